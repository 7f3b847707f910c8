"""Options that commands share, checked before any work begins."""

import datetime
import os
import re
import shutil
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated

import typer

from primafacie.cli.messages import choose
from primafacie.errors import UsageError
from primafacie.outputs import ENDINGS, FORMATS, Options, format_of_path
from primafacie.outputs.regime import REGIME_FORMATS

_LOOSE_DAY = re.compile(r"(\d{4})(?:[-/.](\d{1,2})[-/.](\d{1,2})|(\d{2})(\d{2}))")

Published = Annotated[
    str | None,
    typer.Option(
        "--published",
        "-p",
        metavar="YYYY-MM-DD",
        help="Day of publication of the reports; it wins over metadata, and metadata over a dateline.",
    ),
]
FormatName = Annotated[
    str | None,
    typer.Option(
        "--format",
        "-f",
        metavar="|".join(FORMATS),
        autocompletion=lambda: [(name, each.gloss) for name, each in FORMATS.items()],
        help="How to show the record. Without it the ending of --output decides, else text.",
    ),
]
RegimeFormatName = Annotated[
    str | None,
    typer.Option(
        "--format",
        "-f",
        metavar="|".join(REGIME_FORMATS),
        autocompletion=lambda: list(REGIME_FORMATS.items()),
        help="How to show the rulebook. Without it the ending of --output decides, else text.",
    ),
]
Output = Annotated[
    str | None,
    typer.Option(
        "--output",
        "-o",
        metavar="FILE",
        help="Write to this file instead of standard output; it is replaced in one step, once all is written.",
    ),
]
RegimeNames = Annotated[
    list[str] | None,
    typer.Option(
        "--regime",
        "-r",
        metavar="NAME|FILE",
        help="Rulebook to hold the events against: a name that `primafacie regime list` shows, or a YAML file "
        "of your own. Can be given several times.",
    ),
]
Explain = Annotated[bool, typer.Option("--explain", help="Name the rule behind every row (JSON always does).")]


def check_day(given: str | None) -> str | None:
    """An option's day, as YYYY-MM-DD.

    Raises:
        UsageError: It is not a day as YYYY-MM-DD.
    """
    if given is None:
        return None
    try:
        if len(given) == len("2024-06-17"):
            return datetime.date.fromisoformat(given).isoformat()
    except ValueError:
        pass
    raise UsageError(f"--published {given!r} is not a day; {_meant(given)}")


def _meant(given: str) -> str:
    match = _LOOSE_DAY.fullmatch(given.strip())
    if match is not None:
        year, month, day = (int(part) for part in match.groups() if part is not None)
        try:
            return f"did you mean {datetime.date(year, month, day).isoformat()}?"
        except ValueError:
            return "the calendar has no such day"
    return "write it as YYYY-MM-DD, e.g. 2024-06-17"


def check_format(given: str | None, output: str | None, endings: Mapping[str, tuple[str, ...]] = ENDINGS) -> str:
    """The format to write: the one asked for, else the one that the output file's ending tells, else the first.

    Args:
        given: Value of --format.
        output: Value of --output.
        endings: Those that the command can write, with the endings of their files.

    Raises:
        UsageError: There is no such format, or the file's ending tells none.
    """
    if given is not None:
        return choose(given, endings, "format")
    first = next(iter(endings))
    if output is None or output == "-":
        return first
    found = format_of_path(output, endings)
    if found is None and Path(output).suffix != "":
        raise UsageError(f"the ending of {output} tells no format; add --format {'|'.join(endings)}")
    return found or first


def check_output(output: str | None, inputs: list[str]) -> Path | None:
    """Where to write; None for standard output.

    Raises:
        UsageError: It is a folder, is in none that exists, or is one of the inputs.
    """
    if output is None or output == "-":
        return None
    path = Path(output)
    if path.is_dir():
        raise UsageError(f"--output {output} is a folder; give the name of a file in it")
    if not path.parent.is_dir():
        raise UsageError(f"--output {output}: there is no folder {path.parent}; make it first")
    if any(path.resolve() == Path(each).resolve() for each in inputs if Path(each).is_file()):
        raise UsageError(f"--output {output} is also a file to read; choose another name")
    return path


def terminal_options(to_terminal: bool, explain: bool) -> Options:
    """Layout for where the output goes: colour on a terminal that wants it, plain signs where UTF-8 cannot be shown."""
    width = shutil.get_terminal_size((80, 24)).columns
    color = to_terminal and os.environ.get("NO_COLOR", "") == "" and os.environ.get("TERM") != "dumb"
    color = color or (os.environ.get("FORCE_COLOR", "") != "" and os.environ.get("NO_COLOR", "") == "")
    encoding = (sys.stdout.encoding or "utf-8").lower().replace("_", "-")
    plain = to_terminal and encoding not in {"utf-8", "utf8"}
    return Options(width=min(width, 110), color=color, plain=plain, explain=explain)
