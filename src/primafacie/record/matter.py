"""A matter: the same alleged conduct across reports, with who tells it, who denies it, and how well it is supported."""

from typing import Literal

from pydantic import Field

from primafacie.record.claim import Quotation, Stance
from primafacie.record.event import EventType, GoodsClass, Realis
from primafacie.record.finding import Verdict
from primafacie.record.row import IsoDay, Row
from primafacie.record.span import Span

Support = Literal["document seen", "first-hand", "corroborated", "single source", "unsupported"]
Standing = Literal[
    "retracted", "contested", "document seen", "first-hand", "corroborated", "single source", "unsupported"
]
Manner = Literal["alleged", "denied", "acknowledged", "doubted"]


class MatterReport(Row):
    """A report that tells of the matter, or denies it.

    Attributes:
        key: By which the desk calls it.
        family: Key of the first report of its family; its own where it stands alone.
        wire: The agency that it credits; None where it credits none.
    """

    key: str
    origin: str
    title: str | None
    publisher: str | None
    published: IsoDay | None
    family: str
    wire: str | None


class Told(Row):
    """One report's telling of the conduct: one event of its reading.

    Attributes:
        row: "<report>/<event>".
        span: The beginning of the clause that tells it, verbatim, offsets into the text of that report.
        because: Why it belongs to the matter, in words: by which other telling, and what speaks for it; empty for the
            telling that founded it.
        is_rejected: Whether a person rejected it; it then counts for nothing.
    """

    row: str
    report: str
    span: Span
    realis: Realis
    begin: IsoDay | None
    end: IsoDay | None
    is_dated: bool
    because: list[str]
    is_rejected: bool


class MatterClaim(Row):
    """A claim about the conduct.

    Attributes:
        row: "<report>/<claim>".
        sources: Names from the outermost source that the report names to the innermost; empty where the report itself
            tells it.
        states: Codes of the states for which the innermost speaks.
        is_party: Whether one of them takes part in the conduct.
        span: The beginning of what is put forward, verbatim, offsets into the text of that report.
        on: Day on which it was put forward, else that of publication; None where neither is known.
        said_in: Value of a longer time in which it was put forward, e.g. "2023-10"; else None.
        group: Which of the matter's independent sources it comes from, counted from 1; None where it supports nothing.
        answers: What it denies or acknowledges: the claims that put the conduct forward no later than it, as
            "<report>/<claim>": all of its own report, and of other reports the last of each independent source.
        because: For a denial in general words that is about no single act, why it answers this one; else None.
        is_rejected: Whether a person rejected it; it then counts for nothing.
    """

    row: str
    report: str
    manner: Manner
    stance: Stance
    quotation: Quotation
    sources: list[str]
    states: list[str]
    is_party: bool
    span: Span
    on: IsoDay | None
    said_in: str | None = None
    group: int | None
    answers: list[str]
    because: str | None
    is_rejected: bool


class Figure(Row):
    """One quantity as told, with the reports that tell it so.

    Attributes:
        value: The number; None for "dozens". `high` is the upper end of a range.
        unit: As in the record of a reading; figures of one unit stand beside one another.
        words: As the first of the reports puts it.
        rows: The events that tell it: "<report>/<event>".
    """

    value: float | int | None
    high: float | int | None
    unit: str | None
    qualifier: str
    words: str
    rows: list[str]


class MatterFinding(Row):
    """What the conduct would engage.

    Attributes:
        verdict: The weightiest that any report gives it.
        rows: The events on which it rests: "<report>/<event>".
        unmet: Elements that no report establishes.
    """

    regime: str
    provision: str
    verdict: Verdict
    rows: list[str]
    unmet: list[str]


class SourceGroup(Row):
    """Sources that count as one.

    Attributes:
        names: The sources, in words.
        reports: Keys of the reports.
        because: Why they are one, in words; empty for a source alone.
    """

    names: list[str]
    reports: list[str]
    because: list[str]


class Matter(Row):
    """The same alleged conduct across reports.

    Attributes:
        key: "m-" and eight letters or digits; stays the same when new reports come in.
        former_keys: Keys of matters that became part of this one.
        agents: Names of those who do it; `patients` of those to whom it is done.
        begin: First day on which it can have happened, by the report that dates it most closely; None where unknown.
        end: Last day, likewise.
        first_told: Day of publication of the first report that tells of it; None where none is dated.
        evidence: Words of the reports that speak of documents, images or eyewitnesses: "<report>/<claim>" and the span.
        support: How well it is supported, in words of the ladder; see docs/explanation/support.md.
        standing: The same, but "contested" where a party denies it, and "retracted" where people rejected all support.
        because: Why, in one sentence.
        sources: Independent sources that put it forward.
        flags: Numbers of reviews that corrected or rejected a row on which it leans, and were not settled since.
    """

    schema_: Literal["primafacie/matter/1"] = Field(default="primafacie/matter/1", alias="schema")
    key: str
    former_keys: list[str]
    title: str
    type: EventType
    agents: list[str]
    patients: list[str]
    goods: list[GoodsClass]
    begin: IsoDay | None
    end: IsoDay | None
    first_told: IsoDay | None
    last_told: IsoDay | None
    evidence: list[tuple[str, Span]]
    support: Support
    standing: Standing
    because: str
    reports: list[MatterReport]
    told: list[Told]
    claims: list[MatterClaim]
    figures: list[Figure]
    findings: list[MatterFinding]
    sources: list[SourceGroup]
    flags: list[int]
