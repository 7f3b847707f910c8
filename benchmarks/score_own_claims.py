"""Who says what, and who denies it: claims against a set annotated for this project (`tests/gold/claims/README.md`).

A claim is found where cue and source overlap (or both leave the source out) and the contents agree by half, chains
included; each gold claim and each of ours counts once, the best agreement first. Stance, quotation, polarity, source
and state are shares of the claims found; `via` and `answers` are F1 of the links of the claims found. A source is
right where each actor named in the gold is among ours, by its words in any order; a state where the sets are the same.
Both halves of the set are scored, the rules are mended by the tune half alone.
"""

import argparse
import hashlib
import json
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from benchmarks.score_claims import Count, Words, overlap, word_ranges, words_in
from primafacie.intake import report_from_text
from primafacie.reading.pipeline import read_report
from primafacie.record.actor import Actor
from primafacie.record.claim import Claim
from primafacie.record.reading import Reading

GOLD = Path(__file__).resolve().parents[1] / "tests/gold/claims"
HASHES = {
    "tune": "2485744f8f221f1f738daf92676467f04845ac79b042877dfaaf3a648abe413d",
    "score_only": "5548597df2218cc311dd6d41384c4516714b4b6c25b0933105a53c619dcf6c98",
}
"""SHA-256 of each half: a change to the gold changes the figures, so it is made here too."""
_HALF = 0.5
_SHARES = ("stance", "quotation", "polarity", "source", "state")
_NAMED = ("name", "title", "pronoun", "nominal", "left out")
_NO_NAME = frozenset({"the", "of", "jr", "inc", "ltd"})


@dataclass(frozen=True)
class Parts:
    """The words of a claim inside the annotated range, as indices into the words of the text."""

    source: Words
    cue: Words
    content: Words


@dataclass
class Tally:
    """Counts of one half: `found`, `via` and `answers`, and right and all for each share."""

    found: Count = field(default_factory=Count)
    via: Count = field(default_factory=Count)
    answers: Count = field(default_factory=Count)
    shares: dict[str, list[int]] = field(default_factory=lambda: defaultdict(lambda: [0, 0]))

    def share(self, name: str, *, right: bool) -> None:
        """Count one claim for a share."""
        self.shares[name][0] += right
        self.shares[name][1] += 1

    def figures(self, half: str) -> dict[str, float]:
        """Scores from 0 to 100, each with the name of the half before it."""
        result = {
            "found": self.found.f1,
            "precision": self.found.precision,
            "recall": self.found.recall,
            "via": self.via.f1,
            "answers": self.answers.f1,
        }
        names = [*_SHARES, *(f"{what}_{how.replace(' ', '_')}" for what in ("source", "state") for how in _NAMED)]
        for name in names:
            right, total = self.shares[name]
            if total:
                result[name] = 100 * right / total
        return {f"{half}_{key}": round(value, 1) for key, value in result.items()}


@dataclass(frozen=True)
class Pairing:
    """Gold claims and ours, by id, that are the same; `ours` are all of ours that count."""

    gold: dict[int, Claim]
    ours: dict[str, int]
    all_ours: list[Claim]


def score(shared: Path) -> dict[str, float]:
    """Scores from 0 to 100 of both halves."""
    figures: dict[str, float] = {}
    for half in HASHES:
        tally = Tally()
        for row, reading in read_half(shared, half):
            count(tally, row, reading)
        figures |= tally.figures(half)
    return figures


def load_half(half: str) -> list[dict[str, Any]]:
    """The rows of a half, one a report.

    Raises:
        ValueError: The file is not the one whose hash stands here.
    """
    data = (GOLD / f"{half}.jsonl").read_bytes()
    if hashlib.sha256(data).hexdigest() != HASHES[half]:
        raise ValueError(f"{half}.jsonl has changed: put its new SHA-256 in HASHES and say why")
    return [json.loads(line) for line in data.decode("utf-8").splitlines()]


def read_half(shared: Path, half: str) -> Iterator[tuple[dict[str, Any], Reading]]:
    """Each row of a half with the reading of its report, with the title and the publisher that its line gives.

    Raises:
        ValueError: A text is not the one that was annotated.
    """
    lines: dict[str, list[str]] = {}
    for row in load_half(half):
        name, _, number = row["report"].rpartition(":")
        if name not in lines:
            lines[name] = (shared / f"data/reports/{name}.jsonl").read_text(encoding="utf-8").splitlines()
        line = json.loads(lines[name][int(number)])
        text = line["text"]
        if hashlib.sha256(text.encode("utf-8")).hexdigest() != row["sha256"]:
            raise ValueError(f"{row['report']}: not the text that was annotated")
        known = {key: line.get(key) for key in ("title", "publisher")}
        reading = read_report(report_from_text(text, published=row["published"], **known), [])
        if reading.report.text != text:
            raise ValueError(f"{row['report']}: intake changed the text, so that offsets differ")
        yield row, reading


