"""Pieces of HTML, as feeds carry them: all of it is text of the report, so that nothing has to be told from menus."""

import re

from primafacie.intake.characters import drop_layout
from primafacie.intake.extract import Extract, Received
from primafacie.intake.guard import guard
from primafacie.intake.html import parse_page
from primafacie.intake.text import decode_text

_MARKUP = re.compile(r"<[a-z/!]|&(?:#|[a-z])", re.IGNORECASE)
_UNREAD = frozenset({"script", "style", "template", "noscript", "iframe", "object", "select", "head"})
_BLOCKS = frozenset(
    {
        "address", "article", "aside", "blockquote", "caption", "dd", "div", "dl", "dt", "figcaption", "figure",
        "footer", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "ol", "p", "pre", "section",
        "table", "tr", "ul",
    }
)  # fmt: skip
_ADVICE = "save the entry as text"


def read_fragment(received: Received) -> Extract:
    """The text of a piece of HTML in UTF-8.

    Raises:
        InputError: Nested too deeply, or too large for a page.
    """
    return Extract(fragment_text(decode_text(received), received.origin))


def fragment_text(fragment: str, origin: str) -> str:
    """The text of a piece of HTML, a blank line between blocks; what holds no markup stays as it is.

    Args:
        fragment: HTML without a frame around it, or plain text.
        origin: Path or URL, for the error.

    Raises:
        InputError: Nested too deeply, or with too many elements or attributes.
    """
    if _MARKUP.search(fragment) is None:
        return fragment
    with guard(origin, "a piece of HTML", _ADVICE):
        tree = parse_page(fragment, origin)
        written = [] if tree is None else _write(tree)
    lines = (" ".join(line.split()) for line in drop_layout("".join(written)).split("\n"))
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()


def _write(tree: object) -> list[str]:
    from lxml import etree  # noqa: PLC0415 - slow to import

    written: list[str] = []
    unread = 0
    for event, element in etree.iterwalk(tree, events=("start", "end")):
        tag = element.tag if isinstance(element.tag, str) else ""
        unread += (1 if event == "start" else -1) if tag in _UNREAD else 0
        if tag in _BLOCKS:
            written.append("\n\n")
        elif tag == "br" and event == "start":
            written.append("\n")
        words = element.text if event == "start" else element.tail
        if words is not None and unread == 0:
            written.append(re.sub(r"\s+", " ", words))
    return written
