"""`primafacie explain`: why a row is in the record."""

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from primafacie.cli import options
from primafacie.errors import InputError, UsageError

if TYPE_CHECKING:
    from primafacie.record import Reading


def explain(
    file: Annotated[
        str, typer.Argument(metavar="FILE", help="A report, or the JSON of a record; - is standard input.")
    ],
    row: Annotated[str, typer.Argument(metavar="ROW", help="Id of a row: f1, e2, c3, t1 or a4.")],
    published: options.Published = None,
    regime: options.RegimeNames = None,
    report: Annotated[
        int | None,
        typer.Option("--report", min=1, metavar="N", help="Which report, counted from 1, where FILE holds several."),
    ] = None,
) -> None:
    """Show why a row is in the record: the rule that produced it, its words in their context, and what it leads to.

    For a finding that is every element of the provision, met or not, with the words that say so.

    [bold]Examples[/bold]

        primafacie explain story.txt f1 --published 2024-06-17

    From a record made before; nothing is read again

        primafacie explain record.jsonl c3 --report 2
    """
    from primafacie.cli import rulebooks
    from primafacie.cli.writing import write
    from primafacie.outputs.explain import explain as explain_row

    day = options.check_day(published)
    reading = _choose(_readings(file, day, regime or []), file, report)
    layout = options.terminal_options(sys.stdout.isatty(), explain=True)
    write([explain_row(reading, row, rulebooks.rules_for([reading], regime or []), layout)], None)


def _choose(readings: "list[Reading]", file: str, report: int | None) -> "Reading":
    if report is None and len(readings) > 1:
        raise UsageError(
            f"{file} holds {len(readings)} reports; choose one with --report 1 to --report {len(readings)}"
        )
    number = report or 1
    if number > len(readings):
        raise UsageError(
            f"{file} holds {len(readings)} report{'s' if len(readings) != 1 else ''}; there is no report {number}"
        )
    return readings[number - 1]


def _readings(file: str, published: str | None, regimes: list[str]) -> "list[Reading]":
    from primafacie.cli.records import read_records

    records = read_records(file) if file != "-" else None
    if records is not None:
        return records
    from primafacie.cli import rulebooks
    from primafacie.engine import read_many

    readings = []
    for outcome in read_many([file], published=published, regimes=rulebooks.load(regimes), jobs=1):
        if isinstance(outcome, InputError):
            raise outcome
        readings.append(outcome)
    return readings
