"""A letter that is printed whole without an announcement: its salutation, and the name it is signed with."""

import functools
import itertools
from dataclasses import dataclass

from pydantic import Field

from primafacie.data.entry import SourcedFile
from primafacie.data.loader import load_packaged
from primafacie.reading.claims.draft import Range

_HEAD_LINES = 8
"""Lines at the head of a text in which a letter begins."""
_FOOT_LINES = 8
"""Lines at the foot of a text in which it is signed."""
_SHORT = 9
"""Words that a salutation, a closing or a signature has at most."""


class _Letters(SourcedFile):
    salutations: list[str] = Field(min_length=1)
    addresses: list[str] = Field(min_length=1)
    closings: list[str] = Field(min_length=1)


@dataclass(frozen=True, slots=True)
class Signature:
    """Where a letter names its parties.

    Attributes:
        salutation: Characters of the line that addresses the reader.
        name: Characters of the line that it is signed with.
    """

    salutation: Range
    name: Range


def signature_of(text: str) -> Signature | None:
    """The parties of a text that is a letter: a salutation at its head, at its foot a name, mostly behind a closing."""
    lines = _lines(text)
    salutation = next((line for line in lines[:_HEAD_LINES] if _is_salutation(text[slice(*line)])), None)
    if salutation is None:
        return None
    foot = lines[-_FOOT_LINES:]
    for closing, name in itertools.pairwise(foot):
        if is_closing(text[slice(*closing)]) and len(text[slice(*name)].split()) <= _SHORT:
            return Signature(salutation, name)
    if lines[-1] != salutation and _is_name(text[slice(*lines[-1])]):
        return Signature(salutation, lines[-1])
    return None


def _is_name(line: str) -> bool:
    """Whether a line holds words with a capital alone, and ends no sentence."""
    words = line.split()
    return 1 < len(words) <= _SHORT and all(word[0].isupper() for word in words) and line[-1].isalpha()


@functools.cache
def _letters() -> _Letters:
    content: _Letters = load_packaged("claims/letters.yaml", _Letters)
    return content


def _lines(text: str) -> list[Range]:
    """The lines that hold words, without white space at their edges."""
    found: list[Range] = []
    start = 0
    for line in text.splitlines(keepends=True):
        words = line.strip()
        if words:
            begin = start + line.index(words)
            found.append((begin, begin + len(words)))
        start += len(line)
    return found


def _is_salutation(line: str) -> bool:
    words = line.casefold()
    if len(words.split()) > _SHORT:
        return False
    if words.endswith((",", ":", "!")) and any(words.startswith(form) for form in _letters().salutations):
        return True
    return not words.endswith(".") and any(words.startswith(f"{form} ") for form in _letters().addresses)


def is_closing(line: str) -> bool:
    """Whether a line is the formula that stands before the name a letter is signed with."""
    return line.casefold().rstrip(",.") in _letters().closings
