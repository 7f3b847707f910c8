"""What a search found."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from rich.console import RenderableType
from rich.padding import Padding
from rich.text import Text

from primafacie.outputs import Options
from primafacie.outputs.clean import one_line
from primafacie.outputs.days import day_in_words
from primafacie.outputs.desk.lines import json_lines
from primafacie.outputs.terminal import quoted, to_text

if TYPE_CHECKING:
    from primafacie.desk import Hit, HitRow, Hits


def hits_json(hits: "Hits") -> Iterator[str]:
    """One JSON object a line for each report."""
    return json_lines(hits.hits)


def hits_text(hits: "Hits", options: Options) -> str:
    """Each report with what in it fits, in its own words."""
    return to_text(_parts(hits), options) if hits.hits else ""


def _parts(hits: "Hits") -> Iterator[RenderableType]:
    for number, hit in enumerate(hits.hits):
        if number > 0:
            yield Text("")
        yield _head(hit)
        yield from (Padding(_row(row), (0, 0, 0, 2)) for row in hit.rows)


def _head(hit: "Hit") -> Text:
    report = hit.report
    title = report.title or report.origin.rstrip("/").rpartition("/")[2] or report.origin
    aside = [report.publisher or "", day_in_words(report.published) if report.published is not None else "undated"]
    text = Text.assemble((report.key, "dim"), "  ", (one_line(title), "bold"))
    return text.append("  " + " · ".join(one_line(each) for each in aside if each), style="dim")


def _row(row: "HitRow") -> Text:
    text = Text(f"{row.row}  " if row.row else "", style="dim")
    if row.matter is not None:
        text.append(f"{row.matter}  ", style="dim")
    if row.around.contains(row.span):
        return text.append_text(quoted(row.around.text, row.span.start - row.around.start, len(row.span.text)))
    return text.append(one_line(row.span.text), style="bold").append(f" … {one_line(row.around.text)}")
