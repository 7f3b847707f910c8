"""What it costs to hold events against regimes, as a share of a full reading of the same texts in the same run."""

import statistics
import tempfile
from collections.abc import Sequence
from pathlib import Path

from rich.table import Table

from benchmarks.sample import EXAMPLES, seconds
from primafacie.assessment import Regime, assess, load_regimes, packaged_names
from primafacie.data.loader import read_packaged
from primafacie.intake import load_reports, report_from_text
from primafacie.reading.pipeline import read_report
from primafacie.record import Reading, Report

GOAL = 2
"""Percent of a full reading at most, with one regime as with ten."""
MANY = 10
ROUNDS = 5


def add_rows(table: Table, sample: list[str]) -> None:
    """Add the cost of assessment with one regime and with ten to a table: on news, and on reports full of such conduct.

    Args:
        table: Of two columns: measure and figure.
        sample: Texts of news.
    """
    one, ten = load_regimes(["un-dprk"]), many_regimes()
    for name, texts in (("news", sample), ("reports of conduct under sanctions", _examples() * 3)):
        reports = [report_from_text(text) for text in texts]
        readings = [read_report(report, one) for report in reports]
        full = seconds(lambda reports=reports: [read_report(report, one) for report in reports])  # type: ignore[misc]
        events = sum(len(reading.events) for reading in readings)
        for regimes in (one, ten):
            spent = statistics.median(_assess(readings, regimes) for _ in range(ROUNDS))
            what = f"regimes: {len(regimes)}, provisions: {sum(len(regime.provisions) for regime in regimes)}"
            table.add_row(f"{name}, {events} events: {what} (goal: under {GOAL})", f"{100 * spent / full:.2f}")


def _examples() -> list[str]:
    reports = [report for path in sorted((EXAMPLES / "reports").iterdir()) for report in load_reports(path)]
    return [report.text for report in reports if isinstance(report, Report)]


def _assess(readings: Sequence[Reading], regimes: Sequence[Regime]) -> float:
    """Seconds to hold all events of the readings against the regimes."""
    return seconds(lambda: [assess(reading, regimes) for reading in readings])


def many_regimes() -> list[Regime]:
    """Ten regimes: the packaged ones, and copies of them in turn under other ids."""
    names = packaged_names()
    with tempfile.TemporaryDirectory() as folder:
        given: list[str | Path] = [*names]
        for number in range(MANY - len(names)):
            name = names[number % len(names)]
            path = Path(folder) / f"{name}-{number}.yaml"
            text = read_packaged(f"regimes/{name}.yaml")
            path.write_text(text.replace(f"\nid: {name}\n", f"\nid: {name}-{number}\n", 1), encoding="utf-8")
            given.append(path)
        return load_regimes(given)
