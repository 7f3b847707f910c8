"""Fixtures of the desk: a place for one on both kinds of database, and a desk to fill with small reports."""

import os
import uuid
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from desk.conducts_made import conduct
from desk.readings import Told, read_plain, write_rows
from primafacie.desk import Desk
from primafacie.desk.adding import Added

__all__ = ["conduct"]

SERVER = "PRIMAFACIE_TEST_POSTGRESQL"
REQUIRED = "PRIMAFACIE_REQUIRE_POSTGRESQL"

Fill = Callable[..., Added]


@contextmanager
def empty_database() -> Iterator[str]:
    """The URL of an empty database on the server of the tests; skips where there is none."""
    server = os.environ.get(SERVER)
    if not server:
        if os.environ.get(REQUIRED):
            pytest.fail(f"{REQUIRED} is set, and {SERVER} names no server")
        pytest.skip(f"{SERVER} names no server")
    import psycopg

    name = f"desk_{uuid.uuid4().hex}"
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}")
    yield server.rpartition("/")[0] + f"/{name}"
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture
def postgresql() -> Iterator[str]:
    """The URL of an empty database; see `empty_database`."""
    with empty_database() as url:
        yield url


@pytest.fixture
def sqlite(tmp_path: Path) -> str:
    """The path of a file that is not there yet."""
    return str(tmp_path / "desk.sqlite")


@pytest.fixture(params=["sqlite", "postgresql"])
def place(request: pytest.FixtureRequest) -> str:
    """Where a desk can be made: a file, or an empty database on a server."""
    found: str = request.getfixturevalue(request.param)
    return found


@pytest.fixture
def desk(place: str) -> Iterator[Desk]:
    """An empty desk."""
    with Desk.init(place) as opened:
        yield opened


@pytest.fixture
def fill(desk: Desk, tmp_path: Path) -> Fill:
    """Adds reports to the desk: texts, which were published on 2024-06-20, or what is `Told`."""

    def call(*told: Told | str, name: str = "reports.jsonl", into: Desk = desk, **options: object) -> Added:
        return into.add([write_rows(tmp_path / name, told)], read=read_plain, **options)  # type: ignore[arg-type]

    return call


def partition(desk: Desk) -> set[frozenset[str]]:
    """The matters of a desk, each as the rows that it holds."""
    keys: Iterable[str] = (row.key for row in desk.matters())
    return {frozenset(told.row for told in desk.matter(key).told) for key in keys}
