"""Options that the commands of the desk share."""

import datetime
from typing import Annotated, Any

import typer

from primafacie.errors import UsageError

Place = Annotated[
    str,
    typer.Option(
        "--desk",
        "-d",
        metavar="FILE|URL",
        envvar="PRIMAFACIE_DESK",
        help="The desk: the path of its file, or postgresql://user@host/name.",
    ),
]
DEFAULT_PLACE = "desk.sqlite"
AsJson = Annotated[bool, typer.Option("--json", help="One JSON object a line, for programs.")]
Limit = Annotated[int, typer.Option("--limit", "-n", min=1, max=10_000, metavar="N", help="Show at most N.")]
Skip = Annotated[int, typer.Option("--skip", min=0, metavar="N", help="Pass over the first N.")]
Words = Annotated[
    str | None,
    typer.Argument(metavar="[WORDS]", show_default=False, help='Words, all of which a report holds, or "phrases".'),
]
ActorName = Annotated[
    str | None,
    typer.Option("--actor", "-a", metavar="NAME|CODE", help="Who takes part: a name, or the code of a state, e.g. KP."),
]
TypeName = Annotated[
    str | None, typer.Option("--type", "-t", metavar="TYPE", help="Type of the event, e.g. transfer or weapon_test.")
]
ProvisionId = Annotated[
    str | None,
    typer.Option("--provision", metavar="ID", help="A provision that it would engage, e.g. 1718/8(b)."),
]
VerdictName = Annotated[
    str | None, typer.Option("--verdict", metavar="engaged|possible|exempt", help="How it would engage provisions.")
]
StandingName = Annotated[
    str | None,
    typer.Option("--standing", metavar="STANDING", help="How the matter stands, e.g. contested or 'single source'."),
]
Publisher = Annotated[
    str | None, typer.Option("--publisher", metavar="NAME", help="Part of the publisher's name, any case.")
]
Since = Annotated[str | None, typer.Option("--since", metavar="YYYY-MM-DD", help="Published on this day or later.")]
Until = Annotated[str | None, typer.Option("--until", metavar="YYYY-MM-DD", help="Published on this day or before.")]
Begin = Annotated[
    str | None, typer.Option("--from", metavar="YYYY-MM-DD", help="Happened on this day or later, by a dated report.")
]
End = Annotated[
    str | None, typer.Option("--to", metavar="YYYY-MM-DD", help="Happened on this day or before, by a dated report.")
]


TableFormat = Annotated[
    str | None,
    typer.Option(
        "--format",
        "-f",
        metavar="text|csv|json|parquet|svg",
        help="How to show it. Without it the ending of --output decides, else text.",
    ),
]


def check_days(**days: str | None) -> None:
    """See that options are days; their names are as on the command line, without dashes.

    Raises:
        UsageError: One is none.
    """
    for name, day in days.items():
        if day is not None:
            try:
                is_day = datetime.date.fromisoformat(day).isoformat() == day
            except ValueError:
                is_day = False
            if not is_day:
                raise UsageError(f"--{name.rstrip('_')} {day!r} is not a day; write it as YYYY-MM-DD, e.g. 2024-06-17")


def pick(given: str | None, choices: tuple[str, ...], what: str) -> Any:
    """An option that is one of some words; blanks and underscores are alike.

    Raises:
        UsageError: It is none of them.
    """
    from primafacie.cli.messages import choose

    if given is None:
        return None
    plain = {choice.replace("_", " "): choice for choice in choices}
    return plain[choose(given.replace("_", " "), plain, what)]
