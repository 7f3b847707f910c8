"""`primafacie show`: a record made before, in another format."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from primafacie.cli import options
from primafacie.errors import InputError
from primafacie.outputs import load_render


def show(
    records: Annotated[
        list[str],
        typer.Argument(
            metavar="RECORD",
            help="Files that `primafacie read -f json` wrote; - is standard input.",
            show_default=False,
        ),
    ],
    format: options.FormatName = None,
    output: options.Output = None,
    regime: options.RegimeNames = None,
    explain: options.Explain = False,
) -> None:
    """Show records made before, in another format; nothing is read again.

    [bold]Examples[/bold]

        primafacie read stories/*.txt -o record.jsonl

        primafacie show record.jsonl -o record.html
    """
    name = options.check_format(format, output)
    path = options.check_output(output, records)

    from primafacie.cli import rulebooks
    from primafacie.cli.records import read_records
    from primafacie.cli.writing import write

    readings = []
    for record in records:
        found = read_records(record)
        if found is None:
            is_there = record == "-" or Path(record).exists()
            what = "is no record" if is_there else "no such file"
            raise InputError(record, what, "make a record with primafacie read -f json -o record.jsonl")
        readings += found
    layout = options.terminal_options(path is None and sys.stdout.isatty(), explain)
    write(load_render(name)(readings, rulebooks.rules_for(readings, regime or []), layout), path)
