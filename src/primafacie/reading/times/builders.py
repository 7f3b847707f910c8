"""From what a rule captured to what the expression says."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from primafacie.reading.times.expression import (
    Amount,
    Between,
    Calendar,
    Clock,
    Edge,
    Expression,
    Holiday,
    Length,
    NthWeekday,
    Period,
    Recurrence,
    Reference,
    Shift,
    WeekOf,
    Years,
)

Captures = dict[str, Any]
"""Name in the pattern to what was read there; the constants of the rule among them."""

_CALENDAR_FIELDS = (
    "year", "month", "day", "weekday", "season", "quarter", "half", "which", "year_which", "week_which", "fiscal",
)  # fmt: skip
_LETTERS = {"S": "S", "MIN": "M", "H": "H", "D": "D", "W": "W", "FN": "W", "WE": "WE", "M": "M", "Q": "Q", "Y": "Y",
            "DE": "DE", "CE": "CE", "ML": "ML"}  # fmt: skip


def _calendar(captures: Captures) -> Expression | None:
    fields = {name: captures[name] for name in _CALENDAR_FIELDS if name in captures}
    if "short_year" in captures:
        fields["year"] = captures["short_year"]
    if "quarter" in fields and ("ago" in captures or "order" in captures):
        fields["year_which"] = "last"
    if "month" in fields and "day" in fields and fields["day"] > (31, 29, 31, 30)[_length_class(fields["month"])]:
        return None
    if fields.get("quarter", 1) not in (1, 2, 3, 4) or fields.get("half", 1) not in (1, 2):
        return None
    return Calendar(**fields)


def _length_class(month: int) -> int:
    if month == 2:
        return 1
    return 3 if month in (4, 6, 9, 11) else 0


def _given(captures: Captures) -> Expression | None:
    """An expression that a phrase has read whole."""
    for name in ("iso", "numeric"):
        if name in captures:
            found: Expression = captures[name]
            return found
    return None


def _iso_week(captures: Captures) -> Expression:
    year, week = captures["iso_week"]
    return Calendar(year=year, week=week)


def _decade(captures: Captures) -> Expression | None:
    prefix = captures["decade"]
    return Years(prefix, short=len(prefix) == 2)


def _century(captures: Captures) -> Expression | None:
    nth: int = captures["nth"]
    return Years(f"{nth - 1:02}") if 1 <= nth <= 22 else None


def _period(captures: Captures) -> Expression:
    return Period(captures["unit"], captures.get("which", "this"), captures.get("mod") or captures.get("since_mod"))


def _day(captures: Captures) -> Expression:
    return Shift(captures["deictic_day"], "D", 1)


def _comparison(captures: Captures) -> Expression | None:
    """ "the year-ago quarter": the period that is compared with, one unit before the one spoken of."""
    if captures.get("order") == "later":
        return None
    return Shift(1, captures["unit"], -1, "narrative", captures.get("compared"))


def _edge_of_unit(captures: Captures) -> Expression | None:
    if captures["unit"] in ("S", "MIN", "H"):
        return None
    mod = captures.get("since_mod") or captures.get("mod") or captures.get("edge")
    return Period(captures["unit"], "this", str(mod))


def _shift(captures: Captures) -> Expression | None:
    amount: Amount = captures.get("count", "X")
    return Shift(amount, captures["unit"], captures["sign"], captures.get("anchor", "publication"))


def _ordered(captures: Captures) -> Expression | None:
    sign = -1 if captures["order"] == "earlier" else 1
    return Shift(captures.get("count", 1), captures["unit"], sign, "narrative")


def _length(captures: Captures) -> Expression | None:
    if captures.get("unit") == "WE" and "count" not in captures:
        return None
    count: Amount = captures.get("count", 1)
    if captures.get("and_half"):
        parts = _and_half((count, captures["unit"]))
    elif not isinstance(count, str) and count != int(count) and count % 1 == 0.5:
        parts = _and_half((int(count), captures["unit"]))
    else:
        parts = [(count, captures["unit"])]
    if "count2" in captures:
        parts.append((captures["count2"], captures["unit2"]))
    return Length(tuple(parts), captures.get("which"))


def _and_half(part: tuple[Amount, str]) -> list[tuple[Amount, str]]:
    amount, unit = part
    smaller = {"Y": (6, "M"), "H": (30, "MIN"), "MIN": (30, "S"), "D": (12, "H"), "DE": (5, "Y"), "CE": (50, "Y")}
    if unit in smaller:
        return [part, smaller[unit]]
    return [(amount + 0.5 if not isinstance(amount, str) else amount, unit)]


def _half(captures: Captures) -> Expression | None:
    smaller: dict[str, tuple[Amount, str]] = {
        "Y": (6, "M"), "H": (30, "MIN"), "MIN": (30, "S"), "D": (12, "H"), "DE": (5, "Y"), "CE": (50, "Y"),
        "M": (15, "D"), "ML": (500, "Y"),
    }  # fmt: skip
    part = smaller.get(captures["unit"])
    return Length((part,)) if part is not None else None


def _open_length(captures: Captures) -> Expression:
    return Length((("X", captures["unit"]),), captures.get("which"))


def _every_unit(captures: Captures) -> Expression | None:
    count: Amount = captures.get("count", 1)
    unit = captures["unit"]
    return Recurrence(length_value(((count, unit),)))


def _every_point(captures: Captures) -> Expression | None:
    weekday = captures.get("weekday") or captures.get("weekdays")
    part = f"T{captures['part']}" if "part" in captures else ""
    part = f"T{captures['parts']}" if "parts" in captures else part
    if weekday is not None:
        return Recurrence(f"XXXX-WXX-{weekday}{part}")
    if "day" in captures and "month" in captures:
        return Recurrence(f"XXXX-{captures['month']:02}-{captures['day']:02}")
    if "month" in captures:
        return Recurrence(f"XXXX-{captures['month']:02}")
    season = captures.get("season") or captures.get("seasons")
    if season is not None:
        return Recurrence(f"XXXX-{season}")
    return Recurrence(f"XXXX-XX-XX{part}")


def _frequency(captures: Captures) -> Expression:
    return Recurrence(captures["frequency"])


def _reference(captures: Captures) -> Expression:
    value = captures.get("value") or captures.get("vague") or captures.get("vague_adjective")
    return Reference(str(value), bool(captures.get("anchor", False)))


def _holiday(captures: Captures) -> Expression:
    return Holiday(captures["holiday"], captures.get("year"), captures.get("which"))


def _clock(captures: Captures) -> Expression | None:
    zone: str = captures.get("zone_name", "")
    return Clock(captures["clock"], captures.get("point"), zone)


def _part_of_day(captures: Captures) -> Expression | None:
    part = captures.get("part") or captures.get("deictic_part") or captures.get("fixed_part")
    which = captures.get("which") or captures.get("order")
    day: Expression | None = captures.get("point")
    if day is None and "deictic_day" in captures:
        day = _day(captures)
    if "day_shift" in captures:
        day = Shift(captures["day_shift"], "D", 1)
    if day is not None and not _is_day(day):
        return None
    return Clock(f"T{part}", day, which=which)


def _is_day(day: Expression) -> bool:
    match day:
        case Calendar():
            return day.day is not None or day.weekday is not None
        case Shift(unit="D") | Holiday() | Period(unit="D") | NthWeekday():
            return True
    return False


def _clock_on_day(captures: Captures) -> Expression | None:
    day = captures["point"]
    return _clock(captures) if _is_day(day) else None


def _between(captures: Captures) -> Expression | None:
    """Two points of one kind: "12 May 2023 - 3 June 2024"; "6 February - this year" is none."""
    first, last = captures["point"], captures["point2"]
    if type(first) is not type(last):
        return None
    if isinstance(first, Calendar) and isinstance(last, Calendar):
        first = with_year_of(first, last)
    return Between(first, last)


def with_year_of(first: Calendar, last: Calendar) -> Calendar:
    """The first with the year of the last, or the year before where it is later in it: "30 May - 2 June 2020"."""
    if first.year is not None or first.month is None or last.year is None or last.month is None:
        return first
    later = (first.month, first.day or 0) > (last.month, last.day or 31)
    return replace(first, year=last.year - later)


def _days(captures: Captures) -> Expression | None:
    """Two days of one month: June 18-19, 2024."""
    month, year = captures["month"], captures.get("year")
    if captures["day"] >= captures["day2"]:
        return None
    return Between(Calendar(year, month, captures["day"]), Calendar(year, month, captures["day2"]))


def _months(captures: Captures) -> Expression | None:
    """Two months of one year: May-July 2024."""
    year = captures.get("year")
    return Between(Calendar(year, captures["month"]), Calendar(year, captures["month2"]))


def _years(captures: Captures) -> Expression | None:
    """Two years: 2019-2021, 2019-21."""
    first: int = captures["year"]
    last: int = captures.get("year2") or first // 100 * 100 + captures["short_end"]
    return Between(Calendar(first), Calendar(last)) if first < last <= first + 200 else None


def _edge(captures: Captures) -> Expression | None:
    point: Expression = captures["point"]
    if isinstance(point, Calendar) and captures["edge"] in ("H1", "H2") and _is_year(point):
        return replace(point, half=int(captures["edge"][1]))
    if isinstance(point, (Shift, Clock)) and not (isinstance(point, Shift) and captures.get("edge") == "of_day"):
        return None
    return Edge(point, str(captures["edge"]))


def _period_end(captures: Captures) -> Expression | None:
    unit = captures["unit"]
    return Edge(Period(unit, "this"), "last_day") if unit in ("W", "M", "Q", "Y") else None


def _nth_weekday(captures: Captures) -> Expression | None:
    n: int = captures.get("nth", -1)
    month = Calendar(captures.get("year"), captures["month"], year_which=captures.get("year_which"))
    return NthWeekday(n, captures["weekday"], month) if n <= 5 else None


def _week_of(captures: Captures) -> Expression | None:
    day = captures["point"]
    return WeekOf(day) if isinstance(day, Calendar) and day.day is not None else None


def _fixed_part(captures: Captures) -> Expression:
    return Clock(f"T{captures['part']}")


def _is_year(point: Calendar) -> bool:
    return point.year is not None and (point.month, point.season, point.quarter, point.half) == (None,) * 4


def _mod(captures: Captures) -> Expression | None:
    point: Expression = captures["point"]
    mod = captures.get("mod") or captures.get("since_mod")
    if isinstance(point, Period):
        return Period(point.unit, point.which, mod)
    return Edge(point, str(mod))


def length_value(parts: tuple[tuple[Amount, str], ...]) -> str:
    """The TIMEX3 value of a duration: P2Y, PT30M, PXD, P2Y6M."""
    date_part, time_part = "", ""
    for amount, unit in parts:
        text = amount if isinstance(amount, str) else f"{amount:g}"
        if unit == "FN":
            text = "X" if isinstance(amount, str) else f"{2 * amount:g}"
        if unit in ("S", "MIN", "H"):
            time_part += text + _LETTERS[unit]
        else:
            date_part += text + _LETTERS[unit]
    return "P" + date_part + ("T" + time_part if time_part else "")


BUILDERS: dict[str, Callable[[Captures], Expression | None]] = {
    "calendar": _calendar,
    "given": _given,
    "iso_week": _iso_week,
    "decade": _decade,
    "century": _century,
    "period": _period,
    "deictic_day": _day,
    "comparison": _comparison,
    "edge_of_unit": _edge_of_unit,
    "shift": _shift,
    "ordered": _ordered,
    "length": _length,
    "half": _half,
    "open_length": _open_length,
    "every_unit": _every_unit,
    "every_point": _every_point,
    "frequency": _frequency,
    "reference": _reference,
    "holiday": _holiday,
    "clock": _clock,
    "clock_on_day": _clock_on_day,
    "part_of_day": _part_of_day,
    "between": _between,
    "days": _days,
    "months": _months,
    "years": _years,
    "edge": _edge,
    "mod": _mod,
    "period_end": _period_end,
    "fixed_part": _fixed_part,
    "nth_weekday": _nth_weekday,
    "week_of": _week_of,
}
