"""A regime's provisions against matters: on a terminal, as a table, as a picture."""

import itertools
from collections.abc import Iterator, Mapping, Sequence

from rich.console import RenderableType
from rich.table import Table as Grid
from rich.text import Text

from primafacie.desk.views.matrix import Matrix, MatrixCell, MatrixMatter, MatrixRow
from primafacie.outputs import Options
from primafacie.outputs.clean import one_line
from primafacie.outputs.days import interval_in_words
from primafacie.outputs.desk.matters import STANDING_STYLES
from primafacie.outputs.picture import Box, Picture, Stroke, Words, fit
from primafacie.outputs.table import Cell, Column, Table
from primafacie.outputs.terminal import VERDICT_STYLES, heading, to_text

_COLUMNS = (
    Column("regime"), Column("topic"), Column("provision"), Column("matter"), Column("verdict"),
    Column("sources", "count"), Column("is_contested", "flag"), Column("standing"), Column("unmet", "list"),
    Column("begin", "day"), Column("end", "day"), Column("title"),
)  # fmt: skip
_SIGNS = {"engaged": "E", "possible": "P", "exempt": "X"}
_KEY = "E engaged, P possible, X exempt; then how many independent sources; ! a party denies it"
_FIRST, _CELL = 18, 5
"""Columns of a terminal for the ids of provisions, and for a cell with the blank before it."""
_LEFT, _SIDE, _ROW, _HEAD = 340, 30, 26, 84


def matrix_table(matrix: Matrix) -> Table:
    """One row a cell; a provision without a matter has a row in which the matter is None."""
    return Table(_COLUMNS, itertools.chain.from_iterable(_rows(matrix, row) for row in matrix.rows))


def _rows(matrix: Matrix, row: MatrixRow) -> Iterator[Sequence[Cell]]:
    head = (matrix.regime, row.topic, row.provision)
    if not row.cells:
        yield (*head, None, None, None, None, None, (), None, None, None)
    for cell in row.cells:
        matter = cell.matter
        yield (
            *head, matter.key, cell.verdict, matter.sources, matter.is_contested, matter.standing, cell.unmet,
            matter.begin, matter.end, matter.title,
        )  # fmt: skip


def matrix_text(matrix: Matrix, options: Options) -> str:
    """Provisions by topic against numbered matters, as many side by side as have room; then who the numbers are."""
    return to_text(_parts(matrix, options), options)


