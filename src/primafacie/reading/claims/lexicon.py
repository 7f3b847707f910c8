"""The cue lexicon: verbs.yaml, adjectives.yaml, nouns.yaml and marks.yaml of data/claims as one strict value."""

import functools
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from pydantic import Field

from primafacie.data.entry import Entry, Source, SourcedFile
from primafacie.data.loader import load_packaged
from primafacie.errors import RulebookError
from primafacie.reading.language import Word
from primafacie.record.claim import Certainty, Medium, Stance

FRAMES = frozenset({
    "clause", "quote", "object", "infinitive", "gerund", "person_infinitive", "person_clause", "person_of", "as",
    "small", "raised",
})  # fmt: skip
"""Complements of verbs that are not prepositions; see the head of verbs.yaml."""


class _Class(Entry):
    stance: Stance
    medium: Medium
    certainty: Certainty
    gloss: str = Field(min_length=1)
    border: str


class _VerbClass(_Class):
    verbs: dict[str, list[str]]


class _NounClass(_Class):
    nouns: dict[str, list[str]]


class _VerbFile(Entry):
    sources: list[Source]
    classes: dict[str, _VerbClass]


class _NounFile(Entry):
    sources: list[Source]
    light_verbs: list[str]
    renewing: list[str]
    classes: dict[str, _NounClass]


class _AdjectiveFile(SourcedFile):
    classes: dict[str, dict[str, list[str]]]


class _Preposition(Entry):
    stance: Stance
    medium: Medium
    gloss: str
    border: str


class _Modifier(Entry):
    stance: Stance
    certainty: Certainty
    gloss: str
    border: str


class _MarkFile(Entry):
    sources: list[Source]
    prepositions: dict[str, _Preposition]
    not_sources: list[str]
    adverbs: dict[str, _Modifier]
    adjectives: dict[str, _Modifier]
    certainty: dict[Literal["certain", "probable", "possible"], list[str]]
    speech_nouns: list[str]
    refuting: list[str]
    evidence: list[str]
    accusers: list[str]
    not_speakers: list[str]
    cited: list[str]


@dataclass(frozen=True, slots=True)
class Cue:
    """One entry of the lexicon.

    Attributes:
        key: Its words: "say", "rule out", "according to".
        kind: Which list it is of.
        class_: Class of the list; the key itself for marks.
        extra: The second and further words of the key: particle, object or adjective.
        frames: Complements that hold the content.
        prepositions: Prepositions whose object is the content; for nouns also none of "that" and "to".
    """

    key: str
    kind: Literal["verb", "attitude", "noun", "preposition", "adverb", "adjective"]
    class_: str
    stance: Stance
    medium: Medium
    certainty: Certainty
    extra: tuple[str, ...] = ()
    frames: frozenset[str] = frozenset()
    prepositions: frozenset[str] = frozenset()

    @property
    def rule(self) -> str:
        """Name of the rule for the record: "claims.verb.rule-out"."""
        return f"claims.{self.kind}.{self.key.replace(' ', '-')}"


class Lexicon:
    """All cues, by the lemma of their first word."""

    def __init__(self, verbs: _VerbFile, adjectives: _AdjectiveFile, nouns: _NounFile, marks: _MarkFile) -> None:
        self._verbs: dict[str, list[Cue]] = {}
        self.nouns: dict[str, Cue] = {}
        self.light_verbs = frozenset(nouns.light_verbs)
        self.renewing = frozenset(nouns.renewing)
        self.not_sources = frozenset(marks.not_sources)
        self.speech_nouns = frozenset(marks.speech_nouns)
        self.refuting = frozenset(marks.refuting)
        self.evidence = frozenset(marks.evidence)
        self.accusers = frozenset(marks.accusers)
        self.not_speakers = frozenset(marks.not_speakers)
        self.cited = frozenset(marks.cited)
        self.certainty: dict[str, Certainty] = {
            word: degree for degree, words in marks.certainty.items() for word in words
        }
        for cue in _verb_cues(verbs):
            self._verbs.setdefault(cue.key.split(" ")[0], []).append(cue)
        for cues in self._verbs.values():
            cues.sort(key=lambda cue: -len(cue.extra))
        self.attitudes = {cue.key: cue for cue in _attitude_cues(adjectives, verbs)}
        for name, noun_class in nouns.classes.items():
            for key, takes in noun_class.nouns.items():
                self.nouns[key] = Cue(
                    key, "noun", name, noun_class.stance, noun_class.medium, noun_class.certainty,
                    frames=frozenset(takes) & {"that", "to"}, prepositions=frozenset(takes) - {"that"},
                )  # fmt: skip
        self.prepositions = {
            key: Cue(key, "preposition", key, p.stance, p.medium, "unspecified")
            for key, p in marks.prepositions.items()
        }
        self.adverbs = {
            key: Cue(key, "adverb", key, m.stance, "unspecified", m.certainty) for key, m in marks.adverbs.items()
        }
        self.adjectives = {
            key: Cue(key, "adjective", key, m.stance, "unspecified", m.certainty) for key, m in marks.adjectives.items()
        }

    def verb_cue(self, verb: Word) -> Cue | None:
        """The entry for a verb, the one with a particle or object before the plain one; None where there is none."""
        cues = self._verbs.get(verb.lemma) or self._verbs.get(verb.lemma + "e")
        if cues is None:
            return None
        for cue in cues:
            if len(cue.extra) == 0 or _has_extra(verb, cue.extra):
                return cue
        return None


def _has_extra(verb: Word, extra: tuple[str, ...]) -> bool:
    present = {child.lower for child in verb.children if abs(child.i - verb.i) <= 6}
    for child in verb.children:  # "called for Seoul to pay": the preposition opens the clause
        mark = child.child("mark") if child.dep in ("advcl", "ccomp", "xcomp") else None
        if mark is not None and mark.i == verb.i + 1:
            present.add(mark.lower)
    return all(word in present for word in extra)


def _verb_cues(content: _VerbFile) -> Iterator[Cue]:
    for name, verb_class in content.classes.items():
        for key, frames in verb_class.verbs.items():
            yield Cue(
                key, "verb", name, verb_class.stance, verb_class.medium, verb_class.certainty,
                extra=tuple(key.split(" ")[1:]),
                frames=frozenset(frames) & FRAMES,
                prepositions=frozenset(frames) - FRAMES,
            )  # fmt: skip


def _attitude_cues(content: _AdjectiveFile, verbs: _VerbFile) -> Iterator[Cue]:
    for name, adjectives in content.classes.items():
        if name not in verbs.classes:
            known = ", ".join(sorted(verbs.classes))
            raise RulebookError(f"claims/adjectives.yaml: {name} is no class of verbs.yaml; use one of {known}")
        verb_class = verbs.classes[name]
        for key, frames in adjectives.items():
            yield Cue(
                key, "attitude", name, verb_class.stance, verb_class.medium, verb_class.certainty,
                frames=frozenset(frames) & FRAMES,
                prepositions=frozenset(frames) - FRAMES,
            )  # fmt: skip


@functools.cache
def load_lexicon() -> Lexicon:
    """The packaged lexicon, read once a process.

    Raises:
        RulebookError: A file is not valid.
    """
    return Lexicon(
        load_packaged("claims/verbs.yaml", _VerbFile),
        load_packaged("claims/adjectives.yaml", _AdjectiveFile),
        load_packaged("claims/nouns.yaml", _NounFile),
        load_packaged("claims/marks.yaml", _MarkFile),
    )
