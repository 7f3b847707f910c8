"""A rulebook, and one of its provisions, as text."""

from typing import TYPE_CHECKING

from rich.console import RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from primafacie.outputs import Options
from primafacie.outputs.clean import one_line
from primafacie.outputs.rules import Rule
from primafacie.outputs.terminal import heading, to_text

if TYPE_CHECKING:
    from primafacie.assessment.regime import Regime


def regime_text(regime: "Regime", options: Options) -> str:
    """The head of a rulebook and a line for each of its provisions."""
    grid = Table.grid(padding=(0, 2, 0, 0), expand=True)
    grid.add_column(max_width=20, overflow="fold")
    grid.add_column(ratio=1)
    for provision in regime.provisions:
        line = Text(one_line(provision.summary))
        grid.add_row(Text(provision.id, style="bold"), line.append(f"  verified: {provision.verified}", style="dim"))
    head = Text.assemble((one_line(regime.title), "bold"), (f"\n{regime.id} {regime.hash}", "dim"))
    parts = [head, Text(one_line(regime.notice)), *heading("Provisions", str(len(regime.provisions))), grid]
    return to_text(parts, options)


def provision_text(rule: Rule, options: Options) -> str:
    """A provision with its sources and how far it was verified."""
    parts: list[RenderableType] = [
        Text.assemble((one_line(rule.provision), "bold"), (f"  {one_line(rule.regime)}", "dim")),
        Text(one_line(rule.instrument), style="dim"),
        Text(one_line(rule.summary)),
        Text(f"Verified: {rule.verified_in_words}.", style="dim"),
        *(
            Padding(Text(one_line(f"{source.title}  {source.url}"), style="dim"), (0, 0, 0, 2))
            for source in rule.sources
        ),
    ]
    return to_text(parts, options)
