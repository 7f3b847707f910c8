"""`primafacie regime`: the rulebooks."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from primafacie.cli import options
from primafacie.errors import UsageError

if TYPE_CHECKING:
    from primafacie.assessment.regime import Regime

app = typer.Typer(
    help="List rulebooks, show what is in them, check your own, and compare two versions.", no_args_is_help=True
)
SAME, DIFFERENT = 0, 1
"""Exit codes of `diff`, those of the program of that name; 2 is trouble, as everywhere."""


@app.command("list")
def list_() -> None:
    """List the rulebooks that come with primafacie: status, provisions, and how far they were verified.

    Piped, it is one tab-separated line each, with columns that stay as they are.

    [bold]Example[/bold]

        primafacie regime list
    """
    from primafacie.cli.rulebooks import all_regimes
    from primafacie.cli.writing import write
    from primafacie.outputs.regime.listing import listing_lines, listing_text

    if sys.stdout.isatty():
        write([listing_text(all_regimes(), options.terminal_options(True, explain=False))], None)
    else:
        write([listing_lines(all_regimes())], None)


@app.command("show")
def show(
    regime: Annotated[str, typer.Argument(metavar="NAME|FILE", help="A rulebook's name, or the path of one.")],
    provision: Annotated[
        str | None, typer.Argument(metavar="[PROVISION]", help="Id of one provision, e.g. 1718/8(b).")
    ] = None,
    format: options.RegimeFormatName = None,
    output: options.Output = None,
) -> None:
    """Show a rulebook: its provisions, or one of them with its sources and how far its wording was verified.

    [bold]Examples[/bold]

        primafacie regime show un-dprk

        primafacie regime show un-dprk "1718/8(b)"

        primafacie regime show un-dprk -o un-dprk.html
    """
    from primafacie.outputs import ENDINGS
    from primafacie.outputs.regime import REGIME_FORMATS

    name = options.check_format(format, output, {name: ENDINGS[name] for name in REGIME_FORMATS})
    path = options.check_output(output, [regime])

    from primafacie.cli.rulebooks import load
    from primafacie.cli.writing import write

    (loaded,) = load([regime])
    if provision is not None and not loaded.versions(provision):
        raise UsageError(_unknown(loaded, provision))
    write([_shown(loaded, provision, name, path)], path)


def _shown(regime: "Regime", provision: str | None, name: str, path: Path | None) -> str:
    """A rulebook, or one provision of it, in a format."""
    if name == "text":
        from primafacie.outputs.regime.text import provision_text, regime_text

        layout = options.terminal_options(path is None and sys.stdout.isatty(), explain=False)
        return regime_text(regime, layout) if provision is None else provision_text(regime, provision, layout)
    shown = regime if provision is None else regime.only(provision)
    if name == "json":
        from primafacie.outputs.regime.document import regime_json

        return regime_json(shown)
    from primafacie.outputs.regime.html import regime_page

    return regime_page(shown)


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


@app.command("diff")
def diff(
    old: Annotated[str, typer.Argument(metavar="OLD", help="The earlier rulebook: a name, or the path of a file.")],
    new: Annotated[
        str | None,
        typer.Argument(
            metavar="[NEW]",
            help="The later one. Without it, OLD is the later one, and what comes with "
            "primafacie under the same id the earlier one.",
        ),
    ] = None,
) -> None:
    """Compare two versions of a rulebook in words: what was added, removed and changed, provision by provision.

    [bold]Examples[/bold]

        primafacie regime diff rules-2023.yaml rules-2024.yaml

        primafacie regime diff my-un-dprk.yaml

    [bold]Exit code[/bold]  0 no difference; 1 differences; 2 one cannot be read.
    """
    from primafacie.assessment import diff_regimes
    from primafacie.cli.rulebooks import load
    from primafacie.cli.writing import write
    from primafacie.outputs.regime.comparison import comparison_text

    earlier, later = (old, new) if new is not None else (_packaged(old), old)
    (before,), (after,) = load([earlier]), load([later])
    changes = diff_regimes(before, after)
    layout = options.terminal_options(sys.stdout.isatty(), explain=False)
    names = f"{earlier} ({before.hash})", f"{later} ({after.hash})"
    write([comparison_text(changes, names, layout)], None)
    raise typer.Exit(DIFFERENT if changes else SAME)


def _packaged(file: str) -> str:
    """The id of a rulebook of one's own, where one of the same id comes with primafacie."""
    from primafacie.assessment import packaged_names
    from primafacie.cli.rulebooks import load

    (own,) = load([file])
    if own.id not in packaged_names():
        known = ", ".join(packaged_names())
        raise UsageError(f"{file}: its id {own.id!r} is none of {known}; name the rulebook to compare it with")
    return own.id


def _unknown(regime: "Regime", given: str) -> str:
    import difflib

    ids = list(dict.fromkeys(each.id for each in regime.provisions))
    near = difflib.get_close_matches(given, ids, n=3) or [id_ for id_ in ids if given in id_][:3]
    hint = f"did you mean {' or '.join(near)}?" if near else f"primafacie regime show {regime.id} lists all"
    return f"{regime.id} has no provision {given!r}; {hint}"
