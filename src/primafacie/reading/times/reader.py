"""The times of a text: where an expression may begin, which reading holds, and the rows of the record."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from datetime import date

from primafacie.reading.language import Parse
from primafacie.reading.times.anniversaries import ANNIVERSARY, find_anniversaries
from primafacie.reading.times.bounds import bound
from primafacie.reading.times.context import Context
from primafacie.reading.times.ellipsis import add_shared_days
from primafacie.reading.times.expression import Calendar, Expression
from primafacie.reading.times.grammar import Found, Reader, first_words, fixed_pairs, lone_words, phrase_words
from primafacie.reading.times.guards import accept
from primafacie.reading.times.holidays import first_pairs as feast_pairs
from primafacie.reading.times.holidays import first_words as holiday_words
from primafacie.reading.times.lexicon import CORE
from primafacie.reading.times.numbers import LEADS
from primafacie.reading.times.ranges import join_ranges
from primafacie.reading.times.resolve import resolve
from primafacie.reading.times.sharing import share
from primafacie.reading.times.tokens import Token, cut_tokens
from primafacie.reading.times.values import Value
from primafacie.record.span import Span
from primafacie.record.time import Time

_REACH = 7
"""Tokens within which an expression must come to a word that has to do with time."""


def read_times(parse: Parse, published: date | None, inferred: bool = False) -> list[Time]:
    """Every time expression of a text, in its order, with ids from "t1".

    Args:
        parse: The parse of the report.
        published: Day of publication, in the publisher's own time zone; None where it is not known: then what is
            counted from it stays unresolved.
        inferred: Whether that day was itself inferred; the basis of what is counted from it is then "inferred".
    """
    tokens = cut_tokens(parse)
    context = Context(parse=parse, tokens=tokens, published=published, inferred=inferred)
    reader = Reader(tokens)
    reads: list[tuple[Found, Value]] = []
    i = 0
    starts = _possible_starts(tokens)
    anniversaries = _anniversaries(parse, tokens)
    while i < len(tokens):
        if not starts[i] and i not in anniversaries:
            i += 1
            continue
        read = _worth([anniversaries[i]], context) if i in anniversaries else _read_at(reader, context, i)
        if read is None:
            i += 1
            continue
        reads.append(read)
        i = read[0].stop
    joined = add_shared_days(share(join_ranges(reads, context), tokens), tokens)
    return [_row(parse, tokens, found, value, f"t{n}") for n, (found, value) in enumerate(joined, start=1)]


def _anniversaries(parse: Parse, tokens: Sequence[Token]) -> dict[int, Found]:
    """The anniversaries of a text by the token with which they begin."""
    told = find_anniversaries(parse)
    if len(told) == 0:
        return {}
    starts = [token.start for token in tokens]
    found: dict[int, Found] = {}
    for each in told:
        first, stop = bisect_left(starts, each.start), bisect_left(starts, each.end)
        day = each.celebrated
        year = day.year + each.number if each.number is not None else None
        point = Calendar(year=year, month=day.month, day=day.day)
        if first < stop:
            found[first] = Found(first, stop, ANNIVERSARY, point, each.sentence.index)
    return found


def _possible_starts(tokens: Sequence[Token]) -> list[bool]:
    """For each token, whether an expression can begin with it: it leads, and a core word is near."""
    leads, holidays, pairs = first_words(), holiday_words(), fixed_pairs()
    alone, followers = lone_words(), phrase_words()
    starts = [False] * len(tokens)
    after: Token | None = None
    distance = _REACH
    for i in range(len(tokens) - 1, -1, -1):
        token = tokens[i]
        senses = token.senses
        if (senses and not CORE.isdisjoint(senses)) or (token.lower in holidays and _may_be_feast(token, after)):
            distance = 0
            starts[i] = True
        elif distance < _REACH:
            distance += 1
            if senses or token.lower in LEADS or token.lower in alone:
                starts[i] = True
            elif token.lower in leads and after is not None:
                starts[i] = bool(after.senses) or after.lower in followers or (token.lower, after.lower) in pairs
        elif token.lower in leads:
            starts[i] = token.lower in alone or (after is not None and (token.lower, after.lower) in pairs)
        after = token
    return starts


def _may_be_feast(token: Token, after: Token | None) -> bool:
    """Whether the name of a feast can begin with a token and the one after it."""
    pairs = feast_pairs()
    return (token.lower, "") in pairs or (after is not None and (token.lower, after.lower) in pairs)


def _read_at(reader: Reader, context: Context, i: int) -> tuple[Found, Value] | None:
    """The longest reading at token `i` that the guards let pass and that has a value."""
    return _worth((found for found in reader.readings(i) if accept(found, reader.tokens)), context)


def _worth(readings: Iterable[Found], context: Context) -> tuple[Found, Value] | None:
    """The first of the readings that has a value, which the context remembers."""
    for found in readings:
        context.first, context.stop = found.first, found.stop
        value = resolve(found.expression, context)
        if value is None:
            continue
        if value.type in ("DATE", "TIME"):
            context.remember(
                value.value,
                value.interval,
                is_comparison=found.rule.startswith("times.shift."),
                is_explicit=value.basis == "explicit" or _names_year(found.expression),
            )
        return found, value
    return None


def _names_year(expression: Expression) -> bool:
    """Whether the words give a year by "last" and the like: "30 April last year"."""
    return isinstance(expression, Calendar) and expression.year_which is not None


def _row(parse: Parse, tokens: Sequence[Token], found: Found, value: Value, key: str) -> Time:
    interval = bound(value.interval, found, tokens)
    begin, end = interval.begin, interval.end
    return Time(
        id=key,
        span=Span.of(parse.text, tokens[found.first].start, tokens[found.stop - 1].end),
        type=value.type,
        value=value.value,
        begin=begin.isoformat() if begin is not None else None,
        end=end.isoformat() if end is not None else None,
        basis=value.basis,
        rule=found.rule,
    )
