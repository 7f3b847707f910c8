"""Events of the sample reports and of the seed against labels of our own, `events/events.jsonl`; see its README.

An event that is read is held to a label where it has the labelled trigger, or another labelled telling of it, among its
tellings. What differs between the two is a reason: a field, and for a role its name.
"""

import argparse
import hashlib
import json
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from primafacie.errors import InputError
from primafacie.intake import load_reports
from primafacie.reading import read_report
from primafacie.record.event import Event
from primafacie.record.reading import Reading

ROOT = Path(__file__).resolve().parents[1]
LABELS = ROOT / "tests/gold/events/events.jsonl"
REPORTS = ROOT / "examples/reports"

Label = dict[str, Any]


@dataclass(frozen=True)
class Outcome:
    """What became of the events of one report.

    Attributes:
        labelled: How many events have to be read; those that may be read are not counted.
        missed: Where the missed ones are.
        spurious: Where and as what type events are read that are not labelled.
        wrong: Where an event is read with a wrong or missing field, and which fields.
        right: How many events are read as they are labelled.
    """

    report: str
    labelled: int
    missed: list[str] = field(default_factory=list)
    spurious: list[str] = field(default_factory=list)
    wrong: list[tuple[str, list[str]]] = field(default_factory=list)
    right: int = 0


def score(shared: Path) -> dict[str, float]:
    """The figures of `measure` over all labelled reports.

    Args:
        shared: Folder of the shared data, beside which the seed lies; without it the examples alone are measured.
    """
    return measure(list(compare(shared)))


def measure(outcomes: Sequence[Outcome]) -> dict[str, float]:
    """Percent of labelled events that are found, of read events that are labelled, of those that are filled right."""
    missed = sum(len(outcome.missed) for outcome in outcomes)
    labelled = sum(outcome.labelled for outcome in outcomes)
    right = sum(outcome.right for outcome in outcomes)
    held = right + sum(len(outcome.wrong) for outcome in outcomes)
    read = held + sum(len(outcome.spurious) for outcome in outcomes)
    return {
        "found": 100 * (labelled - missed) / labelled,
        "precision": 100 * held / read if read else 100.0,
        "filled": 100 * right / held if held else 100.0,
    }


def compare(shared: Path) -> Iterator[Outcome]:
    """What became of each labelled report, in the order of the labels.

    Raises:
        ValueError: A report is not the text that was labelled.
    """
    for line in LABELS.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        path = shared / "seed" / "report.txt" if row["report"] == "seed" else REPORTS / row["report"].partition(":")[0]
        if path.is_file():
            yield _compare_report(row, _read(path, row))


def _read(path: Path, row: Label) -> Reading:
    at = int(row["report"].partition(":")[2] or 1)
    published = None if path.suffix == ".jsonl" else row["published"]
    report = list(load_reports(path, published=published))[at - 1]
    if isinstance(report, InputError):
        raise report
    if not hashlib.sha256(report.text.encode()).hexdigest().startswith(row["sha256"]):
        raise ValueError(f"{path}: not the text that was labelled")
    return read_report(report, [])


def _compare_report(row: Label, reading: Reading) -> Outcome:
    labels = row["events"]
    outcome = Outcome(row["report"], sum(not label.get("optional") for label in labels))
    found: set[int] = set()
    for event in reading.events:
        held = [n for n, label in enumerate(labels) if _is_told_by(label, event)]
        found.update(held)
        where = f"{event.trigger.text!r} [{event.trigger.start}]"
        if not held:
            outcome.spurious.append(f"{where} {event.type}")
            continue
        faults = min((list(_faults(labels[n], event, reading)) for n in held), key=len)
        if faults:
            outcome.wrong.append((where, faults))
    for n, label in enumerate(labels):
        if n not in found and not label.get("optional"):
            start, end = label["at"]
            outcome.missed.append(f"{reading.report.text[start:end]!r} [{start}] {label['type'][0]}")
    return replace(outcome, right=len(reading.events) - len(outcome.spurious) - len(outcome.wrong))


def _is_told_by(label: Label, event: Event) -> bool:
    tellings = [label["at"], *label.get("also", [])]
    return any(span.start < end and start < span.end for span in event.mentions for start, end in tellings)


