"""How well undated reports are dated: real reports with known days, read without them.

    python -m benchmarks.score_publication ../shared

A report is read from its text alone, or from its text and address where the address bears a day. A wrong day is worse
than none, since every "Monday" is then counted from it; so what is measured first is how many days are right of those
that are given. Each set is split by a hash of the text: one half is there to work on, the other is scored.

The `current_events` are one sentence each, filed under the day of reporting, and mostly cannot be dated: they are there
for the days that are given by mistake. The documents of TimeBank have their day outside the text. Of Wikinews the day
is that on which a page was begun, which can lie before the one that it bears. `text` and `url` pool all sets.
"""

import hashlib
import json
import re
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from benchmarks.score_times import read_timeml
from primafacie.assessment import load_regimes
from primafacie.errors import InputError
from primafacie.intake import report_from_text
from primafacie.reading.language import Parse, parse_text
from primafacie.reading.times import Milestone, find_publication
from primafacie.record import Report

REGIMES = ("un-dprk", "un-libya", "un-houthi")
REPORTS = {
    "kcna": "kcna-2024-to-september.jsonl",
    "white_house": "white-house.jsonl",
    "news": "news-clusters.jsonl",
    "current_events": "current-events-2017-2021.jsonl",
}
WITH_ADDRESS = ("white_house", "news")
"""Sets whose addresses bear days."""


@dataclass(frozen=True, slots=True)
class Dated:
    """A report without its day, and the day.

    Attributes:
        url: Where it stands; "" where that is not known.
    """

    report: Report
    day: date
    url: str


def read_set(shared: Path, name: str, part: str = "score") -> list[Dated]:
    """The reports of a set in one half of it.

    Args:
        shared: The folder of shared data.
        name: A key of `REPORTS`, "timebank" or "wikinews".
        part: "score", or "tune" for the half that may be looked at.
    """
    readers = {"timebank": _timebank, "wikinews": _wikinews}
    found = readers[name](shared) if name in readers else _json_lines(shared / "data" / "reports" / REPORTS[name])
    return [dated for dated in found if part_of(dated.report.text) == part]


def part_of(text: str) -> str:
    """The half in which a text falls."""
    return "score" if hashlib.sha256(text.encode()).digest()[-1] % 2 else "tune"


def _json_lines(path: Path) -> Iterator[Dated]:
    if not path.is_file():
        return
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        try:
            report = report_from_text(row["text"])
        except InputError:
            continue
        yield Dated(report, date.fromisoformat(row["date"][:10]), row.get("url") or "")


def _timebank(shared: Path) -> Iterator[Dated]:
    for path in sorted((shared / "data" / "times" / "timebank").glob("*.tml")):
        document = read_timeml(path)
        if document.created is not None:
            yield Dated(report_from_text(document.text), document.created, "")


def _wikinews(shared: Path) -> Iterator[Dated]:
    for path in sorted((shared / "data" / "actors" / "gum-news").glob("*.conllu")):
        source = path.read_text(encoding="utf-8")
        created = re.search(r"^# meta::dateCreated = (\d{4}-\d\d-\d\d)", source, re.MULTILINE)
        if created is not None:
            text = "\n".join(re.findall(r"^# text = (.*)$", source, re.MULTILINE))
            yield Dated(report_from_text(text), date.fromisoformat(created[1]), "")


def measure(pairs: Sequence[tuple[date, Report]]) -> dict[str, float]:
    """Shares in percent, for reports with the days that they were published on.

    Returns:
        "day": reports with the right day; "day_precision": right days of those given, 100 where none is;
        "near_precision": given days within 7 days of the right one; "year": reports with a day, or with bounds, of the
        right year and no other; "bounds_precision": given bounds that hold the right day, 100 where none is.
    """
    given = [(day, date.fromisoformat(report.published)) for day, report in pairs if report.published is not None]
    right = sum(day == found for day, found in given)
    near = sum(abs((day - found).days) <= 7 for day, found in given)
    bounds = [(day, _bounds_of(report)) for day, report in pairs if report.published is None]
    known = [(day, *found) for day, found in bounds if found is not None]
    years = sum(day.year == found.year for day, found in given)
    years += sum(first.year == day.year == last.year for day, first, last in known)
    return {
        "day": _share(right, len(pairs)),
        "day_precision": _share(right, len(given)),
        "near_precision": _share(near, len(given)),
        "year": _share(years, len(pairs)),
        "bounds_precision": _share(sum(first <= day <= last for day, first, last in known), len(known)),
    }


def _bounds_of(report: Report) -> tuple[date, date] | None:
    """The bounds that a report without a day says in words."""
    found = re.search(r"from (\d{4}-\d\d-\d\d) to (\d{4}-\d\d-\d\d):", report.published_because or "")
    return (date.fromisoformat(found[1]), date.fromisoformat(found[2])) if found is not None else None


def _share(part: int, whole: int) -> float:
    return round(100 * part / whole, 1) if whole > 0 else 100.0


def score(shared: Path, part: str = "score") -> dict[str, float]:
    """The measures on each set, as "kcna_day"; those read with their address as "news_url_day".

    Args:
        shared: The folder of shared data.
        part: "score", or "tune" for the half that may be looked at.
    """
    milestones = [milestone for regime in load_regimes(REGIMES) for milestone in regime.chronology]
    pairs: dict[str, list[tuple[date, Report]]] = {}
    for name in (*REPORTS, "timebank", "wikinews"):
        for dated in read_set(shared, name, part):
            parse = parse_text(dated.report.text)
            row = (dated.day, find_publication(dated.report, parse, milestones))
            for key in ("text", name):
                pairs.setdefault(key, []).append(row)
            if name in WITH_ADDRESS:
                row = (dated.day, _with_address(dated, parse, milestones))
                for key in ("url", f"{name}_url"):
                    pairs.setdefault(key, []).append(row)
    return {f"{key}_{what}": value for key, rows in pairs.items() for what, value in measure(rows).items()}


def _with_address(dated: Dated, parse: Parse, milestones: Sequence[Milestone]) -> Report:
    return find_publication(dated.report.model_copy(update={"origin": dated.url}), parse, milestones)


if __name__ == "__main__":
    for key, value in score(Path(sys.argv[1] if len(sys.argv) > 1 else "../shared"), *sys.argv[2:3]).items():
        print(f"{key:32} {value:5.1f}")
