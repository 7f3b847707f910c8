import sqlite3
from pathlib import Path

import pytest
from sqlalchemy import create_engine, inspect, text
from sqlalchemy.engine import make_url

from desk.conftest import Fill
from primafacie.desk import Desk
from primafacie.errors import DeskError, RulebookError


def _execute(place: str, *statements: str) -> None:
    url = make_url(place).set(drivername="postgresql+psycopg") if "://" in place else f"sqlite:///{place}"
    engine = create_engine(url)
    with engine.begin() as connection:
        for statement in statements:
            connection.execute(text(statement))
    engine.dispose()


def test_a_second_init_leaves_all_as_it_is(desk: Desk, place: str, fill: Fill) -> None:
    fill("North Korea shipped coal to China on 2024-06-10. It was a cold day in the harbour.")
    made = desk.status().made
    with Desk.init(place, regimes=[]) as again:
        assert (again.status().reports, again.status().made) == (1, made)
        assert [regime.id for regime in again.regimes()] == ["un-dprk"]


def test_a_newer_version_is_refused(desk: Desk, place: str) -> None:
    _execute(place, "UPDATE alembic_version SET version_num = '9999'")
    for attempt in (Desk, Desk.init):
        with pytest.raises(DeskError, match="newer version of primafacie"):
            attempt(place)


def test_a_desk_of_the_first_tables_is_brought_up_to_date_with_all_it_holds(desk: Desk, place: str, fill: Fill) -> None:
    fill("North Korea shipped coal to China on 2024-06-10. It was a cold day in the harbour.")
    _execute(
        place,
        "DROP INDEX ix_findings_event_id_provision_verdict",
        "CREATE INDEX ix_findings_event_id ON findings (event_id)",
        "DROP INDEX ix_matters_type_first_told",
        "DROP INDEX ix_matters_standing",
        "DROP INDEX ix_reports_publisher_published",
        "CREATE INDEX ix_reports_publisher ON reports (publisher)",
        "ALTER TABLE matters DROP COLUMN denied_until",
        "UPDATE alembic_version SET version_num = '0001'",
    )
    with pytest.raises(DeskError, match="older version; primafacie desk init brings it up to date"):
        Desk(place)
    with Desk.init(place) as again:
        assert (again.status().reports, len(again.matters())) == (1, 1)
        with again.database.read() as connection:
            known = inspect(connection)
            names = {
                index["name"] for table in ("findings", "matters", "reports") for index in known.get_indexes(table)
            }
    assert {"ix_findings_event_id_provision_verdict", "ix_matters_type_first_told", "ix_matters_standing"} <= names
    assert "ix_reports_publisher_published" in names
    assert names.isdisjoint({"ix_findings_event_id", "ix_reports_publisher"})


def test_tables_of_something_else_are_left_alone(place: str) -> None:
    _execute(place, "CREATE TABLE recipes (name TEXT)", "INSERT INTO recipes VALUES ('soup')")
    with pytest.raises(DeskError, match="tables that are not a desk's"):
        Desk.init(place)
    with pytest.raises(DeskError, match="no desk in it"):
        Desk(place)


def test_a_file_that_is_missing_is_not_made_by_opening_it(sqlite: str) -> None:
    with pytest.raises(DeskError, match="there is no desk; make one"):
        Desk(sqlite)
    assert not Path(sqlite).exists()


def test_a_file_of_another_kind_is_left_alone(tmp_path: Path) -> None:
    file = tmp_path / "notes.txt"
    file.write_text("these are my notes, and no database at all")
    with pytest.raises(DeskError, match="not a desk"):
        Desk.init(file)
    assert file.read_text().startswith("these are my notes")


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ("mysql://host/desk", "no known kind of database"),
        ("sqlite://", "in memory"),
        ("nowhere/desk.sqlite", "no folder nowhere"),
        ("postgresql://primafacie:secret@127.0.0.1:1/desk", "no server answers"),
        ("desk\0.sqlite", "cannot be opened"),
        ("://", "no usable address"),
    ],
    ids=["other kind", "memory", "no folder", "no server", "NUL", "no address"],
)
def test_places_of_no_use(given: str, said: str) -> None:
    with pytest.raises(DeskError, match=said) as caught:
        Desk.init(given)
    assert "secret" not in str(caught.value)


def test_a_folder_is_no_desk(tmp_path: Path) -> None:
    with pytest.raises(DeskError, match="give the name of a file"):
        Desk(tmp_path)


def test_a_rulebook_that_is_not_valid_leaves_nothing_behind(sqlite: str) -> None:
    with pytest.raises(RulebookError):
        Desk.init(sqlite, regimes=["no-such-regime"])
    assert not Path(sqlite).exists()


def test_a_database_without_tables_becomes_a_desk(tmp_path: Path) -> None:
    file = tmp_path / "empty.sqlite"
    sqlite3.connect(file).close()
    with Desk.init(file) as desk:
        assert desk.status().reports == 0
