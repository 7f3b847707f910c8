"""The words of answers: data/claims/answers.yaml as one strict value."""

import functools

from pydantic import Field

from primafacie.data.entry import Entry, SourcedFile
from primafacie.data.loader import load_packaged
from primafacie.errors import RulebookError
from primafacie.record.claim import Stance


class Kind(Entry):
    """One kind of nouns that refer back; see the head of answers.yaml."""

    nouns: frozenset[str] = Field(min_length=1)
    names: list[Stance] = Field(min_length=1)
    gloss: str = Field(min_length=1)


class _AnswerFile(SourcedFile):
    answered: dict[Stance, frozenset[Stance]]
    pointers: frozenset[str]
    attitudes: frozenset[str]
    doing: frozenset[str]
    things: frozenset[str]
    affirming: frozenset[str]
    likening: frozenset[str]
    commenting: frozenset[str]
    withholding: frozenset[str]
    utterances: frozenset[str]
    adding: frozenset[str]
    deeds: frozenset[str]
    parts: frozenset[str]
    ties: frozenset[str]
    uninvolved: frozenset[str]
    blameless: frozenset[str]
    failing: frozenset[str]
    shells: frozenset[str]
    withdrawing: frozenset[str]
    spreading: frozenset[str]
    kinds: dict[str, Kind]


@functools.cache
def load_answers() -> _AnswerFile:
    """The packaged words of answers, read once a process.

    Raises:
        RulebookError: The file is not valid, or has a noun in two kinds.
    """
    content: _AnswerFile = load_packaged("claims/answers.yaml", _AnswerFile)
    named: dict[str, str] = {}
    for name, kind in content.kinds.items():
        for noun in sorted(kind.nouns):
            if noun in named:
                raise RulebookError(f"claims/answers.yaml: {noun} is in {named[noun]} and in {name}; keep it in one")
            named[noun] = name
    return content


@functools.cache
def kind_of(lemma: str) -> tuple[str, Kind] | None:
    """The kind of a noun that refers back, with its name; None for other nouns."""
    return next(((name, kind) for name, kind in load_answers().kinds.items() if lemma in kind.nouns), None)
