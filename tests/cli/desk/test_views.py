"""`primafacie desk timeline|matrix|flows|export`."""

import csv
import hashlib
import io
import json
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import pyarrow.parquet as pq
import pytest
from jsonschema import Draft202012Validator

from cli.conftest import Primafacie
from primafacie.desk.reviews.chain import FIRST, faults_of
from primafacie.record.review import Review
from primafacie.record.schema import schema_of

from .conftest import TEXTS

VIEWS = ["timeline", "matrix", "flows"]
each_view = pytest.mark.parametrize("view", VIEWS)


def _args(view: str, key: str) -> list[str]:
    return ["desk", view, key] if view == "timeline" else ["desk", view]


@each_view
@pytest.mark.parametrize("ending", ["txt", "csv", "jsonl", "parquet", "svg"])
def test_the_ending_of_the_file_decides(primafacie: Primafacie, desk: Path, key: str, view: str, ending: str) -> None:
    ran = primafacie(*_args(view, key), "-o", f"out.{ending}")
    assert (ran.code, ran.out, ran.err) == (0, "", "")
    made = (desk / f"out.{ending}").read_bytes()
    checks = {
        "txt": lambda: made.decode() == primafacie(*_args(view, key)).out,
        "csv": lambda: len(list(csv.reader(io.StringIO(made.decode())))) > 1,
        "jsonl": lambda: all(json.loads(line) for line in made.splitlines()),
        "parquet": lambda: pq.read_table(desk / "out.parquet").num_rows > 0,
        "svg": lambda: ET.fromstring(made).tag.endswith("svg"),  # noqa: S314 - our own
    }
    assert checks[ending]()


@each_view
@pytest.mark.parametrize("name", ["csv", "json", "parquet", "svg"])
def test_the_same_desk_gives_the_same_bytes(primafacie: Primafacie, desk: Path, key: str, view: str, name: str) -> None:
    for file in ("a", "b"):
        primafacie(*_args(view, key), "-f", name, "-o", file)
    assert (desk / "a").read_bytes() == (desk / "b").read_bytes() != b""


