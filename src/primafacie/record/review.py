"""A review: what a person decided about a row, a report or a matter."""

from typing import Any, Literal

from primafacie.record.row import Row

ReviewAction = Literal["accept", "reject", "correct", "merge", "split", "rate", "note", "undo"]


class Review(Row):
    """One decision of a person; never changed, never taken out.

    Attributes:
        number: Its place in the chain, from 1.
        at: When it was written, UTC, "2024-06-17T15:00:00Z"; never before the review that it follows.
        who: Name of the person as they gave it.
        action: "accept", "reject", "correct" and "note" are about one row; "merge" and "split" about matters; "rate"
            about the reliability of a source or the credibility of an item; "undo" takes back an earlier review.
        row: What it is about: a matter's key, a report's key, "<report>/<row>", or "source/<key>".
        body: What was decided, by action; see docs/reference/desk.md.
        before: Hash of the review before it; 64 zeros for the first.
        hash: SHA-256 of all of the above as canonical JSON.
    """

    number: int
    at: str
    who: str
    action: ReviewAction
    row: str
    body: dict[str, Any]
    before: str
    hash: str
