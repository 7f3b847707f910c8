"""`primafacie read`: reports in, record out."""

import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated

import typer

from primafacie.cli import options
from primafacie.cli.tally import Tally
from primafacie.outputs import load_render

if TYPE_CHECKING:
    from primafacie.record import Reading


def read(
    files: Annotated[
        list[str],
        typer.Argument(
            metavar="FILE",
            show_default=False,
            help="Reports: text, HTML, PDF, Word, e-mail, JSON Lines, feeds, web archives (WARC), a folder of them, a "
            "pattern in quotation marks, or an http(s) address; - is standard input.",
        ),
    ],
    published: options.Published = None,
    format: options.FormatName = None,
    output: options.Output = None,
    regime: options.RegimeNames = None,
    jobs: Annotated[
        int,
        typer.Option("--jobs", "-j", min=1, metavar="N", help="Read with N processes; the output stays the same."),
    ] = 1,
    explain: options.Explain = False,
) -> None:
    """Read reports and show who says what, what is said to have happened, and what it would engage.

    [bold]Examples[/bold]

    A record on the terminal: findings, timeline, claims

        primafacie read story.txt --published 2024-06-17

    One page to open in a browser, on which every row leads to its words

        primafacie read story.html -o story-record.html

    Many reports for a program: one JSON object a line, in the order given

        primafacie read reports.jsonl --jobs 4 -f json > record.jsonl

    A folder with all its folders, and the pages of a web archive

        primafacie read reports/ 'archive/**/*.warc.gz' --jobs 2 -f json > record.jsonl

    Against rules of your own as well as those on North Korea

        primafacie read story.txt -r un-dprk -r my-rules.yaml

    [bold]Exit code[/bold]  0 all read; 1 some reports could not be read; 2 none could, or an option is wrong.
    """
    day = options.check_day(published)
    name = options.check_format(format, output)
    path = options.check_output(output, files)
    render = load_render(name)
    to_terminal = path is None and sys.stdout.isatty()

    from primafacie.cli import rulebooks
    from primafacie.cli.progress import progress
    from primafacie.cli.writing import write
    from primafacie.engine import read_many
    from primafacie.outputs.rules import RegimeRules

    regimes = rulebooks.load(regime or [])
    tally = Tally()
    with progress(len(files), shown=not to_terminal) as advance:
        outcomes = read_many(files, published=day, regimes=regimes, jobs=jobs, on_progress=advance)
        readings = tally.sieve(outcomes)
        first = next(readings, None)
        if first is not None:
            layout = options.terminal_options(to_terminal, explain)
            write(render(_chain(first, readings), RegimeRules(regimes), layout), path)
    raise typer.Exit(tally.exit_code())


def _chain(first: "Reading", rest: "Iterator[Reading]") -> "Iterator[Reading]":
    yield first
    yield from rest
