"""`make bench`: speed of a full reading beside the bare language pipeline on the same texts in the same run."""

import json
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from rich.console import Console
from rich.table import Table

from primafacie.assessment import load_regimes
from primafacie.intake import report_from_text
from primafacie.reading.language import load_model
from primafacie.reading.language.paragraphs import find_paragraphs
from primafacie.reading.language.parser import BATCH, BLANKS
from primafacie.reading.pipeline import read_report

ROOT = Path(__file__).resolve().parents[1]
CLUSTERS = ROOT.parent / "shared" / "data" / "reports" / "news-clusters.jsonl"
EXAMPLES = ROOT / "examples"
ROUNDS = 3
WORDS = 20_000


def texts() -> list[str]:
    """News of about `WORDS` words from the shared data, or the examples where that is absent."""
    if CLUSTERS.is_file():
        rows = [json.loads(line)["text"] for line in CLUSTERS.read_text(encoding="utf-8").splitlines()]
    else:
        rows = [path.read_text(encoding="utf-8") for path in sorted(EXAMPLES.glob("*.txt"))] * 10
    chosen: list[str] = []
    while rows and sum(len(text.split()) for text in chosen) < WORDS:
        chosen.append(rows.pop(0))
    return chosen


def seconds(work: Callable[[], object]) -> float:
    """Seconds of processor time that `work` takes in this process, so that a busy machine does not show."""
    start = time.process_time()
    work()
    return time.process_time() - start


def bare_parse(sample: list[str]) -> None:
    """The spaCy pipeline alone, on the same paragraphs in the same batches as a reading."""
    pipeline = load_model()
    for text in sample:
        for _ in pipeline.pipe((text[a:b].translate(BLANKS) for a, b in find_paragraphs(text)), batch_size=BATCH):
            pass


def main() -> None:
    """Print the tables."""
    console = Console(width=100)
    sample = texts()
    words = sum(len(text.split()) for text in sample)
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


def grown(sample: list[str], size: int) -> str:
    """A text of about `size` words, made of the sample over and over."""
    words = 0
    parts: list[str] = []
    while words < size:
        text = sample[len(parts) % len(sample)]
        room = size - words
        pieces = text.split(" ")[:room]
        parts.append(" ".join(pieces))
        words += len(pieces)
    return "\n\n".join(parts)


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
