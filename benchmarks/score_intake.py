"""How well pages are read: title, publication day and main text of real news pages, and texts refused by mistake.

    python -m benchmarks.score_intake ../shared

The expected values are those that publishers' own parsers give (flairNLP/fundus); their text is what they keep, so
that captions and sub-headings count against either side.
"""

import gzip
import json
import re
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from primafacie.errors import InputError
from primafacie.intake import load_reports, report_from_text
from primafacie.record import Report

ENGLISH = ("us-", "uk-")
"""Prefixes of the files with English pages; the others have to be refused."""


def score(shared: Path) -> dict[str, float]:
    """Shares in percent: titles, days, word F1 of texts, foreign pages refused, English reports accepted."""
    titles, days, overlaps, refused = [], [], [], []
    for name, outcome, versions in _pages(shared / "data" / "html"):
        if not name.startswith(ENGLISH):
            refused.append(isinstance(outcome, InputError))
            continue
        if isinstance(outcome, InputError):
            titles.append(False)
            days.append(False)
            overlaps.append(0.0)
            continue
        overlap, expected = max(
            ((_overlap(_words(_text(v)), _words(outcome.text)), v) for v in versions), key=lambda pair: pair[0]
        )
        overlaps.append(overlap)
        titles.append(_words(outcome.title or "") == _words(expected["title"]))
        days.append(outcome.published == str(expected["publishing_date"])[:10])
    return {
        "html_title": 100 * _mean(titles),
        "html_day": 100 * _mean(days),
        "html_text": 100 * _mean(overlaps),
        "foreign_refused": 100 * _mean(refused),
        "english_accepted": 100 * _mean(list(_accepted(shared))),
    }


def _pages(folder: Path) -> Iterator[tuple[str, Report | InputError, list[dict[str, Any]]]]:
    for path in sorted(folder.glob("*.html.gz")):
        expected = json.loads((folder / (path.name.split("_")[0] + ".json")).read_text(encoding="utf-8"))
        with tempfile.TemporaryDirectory() as place:
            page = Path(place) / path.name.removesuffix(".gz")
            page.write_bytes(gzip.decompress(path.read_bytes()))
            yield path.name, next(load_reports(page)), list(expected.values())


def _accepted(shared: Path) -> Iterator[bool]:
    for path in sorted((shared / "data" / "reports").glob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            try:
                report_from_text(json.loads(line)["text"])
                yield True
            except InputError:
                yield False


def _text(expected: dict[str, Any]) -> str:
    body = expected["body"]
    parts = list(body["summary"])
    for section in body["sections"]:
        parts += section["headline"] + section["paragraphs"]
    return " ".join(parts)


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.lower())


def _overlap(expected: list[str], found: list[str]) -> float:
    common = sum((Counter(expected) & Counter(found)).values())
    return 2 * common / max(1, len(expected) + len(found))


def _mean(values: "list[bool] | list[float]") -> float:
    return sum(values) / max(1, len(values))


def main() -> None:
    """Print the figures for the folder of shared data that is named on the command line."""
    for name, value in score(Path(sys.argv[1])).items():
        print(f"{name:36} {value:.3f}")


if __name__ == "__main__":
    main()
