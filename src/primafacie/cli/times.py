"""`primafacie times`: time expressions alone, for those who want only these."""

from typing import TYPE_CHECKING, Annotated

import typer

from primafacie.cli import options
from primafacie.cli.messages import choose

if TYPE_CHECKING:
    from primafacie.record import Report

TIME_FORMATS = ("json", "timeml")


def times(
    file: Annotated[str, typer.Argument(metavar="FILE", help="A report; - is standard input.")],
    published: options.Published = None,
    format: Annotated[
        str,
        typer.Option(
            "--format",
            "-f",
            metavar="|".join(TIME_FORMATS),
            autocompletion=lambda: list(TIME_FORMATS),
            help="json: one object a line and time; timeml: the text with TIMEX3 tags.",
        ),
    ] = "json",
    output: options.Output = None,
) -> None:
    """Find every time expression of a report, with its TIMEX3 value and its first and last day.

    [bold]Examples[/bold]

        primafacie times story.txt --published 2024-06-17

        primafacie times story.txt -f timeml -o story.tml
    """
    day = options.check_day(published)
    name = choose(format, TIME_FORMATS, "format")
    path = options.check_output(output, [file])

    from primafacie.cli.writing import write
    from primafacie.reading import times as layer

    pieces = []
    for report in _reports(file, day):
        if name == "timeml":
            pieces.append(layer.to_timeml(report.text, published=report.published))
        else:
            found = layer.find(report.text, published=report.published)
            pieces += [time.model_dump_json(by_alias=True) + "\n" for time in found]
    write(pieces, path)


def _reports(file: str, published: str | None) -> "list[Report]":
    from primafacie.errors import InputError
    from primafacie.intake import load_reports

    reports = []
    for report in load_reports(file, published=published):
        if isinstance(report, InputError):
            raise report
        reports.append(report)
    return reports
