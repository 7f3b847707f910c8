"""What one marked party does to another in a sentence, as a class of PLOVER."""

from dataclasses import dataclass

from primafacie.reading.events.frames import Plover
from primafacie.reading.events.plover.acts import Act, read_act, read_deed
from primafacie.reading.events.plover.lexicon import load_plover
from primafacie.reading.events.plover.links import head_of, predicates_between
from primafacie.reading.language import Parse, Word
from primafacie.record.span import Span

_REACH = 40
"""Words from the doer to a word that is nowhere on the way to the other party."""


@dataclass(frozen=True)
class PloverReading:
    """A class with the word that tells it.

    Attributes:
        rule: Which part of data/events/plover.yaml read it, with the modes that turned it, inmost first.
    """

    plover: Plover
    trigger: Span
    rule: str


def classify(parse: Parse, source: tuple[int, int] | None, target: tuple[int, int] | None) -> PloverReading | None:
    """What the party in the first character range does to that in the second.

    Args:
        parse: The parse of the text.
        source: Half-open range of characters in one sentence; None where nobody is named.
        target: Likewise.

    Returns:
        The class, or None where no word of the sentence is in the lexicon.
    """
    lexicon = load_plover()
    parties = [head for span in (source, target) if span is not None and (head := head_of(parse, *span)) is not None]
    if len(parties) == 0:
        return None
    doer = parties[0]
    for word in predicates_between(doer, parties[-1]):
        act = read_act(word, lexicon)
        if act is not None:
            return _reading(parse, act)
    act = _nearest(parse, doer)
    return None if act is None else _reading(parse, act)


def deed_of(word: Word) -> Plover | None:
    """The class of the act that a verb or a noun tells when it is done; whether it was done is the event's realis.

    None where the lexicon does not know it.
    """
    lexicon = load_plover()
    act = read_deed(word, lexicon) if word.pos == "VERB" else read_act(word, lexicon)
    return None if act is None else act.plover


def _nearest(parse: Parse, doer: Word) -> Act | None:
    """The act of the known word of the sentence that stands closest to the doer."""
    lexicon = load_plover()
    sentence = parse.sentences[doer.sentence]
    words = parse.words[max(sentence.first, doer.i - _REACH) : min(sentence.last, doer.i + _REACH) + 1]
    for word in sorted(words, key=lambda each: abs(each.i - doer.i)):
        act = read_act(word, lexicon) if word.pos in ("VERB", "NOUN", "ADJ") else None
        if act is not None:
            return Act(act.plover, act.trigger, f"{act.rule}.nearest")
    return None


def _reading(parse: Parse, act: Act) -> PloverReading:
    return PloverReading(act.plover, Span.of(parse.text, act.trigger.start, act.trigger.end), act.rule)
