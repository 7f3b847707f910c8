"""Reports that could not be read, until they are."""

from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Connection, func, insert, select, update

from primafacie.desk.store.tables import failures
from primafacie.errors import InputError


@dataclass(frozen=True)
class Failure:
    """A report that could not be read.

    Attributes:
        failed: When, UTC.
    """

    origin: str
    reason: str
    advice: str
    failed: str


def add_failure(connection: Connection, addition: int, error: InputError, at: str) -> None:
    """Note that a report could not be read; an older note on it is settled by this one."""
    settle(connection, error.origin, at)
    connection.execute(
        insert(failures).values(
            addition_id=addition, origin=error.origin, reason=error.reason, advice=error.advice, failed=at
        )
    )


def settle(connection: Connection, origin: str, at: str) -> None:
    """Note that what had failed there was read, or was tried again."""
    is_open = (failures.c.origin == origin) & failures.c.settled.is_(None)
    connection.execute(update(failures).where(is_open).values(settled=at))


def open_failures(connection: Connection) -> list[Failure]:
    """What has not been read to this day, in the order in which it failed."""
    columns = (failures.c.origin, failures.c.reason, failures.c.advice, failures.c.failed)
    rows = connection.execute(select(*columns).where(failures.c.settled.is_(None)).order_by(failures.c.id))
    return [Failure(*row) for row in rows]


def count_open(connection: Connection) -> int:
    """How many there are."""
    query = select(func.count()).select_from(failures).where(failures.c.settled.is_(None))
    return int(connection.execute(query).scalar_one())


def sources_of(found: list[Failure]) -> list[str]:
    """What has to be read again: the paths and addresses, each once; of a row its file."""
    return list(dict.fromkeys(_source(failure.origin) for failure in found))


def _source(origin: str) -> str:
    head, mark, number = origin.rpartition("#")
    return head if mark and number.isdecimal() and Path(head).exists() else origin
