"""`primafacie desk init`: a new desk, or an older one brought up to date."""

from primafacie.cli import options as shared
from primafacie.cli.desk import options


def init(desk: options.Place = options.DEFAULT_PLACE, regime: shared.RegimeNames = None) -> None:
    """Make a desk; one that is there is brought up to date, with all that it holds.

    [bold]Examples[/bold]

        primafacie desk init

        primafacie desk init --desk libya.sqlite -r un-libya -r my-rules.yaml

        primafacie desk init --desk postgresql://analyst@localhost/desk
    """
    from primafacie.cli.messages import say
    from primafacie.desk import Desk

    with Desk.init(desk, regime or ["un-dprk"]) as opened:
        status = opened.status()
        held = f"{status.reports:,} reports" if status.reports else "no reports yet; add some with primafacie desk add"
        say(f"{opened.database.place}: a desk that holds reports against {', '.join(status.regimes)}; {held}")
