"""The connection to a desk: a file (SQLite) or a URL (PostgreSQL); where they differ stands here and in fulltext.py."""

import contextlib
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, text
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, NoSuchModuleError

from primafacie.desk.store.faults import explain
from primafacie.errors import DeskError, UsageError

_POSTGRESQL = "postgresql+psycopg"
_WAIT_SECONDS = 60
"""How long a writer waits for another one before it gives up."""
_WRITERS_LOCK = 0x7072696D61
"""Key of the lock that PostgreSQL writers take in turn ("prima" in ASCII)."""
_SQLITE_SIGN = b"SQLite format 3\x00"


class Database:
    """Where a desk is kept. Writers take turns; readers see the last finished transaction.

    Attributes:
        place: The path, or the URL without its password, as it is put into messages.
    """

    def __init__(self, engine: Engine, place: str) -> None:
        self._engine = engine
        self.place = place

    @contextlib.contextmanager
    def write(self) -> Iterator[Connection]:
        """A transaction that is stored whole when the block ends, and not at all where it raises.

        Raises:
            DeskError: The desk is in use, full, damaged or out of reach.
        """
        with explained(self.place), self._engine.connect() as plain:
            connection = plain.execution_options(primafacie_writes=True)
            with connection.begin():
                if self.is_postgresql:
                    connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _WRITERS_LOCK})
                yield connection

    @contextlib.contextmanager
    def read(self) -> Iterator[Connection]:
        """A transaction in which everything stays as it was when it began.

        Raises:
            DeskError: The desk is damaged or out of reach.
        """
        with explained(self.place), self._engine.connect() as plain:
            options = {"isolation_level": "REPEATABLE READ"} if self.is_postgresql else {}
            connection = plain.execution_options(**options)
            with connection.begin():
                yield connection

    @property
    def is_postgresql(self) -> bool:
        """Whether it is kept by a PostgreSQL server."""
        return self._engine.dialect.name == "postgresql"

    def close(self) -> None:
        """Give the connections back; the database can be opened again."""
        self._engine.dispose()


@contextlib.contextmanager
def explained(place: str) -> Iterator[None]:
    """What a database raises inside, as a `DeskError` that a user understands.

    Raises:
        UsageError: A value that was asked for has a NUL or half a character, which no stored text has.
    """
    try:
        yield
    except UnicodeEncodeError as error:
        raise UsageError(f"{error.object!r}: holds signs that are no text; take them out") from error
    except DBAPIError as error:
        if "NUL" in str(error.orig):  # PostgreSQL has no text with one
            raise UsageError("what was asked for holds a NUL, which no text has; take it out") from error
        raise DeskError(f"{place}: {explain(error.orig or error)}") from error
    except (sqlite3.Error, OSError) as error:
        raise DeskError(f"{place}: {explain(error)}") from error


def open_database(place: str | Path, *, is_new: bool = False) -> Database:
    """The database at a path or URL; nothing is made or changed in it.

    Args:
        place: Path of a file, or a URL "postgresql://user@host/name".
        is_new: Whether the file may be missing.

    Raises:
        DeskError: There is no such file or folder, it is no database, or the URL is not usable.
    """
    given = str(place)
    if "://" in given:
        url = _parse(given)
        return _open_postgresql(url) if url.get_backend_name() == "postgresql" else _open_sqlite_url(url, given, is_new)
    return _open_sqlite(Path(given), is_new)


def _parse(given: str) -> URL:
    try:
        url = make_url(given)
    except ArgumentError as error:
        raise DeskError(f"{given!r} is no usable address; write postgresql://user@host/name or a path") from error
    if url.get_backend_name() not in {"postgresql", "sqlite"}:
        raise DeskError(
            f"{given.partition('://')[0]}:// is no known kind of database; give a path or postgresql://user@host/name"
        )
    return url


def _open_postgresql(url: URL) -> Database:
    place = url.render_as_string(hide_password=True)
    try:
        engine = create_engine(
            url.set(drivername=_POSTGRESQL),
            pool_pre_ping=True,
            connect_args={"options": f"-c lock_timeout={_WAIT_SECONDS}s -c timezone=UTC", "connect_timeout": 10},
        )
    except (NoSuchModuleError, ImportError) as error:
        raise DeskError(
            f"{place}: the driver is missing; install it with pip install 'primafacie[postgresql]'"
        ) from error
    return Database(engine, place)


def _open_sqlite_url(url: URL, given: str, is_new: bool) -> Database:
    if url.database is None or url.database in {"", ":memory:"}:
        raise DeskError(f"{given}: a desk in memory would be lost at once; give the path of a file")
    return _open_sqlite(Path(url.database), is_new)


def _open_sqlite(path: Path, is_new: bool) -> Database:
    _check_file(path, is_new)
    engine = create_engine(URL.create("sqlite", database=str(path)), connect_args={"timeout": _WAIT_SECONDS})
    event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", _begin)
    return Database(engine, str(path))


def _check_file(path: Path, is_new: bool) -> None:
    try:
        if "\x00" in str(path):
            raise ValueError("a NUL in its name")
        if path.is_dir():
            raise DeskError(f"{path}: a folder; give the name of a file, e.g. {path / 'desk.sqlite'}")
        if not path.parent.is_dir():
            raise DeskError(f"{path}: there is no folder {path.parent}; make it first")
        if not path.exists():
            if is_new:
                return
            raise DeskError(f"{path}: there is no desk; make one with primafacie desk init --desk {path}")
        with path.open("rb") as file:
            head = file.read(len(_SQLITE_SIGN))
    except (OSError, ValueError) as error:
        raise DeskError(f"{path}: cannot be opened ({getattr(error, 'strerror', None) or error}); check it") from error
    if head not in {b"", _SQLITE_SIGN}:
        raise DeskError(f"{path}: not a desk (no SQLite database); give the path of a desk")


def _prepare(connection: Any, _record: object) -> None:
    """Settings of a SQLite connection.

    WAL lets readers go on while one writes; FULL waits for the disk at the end of a transaction, so that what was said
    to be stored outlives a power cut. What is written goes from the log into the file every 40 MB: pages that reports
    touch again and again are then written there once.
    """
    connection.isolation_level = None  # transactions begin where _begin says, not where the driver guesses
    for pragma in (
        "journal_mode=WAL",
        "synchronous=FULL",
        "foreign_keys=ON",
        "temp_store=MEMORY",
        "cache_size=-65536",
        "wal_autocheckpoint=10000",
    ):
        connection.execute(f"PRAGMA {pragma}")


def _begin(connection: Connection) -> None:
    is_writer = connection.get_execution_options().get("primafacie_writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if is_writer else "BEGIN")
