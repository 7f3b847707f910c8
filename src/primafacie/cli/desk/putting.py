"""A view of the desk put where the user wants it, in the format that they want."""

import sys
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from primafacie.cli import options as shared
from primafacie.errors import UsageError

if TYPE_CHECKING:
    from primafacie.outputs import Options
    from primafacie.outputs.picture import Picture
    from primafacie.outputs.table import Table


def check_place(
    format: str | None, output: str | None, endings: Mapping[str, tuple[str, ...]], desk: str
) -> tuple[str, Path | None]:
    """The format and the file to write, checked before any work begins; None for standard output.

    Raises:
        SettingError: It is Parquet, and what writes it is not installed.
        UsageError: There is no such format, or the file cannot be one to write.
    """
    name = shared.check_format(format, output, endings)
    path = shared.check_output(output, [desk])
    if name == "parquet":
        from primafacie.outputs.parquet import check_parquet

        check_parquet()
        if path is None and sys.stdout.isatty():
            raise UsageError("parquet is not for the eye; say where to write it with --output FILE")
    return name, path


def put(
    name: str, path: Path | None, *, text: "Callable[[Options], str]", table: "Callable[[], Table]",
    picture: "Callable[[], Picture]",
) -> None:  # fmt: skip
    """Write a view in the format `name`."""
    from primafacie.cli.writing import write

    if name == "text":
        to_terminal = path is None and sys.stdout.isatty()
        write([text(shared.terminal_options(to_terminal, explain=False))], path)
    elif name == "svg":
        from primafacie.outputs.picture import render_picture

        write(render_picture(picture()), path)
    else:
        write(table_pieces(name, table()), path)


def table_pieces(name: str, table: "Table") -> "Iterable[str | bytes]":
    """A table in the format `name`: "csv", "json" or "parquet"."""
    from primafacie.outputs.parquet import table_parquet
    from primafacie.outputs.table import table_csv, table_json

    renders: dict[str, Callable[[Table], Iterable[str | bytes]]] = {
        "csv": table_csv, "json": table_json, "parquet": table_parquet,
    }  # fmt: skip
    return renders[name](table)
