"""What answers what, and who stands inside whose words: links between claims (`tests/gold/claims/README.md`).

`answers`: links from denials, rejections, acknowledgements and doubts to what they are about, over all that are
labelled, whether or not the claims at their ends were found. Two claims are the same where their cues overlap or their
contents agree by half; what the reporter tells has no cue, and is met by a content that shares half of the shorter. A
link to what a label calls allowed ("also") counts neither way; one from words that answer nothing here is wrong.
`chains`: links from a claim to the one whose content holds it, known by their cues.
Both halves are scored, the rules are mended by the tune half alone.
"""

import argparse
import hashlib
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from benchmarks.score_claims import Count, Words, overlap, word_ranges, words_in
from benchmarks.score_events import joined
from primafacie.intake import report_from_text
from primafacie.reading.pipeline import read_report
from primafacie.record.claim import Claim
from primafacie.record.reading import Reading

ROOT = Path(__file__).resolve().parents[1]
GOLD = ROOT / "tests/gold/claims"
HALVES = ("tune", "score_only")
HASHES = {
    "answers_tune": "d85369ce8b2edef47f26f33f3bda6d9ad6a060d6b32a9ad1c252428cb3ea6b1a",
    "answers_score_only": "8d93df328b7959fd49653cc74cb17ec7a093dc4539345eaff3940b41ee6b1659",
    "chains_tune": "334177451e688801328a6552a431ec9d9daa0ebc23f73d811f9f83e18bb70cb3",
    "chains_score_only": "424c48ee198e9d7dc45adf60d98daadee86f75ca484e0d558216ec2bc76c3cc6",
}
"""SHA-256 of each file: a change to the gold changes the figures, so it is made here too."""
_HALF = 0.5

Range = tuple[int, int]


def score(shared: Path) -> dict[str, float]:
    """Precision, recall and F1 from 0 to 100 of both kinds of links in both halves."""
    figures: dict[str, float] = {}
    for half in HALVES:
        for kind, count in (("answers", count_answers), ("chains", count_chains)):
            links = Count()
            for row, reading in read_half(shared, f"{kind}_{half}"):
                count(links, row, reading)
            figures[f"{half}_{kind}"] = links.f1
            figures[f"{half}_{kind}_precision"] = links.precision
            figures[f"{half}_{kind}_recall"] = links.recall
    return {key: round(value, 1) for key, value in figures.items()}


def read_half(shared: Path, name: str) -> Iterator[tuple[dict[str, Any], Reading]]:
    """Each row of a file with the reading of its passage, as if that were the report.

    The offsets of the row are turned into those of the passage.

    Raises:
        ValueError: The file or a text is not the one that was labelled.
    """
    data = (GOLD / f"{name}.jsonl").read_bytes()
    if hashlib.sha256(data).hexdigest() != HASHES[name]:
        raise ValueError(f"{name}.jsonl has changed: put its new SHA-256 in HASHES and say why")
    texts = _Texts(shared)
    for line in data.decode("utf-8").splitlines():
        row = json.loads(line)
        text = texts.of(row["report"])
        if hashlib.sha256(text.encode("utf-8")).hexdigest() != row["sha256"]:
            raise ValueError(f"{row['report']}: not the text that was labelled")
        passage = text[row["begin"] : row["end"]]
        reading = read_report(report_from_text(passage), [])
        if reading.report.text != passage:
            raise ValueError(f"{row['report']}: intake changed the text, so that offsets differ")
        yield _moved(row, row["begin"]), reading


