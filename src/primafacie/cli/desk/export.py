"""`primafacie desk export`: what a desk holds, for other programs and for whoever checks it."""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from primafacie.cli.desk import options
from primafacie.errors import UsageError

if TYPE_CHECKING:
    from primafacie.desk import Desk
    from primafacie.record.row import Row

KINDS: dict[str, tuple[str, ...]] = {
    "matters": ("json", "csv", "parquet"),
    "claims": ("csv", "json", "parquet"),
    "readings": ("json",),
    "reviews": ("json",),
    "documents": (),
}
"""What can be exported, and in which formats, the usual one first; documents are files in a folder."""


def export(
    what: Annotated[str, typer.Argument(metavar="|".join(KINDS), show_default=False, help="What to write; see above.")],
    desk: options.Place = options.DEFAULT_PLACE,
    format: Annotated[
        str | None,
        typer.Option(
            "--format",
            "-f",
            metavar="json|csv|parquet",
            help="How to write it. Without it the ending of --output decides, else the first that WHAT has.",
        ),
    ] = None,
    output: Annotated[
        str | None,
        typer.Option(
            "--output",
            "-o",
            metavar="FILE|FOLDER",
            help="Write to this file instead of standard output; for documents, the folder that they go into.",
        ),
    ] = None,
) -> None:
    """Write what a desk holds; the same desk gives the same bytes.

    [bold]matters[/bold]  one record a line (JSON Lines), or flat (CSV, Parquet)

    [bold]claims[/bold]  one row a claim in a matter (CSV, Parquet, JSON Lines)

    [bold]readings[/bold]  one record a report (JSON Lines), as primafacie read writes them

    [bold]reviews[/bold]  with their hashes, so that anybody can check the chain (JSON Lines)

    [bold]documents[/bold]  the bytes of every report as they came in: files named by their SHA-256

    [bold]Examples[/bold]

        primafacie desk export matters -o matters.jsonl

        primafacie desk export claims -o claims.csv

        primafacie desk export documents -o originals/
    """
    from primafacie.cli.messages import choose

    kind = choose(what, KINDS, "export")
    if kind == "documents":
        _export_documents(desk, format, output)
    else:
        _export_rows(kind, desk, format, output)


def _export_rows(kind: str, desk: str, format: str | None, output: str | None) -> None:
    from primafacie.cli.desk.putting import check_place, table_pieces
    from primafacie.cli.writing import write
    from primafacie.desk import Desk
    from primafacie.outputs.desk import ENDINGS
    from primafacie.outputs.desk.exports import claims_table, matters_table

    name, path = check_place(format, output, {name: ENDINGS[name] for name in KINDS[kind]}, desk)
    with Desk(desk) as opened:
        if kind == "claims":
            write(table_pieces(name, claims_table(opened.all_matters(), opened.report)), path)
        elif name == "json":
            write(_lines(opened, kind), path)
        else:
            write(table_pieces(name, matters_table(opened.all_matters())), path)


def _lines(desk: "Desk", kind: str) -> Iterator[str]:
    rows: dict[str, Callable[[], Iterable[Row]]] = {
        "matters": desk.all_matters, "readings": desk.readings, "reviews": desk.reviews,
    }  # fmt: skip
    return (row.to_json() + "\n" for row in rows[kind]())


def _export_documents(desk: str, format: str | None, output: str | None) -> None:
    from primafacie.cli.messages import say
    from primafacie.cli.writing import keep_file
    from primafacie.desk import Desk
    from primafacie.intake import suffix_of

    if format is not None:
        raise UsageError("documents have no format; they are written as they came in")
    if output is None or output == "-":
        raise UsageError("documents go into a folder; name it with --output FOLDER")
    folder = Path(output)
    with Desk(desk) as opened:
        written = known = 0
        for document in opened.documents():
            is_new = keep_file(document.data, folder / (document.sha256 + suffix_of(document.data, document.hint)))
            written, known = written + is_new, known + (not is_new)
    say(f"{folder}: {written:,} documents written" + (f", {known:,} were there" if known else ""))
