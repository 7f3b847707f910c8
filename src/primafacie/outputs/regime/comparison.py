"""Two versions of a rulebook, compared on a terminal: what was added, removed and changed, by provision."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from rich.console import RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from primafacie.outputs import Options
from primafacie.outputs.clean import one_line
from primafacie.outputs.terminal import to_text

if TYPE_CHECKING:
    from primafacie.assessment.diff import Change

_STYLES = {"added": "green", "removed": "red", "changed": "yellow"}


def comparison_text(changes: "Sequence[Change]", names: tuple[str, str], options: Options) -> str:
    """The changes as text, with a heading for each provision or other entry that differs.

    Args:
        changes: Of `diff_regimes`.
        names: What the earlier and the later version are called.
        options: Width and colour.
    """
    return to_text(_parts(changes, names), options)


def _parts(changes: "Sequence[Change]", names: tuple[str, str]) -> Iterator[RenderableType]:
    yield Text.assemble((one_line(" → ".join(names)), "bold"))
    counts = [(kind, sum(change.kind == kind for change in changes)) for kind in _STYLES]
    said = ", ".join(f"{count} {kind}" for kind, count in counts if count > 0)
    yield Text(said or "No difference, but perhaps in comments, layout, or an order that has no effect.", style="dim")
    for about, group in groupby(changes, key=lambda change: change.about):
        yield Text.assemble("\n", (one_line(about), "bold"))
        yield Padding(_table(group), (0, 0, 0, 2))


def _table(changes: "Iterable[Change]") -> Table:
    grid = Table.grid(padding=(0, 2, 0, 0), expand=True)
    grid.add_column(width=7)
    grid.add_column(ratio=1, overflow="fold")
    for change in changes:
        what = Text(one_line(change.what), style="bold") if change.what else _said(change.old or change.new)
        grid.add_row(Text(change.kind, style=_STYLES[change.kind]), what)
        for sign, value in _values(change):
            grid.add_row("", Text.assemble((f"{sign} ", "dim"), _said(value)))
    return grid


def _values(change: "Change") -> Iterator[tuple[str, str | None]]:
    """What stood there and what stands there, where the line itself does not say it."""
    if change.kind == "changed":
        yield "was:", change.old
        yield "is: ", change.new
    elif change.what and (change.old or change.new):
        yield "·", change.old or change.new


def _said(value: str | None) -> Text:
    return Text(one_line(value or ""))
