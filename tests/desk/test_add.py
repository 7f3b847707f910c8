import json
from pathlib import Path

import pytest
from sqlalchemy import select

from desk.conftest import Fill
from desk.readings import FILLER, Told, read_plain, write_rows
from primafacie.desk import Desk, Query
from primafacie.desk.matters import Conduct, conduct_of
from primafacie.desk.store.packing import unpack
from primafacie.desk.store.tables import appearances, documents, readings
from primafacie.errors import UsageError
from primafacie.record import Event, Reading

COAL = f"North Korea shipped coal to China on 2024-06-10. {FILLER}"
ARMS = f"North Korea shipped artillery shells to Russia on 2024-06-11. {FILLER}"


def test_what_is_there_is_passed_over(fill: Fill, desk: Desk) -> None:
    assert (fill(COAL, ARMS).added, fill(COAL, ARMS).known) == (2, 2)
    assert desk.status().reports == 2


def test_the_rest_is_read_where_a_run_was_cut_off(fill: Fill, desk: Desk) -> None:
    fill(COAL)
    again = fill(COAL, ARMS, name="more.jsonl")
    assert (again.added, again.known) == (1, 1)


def test_the_same_bytes_twice_in_one_run_are_one_report(fill: Fill, desk: Desk) -> None:
    added = fill(COAL, ARMS, COAL)
    assert (added.added, added.known) == (2, 1)
    assert desk.status().reports == 2


def test_the_same_bytes_from_another_place_are_an_appearance(fill: Fill, desk: Desk) -> None:
    fill(Told(COAL, publisher="Yonhap"), name="one.jsonl")
    for _ in range(2):
        fill(Told(COAL, publisher="Reuters", published="2024-06-21"), name="two.jsonl")
    with desk.database.read() as connection:
        rows = connection.execute(select(appearances)).all()
    assert [(Path(row.origin).name, row.publisher, row.published) for row in rows] == [
        ("two.jsonl#1", "Reuters", "2024-06-21")
    ]


def test_a_report_that_cannot_be_kept_does_not_stop_the_others(
    fill: Fill, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(reading: Reading, event: Event, key: str) -> Conduct | None:
        if "coal" in reading.report.text:
            raise ValueError("a fault of the program")
        return conduct_of(reading, event, key)

    monkeypatch.setattr("primafacie.desk.adding.keep.conduct_of", refuse)
    added = fill(ARMS, COAL, f"North Korea shipped arms to Iran on 2024-06-12. {FILLER}")
    assert (added.added, [error.reason for error in added.failed]) == (
        2, ["it could not be kept (ValueError: a fault of the program)"],
    )  # fmt: skip
    monkeypatch.undo()
    assert (fill(COAL, name="again.jsonl").added, desk.status().reports, list(desk.verify())) == (1, 3, [])


def test_the_bytes_that_came_in_are_kept(desk: Desk, tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_bytes(f"<html><body><p>{COAL}</p><p>{ARMS} Caf\xe9.</p></body></html>".encode("latin-1"))
    desk.add([page], read=read_plain)
    with desk.database.read() as connection:
        packed = connection.execute(select(documents.c.packed)).scalar_one()
    assert unpack(packed, "it") == page.read_bytes()


def test_what_cannot_be_read_is_noted_until_it_can(desk: Desk, tmp_path: Path) -> None:
    bad, good = tmp_path / "bad.txt", tmp_path / "good.txt"
    bad.write_text("")
    good.write_text(COAL)
    added = desk.add([bad, good, tmp_path / "absent.txt"], read=read_plain)
    assert (added.added, len(added.failed)) == (1, 2)
    assert desk.failed_sources() == [str(bad), str(tmp_path / "absent.txt")]
    bad.write_text(ARMS)
    assert desk.add(desk.failed_sources(), read=read_plain).added == 1
    assert desk.failed_sources() == [str(tmp_path / "absent.txt")]


def test_a_failure_that_comes_again_is_noted_once(desk: Desk, tmp_path: Path) -> None:
    for _ in range(3):
        desk.add([tmp_path / "absent.txt"], read=read_plain)
    assert len(desk.failures()) == 1


def test_a_row_that_failed_is_tried_again_with_its_file(desk: Desk, tmp_path: Path) -> None:
    rows = tmp_path / "rows.jsonl"
    rows.write_text(json.dumps({"text": COAL}) + "\n{broken\n")
    desk.add([rows], read=read_plain)
    assert desk.failed_sources() == [str(rows)]
    rows.write_text(json.dumps({"text": COAL}) + "\n" + json.dumps({"text": ARMS}) + "\n")
    assert (desk.add(desk.failed_sources(), read=read_plain).added, desk.failures()) == (1, [])


def test_a_file_whose_name_is_no_text_is_not_read(desk: Desk, tmp_path: Path) -> None:
    odd = tmp_path / "caf\udce9.txt"
    try:
        odd.write_text(COAL)
    except OSError:
        pytest.skip("this file system takes no such name")
    assert [error.reason for error in desk.add([odd], read=read_plain).failed] == ["its name is not in UTF-8"]
    assert "caf\\udce9.txt" in desk.failures()[0].origin


def test_two_processes_store_what_one_does(desk: Desk, tmp_path: Path) -> None:
    rows = write_rows(tmp_path / "rows.jsonl", [COAL, ARMS, *(f"{FILLER} It was day {n}." for n in range(20))])
    with Desk.init(tmp_path / "other.sqlite") as other:
        other.add([rows], read=read_plain)
        desk.add([rows], read=read_plain, jobs=2)
        assert [reading.to_json() for reading in desk.readings()] == [each.to_json() for each in other.readings()]


def test_a_day_of_publication_for_all(fill: Fill, desk: Desk) -> None:
    fill(Told(COAL, published=None), published="2024-07-01")
    assert desk.search(Query(words="coal")).hits[0].report.published == "2024-07-01"
    with pytest.raises(UsageError):
        fill(ARMS, published="tomorrow")


def test_a_reading_is_kept_as_it_was_made(fill: Fill, desk: Desk) -> None:
    fill(COAL)
    with desk.database.read() as connection:
        packed = connection.execute(select(readings.c.packed)).scalar_one()
    (reading,) = desk.readings()
    assert unpack(packed, "it").decode() == reading.to_json()


def test_copies_are_one_family(fill: Fill, desk: Desk) -> None:
    long = " ".join(f"On day {n} the harbour of {name} was quiet." for n, name in enumerate("abcdefghijklmnop"))
    fill(Told(f"{COAL} {long}", publisher="Yonhap"), Told(f"{COAL} {long} So it was.", publisher="Reuters"), ARMS)
    status = desk.status()
    assert (status.reports, status.families, status.copied) == (3, 2, 1)
    (matter,) = [row for row in desk.matters() if "coal" in row.title]
    assert (matter.reports, matter.sources) == (2, 1)


def test_a_status_counts_all(fill: Fill, desk: Desk, tmp_path: Path) -> None:
    fill(COAL, ARMS)
    desk.add([tmp_path / "absent.txt"], read=read_plain)
    status = desk.status()
    assert (status.reports, status.events, status.claims, status.findings, status.matters) == (2, 2, 2, 2, 2)
    assert (status.failures, status.unfinished, status.reviews, status.engaged) == (1, 0, 0, 2)
    assert status.document_bytes == len(COAL) + len(ARMS)
