"""The words and constructions of data/events/plover.yaml, indexed by the word that heads them."""

import functools
from dataclasses import dataclass
from typing import Literal

from primafacie.data.entry import Entry, SourcedFile
from primafacie.data.loader import load_packaged
from primafacie.reading.events.frames import Plover

Group = Literal["cooperative", "hostile", "verbal"]


class _Construction(Entry):
    verbs: list[str]
    words: list[str] = []
    object: list[str] = []
    subject: list[str] = []
    clause: list[str] = []
    lacks: list[str] = []


class _NounConstruction(Entry):
    nouns: list[str]
    words: list[str]
    lacks: list[str] = []


class _Class(Entry):
    gloss: str
    border: str
    verbs: list[str] = []
    nouns: list[str] = []
    adjectives: list[str] = []
    constructions: list[_Construction] = []
    noun_constructions: list[_NounConstruction] = []


class _Mode(Entry):
    gloss: str
    turns: dict[Plover | Group, Plover]
    alone: Plover | None = None
    of_subject: bool = False
    verbs: list[str] = []
    clauses: list[str] = []
    nouns: list[str] = []
    adjectives: list[str] = []
    auxiliaries: list[str] = []


class _File(SourcedFile):
    sets: dict[str, list[str]]
    classes: dict[Plover, _Class]
    groups: dict[Group, list[Plover]]
    modes: dict[str, _Mode]
    says: frozenset[str]
    issues: frozenset[str]
    documents: frozenset[str]


@dataclass(frozen=True)
class Construction:
    """A verb or noun with words in what it governs; an empty set asks for nothing.

    Attributes:
        rule: Dotted name, e.g. "plover.yield.construction.2": the second construction of that class.
    """

    plover: Plover
    rule: str
    words: frozenset[str] = frozenset()
    object: frozenset[str] = frozenset()
    subject: frozenset[str] = frozenset()
    clause: frozenset[str] = frozenset()
    lacks: frozenset[str] = frozenset()

    @property
    def is_narrow(self) -> bool:
        """Whether it asks for more than words below the verb; such a construction goes before the others."""
        return len(self.object) + len(self.subject) + len(self.clause) > 0


@dataclass(frozen=True)
class Mode:
    """What a governing word makes of an act.

    Attributes:
        turns: Class of the act to class of the whole; a class that is missing stays.
        alone: Class where no known act stands below the word, or None.
        of_subject: Whether a verb without an object turns the act that its subject tells.
    """

    name: str
    turns: dict[Plover, Plover]
    alone: Plover | None
    of_subject: bool


@dataclass(frozen=True)
class PloverLexicon:
    """All words, by lemma or by lemma and particle, preposition or adverb ("call for")."""

    constructions: dict[str, tuple[Construction, ...]]
    noun_constructions: dict[str, tuple[Construction, ...]]
    verbs: dict[str, Plover]
    nouns: dict[str, Plover]
    adjectives: dict[str, Plover]
    mode_verbs: dict[str, Mode]
    mode_clauses: dict[str, Mode]
    mode_nouns: dict[str, Mode]
    mode_adjectives: dict[str, Mode]
    mode_auxiliaries: dict[str, Mode]
    refuses: Mode
    alleges: Mode
    says: frozenset[str]
    issues: frozenset[str]
    documents: frozenset[str]


@functools.cache
def load_plover() -> PloverLexicon:
    """The packaged lexicon, read once a process.

    Raises:
        RulebookError: plover.yaml is not valid.
    """
    content = load_packaged("events/plover.yaml", _File)
    modes = {name: _mode(name, mode, content) for name, mode in content.modes.items()}
    return PloverLexicon(
        constructions=_constructions(content),
        noun_constructions=_noun_constructions(content),
        verbs=_index({name: entry.verbs for name, entry in content.classes.items()}),
        nouns=_index({name: entry.nouns for name, entry in content.classes.items()}),
        adjectives=_index({name: entry.adjectives for name, entry in content.classes.items()}),
        mode_verbs={word: modes[name] for name, mode in content.modes.items() for word in mode.verbs},
        mode_clauses={word: modes[name] for name, mode in content.modes.items() for word in mode.clauses},
        mode_nouns={word: modes[name] for name, mode in content.modes.items() for word in mode.nouns},
        mode_adjectives={word: modes[name] for name, mode in content.modes.items() for word in mode.adjectives},
        mode_auxiliaries={word: modes[name] for name, mode in content.modes.items() for word in mode.auxiliaries},
        refuses=modes["refuses"],
        alleges=modes["alleges"],
        says=content.says,
        issues=content.issues,
        documents=content.documents,
    )


def _index(lists: dict[Plover, list[str]]) -> dict[str, Plover]:
    found: dict[str, Plover] = {}
    for plover, words in lists.items():
        for word in words:
            found.setdefault(word, plover)
    return found


def _mode(name: str, mode: _Mode, content: _File) -> Mode:
    turns: dict[Plover, Plover] = {}
    for key, result in mode.turns.items():
        members = next((members for group, members in content.groups.items() if group == key), None)
        for plover in content.classes:
            if plover == key or (members is not None and plover in members):
                turns[plover] = result
    return Mode(name, turns, mode.alone, mode.of_subject)


def _words(entries: list[str], content: _File) -> frozenset[str]:
    found: set[str] = set()
    for entry in entries:
        found.update(content.sets[entry[1:]] if entry.startswith("$") and len(entry) > 1 else [entry])
    return frozenset(found)


def _constructions(content: _File) -> dict[str, tuple[Construction, ...]]:
    index: dict[str, list[Construction]] = {}
    for plover, entry in content.classes.items():
        for n, given in enumerate(entry.constructions, start=1):
            construction = Construction(
                plover=plover,
                rule=f"plover.{plover.lower()}.construction.{n}",
                words=_words(given.words, content),
                object=_words(given.object, content),
                subject=_words(given.subject, content),
                clause=_words(given.clause, content),
                lacks=_words(given.lacks, content),
            )
            for verb in given.verbs:
                index.setdefault(verb, []).append(construction)
    return {verb: tuple(found) for verb, found in index.items()}


def _noun_constructions(content: _File) -> dict[str, tuple[Construction, ...]]:
    index: dict[str, list[Construction]] = {}
    for plover, entry in content.classes.items():
        for n, given in enumerate(entry.noun_constructions, start=1):
            construction = Construction(
                plover=plover,
                rule=f"plover.{plover.lower()}.noun_construction.{n}",
                words=_words(given.words, content),
                lacks=_words(given.lacks, content),
            )
            for noun in given.nouns:
                index.setdefault(noun, []).append(construction)
    return {noun: tuple(found) for noun, found in index.items()}