class _Texts:
    """The texts that the rows name, each file read once."""

    def __init__(self, shared: Path) -> None:
        self._shared = shared
        self._lines: dict[str, list[str]] = {}

    def of(self, report: str) -> str:
        """The text of "FILE:LINE"."""
        name, _, number = report.rpartition(":")
        if name == "seed":
            return (self._shared / "seed/report.txt").read_text(encoding="utf-8")
        if name == "tutorial":
            return (ROOT / "docs/tutorial/story.txt").read_text(encoding="utf-8")
        if name.startswith("example/") and not name.endswith(".jsonl"):
            return (ROOT / "examples/reports" / name.removeprefix("example/")).read_text(encoding="utf-8")
        line = self._lines_of(name)[int(number)]
        if name == "rams-dev":
            return joined([token for sentence in json.loads(line)["sentences"] for token in sentence])[0]
        text: str = json.loads(line)["text"]
        return text

    def _lines_of(self, name: str) -> list[str]:
        if name not in self._lines:
            if name == "polnear-train":
                articles = json.loads((self._shared / f"data/claims/{name}.json").read_text(encoding="utf-8"))
                self._lines[name] = [json.dumps(article) for article in articles]
            else:
                self._lines[name] = self._path_of(name).read_text(encoding="utf-8").splitlines()
        return self._lines[name]

    def _path_of(self, name: str) -> Path:
        if name.startswith("example/"):
            return ROOT / "examples/reports" / name.removeprefix("example/")
        return self._shared / "data" / ("events" if name == "rams-dev" else "reports") / f"{name}.jsonl"


def _moved(value: Any, begin: int) -> Any:
    """The row with every pair of numbers taken for a range and moved to where the passage begins."""
    if isinstance(value, dict):
        return {key: _moved(inner, begin) for key, inner in value.items()}
    if isinstance(value, list):
        if len(value) == 2 and all(isinstance(number, int) for number in value):
            return [value[0] - begin, value[1] - begin]
        return [_moved(inner, begin) for inner in value]
    return value


def count_answers(links: Count, row: dict[str, Any], reading: Reading) -> None:
    """Count the links of a passage from answers to what they are about."""
    words = word_ranges(reading.report.text)
    claims = {claim.id: claim for claim in reading.claims}
    right: set[tuple[int, int]] = set()
    wrong: set[tuple[str, str]] = set()
    for claim in reading.claims:
        if claim.cue is None or _is_any(claim, row.get("ignore", [])):
            continue
        n = next((n for n, answer in enumerate(row["answers"]) if _overlaps(claim, answer["cue"])), None)
        answer = row["answers"][n] if n is not None else {"about": []}
        for target in (claims[other] for other in claim.answers):
            m = next((m for m, gold in enumerate(answer["about"]) if _is_same(words, target, gold)), None)
            if n is not None and m is not None:
                right.add((n, m))
            elif not any(_is_same(words, target, gold) for gold in answer.get("also", [])):
                wrong.add((claim.id, target.id))
    links.add(len(right), len(right) + len(wrong), sum(len(answer["about"]) for answer in row["answers"]))


def count_chains(links: Count, row: dict[str, Any], reading: Reading) -> None:
    """Count the links of a passage from claims to those that hold them."""
    claims = {claim.id: claim for claim in reading.claims}
    right: set[int] = set()
    wrong = 0
    for claim in reading.claims:
        if claim.via is None or claim.cue is None or _is_any(claim, row.get("ignore", [])):
            continue
        outer = claims[claim.via]
        n = next(
            (
                n for n, chain in enumerate(row["chains"])
                if _overlaps(claim, chain["inner"]) and _is_any(outer, chain["outer"])
            ),
            None,
        )  # fmt: skip
        if n is None:
            wrong += 1
        else:
            right.add(n)
    links.add(len(right), len(right) + wrong, len(row["chains"]))


def _is_any(claim: Claim, cues: list[Range]) -> bool:
    return any(_overlaps(claim, cue) for cue in cues)


def _overlaps(claim: Claim, cue: Range) -> bool:
    return claim.cue is not None and claim.cue.start < cue[1] and cue[0] < claim.cue.end


def _is_same(words: list[Range], claim: Claim, gold: dict[str, Any]) -> bool:
    if gold["cue"] is not None and _overlaps(claim, gold["cue"]):
        return True
    ours = words_in(words, [(span.start, span.end) for span in claim.content])
    theirs = words_in(words, [gold["content"]])
    if gold["cue"] is None or claim.cue is None:
        return _share_of_shorter(ours, theirs) >= _HALF
    return overlap(ours, theirs) >= _HALF


def _share_of_shorter(ours: Words, theirs: Words) -> float:
    return len(ours & theirs) / max(1, min(len(ours), len(theirs)))


if __name__ == "__main__":
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("shared", type=Path, nargs="?", default=ROOT.parent / "shared")
    for measure, figure in score(options.parse_args().shared).items():
        print(f"{measure:32} {figure:5.1f}")
