"""Where paragraphs begin and end in plain text, with blank lines, with one line a paragraph, or with hard wraps."""

import re
from itertools import pairwise

_BLOCK = re.compile(r"[^\n]*\S[^\n]*(?:\n[^\n]*\S[^\n]*)*")
"""A run of lines that are not blank."""

_ENDS_SENTENCE = re.compile(r"[.!?:;…][\"'”’»)\]]*\s*$|[”»]\s*$")
_STARTS_ITEM = re.compile(r"\s*(?:[-–—•*·▪◦]\s|\(?\d{1,3}[.)]\s|\(?[a-z][.)]\s|#{1,6}\s|>|\|)")
_IS_ROW = re.compile(r"\S(?:\t| {3,})\s*\S")
"""Columns: a row of a table, which no line goes on."""
_DAY = r"(?:[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2} [A-Z][a-z]{2,8}\.?)(?:,? \d{4})?"
_AGENCY = r"(?:\([^()\n]{2,40}\)|/[A-Z][\w .-]{2,30}/)"
_TOWN = r"[A-Z][A-Za-z.'’-]+(?: [A-Z][A-Za-z.'’-]+){0,3}"
_DATELINE = re.compile(
    rf"(?:(?P<place>{_TOWN}(?:/{_TOWN})?(?:, ?[A-Z][A-Za-z.]+(?: [A-Z][a-z]+){{0,2}})?)"
    rf"(?P<day>,? {_DAY})?(?P<agency>,? {_AGENCY})?|(?:{_DAY} )?{_AGENCY})"
    r"[,:]? ?(?P<dash>--|[-–—])(?:\s|(?<!\w-)(?=[\"“‘']?[A-Z]))"
)
"""Place, day and agency before a dash at the head of a story: "SEOUL, Oct. 12 (Yonhap) --", "(Reuters) -"."""

_OPENING_MARKS = frozenset("\"'“‘„«")
_WRAP_MINIMUM = 45
"""Shorter lines than this are not taken for wrapped prose: they are headings, addresses, tables."""
_MAX_PARAGRAPH = 20_000
"""Characters after which a paragraph is cut at white space, so that no input is parsed in one piece."""


def find_paragraphs(text: str) -> list[tuple[int, int]]:
    """The half-open character ranges of the paragraphs, without the white space around them.

    A blank line always ends a paragraph. A single line end is a wrap where the line before it is long, does not end
    a sentence, neither has columns, and the next one does not begin an item of a list, nor what a colon announces.
    """
    ranges: list[tuple[int, int]] = []
    for block in _BLOCK.finditer(text):
        for start, end in _split_block(text, block.start(), block.end()):
            for first, last in _cut(text, start, end):
                ranges.extend(_split_dateline(text, first, last))
    return ranges


def _split_dateline(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """A dateline is a paragraph of its own, so that no parser takes its place for a subject."""
    match = _DATELINE.match(text, start, end)
    if match is None or match.end() >= end:
        return [(start, end)]
    place = match["place"]
    is_told = place is None or match["day"] or match["agency"]
    if not (is_told or place.split(",")[0].isupper() or place.endswith("D.C.")):
        return [(start, end)]
    return [(start, match.end("dash")), (match.end(), end)]


def _split_block(text: str, start: int, end: int) -> list[tuple[int, int]]:
    lines = [(m.start(), m.end()) for m in re.finditer(r"[^\n]+", text[start:end])]
    lines = [(start + a, start + b) for a, b in lines]
    widest = max(b - a for a, b in lines)
    parts: list[tuple[int, int]] = []
    opened = lines[0][0]
    for (a, b), (c, d) in pairwise(lines):
        if not _is_wrap(text[a:b], text[c:d], widest):
            parts.append((opened, b))
            opened = c
    parts.append((opened, lines[-1][1]))
    return parts


def _is_wrap(line: str, following: str, widest: int) -> bool:
    if _STARTS_ITEM.match(following) or _IS_ROW.search(line) or _IS_ROW.search(following):
        return False
    length = len(line.rstrip())
    first = following.lstrip()[:1]
    if first.islower() and not _ENDS_SENTENCE.search(line):
        return True
    if line.rstrip().endswith(":") and (first.isupper() or first in _OPENING_MARKS):
        return False
    looks_wrapped = _WRAP_MINIMUM <= length <= widest <= 2 * _WRAP_MINIMUM + 30
    fills_line = length + len(following.split(maxsplit=1)[0]) + 1 >= widest - 12
    return looks_wrapped and fills_line


def _cut(text: str, start: int, end: int) -> list[tuple[int, int]]:
    pieces = []
    while end - start > _MAX_PARAGRAPH:
        space = text.rfind(" ", start + _MAX_PARAGRAPH // 2, start + _MAX_PARAGRAPH)
        stop = space if space != -1 else start + _MAX_PARAGRAPH
        pieces.append((start, stop))
        start = stop
    pieces.append((start, end))
    stripped = []
    for a, b in pieces:
        body = text[a:b]
        lead = len(body) - len(body.lstrip())
        core = len(body.strip())
        if core:
            stripped.append((a + lead, a + lead + core))
    return stripped
