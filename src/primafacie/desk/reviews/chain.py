"""The chain of reviews: each carries the hash of the one before, so that a change or a gap anywhere shows."""

import hashlib
import json
from collections.abc import Iterable, Iterator
from typing import Any

from primafacie.record.review import Review, ReviewAction

FIRST = "0" * 64
"""What stands for the hash before the first review."""


def hash_of(number: int, at: str, who: str, action: str, row: str, body: dict[str, Any], before: str) -> str:
    """SHA-256, in hexadecimal, of a review's values as JSON with sorted keys, no blanks, in UTF-8."""
    values = {"number": number, "at": at, "who": who, "action": action, "row": row, "body": body, "before": before}
    plain = json.dumps(values, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return hashlib.sha256(plain.encode("utf-8", "surrogatepass")).hexdigest()


def follow(last: Review | None, at: str, who: str, action: ReviewAction, row: str, body: dict[str, Any]) -> Review:
    """The review that follows `last`.

    Args:
        last: The newest review; None where there is none.
        at: What the clock says, UTC; where that is before the last review (a clock set back), the last one's is taken,
            so that the order of the chain is the order of its times.
        who: Name of the person.
        action: What they did.
        row: To what.
        body: With which values; plain JSON.
    """
    number, before = (1, FIRST) if last is None else (last.number + 1, last.hash)
    at = at if last is None else max(at, last.at)
    return Review(
        number=number, at=at, who=who, action=action, row=row, body=body, before=before,
        hash=hash_of(number, at, who, action, row, body, before),
    )  # fmt: skip


def faults_of(reviews: Iterable[Review]) -> Iterator[str]:
    """What is wrong with a chain, in its order; nothing where it is whole. That its end was cut off cannot be seen."""
    before, number, at = FIRST, 0, ""
    for review in reviews:
        number += 1
        if review.number != number:
            yield f"review {number} is missing; the next one is {review.number}"
            number = review.number
        if review.before != before:
            yield f"review {review.number} does not follow the one before it: something was changed or taken out there"
        if review.hash != hash_of(*(getattr(review, name) for name in
                                    ("number", "at", "who", "action", "row", "body", "before"))):  # fmt: skip
            yield f"review {review.number} was changed after it was written"
        if review.at < at:
            yield f"review {review.number} is dated before the one that it follows"
        before, at = review.hash, review.at
