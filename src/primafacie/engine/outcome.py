"""What comes of a report in a run over many."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from primafacie.errors import InputError
from primafacie.intake import Hint
from primafacie.record import Reading, Report

if TYPE_CHECKING:
    from primafacie.assessment import Regime

Outcome: TypeAlias = Reading | InputError
"""A reading, or why there is none."""


@dataclass(frozen=True)
class KeptReading:
    """A reading with what is to be kept of its report, so that it can be read again.

    Attributes:
        data: The bytes that the report's id is the hash of.
        hint: What `primafacie.intake.report_from_bytes` needs beside them.
    """

    reading: Reading
    data: bytes
    hint: Hint


KeptOutcome: TypeAlias = KeptReading | InputError
"""A reading with its bytes, or why there is none."""

ReadReport: TypeAlias = "Callable[[Report, Sequence[Regime]], Reading]"
"""A function that reads a report. With several jobs it has to be importable by name: no lambda, nothing local."""


@dataclass(frozen=True)
class Progress:
    """How far a run is.

    Attributes:
        reports: Outcomes so far, the failed ones included.
        failed: Outcomes that are errors.
        sources: Sources that are done; the one that the last outcome is from is not counted, it may hold more.
        total: Sources in all. One source can hold many reports, so that their number is not known before.
        origin: Origin of the last outcome.
    """

    reports: int
    failed: int
    sources: int
    total: int
    origin: str
