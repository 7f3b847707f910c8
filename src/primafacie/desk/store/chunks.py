"""Long lists of values in pieces that a statement can carry."""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TypeVar

T = TypeVar("T")

_MOST = 1_000
"""Values of one statement; SQLite allows 32,766, PostgreSQL 65,535, and both are quickest far below that."""


def chunks(values: Iterable[T]) -> Iterator[list[T]]:
    """The values in their order, in lists of at most a thousand."""
    rest = iter(values)
    while piece := list(islice(rest, _MOST)):
        yield piece
