"""Dates and clock times in figures: 2024-06-18, 11/02/89, 19-Nov-12, 15:00 GMT, 1:30 p.m. Pyongyang time."""

from collections.abc import Sequence

from primafacie.reading.times.calendar import make_day
from primafacie.reading.times.expression import Calendar
from primafacie.reading.times.numbers import full_year, is_plain, is_tight, read_words
from primafacie.reading.times.tokens import Token

_SEPARATORS = ("-", "/", ".")


def _digits(tokens: Sequence[Token], i: int, *lengths: int) -> int | None:
    """The number at token `i`, if it has so many digits and stands right after what is before it."""
    if i < len(tokens) and tokens[i].digits in lengths and not tokens[i].gap:
        return int(tokens[i].senses["digits"])
    return None


def _ends_cleanly(tokens: Sequence[Token], i: int) -> bool:
    """Whether token `i` does not go on what is before it."""
    if i >= len(tokens) or tokens[i].gap:
        return True
    if tokens[i].lower in ("-", "/", ".", ":"):
        return not (is_tight(tokens, i + 1) and (tokens[i + 1].digits > 0 or tokens[i].lower == "/"))
    return not tokens[i].lower.isalnum() or tokens[i].lower == "t"


def _starts_cleanly(tokens: Sequence[Token], i: int) -> bool:
    return tokens[i].gap or i == 0 or tokens[i - 1].lower in ("(", "[", '"', "“", "'", ":", "=", "-")


def read_iso(tokens: Sequence[Token], i: int) -> tuple[Calendar, int] | None:
    """Year first: 2024-06-18, 2024/6/18, 2024.06.18, 2024-06."""
    if i >= len(tokens) or tokens[i].digits != 4 or not _starts_cleanly(tokens, i):
        return None
    year = int(tokens[i].senses["digits"])
    if not 1000 <= year <= 2199 or not is_tight(tokens, i + 1, *_SEPARATORS):
        return None
    sign = tokens[i + 1].lower
    month = _digits(tokens, i + 2, 1, 2)
    if month is None or not 1 <= month <= 12:
        return None
    if is_tight(tokens, i + 3, sign):
        day = _digits(tokens, i + 4, 1, 2)
        if day is not None and make_day(year, month, day) is not None and _ends_cleanly(tokens, i + 5):
            return Calendar(year=year, month=month, day=day), i + 5
    if sign == "-" and tokens[i + 2].digits == 2 and _ends_cleanly(tokens, i + 3):
        return Calendar(year=year, month=month), i + 3
    return None


def read_iso_week(tokens: Sequence[Token], i: int) -> tuple[tuple[int, int], int] | None:
    """A week of ISO 8601: 2024-W25."""
    if i + 3 >= len(tokens) or tokens[i].digits != 4 or not is_tight(tokens, i + 1, "-"):
        return None
    year, week = int(tokens[i].senses["digits"]), _digits(tokens, i + 3, 2)
    if week is None or not is_tight(tokens, i + 2, "w") or not 1 <= week <= 53 or not 1000 <= year <= 2199:
        return None
    return ((year, week), i + 4) if _ends_cleanly(tokens, i + 4) else None


def read_numeric(tokens: Sequence[Token], i: int) -> tuple[Calendar, int] | None:
    """Year last: 11/02/89, 18.06.2024, 18-06-2024, 19-Nov-12; month first where both orders fit, as in the U.S."""
    if i >= len(tokens) or tokens[i].digits not in (1, 2) or not _starts_cleanly(tokens, i):
        return None
    first = int(tokens[i].senses["digits"])
    if not is_tight(tokens, i + 1, *_SEPARATORS) or not is_tight(tokens, i + 3, tokens[i + 1].lower):
        return None
    sign = tokens[i + 1].lower
    year = _digits(tokens, i + 4, 2, 4)
    if year is None or not _ends_cleanly(tokens, i + 5):
        return None
    if tokens[i + 4].digits == 2:
        if sign == ".":
            return None
        year = full_year(year)
    if not 1000 <= year <= 2199:
        return None
    named = tokens[i + 2].senses.get("month")
    second = _digits(tokens, i + 2, 1, 2)
    if named is not None:
        orders = [(int(named), first)]
    elif second is not None:
        orders = [(first, second), (second, first)]
        if sign == ".":
            orders.reverse()
    else:
        return None
    for month, day in orders:
        if make_day(year, month, day) is not None:
            return Calendar(year=year, month=month, day=day), i + 5
    return None


