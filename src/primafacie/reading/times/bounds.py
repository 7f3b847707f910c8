"""Prepositions that leave an interval open: since, until, before, after, by."""

from collections.abc import Sequence
from datetime import timedelta

from primafacie.reading.times.calendar import Interval
from primafacie.reading.times.grammar import Found
from primafacie.reading.times.tokens import Token

_DAY = timedelta(days=1)
_TO = frozenset({"until", "till", "by", "through"})
_RANGE_ENDS = frozenset({"to", "until", "till", "through", "-"})


def bound(interval: Interval, found: Found, tokens: Sequence[Token]) -> Interval:
    """The interval as the preposition before the expression leaves it.

    "since March" has no end, "until March" no beginning; "before March" ends on the last day of February, "after
    March" begins on the first of April. "From March to May" is two expressions; neither says more than itself.
    """
    if interval.begin is None or interval.end is None or found.first == 0:
        return interval
    before = tokens[found.first - 1].lower
    if found.first > 2 and before == "than" and tokens[found.first - 2].lower == "later":
        return Interval(None, interval.end)
    if found.first > 2 and before == "than" and tokens[found.first - 2].lower in ("earlier", "sooner"):
        return Interval(interval.begin, None)
    if before == "since" or (before == "from" and _is_open(found, tokens)):
        return Interval(interval.begin, None)
    if before in _TO and not _follows_from(found, tokens):
        return Interval(None, interval.end)
    if _is_possessive(found, tokens):
        return interval
    try:
        if before == "before":
            return Interval(None, interval.begin - _DAY)
        if before == "after":
            return Interval(interval.end + _DAY, None)
    except OverflowError:
        return interval
    return interval


def _is_open(found: Found, tokens: Sequence[Token]) -> bool:
    """Whether "from X" is followed by "on" or "onward"."""
    return found.stop < len(tokens) and tokens[found.stop].lower in ("on", "onward", "onwards")


def _follows_from(found: Found, tokens: Sequence[Token]) -> bool:
    """Whether "to Y" closes a "from X" that begins not far before it."""
    begin = max(0, found.first - 8)
    return any(tokens[i].lower in ("from", "between") for i in range(begin, found.first - 1))


def _is_possessive(found: Found, tokens: Sequence[Token]) -> bool:
    """Whether the expression is an attribute ("after Monday's meeting", "after the June 12 summit")."""
    if found.stop >= len(tokens):
        return False
    after = tokens[found.stop]
    return after.lower == "'" or (after.word.pos in ("NOUN", "PROPN", "ADJ", "NUM") and after.gap)
