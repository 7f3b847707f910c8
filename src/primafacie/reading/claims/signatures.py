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
    """The parties of a text that is a letter: a salutation at its head, at its foot a closing and a name."""
    lines = _lines(text)
    salutation = next((line for line in lines[:_HEAD_LINES] if _is_salutation(text[slice(*line)])), None)
    if salutation is None:
        return None
    foot = lines[-_FOOT_LINES:]
    for closing, name in itertools.pairwise(foot):
        if is_closing(text[slice(*closing)]) and len(text[slice(*name)].split()) <= _SHORT:
            return Signature(salutation, name)
    return None


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
    is_short = len(words.split()) <= _SHORT and words.endswith((",", ":", "!"))
    return is_short and any(words.startswith(form) for form in _letters().salutations)


def is_closing(line: str) -> bool:
    """Whether a line is the formula that stands before the name a letter is signed with."""
    return line.casefold().rstrip(",.") in _letters().closings
