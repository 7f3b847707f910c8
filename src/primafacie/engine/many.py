"""Many reports: in the order of the sources, the same outcomes for any number of processes."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from primafacie.engine.outcome import KeptOutcome, KeptReading, Outcome, Progress, ReadReport
from primafacie.engine.pool import Numbered, Pool
from primafacie.engine.worker import Worker
from primafacie.errors import InputError, UsageError
from primafacie.intake import Item, split_source
from primafacie.intake.days import check_day

if TYPE_CHECKING:
    from primafacie.assessment import Regime


def read_many(
    sources: Iterable[str | Path],
    *,
    regimes: "Sequence[Regime]",
    published: str | None = None,
    jobs: int = 1,
    on_progress: Callable[[Progress], None] | None = None,
    read: "ReadReport | None" = None,
) -> Iterator[Outcome]:
    """Read the reports of many sources.

    Args and errors are those of `read_kept_many`.

    Yields:
        A reading or an `InputError` for each report, in the order of the sources.
    """
    outcomes = read_kept_many(
        sources, regimes=regimes, published=published, jobs=jobs, on_progress=on_progress, read=read
    )
    return (outcome.reading if isinstance(outcome, KeptReading) else outcome for outcome in outcomes)


def read_kept_many(
    sources: Iterable[str | Path],
    *,
    regimes: "Sequence[Regime]",
    published: str | None = None,
    jobs: int = 1,
    on_progress: Callable[[Progress], None] | None = None,
    read: "ReadReport | None" = None,
    is_wanted: Callable[[Item], bool] | None = None,
) -> Iterator[KeptOutcome]:
    """Read the reports of many sources, and hand on their bytes with them.

    Only a bounded number of reports is in memory at a time, so that a JSON Lines file can be of any length. An
    outcome of several jobs is the same, byte for byte, as that of one.

    Args:
        sources: Paths, URLs, "-".
        regimes: What events are held against.
        published: Day of publication of all of them as YYYY-MM-DD; None where metadata or the texts decide.
        jobs: Processes; with 1 everything happens in this one. A script that asks for more needs the usual
            `if __name__ == "__main__":` around it.
        on_progress: Called in this process after each outcome.
        read: What reads a report; None for `primafacie.reading.read_report`.
        is_wanted: Called in this process with each item before it is read; the item is passed over where it says False.

    Yields:
        A reading with its bytes or an `InputError` for each report, in the order of the sources.

    Raises:
        UsageError: `published` is no day, or `jobs` is less than 1. Raised at once.
    """
    if published is not None:
        check_day(published)
    if jobs < 1:
        raise UsageError(f"jobs is {jobs}; give at least 1")
    listed = list(sources)
    items = _split(listed, published, is_wanted)
    outcomes = _run_here(items, Worker(regimes, read)) if jobs == 1 else _run_pool(items, jobs, regimes, read)
    return _watch(outcomes, len(listed), on_progress)


def _split(
    sources: Sequence[str | Path], published: str | None, is_wanted: Callable[[Item], bool] | None
) -> Iterator[Numbered]:
    for index, source in enumerate(sources):
        for item in split_source(source, published):
            if isinstance(item, InputError) or is_wanted is None or is_wanted(item):
                yield index, item


def _run_here(items: Iterable[Numbered], worker: Worker) -> Iterator[tuple[int, KeptOutcome]]:
    for index, item in items:
        for outcome in [item] if isinstance(item, InputError) else worker.read(item):
            yield index, outcome


def _run_pool(
    items: Iterable[Numbered], jobs: int, regimes: "Sequence[Regime]", read: "ReadReport | None"
) -> Iterator[tuple[int, KeptOutcome]]:
    with Pool(jobs, regimes, read) as pool:
        for index, outcomes in pool.run(items):
            for outcome in outcomes:
                yield index, outcome


def _watch(
    outcomes: Iterable[tuple[int, KeptOutcome]], total: int, on_progress: Callable[[Progress], None] | None
) -> Iterator[KeptOutcome]:
    failed = 0
    for reports, (index, outcome) in enumerate(outcomes, start=1):
        failed += isinstance(outcome, InputError)
        if on_progress is not None:
            origin = outcome.origin if isinstance(outcome, InputError) else outcome.reading.report.origin
            on_progress(Progress(reports, failed, index, total, origin))
        yield outcome
