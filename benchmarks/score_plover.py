"""PLOVER root classes: accuracy on sentences whose source and target are marked, and speed.

The rows are parted by a hash of their id: words were added for the tuning part. No sentence of the other part was read,
but its figures were seen about a dozen times and decided on a few changes, so that they are slightly optimistic.
"""

import csv
import hashlib
import re
import sys
import time
from collections import Counter
from pathlib import Path
from typing import NamedTuple

from primafacie.reading.events.plover import classify
from primafacie.reading.language import load_model, parse_text

_MARK = re.compile(r"(</?[st]>)")


class Row(NamedTuple):
    """A sentence without its marks, the first range of each party or None, and the class that annotators gave it."""

    id: str
    text: str
    source: tuple[int, int] | None
    target: tuple[int, int] | None
    gold: str

    @property
    def is_kept_apart(self) -> bool:
        """Whether it is in the third that words were not chosen for."""
        return int(hashlib.sha256(self.id.encode()).hexdigest(), 16) % 3 == 0


def unmark(marked: str) -> tuple[str, dict[str, tuple[int, int]]]:
    """The text without `<s>`, `<t>` and their ends, and the first character range of "s" and of "t"."""
    text = ""
    opened: dict[str, int] = {}
    ranges: dict[str, tuple[int, int]] = {}
    for piece in _MARK.split(marked):
        if _MARK.fullmatch(piece) is None:
            text += piece
        elif piece.startswith("</"):
            ranges.setdefault(piece[2], (opened[piece[2]], len(text)))
        else:
            opened[piece[1]] = len(text)
    return text, ranges


def read_rows(path: Path) -> list[Row]:
    """The rows of a file like plv-train.tsv."""
    with path.open(encoding="utf-8", newline="") as file:
        return [_row(row) for row in csv.DictReader(file, delimiter="\t")]


def _row(row: dict[str, str]) -> Row:
    text, ranges = unmark(row["marked_sentence"])
    return Row(row["sentence_id"], text, ranges.get("s"), ranges.get("t"), row["gold_root"])


def score(shared: Path) -> dict[str, float]:
    """Percent of rows with the right class, in all and in each part; macro F1; recall per class; and rows a second."""
    rows = read_rows(shared / "data" / "events" / "plv-train.tsv")
    model = load_model()
    text, begins = _joined(rows)
    start = time.process_time()
    with model.select_pipes(disable="ner"):  # who is who is marked
        parse = parse_text(text, model)
    parsed = time.process_time()
    found = [
        classify(parse, _moved(row.source, begin), _moved(row.target, begin))
        for row, begin in zip(rows, begins, strict=True)
    ]
    read = time.process_time()
    pairs = [(row, reading.plover if reading else "") for row, reading in zip(rows, found, strict=True)]
    return {
        "accuracy": _accuracy(pairs),
        "accuracy_tuned": _accuracy([pair for pair in pairs if not pair[0].is_kept_apart]),
        "accuracy_apart": _accuracy([pair for pair in pairs if pair[0].is_kept_apart]),
        **_by_class(pairs),
        "per_second": len(rows) / (read - start),
        "per_second_parsed": len(rows) / (read - parsed),
    }


def _joined(rows: list[Row]) -> tuple[str, list[int]]:
    """One text with a paragraph a row, and where each begins, so that the model parses them in batches."""
    text, begins = "", []
    for row in rows:
        begins.append(len(text))
        text += row.text.replace("\n", " ") + "\n\n"
    return text, begins


def _moved(span: tuple[int, int] | None, begin: int) -> tuple[int, int] | None:
    return None if span is None else (span[0] + begin, span[1] + begin)


def _accuracy(pairs: list[tuple[Row, str]]) -> float:
    return 100 * sum(row.gold == plover for row, plover in pairs) / len(pairs)


def _by_class(pairs: list[tuple[Row, str]]) -> dict[str, float]:
    gold = Counter(row.gold for row, _ in pairs)
    given = Counter(plover for _, plover in pairs)
    right = Counter(row.gold for row, plover in pairs if row.gold == plover)
    f1 = [200 * right[name] / (gold[name] + given[name]) for name in gold]
    recalls = {f"{name.lower()}_recall": 100 * right[name] / gold[name] for name in sorted(gold)}
    return {"macro_f1": sum(f1) / len(f1), **recalls}


if __name__ == "__main__":
    for name, value in score(Path(sys.argv[1])).items():
        print(f"{name:32} {value:8.1f}")
