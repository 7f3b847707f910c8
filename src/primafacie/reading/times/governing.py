"""Which time dates the clause of a word."""

from collections.abc import Sequence

from primafacie.reading.language import Parse, Word
from primafacie.record.time import Time


def governing_time(parse: Parse, times: Sequence[Time], word: Word) -> Time | None:
    """The time expression that dates the clause of a verb or of an event noun, by clause and scope.

    Args:
        parse: The parse of the report.
        times: Its times, in the order of the text.
        word: The verb, or the noun, that stands for what happened.
    """
    sentence = parse.sentences[word.sentence]
    first, last = parse.words[sentence.first], parse.words[sentence.last]
    best: tuple[int, int, Time] | None = None
    for time in times:
        if time.span.start < first.start or time.span.end > last.end:
            continue
        cost = _cost(_head_of(parse, time, sentence.first, sentence.last), time, word)
        if cost is not None and (best is None or (cost, abs(time.span.start - word.start)) < best[:2]):
            best = (cost, abs(time.span.start - word.start), time)
    return best[2] if best is not None else None


def _head_of(parse: Parse, time: Time, first: int, last: int) -> Word:
    """The word of the expression that governs its others."""
    inside = [w for w in parse.words[first : last + 1] if time.span.start <= w.start < time.span.end]
    for word in inside:
        if word.is_root or not time.span.start <= word.head.start < time.span.end:
            return word
    return inside[0] if inside else parse.words[first]


_BARRIERS = frozenset({"ccomp", "advcl", "relcl", "acl", "csubj", "parataxis"})
_STEP = {"prep": 0, "pcomp": 0, "pobj": 0, "npadvmod": 0, "advmod": 0, "appos": 1, "conj": 1, "nmod": 0, "compound": 0}


def _cost(head: Word, time: Time, word: Word) -> int | None:
    """How far the time is from dating the word: 0 for its own modifier; None where another clause stands between."""
    cost, node = 0, head
    while node is not word:
        if node.is_root:
            return None
        if node.pos in ("VERB", "AUX") and node is not head:
            if node.dep in _BARRIERS:
                return None
            cost += 3
        node = node.head
        cost += 1
    return cost
