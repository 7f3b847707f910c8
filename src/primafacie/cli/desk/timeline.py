"""`primafacie desk timeline`: a matter by day."""

from typing import Annotated

import typer

from primafacie.cli import options as shared
from primafacie.cli.desk import options
from primafacie.cli.desk.putting import check_place, put


def timeline(
    key: Annotated[str, typer.Argument(metavar="KEY", help="A matter (m-k3vq7x2a), or the beginning of its key.")],
    desk: options.Place = options.DEFAULT_PLACE,
    format: options.TableFormat = None,
    output: shared.Output = None,
) -> None:
    """Show a matter by day: what happened, and what was said of it, across its reports.

    An event stands at the days that a report gives it, a claim at the day on which it was put forward, else at that of
    publication; what has no day stands last.

    [bold]Examples[/bold]

        primafacie desk timeline m-k3vq7x2a

        primafacie desk timeline m-k3vq7x2a -o matter.svg
    """
    from primafacie.desk import Desk
    from primafacie.desk.views.timeline import lay_out
    from primafacie.outputs.desk import ENDINGS
    from primafacie.outputs.desk.timeline import timeline_picture, timeline_table, timeline_text

    name, path = check_place(format, output, ENDINGS, desk)
    with Desk(desk) as opened:
        found = lay_out(opened.matter(key))
    put(
        name, path, text=lambda layout: timeline_text(found, layout), table=lambda: timeline_table(found),
        picture=lambda: timeline_picture(found),
    )  # fmt: skip
