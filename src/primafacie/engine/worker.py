"""The work on one item, the same in this process and in a worker."""

import signal
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from primafacie.engine.outcome import KeptOutcome, KeptReading, ReadReport
from primafacie.errors import InputError, PrimafacieError
from primafacie.intake import Item, Kept, read_kept
from primafacie.record import Reading, Report

if TYPE_CHECKING:
    from primafacie.assessment import Regime


class Worker:
    """Reads items by one function with one list of regimes."""

    def __init__(self, regimes: "Sequence[Regime]", read: "ReadReport | None" = None) -> None:
        self._regimes = regimes
        self._read = read or _read_report

    def read(self, item: Item) -> Iterator[KeptOutcome]:
        """The outcomes of an item, each as soon as it is there.

        Raises:
            PrimafacieError: A setting or a rulebook is not usable. All else that goes wrong is an outcome.
        """
        for kept in read_kept(item):
            yield kept if isinstance(kept, InputError) else self._read_one(kept)

    def _read_one(self, kept: Kept) -> KeptOutcome:
        try:
            return KeptReading(self._read(kept.report, self._regimes), kept.data, kept.hint)
        except InputError as error:
            return error
        except PrimafacieError:  # a setting or a rulebook that is wrong for one report is wrong for all
            raise
        except Exception as error:  # one report must not end a run over thousands
            detail = " ".join(f"{type(error).__name__}: {error}".split())[:200]
            return InputError(kept.report.origin, f"the reading failed ({detail})", "please report this as a fault")


def _read_report(report: Report, regimes: "Sequence[Regime]") -> Reading:
    from primafacie.reading import read_report  # noqa: PLC0415 - loads the language model's library

    return read_report(report, regimes)


_workers: list[Worker] = []
"""The worker of this process; filled once, when the process starts."""


def start_worker(regimes: "Sequence[Regime]", read: "ReadReport | None") -> None:
    """Prepare a worker process; interrupts are for the process that started it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _workers[:] = [Worker(regimes, read)]


def run_item(item: Item) -> list[KeptOutcome]:
    """The outcomes of an item, in a worker process."""
    return list(_workers[0].read(item))
