"""Claims in the kinds of prose that the field reads: panels, court filings, releases (`tests/gold/claims/README.md`).

Short passages written for this project beside the first lines of shared reports, with the claims that a monitor would
want. A claim is found as `score_own_claims` says; stance and quotation are shares of the claims found, and a stance is
right where it is one of those that the label allows. Both halves are scored, rules are mended by the tune half alone.
"""

import argparse
import hashlib
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from benchmarks.score_claims import Count
from benchmarks.score_own_claims import GOLD, pair
from primafacie.intake import report_from_text
from primafacie.reading.pipeline import read_report
from primafacie.record.reading import Reading

HASHES = {
    "tune": "479032898bceaf219ea2f64e30361453c5e6dabb0cec04d646552885bed45664",
    "score_only": "d2a165fb08332599200183284f9a9f3db1227d9ada37d69d14d6a2c1a9041e28",
}
"""SHA-256 of each half: a change to the gold changes the figures, so it is made here too."""


def score(shared: Path) -> dict[str, float]:
    """Scores from 0 to 100 of both halves."""
    figures: dict[str, float] = {}
    for half in HASHES:
        found, stance, quotation = Count(), Count(), Count()
        for row, reading in read_half(shared, half):
            pairing = pair(row, reading)
            gold = {claim["id"]: claim for claim in row["claims"] if not claim.get("optional")}
            same = [(gold[number], ours) for number, ours in pairing.gold.items()]
            found.add(len(same), len(pairing.all_ours), len(gold))
            stance.add(sum(ours.stance in label["stances"] for label, ours in same), len(same), len(same))
            quotation.add(sum(ours.quotation == label["quotation"] for label, ours in same), len(same), len(same))
        figures |= {
            f"{half}_found": found.f1,
            f"{half}_precision": found.precision,
            f"{half}_recall": found.recall,
            f"{half}_stance": stance.precision,
            f"{half}_quotation": quotation.precision,
        }
    return {key: round(value, 1) for key, value in figures.items()}


def read_half(shared: Path, half: str) -> Iterator[tuple[dict[str, Any], Reading]]:
    """Each row of a half with the reading of its passage, or of the first lines of its report as if they were all.

    Raises:
        ValueError: The file or a text is not the one that was labelled.
    """
    data = (GOLD / f"field_{half}.jsonl").read_bytes()
    if hashlib.sha256(data).hexdigest() != HASHES[half]:
        raise ValueError(f"field_{half}.jsonl has changed: put its new SHA-256 in HASHES and say why")
    for row in map(json.loads, data.decode("utf-8").splitlines()):
        text, known = (row["text"], {}) if "text" in row else _text_of(shared, row["report"])
        if hashlib.sha256(text.encode("utf-8")).hexdigest() != row["sha256"]:
            raise ValueError(f"{row['report']}: not the text that was labelled")
        reading = read_report(report_from_text(text[: row["end"]], published=row["published"], **known), [])
        if reading.report.text != text[: row["end"]]:
            raise ValueError(f"{row['report']}: intake changed the text, so that offsets differ")
        yield row, reading


def _text_of(shared: Path, report: str) -> tuple[str, dict[str, Any]]:
    """Text, title and publisher of the report "FILE:LINE"."""
    name, _, number = report.rpartition(":")
    lines = (shared / f"data/reports/{name}.jsonl").read_text(encoding="utf-8").splitlines()
    line = json.loads(lines[int(number)])
    return line["text"], {key: line.get(key) for key in ("title", "publisher")}


if __name__ == "__main__":
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("shared", type=Path, nargs="?", default=Path(__file__).resolve().parents[2] / "shared")
    for measure, figure in score(options.parse_args().shared).items():
        print(f"{measure:28} {figure:5.1f}")
