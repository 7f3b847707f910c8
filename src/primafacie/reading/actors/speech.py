"""Who speaks inside quotation marks, where a name stands beside them: he is not the "he" of what is quoted."""

from primafacie.reading.actors.cast import ActorDraft, Cast
from primafacie.reading.language import Parse, Word

_OPEN = frozenset("“")
_CLOSE = frozenset("”")
_BOTH = frozenset({'"', "``", "''"})
_SAYING = frozenset(
    ["say", "tell", "add", "state", "write", "note", "explain", "claim", "argue", "recall", "insist", "comment", "warn"]
)
_NEAR = 14
"""Words beside a mark within which the name of the speaker stands."""


def find_speakers(parse: Parse, cast: Cast) -> dict[int, ActorDraft]:
    """The named speaker by the index of each word that he is quoted with; words of unnamed speakers are left out.

    A quotation is cut at the end of its paragraph, whether or not it is closed.
    """
    speakers: dict[int, ActorDraft] = {}
    for first, last in _quotations(parse):
        speaker = _beside(parse, cast, first, last)
        if speaker is not None:
            speakers.update(dict.fromkeys(range(first, last + 1), speaker))
    return speakers


def _quotations(parse: Parse) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    opened: int | None = None
    for word in parse.words:
        if opened is not None and parse.paragraph_of(word) != parse.paragraph_of(parse.words[opened]):
            found.append((opened, word.i - 1))
            opened = None
        if word.text in _OPEN or (word.text in _BOTH and opened is None):
            opened = word.i
        elif opened is not None and (word.text in _CLOSE or word.text in _BOTH):
            found.append((opened, word.i))
            opened = None
    return found


def _beside(parse: Parse, cast: Cast, first: int, last: int) -> ActorDraft | None:
    """The person whose name is the subject of a verb of saying right behind a quotation, or right before it."""
    after = parse.words[last + 1 : last + 1 + _NEAR]
    before = parse.words[max(0, first - _NEAR) : first]
    for words in (after, list(reversed(before))):
        for word in words:
            if word.text in _OPEN or word.text in _CLOSE or word.text in _BOTH:
                break
            if parse.paragraph_of(word) != parse.paragraph_of(parse.words[first]):
                break
            if word.lemma in _SAYING and word.pos == "VERB":
                return _subject(word, cast)
    return None


def _subject(verb: Word, cast: Cast) -> ActorDraft | None:
    subject = verb.child("nsubj")
    actor = cast.actor_at(subject) if subject is not None else None
    return actor if actor is not None and actor.kind == "person" else None
