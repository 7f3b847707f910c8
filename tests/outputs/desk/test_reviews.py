"""Reviews in words."""

from typing import Any

import pytest

from primafacie.desk.reviews.chain import follow
from primafacie.outputs import Options
from primafacie.outputs.desk.reviews import reviews_text

GROUPS = [["1f3a90c2b7de/e1"], ["1f3a90c2b7de/e4", "2b4c6d8e0f1a/e2"]]


@pytest.mark.parametrize(
    ("action", "body", "said"),
    [
        pytest.param("split", {"groups": GROUPS}, "apart: 1f3a90c2b7de/e4, 2b4c6d8e0f1a/e2", id="split"),
        pytest.param("merge", {"matters": ["m-a", "m-b"], "groups": GROUPS}, "matters: m-a, m-b", id="merge"),
        pytest.param("undo", {"review": 3}, "review: 3", id="undo"),
        pytest.param("reject", {"reason": "x\x1b[31m\ny"}, "reason: x[31m y", id="hostile words"),
    ],
)
def test_a_review_says_what_was_decided(action: Any, body: dict[str, Any], said: str) -> None:
    review = follow(None, "2024-06-17T15:00:00Z", "A. Analyst", action, "m-aaaaaaaa", body)
    text = reviews_text([review], Options(width=110))
    assert text.splitlines()[0] == f"1  {action}  m-aaaaaaaa"
    assert text.splitlines()[1].strip() == f"A. Analyst, 2024-06-17 15:00:00 UTC · {said}"
