"""Reports in sentences of a fixed form, and a reader for them; importable by name, as worker processes need."""

import json
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))  # makes `benchmarks` importable in every process

from benchmarks.plain_reading import Name, PlainReader

from primafacie.assessment import Regime
from primafacie.record import Reading, Report

NAMES = {
    "North Korea": Name("state", "KP"),
    "Russia": Name("state", "RU"),
    "South Korea": Name("state", "KR"),
    "Ukraine": Name("state", "UA"),
    "China": Name("state", "CN"),
    "Iran": Name("state", "IR"),
    "Japan": Name("state", "JP"),
    "Kim Jong Un": Name("person", "KP"),
    "Choe Son Hui": Name("person", "KP"),
    "Sergei Lavrov": Name("person", "RU"),
    "Reuters": Name("media", None),
    "Yonhap": Name("media", "KR"),
    "Angara": Name("vessel", "RU", {"imo": "9179842"}),
}
READER = PlainReader(NAMES)
FILLER = "The weather in the region was mild and dry for most of the week, as it is at this time of the year."


@dataclass(frozen=True)
class Told:
    """A report that is to be added: its text, and what is known beside it."""

    text: str
    published: str | None = "2024-06-20"
    publisher: str | None = None
    title: str | None = None


def read_plain(report: Report, regimes: Sequence[Regime]) -> Reading:
    """The reading of a report in sentences of a fixed form."""
    return READER.read(report, regimes)


def write_rows(path: Path, told: Iterable[Told | str]) -> Path:
    """A JSON Lines file with the reports; a text alone was published on 2024-06-20."""
    rows = [each if isinstance(each, Told) else Told(each) for each in told]
    plain = [{key: value for key, value in vars(row).items() if value is not None} for row in rows]
    path.write_text("".join(json.dumps(row) + "\n" for row in plain), encoding="utf-8")
    return path
