"""Exercises that a name alone tells, by data/events/exercises.yaml: "Ulchi Freedom Shield began on Monday"."""

import functools
import re

from primafacie.data.entry import SourcedFile
from primafacie.data.loader import load_packaged
from primafacie.reading.language import Parse, Word

KIND = "named exercise"
"""The lemma by which frames.yaml knows such a name."""
_YEAR = re.compile(r"(?:19|20)?\d\d")
_DASHES = frozenset({"-", "–", "/"})


class _File(SourcedFile):
    names: list[str]
    numbered: list[str]


@functools.cache
def load_exercises() -> dict[str, list[tuple[tuple[str, ...], bool]]]:
    """Last word of a name to the words of the name and whether a year must follow; read once a process.

    Raises:
        RulebookError: exercises.yaml is not valid.
    """
    content: _File = load_packaged("events/exercises.yaml", _File)
    index: dict[str, list[tuple[tuple[str, ...], bool]]] = {}
    for names, needs_year in ((content.names, False), (content.numbered, True)):
        for name in names:
            words = tuple(name.replace("/", " ").split())
            index.setdefault(words[-1], []).append((words, needs_year))
    return index


def is_exercise_name(parse: Parse, word: Word) -> bool:
    """Whether a word is the last one of the name of an exercise, which no word for drills follows or explains."""
    if word.dep in ("compound", "nmod", "amod", "poss") or not _ends_name(parse, word):
        return False
    return not any(child.dep == "appos" and child.pos == "NOUN" for child in word.children)


def is_called_by_name(parse: Parse, noun: Word) -> bool:
    """Whether the name of an exercise stands before a noun for drills ("the Freedom Shield drills")."""
    return any(child.dep == "compound" and _ends_name(parse, child) for child in noun.children)


def _ends_name(parse: Parse, word: Word) -> bool:
    stem, _, year = word.text.partition("-")
    candidates = load_exercises().get(stem)
    if candidates is None:
        return False
    has_year = _YEAR.fullmatch(year) is not None or _has_year(parse, word)
    return any(_fits(parse, word, words) and (has_year or not needs_year) for words, needs_year in candidates)


def _fits(parse: Parse, last: Word, name: tuple[str, ...]) -> bool:
    i = last.i - 1
    for expected in reversed(name[:-1]):
        while i > 0 and parse.words[i].text in _DASHES:
            i -= 1
        if i < 0 or parse.words[i].text != expected:
            return False
        i -= 1
    return True


def _has_year(parse: Parse, word: Word) -> bool:
    after = [each.text for each in parse.words[word.i + 1 : word.i + 3] if each.text not in _DASHES]
    return bool(after) and _YEAR.fullmatch(after[0].lstrip("'’")) is not None
