"""The desk with the reading that users have: the language model, on the reports that come with the project."""

from pathlib import Path

import pytest

from primafacie.desk import Desk, Query

EXAMPLES = Path(__file__).resolve().parents[2] / "examples" / "reports"


@pytest.mark.model
def test_the_sample_reports(desk: Desk) -> None:
    added = desk.add([EXAMPLES])
    assert added.added >= 10
    assert added.failed == []
    assert desk.status().matters > 0
    assert all(desk.matter(row.key).told for row in desk.matters())
    assert desk.search(Query(words="denied")).hits
    assert list(desk.verify()) == []
    assert (desk.add([EXAMPLES]).added, desk.status().reports) == (0, added.added)
