"""`primafacie regime`: the rulebooks."""

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from primafacie.cli import options
from primafacie.errors import UsageError

if TYPE_CHECKING:
    from primafacie.assessment.regime import Regime

app = typer.Typer(help="List rulebooks, show what is in them, and check your own.", no_args_is_help=True)


@app.command("list")
def list_() -> None:
    """List the rulebooks that come with primafacie.

    [bold]Example[/bold]

        primafacie regime list
    """
    from primafacie.cli.rulebooks import all_regimes
    from primafacie.cli.writing import write

    write([f"{each.id}\t{len(each.provisions)} provisions\t{each.title}\n" for each in all_regimes()], None)


@app.command("show")
def show(
    regime: Annotated[str, typer.Argument(metavar="NAME|FILE", help="A rulebook's name, or the path of one.")],
    provision: Annotated[
        str | None, typer.Argument(metavar="[PROVISION]", help="Id of one provision, e.g. 1718/8(b).")
    ] = None,
) -> None:
    """Show a rulebook: its provisions, or one of them with its sources and how far its wording was verified.

    [bold]Examples[/bold]

        primafacie regime show un-dprk

        primafacie regime show un-dprk "1718/8(b)"
    """
    from primafacie.cli.rulebooks import load
    from primafacie.cli.writing import write
    from primafacie.outputs.regime import provision_text, regime_text

    (loaded,) = load([regime])
    layout = options.terminal_options(sys.stdout.isatty(), explain=False)
    if provision is None:
        write([regime_text(loaded, layout)], None)
        return
    if all(each.id != provision for each in loaded.provisions):
        raise UsageError(_unknown(loaded, provision))
    write([provision_text(loaded, provision, layout)], None)


@app.command("check")
def check(
    files: Annotated[list[str], typer.Argument(metavar="FILE", help="Rulebooks to check: YAML files or names.")],
) -> None:
    """Check rulebooks: every fault at once, each with its file, line and mend.

    [bold]Example[/bold]

        primafacie regime check my-rules.yaml

    [bold]Exit code[/bold]  0 all are valid; 1 some are; 2 none is.
    """
    from primafacie.assessment import check_regime
    from primafacie.cli.messages import say

    faulty = 0
    for file in files:
        faults = check_regime(file)
        for fault in faults:
            say(f"primafacie: {fault}")
        faulty += 1 if faults else 0
    raise typer.Exit(0 if faulty == 0 else 2 if faulty == len(files) else 1)


def _unknown(regime: "Regime", given: str) -> str:
    import difflib

    ids = [each.id for each in regime.provisions]
    near = difflib.get_close_matches(given, ids, n=3) or [id_ for id_ in ids if given in id_][:3]
    hint = f"did you mean {' or '.join(near)}?" if near else f"primafacie regime show {regime.id} lists all"
    return f"{regime.id} has no provision {given!r}; {hint}"
