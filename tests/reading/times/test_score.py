"""The scorer: gold against gold is 100; what a miss and a wrong value cost."""

from pathlib import Path

import pytest
from benchmarks.score_times import COLLECTIONS, Document, Mark, compare, read_timeml

GOLD = Document("d", None, "on Monday and in June", (Mark(3, 9, "DATE", "2024-06-17"), Mark(17, 21, "DATE", "2024-06")))


def test_gold_against_gold_is_100() -> None:
    assert set(compare([GOLD], [GOLD.marks]).values()) == {100.0}


def test_a_longer_span_is_relaxed_and_not_strict() -> None:
    marks = [Mark(0, 9, "DATE", "2024-06-17"), GOLD.marks[1]]
    assert compare([GOLD], [marks]) == {"strict": 50.0, "relaxed": 100.0, "type": 100.0, "value": 100.0}


def test_a_missed_time_costs_recall() -> None:
    assert compare([GOLD], [GOLD.marks[:1]])["value"] == pytest.approx(200 / 3)


@pytest.mark.shared
@pytest.mark.parametrize("name", COLLECTIONS)
def test_the_shared_gold_scores_100_against_itself(shared: Path, name: str) -> None:
    documents = [read_timeml(path) for path in sorted((shared / "data" / "times" / name).glob("*.tml"))]
    assert len(documents) > 0
    assert set(compare(documents, [document.marks for document in documents]).values()) == {100.0}
