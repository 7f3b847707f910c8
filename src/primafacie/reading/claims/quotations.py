"""Where quotations begin and end: quotation marks of all kinds, nested, over paragraphs, unbalanced, apostrophes apart.

Every quotation stays inside one paragraph; a quotation over several is one a paragraph, each but the first with
`continues`. A quotation that is never closed ends with its paragraph.
"""

import bisect
from dataclasses import dataclass

from primafacie.reading.claims.draft import Range
from primafacie.reading.language import Paragraph

_CLOSERS = {
    "“": "”\"", "„": "“”", "«": "»", "‹": "›", "‘": "’", "‚": "‘’", "「": "」", "『": "』", "﹁": "﹂", "〝": "〞〟",
    '"': '"”', "'": "'’", "”": "”", "»": "«", "‟": "”", "``": "''", "''": "''",
}  # fmt: skip
_SINGLES = frozenset("‘‚'‹")
_APOSTROPHES = frozenset("'’")
_OPENS_AFTER = frozenset(" \t\n\u00a0([{—–-/:;,.>“\"‘'«「")
_ENDS_SPEECH = frozenset(".,!?…;:—")

_PLURAL_REACH = 200


@dataclass(slots=True)
class Quotation:
    """Characters `[start, end)` with their marks.

    Attributes:
        paragraph: Index of the paragraph it stands in.
        is_single: Whether its marks are single ones.
        is_closed: Whether a closing mark was found.
        continues: Whether it goes on from one that the paragraph before left open.
    """

    start: int
    end: int
    paragraph: int
    is_single: bool
    is_closed: bool
    continues: bool = False


@dataclass(slots=True)
class _Open:
    mark: str
    start: int


def find_quotations(text: str, paragraphs: list[Paragraph]) -> list[Quotation]:
    """The outermost quotations, in the order of the text."""
    found: list[Quotation] = []
    for paragraph in paragraphs:
        in_paragraph = _scan(text, paragraph)
        if in_paragraph and found and _goes_on(text, found[-1], in_paragraph[0], paragraph):
            in_paragraph[0].continues = True
        found.extend(in_paragraph)
    return found


def _goes_on(text: str, last: Quotation, first: Quotation, paragraph: Paragraph) -> bool:
    return (
        not last.is_closed
        and last.paragraph == paragraph.index - 1
        and first.start == paragraph.start
        and text[last.start] == text[first.start]
    )


def _scan(text: str, paragraph: Paragraph) -> list[Quotation]:
    stack: list[_Open] = []
    found: list[Quotation] = []
    i, end = paragraph.start, paragraph.end
    last_single = _last_closing_single(text, paragraph)
    while i < end:
        mark = text[i : i + 2] if text[i : i + 2] in ("``", "''") else text[i]
        if mark in _CLOSERS or mark in "”’»›」』﹂〞〟":
            closed = _closing_index(text, i, mark, stack, paragraph)
            if closed is not None:
                opened = stack[closed]
                del stack[closed:]
                if len(stack) == 0:
                    found.append(_quotation(opened, i + len(mark), paragraph, is_closed=True))
            elif _opens(text, i, mark, stack, paragraph, last_single):
                if stack and mark == stack[-1].mark and mark in '"“':
                    lost = stack[0]
                    stack.clear()
                    found.append(_quotation(lost, _before(text, lost.start, i), paragraph, is_closed=False))
                stack.append(_Open(mark, i))
        i += len(mark)
    while stack and stack[0].mark in _SINGLES:  # never closed: an apostrophe, or "'s" of a careless typist
        stack.pop(0)
    if stack:
        found.append(_quotation(stack[0], end, paragraph, is_closed=False))
    return _apart(found)


def _apart(found: list[Quotation]) -> list[Quotation]:
    """Without those that another one holds."""
    kept: list[Quotation] = []
    for quotation in sorted(found, key=lambda q: (q.start, -q.end)):
        if not kept or quotation.start >= kept[-1].end:
            kept.append(quotation)
    return kept


def _before(text: str, start: int, stop: int) -> int:
    return max(start + 1, start + len(text[start:stop].rstrip()))


