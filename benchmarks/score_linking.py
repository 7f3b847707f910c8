"""Which events of two reports are one act: pairs labelled for this project (`tests/gold/linking/README.md`).

A pair is linked where the events read at the two labelled triggers are one by `compare`. Where no event that forms a
matter is read at a trigger, the pair cannot be linked: `read` is the share of the pairs labelled the same that are read
on both sides, `recall_read` the recall among those, and `recall` counts what is not read as missed. `kept_apart` is the
share of the pairs labelled different that are not linked. `blocked` is the share of the linked pairs of which both
events share a key of `block_keys`. The baseline links events of the same type with the same states whose days overlap.
Weights are fitted to the tune half alone.
"""

import argparse
import hashlib
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from primafacie.desk.matters import Conduct, block_keys, compare, conduct_of
from primafacie.intake import report_from_text
from primafacie.reading.pipeline import read_report
from primafacie.record.reading import Reading

GOLD = Path(__file__).resolve().parents[1] / "tests/gold/linking"
SHARED = Path(__file__).resolve().parents[2] / "shared"
HALVES = ("tune", "score")


@dataclass(frozen=True)
class Pair:
    """A labelled pair with the conducts that are read at its triggers.

    Attributes:
        label: "same", "different" or "unsure".
        a: The conducts read at the first trigger; empty where none is.
        b: The same at the second.
    """

    half: str
    label: str
    kind: str
    where: str
    a: tuple[Conduct, ...]
    b: tuple[Conduct, ...]

    @property
    def is_read(self) -> bool:
        """Whether both events are read."""
        return bool(self.a and self.b)

    def links(self) -> Iterator[tuple[Conduct, Conduct]]:
        """What is linked across the pair."""
        yield from ((one, other) for one in self.a for other in self.b if compare(one, other).same)


def score(shared: Path) -> dict[str, float]:
    """Figures from 0 to 100 of both halves, each with the name of the half before it."""
    pairs = list(load_pairs(shared))
    figures: dict[str, float] = {}
    for half in HALVES:
        figures |= {f"{half}_{name}": value for name, value in measure(p for p in pairs if p.half == half).items()}
    return figures


def measure(pairs: Iterable[Pair]) -> dict[str, float]:
    """The figures of some pairs; those labelled unsure are left out."""
    sure = [pair for pair in pairs if pair.label != "unsure"]
    same = [pair for pair in sure if pair.label == "same"]
    linked = [pair for pair in sure if any(pair.links())]
    read = [pair for pair in same if pair.is_read]
    right = [pair for pair in linked if pair.label == "same"]
    by_baseline = [pair for pair in sure if any(_is_alike(a, b) for a in pair.a for b in pair.b)]
    return {
        **_rates("", linked, len(same)),
        "recall_read": _share(len(right), len(read)),
        "read": _share(len(read), len(same)),
        "kept_apart": _share(sum(pair not in linked for pair in sure) - len(same) + len(right), len(sure) - len(same)),
        "blocked": _share(sum(any(_share_key(*link) for link in pair.links()) for pair in linked), len(linked)),
        **_rates("baseline_", by_baseline, len(same)),
    }


def load_pairs(shared: Path) -> Iterator[Pair]:
    """All labelled pairs with what is read of them.

    Raises:
        ValueError: A text is not the one that was labelled.
    """
    readings = {row["report"]: _read(shared, row) for row in _rows("reports")}
    for row in _rows("pairs"):
        a, b = (_conducts_at(readings[name], start, end) for name, start, end in (row["a"], row["b"]))
        where = f"{row['a']} {row['b']}"
        yield Pair(half=row["half"], label=row["label"], kind=row["kind"], where=where, a=a, b=b)


def _rows(name: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (GOLD / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()]


def _read(shared: Path, row: dict[str, Any]) -> Reading:
    name, _, number = row["report"].rpartition(":")
    path = shared / "data/reports" / f"{name}.jsonl"
    line = json.loads(path.read_text(encoding="utf-8").splitlines()[int(number)])
    if hashlib.sha256(line["text"].encode()).hexdigest() != row["sha256"]:
        raise ValueError(f"{row['report']}: not the text that was labelled")
    known = {key: line.get(key) for key in ("title", "publisher")}
    reading = read_report(report_from_text(line["text"], published=row["published"], **known), [])
    if reading.report.text != line["text"]:
        raise ValueError(f"{row['report']}: intake changed the text, so that offsets differ")
    return reading


def _conducts_at(reading: Reading, start: int, end: int) -> tuple[Conduct, ...]:
    found = (
        conduct_of(reading, event, f"{reading.report.id}/{event.id}")
        for event in reading.events
        if any(word.start < end and start < word.end for word in event.mentions)
    )
    return tuple(conduct for conduct in found if conduct is not None)


def _is_alike(a: Conduct, b: Conduct) -> bool:
    if a.type != b.type or a.sides.all.states != b.sides.all.states:
        return False
    late = a.first_day is not None and b.last_day is not None and a.first_day > b.last_day
    early = b.first_day is not None and a.last_day is not None and b.first_day > a.last_day
    return not (late or early)


def _share_key(a: Conduct, b: Conduct) -> bool:
    return bool(set(block_keys(a)) & set(block_keys(b)))


def _rates(prefix: str, linked: list[Pair], same: int) -> dict[str, float]:
    right = sum(pair.label == "same" for pair in linked)
    precision, recall = _share(right, len(linked)), _share(right, same)
    f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    return {f"{prefix}precision": precision, f"{prefix}recall": recall, f"{prefix}f1": f1}


def _share(part: int, whole: int) -> float:
    return 100 * part / whole if whole else 100.0


def _show_errors(pairs: Iterable[Pair]) -> None:
    """Print what is wrong in the tune half; errors of the other are not to be looked at."""
    for pair in pairs:
        is_linked = any(pair.links())
        if pair.half != "tune" or pair.label == "unsure" or is_linked == (pair.label == "same"):
            continue
        print(
            f"{'linked' if is_linked else 'not linked' if pair.is_read else 'not read':10} {pair.kind:14} {pair.where}"
        )
        for one, other in ((a, b) for a in pair.a for b in pair.b):
            comparison = compare(one, other)
            print(f"    {comparison.score:.2f}", "; ".join(reason.sentence for reason in comparison.reasons))


if __name__ == "__main__":
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("shared", type=Path, nargs="?", default=SHARED)
    options.add_argument("--errors", action="store_true", help="print what is wrong in the tune half")
    chosen = options.parse_args()
    if chosen.errors:
        _show_errors(load_pairs(chosen.shared))
    else:
        for measure_name, figure in score(chosen.shared).items():
            print(f"{measure_name:26} {figure:5.1f}")
