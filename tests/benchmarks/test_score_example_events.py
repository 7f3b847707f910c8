"""The labels of the events of the sample reports, and how they are scored."""

import json
from typing import get_args

import pytest
from benchmarks.score_example_events import LABELS, Outcome, as_table, measure, reasons

from primafacie.record.event import EventType, Realis


@pytest.mark.parametrize(
    ("outcome", "figures"),
    [
        pytest.param(Outcome("-", 2, right=2), (100, 100, 100), id="right"),
        pytest.param(Outcome("-", 2, missed=["x"], right=1), (50, 100, 100), id="missed"),
        pytest.param(Outcome("-", 1, spurious=["x"], right=1), (100, 50, 100), id="spurious"),
        pytest.param(Outcome("-", 2, wrong=[("x", ["time"])], right=1), (100, 100, 50), id="wrongly filled"),
    ],
)
def test_one_report_is_scored(outcome, figures):
    assert tuple(measure([outcome]).values()) == figures


def test_each_field_that_differs_is_a_reason():
    outcome = Outcome("-", 2, wrong=[("x", ["time", "goods"]), ("y", ["time"])])
    assert reasons([outcome]) == {"time": 2, "goods": 1}


def test_table_has_a_line_a_report():
    assert as_table([Outcome("a.txt", 2, missed=["x"], right=1)]).splitlines()[-1] == "| `a.txt` | 2 | 1 | 0 | 0 | 1 |"


def test_labels_use_the_words_of_the_record():
    for line in LABELS.read_text(encoding="utf-8").splitlines():
        for event in json.loads(line)["events"]:
            assert set(event["type"]) <= set(get_args(EventType))
            assert set(event["realis"]) <= set(get_args(Realis))
            assert all(start < end for start, end in [event["at"], *event.get("also", [])])
