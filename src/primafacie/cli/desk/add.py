"""`primafacie desk add`: reports into the desk."""

from typing import TYPE_CHECKING, Annotated

import typer

from primafacie.cli import options as shared
from primafacie.cli.desk import options
from primafacie.errors import UsageError

if TYPE_CHECKING:
    from primafacie.desk.adding import Added


def add(
    files: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="FILE",
            show_default=False,
            help="Files, folders, patterns, feeds, web archives, JSON Lines, http(s) addresses; - is standard input.",
        ),
    ] = None,
    desk: options.Place = options.DEFAULT_PLACE,
    published: shared.Published = None,
    jobs: Annotated[int, typer.Option("--jobs", "-j", min=1, metavar="N", help="Read with N processes.")] = 1,
    retry_failed: Annotated[
        bool, typer.Option("--retry-failed", help="Try again what could not be read before, as well as any FILE.")
    ] = False,
) -> None:
    """Read reports and keep them with their bytes; those that the desk has are passed over.

    It can be cut off at any moment and run again: what was stored stays, and nothing is stored twice.

    [bold]Examples[/bold]

        primafacie desk add reports/ --jobs 2

        primafacie desk add 'crawl/*.warc.gz' feed.rss

        primafacie desk add --retry-failed

    [bold]Exit code[/bold]  0 all are in the desk; 1 some could not be read; 2 none could, or an option is wrong.
    """
    from primafacie.cli.desk.adding import watched
    from primafacie.cli.messages import say
    from primafacie.desk import Desk
    from primafacie.outputs.desk.failures import summary

    day = shared.check_day(published)
    with Desk(desk) as opened:
        sources = [*(files or []), *(opened.failed_sources() if retry_failed else [])]
        if not sources:
            if retry_failed:
                say("nothing failed that was not read since")
                return
            raise UsageError("name the files to add; see 'primafacie desk add --help'")
        with watched(sources) as advance:
            added = opened.add(sources, published=day, jobs=jobs, on_progress=advance)
        for line in summary(added.failed):
            say(line)
        say(_said(added))
        raise typer.Exit(_exit_code(added))


def _said(added: "Added") -> str:
    known = f", {added.known:,} the desk had already" if added.known else ""
    failed = f", {len(added.failed):,} could not be read" if added.failed else ""
    return f"{added.added:,} {'report' if added.added == 1 else 'reports'} added{known}{failed}"


def _exit_code(added: "Added") -> int:
    if not added.failed:
        return 0
    return 1 if added.added + added.known > 0 else 2
