"""What the reviews of people change: rows that count for nothing, matters that have to be looked at again."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from sqlalchemy import Connection

from primafacie.desk.store.reviews import read_reviews
from primafacie.record.review import Review


@dataclass
class Effects:
    """The state that a chain of reviews leaves.

    Attributes:
        rejected: Rows that count for nothing: the last word on them was "reject".
        flagging: Row to the numbers of the reviews that rejected or corrected it, and were not taken back.
        settled: Matter to the number of the last review that accepted it: it was looked at after those before.
    """

    rejected: frozenset[str] = frozenset()
    flagging: dict[str, list[int]] = field(default_factory=dict)
    settled: dict[str, int] = field(default_factory=dict)

    def flags_on(self, rows: set[str]) -> list[int]:
        """Numbers of the reviews that flag a matter that leans on `rows`, its own key among them."""
        since = max((self.settled[row] for row in rows if row in self.settled), default=0)
        found = {number for row in rows for number in self.flagging.get(row, ())}
        return sorted(number for number in found if number > since)


def read_effects(connection: Connection) -> Effects:
    """What the reviews of a desk change."""
    return effects_of(read_reviews(connection))


def effects_of(reviews: Iterable[Review]) -> Effects:
    """What a chain of reviews changes."""
    chain = list(reviews)
    undone = undone_by(chain)
    rejected: set[str] = set()
    effects = Effects()
    for review in chain:
        if review.number in undone:
            continue
        if review.action in {"accept", "reject"}:
            (rejected.add if review.action == "reject" else rejected.discard)(review.row)
        if review.action in {"reject", "correct"} and not review.row.startswith("m-"):
            effects.flagging.setdefault(review.row, []).append(review.number)
        if review.action == "accept" and review.row.startswith("m-"):
            effects.settled[review.row] = review.number
    effects.rejected = frozenset(rejected)
    return effects


def undone_by(chain: list[Review]) -> set[int]:
    """Numbers of the reviews that were taken back; who takes back an "undo" puts into force again what it took back."""
    undone: set[int] = set()
    for review in reversed(chain):
        if review.action == "undo" and review.number not in undone:
            undone.add(int(review.body["review"]))
    return undone
