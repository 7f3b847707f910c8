"""From the lines of a PDF's pages to paragraphs: a PDF knows where its words stand, not what belongs together."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

_ITEM = re.compile(r"(?:\d{1,3}[.)]|\(?[a-z]{1,4}\)|[•▪●◦–—-])\s+\S")
"""How a numbered paragraph or an item of a list begins; a decimal or a bare year does not."""
_ENDS_SENTENCE = re.compile(r"[.!?:;][\"'”’»)\]\d]*$")
_HYPHENATED = re.compile(r"([^\W\d_]+(?:-[^\W\d_]+)*)-$")
_FIRST_WORD = re.compile(r"[^\W\d_]+")
_COMPOUND = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_LOOSE_PREFIXES = frozenset({"non", "ex", "self", "so", "vice", "well", "long", "short", "high", "low", "then"})
"""Parts that keep their hyphen at a line end where the document does not show the word elsewhere."""

_EDGE = 3
"""Lines at the top and at the bottom of a page among which a header or footer is looked for."""
_LONGEST_MARGIN = 80
_ON_MOST = 0.6
"""Share of the pages on which a line stands that is a header or footer."""
_WIDE_GAP = 1.35
"""Distance between two lines, in units of the page's usual one, from which a paragraph ends."""


@dataclass(frozen=True)
class Line:
    """One line of a page.

    Attributes:
        text: Its words, one blank between two.
        y: Height of its baseline on the page, in points from the bottom; None where the PDF does not say.
        size: Font size of most of it in points.
    """

    text: str
    y: float | None = None
    size: float = 0.0


def join_pages(pages: Sequence[Sequence[Line]]) -> str:
    """The text of a document: headers and footers dropped, wrapped lines joined, paragraphs apart by blank lines.

    Where it is unclear whether a line ends a paragraph (tables, addresses), a single line end stays.
    """
    kept = _drop_margins([[line for line in page if line.text != ""] for page in pages])
    known = Counter(word.lower() for page in kept for line in page for word in _COMPOUND.findall(line.text))
    pieces: list[str] = []
    previous: Line | None = None
    for page in kept:
        widest = max((len(line.text) for line in page), default=0)
        leading = _find_leading(page)
        for place, line in enumerate(page):
            if previous is not None:
                link = _link_pages(previous, line) if place == 0 else _link(previous, line, widest, leading)
                _append(pieces, link, line.text, known)
            else:
                pieces.append(line.text)
            previous = line
    return "".join(pieces)


def _append(pieces: list[str], link: str, text: str, known: "Counter[str]") -> None:
    """Add a line after a link: a blank, a line end, or a blank line; a blank after a hyphen undoes the hyphenation."""
    before = pieces[-1]
    if link == " " and before.endswith(("-", "\u00ad")):
        found = _HYPHENATED.search(before.replace("\u00ad", "-"))
        following = _FIRST_WORD.match(text)
        if found is not None and following is not None and _is_one_word(found[1], following[0], before, known):
            pieces[-1] = before[:-1]
        link = ""
    pieces.extend((link, text))


def _is_one_word(first: str, second: str, line: str, known: "Counter[str]") -> bool:
    """Whether the hyphen at a line end is not part of the word: told by how the document writes it elsewhere."""
    if line.endswith("\u00ad"):
        return True
    if not second[0].islower():
        return False
    whole, compound = (first + second).lower(), f"{first}-{second}".lower()
    if known[whole] != known[compound]:
        return known[whole] > known[compound]
    return "-" not in first and first.lower() not in _LOOSE_PREFIXES


def _link(previous: Line, line: Line, widest: int, leading: float | None) -> str:
    """What stands between two lines of a page: " " where one goes on, a blank line where it ends, "\\n" if unclear."""
    if abs(previous.size - line.size) > 0.15 * max(previous.size, line.size):
        return "\n\n"
    ends = _ENDS_SENTENCE.search(previous.text) is not None
    gap = _gap(previous, line)
    if gap is not None and leading is not None and gap > _WIDE_GAP * leading:
        return "\n\n"
    if _ITEM.match(line.text) is not None and (ends or not line.text[0].isalpha()):
        return "\n\n"
    if previous.text.endswith(("-", "\u00ad")) or line.text[0].islower():
        return " "
    length = len(previous.text)
    if length >= 0.8 * widest or (length >= 0.6 * widest and not ends):
        return " "
    return "\n\n" if ends else "\n"


def _link_pages(previous: Line, line: Line) -> str:
    goes_on = _ENDS_SENTENCE.search(previous.text) is None and not _ITEM.match(line.text)
    return " " if goes_on and line.text[0].islower() else "\n\n"


def _gap(previous: Line, line: Line) -> float | None:
    if previous.y is None or line.y is None or previous.y <= line.y:
        return None  # unknown, or the top of another column
    return previous.y - line.y


def _find_leading(page: Sequence[Line]) -> float | None:
    """The usual distance between the lines of a page: the median, which most pages have inside paragraphs."""
    gaps = sorted(gap for a, b in pairwise(page) if (gap := _gap(a, b)) is not None and a.size == b.size)
    return gaps[(len(gaps) - 1) // 2] if len(gaps) >= 3 else None


def _drop_margins(pages: list[list[Line]]) -> list[list[Line]]:
    """The pages without the lines that stand at the edge of most of them, digits apart: page numbers among them."""
    seen = Counter(key for page in pages for key in {key for key, _ in _edges(page)})
    common = {key for key, count in seen.items() if count >= max(2, _ON_MOST * len(pages))}
    kept = []
    for page in pages:
        dropped = {place for key, place in _edges(page) if key in common}
        kept.append([line for place, line in enumerate(page) if place not in dropped])
    return kept


def _edges(page: list[Line]) -> Iterator[tuple[tuple[str, str, float], int]]:
    """The short lines at the top and the bottom: edge, masked text and size (a title is larger), and their place."""
    for place, line in enumerate(page):
        if len(line.text) > _LONGEST_MARGIN:
            continue
        masked = re.sub(r"\d+", "#", line.text)
        if place < _EDGE:
            yield ("top", masked, round(line.size)), place
        if place >= len(page) - _EDGE:
            yield ("bottom", masked, round(line.size)), place
