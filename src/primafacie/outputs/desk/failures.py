"""Reports that could not be read, counted by reason."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from primafacie.errors import InputError

if TYPE_CHECKING:
    from primafacie.desk.store.failures import Failure

_NAMED = 3
"""Reports that are named for a reason; the rest are counted."""


def by_reason(failures: "Iterable[Failure | InputError]") -> Iterator[str]:
    """A line for each reason: how many, why, what to do, and the first of them; the most frequent first."""
    found: dict[tuple[str, str], list[str]] = {}
    for failure in failures:
        found.setdefault((failure.reason, failure.advice), []).append(failure.origin)
    for (reason, advice), origins in sorted(found.items(), key=lambda each: (-len(each[1]), each[0])):
        named = ", ".join(origins[:_NAMED]) + (f" and {len(origins) - _NAMED:,} more" if len(origins) > _NAMED else "")
        yield f"{len(origins):,} × {reason}" + (f"; {advice}" if advice else "") + f": {named}"


def summary(failed: list[InputError]) -> Iterator[str]:
    """Lines for the end of a run: nothing where nothing failed."""
    if failed:
        yield "could not be read:"
        yield from (f"  {line}" for line in by_reason(failed))