def _parts(matrix: Matrix, options: Options) -> Iterator[RenderableType]:
    yield Text.assemble((one_line(matrix.title), "bold"), (f"  {matrix.regime}", "dim"))
    yield Text(_summary(matrix), style="dim")
    numbers = {matter.key: number for number, matter in enumerate(matrix.matters, start=1)}
    room = max((options.width - _FIRST) // _CELL, 1)
    for first in range(0, max(len(matrix.matters), 1), room):
        yield from _block(matrix, numbers, matrix.matters[first : first + room], is_all=len(matrix.matters) <= room)
    if matrix.matters:
        yield from heading("Matters", "")
        yield Text(_KEY, style="dim")
        yield _legend(matrix.matters)


def _summary(matrix: Matrix) -> str:
    left_out = f"; {matrix.left_out:,} without one are left out" if matrix.left_out else ""
    with_matters = sum(1 for row in matrix.rows if row.cells)
    matters = _count(len(matrix.matters), "matter")
    return f"{_count(with_matters, 'provision')} that {matters} would engage, or could{left_out}"


def _count(number: int, what: str) -> str:
    return f"1 {what}" if number == 1 else f"{number:,} {what}s"


def _block(
    matrix: Matrix, numbers: Mapping[str, int], shown: Sequence[MatrixMatter], *, is_all: bool
) -> Iterator[RenderableType]:
    """Some columns of the matrix, with the rows that have a cell in them; all rows where all columns have room."""
    keys = [matter.key for matter in shown]
    rows = [row for row in matrix.rows if is_all or any(cell.matter.key in keys for cell in row.cells)]
    for topic, of_topic in itertools.groupby(rows, key=lambda row: row.topic):
        yield from heading(one_line(topic), "")
        grid = Grid.grid(padding=(0, 1, 0, 0))
        grid.add_column(width=_FIRST - 1, overflow="fold")
        for _ in keys:
            grid.add_column(width=_CELL - 1, no_wrap=True)
        grid.add_row("", *(Text(str(numbers[key]), style="dim") for key in keys))
        for row in of_topic:
            cells = {cell.matter.key: cell for cell in row.cells}
            grid.add_row(Text(one_line(row.provision), style="bold"), *(_cell(cells.get(key)) for key in keys))
        yield grid


def _cell(cell: MatrixCell | None) -> Text:
    return Text("·", style="dim") if cell is None else Text(_sign(cell), style=VERDICT_STYLES[cell.verdict])


def _sign(cell: MatrixCell) -> str:
    return f"{_SIGNS[cell.verdict]}{cell.matter.sources}" + ("!" if cell.matter.is_contested else "")


def _legend(matters: Sequence[MatrixMatter]) -> RenderableType:
    grid = Grid.grid(padding=(0, 2, 0, 0), expand=True)
    grid.add_column(justify="right", no_wrap=True)
    grid.add_column(no_wrap=True)
    grid.add_column(ratio=1, overflow="fold")
    for number, matter in enumerate(matters, start=1):
        text = Text(one_line(matter.title))
        text.append(f"  {matter.standing}", style=STANDING_STYLES.get(matter.standing, "dim"))
        text.append(f" · {_when(matter)}", style="dim")
        grid.add_row(str(number), Text(matter.key, style="bold"), text)
    return grid


def _when(matter: MatrixMatter) -> str:
    return interval_in_words(matter.begin, matter.end) if matter.begin is not None else "not dated"


def matrix_picture(matrix: Matrix) -> Picture:
    """A heat table: a row a provision, a column a matter; who the columns are stands below."""
    columns = len(matrix.matters)
    width = max(_LEFT + _SIDE * columns + 20, 760)
    places = {matter.key: _LEFT + _SIDE * number for number, matter in enumerate(matrix.matters)}
    boxes: list[Box] = []
    strokes: list[Stroke] = []
    texts = [Words(16, 26, fit(matrix.title, width - 32, 15), "head"), Words(16, 44, _summary(matrix), "soft small")]
    texts += [
        Words(places[matter.key] + _SIDE / 2, _HEAD - 8, str(number), "soft small", "middle")
        for number, matter in enumerate(matrix.matters, start=1)
    ]
    y = _HEAD
    for topic, rows in itertools.groupby(matrix.rows, key=lambda row: row.topic):
        texts.append(Words(16, y + 17, fit(topic, _LEFT - 30), "topic"))
        y += _ROW
        for row in rows:
            strokes.append(Stroke(16, y, _LEFT + _SIDE * columns, y))
            texts += [Words(16, y + 17, row.provision, "strong"), _gloss(row, y)]
            boxes += [_box(cell, row, places[cell.matter.key], y) for cell in row.cells]
            texts += [
                Words(places[cell.matter.key] + _SIDE / 2, y + 17, _sign(cell), "on", "middle") for cell in row.cells
            ]
            y += _ROW
    texts.append(Words(16, y + 30, _KEY, "soft small"))
    y += 56
    for number, matter in enumerate(matrix.matters, start=1):
        texts += [Words(36, y, str(number), "soft small", "end"), Words(46, y, matter.key, "mono")]
        texts.append(Words(126, y, fit(f"{matter.title} · {matter.standing} · {_when(matter)}", width - 150)))
        y += 19
    sentences = tuple(_sentence(row, cell) for row in matrix.rows for cell in row.cells)
    title = f"Provisions of {matrix.regime} against matters"
    return Picture(width, y + 8, title, sentences, tuple(boxes), tuple(strokes), tuple(texts))


def _gloss(row: MatrixRow, y: float) -> Words:
    taken = 16 + 8 * len(row.provision) + 10
    return Words(taken, y + 17, fit(row.summary, _LEFT - taken - 10, 11), "soft small")


def _box(cell: MatrixCell, row: MatrixRow, x: float, y: float) -> Box:
    kind = cell.verdict + (" contested" if cell.matter.is_contested else "")
    return Box(x + 2, y + 3, _SIDE - 4, _ROW - 6, kind, _sentence(row, cell))


def _sentence(row: MatrixRow, cell: MatrixCell) -> str:
    contested = ", contested" if cell.matter.is_contested else ""
    sources = _count(cell.matter.sources, "independent source")
    return f"{row.provision} {cell.verdict}, {sources}{contested}: {cell.matter.title} ({cell.matter.key})"
