"""Given names with a hyphen ("Jae-in") and such as are words ("Kim In Ryong"), as the model can read them."""

import functools
import re

from primafacie.data.entry import SourcedFile
from primafacie.data.loader import load_packaged

_HYPHENED = re.compile(r"(?<![\w-])([A-Z][a-z]{0,6})-([A-Za-z][a-z]{0,6})(?![\w-])")
_IN_PLACE = "h"
"""Stands in the place of the hyphen: of the letters one with which the model takes most such words, 153 of 154 in the
shared reports, for the end of a person's name."""


class _File(SourcedFile):
    families: list[str]
    words: list[str]
    korean: list[str]
    chinese: list[str]


def join_given_names(text: str) -> str:
    """A text of the same length in which given names with a hyphen are one word each: "Jaehin" for "Jae-in".

    Those without one are no words of English in it ("Kim In Ryong"). The model was trained on texts without them, parts
    them at the hyphen, and reads "in" and "on" as prepositions.
    """
    if "-" in text:
        text = _HYPHENED.sub(_joined, text)
    return _spaced().sub(_unworded, text)


def _unworded(match: re.Match[str]) -> str:
    """The same with a given name that the model knows as an English word made unknown to it: "Kim Ih Ryong"."""
    is_name = match[3].lower() in _syllables()[0]
    return f"{match[1]} {match[2][0]}{_IN_PLACE} {match[3]}" if is_name else match[0]


@functools.cache
def _spaced() -> re.Pattern[str]:
    packaged = load_packaged("language/given_names.yaml", _File)
    families, words = "|".join(packaged.families), "|".join(packaged.words)
    return re.compile(rf"\b({families}) ({words}) ([A-Z][a-z]{{1,6}})\b")


def _joined(match: re.Match[str]) -> str:
    first, second = match[1], match[2].lower()
    is_name = any(first.lower() in syllables and second in syllables for syllables in _syllables())
    return first + _IN_PLACE + second if is_name else match[0]


@functools.cache
def _syllables() -> tuple[frozenset[str], ...]:
    packaged = load_packaged("language/given_names.yaml", _File)
    return frozenset(packaged.korean), frozenset(packaged.chinese)
