"""A picture as one SVG file that fetches nothing: boxes, lines and words, in the colours of the page."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from markupsafe import Markup

from primafacie.outputs.clean import one_line
from primafacie.outputs.page import asset, templates

_NO_XML = dict.fromkeys((0xFFFE, 0xFFFF, *range(0xD800, 0xE000)), "�")
"""Characters that XML cannot hold, beside the control characters."""
_WIDTH_OF_A_LETTER = 0.56
"""Mean width of a letter of the fonts, as a share of their size; names in capitals are wider."""


@dataclass(frozen=True)
class Box:
    """A rectangle, in units of the picture.

    Attributes:
        kind: Classes of picture.css, which colour it.
        title: What it is, for whoever points at it; empty for nothing.
    """

    x: float
    y: float
    width: float
    height: float
    kind: str = ""
    title: str = ""


@dataclass(frozen=True)
class Stroke:
    """A straight line."""

    x1: float
    y1: float
    x2: float
    y2: float
    kind: str = ""


@dataclass(frozen=True)
class Words:
    """A line of text, which stands on `y`; it is not cut, see `fit`."""

    x: float
    y: float
    text: str
    kind: str = ""
    anchor: Literal["start", "middle", "end"] = "start"


@dataclass(frozen=True)
class Picture:
    """A picture.

    Attributes:
        title: What it shows, in a line.
        sentences: The same in words, for whoever does not see it.
    """

    width: int
    height: int
    title: str
    sentences: tuple[str, ...]
    boxes: tuple[Box, ...] = ()
    strokes: tuple[Stroke, ...] = ()
    words: tuple[Words, ...] = ()


def render_picture(picture: Picture) -> Iterator[str]:
    """The SVG, in one piece."""
    style = Markup(asset("colors.css") + asset("picture.css"))  # noqa: S704 - our own files
    yield templates().get_template("picture.svg.j2").render(picture=picture, style=style, clean=_clean)


def fit(text: str, width: float, size: float = 12) -> str:
    """`text` in one line, cut with an ellipsis where letters of `size` would not have room in `width`."""
    line = one_line(text)
    most = max(int(width / (size * _WIDTH_OF_A_LETTER)), 1)
    return line if len(line) <= most else line[: most - 1].rstrip() + "…"


def _clean(text: str) -> str:
    return one_line(text).translate(_NO_XML)
