"""`primafacie desk review`: what people decide."""

import sys
from typing import Annotated, Any, get_args

import typer

from primafacie.cli import options as shared
from primafacie.cli.desk import options


def review(
    row: Annotated[
        str,
        typer.Argument(
            metavar="ROW", help="A matter (m-…), a report, a row of one (1f3a90c2b7de/c3), or a source (source/NAME)."
        ),
    ],
    action: Annotated[
        str | None,
        typer.Argument(
            metavar="[ACTION]",
            show_default=False,
            help="accept, reject, correct, merge, split, rate, note or undo; without one, what was decided is shown.",
        ),
    ] = None,
    desk: options.Place = options.DEFAULT_PLACE,
    who: Annotated[str, typer.Option("--who", envvar="PRIMAFACIE_REVIEWER", metavar="NAME", help="Who decides.")] = "",
    note: Annotated[str | None, typer.Option("--note", metavar="TEXT", help="A remark, for any action.")] = None,
    reason: Annotated[str | None, typer.Option("--reason", metavar="TEXT", help="For reject: why.")] = None,
    field: Annotated[str | None, typer.Option("--field", metavar="NAME", help="For correct: what is wrong.")] = None,
    value: Annotated[str | None, typer.Option("--value", metavar="TEXT", help="For correct: what is right.")] = None,
    others: Annotated[
        list[str] | None, typer.Option("--others", metavar="MATTER", help="For merge: the others; several times.")
    ] = None,
    rows: Annotated[
        list[str] | None, typer.Option("--rows", metavar="ROW", help="For split: events that leave; several times.")
    ] = None,
    reliability: Annotated[
        str | None, typer.Option("--reliability", metavar="A-F", help="For rate, of a source: Admiralty grade.")
    ] = None,
    credibility: Annotated[
        int | None, typer.Option("--credibility", metavar="1-6", help="For rate, of an item: Admiralty grade.")
    ] = None,
    review_number: Annotated[
        int | None, typer.Option("--review", metavar="N", help="For undo: number of the review that is taken back.")
    ] = None,
    json: options.AsJson = False,
) -> None:
    """Note what a person decided of a row, or show what was decided; nothing is ever overwritten.

    A rejected row counts for nothing, a correction flags every matter that leans on it until the matter is accepted,
    merges and splits hold against new reports until they are undone.

    [bold]Examples[/bold]

        primafacie desk review 1f3a90c2b7de/e4 reject --who "A. Analyst" --reason "another ship"

        primafacie desk review m-k3vq7x2a merge --others m-b2xw4q7d --who "A. Analyst"

        primafacie desk review source/Yonhap rate --reliability B --who "A. Analyst"

        primafacie desk review m-k3vq7x2a
    """
    from primafacie.cli.messages import say
    from primafacie.cli.writing import write
    from primafacie.desk import Desk
    from primafacie.outputs.desk.reviews import reviews_json, reviews_text
    from primafacie.record.review import ReviewAction

    chosen: Any = options.pick(action, get_args(ReviewAction), "action")
    body = {
        "note": note, "reason": reason, "field": field, "value": value, "others": others, "rows": rows,
        "reliability": reliability, "credibility": credibility, "review": review_number,
    }  # fmt: skip
    with Desk(desk) as opened:
        if chosen is not None:
            given = {name: each for name, each in body.items() if each is not None}
            found = [opened.review(row, chosen, who=who, **given)]
        else:
            found = opened.reviews(opened.address(row))
    layout = shared.terminal_options(sys.stdout.isatty(), explain=False)
    write(reviews_json(found) if json else [reviews_text(found, layout)], None)
    if not found:
        say(f"nobody has reviewed {row}")
