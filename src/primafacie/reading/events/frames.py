"""The frames of data/events/frames.yaml, indexed by the lemma that triggers them."""

import functools
from dataclasses import dataclass
from typing import Literal

from pydantic import Field

from primafacie.data.entry import Entry, SourcedFile
from primafacie.data.loader import load_packaged
from primafacie.record.event import EventType

Plover = Literal[
    "AGREE", "CONSULT", "SUPPORT", "COOPERATE", "AID", "YIELD", "REQUEST", "ACCUSE", "REJECT", "THREATEN",
    "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT",
]  # fmt: skip


class Frame(Entry):
    """One way in which a group of verbs or nouns tells an event; see the head of frames.yaml for the keys."""

    lemmas: list[str] = Field(min_length=1)
    subject: str | None = None
    object: str | None = None
    dative: str | None = None
    poss: str | None = None
    compound: str | None = None
    preps: dict[str, str] = {}
    needs: list[str] = []
    lacks: list[str] = []
    nouns: list[str] = []
    plover: Plover | None = None
    aspect: str | None = None
    object_owner: str | None = None
    subject_owner: str | None = None
    attempts: bool = False
    means: list[str] = []
    sayers: list[str] = []
    carriers: list[str] = []


class _Type(Entry):
    gloss: str
    plover: Plover | None = None
    plover_by_word: bool = False
    roles: list[str]
    verbs: list[Frame] = []
    nouns: list[Frame] = []


class _File(SourcedFile):
    keep_sense: frozenset[str]
    types: dict[EventType, _Type]


@dataclass(frozen=True)
class TypedFrame:
    """A frame with the event type it tells.

    Attributes:
        plover_by_word: Whether the word itself is asked for its category before `plover`.
        rule: Dotted name for the record, e.g. "events.transfer.verb.1": the first group of verbs of that type.
    """

    type: EventType
    frame: Frame
    plover: Plover | None
    plover_by_word: bool
    rule: str
    nouns: frozenset[str]


@dataclass(frozen=True)
class Lexicon:
    """Frames by trigger lemma, in the order of the file: the first that fits a word is taken.

    Attributes:
        keep_sense: Verbs that tell the same with a particle that no frame lists.
    """

    verbs: dict[str, tuple[TypedFrame, ...]]
    nouns: dict[str, tuple[TypedFrame, ...]]
    keep_sense: frozenset[str]

    def of_verb(self, lemma: str, particle: str | None) -> list[TypedFrame]:
        """The frames of a verb, with the particle behind it or None."""
        if particle is None:
            return list(self.verbs.get(lemma, ()))
        joined = list(self.verbs.get(f"{lemma} {particle}", ()))
        return joined + list(self.verbs.get(lemma, ())) if lemma in self.keep_sense else joined


@functools.cache
def load_lexicon() -> Lexicon:
    """The packaged lexicon, read once a process.

    Raises:
        RulebookError: frames.yaml is not valid.
    """
    content = load_packaged("events/frames.yaml", _File)
    verbs: dict[str, list[TypedFrame]] = {}
    nouns: dict[str, list[TypedFrame]] = {}
    for type_, entry in content.types.items():
        for index, frames, part in ((verbs, entry.verbs, "verb"), (nouns, entry.nouns, "noun")):
            for n, frame in enumerate(frames, start=1):
                typed = TypedFrame(
                    type=type_,
                    frame=frame,
                    plover=frame.plover or entry.plover,
                    plover_by_word=entry.plover_by_word,
                    rule=f"events.{type_}.{part}.{n}" + (f".{frame.aspect}" if frame.aspect else ""),
                    nouns=frozenset(frame.nouns),
                )
                for lemma in frame.lemmas:
                    index.setdefault(lemma, []).append(typed)
    return Lexicon(
        verbs={lemma: tuple(found) for lemma, found in verbs.items()},
        nouns={lemma: tuple(found) for lemma, found in nouns.items()},
        keep_sense=content.keep_sense,
    )
