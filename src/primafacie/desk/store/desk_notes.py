"""What a desk notes about itself."""

import json
from collections.abc import Sequence

from sqlalchemy import Connection, insert, select, update

from primafacie.desk.store.tables import notes


def write_note(connection: Connection, key: str, value: str) -> None:
    """Note a value, in place of an older one."""
    if connection.execute(update(notes).where(notes.c.key == key).values(value=value)).rowcount == 0:
        connection.execute(insert(notes).values(key=key, value=value))


def read_note(connection: Connection, key: str) -> str | None:
    """A noted value; None where nothing was noted."""
    value: str | None = connection.execute(select(notes.c.value).where(notes.c.key == key)).scalar()
    return value


def write_regimes(connection: Connection, names: Sequence[str]) -> None:
    """Note the rulebooks that reports are held against: names of packaged ones, or paths."""
    write_note(connection, "regimes", json.dumps(list(names)))


def read_regimes(connection: Connection) -> list[str]:
    """The rulebooks that reports are held against."""
    names: list[str] = json.loads(read_note(connection, "regimes") or "[]")
    return names
