"""Days that a text bears at its head or its end: "PYONGYANG, June 17 (KCNA) --", "Last updated: 17 June 2024"."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from primafacie.reading.language import Parse
from primafacie.reading.times.expression import Calendar, Clock, Expression
from primafacie.reading.times.grammar import Found, Reader
from primafacie.reading.times.labels import Label, load_beside, read_label
from primafacie.reading.times.lines import Line, cut_lines
from primafacie.reading.times.tokens import Token, cut_tokens

_HEAD_PARAGRAPHS = 6
"""How far down the head of a text reaches."""
_PROSE = 1
"""Lines of prose, such as a summary, above a line of a date at the head; below more of them it dates something else."""
_END_LINES = 4
"""How far up its end reaches."""
_HEAD_TOKENS = 24
"""A day at the head or the end ends within so many tokens of its line."""
_LINE_TOKENS = 12
"""Words and marks beside the date on a line of names and a date."""
_BARS = frozenset({"|", "-", "·", "•", ":", "/"})
_DIVIDERS = frozenset({"|", "•", "·"})
_STARTS = frozenset({"digits", "month", "weekday"})
_GOES_ON = frozenset({"ADP", "DET", "CCONJ", "SCONJ", "AUX", "PART"})
"""Parts of speech after which a line is the rest of a sentence that was broken."""
_NUMBERS = re.compile(r"0?(\d{1,2})[/-]0?(\d{1,2})[/-]\d{2,4}")

Kind = Literal["published", "lead", "alone", "names", "updated"]
"""How the day stands: after a label, before a dash that opens the report, alone on its line, on a line of names, or as
that of the last change."""
_UNTOLD: frozenset[Kind] = frozenset({"alone", "names"})
"""Days of which nothing but their place says that they are the day of publication."""
RANKS: dict[Kind, int] = {"published": 0, "lead": 1, "alone": 2, "names": 3, "updated": 4}
"""Which of several holds; the smaller."""


@dataclass(frozen=True, slots=True)
class Dateline:
    """A day at the head or the end of a text; the year is None where it is not given.

    Attributes:
        weekday: ISO number of the weekday beside it; None where there is none.
        text: The words of the day, verbatim.
        start: Where they begin.
        is_head: Whether it stands at the head.
    """

    year: int | None
    month: int
    day: int
    weekday: int | None
    text: str
    start: int
    kind: Kind
    is_head: bool


@dataclass(frozen=True, slots=True)
class _Setting:
    """A line of a text in which a day is looked for; the line before it, None where an empty one stands between."""

    text: str
    tokens: Sequence[Token]
    line: Line
    before: Line | None
    is_head: bool


def find_datelines(parse: Parse) -> list[Dateline]:
    """The days that a text bears at its head and its end, those that hold before others first.

    Several reports under datelines of their own are a digest, and several days on lines of their own a list: what they
    say of single parts is left out.
    """
    tokens = cut_tokens(parse)
    reader = Reader(tokens)
    lines = cut_lines(parse.text, tokens)
    last = next((p.end for p in parse.paragraphs[_HEAD_PARAGRAPHS - 1 : _HEAD_PARAGRAPHS]), len(parse.text))
    every: list[Dateline] = []
    kept: list[Dateline] = []
    prose = 0
    for n, line in enumerate(lines):
        is_head = tokens[line.first].start < last
        found = _in_line(reader, _Setting(parse.text, tokens, line, _before(parse.text, tokens, lines, n), is_head))
        if found is None:
            prose += _is_prose(tokens[line.first : line.stop])
            continue
        every.append(found)
        if is_head and (prose <= _PROSE or found.kind not in _UNTOLD):
            kept.append(found)
        elif n >= len(lines) - _END_LINES and found.year is not None and found.kind != "lead":
            kept.append(replace(found, is_head=False))
    if len({(found.month, found.day) for found in every if found.kind == "lead"}) > 1:
        kept = [found for found in kept if found.kind != "lead"]
    if (
        len(
            {
                (found.year, found.month, found.day)
                for found in every
                if found.kind in _UNTOLD and found.year is not None
            }
        )
        > 1
    ):
        kept = [found for found in kept if found.kind not in _UNTOLD]
    return sorted(kept, key=lambda found: (not found.is_head, RANKS[found.kind], found.start))


def _is_prose(tokens: Sequence[Token]) -> bool:
    """Whether a line tells something: a sentence, not a title, a name or a place."""
    return len(tokens) > _LINE_TOKENS and tokens[-1].lower in (".", "!", "?", '"', "”")


def _before(text: str, tokens: Sequence[Token], lines: Sequence[Line], n: int) -> Line | None:
    if n == 0:
        return None
    between = text[tokens[lines[n - 1].stop - 1].end : tokens[lines[n].first].start]
    return lines[n - 1] if between.count("\n") == 1 else None


def _in_line(reader: Reader, setting: _Setting) -> Dateline | None:
    tokens, line = reader.tokens, setting.line
    for i in range(line.first, min(line.stop, line.first + _HEAD_TOKENS)):
        if _STARTS.isdisjoint(tokens[i].senses):
            continue
        for found in reader.readings(i):
            point = _day_of(found.expression)
            if point is None or point.month is None or point.day is None or found.stop > line.stop:
                continue
            kind = _kind_of(setting, found, point.year is not None)
            if kind is not None:
                start = tokens[found.first].start
                text = setting.text[start : tokens[found.stop - 1].end]
                return Dateline(point.year, point.month, point.day, point.weekday, text, start, kind, setting.is_head)
            break
    return None


def _day_of(expression: Expression) -> Calendar | None:
    if isinstance(expression, Clock) and expression.day is not None:
        return _day_of(expression.day)
    return expression if isinstance(expression, Calendar) and expression.which is None else None


def _kind_of(setting: _Setting, found: Found, has_year: bool) -> Kind | None:
    tokens, line = setting.tokens, setting.line
    if _is_ambiguous(setting.text[tokens[found.first].start : tokens[found.stop - 1].end]):
        return None
    before, after = tokens[line.first : found.first], tokens[found.stop : line.stop]
    words = [token.lower for token in before if token.lower.isalpha()]
    label = _label_of(before) or (_label_of(_line_before(setting)) if len(words) == 0 else None)
    if label is not None and has_year and _is_tail(after):
        return label
    if _is_rest_of_sentence(_line_before(setting)):
        return None
    if _leads(setting.text, before, after, has_year):
        return "lead"
    if line.stop - line.first <= _HEAD_TOKENS and all(_is_trimming(token) for token in (*before, *after)):
        return "alone"
    if not has_year:
        return None
    if (setting.is_head and _opens(before, after)) or (
        _is_line_of_names(before, after) and (setting.is_head or len(words) <= 2)
    ):
        return "names"
    return None


def _line_before(setting: _Setting) -> Sequence[Token]:
    return setting.tokens[setting.before.first : setting.before.stop] if setting.before is not None else ()


def _opens(before: Sequence[Token], after: Sequence[Token]) -> bool:
    """Whether a day and a dash open what is told: "17 June 2024 – The council met"."""
    return len(before) == 0 and len(after) > 1 and after[0].lower == "-" and after[0].gap


def _is_ambiguous(text: str) -> bool:
    """Whether the day is in numbers that can be read in two orders: 05/06/2024."""
    match = _NUMBERS.fullmatch(text)
    return match is not None and int(match[1]) <= 12 and int(match[2]) <= 12 and match[1] != match[2]


def _is_rest_of_sentence(before: Sequence[Token]) -> bool:
    """Whether the line before breaks off in a sentence that this one ends: "met on", "17 June 2024."."""
    if len(before) == 0:
        return False
    word = before[-1].word
    return word.pos in _GOES_ON and word.text.islower()


def _label_of(before: Sequence[Token]) -> Label | Literal["names"] | None:
    """The label that opens the words before a day, where only names and words like "on" stand between.

    With names it says no more than a line of names does: a post that the text quotes bears "Posted by … on …" too.
    """
    words = [token for token in before if token.lower.isalpha()]
    label = read_label([token.lower for token in words])
    if label is None or len(words) > _LINE_TOKENS:
        return None
    rest = words[label[1] :]
    if all(_is_trimming(token) for token in rest):
        return label[0]
    return "names" if all(_is_trimming(token) or _is_place(token) for token in rest) else None


def _is_tail(after: Sequence[Token]) -> bool:
    """Whether nothing is told after the day of a label: a time, a name after "by", or what a bar cuts off."""
    for n, token in enumerate(after):
        if token.lower in _DIVIDERS or token.lower == "by":
            return len(after) - n <= _LINE_TOKENS
        if not _is_trimming(token):
            return False
    return True


def _is_trimming(token: Token) -> bool:
    if not token.lower.isalpha() or token.lower in load_beside() or token.digits > 0:
        return True
    return bool({"zone", "meridiem", "weekday"} & token.senses.keys()) or token.lower in ("t", "z")


def _is_line_of_names(before: Sequence[Token], after: Sequence[Token]) -> bool:
    """Whether a full date ends or begins a line of names: "Geneva, 3 March 2021", "3 March 2021 Wire | Shipping".

    What joins it to the names is a comma before it, or a bar, a dash or a dot in the middle; a line is as the text
    breaks it, since the heads of releases and bulletins have no empty lines between their parts.
    """
    if len(before) + len(after) > _LINE_TOKENS or not all(_is_place(token) for token in (*before, *after)):
        return False
    if not any(token.lower.isalpha() for token in after):
        return len(before) == 0 or not before[-1].lower.isalnum()
    parts = any(token.lower in _DIVIDERS for token in after)
    return len(before) == 0 and (parts or (after[0].lower in _BARS and (after[0].gap or after[0].lower not in ("-",))))


def _leads(text: str, before: Sequence[Token], after: Sequence[Token], has_year: bool) -> bool:
    """Whether place, date, agency and a dash lead the line, or a place with a full date and a colon or a bar."""
    if len(before) > _LINE_TOKENS + 4 or not all(_is_place(token) for token in before):
        return False
    if len(after) > 1 and after[0].lower in (":", "|") and has_year:
        return any(token.word.entity in ("GPE", "LOC") or token.word.text.isupper() for token in before)
    depth = sum({"(": 1, ")": -1}.get(token.lower, 0) for token in before)
    for n, token in enumerate(after[:_LINE_TOKENS]):
        if token.lower == "-" and depth == 0 and (token.gap or n > 0):
            return len(before) > 0 or n > 0
        if token.lower == "(":
            depth += 1
        elif token.lower == ")":
            depth -= 1
        elif depth == 0 and token.lower not in (",", ".", "/", "-") and not text[token.start].isupper():
            return False
    return False


def _is_place(token: Token) -> bool:
    text = token.word.text
    return not token.lower.isalpha() or text[:1].isupper() or text in ("of", "the", "and", "de", "el")
