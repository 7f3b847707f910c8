"""The version of the tables of a desk."""

from sqlalchemy import Connection, inspect, text

from primafacie.desk.store.connect import Database
from primafacie.errors import DeskError

VERSIONS = ("0001", "0002", "0003")
"""Versions of the tables that this program knows, the oldest first: the steps under migrations/versions."""


def stored_version(connection: Connection) -> str | None:
    """The version of the tables in a database; None where there are none."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    version: str | None = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
    return version


def check_known(version: str, place: str) -> None:
    """See that a version of the tables is not from the future.

    Raises:
        DeskError: This program does not know it.
    """
    if version not in VERSIONS:
        raise DeskError(f"{place}: made by a newer version of primafacie (tables {version}); install that one")


def check_tables(database: Database) -> None:
    """See that the tables are those that this program reads and writes.

    Raises:
        DeskError: There are none, or those of another version.
    """
    with database.read() as connection:
        version = stored_version(connection)
    if version is None:
        raise DeskError(f"{database.place}: no desk in it; make one with primafacie desk init")
    check_known(version, database.place)
    if version != VERSIONS[-1]:
        raise DeskError(
            f"{database.place}: made by an older version; primafacie desk init brings it up to date, keeping all"
        )
