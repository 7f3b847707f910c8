"""The work on one item, the same in this process and in a worker."""

import signal
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from primafacie.engine.outcome import Outcome, ReadReport
from primafacie.errors import InputError, PrimafacieError
from primafacie.intake import Item, read_item
from primafacie.record import Reading, Report

if TYPE_CHECKING:
    from primafacie.assessment import Regime


class Worker:
    """Reads items by one function with one list of regimes."""

    def __init__(self, regimes: "Sequence[Regime]", read: "ReadReport | None" = None) -> None:
        self._regimes = regimes
        self._read = read or _read_report

    def read(self, item: Item) -> Iterator[Outcome]:
        """The outcomes of an item, each as soon as it is there.

        Raises:
            PrimafacieError: A setting or a rulebook is not usable. All else that goes wrong is an outcome.
        """
        for report in read_item(item):
            yield report if isinstance(report, InputError) else self._read_one(report)

    def _read_one(self, report: Report) -> Outcome:
        try:
            return self._read(report, self._regimes)
        except InputError as error:
            return error
        except PrimafacieError:  # a setting or a rulebook that is wrong for one report is wrong for all
            raise
        except Exception as error:  # one report must not end a run over thousands
            detail = " ".join(f"{type(error).__name__}: {error}".split())[:200]
            return InputError(report.origin, f"the reading failed ({detail})", "please report this as a fault")


def _read_report(report: Report, regimes: "Sequence[Regime]") -> Reading:
    from primafacie.reading import read_report  # noqa: PLC0415 - loads the language model's library

    return read_report(report, regimes)


_workers: list[Worker] = []
"""The worker of this process; filled once, when the process starts."""


def start_worker(regimes: "Sequence[Regime]", read: "ReadReport | None") -> None:
    """Prepare a worker process; interrupts are for the process that started it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _workers[:] = [Worker(regimes, read)]


def run_item(item: Item) -> list[Outcome]:
    """The outcomes of an item, in a worker process."""
    return list(_workers[0].read(item))
