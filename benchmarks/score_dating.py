"""When events happened, against labels of our own: `dating/events.jsonl`, whose README says how they were made.

A label is met by the event that has the labelled trigger among its tellings. An event counts as dated where its words
or another event give it a first or a last day; that what happened cannot end after its publication dates nothing.
"""

import argparse
import hashlib
import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from primafacie.reading.actors import read_actors
from primafacie.reading.events import EventDraft, read_events
from primafacie.reading.language import parse_text
from primafacie.reading.times import read_times

LABELS = Path(__file__).resolve().parents[1] / "tests/gold/dating/events.jsonl"

Days = tuple[str | None, str | None]
"""First and last day; both None for an event that the report does not date."""

_UNDATED: Days = (None, None)


@dataclass(frozen=True)
class Pair:
    """What is right, and what is read, of one labelled event.

    Attributes:
        read: None where the event is no longer read.
    """

    where: str
    gold: Days
    read: Days | None


def score(shared: Path, part: str = "score") -> dict[str, float]:
    """The figures of `measure` over the labelled events of a part.

    Args:
        shared: Folder of the shared data.
        part: "tune", which may be looked at, or "score", which may not; "all" for both.
    """
    return measure(list(compare(shared, part)))


def measure(pairs: Sequence[Pair]) -> dict[str, float]:
    """Figures in percent; 100 where nothing is there to be measured.

    `found` is the share of dated events with both days right, `precision` that of the dates given, and `undated_kept`
    the share of undated events that are left undated.
    """
    dated = [pair for pair in pairs if pair.gold != _UNDATED]
    given = [pair for pair in pairs if pair.read not in (None, _UNDATED)]
    undated = [pair for pair in pairs if pair.gold == _UNDATED and pair.read is not None]
    return {
        "found": _share(pair.read == pair.gold for pair in dated),
        "precision": _share(pair.read == pair.gold for pair in given),
        "undated_kept": _share(pair.read == _UNDATED for pair in undated),
    }


def compare(shared: Path, part: str) -> Iterator[Pair]:
    """Every labelled event of a part beside what is read of it, report by report."""
    for line in LABELS.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        if part in ("all", row["part"]):
            yield from _compare_report(shared, row)


def _compare_report(shared: Path, row: dict[str, Any]) -> Iterator[Pair]:
    path = shared / "data" / "reports" / f"{row['reports']}.jsonl"
    text = json.loads(path.read_text(encoding="utf-8").splitlines()[row["line"]])["text"]
    if not hashlib.sha256(text.encode()).hexdigest().startswith(row["sha256"]):
        raise ValueError(f"{path}, line {row['line']}: not the text that was labelled")
    published = date.fromisoformat(row["published"])
    parse = parse_text(text)
    events = read_events(parse, read_times(parse, published), read_actors(parse, published), published)
    by_trigger = {word.start: event for event in events for word in event.triggers}
    for start, end, *days in row["events"]:
        event = by_trigger.get(start)
        read = _days(event, published) if event is not None else None
        yield Pair(f"{row['reports']}:{row['line']} [{start}, {end})", (days[0], days[1]), read)


def _days(event: EventDraft, published: date) -> Days:
    if event.begin is None and event.time is None and event.end == published.isoformat():
        return _UNDATED
    return event.begin, event.end


def _share(outcomes: Iterable[bool]) -> float:
    known = list(outcomes)
    return 100 * sum(known) / len(known) if known else 100.0


if __name__ == "__main__":
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("shared", type=Path)
    options.add_argument("--part", default="score", choices=["tune", "score", "all"])
    options.add_argument("--errors", action="store_true", help="print what is wrong in the tuning part")
    chosen = options.parse_args()
    if chosen.errors:
        for each in compare(chosen.shared, "tune"):
            if each.read is not None and each.read != each.gold:
                print(f"{each.where:48} {each.gold} read as {each.read}")
    for name, figure in score(chosen.shared, chosen.part).items():
        print(f"{name:16} {figure:5.1f}")
