"""Scale of the desk: adding, looking up, memory and disk, on invented readings.

    python -m benchmarks.bench_desk --readings 100000

The language model is left out: a reading by it takes far longer than all that is measured here. With `--folder` the
desk is kept, and a run that was cut short goes on where it stopped.
"""

import argparse
import itertools
import json
import resource
import sqlite3
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from rich.console import Console
from rich.table import Table

from benchmarks.synthetic import read_synthetic, reports
from primafacie.desk import Desk, MatterQuery, Query
from primafacie.engine import KeptReading, read_kept_many

RUN = 1_000
"""Reports that are added in one run."""
SMALL = 2_000
"""Readings of `make bench`."""
LOOKUPS = 5
SEARCHES = {
    "words": Query(words="harbour"),
    "words, rare": Query(words="harbour festival orchestra"),
    "phrase": Query(words='"old bridge"'),
    "state": Query(actor="KP"),
    "state, rare": Query(actor="QA"),
    "person": Query(actor="Balir"),
    "type": Query(type="transfer"),
    "provision": Query(provision="1718/8(b)"),
    "verdict": Query(verdict="possible"),
    "stance": Query(stance="denies"),
    "stance and actor": Query(stance="alleges", actor="UA"),
    "days": Query(begin="2022-06-01", end="2022-06-10"),
    "standing": Query(standing="contested"),
    "published": Query(since="2022-03-01", until="2022-03-31"),
    "publisher": Query(publisher="ris"),
    "all at once": Query(words="harbour", actor="KP", type="transfer", provision="1718/8(b)", publisher="courier"),
    "state and provision": Query(actor="UA", provision="1718/8(b)"),
    "type and provision": Query(type="meeting", provision="1718/8(b)"),
    "publisher, none": Query(publisher="no such outlet", type="transfer"),
    "publisher and standing": Query(publisher="ris", standing="contested"),
    "nothing fits": Query(actor="Nobody At All"),
    "a late page": Query(type="transfer", skip=1_000),
}
LISTS = {
    "no filter": MatterQuery(),
    "words": MatterQuery(words="harbour"),
    "words, rare": MatterQuery(words="harbour festival orchestra"),
    "state": MatterQuery(actor="KP"),
    "state, rare": MatterQuery(actor="QA"),
    "person": MatterQuery(actor="Balir"),
    "type": MatterQuery(type="transfer"),
    "provision": MatterQuery(provision="1718/8(b)"),
    "verdict": MatterQuery(verdict="possible"),
    "standing": MatterQuery(standing="contested"),
    "publisher": MatterQuery(publisher="ris"),
    "told": MatterQuery(since="2022-03-01", until="2022-03-31"),
    "days": MatterQuery(begin="2022-06-01", end="2022-06-10"),
    "denied": MatterQuery(is_denied=True),
    "flagged": MatterQuery(is_flagged=True),
    "many reports": MatterQuery(smallest=5, order="reports"),
    "by sources": MatterQuery(order="sources"),
    "words and publisher": MatterQuery(words="harbour", publisher="ris"),
    "type and provision": MatterQuery(type="meeting", provision="1718/8(b)"),
    "publisher, none": MatterQuery(publisher="no such outlet"),
    "nothing fits": MatterQuery(actor="Nobody At All"),
    "a late page": MatterQuery(skip=1_000),
}


