"""`primafacie times`: time expressions alone, for those who want only these."""

import itertools
import json
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Annotated

import typer

from primafacie.cli import options
from primafacie.cli.messages import choose
from primafacie.cli.tally import Tally
from primafacie.errors import UsageError

if TYPE_CHECKING:
    from primafacie.record import Report

TIME_FORMATS = ("json", "timeml")


def times(
    files: Annotated[
        list[str],
        typer.Argument(
            metavar="FILE",
            show_default=False,
            help="Reports, of any format that `primafacie read` reads; - is standard input.",
        ),
    ],
    published: options.Published = None,
    format: Annotated[
        str,
        typer.Option(
            "--format",
            "-f",
            metavar="|".join(TIME_FORMATS),
            autocompletion=lambda: list(TIME_FORMATS),
            help="json: one object a line for each time, with the report it stands in; timeml: the text of one report "
            "with TIMEX3 tags.",
        ),
    ] = "json",
    output: options.Output = None,
) -> None:
    """Find every time expression of reports, with its TIMEX3 value and its first and last day.

    [bold]Examples[/bold]

    Each time a line, with its words, its value and its days

        primafacie times story.txt --published 2024-06-17

    The text with its times marked, as TimeML

        primafacie times story.txt -f timeml -o story.tml

    Many reports, or one from another program

        primafacie times reports.jsonl *.html > times.jsonl

        echo "It left on Friday." | primafacie times - -p 2024-06-17

    [bold]Exit code[/bold]  0 all read; 1 some reports could not be read; 2 none could, or an option is wrong.
    """
    day = options.check_day(published)
    name = choose(format, TIME_FORMATS, "format")
    path = options.check_output(output, files)

    from primafacie.cli.writing import write
    from primafacie.intake import load_reports

    tally = Tally()
    reports = tally.sieve(report for file in files for report in load_reports(file, published=day))
    first = next(reports, None)
    if first is not None:
        write(_timeml(first, reports) if name == "timeml" else _json(first, reports), path)
    raise typer.Exit(tally.exit_code())


def _json(first: "Report", rest: "Iterable[Report]") -> Iterator[str]:
    from primafacie.reading.times import find

    for report in itertools.chain([first], rest):
        for time in find(report.text, published=report.published):
            row = {"report": report.origin, **time.model_dump(by_alias=True)}
            yield json.dumps(row, ensure_ascii=False, separators=(",", ":")) + "\n"


def _timeml(first: "Report", rest: "Iterable[Report]") -> list[str]:
    from primafacie.reading.times import to_timeml

    if next(iter(rest), None) is not None:
        raise UsageError("a TimeML document holds one report, and more were given; give one, or take --format json")
    return [to_timeml(first.text, published=first.published)]
