"""The rulebooks at hand, one a line."""

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from rich.table import Table

from primafacie.outputs import Options
from primafacie.outputs.clean import one_line
from primafacie.outputs.rules import VERIFIED
from primafacie.outputs.terminal import to_text
from primafacie.outputs.view import words

if TYPE_CHECKING:
    from primafacie.assessment.regime import Regime


def listing_text(regimes: "Sequence[Regime]", options: Options) -> str:
    """A table for the eye."""
    table = Table(box=None, padding=(0, 2, 0, 0), header_style="dim")
    for name in ("id", "title", "status", "provisions", *VERIFIED):
        is_number = name in {"provisions", *VERIFIED}
        table.add_column(name, justify="right" if is_number else "left", overflow="fold", no_wrap=name == "id")
    for regime in regimes:
        table.add_row(
            regime.id, one_line(regime.title), words(regime.status.state), str(len(regime.provisions)), *_levels(regime)
        )
    legend = "Last four columns: provisions by how far their wording was verified."
    return to_text([table, legend], options)


def listing_lines(regimes: "Sequence[Regime]") -> str:
    """Tab-separated lines for programs: id, provisions, title, status, provisions of each level of verification."""
    return "".join("\t".join(_columns(regime)) + "\n" for regime in regimes)


def _columns(regime: "Regime") -> list[str]:
    count = f"{len(regime.provisions)} provisions"
    return [regime.id, count, one_line(regime.title), regime.status.state, *_levels(regime)]


def _levels(regime: "Regime") -> list[str]:
    """How many provisions are verified "text", "number", "substance" and "none"."""
    counts = Counter(provision.verified for provision in regime.provisions)
    return [str(counts[level]) for level in ("text", "number", "substance", "none")]
