"""Rows as CSV, JSON Lines and Parquet."""

import csv
import io
import json
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from primafacie.errors import SettingError
from primafacie.outputs.parquet import table_parquet
from primafacie.outputs.table import Cell, Column, Table, table_csv, table_json

COLUMNS = (
    Column("name"), Column("day", "day"), Column("amount", "number"), Column("count", "count"), Column("is_so", "flag"),
    Column("states", "list"),
)  # fmt: skip
ROW: Sequence[Cell] = ("shells, “new”", "2024-03-01", 1.5, 3, True, ("XN", "XS"))
EMPTY: Sequence[Cell] = (None,) * 6


def table(*rows: Sequence[Cell]) -> Table:
    return Table(COLUMNS, rows)


def test_csv_can_be_read_back() -> None:
    rows = list(csv.reader(io.StringIO("".join(table_csv(table(ROW, EMPTY))))))
    assert rows == [
        [column.name for column in COLUMNS],
        ["shells, “new”", "2024-03-01", "1.5", "3", "true", "XN; XS"],
        [""] * 6,
    ]


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\x00=1", " =1"])
def test_csv_has_no_formulas(text: str) -> None:
    line = "".join(table_csv(table((text, None, -1.0, None, None, (text,))))).splitlines()[1]
    assert next(cell[:2] for cell in next(csv.reader([line])) if cell) == f"'{text.strip(chr(0)).strip()[0]}"


def test_json_is_an_object_a_line_in_the_order_of_the_columns() -> None:
    lines = [json.loads(line) for line in table_json(table(ROW, EMPTY))]
    assert list(lines[0]) == [column.name for column in COLUMNS]
    assert lines[0]["states"] == ["XN", "XS"]
    assert lines[1]["amount"] is None


def _parquet(made: Table, path: Path) -> bytes:
    path.write_bytes(b"".join(table_parquet(made)))
    return path.read_bytes()


def test_parquet_can_be_read_back_with_its_types(tmp_path: Path) -> None:
    _parquet(table(ROW, EMPTY), tmp_path / "a.parquet")
    rows = pq.read_table(tmp_path / "a.parquet").to_pylist()
    assert rows[0] == {
        "name": "shells, “new”", "day": date(2024, 3, 1), "amount": 1.5, "count": 3, "is_so": True,
        "states": ["XN", "XS"],
    }  # fmt: skip
    assert set(rows[1].values()) == {None}


def test_parquet_is_the_same_bytes_for_the_same_rows(tmp_path: Path) -> None:
    assert _parquet(table(ROW), tmp_path / "a") == _parquet(table(ROW), tmp_path / "b")


def test_parquet_streams_many_rows(tmp_path: Path) -> None:
    rows = ((f"row {number}", None, float(number), number, None, ()) for number in range(25_000))
    pieces = list(table_parquet(Table(COLUMNS, rows)))
    assert len(pieces) == 4
    (tmp_path / "a").write_bytes(b"".join(pieces))
    assert pq.read_table(tmp_path / "a").column("count").to_pylist() == list(range(25_000))


def test_parquet_without_rows_has_its_columns(tmp_path: Path) -> None:
    _parquet(table(), tmp_path / "a")
    assert pq.read_table(tmp_path / "a").column_names == [column.name for column in COLUMNS]


def test_parquet_takes_any_text(tmp_path: Path) -> None:
    _parquet(table(("a\ud800b", None, None, None, None, ("\udc00",))), tmp_path / "a")
    assert pq.read_table(tmp_path / "a").to_pylist()[0]["name"] == "a?b"


def test_without_pyarrow_one_line_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow.parquet", None)
    with pytest.raises(SettingError, match=r"primafacie\[parquet\]"):
        list(table_parquet(table(ROW)))
