"""The labels of when events happened, and how they are scored."""

import json

import pytest
from benchmarks.score_dating import LABELS, Pair, measure

DAY, OTHER, NONE = ("2024-06-03", "2024-06-03"), ("2024-06-04", "2024-06-04"), (None, None)


@pytest.mark.parametrize(
    ("gold", "read", "figures"),
    [
        pytest.param(DAY, DAY, (100, 100, 100), id="right"),
        pytest.param(DAY, OTHER, (0, 0, 100), id="wrong"),
        pytest.param(DAY, NONE, (0, 100, 100), id="withheld"),
        pytest.param(DAY, None, (0, 100, 100), id="no longer an event"),
        pytest.param(NONE, DAY, (100, 0, 0), id="invented"),
    ],
)
def test_one_event_is_scored(gold, read, figures):
    assert tuple(measure([Pair("-", gold, read)]).values()) == figures


def test_labels_are_days_in_order():
    for line in LABELS.read_text(encoding="utf-8").splitlines():
        for start, end, begin, last in json.loads(line)["events"]:
            assert start < end
            assert begin is None or last is None or begin <= last