def _faults(label: Label, event: Event, reading: Reading) -> Iterator[str]:
    """The fields in which an event differs from its label; of an event that may be left out only type and standing."""
    if event.type not in label["type"]:
        yield "type"
        return
    if event.realis not in label["realis"]:
        yield "realis"
    if event.polarity != label["polarity"]:
        yield "polarity"
    if label.get("optional"):
        return
    yield from _role_faults(label, event, reading)
    if label["goods"] is not None and not _is_met(label["goods"], {goods.class_ for goods in event.goods}):
        yield "goods"
    read = {(quantity.value, quantity.qualifier) for quantity in event.quantities}
    if read != {(value, qualifier) for value, _, qualifier in label["quantities"]}:
        yield "quantity"
    if label["days"] is not None and [event.begin, event.end] not in [*label["days"], *_bounds(label, reading)]:
        yield "time"


def _bounds(label: Label, reading: Reading) -> list[list[str | None]]:
    """What is as good as no day at all: that what happened lies before the publication."""
    return [[None, reading.report.published]] if [None, None] in label["days"] else []


def _is_met(wanted: list[list[str]], read: set[str]) -> bool:
    """Whether each class that is wanted is there and no other; one with "?" may be left out."""
    known = {name.lstrip("?") for names in wanted for name in names}
    return read <= known and all(any(name.startswith("?") or name in read for name in names) for names in wanted)


def _role_faults(label: Label, event: Event, reading: Reading) -> Iterator[str]:
    mentions = {actor.id: [mention.span for mention in actor.mentions] for actor in reading.actors}
    members = {actor.id: actor.members for actor in reading.actors}
    for names, fillers in label["roles"].items():
        roles = names.lstrip("?").split("/")
        ids = [each for role in roles for each in event.roles.get(role, [])]
        flat = [member for each in ids for member in (each, *members.get(each, []))]
        covered = [any(_is_one(mentions[each], filler) for each in flat) for filler in fillers]
        if not ids and not names.startswith("?"):
            yield f"{roles[0]} missing"
        elif ids and not all(covered) and not (names.startswith("?") and any(covered)):
            yield f"{roles[0]} wrong"
        elif any(not any(_is_one(_spans(each, mentions, members), filler) for filler in fillers) for each in ids):
            yield f"{roles[0]} too many"


def _spans(actor: str, mentions: dict[str, list[Any]], members: dict[str, list[str]]) -> list[Any]:
    return [span for each in (actor, *members.get(actor, [])) for span in mentions[each]]


def _is_one(spans: list[Any], filler: list[list[int]]) -> bool:
    return any(span.start < end and start < span.end for span in spans for start, end in filler)


def reasons(outcomes: Sequence[Outcome]) -> Counter[str]:
    """How often each reason makes an event wrongly filled, the commonest first."""
    return Counter(reason for outcome in outcomes for _, faults in outcome.wrong for reason in faults)


def as_table(outcomes: Sequence[Outcome]) -> str:
    """One line a report, as Markdown."""
    lines = [
        "| report | labelled | missed | spurious | wrongly filled | as labelled |",
        "|---|---|---|---|---|---|",
    ]
    lines.extend(
        f"| `{each.report}` | {each.labelled} | {len(each.missed)} | {len(each.spurious)} | {len(each.wrong)} | "
        f"{each.right} |"
        for each in outcomes
    )
    return "\n".join(lines)


if __name__ == "__main__":
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("shared", type=Path)
    options.add_argument("--errors", action="store_true", help="print what is missed, spurious and wrong")
    chosen = options.parse_args()
    results = list(compare(chosen.shared))
    print(as_table(results))
    for reason, times in reasons(results).most_common():
        print(f"{reason:24} {times:3}")
    for each in results if chosen.errors else []:
        print(f"\n{each.report}")
        for kind, items in (("missed", each.missed), ("spurious", each.spurious), ("wrong", each.wrong)):
            for item in items:
                print(f"  {kind:9} {item}")
    for name, figure in measure(results).items():
        print(f"{name:16} {figure:5.1f}")
