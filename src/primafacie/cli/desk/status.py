"""`primafacie desk status`: how much there is, and what asks for attention."""

import sys

from primafacie.cli import options as shared
from primafacie.cli.desk import options


def status(desk: options.Place = options.DEFAULT_PLACE, json: options.AsJson = False) -> None:
    """Show how much a desk holds, and what asks for attention: failures, flags, runs that were cut off.

    [bold]Example[/bold]

        primafacie desk status
    """
    from primafacie.cli.writing import write
    from primafacie.desk import Desk
    from primafacie.outputs.desk.status import status_json, status_text

    with Desk(desk) as opened:
        found, failures, place = opened.status(), opened.failures(), opened.database.place
    layout = shared.terminal_options(sys.stdout.isatty(), explain=False)
    write([status_json(found, failures) if json else status_text(place, found, failures, layout)], None)
