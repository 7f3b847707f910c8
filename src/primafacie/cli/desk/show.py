"""`primafacie desk show`: a matter, a report, or a row of one."""

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from primafacie.cli import options as shared
from primafacie.cli.desk import options

if TYPE_CHECKING:
    from primafacie.desk import Desk
    from primafacie.outputs import Options


def show(
    key: Annotated[
        str,
        typer.Argument(
            metavar="KEY", help="A matter (m-k3vq7x2a), a report (1f3a90c2b7de), or its row (1f3a90c2b7de/c3)."
        ),
    ],
    desk: options.Place = options.DEFAULT_PLACE,
    json: options.AsJson = False,
) -> None:
    """Show a matter with its claims, denials and figures; a report with its record; or why a row is in it.

    The beginning of a key is enough, where it is the only one that begins so.

    [bold]Examples[/bold]

        primafacie desk show m-k3vq7x2a

        primafacie desk show 1f3a90c2b7de

        primafacie desk show 1f3a90c2b7de/f1
    """
    from primafacie.cli.writing import write
    from primafacie.desk import Desk

    layout = shared.terminal_options(sys.stdout.isatty(), explain=False)
    with Desk(desk) as opened:
        text = _matter(opened, key, json, layout) if key.startswith("m-") else _report(opened, key, json, layout)
    write([text], None)


def _matter(desk: "Desk", key: str, json: bool, layout: "Options") -> str:
    from primafacie.outputs.desk.matter import matter_text
    from primafacie.outputs.rules import RegimeRules

    matter = desk.matter(key)
    if json:
        return matter.to_json() + "\n"
    readings = [desk.reading(report.key) for report in matter.reports[:1]]
    return matter_text(matter, desk.reviews_of(matter), RegimeRules(desk.rulebooks_of(readings)), layout)


def _report(desk: "Desk", key: str, json: bool, layout: "Options") -> str:
    from primafacie.outputs import load_render
    from primafacie.outputs.explain import explain
    from primafacie.outputs.rules import RegimeRules

    report, _, row = key.partition("/")
    reading = desk.reading(report)
    rules = RegimeRules(desk.rulebooks_of([reading]))
    if row:
        return explain(reading, row, rules, layout)
    return "".join(load_render("json" if json else "text")([reading], rules, layout))
