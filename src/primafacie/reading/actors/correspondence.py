"""Who "I" and "you" are in a letter that is printed whole, by the line that addresses it and the line that signs it."""

from collections.abc import Iterator

from primafacie.reading.actors.cast import ActorDraft, Cast, MentionDraft
from primafacie.reading.language import Parse
from primafacie.reading.language.parse import Paragraph

_GREETS = frozenset({"to", "dear", "your", "his", "her", "comrade", "respected", "esteemed", "mr", "mr.", "excellency"})
"""Words that open the line of an address: "To Comrade X", "Dear Mr. X,", "Your Excellency X"."""
_SINGULAR = frozenset({"i", "me", "my", "mine", "myself"})
_ADDRESSED = frozenset({"you", "your", "yours", "yourself"})
_HEAD = 8
"""Paragraphs at the head of a report among which the address is looked for."""
_ADDRESS_WORDS = 12
_SIGNATURE_WORDS = 8
_RULE = "actors.letter"


def bind_correspondents(parse: Parse, cast: Cast) -> None:
    """Let the pronouns between address and signature mean whom these name; nothing is bound where one is missing."""
    head = _lines(parse, cast, _ADDRESS_WORDS, 0, _HEAD)
    address = next(((line, actor) for line, actor in head if _greets(parse, line)), None)
    if address is None:
        return
    first = address[0].index + 1
    below = _lines(parse, cast, _SIGNATURE_WORDS, first + 1, None)
    signature = next(((line, actor) for line, actor in below if actor is not address[1]), None)
    if signature is None:
        return
    meant = dict.fromkeys(_SINGULAR, signature[1]) | dict.fromkeys(_ADDRESSED, address[1])
    for paragraph in parse.paragraphs[first : signature[0].index]:
        for word in parse.words[paragraph.sentences[0].first : paragraph.sentences[-1].last + 1]:
            if word.lower in meant and cast.actor_at(word) is None:
                cast.add(meant[word.lower], MentionDraft(word, word.i, word.i, "pronoun", _RULE))


def _lines(parse: Parse, cast: Cast, most: int, first: int, last: int | None) -> Iterator[tuple[Paragraph, ActorDraft]]:
    """Short paragraphs without a verb that name one person, and the person."""
    for paragraph in parse.paragraphs[first:last]:
        words = parse.words[paragraph.sentences[0].first : paragraph.sentences[-1].last + 1]
        if len(words) > most or any(word.pos == "VERB" for word in words):
            continue
        people = {id(actor): actor for word in words if (actor := cast.actor_at(word)) is not None}
        named = [actor for actor in people.values() if actor.kind == "person" and actor.is_named]
        if len(named) == 1:
            yield paragraph, named[0]


def _greets(parse: Parse, paragraph: Paragraph) -> bool:
    return parse.words[paragraph.sentences[0].first].lower in _GREETS
