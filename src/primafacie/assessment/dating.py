"""The element `in force`: whether the conduct falls into the days on which the provision applied."""

from dataclasses import dataclass
from datetime import date, timedelta

from primafacie.assessment.case import Case, State, Tested
from primafacie.assessment.phrases import find_phrase
from primafacie.assessment.regime import Period
from primafacie.assessment.wording import load_wording
from primafacie.record import Span, Time


@dataclass(frozen=True, slots=True)
class Window:
    """The days in which the conduct lies, both inclusive.

    Attributes:
        first: None where unknown.
        last: None where unknown or still going on.
        span: The words that date it; None where none do.
        text: How the days are known, in words.
        is_dated: False where only the day of telling is known; then the rules of that day are what it is held against.
    """

    first: str | None
    last: str | None
    span: Span | None
    text: str
    is_dated: bool = True


def window_of(case: Case) -> Window:
    """When the event happened, from its own time, or from when it was told."""
    return case.remember("window", lambda: _find_window(case))


def _find_window(case: Case) -> Window:
    event = case.event
    time = case.times.get(event.time or "")
    if time is not None and not _is_vague(time) and event.begin is not None:
        through = f", through {event.dated_by}" if event.dated_by is not None else ""
        return Window(event.begin, event.end, time.span, f"dated {time.span.text!r}{through}")
    if time is not None and not _is_vague(time) and event.end is not None:
        text = f"dated {time.span.text!r}, so taken as news of then"
        return Window(_earlier(event.end), event.end, time.span, text, is_dated=False)
    if event.begin is not None:
        return Window(event.begin, event.end, time.span if time else None, f"dated from {event.begin}")
    past = _past_word(case)
    if past is not None:
        return Window(None, None, past, f"not dated, and {past.text!r} puts it back")
    return _window_of_telling(case)


def _is_vague(time: Time) -> bool:
    """Whether it is a word like "recently", which has no days of its own."""
    return time.value.endswith("_REF") or time.type in {"DURATION", "SET"}


def _past_word(case: Case) -> Span | None:
    words = load_wording().past
    found = (find_phrase(words, case.text, begin, end) for begin, end in case.clauses)
    return next((span for span in found if span is not None), None)


def _window_of_telling(case: Case) -> Window:
    claims = {claim.id: claim for claim in case.reading.claims}
    said = [case.times.get(claims[key].said or "") for key in case.standing.alleged_by if key in claims]
    told = [time for time in said if time is not None and time.begin is not None]
    if told:
        first = min(told, key=lambda time: time.begin or "")
        begin, end = first.begin or "", first.end or first.begin or ""
        text = f"not dated; said {first.span.text!r}, so taken as news of then"
        return Window(_earlier(begin), end, first.span, text, is_dated=False)
    published = case.reading.report.published
    if published is None:
        return _window_of_undated_report(case)
    text = f"not dated; reported on {published}, so taken as news of then"
    return Window(_earlier(published), published, None, text, is_dated=False)


def _window_of_undated_report(case: Case) -> Window:
    """From the latest day that the report tells of as past: it was written then or later."""
    times = case.times
    told = [event.time for event in case.reading.events if event.realis == "occurred"]
    told += [claim.said for claim in case.reading.claims]
    past = [times[key] for key in told if key is not None and key in times]
    known = [time for time in past if time.basis == "explicit" and time.begin is not None]
    if len(known) == 0:
        return Window(None, case.event.end, None, "not dated, and neither is the report")
    latest = max(known, key=lambda time: time.begin or "")
    text = f"not dated; the report is no older than {latest.span.text!r}, so taken as news of then or later"
    return Window(_earlier(latest.begin or ""), None, latest.span, text, is_dated=False)


def _earlier(day: str) -> str:
    try:
        return (date.fromisoformat(day) - timedelta(days=load_wording().news_days)).isoformat()
    except (ValueError, OverflowError):
        return day


def judge_in_force(window: Window, provision: str, period: Period) -> Tested:
    """Whether all of the window lies in the period."""
    state, why = _place(window, period)
    since = f"{provision} applies from {period.from_}" + (f" to {period.to}" if period.to is not None else "")
    return Tested("in force", state, window.span, f"{window.text}{why}; {since}")


def _place(window: Window, period: Period) -> tuple[State, str]:
    first, last = window.first, window.last
    begin, end = period.from_, period.to
    is_before = last is not None and last < begin
    told_from = first if window.is_dated else last
    is_after = end is not None and told_from is not None and told_from > end
    is_undatable = first is None and last is None
    if is_before or is_after or (is_undatable and end is not None):
        return "contradicted", ""
    if first is None:
        return "unmet", ""
    if first < begin or (end is not None and (last is None or last > end)):
        return "unmet", ", which need not fall into that time"
    if period.known_to is not None and (last or first) > period.known_to:
        return "unmet", f", and whether it was renewed after {period.known_to} is not known"
    return "met", ""


def lies_in(window: Window, period: Period) -> bool:
    """Whether the whole window is known to lie in the period."""
    return judge_in_force(window, "", period).state == "met"
