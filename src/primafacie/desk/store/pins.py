"""What people decided on which events belong together: merges and splits that were not taken back."""

import json
from collections.abc import Mapping

from sqlalchemy import Connection, select

from primafacie.desk.store.tables import reviews


def read_pins(connection: Connection) -> Mapping[str, str]:
    """Key of an event ("<report>/e1") to the name of the group that people put it in; later decisions win."""
    query = select(reviews.c.number, reviews.c.action, reviews.c.body).order_by(reviews.c.number)
    wanted = query.where(reviews.c.action.in_(("merge", "split", "undo")))
    rows = [(row.number, row.action, json.loads(row.body)) for row in connection.execute(wanted)]
    undone: set[int] = set()
    for number, action, body in reversed(rows):
        if action == "undo" and number not in undone:
            undone.add(body["review"])
    pins: dict[str, str] = {}
    for number, action, body in rows:
        if action != "undo" and number not in undone:
            pins |= {key: f"{number}/{group}" for group, keys in enumerate(body["groups"]) for key in keys}
    return pins
