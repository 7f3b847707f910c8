"""The timeline of a matter: what happened, and what was said of it, when, across its reports."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from primafacie.record.event import Realis
from primafacie.record.matter import Matter, MatterClaim, MatterReport, Told

EntryKind = Literal["event", "alleged", "denied", "acknowledged", "doubted"]
_LAST = "9999-99"
"""Sorts behind every day."""


@dataclass(frozen=True)
class TimelineEntry:
    """One line of a timeline.

    Attributes:
        begin: First day, YYYY-MM-DD; None where it is not known. A claim has one day, which is also its `end`.
        end: Last day; None where it is not known.
        kind: "event" for the conduct as one report dates it, else how a claim stands to it.
        who: Who puts it forward, from the outermost source to the innermost; for an event the report that tells it.
        stance: Stance of the claim; None for an event.
        realis: How the report tells the event; None for a claim.
        words: Verbatim; `start` and `end_of_words` are its offsets into the text of the report.
        row: "<report>/<event or claim>".
        is_rejected: Whether a person rejected the row; it is shown, and counts for nothing.
    """

    begin: str | None
    end: str | None
    kind: EntryKind
    who: tuple[str, ...]
    stance: str | None
    realis: Realis | None
    words: str
    start: int
    end_of_words: int
    row: str
    report: str
    publisher: str | None
    published: str | None
    is_rejected: bool


@dataclass(frozen=True)
class Timeline:
    """A matter by day; the entries without a day stand last."""

    matter: str
    title: str
    standing: str
    entries: tuple[TimelineEntry, ...]


def lay_out(matter: Matter) -> Timeline:
    """The timeline of a matter: by first day, then what happened before what was said, then by last day and row."""
    entries = sorted([*_events(matter), *_claims(matter)], key=_place)
    return Timeline(matter.key, matter.title, matter.standing, tuple(entries))


def _place(entry: TimelineEntry) -> tuple[str, bool, str, str, int]:
    report, _, row = entry.row.partition("/")
    return entry.begin or entry.end or _LAST, entry.kind != "event", entry.end or _LAST, report, int(row[1:])


def _events(matter: Matter) -> Iterator[TimelineEntry]:
    reports = {report.key: report for report in matter.reports}
    for told in matter.told:
        report = reports[told.report]
        begin, end = _days(told)
        yield TimelineEntry(
            begin=begin, end=end, kind="event", who=(_voice(report),), stance=None, realis=told.realis,
            words=told.span.text, start=told.span.start, end_of_words=told.span.end, row=told.row, report=told.report,
            publisher=report.publisher, published=report.published, is_rejected=told.is_rejected,
        )  # fmt: skip


def _days(told: Told) -> tuple[str | None, str | None]:
    """The days that the report gives; that it was told by a day dates no event."""
    return (told.begin, told.end) if told.is_dated else (None, None)


def _claims(matter: Matter) -> Iterator[TimelineEntry]:
    reports = {report.key: report for report in matter.reports}
    for claim in matter.claims:
        report = reports.get(claim.report)
        yield TimelineEntry(
            begin=claim.on, end=claim.on, kind=claim.manner, who=_sources(claim, report), stance=claim.stance,
            realis=None, words=claim.span.text, start=claim.span.start, end_of_words=claim.span.end, row=claim.row,
            report=claim.report, publisher=None if report is None else report.publisher,
            published=None if report is None else report.published, is_rejected=claim.is_rejected,
        )  # fmt: skip


def _sources(claim: MatterClaim, report: MatterReport | None) -> tuple[str, ...]:
    return tuple(claim.sources) or ((_voice(report),) if report is not None else ("the reporter",))


def _voice(report: MatterReport) -> str:
    return report.publisher or "the reporter"