def _quotation(opened: _Open, end: int, paragraph: Paragraph, *, is_closed: bool) -> Quotation:
    return Quotation(opened.start, end, paragraph.index, opened.mark in _SINGLES, is_closed)


def _closing_index(text: str, i: int, mark: str, stack: list[_Open], paragraph: Paragraph) -> int | None:
    """Index in the stack of what the mark closes; None where it closes nothing."""
    for n in range(len(stack) - 1, -1, -1):
        closers = _CLOSERS[stack[n].mark]
        if mark == closers or (len(mark) == 1 and closers != "''" and mark in closers):
            if mark in _APOSTROPHES and not _can_close_single(text, i, paragraph):
                return None
            if mark == '"' and _looks_opening(text, i, paragraph) and not _looks_closing(text, i, paragraph):
                return None
            return n
    return None


def _can_close_single(text: str, i: int, paragraph: Paragraph) -> bool:
    before = text[i - 1] if i > paragraph.start else " "
    after = text[i + 1] if i + 1 < paragraph.end else " "
    if after.isalnum() or before.isspace():
        return False
    return not (before in "sS" and after == " " and _closes_later(text, i + 1, paragraph.end))


def _closes_later(text: str, start: int, end: int) -> bool:
    """Whether another mark can close the quotation before the next one opens, so that "states’ rights" is a plural."""
    for i in range(start, min(end, start + _PLURAL_REACH)):
        if text[i] == "‘":
            return False
        if text[i] in _APOSTROPHES and not text[i - 1].isspace() and not text[i + 1 : i + 2].isalnum():
            return True
    return False


def _opens(text: str, i: int, mark: str, stack: list[_Open], paragraph: Paragraph, last_single: int) -> bool:
    if mark in ("``", "''"):
        return True
    if mark not in _CLOSERS or any(opened.mark == mark and mark not in '"“' for opened in stack):
        return False
    if mark in "”»":
        return len(stack) == 0 and _looks_opening(text, i, paragraph)
    if mark == "'":
        return last_single > i and _looks_opening(text, i, paragraph)
    if mark == "‘":
        return last_single > i
    if mark == '"':
        return _looks_opening(text, i, paragraph)
    return True


def _looks_opening(text: str, i: int, paragraph: Paragraph) -> bool:
    before = text[i - 1] if i > paragraph.start else " "
    after = text[i + 1] if i + 1 < paragraph.end else " "
    return (before.isspace() or before in _OPENS_AFTER) and not after.isspace()


def _looks_closing(text: str, i: int, paragraph: Paragraph) -> bool:
    before = text[i - 1] if i > paragraph.start else " "
    return not before.isspace() and (before in _ENDS_SPEECH or before.isalnum())


def _last_closing_single(text: str, paragraph: Paragraph) -> int:
    """Place of the last mark that can close a single quotation; -1 where there is none."""
    for i in range(paragraph.end - 1, paragraph.start, -1):
        if text[i] in _APOSTROPHES and not text[i - 1].isspace():
            after = text[i + 1] if i + 1 < paragraph.end else " "
            if not after.isalnum():
                return i
    return -1


def align(text: str, pieces: list[Range], quotations: list[Quotation], cue: Range | None) -> list[Range]:
    """Pieces of a content moved so that none ends inside a quotation that the cue stands outside of.

    Args:
        text: The text.
        pieces: Characters of the content.
        quotations: All outermost quotations, in order.
        cue: Characters of the cue; None where there is none.
    """
    moved: list[Range] = []
    for piece in pieces:
        start, end = piece
        n = max(0, bisect.bisect_right(quotations, start, key=lambda q: q.start) - 1)
        while n < len(quotations) and quotations[n].start <= end:
            q = quotations[n]
            n += 1
            cue_inside = cue is not None and q.start <= cue[0] < q.end
            if q.end <= start or cue_inside:
                continue
            if q.start < start and not (cue is not None and cue[0] < q.end and q.start < cue[1]):
                start = q.start
            if end < q.end and (q.start < end or not any(c.isalnum() for c in text[end : q.end])):
                end = q.end
        moved.append((start, end))
    return moved