def read_clock(tokens: Sequence[Token], i: int) -> tuple[str, int] | None:
    """A time of day: 15:00, 1:30 p.m., 10pm, 3 o'clock, 1500 hours, noon; as TIMEX3 without the day: "T15:00"."""
    if i >= len(tokens):
        return None
    sharp = tokens[i].senses.get("sharp")
    if sharp is not None:
        return ("T12:00" if sharp == 12 else "T24:00"), i + 1
    if tokens[i].digits in (1, 2) and is_plain(tokens, i):
        return _clock_in_figures(tokens, i)
    if tokens[i].digits == 4 and is_plain(tokens, i):
        return _military(tokens, i)
    words = read_words(tokens, i)
    if words is not None and 1 <= words[0] <= 12:
        return _with_meridiem(tokens, words[1], words[0], None, None)
    return None


def _clock_in_figures(tokens: Sequence[Token], i: int) -> tuple[str, int] | None:
    hour, stop = int(tokens[i].senses["digits"]), i + 1
    minute = second = None
    if is_tight(tokens, stop, ":", ".") or is_tight(tokens, stop, "h"):
        found = _digits(tokens, stop + 1, 2)
        if found is not None and found < 60:
            minute, stop = found, stop + 2
            found = _digits(tokens, stop + 1, 2) if is_tight(tokens, stop, ":") else None
            if found is not None and found < 60:
                second, stop = found, stop + 2
    found_meridiem = _with_meridiem(tokens, stop, hour, minute, second)
    if found_meridiem is not None:
        return found_meridiem
    if minute is None or hour > 24 or tokens[i + 1].lower != ":" or not _ends_cleanly(tokens, stop):
        return None
    return f"T{hour:02}:{minute:02}" + (f":{second:02}" if second is not None else ""), stop


def _military(tokens: Sequence[Token], i: int) -> tuple[str, int] | None:
    """Four digits with "hours" or a zone after them: 1500 hours, 1500 GMT, 0738 local time, 0015Z."""
    value = int(tokens[i].senses["digits"])
    hour, minute = divmod(value, 100)
    if hour > 24 or minute > 59 or i + 1 >= len(tokens):
        return None
    if tokens[i + 1].lower in ("hours", "hrs"):
        return f"T{hour:02}:{minute:02}", i + 2
    if is_tight(tokens, i + 1, "z"):
        return f"T{hour:02}:{minute:02}", i + 2
    zoned = "zone" in tokens[i + 1].senses or _is_place_time(tokens, i + 1)
    return (f"T{hour:02}:{minute:02}", i + 1) if zoned else None


def _is_place_time(tokens: Sequence[Token], i: int) -> bool:
    """Whether "local time" or "Moscow time" stands at token `i`."""
    return i + 1 < len(tokens) and "zone_place" in tokens[i].senses and tokens[i + 1].lower == "time"


def _with_meridiem(
    tokens: Sequence[Token], i: int, hour: int, minute: int | None, second: int | None
) -> tuple[str, int] | None:
    """An hour of the twelve-hour clock with "p.m." or "o'clock" at token `i`."""
    if i >= len(tokens) or not 1 <= hour <= 12:
        return None
    meridiem, stop = tokens[i].senses.get("meridiem"), i + 1
    if tokens[i].lower in ("a", "p") and is_tight(tokens, i + 1, ".") and is_tight(tokens, i + 2, "m"):
        meridiem, stop = f"{tokens[i].lower}m", i + 3 + is_tight(tokens, i + 3, ".")
    if meridiem is None:
        if tokens[i].lower == "o" and is_tight(tokens, i + 1, "'") and is_tight(tokens, i + 2, "clock"):
            return f"T{hour:02}:00", i + 3
        return None
    hour = hour % 12 + (12 if meridiem == "pm" else 0)
    value = f"T{hour:02}:{minute or 0:02}" + (f":{second:02}" if second is not None else "")
    return value, stop


def read_zone(tokens: Sequence[Token], i: int) -> tuple[str, int] | None:
    """A zone: GMT, KST, "local time", "Pyongyang time", "British Summer Time", in brackets or not."""
    if i >= len(tokens):
        return None
    if tokens[i].lower == "(":
        inside = read_zone(tokens, i + 1) if not is_tight(tokens, i + 1, "(") else None
        if inside is not None and inside[1] < len(tokens) and tokens[inside[1]].lower == ")":
            return inside[0], inside[1] + 1
        return None
    if "zone" in tokens[i].senses and tokens[i].word.text[:1].isupper():
        return str(tokens[i].senses["zone"]), i + 1
    place = tokens[i].senses.get("zone_place")
    if place is None:
        return None
    stop = i + 1
    if stop < len(tokens) and tokens[stop].lower in ("summer", "standard", "daylight", "mean"):
        summer = tokens[stop].lower in ("summer", "daylight")
        place = "" if summer else place
        stop += 1 + (is_tight(tokens, stop + 1, "-") and is_tight(tokens, stop + 2, "saving", "savings")) * 2
    return (str(place), stop + 1) if stop < len(tokens) and tokens[stop].lower == "time" else None
