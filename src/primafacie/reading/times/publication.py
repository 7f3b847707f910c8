"""The day of publication, where intake has not found it: from the dateline, the address, or other words of the text."""

from collections.abc import Sequence
from datetime import date

from primafacie.reading.language import Parse
from primafacie.reading.times.address import day_in_address, month_in_address
from primafacie.reading.times.calendar import make_day
from primafacie.reading.times.dateline import Dateline, find_datelines
from primafacie.reading.times.evidence import Milestone, Window, lower_bound
from primafacie.reading.times.inference import (
    Inferred,
    day_beside_today,
    day_in,
    find_credit,
    find_window,
    year_of,
)
from primafacie.reading.times.reader import read_times
from primafacie.record.report import Report
from primafacie.record.time import Time

_APART = 31
"""Days that the day of an address can lie from the day of the dateline."""


def find_publication(report: Report, parse: Parse, milestones: Sequence[Milestone] = ()) -> Report:
    """The report with its day of publication, if it had none and the text or the address shows it.

    Never the present day. What is stated or stands in metadata is kept. Else, in this order: a day at the head of the
    text; a day in the address; one at the end of the text or beside "today"; what the dates of the text leave
    possible. Where a day stays unknown and its bounds are not, `published_because` says them.

    Args:
        report: As intake has made it.
        parse: The parse of its text.
        milestones: Dated facts by which a report that tells of them can be dated, such as a regime's chronology.
    """
    return read_dated(report, parse, milestones)[0]


def read_dated(report: Report, parse: Parse, milestones: Sequence[Milestone] = ()) -> tuple[Report, list[Time]]:
    """The report as `find_publication` dates it, and its times, counted from its day.

    Where only the bounds of that day are known, a time has the value that it has on every day between them; others
    stay unresolved.

    Args:
        report: As intake has made it.
        parse: The parse of its text.
        milestones: Dated facts by which a report that tells of them can be dated.
    """
    if report.published is not None:
        day = date.fromisoformat(report.published)
        return report, read_times(parse, day, inferred=report.published_basis == "inferred")
    times = read_times(parse, None)
    found = _find_day(report.origin, parse, times, milestones)
    if isinstance(found, Inferred):
        because = found.because if found.basis == "inferred" else None
        dated = {"published": found.day.isoformat(), "published_basis": found.basis, "published_because": because}
        return report.model_copy(update=dated), read_times(parse, found.day, inferred=found.basis == "inferred")
    if found is None:
        return report, times
    because = f"not known to the day, but from {found.first} to {found.last}: {'; '.join(found.because)}"
    return report.model_copy(update={"published_because": because}), _read_between(parse, times, found)


def _read_between(parse: Parse, times: Sequence[Time], window: Window) -> list[Time]:
    """The times, with the values on which the first and the last day of a window agree.

    What is counted from the day of publication never goes back when that day moves on; so a value that is the same on
    the first and the last day is the same on all between.
    """
    first = {(time.span.start, time.span.end): time for time in read_times(parse, window.first, inferred=True)}
    last = {(time.span.start, time.span.end): time for time in read_times(parse, window.last, inferred=True)}
    found: list[Time] = []
    for time in times:
        early, late = (ends.get((time.span.start, time.span.end)) for ends in (first, last))
        agree = early is not None and late is not None and early.model_copy(update={"id": late.id}) == late
        found.append(early.model_copy(update={"id": time.id}) if early is not None and agree else time)
    return found


def _find_day(
    origin: str, parse: Parse, times: Sequence[Time], milestones: Sequence[Milestone]
) -> Inferred | Window | None:
    """The day of publication, or the days that remain; None where nothing is known of it."""
    datelines = _without_contradicted(find_datelines(parse), parse, times)
    address = day_in_address(origin)
    for found in datelines:
        day = make_day(found.year, found.month, found.day) if found.year is not None else None
        if found.is_head and day is not None:
            return Inferred(day, "dateline", None)
    head = next((found for found in datelines if found.is_head), None)
    if address is not None:
        beside = f", beside the dateline {head.text!r}" if head is not None and _is_near(head, address) else ""
        return Inferred(address, "inferred", f"the address {origin!r}{beside}")
    for found in datelines:
        day = make_day(found.year, found.month, found.day) if found.year is not None else None
        if day is not None:
            return Inferred(day, "inferred", f"{found.text!r} at the end of the text")
    said = find_credit(parse, times) or day_beside_today(parse, times)
    if said is not None:
        return said
    window = find_window(parse, times, milestones, month_in_address(origin))
    if head is not None:
        return _complete(head, parse, times, window)
    day = day_in(window, times) if window is not None else None
    return Inferred(day, "inferred", "; ".join(window.because)) if window is not None and day is not None else window


def _without_contradicted(datelines: Sequence[Dateline], parse: Parse, times: Sequence[Time]) -> list[Dateline]:
    """The datelines but for lines of a date that the text tells a later past day than: they date what it is about."""
    lower = lower_bound(parse, times)
    kept: list[Dateline] = []
    for found in datelines:
        day = make_day(found.year, found.month, found.day) if found.year is not None else None
        is_later = day is not None and lower is not None and lower.day > day
        if found.kind in ("published", "updated", "lead") or not is_later:
            kept.append(found)
    return kept


def _is_near(dateline: Dateline, day: date) -> bool:
    near = [make_day(day.year + n, dateline.month, dateline.day) for n in (-1, 0, 1)]
    return any(found is not None and abs((found - day).days) <= _APART for found in near)


def _complete(
    dateline: Dateline, parse: Parse, times: Sequence[Time], window: Window | None
) -> Inferred | Window | None:
    """The day of a dateline without its year, if the text leaves one year for it; else the days that it leaves."""
    found = year_of(parse, times, window, dateline.month, dateline.day, dateline.weekday)
    day = make_day(found.year, dateline.month, dateline.day) if found is not None else None
    if found is None or day is None:
        return window
    return Inferred(day, "inferred", f"the dateline {dateline.text!r}; its year from {found.because}")
