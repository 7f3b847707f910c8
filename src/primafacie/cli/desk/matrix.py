"""`primafacie desk matrix`: the provisions of a regime against matters."""

from typing import TYPE_CHECKING, Annotated

import typer

from primafacie.cli import options as shared
from primafacie.cli.desk import options
from primafacie.cli.desk.putting import check_place, put
from primafacie.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from primafacie.assessment import Regime


def matrix(
    regime: Annotated[
        str | None,
        typer.Argument(
            metavar="[REGIME]",
            show_default=False,
            help="A regime that the desk holds reports against; needed where there are several.",
        ),
    ] = None,
    desk: options.Place = options.DEFAULT_PLACE,
    whole: Annotated[bool, typer.Option("--whole", help="Show provisions without a matter too.")] = False,
    format: options.TableFormat = None,
    output: shared.Output = None,
) -> None:
    """Show which provisions of a regime which matters would engage, with how many sources, and whether contested.

    [bold]Examples[/bold]

        primafacie desk matrix

        primafacie desk matrix un-dprk --whole -o matrix.csv

        primafacie desk matrix -o matrix.svg
    """
    from primafacie.cli.messages import say
    from primafacie.desk import Desk
    from primafacie.desk.views.matrix import hold_against
    from primafacie.outputs.desk import ENDINGS
    from primafacie.outputs.desk.matrix import matrix_picture, matrix_table, matrix_text

    name, path = check_place(format, output, ENDINGS, desk)
    with Desk(desk) as opened:
        found = hold_against(_choose(opened.regimes(), regime), opened.all_matters(), is_whole=whole)
    put(
        name, path, text=lambda layout: matrix_text(found, layout), table=lambda: matrix_table(found),
        picture=lambda: matrix_picture(found),
    )  # fmt: skip
    if not found.matters:
        say(f"no matter would engage a provision of {found.regime}")


def _choose(regimes: "Sequence[Regime]", given: str | None) -> "Regime":
    names = ", ".join(regime.id for regime in regimes)
    if given is None and len(regimes) > 1:
        raise UsageError(f"the desk holds reports against several regimes; name one of {names}")
    found = next((regime for regime in regimes if given in (None, regime.id)), None)
    if found is None:
        raise UsageError(f"the desk holds no reports against {given!r}; choose one of {names}")
    return found
