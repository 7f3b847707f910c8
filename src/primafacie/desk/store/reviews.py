"""The chain of reviews in the tables; only ever added to."""

import json
from collections.abc import Collection

from sqlalchemy import Connection, RowMapping, func, insert, select

from primafacie.desk.reviews.chain import follow
from primafacie.desk.store.clock import now
from primafacie.desk.store.tables import reviews
from primafacie.errors import DeskError
from primafacie.record.review import Review, ReviewAction

_NEWEST = select(func.coalesce(func.max(reviews.c.number), 0))


def read_reviews(
    connection: Connection, row: str | None = None, actions: Collection[ReviewAction] | None = None
) -> list[Review]:
    """The reviews in their order; only those of one row, or of some actions, where these are given."""
    query = select(reviews).order_by(reviews.c.number)
    if row is not None:
        query = query.where(reviews.c.row == row)
    if actions is not None:
        query = query.where(reviews.c.action.in_(actions))
    return [_review(each) for each in connection.execute(query).mappings()]


def newest_review(connection: Connection) -> int:
    """The number of the last review; 0 where there is none."""
    return int(connection.execute(_NEWEST).scalar_one())


def add_review(connection: Connection, who: str, action: ReviewAction, row: str, body: dict[str, object]) -> Review:
    """Put a review at the end of the chain."""
    newest = connection.execute(select(reviews).order_by(reviews.c.number.desc()).limit(1)).mappings().first()
    review = follow(None if newest is None else _review(newest), now(), who, action, row, body)
    plain = review.model_dump() | {"body": json.dumps(review.body, sort_keys=True, ensure_ascii=True)}
    connection.execute(insert(reviews).values(**plain))
    return review


def _review(row: RowMapping) -> Review:
    try:
        return Review.model_validate(dict(row) | {"body": json.loads(row["body"])})
    except ValueError as error:  # of JSON and of the model
        raise DeskError(
            f"review {row['number']} was changed after it was written, and cannot be read; restore the desk from a copy"
        ) from error
