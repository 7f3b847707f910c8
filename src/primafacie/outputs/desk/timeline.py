"""The timeline of a matter: on a terminal, as a table, as a picture."""

from collections.abc import Iterator, Sequence

from rich.console import RenderableType
from rich.table import Table as Grid
from rich.text import Text

from primafacie.desk.views.timeline import Timeline, TimelineEntry
from primafacie.outputs import Options
from primafacie.outputs.clean import one_line, shorten
from primafacie.outputs.days import interval_in_words
from primafacie.outputs.desk.matters import STANDING_STYLES
from primafacie.outputs.picture import Box, Picture, Stroke, Words, fit
from primafacie.outputs.scale import Days
from primafacie.outputs.table import Cell, Column, Table
from primafacie.outputs.terminal import to_text
from primafacie.outputs.view import words

_QUOTE = 160
_STYLES = {"event": "cyan", "denied": "magenta", "doubted": "magenta", "acknowledged": "cyan"}
_COLUMNS = (
    Column("matter"), Column("begin", "day"), Column("end", "day"), Column("kind"), Column("who", "list"),
    Column("stance"), Column("realis"), Column("report"), Column("publisher"), Column("published", "day"),
    Column("row"), Column("start", "count"), Column("stop", "count"), Column("words"), Column("is_rejected", "flag"),
)  # fmt: skip
_WIDTH, _TOP, _ROW, _TRACK, _TRACK_WIDTH = 900, 56, 34, 620, 260


def timeline_table(timeline: Timeline) -> Table:
    """One row an entry."""
    return Table(_COLUMNS, (_cells(timeline, entry) for entry in timeline.entries))


def _cells(timeline: Timeline, entry: TimelineEntry) -> Sequence[Cell]:
    return (
        timeline.matter, entry.begin, entry.end, entry.kind, entry.who, entry.stance, entry.realis, entry.report,
        entry.publisher, entry.published, entry.row, entry.start, entry.end_of_words, entry.words, entry.is_rejected,
    )  # fmt: skip


def timeline_text(timeline: Timeline, options: Options) -> str:
    """Each day with what happened and what was said on it."""
    return to_text(_parts(timeline), options)


def _parts(timeline: Timeline) -> Iterator[RenderableType]:
    yield Text.assemble((one_line(timeline.title), "bold"), (f"  {timeline.matter}", "dim"))
    yield Text(timeline.standing, style=STANDING_STYLES.get(timeline.standing, ""))
    grid = Grid.grid(padding=(0, 2, 0, 0), expand=True)
    grid.add_column(width=18)
    grid.add_column(ratio=1, overflow="fold")
    before = ""
    for entry in timeline.entries:
        day = when(entry)
        grid.add_row("", "")
        grid.add_row(Text(day if day != before else "", style="bold"), _said(entry))
        before = day
    yield grid


def when(entry: TimelineEntry) -> str:
    """The days of an entry in words."""
    return interval_in_words(entry.begin, entry.end) or "not dated"


def what(entry: TimelineEntry) -> str:
    """What an entry is, in a few words: "told by Reuters", "denied by Maria Zakharova"."""
    by = one_line(", citing ".join(entry.who))
    if entry.kind != "event":
        return f"{entry.kind} by {by}"
    realis = "happened" if entry.realis == "occurred" else words(entry.realis or "")
    return f"{realis}, as told by {by}"


def _said(entry: TimelineEntry) -> Text:
    text = Text(what(entry), style=_STYLES.get(entry.kind, ""))
    aside = [entry.stance or "", entry.row, "rejected on review" if entry.is_rejected else ""]
    text.append("  " + " · ".join(words(each) for each in aside if each), style="dim")
    return text.append(f"\n“{shorten(entry.words, _QUOTE)}”", style="strike" if entry.is_rejected else "")


def timeline_picture(timeline: Timeline) -> Picture:
    """A line an entry, with its days on a scale that grows with the logarithm of the days between."""
    days = Days((entry.begin, entry.end) for entry in timeline.entries)
    height = _TOP + _ROW * len(timeline.entries) + 12
    boxes, strokes, texts = [], [], [Words(16, 26, fit(timeline.title, 580, 15), "head")]
    texts += [Words(16, 44, f"{timeline.matter} · {timeline.standing}", "soft small")]
    for tick in days.ticks():
        x = _TRACK + _TRACK_WIDTH * tick.x / 100
        texts.append(Words(x, 26, tick.label, "soft small", tick.anchor))
        strokes.append(Stroke(x, 32, x, height - 12, "axis"))
    for number, entry in enumerate(timeline.entries):
        y = _TOP + _ROW * number
        strokes.append(Stroke(16, y, _WIDTH - 16, y))
        texts += _lines(entry, y)
        bar = days.place((entry.begin, entry.end))
        if bar is not None:
            x, width = _TRACK + _TRACK_WIDTH * bar.x / 100, _TRACK_WIDTH * bar.width / 100
            faint = " faint" if bar.open_begin or bar.open_end else ""
            kind = "doubtful" if entry.is_rejected or entry.realis == "planned" else entry.kind + faint
            boxes.append(Box(x, y + 11, width, 11, kind, f"{when(entry)}: {what(entry)}"))
    sentences = tuple(f"{when(entry)}: {what(entry)}: “{shorten(entry.words, _QUOTE)}”" for entry in timeline.entries)
    title = f"Timeline of {timeline.matter}: {timeline.title}"
    return Picture(_WIDTH, height, title, sentences, tuple(boxes), tuple(strokes), tuple(texts))


def _lines(entry: TimelineEntry, y: float) -> list[Words]:
    gone = " gone" if entry.is_rejected else ""
    return [
        Words(16, y + 15, fit(when(entry), 185, 13), "strong"),
        Words(206, y + 15, fit(what(entry), 400), gone.strip()),
        Words(206, y + 29, fit(f"“{one_line(entry.words)}”", 305, 11), "soft small" + gone),
        Words(_TRACK - 10, y + 29, entry.row, "mono", "end"),
    ]
