"""Items over several processes: in order, a bounded number at a time, going on when a process dies."""

import multiprocessing
import signal
import threading
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from primafacie.engine.outcome import KeptOutcome, ReadReport
from primafacie.engine.worker import run_item, start_worker
from primafacie.errors import InputError
from primafacie.intake import Item

if TYPE_CHECKING:
    from primafacie.assessment import Regime

_AHEAD = 4
"""Items that wait per process. Enough to keep all busy while the first one is slow, and little enough to hold."""

Numbered: TypeAlias = tuple[int, Item | InputError]
"""The index of a source, and one of its items."""


@dataclass
class _Waiting:
    """An item that is being read, and where its outcomes will be."""

    index: int
    item: Item | InputError
    future: "Future[list[KeptOutcome]]"


class Pool:
    """Worker processes that each load the language model once.

    Use it as a context manager: leaving it by an exception, an interrupt among them, ends the processes at once.
    """

    def __init__(self, jobs: int, regimes: "Sequence[Regime]", read: "ReadReport | None") -> None:
        self._jobs = jobs
        self._start = (regimes, read)
        self._executor = self._new(jobs)

    def __enter__(self) -> "Pool":
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        if kind is not None:
            _terminate(self._executor)
        self._executor.shutdown(wait=True, cancel_futures=True)

    def run(self, items: Iterable[Numbered]) -> Iterator[tuple[int, list[KeptOutcome]]]:
        """The outcomes of the items in their order, with the index of the source."""
        waiting: deque[_Waiting] = deque()
        for index, item in items:
            waiting.append(_Waiting(index, item, self._submit(item)))
            while len(waiting) >= self._jobs * _AHEAD:
                yield self._take(waiting)
        while len(waiting) > 0:
            yield self._take(waiting)

    def _submit(self, item: Item | InputError) -> "Future[list[KeptOutcome]]":
        if isinstance(item, InputError):
            return _finished([item])
        try:
            return self._executor.submit(run_item, item)
        except BrokenProcessPool as error:
            lost: Future[list[KeptOutcome]] = Future()
            lost.set_exception(error)
            return lost

    def _take(self, waiting: "deque[_Waiting]") -> tuple[int, list[KeptOutcome]]:
        first = waiting[0]
        try:
            outcomes = first.future.result()
        except BrokenProcessPool:
            self._recover(waiting)
            outcomes = first.future.result()
        waiting.popleft()
        return first.index, outcomes

    def _recover(self, waiting: "deque[_Waiting]") -> None:
        """Run again, each in a process of its own, what the dead process took with it; then start a new set."""
        self._executor.shutdown(wait=True)
        for entry in waiting:
            if isinstance(entry.item, Item) and isinstance(entry.future.exception(), BrokenProcessPool):
                entry.future = _finished(self._run_alone(entry.item))
        self._executor = self._new(self._jobs)

    def _run_alone(self, item: Item) -> list[KeptOutcome]:
        """The outcomes of an item in a process of its own; an error where that one dies, too."""
        executor = self._new(1)
        try:
            return executor.submit(run_item, item).result()
        except BrokenProcessPool:
            return [InputError(item.origin, "the process that read it died", "please report this as a fault")]
        except BaseException:
            _terminate(executor)
            raise
        finally:
            executor.shutdown(wait=True, cancel_futures=True)

    def _new(self, jobs: int) -> ProcessPoolExecutor:
        # "spawn" is the one way that every system has; a fork would copy the threads of libraries half-way.
        context = multiprocessing.get_context("spawn")
        executor = ProcessPoolExecutor(jobs, mp_context=context, initializer=start_worker, initargs=self._start)
        with _ignored_interrupts():
            executor.submit(int)  # the first thing that is submitted starts all processes
        return executor


@contextmanager
def _ignored_interrupts() -> Iterator[None]:
    """Let processes that are started inside be born deaf to interrupts, before they can ask for it themselves."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def _finished(outcomes: list[KeptOutcome]) -> "Future[list[KeptOutcome]]":
    future: Future[list[KeptOutcome]] = Future()
    future.set_result(outcomes)
    return future


def _terminate(executor: ProcessPoolExecutor) -> None:
    processes = getattr(executor, "_processes", None) or {}  # public as terminate_workers() from Python 3.14
    for process in list(processes.values()):
        process.terminate()
