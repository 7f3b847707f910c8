"""The words of data/actors/judging.yaml: of whom they say that he has done what a preposition brings in."""

import functools
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from primafacie.data.entry import Entry, SourcedFile
from primafacie.data.loader import load_packaged
from primafacie.reading.language import Word

Preposition = Literal["for", "of", "with", "over", "on", "about"]
Before = Literal["of", "for", "to", "against", "at", "on", "toward", "towards"]
_PHRASES = frozenset({"dobj", "nsubj", "nsubjpass", "attr", "npadvmod", "conj", "acomp", "dep"})
_DEPTH = 3
"""Phrases inside one another in which a noun of judging is looked for ("was full of praise")."""


class _Nouns(Entry):
    lemmas: list[str]
    judged: list[Before]
    deed: list[Preposition]


class _File(SourcedFile):
    verbs: dict[Preposition, list[str]]
    nouns: list[_Nouns]
    voicing: list[str]
    laying: list[str]
    rejecting: list[str]


@dataclass(frozen=True, slots=True)
class _Noun:
    judged: frozenset[str]
    deed: frozenset[str]


@dataclass(frozen=True, slots=True)
class Judging:
    """Words of judging, as lemmas.

    Attributes:
        verbs: Verbs by the preposition that brings in the deed.
        nouns: Nouns, each with the prepositions of whom they judge, and of the deed.
        voicing: Verbs whose subject judges, where the noun is their object.
        rejecting: Verbs whose subject is judged, where the noun is their object.
        laying: Verbs by which blame for something is laid on somebody.
    """

    verbs: dict[str, frozenset[str]]
    nouns: dict[str, _Noun]
    voicing: frozenset[str]
    laying: frozenset[str]
    rejecting: frozenset[str]


@functools.cache
def load_judging() -> Judging:
    """The packaged lists, read once a process.

    Raises:
        RulebookError: judging.yaml is not valid.
    """
    content = load_packaged("actors/judging.yaml", _File)
    return Judging(
        {prep: frozenset(verbs) for prep, verbs in content.verbs.items()},
        {
            lemma: _Noun(frozenset(entry.judged), frozenset(entry.deed))
            for entry in content.nouns
            for lemma in entry.lemmas
        },
        frozenset(content.voicing),
        frozenset(content.laying),
        frozenset(content.rejecting),
    )


def judges_for(verb: str, preposition: str) -> bool:
    """Whether the object of a verb, given as its lemma, has done what stands behind a preposition."""
    return verb in load_judging().verbs.get(preposition, frozenset())


def noun_judging(prep: Word) -> Word | None:
    """The noun of judging whose deed a preposition brings in: of "thanks to X for sending …" the thanks; or None."""
    above, nouns = prep.head, load_judging().nouns
    if above.pos in ("VERB", "AUX", "ADJ"):
        near = list(_phrases_of(above, 0))
    else:
        near = [above, above.head.head] if above.dep == "pobj" else [above]
    found = [w for w in near if w.i < prep.i and (known := nouns.get(w.lemma)) and prep.lower in known.deed]
    return max(found, key=lambda word: word.i, default=None)


def judged_by(noun: Word, prep: Word) -> Word | None:
    """Whom a noun of judging is about, the deed of which a preposition brings in; None where nobody is told."""
    known, above = load_judging().nouns[noun.lemma], noun.head
    holders = [noun, above] if above.pos == "VERB" else [noun]
    for child in (child for holder in holders for child in holder.children if child is not prep):
        if child.dep == "dative" and "to" in known.judged and child.pos != "ADP":
            return child  # "offered Tehran his gratitude for …"
        is_near = child.head is above or child.i > noun.i
        if child.lower in known.judged and child.dep in ("prep", "dative") and is_near:
            return child.child("pobj")
    return _laid_on(noun, prep)


def _laid_on(noun: Word, prep: Word) -> Word | None:
    """Of "laid the blame for the theft on X", where the parser may hang X on the theft."""
    above, deed = noun.head, prep.child("pobj")
    if above.lemma not in load_judging().laying or deed is None:
        return None
    behind = next((child for child in deed.children if child.lower == "on" and child.dep == "prep"), None)
    return behind.child("pobj") if behind is not None else None


def _phrases_of(word: Word, depth: int) -> Iterator[Word]:
    for child in word.children:
        is_of = child.lower == "of" and child.dep == "prep"
        if is_of or child.dep in _PHRASES or child.dep == "pobj":
            yield child
            if depth < _DEPTH and child.pos != "VERB":
                yield from _phrases_of(child, depth + 1)
