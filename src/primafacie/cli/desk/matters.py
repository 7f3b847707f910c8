"""`primafacie desk matters`: the matters, listed."""

import sys
from typing import Annotated, get_args

import typer

from primafacie.cli import options as shared
from primafacie.cli.desk import options


def matters(
    words: options.Words = None,
    desk: options.Place = options.DEFAULT_PLACE,
    actor: options.ActorName = None,
    type: options.TypeName = None,
    provision: options.ProvisionId = None,
    verdict: options.VerdictName = None,
    standing: options.StandingName = None,
    publisher: options.Publisher = None,
    since: options.Since = None,
    until: options.Until = None,
    from_: options.Begin = None,
    to: options.End = None,
    denied: Annotated[
        bool | None, typer.Option("--denied/--not-denied", show_default=False, help="That somebody denies, or nobody.")
    ] = None,
    flagged: Annotated[
        bool,
        typer.Option("--flagged", help="That lean on a row that was corrected or rejected since they were accepted."),
    ] = False,
    reports: Annotated[int, typer.Option("--reports", min=1, metavar="N", help="Told by N reports or more.")] = 1,
    order: Annotated[
        str, typer.Option("--order", metavar="latest|reports|sources", help="What comes first.")
    ] = "latest",
    limit: options.Limit = 50,
    skip: options.Skip = 0,
    json: options.AsJson = False,
) -> None:
    """List matters: the same alleged conduct across reports.

    [bold]Examples[/bold]

        primafacie desk matters --actor KP --type transfer --order sources

        primafacie desk matters --provision "1718/8(b)" --verdict engaged

        primafacie desk matters '"artillery shells"' --denied --since 2024-01-01
    """
    from primafacie.cli.messages import say
    from primafacie.cli.writing import write
    from primafacie.desk import Desk, MatterQuery
    from primafacie.desk.listing import Order
    from primafacie.outputs.desk.matters import matters_json, matters_text
    from primafacie.record.event import EventType
    from primafacie.record.finding import Verdict
    from primafacie.record.matter import Standing

    options.check_days(since=since, until=until, from_=from_, to=to)
    query = MatterQuery(
        words=words, actor=actor, provision=provision, publisher=publisher, since=since, until=until, begin=from_,
        end=to, type=options.pick(type, get_args(EventType), "type"),
        verdict=options.pick(verdict, get_args(Verdict), "verdict"),
        standing=options.pick(standing, get_args(Standing), "standing"),
        order=options.pick(order, get_args(Order), "order"),
        is_denied=denied, is_flagged=flagged or None, smallest=reports, limit=limit, skip=skip,
    )  # fmt: skip
    with Desk(desk) as opened:
        rows = opened.matters(query)
    layout = shared.terminal_options(sys.stdout.isatty(), explain=False)
    write(matters_json(rows) if json else [matters_text(rows, layout)], None)
    if not rows:
        say("no matter fits; primafacie desk status shows what there is")
    elif len(rows) == limit and not json:
        say(f"the first {limit} are shown; --skip {skip + limit} shows the next")
