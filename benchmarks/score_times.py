"""Score the times layer on TimeML documents, as TempEval-3 defines the measures.

    python benchmarks/score_times.py ../shared

Strict: the spans cover the same characters. Relaxed: they overlap; each gold span is aligned with at most one of the
system's, an exact one first. Type and value: aligned pairs with the same attribute. All are F1, in percent.

GUM news marks only dates, each with its days; `gum_dates` is the share of them, in percent, that a time of the same
words gives the same value or the same days.
"""

import html
import re
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from benchmarks.gum import GumDate, GumDocument, read_gum
from primafacie.reading.language import parse_text
from primafacie.reading.times import read_times
from primafacie.record.time import Time

COLLECTIONS = ("timebank", "aquaint")
MEASURES = ("strict", "relaxed", "type", "value")

_TEXT = re.compile(r"<TEXT>(.*?)</TEXT>", re.DOTALL)
_CREATED = re.compile(r'<DCT>.*?value="(\d{4}-\d{2}-\d{2})', re.DOTALL)
_MARKUP = re.compile(r"(<[^>]+>)")
_ATTRIBUTE = re.compile(r'(\w+)="([^"]*)"')


@dataclass(frozen=True, slots=True)
class Mark:
    """A TIMEX3 of a document: characters `[start, end)` of its text, type and value."""

    start: int
    end: int
    type: str
    value: str


@dataclass(frozen=True, slots=True)
class Document:
    """A TimeML document: the day it was created, None where unknown, its text, and its times in order."""

    name: str
    created: date | None
    text: str
    marks: tuple[Mark, ...]


def read_timeml(path: Path) -> Document:
    """One TimeML file."""
    source = path.read_text(encoding="utf-8")
    body = _TEXT.search(source)
    created = _CREATED.search(source)
    text, marks = _strip(body[1] if body is not None else "")
    day = date.fromisoformat(created[1]) if created is not None else None
    return Document(path.stem, day, text, tuple(marks))


def _strip(body: str) -> tuple[str, list[Mark]]:
    """The text without markup, and its TIMEX3 elements in the order of their starts."""
    parts: list[str] = []
    length = 0
    opened: list[tuple[int, dict[str, str]]] = []
    marks: list[Mark] = []
    for piece in _MARKUP.split(body):
        if piece.startswith("<TIMEX3"):
            opened.append((length, dict(_ATTRIBUTE.findall(piece))))
        elif piece == "</TIMEX3>":
            start, attributes = opened.pop()
            marks.append(Mark(start, length, attributes.get("type", ""), attributes.get("value", "")))
        elif not (piece.startswith("<") and piece.endswith(">")):
            parts.append(html.unescape(piece))
            length += len(parts[-1])
    return "".join(parts), sorted(marks, key=lambda mark: (mark.start, mark.end))


def align(gold: Sequence[Mark], system: Sequence[Mark]) -> Iterator[tuple[Mark, Mark]]:
    """Each gold mark with the mark of the system that fits best: the same span, else the longest overlap."""
    free = list(system)
    for mark in gold:
        overlapping = [other for other in free if min(mark.end, other.end) > max(mark.start, other.start)]
        if len(overlapping) == 0:
            continue
        best = max(
            overlapping,
            key=lambda other: (
                (other.start, other.end) == (mark.start, mark.end),
                min(mark.end, other.end) - max(mark.start, other.start),
            ),
        )
        free.remove(best)
        yield mark, best


def compare(documents: Sequence[Document], systems: Sequence[Sequence[Mark]]) -> dict[str, float]:
    """F1 in percent over all documents, by measure.

    Args:
        documents: The gold.
        systems: For each document, the marks to score.
    """
    counts = dict.fromkeys(MEASURES, 0)
    total = 0
    for document, marks in zip(documents, systems, strict=True):
        total += len(document.marks) + len(marks)
        for gold, found in align(document.marks, marks):
            counts["relaxed"] += 1
            same = document.text[gold.start : gold.end] == document.text[found.start : found.end]
            counts["strict"] += same
            counts["type"] += gold.type == found.type
            counts["value"] += gold.value == found.value
    return {name: 200 * counts[name] / total if total > 0 else 0.0 for name in MEASURES}


def read_marks(document: Document) -> list[Mark]:
    """What the times layer reads in a document."""
    times = read_times(parse_text(document.text), document.created)
    return [Mark(time.span.start, time.span.end, time.type, time.value) for time in times]


def score(shared: Path) -> dict[str, float]:
    """The measures on each collection, as "timebank_strict"; a collection that is absent is left out.

    Args:
        shared: The folder of shared data.
    """
    found: dict[str, float] = {}
    for name in COLLECTIONS:
        paths = sorted((shared / "data" / "times" / name).glob("*.tml"))
        if len(paths) == 0:
            continue
        documents = [read_timeml(path) for path in paths]
        measures = compare(documents, [read_marks(document) for document in documents])
        found |= {f"{name}_{measure}": round(value, 1) for measure, value in measures.items()}
    gum = [read_gum(path) for path in sorted((shared / "data/actors/gum-news").glob("*.conllu"))]
    total = sum(len(document.dates) for document in gum)
    if total > 0:
        found["gum_dates"] = round(100 * sum(map(right_dates, gum)) / total, 1)
    return found


def right_dates(document: GumDocument) -> int:
    """How many dates of a document are read with their value or their days."""
    times = read_times(parse_text(document.text), document.created)
    return sum(
        any(time.span.start < gold.end and gold.start < time.span.end and _is_same(gold, time) for time in times)
        for gold in document.dates
    )


def _is_same(gold: GumDate, time: Time) -> bool:
    given = gold.attributes
    begin, end = given.get("from") or given.get("notBefore"), given.get("to") or given.get("notAfter")
    when = given.get("when", "").removesuffix(":00")
    return time.value == when or (when == "" and (time.begin, time.end) == (begin, end))


if __name__ == "__main__":
    for key, value in score(Path(sys.argv[1] if len(sys.argv) > 1 else "../shared")).items():
        print(f"{key:20} {value:5.1f}")
