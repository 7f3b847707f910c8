"""`primafacie desk flows`: what went from which state to which."""

from primafacie.cli import options as shared
from primafacie.cli.desk import options
from primafacie.cli.desk.putting import check_place, put


def flows(
    desk: options.Place = options.DEFAULT_PLACE,
    format: options.TableFormat = None,
    output: shared.Output = None,
) -> None:
    """Show what is said to have gone from state to state, by goods, unit and month.

    Figures that reports give of one matter are alternatives: it counts with the lowest and the highest. Sums are ranges
    over matters, never over units. What is only planned counts for nothing.

    [bold]Examples[/bold]

        primafacie desk flows

        primafacie desk flows -o flows.csv
    """
    from primafacie.cli.messages import say
    from primafacie.desk import Desk
    from primafacie.desk.views.flows import gather_flows
    from primafacie.outputs.desk import ENDINGS
    from primafacie.outputs.desk.flows import flows_picture, flows_table, flows_text

    name, path = check_place(format, output, ENDINGS, desk)
    with Desk(desk) as opened:
        found = gather_flows(opened.all_conducts())
    put(
        name, path, text=lambda layout: flows_text(found, layout), table=lambda: flows_table(found),
        picture=lambda: flows_picture(found),
    )  # fmt: skip
    if not found:
        say("no matter tells that goods, workers or money went from one state to another")
