"""Words that make the day beside them the day of publication, from data/times/datelines.yaml."""

import functools
from typing import Literal

from pydantic import Field

from primafacie.data.entry import SourcedFile
from primafacie.data.loader import load_packaged

Label = Literal["published", "updated"]


class _File(SourcedFile):
    published: list[str] = Field(min_length=1)
    updated: list[str] = Field(min_length=1)
    openers: list[str]
    beside: list[str]


@functools.cache
def load_labels() -> dict[tuple[str, ...], Label]:
    """The words of each label, with and without what may open it.

    Raises:
        RulebookError: The file is not valid.
    """
    content: _File = load_packaged("times/datelines.yaml", _File)
    openers = [(), *(tuple(opener.split()) for opener in content.openers)]
    kinds: tuple[tuple[Label, list[str]], ...] = (("updated", content.updated), ("published", content.published))
    return {(*opener, *label.split()): kind for kind, labels in kinds for label in labels for opener in openers}


@functools.cache
def load_beside() -> frozenset[str]:
    """Words that say nothing beside a label and its day.

    Raises:
        RulebookError: The file is not valid.
    """
    content: _File = load_packaged("times/datelines.yaml", _File)
    return frozenset(content.beside)


def read_label(words: list[str]) -> tuple[Label, int] | None:
    """The longest label with which the words begin, and how many of them it takes."""
    labels = load_labels()
    for n in range(min(len(words), max(map(len, labels))), 0, -1):
        kind = labels.get(tuple(words[:n]))
        if kind is not None:
            return kind, n
    return None
