"""The scorer of the project's own claims, and the gold set that it holds them against."""

from collections.abc import Callable
from typing import Any

import pytest
from benchmarks.score_own_claims import HASHES, Tally, count, load_half, name_key, pair

from primafacie.intake import report_from_text
from primafacie.reading.pipeline import read_report
from primafacie.record.reading import Reading

TEXT = "Tehran denied supplying drones to Russia."
CLAIM = {
    "id": 1, "source": [0, 6], "cue": [7, 13], "content": [[14, 40]],
    "stance": "denies", "quotation": "indirect", "polarity": "positive", "via": None, "answers": [],
    "named": "name", "names": [["Iran"]], "acts_for": ["IR"],
}  # fmt: skip


def row(**changed: Any) -> dict[str, Any]:
    return {"end": len(TEXT), "claims": [CLAIM | changed]}


@pytest.fixture(scope="module")
def reading() -> Reading:
    return read_report(report_from_text(TEXT), [])


@pytest.fixture
def figures(reading: Reading) -> Callable[[dict[str, Any]], dict[str, float]]:
    def measure(gold: dict[str, Any]) -> dict[str, float]:
        tally = Tally()
        count(tally, gold, reading)
        return tally.figures("x")

    return measure


@pytest.mark.parametrize(("half", "reports", "claims"), [("tune", 65, 148), ("score_only", 57, 211)])
def test_the_gold_is_the_one_that_was_annotated(half, reports, claims):
    rows = load_half(half)
    kept = [claim for r in rows for claim in r["claims"] if not claim.get("optional")]
    assert (len(rows), len(kept)) == (reports, claims)


def test_no_report_is_in_both_halves():
    first, second = ({r["sha256"] for r in load_half(half)} for half in HASHES)
    assert not first & second


@pytest.mark.parametrize("half", HASHES)
def test_links_lead_to_claims_of_the_same_report(half):
    for r in load_half(half):
        ids = {claim["id"] for claim in r["claims"]}
        for claim in r["claims"]:
            assert {claim.get("via") or claim["id"], *claim.get("answers", [])} <= ids


def test_a_claim_as_annotated_scores_in_all(figures):
    found = figures(row())
    assert {found["x_found"], found["x_stance"], found["x_source_name"], found["x_state"]} == {100.0}


def test_another_cue_is_not_the_claim(reading):
    assert pair(row(cue=[14, 23]), reading).gold == {}


def test_an_optional_claim_counts_neither_way(reading):
    assert pair(row(optional=True), reading).all_ours == []


def test_claims_behind_the_annotated_range_do_not_count(reading):
    assert pair(row() | {"end": 6}, reading).all_ours == []


def test_another_state_is_counted_as_wrong(figures):
    assert figures(row(acts_for=["RU"]))["x_state"] == 0.0


@pytest.mark.parametrize(
    ("one", "other"),
    [("Tanaka Ichirō", "Ichiro Tanaka"), ("Pak Chol-su", "Pak Chol Su"), ("The Example Post", "Example Post")],
)
def test_names_agree_in_any_order_and_writing(one, other):
    assert name_key(one) == name_key(other)


def test_a_part_of_a_name_is_another_name():
    assert name_key("North Korea") != name_key("Ministry of North Korea")
