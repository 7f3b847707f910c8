"""Rows as Parquet, for pandas, DuckDB, R and the like; needs pyarrow, which comes with `primafacie[parquet]`."""

import io
import itertools
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from primafacie.errors import SettingError
from primafacie.outputs.days import parse_day
from primafacie.outputs.table import Cell, Column, ColumnKind, Table

if TYPE_CHECKING:
    import pyarrow

_GROUP = 10_000
"""Rows of a row group; as many are in memory at a time."""


def check_parquet() -> None:
    """See that Parquet can be written.

    Raises:
        SettingError: pyarrow is not installed.
    """
    try:
        import pyarrow.parquet  # noqa: F401, PLC0415 - optional, and slow to load
    except ImportError as error:
        raise SettingError(
            "Parquet needs pyarrow, which is not installed; run: pip install 'primafacie[parquet]', or choose csv"
        ) from error


def table_parquet(table: Table) -> Iterator[bytes]:
    """The file in pieces; the same rows and the same version of pyarrow give the same bytes.

    Days are of type date32, lists of texts are lists, whole numbers 64 bits wide.

    Raises:
        SettingError: pyarrow is not installed.
    """
    check_parquet()
    import pyarrow as pa  # noqa: PLC0415 - optional, and slow to load
    import pyarrow.parquet as pq  # noqa: PLC0415

    types = _types()
    schema = pa.schema([pa.field(column.name, types[column.kind]) for column in table.columns])
    sink = io.BytesIO()
    with pq.ParquetWriter(pa.PythonFile(_Tail(sink), mode="w"), schema, compression="zstd") as writer:
        rows = iter(table.rows)
        while group := list(itertools.islice(rows, _GROUP)):
            writer.write_table(_arrays(group, table.columns, schema))
            yield sink.getvalue()
            sink.seek(0)
            sink.truncate()
    yield sink.getvalue()


class _Tail(io.RawIOBase):
    """A file of which only what was not handed on is kept; it counts all."""

    def __init__(self, sink: io.BytesIO) -> None:
        self._sink = sink
        self._size = 0

    def writable(self) -> bool:
        return True

    def write(self, data: Any) -> int:
        count = self._sink.write(bytes(data))
        self._size += count
        return count

    def tell(self) -> int:
        return self._size


def _types() -> "dict[ColumnKind, pyarrow.DataType]":
    import pyarrow as pa  # noqa: PLC0415

    return {
        "text": pa.string(), "day": pa.date32(), "number": pa.float64(), "count": pa.int64(), "flag": pa.bool_(),
        "list": pa.list_(pa.string()),
    }  # fmt: skip


def _arrays(rows: "list[Any]", columns: tuple[Column, ...], schema: "pyarrow.Schema") -> "pyarrow.Table":
    import pyarrow as pa  # noqa: PLC0415

    cells = [[_value(row[place], column.kind) for row in rows] for place, column in enumerate(columns)]
    arrays = [pa.array(each, type=field.type) for each, field in zip(cells, schema, strict=True)]
    return pa.Table.from_arrays(arrays, schema=schema)


def _value(cell: Cell, kind: ColumnKind) -> Any:
    if isinstance(cell, str):
        return parse_day(cell) if kind == "day" else cell.encode("utf-8", "replace").decode("utf-8")
    if isinstance(cell, tuple | list):
        return [each.encode("utf-8", "replace").decode("utf-8") for each in cell]
    return cell
