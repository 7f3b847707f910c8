"""Events against labels of our own, `tests/gold/events`; see its README.

Five parts: `examples`, the sample reports and the seed; `tune` and `second_tune`, reports of the shared data by whose
errors rules are mended; `score_only` and `second_score`, reports by whose errors no rule is.

An event that is read is held to a label where it has the labelled trigger, or another labelled telling of it, among its
tellings. What differs between the two is a reason: a field, and for a role its name.
"""

import argparse
import hashlib
import json
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from benchmarks.score_events import joined
from primafacie.errors import InputError
from primafacie.intake import load_reports, report_from_text
from primafacie.reading import read_report
from primafacie.record.event import Event
from primafacie.record.reading import Reading
from primafacie.record.report import Report

ROOT = Path(__file__).resolve().parents[1]
GOLD = ROOT / "tests/gold/events"
PARTS = {
    "examples": "events.jsonl",
    "tune": "tune.jsonl",
    "score_only": "score_only.jsonl",
    "second_tune": "tune_second.jsonl",
    "second_score": "score_second.jsonl",
}
REPORTS = ROOT / "examples/reports"
WINDOWS = "rams-dev"
"""The set whose lines are tokens of five sentences, not a text."""

Label = dict[str, Any]


@dataclass(frozen=True)
class Outcome:
    """What became of the events of one report.

    Attributes:
        labelled: How many events have to be read; those that may be read are not counted.
        missed: Where the missed ones are.
        spurious: Where and as what type events are read that are not labelled.
        wrong: Where an event is read with a wrong or missing field, and which fields.
        right: Where the events are that are read as they are labelled.
    """

    report: str
    labelled: int
    missed: list[str] = field(default_factory=list)
    spurious: list[str] = field(default_factory=list)
    wrong: list[tuple[str, list[str]]] = field(default_factory=list)
    right: list[str] = field(default_factory=list)


def score(shared: Path) -> dict[str, float]:
    """The figures of `measure`, those of the examples under their own name, the others with the name of their part.

    Args:
        shared: Folder of the shared data, beside which the seed lies; without it the examples alone are measured.
    """
    figures = measure(list(compare(shared, "examples")))
    for part in PARTS:
        if part != "examples" and (outcomes := list(compare(shared, part))):
            figures |= {f"{part}_{name}": figure for name, figure in measure(outcomes).items()}
    return figures


def measure(outcomes: Sequence[Outcome]) -> dict[str, float]:
    """Percent of labelled events that are found, of read events that are labelled, of those that are filled right."""
    missed = sum(len(outcome.missed) for outcome in outcomes)
    labelled = sum(outcome.labelled for outcome in outcomes)
    right = sum(len(outcome.right) for outcome in outcomes)
    held = right + sum(len(outcome.wrong) for outcome in outcomes)
    read = held + sum(len(outcome.spurious) for outcome in outcomes)
    return {
        "found": 100 * (labelled - missed) / labelled,
        "precision": 100 * held / read if read else 100.0,
        "filled": 100 * right / held if held else 100.0,
    }


def compare(shared: Path, part: str) -> Iterator[Outcome]:
    """What became of each labelled report of a part, in the order of the labels; reports that are absent are left out.

    Raises:
        ValueError: A report is not the text that was labelled.
    """
    for line in (GOLD / PARTS[part]).read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        report = _report(shared, row)
        if report is None:
            continue
        if not hashlib.sha256(report.text.encode()).hexdigest().startswith(row["sha256"]):
            raise ValueError(f"{row['report']}: not the text that was labelled")
        yield _compare_report(row, read_report(report, []))


def _report(shared: Path, row: Label) -> Report | None:
    """The report of a row: the seed, a line of the shared data (which is labelled up to `end`), or an example."""
    name, _, number = row["report"].partition(":")
    if "end" in row:
        path = shared / "data" / ("events" if name == WINDOWS else "reports") / f"{name}.jsonl"
        if not path.is_file():
            return None
        line = json.loads(path.read_text(encoding="utf-8").splitlines()[int(number)])
        if name == WINDOWS:
            text = joined([token for sentence in line["sentences"] for token in sentence])[0]
            return report_from_text(text)
        known = {key: line.get(key) for key in ("title", "publisher")}
        return report_from_text(line["text"], published=row["published"], **known)
    path = shared / "seed" / "report.txt" if name == "seed" else REPORTS / name
    if not path.is_file():
        return None
    published = None if path.suffix == ".jsonl" else row["published"]
    report = list(load_reports(path, published=published))[int(number or 1) - 1]
    if isinstance(report, InputError):
        raise report
    return report


def _compare_report(row: Label, reading: Reading) -> Outcome:
    labels = row["events"]
    outcome = Outcome(row["report"], sum(not label.get("optional") for label in labels))
    found: set[int] = set()
    for event in reading.events:
        if event.trigger.start >= row.get("end", len(reading.report.text)):
            continue
        held = _held(labels, event)
        found.update(held)
        where = f"{event.trigger.text!r} [{event.trigger.start}]"
        if not held:
            outcome.spurious.append(f"{where} {event.type}")
        elif faults := min((list(_faults(labels[n], event, reading)) for n in held), key=len):
            outcome.wrong.append((where, faults))
        else:
            outcome.right.append(where)
    for n, label in enumerate(labels):
        if n not in found and not label.get("optional"):
            start, end = label["at"]
            outcome.missed.append(f"{reading.report.text[start:end]!r} [{start}] {label['type'][0]}")
    return outcome


def _held(labels: list[Label], event: Event) -> list[int]:
    """Which labels an event is held against: those that it tells; where it tells one that has to be read by the word
    that is labelled first, no other."""
    told = [n for n, label in enumerate(labels) if _is_told_by(label, event)]
    first = [n for n in told if not labels[n].get("optional") and _has(event, [labels[n]["at"]])]
    return first or told


def _is_told_by(label: Label, event: Event) -> bool:
    return _has(event, [label["at"], *label.get("also", [])])


def _has(event: Event, tellings: list[list[int]]) -> bool:
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
    wanted = label["quantities"]
    if wanted is not None and read != {(value, qualifier) for value, _, qualifier in wanted}:
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
        f"{len(each.right)} |"
        for each in outcomes
    )
    return "\n".join(lines)


if __name__ == "__main__":
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("shared", type=Path)
    options.add_argument("--part", default="examples", choices=PARTS)
    options.add_argument("--errors", action="store_true", help="print what is missed, spurious and wrong")
    chosen = options.parse_args()
    results = list(compare(chosen.shared, chosen.part))
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
