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
    if word.dep in ("compound", "nmod", "amod", "poss") or name_at(parse, word) is None:
        return False
    return not any(child.dep == "appos" and child.pos == "NOUN" for child in word.children)


def name_of(parse: Parse, noun: Word) -> str:
    """The name of the exercise that a noun tells, by itself, before it or before its comma; "" where it has none.

    "Freedom Edge", "the Freedom Edge drills", "Freedom Edge, a trilateral drill".
    """
    around = [noun, *(child for child in noun.children if child.dep == "compound")]
    if noun.dep == "appos":
        around.append(noun.head)
    found = [(each, first) for each in around if (first := name_at(parse, each)) is not None]
    if not found:
        return ""
    last, first = found[0]
    return parse.text[parse.words[first].start : last.end]


def name_at(parse: Parse, word: Word) -> int | None:
    """Index of the first word of the longest name of an exercise that ends with a word; None where none does."""
    called = next((child for child in word.children if child.text == "Exercise" and child.dep == "compound"), None)
    if called is not None and word.pos == "PROPN":  # "Exercise Ssangyong", whatever its name
        return called.i
    stem, _, year = word.text.partition("-")
    candidates = load_exercises().get(stem)
    if candidates is None:
        return None
    has_year = _YEAR.fullmatch(year) is not None or _has_year(parse, word)
    firsts = [_first(parse, word, words) for words, needs_year in candidates if has_year or not needs_year]
    return min((first for first in firsts if first is not None), default=None)


def _first(parse: Parse, last: Word, name: tuple[str, ...]) -> int | None:
    i = last.i
    for expected in reversed(name[:-1]):
        i -= 1
        while i > 0 and parse.words[i].text in _DASHES:
            i -= 1
        if i < 0 or parse.words[i].text != expected:
            return None
    return i


def _has_year(parse: Parse, word: Word) -> bool:
    after = [each.text for each in parse.words[word.i + 1 : word.i + 3] if each.text not in _DASHES]
    return bool(after) and _YEAR.fullmatch(after[0].lstrip("'’")) is not None
