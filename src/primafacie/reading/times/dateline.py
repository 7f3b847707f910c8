"""Datelines and lines of date at the head of a text: "PYONGYANG, June 17 (KCNA) --", "Monday, 17 June 2024"."""

from collections.abc import Sequence
from dataclasses import dataclass

from primafacie.reading.language import Parse
from primafacie.reading.times.expression import Calendar, Clock, Expression
from primafacie.reading.times.grammar import Found, Reader
from primafacie.reading.times.tokens import Token, cut_tokens

_HEAD_PARAGRAPHS = 6
"""How far down the head of a text reaches."""
_HEAD_TOKENS = 24
"""A dateline ends within so many tokens of its paragraph."""
_LINE_TOKENS = 12
"""Words and marks beside the date on a line of names and a date."""
_BARS = frozenset({"|", "-", "·", "•", ":", "/"})
_LABELS = frozenset(
    {"published", "updated", "posted", "date", "issued", "released", "on", "for", "immediate", "release"}
)


@dataclass(frozen=True, slots=True)
class Dateline:
    """A day at the head of a text; the year is None where it is not given.

    Attributes:
        weekday: ISO number of the weekday beside it; None where there is none.
        text: The words, verbatim.
    """

    year: int | None
    month: int
    day: int
    weekday: int | None
    text: str


def find_dateline(parse: Parse) -> Dateline | None:
    """The first dateline, or line of nothing but a date, among the first paragraphs of a text."""
    last = next((p.end for p in parse.paragraphs[_HEAD_PARAGRAPHS - 1 : _HEAD_PARAGRAPHS]), len(parse.text))
    tokens = [token for token in cut_tokens(parse) if token.end <= last]
    reader = Reader(tokens)
    begin = 0
    while begin < len(tokens):
        stop = begin
        while stop < len(tokens) and tokens[stop].paragraph == tokens[begin].paragraph:
            stop += 1
        found = _in_paragraph(parse, reader, tokens, begin, stop)
        if found is not None:
            return found
        begin = stop
    return None


def _in_paragraph(parse: Parse, reader: Reader, tokens: Sequence[Token], begin: int, stop: int) -> Dateline | None:
    for i in range(begin, min(stop, begin + _HEAD_TOKENS)):
        for found in reader.readings(i):
            point = _day_of(found.expression)
            if point is None or point.month is None or point.day is None:
                continue
            if (
                _alone(tokens, begin, found, stop)
                or _leads(tokens, begin, found, stop)
                or (point.year is not None and _marks_line(parse, tokens, begin, found, stop))
            ):
                text = parse.text[tokens[found.first].start : tokens[found.stop - 1].end]
                return Dateline(point.year, point.month, point.day, point.weekday, text)
            break
    return None


def _day_of(expression: Expression) -> Calendar | None:
    if isinstance(expression, Clock) and expression.day is not None:
        return _day_of(expression.day)
    return expression if isinstance(expression, Calendar) and expression.which is None else None


def _alone(tokens: Sequence[Token], begin: int, found: Found, stop: int) -> bool:
    """Whether the paragraph holds nothing but the date, its label, a time of day, a place in capitals."""
    rest = [*tokens[begin : found.first], *tokens[found.stop : stop]]
    return stop - begin <= _HEAD_TOKENS and all(_is_trimming(token) for token in rest)


def _marks_line(parse: Parse, tokens: Sequence[Token], begin: int, found: Found, stop: int) -> bool:
    """Whether a full date ends or begins a line of names: "Geneva, 3 March 2021", "3 March 2021 | Shipping".

    What joins it to the names is a comma before it, or a bar, a dash or a dot in the middle; a line is as the text
    breaks it, since the heads of releases and bulletins have no empty lines between their parts.
    """
    text = parse.text
    start = text.rfind("\n", tokens[begin].start, tokens[found.first].start) + 1 or tokens[begin].start
    end = text.find("\n", tokens[found.stop - 1].end, tokens[stop - 1].end)
    end = end if end >= 0 else tokens[stop - 1].end
    before = [token for token in tokens[begin : found.first] if token.start >= start]
    after = [token for token in tokens[found.stop : stop] if token.end <= end]
    if len(before) + len(after) > _LINE_TOKENS or not all(_is_place(token) for token in (*before, *after)):
        return False
    if not any(token.lower.isalpha() for token in after):
        return len(before) == 0 or not before[-1].lower.isalnum()
    return len(before) == 0 and after[0].lower in _BARS and (after[0].gap or after[0].lower not in ("-",))


def _is_trimming(token: Token) -> bool:
    if not token.lower.isalpha() or token.lower in _LABELS or "zone" in token.senses or "meridiem" in token.senses:
        return True
    return token.lower in ("at", "by") or "weekday" in token.senses


def _leads(tokens: Sequence[Token], begin: int, found: Found, stop: int) -> bool:
    """Whether place, date, agency and a dash lead the paragraph, or place and date end in a colon."""
    before = tokens[begin : found.first]
    if not all(_is_place(token) for token in before) or len(before) > 10:
        return False
    i, depth = found.stop, 0
    while i < min(stop, found.stop + 12):
        token = tokens[i]
        if token.lower == "-" and depth == 0 and (token.gap or found.stop < i):
            return len(before) > 0 or i > found.stop
        if token.lower == "(":
            depth += 1
        elif token.lower == ")":
            depth -= 1
        elif depth == 0 and token.lower not in (",", ".", "/", "-") and not token.word.text[:1].isupper():
            return False
        i += 1
    return False


def _is_place(token: Token) -> bool:
    text = token.word.text
    return not token.lower.isalpha() or text[:1].isupper() or text in ("of", "the", "and", "de", "el")