def main() -> None:
    """Run all that is measured, and print it as tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--readings", type=int, default=SMALL)
    parser.add_argument("--place", help="URL of an empty PostgreSQL database; without it a file is used")
    parser.add_argument("--folder", type=Path, help="folder that keeps the desk; without it the desk is thrown away")
    given = parser.parse_args()
    if given.folder is None:
        measure(Console(), given.readings, given.place)
    else:
        given.folder.mkdir(parents=True, exist_ok=True)
        _measure_in(given.folder, Console(), given.readings, given.place)


def measure(console: Console, readings: int, place: str | None = None) -> None:
    """Fill a desk, then ask it everything."""
    with tempfile.TemporaryDirectory() as folder:
        _measure_in(Path(folder), console, readings, place)


def _measure_in(folder: Path, console: Console, readings: int, place: str | None) -> None:
    where = place or str(folder / "desk.sqlite")
    with Desk(where) if (folder / "desk.sqlite").exists() else Desk.init(where) as desk:
        console.print(_fill(desk, folder, readings, console))
        console.print(_ask("search", {name: _search(desk, query) for name, query in SEARCHES.items()}))
        console.print(_ask("matters", {name: _list(desk, query) for name, query in LISTS.items()}))
        console.print(_size(desk, Path(where), readings))


def _fill(desk: Desk, folder: Path, readings: int, console: Console) -> Table:
    table = Table("readings", "add ms", "bare ms", "add / bare", "matters", title="A report of each thousand, added")
    rows = folder / "rows.jsonl"
    feed = reports(readings)
    runs = folder / "seconds.jsonl"
    spent: list[float] = [json.loads(line) for line in runs.read_text().splitlines()] if runs.exists() else []
    next(itertools.islice(feed, len(spent) * RUN, len(spent) * RUN), None)
    for start in range(len(spent) * RUN, readings, RUN):
        rows.write_text("".join(json.dumps(next(feed)) + "\n" for _ in range(min(RUN, readings - start))))
        bare = _seconds(lambda: _bare(rows, folder / "bare.sqlite")) / RUN
        added = _seconds(lambda: desk.add([rows], read=read_synthetic)) / RUN
        spent.append(added)
        runs.write_text("".join(f"{seconds}\n" for seconds in spent))
        if len(spent) % max(1, readings // RUN // 10) == 0:
            count = desk.status().matters
            cells = (f"{start + RUN:,}", f"{1e3 * added:.2f}", f"{1e3 * bare:.2f}", f"{added / bare:.2f}", f"{count:,}")
            table.add_row(*cells)
            if console.is_terminal or readings > SMALL:
                console.print("  ".join(cells))
    tenth = max(1, len(spent) // 10)
    first, last = statistics.median(spent[:tenth]), statistics.median(spent[-tenth:])
    table.caption = f"last tenth to first: {last / first:.2f} (goal: at most 1.20)"
    return table


def _bare(rows: Path, file: Path) -> None:
    """The same reports read the same way, and the same bytes put into a table in the same number of transactions."""
    file.unlink(missing_ok=True)
    with sqlite3.connect(file, isolation_level=None) as connection:
        connection.execute("CREATE TABLE kept (id TEXT PRIMARY KEY, data BLOB, reading BLOB)")
        connection.execute("BEGIN")
        for number, kept in enumerate(read_kept_many([rows], regimes=[], read=read_synthetic)):
            assert isinstance(kept, KeptReading)
            values = (kept.reading.report.id, kept.data, kept.reading.to_json())
            connection.execute("INSERT OR IGNORE INTO kept VALUES (?, ?, ?)", values)
            if number % 32 == 31:
                connection.execute("COMMIT")
                connection.execute("BEGIN")
        connection.execute("COMMIT")
    connection.close()


def _search(desk: Desk, query: Query) -> Callable[[], int]:
    return lambda: len(desk.search(query).hits)


def _list(desk: Desk, query: MatterQuery) -> Callable[[], int]:
    return lambda: len(desk.matters(query))


def _ask(title: str, lookups: dict[str, Callable[[], int]]) -> Table:
    table = Table("asked for", "median ms", "found", title=f"{title} (goal: under 300 ms)")
    for name, look_up in lookups.items():
        found = look_up()
        median = statistics.median(_seconds(look_up) for _ in range(LOOKUPS))
        table.add_row(name, f"{1e3 * median:.0f}", str(found))
    return table


def _size(desk: Desk, file: Path, readings: int) -> Table:
    table = Table("measure", "value", title="Room")
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    table.add_row("peak memory, MiB (goal: under 1,536)", f"{peak:,.0f}")
    status = desk.status()
    table.add_row("bytes of the reports, each", f"{status.document_bytes / readings:,.0f}")
    table.add_row("bytes kept of reports and readings, each", f"{status.kept_bytes / readings:,.0f}")
    if file.exists():
        table.add_row("bytes on disk, each", f"{file.stat().st_size / readings:,.0f}")
    table.add_row("events / matters / families", f"{status.events:,} / {status.matters:,} / {status.families:,}")
    largest = desk.matters(MatterQuery(order="reports", limit=1))
    table.add_row("reports of the largest matter", f"{largest[0].reports:,}" if largest else "0")
    return table


def _seconds(work: Callable[[], object]) -> float:
    """Seconds of this process, so that a busy machine does not show; with a server those of the clock."""
    clock = time.perf_counter if _has_server() else time.process_time
    start = clock()
    work()
    return clock() - start


def _has_server() -> bool:
    return any(argument.startswith("--place") for argument in sys.argv)


if __name__ == "__main__":
    main()
