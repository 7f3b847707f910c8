"""What people decided on which events belong together: merges and splits that were not taken back."""

from collections.abc import Mapping

from sqlalchemy import Connection

from primafacie.desk.reviews.effects import undone_by
from primafacie.desk.store.reviews import read_reviews

LEFT = "/0"
"""Ends the name of the first group of a decision: what a split leaves where it was, or all that a merge joins."""


def read_pins(connection: Connection) -> Mapping[str, str]:
    """Key of an event ("<report>/e1") to the name of the group that people put it in; later decisions win."""
    chain = read_reviews(connection, actions=("merge", "split", "undo"))
    undone = undone_by(chain)
    pins: dict[str, str] = {}
    for review in chain:
        if review.action in {"merge", "split"} and review.number not in undone:
            groups = enumerate(review.body["groups"])
            pins |= {key: f"{review.number}/{group}" for group, keys in groups for key in keys}
    return pins
