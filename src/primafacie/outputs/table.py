"""Rows of plain values as CSV and JSON Lines; `primafacie.outputs.parquet` writes the same rows as Parquet."""

import csv
import io
import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from primafacie.outputs.clean import one_line

ColumnKind = Literal["text", "day", "number", "count", "flag", "list"]
Cell = str | float | bool | Sequence[str] | None

_FORMULA = ("=", "+", "-", "@")
"""First signs at which a spreadsheet takes a cell for a formula."""


@dataclass(frozen=True)
class Column:
    """A column: its name, and what its cells are.

    Attributes:
        kind: "text"; "day", an ISO day; "number"; "count", a whole number; "flag", true or false; "list", of texts.
            A cell of any kind can be None.
    """

    name: str
    kind: ColumnKind = "text"


@dataclass(frozen=True)
class Table:
    """Rows, each with a cell for each column, which can be gone through once."""

    columns: tuple[Column, ...]
    rows: Iterable[Sequence[Cell]]


def table_csv(table: Table) -> Iterator[str]:
    """The head, and a line for each row; None is an empty cell, a list is parted by "; "."""
    yield csv_line(column.name for column in table.columns)
    for row in table.rows:
        yield csv_line(_in_csv(cell) for cell in row)


def table_json(table: Table) -> Iterator[str]:
    """One JSON object a line, keys in the order of the columns."""
    names = [column.name for column in table.columns]
    for row in table.rows:
        cells = (list(cell) if isinstance(cell, tuple) else cell for cell in row)
        yield json.dumps(dict(zip(names, cells, strict=True)), ensure_ascii=False) + "\n"


def csv_line(cells: Iterable[str]) -> str:
    """One line of CSV; control characters are taken out, and what a spreadsheet takes for a formula begins with "'"."""
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerow([_guarded(cell) for cell in cells])
    return out.getvalue()


def plain_number(value: float | None) -> int | float | None:
    """A number without a fraction as a whole number."""
    return int(value) if value is not None and float(value).is_integer() else value


def _in_csv(cell: Cell) -> str:
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, str):
        return cell
    return str(cell) if isinstance(cell, int | float) else "; ".join(cell)


def _guarded(text: str) -> str:
    line = one_line(text)
    return f"'{line}" if line.startswith(_FORMULA) else line
