"""The labels of the events of the sample reports, and how they are scored."""

import json
from typing import get_args

import pytest
from benchmarks.score_example_events import GOLD, PARTS, Outcome, as_table, measure, reasons

from primafacie.record.event import EventType, Realis


@pytest.mark.parametrize(
    ("outcome", "figures"),
    [
        pytest.param(Outcome("-", 2, right=["x", "y"]), (100, 100, 100), id="right"),
        pytest.param(Outcome("-", 2, missed=["x"], right=["z"]), (50, 100, 100), id="missed"),
        pytest.param(Outcome("-", 1, spurious=["x"], right=["z"]), (100, 50, 100), id="spurious"),
        pytest.param(Outcome("-", 2, wrong=[("x", ["time"])], right=["z"]), (100, 100, 50), id="wrongly filled"),
    ],
)
def test_one_report_is_scored(outcome, figures):
    assert tuple(measure([outcome]).values()) == figures


def test_each_field_that_differs_is_a_reason():
    outcome = Outcome("-", 2, wrong=[("x", ["time", "goods"]), ("y", ["time"])])
    assert reasons([outcome]) == {"time": 2, "goods": 1}


def test_table_has_a_line_a_report():
    assert (
        as_table([Outcome("a.txt", 2, missed=["x"], right=["z"])]).splitlines()[-1] == "| `a.txt` | 2 | 1 | 0 | 0 | 1 |"
    )


@pytest.mark.parametrize("part", PARTS)
def test_labels_use_the_words_of_the_record(part):
    for row in _rows(part):
        for event in row["events"]:
            assert set(event["type"]) <= set(get_args(EventType))
            assert set(event["realis"]) <= set(get_args(Realis))
            assert all(start < end for start, end in [event["at"], *event.get("also", [])])


@pytest.mark.parametrize(("part", "remainder"), [("tune", 0), ("score_only", 1)])
def test_hash_of_a_report_settles_its_half(part, remainder):
    assert all(int(row["sha256"], 16) % 2 == remainder for row in _rows(part))


def _rows(part):
    return [json.loads(line) for line in (GOLD / PARTS[part]).read_text(encoding="utf-8").splitlines()]
