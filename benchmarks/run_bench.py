"""`make bench`: speed of a full reading beside the bare language pipeline on the same texts in the same run."""

import resource
import statistics
import subprocess
import sys

from rich.console import Console
from rich.table import Table

from benchmarks.bench_assessment import add_rows as add_assessment
from benchmarks.bench_desk import SMALL, measure
from benchmarks.bench_layers import add_pace
from benchmarks.bench_layers import add_rows as add_layers
from benchmarks.bench_times import add_rows as add_times
from benchmarks.sample import bare_parse, count, grown, seconds, texts
from primafacie.assessment import load_regimes
from primafacie.intake import report_from_text
from primafacie.reading.pipeline import read_report

ROUNDS = 3
WORDS = 20_000


def main() -> None:
    """Print the tables."""
    console = Console(width=100)
    sample = texts(WORDS)
    words = count(sample)
    regimes = load_regimes(["un-dprk"])
    reports = [report_from_text(text) for text in sample]
    bare_parse(sample[:2])
    read_report(reports[0], regimes)
    pairs = []
    for _ in range(ROUNDS):
        bare = seconds(lambda: bare_parse(sample))
        full = seconds(lambda: [read_report(report, regimes) for report in reports])
        pairs.append((bare, full))
    table = Table("measure", "median", title=f"{len(sample)} reports, {words:,} words, {ROUNDS} paired rounds")
    table.add_row("bare spaCy pipeline, words a second", f"{words / statistics.median(b for b, _ in pairs):,.0f}")
    table.add_row("full reading, words a second", f"{words / statistics.median(f for _, f in pairs):,.0f}")
    table.add_row("ratio full to bare (goal: at most 1.4)", f"{statistics.median(f / b for b, f in pairs):.2f}")
    for size in (1_000, 10_000, 50_000):
        text = grown(sample, size)
        report = report_from_text(text)
        spent = seconds(lambda report=report: read_report(report, regimes))  # type: ignore[misc]
        table.add_row(f"one report of {size:,} words, microseconds a word", f"{1e6 * spent / len(text.split()):,.0f}")
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    table.add_row("peak memory, MiB (goal: under 1,024)", f"{peak:,.0f}")
    table.add_row("primafacie --help, seconds (goal: under 0.5)", f"{help_seconds():.2f}")
    console.print(table)
    bare_seconds = statistics.median(bare for bare, _ in pairs)
    layers = Table("layer", "percent", title="Other layers given the parse, in percent of the bare pipeline")
    add_layers(layers, sample, bare_seconds)
    console.print(layers)
    pace = Table("measure", "median", title="Actors and events alone, given the parse")
    add_pace(pace, sample)
    console.print(pace)
    rules = Table("measure", "percent", title="Events held against provisions, in percent of a full reading")
    add_assessment(rules, sample)
    console.print(rules)
    times = Table("measure", "median", title="Times alone, on the same texts")
    add_times(times, sample, bare_seconds)
    console.print(times)

    measure(console, SMALL)


def help_seconds() -> float:
    """Median seconds of processor time of `primafacie --help` as a whole process."""
    command = [sys.executable, "-m", "primafacie", "--help"]
    runs = []
    for _ in range(5):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run(command, check=True, capture_output=True)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        runs.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    return statistics.median(runs)


if __name__ == "__main__":
    main()
