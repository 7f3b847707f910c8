"""Flows between states: on a terminal, as a table, as a picture."""

import itertools
from collections.abc import Iterator, Sequence

from rich.console import RenderableType
from rich.padding import Padding
from rich.table import Table as Grid
from rich.text import Text

from primafacie.desk.views.flows import Flow, Range
from primafacie.outputs import Options
from primafacie.outputs.clean import one_line
from primafacie.outputs.days import month_in_words
from primafacie.outputs.picture import Box, Picture, Stroke, Words, fit
from primafacie.outputs.table import Cell, Column, Table, plain_number
from primafacie.outputs.terminal import heading, to_text
from primafacie.outputs.view import words

_COLUMNS = (
    Column("supplier"), Column("recipient"), Column("goods"), Column("period"), Column("unit"),
    Column("low", "number"), Column("high", "number"), Column("is_open_below", "flag"),
    Column("is_open_above", "flag"), Column("is_conflicting", "flag"), Column("matters", "count"),
    Column("contested", "count"), Column("keys", "list"),
)  # fmt: skip
_NOTE = (
    "Each matter counts with the lowest and the highest figure told of it; sums are ranges over matters. "
    "+: it may be more."
)
_WIDTH, _LEFT, _BAR, _ROW = 900, 250, 420, 26


def flows_table(flows: Sequence[Flow]) -> Table:
    """One row a flow."""
    return Table(_COLUMNS, (_cells(flow) for flow in flows))


def _cells(flow: Flow) -> Sequence[Cell]:
    amount = flow.amount
    return (
        flow.supplier, flow.recipient, flow.goods, flow.period, flow.unit,
        None if amount is None else plain_number(amount.low), None if amount is None else plain_number(amount.high),
        None if amount is None else amount.is_open_below, None if amount is None else amount.is_open_above,
        flow.is_conflicting, len(flow.matters), flow.contested, flow.matters,
    )  # fmt: skip


def flows_text(flows: Sequence[Flow], options: Options) -> str:
    """By supplier, recipient and goods: a line a period and unit."""
    return to_text(_parts(flows), options) if flows else ""


def _parts(flows: Sequence[Flow]) -> Iterator[RenderableType]:
    yield Text(_NOTE, style="dim")
    for (supplier, recipient, goods), group in itertools.groupby(flows, key=_between):
        yield from heading(f"{supplier} → {recipient}", goods)
        grid = Grid.grid(padding=(0, 2, 0, 0), expand=True)
        grid.add_column(width=16)
        grid.add_column(justify="right", min_width=16)
        grid.add_column(ratio=1, overflow="fold", style="dim")
        for flow in group:
            grid.add_row(Text(_when(flow)), Text(_amount(flow), style="bold"), Text(_about(flow)))
        yield Padding(grid, (0, 0, 0, 2))


def _between(flow: Flow) -> tuple[str, str, str]:
    return flow.supplier, flow.recipient, words(flow.goods.replace("+", ", "))


def _when(flow: Flow) -> str:
    if flow.period is None:
        return "undated"
    return " – ".join(month_in_words(edge) for edge in flow.period.split("/"))


def _amount(flow: Flow) -> str:
    return "no figure" if flow.amount is None else one_line(f"{range_in_words(flow.amount)} {flow.unit or ''}")


def range_in_words(amount: Range) -> str:
    """A range as short as it can be said: "7,000-9,000", "up to 9,000", "8,000+"."""
    low, high = f"{plain_number(amount.low):,}", f"{plain_number(amount.high):,}"
    more = "+" if amount.is_open_above else ""
    if amount.is_open_below:
        return f"up to {high}{more}"
    return f"{high}{more}" if low == high else f"{low}-{high}{more}"


def _about(flow: Flow) -> str:
    count = len(flow.matters)
    pieces = ["1 matter" if count == 1 else f"{count} matters"]
    if flow.contested:
        pieces.append("contested" if count == 1 else f"{flow.contested} contested")
    if flow.is_conflicting:
        pieces.append("figures differ")
    return f"{', '.join(pieces)}: {', '.join(flow.matters)}"


def flows_picture(flows: Sequence[Flow]) -> Picture:
    """Bars by period, from the lowest figure to the highest; each unit of each flow has a scale of its own."""
    boxes: list[Box] = []
    strokes: list[Stroke] = []
    texts = [Words(16, 26, "Flows between states, as told", "head"), Words(16, 44, _NOTE, "soft small")]
    y = 62
    for (supplier, recipient, goods), group in itertools.groupby(flows, key=_between):
        strokes.append(Stroke(16, y, _WIDTH - 16, y, "axis"))
        texts.append(Words(16, y + 18, fit(f"{supplier} → {recipient}: {goods}", _WIDTH - 32), "strong"))
        y += _ROW
        for _, of_unit in itertools.groupby(group, key=lambda flow: flow.unit):
            rows = list(of_unit)
            top = max((flow.amount.high for flow in rows if flow.amount is not None), default=0.0)
            for flow in rows:
                texts += [
                    Words(32, y + 16, fit(_when(flow), _LEFT - 46)),
                    Words(_LEFT + _BAR + 12, y + 13, fit(_amount(flow), _WIDTH - _LEFT - _BAR - 24)),
                    Words(_LEFT + _BAR + 12, y + 24, fit(_counts(flow), _WIDTH - _LEFT - _BAR - 24, 10), "soft small"),
                ]
                boxes += _bars(flow, top, y)
                y += _ROW
        y += 8
    return Picture(
        _WIDTH, y + 8, "Flows between states, as told", tuple(_sentence(flow) for flow in flows), tuple(boxes),
        tuple(strokes), tuple(texts),
    )  # fmt: skip


def _counts(flow: Flow) -> str:
    return _about(flow).partition(":")[0]


def _bars(flow: Flow, top: float, y: float) -> Iterator[Box]:
    """Up to the lowest figure in full colour, from there to the highest faint."""
    if flow.amount is None or top <= 0:
        return
    low, high = _BAR * flow.amount.low / top, _BAR * flow.amount.high / top
    contested = " contested" if flow.contested else ""
    yield Box(_LEFT, y + 6, max(low, 1), 13, "bar" + contested, _sentence(flow))
    if high > low:
        yield Box(_LEFT + low, y + 6, high - low, 13, "bar faint" + contested, _sentence(flow))


def _sentence(flow: Flow) -> str:
    supplier, recipient, goods = _between(flow)
    return f"{supplier} to {recipient}, {goods}, {_when(flow)}: {_amount(flow)}; {_counts(flow)}"
