"""The gold set of claims in the prose of panels, courts, treasuries and newsrooms."""

import json

import pytest
from benchmarks.score_field_claims import GOLD, HASHES, read_half


def rows_of(half: str) -> list:
    return [json.loads(line) for line in (GOLD / f"field_{half}.jsonl").read_text(encoding="utf-8").splitlines()]


@pytest.mark.parametrize(("half", "rows", "claims"), [("tune", 24, 89), ("score_only", 36, 85)])
def test_the_gold_is_the_one_that_was_labelled(half, rows, claims):
    found = rows_of(half)
    kept = [claim for row in found for claim in row["claims"] if not claim.get("optional")]
    assert (len(found), len(kept)) == (rows, claims)


def test_no_text_is_in_both_halves():
    first, second = ({row["sha256"] for row in rows_of(half)} for half in HASHES)
    assert not first & second


def test_a_changed_file_stops_the_scorer(tmp_path, monkeypatch):
    (tmp_path / "field_tune.jsonl").write_text("{}", encoding="utf-8")
    monkeypatch.setattr("benchmarks.score_field_claims.GOLD", tmp_path)
    with pytest.raises(ValueError, match="has changed"):
        next(read_half(tmp_path, "tune"))
