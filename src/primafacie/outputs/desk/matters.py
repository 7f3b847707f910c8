"""A list of matters."""

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from primafacie.outputs import Options
from primafacie.outputs.clean import one_line
from primafacie.outputs.days import interval_in_words
from primafacie.outputs.desk.lines import json_lines
from primafacie.outputs.terminal import VERDICT_STYLES, to_text

if TYPE_CHECKING:
    from primafacie.desk import MatterRow

STANDING_STYLES = {
    "contested": "magenta", "retracted": "dim", "document seen": "green", "first-hand": "green", "corroborated": "cyan",
}  # fmt: skip


def matters_json(rows: "Iterable[MatterRow]") -> Iterator[str]:
    """One JSON object a line."""
    return json_lines(rows)


def matters_text(rows: "Sequence[MatterRow]", options: Options) -> str:
    """Two lines a matter: what it is; how it stands, when it happened, who tells it."""
    return to_text(_table(rows), options) if rows else ""


def _table(rows: "Sequence[MatterRow]") -> Iterator[RenderableType]:
    grid = Table.grid(padding=(0, 2, 0, 0), expand=True)
    grid.add_column(no_wrap=True)
    grid.add_column(ratio=1, overflow="fold")
    for number, row in enumerate(rows):
        if number > 0:
            grid.add_row("", "")
        grid.add_row(Text(row.key, style="bold"), Text(one_line(row.title)))
        grid.add_row("", _about(row))
    yield grid


def _about(row: "MatterRow") -> Text:
    text = Text(row.standing, style=STANDING_STYLES.get(row.standing, ""))
    if row.verdict is not None:
        text.append(" · ").append(row.verdict, style=VERDICT_STYLES[row.verdict])
    reports = "1 report" if row.reports == 1 else f"{row.reports:,} reports"
    sources = "1 source" if row.sources == 1 else f"{row.sources:,} independent sources"
    denials = "" if row.denials == 0 else "1 denial" if row.denials == 1 else f"{row.denials:,} denials"
    told = interval_in_words(row.first_told, row.last_told)
    flag = "flagged" if row.is_flagged else ""
    pieces = [_when(row), f"{reports}, {sources}", denials, f"told {told}" if told else "", flag]
    return text.append("".join(f" · {piece}" for piece in pieces if piece), style="dim")


def _when(row: "MatterRow") -> str:
    if row.begin is None:
        return "not dated"
    return interval_in_words(row.begin, row.end)