def test_parquet_without_pyarrow_is_one_line(
    primafacie: Primafacie, desk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow.parquet", None)
    ran = primafacie("desk", "flows", "-o", "a.parquet")
    assert (ran.code, ran.err.count("\n"), "primafacie[parquet]" in ran.err) == (2, 1, True)
    assert not (desk / "a.parquet").exists()


def test_a_file_stays_as_it_was_where_the_desk_cannot_be_read(primafacie: Primafacie, desk: Path) -> None:
    (desk / "a.csv").write_text("before")
    assert primafacie("desk", "flows", "-d", "nowhere.sqlite", "-o", "a.csv").code == 2
    assert (desk / "a.csv").read_text() == "before"


def test_the_timeline_tells_the_denial_of_the_day(primafacie: Primafacie, desk: Path, key: str) -> None:
    assert "denied by Anna Holm" in primafacie("desk", "timeline", key).out


def test_the_matrix_of_the_whole_regime_has_all_its_provisions(primafacie: Primafacie, desk: Path) -> None:
    some = primafacie("desk", "matrix", "-f", "csv").out
    whole = primafacie("desk", "matrix", "un-dprk", "--whole", "-f", "csv").out
    assert len(whole.splitlines()) > len(some.splitlines()) + 50


def test_a_desk_of_several_regimes_wants_one_named(primafacie: Primafacie, desk: Path) -> None:
    primafacie("desk", "init", "-d", "two.sqlite", "-r", "un-dprk", "-r", "un-libya")
    ran = primafacie("desk", "matrix", "-d", "two.sqlite")
    assert (ran.code, "name one of un-dprk, un-libya" in ran.err) == (2, True)
    assert primafacie("desk", "matrix", "un-libya", "-d", "two.sqlite").code == 0


@pytest.mark.parametrize("args", [["matrix"], ["flows"], ["export", "claims"], ["export", "matters"]], ids=" ".join)
def test_an_empty_desk_is_no_error(primafacie: Primafacie, desk: Path, args: list[str]) -> None:
    primafacie("desk", "init", "-d", "empty.sqlite")
    assert primafacie("desk", *args, "-d", "empty.sqlite").code == 0


def test_exported_matters_are_valid(primafacie: Primafacie, desk: Path, key: str) -> None:
    validator = Draft202012Validator(schema_of("matter"))
    matters = [json.loads(line) for line in primafacie("desk", "export", "matters").out.splitlines()]
    assert key in [matter["key"] for matter in matters]
    assert [error.message for matter in matters for error in validator.iter_errors(matter)] == []


def test_exported_readings_are_valid_and_in_the_order_of_the_reports(primafacie: Primafacie, desk: Path) -> None:
    validator = Draft202012Validator(schema_of("reading"))
    readings = [json.loads(line) for line in primafacie("desk", "export", "readings").out.splitlines()]
    assert [Path(reading["report"]["origin"]).name for reading in readings] == list(TEXTS)
    assert [error.message for reading in readings for error in validator.iter_errors(reading)] == []


@pytest.mark.parametrize(("what", "least"), [("matters", 3), ("claims", 6)])
def test_tables_have_the_same_rows_in_each_format(primafacie: Primafacie, desk: Path, what: str, least: int) -> None:
    primafacie("desk", "export", what, "-o", "a.parquet")
    parquet = pq.read_table(desk / "a.parquet").num_rows
    rows = list(csv.reader(io.StringIO(primafacie("desk", "export", what, "-f", "csv").out)))
    lines = primafacie("desk", "export", what, "-f", "json").out.splitlines()
    assert parquet == len(rows) - 1 == len(lines) >= least


def test_exported_claims_quote_their_reports(primafacie: Primafacie, desk: Path) -> None:
    texts = {
        reading["report"]["id"].removeprefix("sha256:")[:12]: reading["report"]["text"]
        for reading in map(json.loads, primafacie("desk", "export", "readings").out.splitlines())
    }
    claims = [json.loads(line) for line in primafacie("desk", "export", "claims", "-f", "json").out.splitlines()]
    assert all(texts[claim["report"]][claim["start"] : claim["stop"]] == claim["words"] for claim in claims)


def test_no_cell_is_a_formula(primafacie: Primafacie, desk: Path) -> None:
    rows = list(csv.reader(io.StringIO(primafacie("desk", "export", "claims").out)))
    assert not any(cell.startswith(("=", "+", "-", "@")) for row in rows for cell in row)


def test_exported_reviews_can_be_checked_by_anybody(primafacie: Primafacie, desk: Path, key: str) -> None:
    for note in ("first", "second"):
        primafacie("desk", "review", key, "note", "--note", note, "--who", "A")
    lines = [json.loads(line) for line in primafacie("desk", "export", "reviews").out.splitlines()]
    assert list(faults_of(Review.model_validate(line) for line in lines)) == []
    before = FIRST
    for line in lines:
        values = {name: value for name, value in line.items() if name != "hash"}
        plain = json.dumps(values, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
        assert (line["before"], line["hash"]) == (before, hashlib.sha256(plain.encode()).hexdigest())
        before = line["hash"]


def test_documents_are_the_bytes_that_came_in(primafacie: Primafacie, desk: Path) -> None:
    ran = primafacie("desk", "export", "documents", "-o", "originals/deep")
    assert ran.err == "originals/deep: 3 documents written\n"
    made = {path.name: path.read_bytes() for path in (desk / "originals" / "deep").iterdir()}
    assert set(made.values()) == {(desk / name).read_bytes() for name in TEXTS}
    assert all(hashlib.sha256(data).hexdigest() == name.partition(".")[0] for name, data in made.items())
    assert sorted(name.partition(".")[2] for name in made) == ["md", "txt", "txt"]


def test_documents_are_written_once(primafacie: Primafacie, desk: Path) -> None:
    primafacie("desk", "export", "documents", "-o", "originals")
    assert primafacie("desk", "export", "documents", "-o", "originals").err == (
        "originals: 0 documents written, 3 were there\n"
    )


def test_a_file_with_other_content_is_not_overwritten(primafacie: Primafacie, desk: Path) -> None:
    primafacie("desk", "export", "documents", "-o", "originals")
    path = next(iter((desk / "originals").iterdir()))
    path.write_text("something else")
    ran = primafacie("desk", "export", "documents", "-o", "originals")
    assert (ran.code, ran.err.count("\n"), "holds something else" in ran.err) == (2, 1, True)
    assert path.read_text() == "something else"


def test_documents_do_not_go_where_a_file_is(primafacie: Primafacie, desk: Path) -> None:
    ran = primafacie("desk", "export", "documents", "-o", "one.txt")
    assert (ran.code, ran.err.count("\n")) == (2, 1)
