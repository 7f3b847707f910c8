"""`primafacie desk search`: reports by their words, and by what happens in them."""

import sys
from typing import Annotated, get_args

import typer

from primafacie.cli import options as shared
from primafacie.cli.desk import options
from primafacie.errors import UsageError


def search(
    words: options.Words = None,
    desk: options.Place = options.DEFAULT_PLACE,
    actor: options.ActorName = None,
    type: options.TypeName = None,
    provision: options.ProvisionId = None,
    verdict: options.VerdictName = None,
    stance: Annotated[
        str | None,
        typer.Option("--stance", metavar="STANCE", help="Stance of a claim, e.g. denies; --actor is then its source."),
    ] = None,
    standing: options.StandingName = None,
    matter: Annotated[str | None, typer.Option("--matter", metavar="KEY", help="Told in this matter.")] = None,
    publisher: options.Publisher = None,
    since: options.Since = None,
    until: options.Until = None,
    from_: options.Begin = None,
    to: options.End = None,
    limit: options.Limit = 20,
    skip: options.Skip = 0,
    json: options.AsJson = False,
) -> None:
    """Find reports by their words, and by who does what in them, who says what of it, and what it would engage.

    What is asked of an event (type, actor, provision, days, matter) is asked of one and the same event.

    [bold]Examples[/bold]

        primafacie desk search 'containers "military supplies"'

        primafacie desk search --actor RU --stance denies

        primafacie desk search --type transfer --actor KP --from 2023-08-01 --to 2024-01-31
    """
    from primafacie.cli.messages import say
    from primafacie.cli.writing import write
    from primafacie.desk import Desk, Query
    from primafacie.outputs.desk.hits import hits_json, hits_text
    from primafacie.record.claim import Stance
    from primafacie.record.event import EventType
    from primafacie.record.finding import Verdict
    from primafacie.record.matter import Standing

    options.check_days(since=since, until=until, from_=from_, to=to)
    query = Query(
        words=words, actor=actor, provision=provision, publisher=publisher, since=since, until=until, begin=from_,
        end=to, type=options.pick(type, get_args(EventType), "type"),
        verdict=options.pick(verdict, get_args(Verdict), "verdict"),
        stance=options.pick(stance, get_args(Stance), "stance"),
        standing=options.pick(standing, get_args(Standing), "standing"),
        matter=matter, limit=limit, skip=skip,
    )  # fmt: skip
    if query == Query(limit=limit, skip=skip):
        raise UsageError("say what to look for: words, or options; see 'primafacie desk search --help'")
    with Desk(desk) as opened:
        hits = opened.search(query)
    layout = shared.terminal_options(sys.stdout.isatty(), explain=False)
    write(hits_json(hits) if json else [hits_text(hits, layout)], None)
    if not hits.hits:
        say("no report fits")
    elif hits.has_more and not json:
        say(f"the first {limit} are shown; --skip {skip + limit} shows the next")
