"""Days and quarters that share what is said once: "on 3, 5 and 9 March 2024", "the first and second quarters"."""

from collections.abc import Sequence
from dataclasses import replace

from primafacie.reading.times.calendar import interval_of, make_day
from primafacie.reading.times.expression import Calendar
from primafacie.reading.times.grammar import Found
from primafacie.reading.times.numbers import read_day, read_nth
from primafacie.reading.times.ranges import Read
from primafacie.reading.times.tokens import Token
from primafacie.reading.times.values import Value

_LINKS = frozenset({",", "and", "or", "&"})
_OPENERS = frozenset({"on", "of", "dated", "between", "from", "(", "both", "for", "until"})
_RULE = "times.date.shared_month"
_QUARTERS = "times.date.quarters"
_MOST = 12
"""Days that one month is shared by, at most."""


def add_shared_days(reads: Sequence[Read], tokens: Sequence[Token]) -> list[Read]:
    """The reads, with the days that share the month of one beside them, and the quarters that share a year."""
    found: list[Read] = []
    for n, read in enumerate(reads):
        bound = found[-1][0].stop if found else 0
        found.extend(_days_before(read, tokens, bound) or _quarters_before(read, tokens, bound))
        found.append(read)
        found.extend(_days_after(read, tokens, reads[n + 1][0].first if n + 1 < len(reads) else len(tokens)))
    return found


def _days_before(read: Read, tokens: Sequence[Token], bound: int) -> list[Read]:
    """The days before "9 March": each followed by a comma, "and" or "or", and the first after a preposition."""
    first, value = read
    expression = first.expression
    if not isinstance(expression, Calendar) or expression.day is None or expression.month is None:
        return []
    if not tokens[first.first].digits or len(value.value) != 10:
        return []
    days: list[Read] = []
    i = first.first - 1
    while i - 1 >= bound and len(days) < _MOST and tokens[i].lower in _LINKS:
        at = i - 1 if tokens[i - 1].lower != "," else i - 2
        if at < bound or not tokens[at].digits:
            break
        day = read_day(tokens, at)
        if day is None or day[1] > i:
            break
        days.insert(0, (_found(at, day[1], expression, day[0], first.sentence), _on(value, day[0])))
        i = at - 1
    known = all(_is_known(found[1]) for found in days)
    return days if i >= 0 and tokens[i].lower in _OPENERS and known else []


def _quarters_before(read: Read, tokens: Sequence[Token], bound: int) -> list[Read]:
    """The ordinals before "fourth quarters": "the first, third and fourth quarters of 2020"."""
    last, value = read
    if last.rule != _QUARTERS or not isinstance(last.expression, Calendar):
        return []
    found: list[Read] = []
    i = last.first - 1
    while i - 1 >= bound and tokens[i].lower in _LINKS and len(found) < 3:
        at = i - 1 if tokens[i - 1].lower != "," else i - 2
        nth = read_nth(tokens, at) if at >= bound else None
        if nth is None or nth[1] > i or not 1 <= nth[0] <= 4:
            break
        text = f"{value.value[:-1]}{nth[0]}"
        expression = replace(last.expression, quarter=nth[0])
        found.insert(
            0,
            (
                Found(at, nth[1], _QUARTERS, expression, last.sentence),
                replace(value, value=text, interval=interval_of(text)),
            ),
        )
        i = at - 1
    return found


def _days_after(read: Read, tokens: Sequence[Token], bound: int) -> list[Read]:
    """The days after "July 20" that share its month: "on July 20 and 22"; not "on July 20 and 22 people died"."""
    first, value = read
    expression = first.expression
    if not isinstance(expression, Calendar) or expression.day is None or len(value.value) != 10:
        return []
    if not tokens[first.stop - 1].digits or "month" not in tokens[first.first].senses:
        return []
    days: list[Read] = []
    i, last = first.stop, expression.day
    while i + 1 < bound and len(days) < _MOST and tokens[i].lower in _LINKS:
        at = i + 2 if tokens[i].lower == "," and tokens[i + 1].lower in ("and", "or") else i + 1
        day = read_day(tokens, at) if at < bound and tokens[at].digits else None
        if day is None or not last < day[0] <= 31 or not _ends_list(tokens, day[1], bound):
            break
        last, i = day
        days.append((_found(at, i, expression, last, first.sentence), _on(value, last)))
    closed = len(days) > 0 and tokens[days[-1][0].first - 1].lower in ("and", "or", "&")
    return days if closed and all(_is_known(found[1]) for found in days) else []


def _ends_list(tokens: Sequence[Token], i: int, bound: int) -> bool:
    """Whether a number before token `i` counts nothing: what follows is another of them, or no noun."""
    if i >= len(tokens) or i == bound:
        return i >= len(tokens)
    following = tokens[i]
    if following.lower in _LINKS:
        return True
    return following.word.pos in ("PUNCT", "ADP", "VERB", "AUX", "SCONJ", "CCONJ") and following.lower != "%"


def _found(first: int, stop: int, expression: Calendar, day: int, sentence: int) -> Found:
    return Found(first, stop, _RULE, replace(expression, day=day, weekday=None), sentence)


def _on(value: Value, day: int) -> Value:
    text = f"{value.value[:8]}{day:02}"
    return replace(value, value=text, interval=interval_of(text))


def _is_known(value: Value) -> bool:
    year = value.value[:4]
    if not year.isdigit():
        return True
    return make_day(int(year), int(value.value[5:7]), int(value.value[8:10])) is not None