def count(tally: Tally, row: dict[str, Any], reading: Reading) -> None:
    """Count what a reading has right of one report."""
    pairing = pair(row, reading)
    gold = {claim["id"]: claim for claim in row["claims"] if not claim.get("optional")}
    actors = {actor.id: actor for actor in reading.actors}
    tally.found.add(len(pairing.gold), len(pairing.all_ours), len(gold))
    for number, ours in pairing.gold.items():
        _count_labels(tally, gold[number], ours, actors)
    _count_links(
        tally.via,
        {(n, gold[n]["via"]) for n in pairing.gold if gold[n]["via"] is not None},
        [(n, pairing.ours.get(ours.via)) for n, ours in pairing.gold.items() if ours.via is not None],
    )
    _count_links(
        tally.answers,
        {(n, answered) for n in pairing.gold for answered in gold[n]["answers"]},
        [(n, pairing.ours.get(answered)) for n, ours in pairing.gold.items() for answered in ours.answers],
    )


def pair(row: dict[str, Any], reading: Reading) -> Pairing:
    """Which claims are the same; the reporter's, those outside the annotated range and the optional ones left out."""
    words = [(start, end) for start, end in word_ranges(reading.report.text) if start < row["end"]]
    gold = {claim["id"]: _gold_parts(words, claim) for claim in row["claims"]}
    optional = {claim["id"] for claim in row["claims"] if claim.get("optional")}
    claims = [claim for claim in reading.claims if claim.quotation != "narrator" and _starts(claim) < row["end"]]
    parts = {claim.id: _our_parts(words, claim) for claim in claims}
    ranked = sorted(
        (
            (-overlap(theirs.content, parts[claim.id].content), number, claim.id)
            for number, theirs in gold.items()
            for claim in claims
            if _is_same(theirs, parts[claim.id], is_lenient=number in optional)
        ),
    )
    by_id = {claim.id: claim for claim in claims}
    taken: dict[int, str] = {}
    for _, number, ours in ranked:
        if number not in taken and ours not in taken.values():
            taken[number] = ours
    dropped = {ours for number, ours in taken.items() if number in optional}
    matched = {number: by_id[ours] for number, ours in taken.items() if number not in optional}
    return Pairing(
        gold=matched,
        ours={claim.id: number for number, claim in matched.items()},
        all_ours=[claim for claim in claims if claim.id not in dropped and parts[claim.id].content],
    )


def _starts(claim: Claim) -> int:
    return claim.cue.start if claim.cue is not None else claim.content[0].start


def _gold_parts(words: list[tuple[int, int]], claim: dict[str, Any]) -> Parts:
    source = [claim["source"]] if claim["source"] is not None else []
    return Parts(words_in(words, source), words_in(words, [claim["cue"]]), words_in(words, claim["content"]))


def _our_parts(words: list[tuple[int, int]], claim: Claim) -> Parts:
    def part(*spans: Any) -> Words:
        return words_in(words, [(span.start, span.end) for span in spans if span is not None])

    return Parts(part(claim.source_span), part(claim.cue), part(*claim.content))


def _is_same(gold: Parts, ours: Parts, *, is_lenient: bool) -> bool:
    is_one_cue = gold.cue & ours.cue or not (gold.cue or ours.cue)  # a speaker's colon has no words
    if not is_one_cue or overlap(gold.content, ours.content) < _HALF:
        return False
    return is_lenient or bool(gold.source & ours.source) or not (gold.source or ours.source)


def _count_labels(tally: Tally, gold: dict[str, Any], ours: Claim, actors: dict[str, Actor]) -> None:
    for name in ("stance", "quotation", "polarity"):
        tally.share(name, right=getattr(ours, name) == gold[name])
    how = gold["named"]
    if how not in _NAMED:
        return
    named = [actors[i] for i in ours.sources]
    named += [actors[i] for actor in named for i in actor.members]
    measured = {}
    if gold["names"]:
        keys = {name_key(actor.name) for actor in named}
        measured["source"] = all(keys & {name_key(name) for name in names} for names in gold["names"])
    if "acts_for" in gold:
        states = {actor.acts_for for actor in named if not actor.members} or {None}
        measured["state"] = states == set(gold["acts_for"])
    for what, is_right in measured.items():
        tally.share(what, right=is_right)
        tally.share(f"{what}_{how.replace(' ', '_')}", right=is_right)


def name_key(name: str) -> frozenset[str]:
    """The words of a name without accents, case, initials and legal forms, so that the order of a name is no matter."""
    plain = "".join(c for c in unicodedata.normalize("NFD", name) if not unicodedata.combining(c)).casefold()
    words = frozenset(re.findall(r"[^\W_]+", plain))
    return frozenset(word for word in words if len(word) > 1 and word not in _NO_NAME) or words


def _count_links(links: Count, gold: set[tuple[int, int]], ours: list[tuple[int, int | None]]) -> None:
    links.add(sum(link in gold for link in ours), len(ours), len(gold))


if __name__ == "__main__":
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("shared", type=Path, nargs="?", default=Path(__file__).resolve().parents[2] / "shared")
    for measure, figure in score(options.parse_args().shared).items():
        print(f"{measure:28} {figure:5.1f}")
