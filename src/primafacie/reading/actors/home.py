"""Whose officials a report means by "the Foreign Ministry spokesman": by its dateline, or by who has spoken in it."""

from dataclasses import dataclass

from primafacie.reading.actors.cast import ActorDraft, Cast
from primafacie.reading.actors.lexicon import Lexicon
from primafacie.reading.language import Parse, Word

_HEAD = 16
"""Words at the head of a report within which its dateline ends."""
_DASHES = frozenset({"--", "—", "–", "-"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})


@dataclass(frozen=True, slots=True)
class Home:
    """The state that a report is written from; None where its head does not say it.

    Attributes:
        speaks: Whether a medium of that state wrote it, so that officials of no named state are its own.
    """

    state: str | None = None
    speaks: bool = False


def home_of(parse: Parse, lexicon: Lexicon) -> Home:
    """The home of a report, by the place and the medium of its dateline: "Pyongyang, February 11 (KCNA) --"."""
    words = parse.words[:_HEAD]
    ends = [word.i for word in words if word.text in _DASHES]
    if len(ends) == 0:
        return Home()
    place: str | None = None
    medium: str | None = None
    i = 0
    while i < ends[-1]:
        match = lexicon.match(words, i, ends[-1])
        if match is not None and match.entry.key.startswith("media:"):
            medium = medium or match.entry.acts_for
        elif match is not None and i == 0 and match.entry.role in ("capital", "place"):
            place = match.entry.country
        i = match.last + 1 if match is not None else i + 1
    return Home(place, speaks=place is not None and medium == place)


def speaking_state(cast: Cast, word: Word) -> str | None:
    """Code of the one state that has spoken or acted before a word; None where there is none, or several."""
    found = {
        actor.acts_for
        for actor in cast
        if actor.acts_for is not None and any(_acts_before(mention.head, word) for mention in actor.mentions)
    }
    return found.pop() if len(found) == 1 else None


def _acts_before(head: Word, word: Word) -> bool:
    return head.i < word.i and head.dep in _SUBJECTS


def names_other_state(cast: Cast, parse: Parse, word: Word, state: str) -> bool:
    """Whether the sentence of a word names somebody of another state than `state`."""
    sentence = parse.sentences[word.sentence]
    actors: list[ActorDraft | None] = [cast.actor_at(each) for each in parse.words[sentence.first : sentence.last + 1]]
    return any(actor is not None and actor.country not in (None, state) for actor in actors)
