"""Search: reports by their words, and by who does what in them, says what of it, and what it would engage."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from sqlalchemy import ColumnElement, Connection, Select, select

from primafacie.desk.highlights import find_words
from primafacie.desk.listing import matter_by_key
from primafacie.desk.narrowing import are_few, holds, overlapping, parts_of, published_by, takes_part
from primafacie.desk.store.fulltext import phrases_of
from primafacie.desk.store.reports import Stored, reading_of, reports_by_id
from primafacie.desk.store.tables import claims, events, findings, matters, parts, reports
from primafacie.record import Reading, Span
from primafacie.record.claim import Stance
from primafacie.record.event import EventType
from primafacie.record.finding import Verdict
from primafacie.record.matter import Standing

HitKind = Literal["words", "event", "claim"]


@dataclass(frozen=True)
class Query:
    """What is looked for; None asks nothing. What is asked of an event is asked of one and the same event.

    Attributes:
        words: Words, all of which the report holds, or "phrases".
        actor: Name of an actor or code of a state: with `stance` who puts the claim forward, else who takes part in the
            event or puts a claim forward.
        provision: Id of a provision that the event would engage; `verdict` how.
        stance: Stance of a claim.
        begin: First day of a range that the event's days meet; `end` the last day.
        standing: How the event's matter stands.
        matter: Key of the event's matter, a former key, or the beginning of one.
        since: First day of a range in which the report was published; `until` the last day.
        publisher: Part of the publisher's name, any case.
        limit: Most reports that are given; `skip` how many of the first are passed over.
    """

    words: str | None = None
    actor: str | None = None
    type: EventType | None = None
    provision: str | None = None
    verdict: Verdict | None = None
    stance: Stance | None = None
    begin: str | None = None
    end: str | None = None
    standing: Standing | None = None
    matter: str | None = None
    since: str | None = None
    until: str | None = None
    publisher: str | None = None
    limit: int = 20
    skip: int = 0

    @property
    def asks_for_events(self) -> bool:
        """Whether anything is asked of an event."""
        asked = (self.type, self.provision, self.verdict, self.begin, self.end, self.standing, self.matter)
        return any(value is not None for value in asked)


@dataclass(frozen=True)
class HitRow:
    """What was found in a report.

    Attributes:
        row: Id of the event or claim; empty for words.
        span: Its words, verbatim, offsets into the report's text.
        around: The sentence in which they stand.
        matter: Key of the matter of an event; None where it forms none.
    """

    kind: HitKind
    row: str
    span: Span
    around: Span
    matter: str | None = None


@dataclass(frozen=True)
class Hit:
    """A report that fits, and what in it does."""

    report: Stored
    rows: list[HitRow]


@dataclass(frozen=True)
class Hits:
    """Reports that fit, the newest first.

    Attributes:
        has_more: Whether there are others behind them.
    """

    hits: list[Hit]
    has_more: bool


def search(connection: Connection, query: Query) -> Hits:
    """The reports that fit a query, by descending day of publication.

    Raises:
        UsageError: The words hold none, or there is no such matter.
    """
    if query.matter is not None:
        query = replace(query, matter=matter_by_key(connection, query.matter).key)
    fitting = select(reports.c.id).where(*_conditions(connection, query), *_narrowed(connection, query))
    ordered = fitting.order_by(reports.c.published.desc().nulls_last(), reports.c.id.desc())
    ids = [int(row.id) for row in connection.execute(ordered.limit(query.limit + 1).offset(query.skip))]
    found = reports_by_id(connection, ids[: query.limit])
    hits = [Hit(found[id_], list(_rows(connection, query, found[id_]))) for id_ in ids[: query.limit]]
    return Hits(hits, len(ids) > query.limit)


def _conditions(connection: Connection, query: Query) -> Iterator[ColumnElement[bool]]:
    if query.words is not None:
        yield holds(connection, query.words)
    if query.publisher is not None:
        yield published_by(connection, query.publisher)
    if query.since is not None:
        yield reports.c.published >= query.since
    if query.until is not None:
        yield reports.c.published <= query.until
    if query.asks_for_events:
        of_event = _event_conditions(query)
        yield select(events.c.id).where(events.c.report_id == reports.c.id, *of_event).exists()
    if query.stance is not None:
        yield select(claims.c.id).where(claims.c.report_id == reports.c.id, *_claim_conditions(query)).exists()
    if query.actor is not None and not query.asks_for_events and query.stance is None:
        yield takes_part(query.actor, reports.c.id)


def _narrowed(connection: Connection, query: Query) -> Iterator[ColumnElement[bool]]:
    """The reports to which what few rows have narrows a query, beside its conditions."""
    for gathered in _gathered(query):
        if are_few(connection, gathered):
            yield reports.c.id.in_(gathered)


def _gathered(query: Query) -> Iterator["Select[tuple[int]]"]:
    """The reports with each of what is asked of an event, a claim or an actor alone."""
    of_events = select(events.c.report_id)
    if query.actor is not None:
        yield parts_of(query.actor, parts.c.report_id)
    if query.type is not None:
        yield of_events.where(events.c.type == query.type)
    if query.begin is not None or query.end is not None:
        yield of_events.where(*overlapping(events.c.begin, events.c.end, query.begin, query.end))
    if query.provision is not None or query.verdict is not None:
        yield select(findings.c.report_id).where(*_finding_conditions(query))
    if query.standing is not None or query.matter is not None:
        yield of_events.where(events.c.matter_id.in_(select(matters.c.id).where(*_matter_conditions(query))))
    if query.stance is not None:
        yield select(claims.c.report_id).where(claims.c.stance == query.stance)


def _event_conditions(query: Query) -> Iterator[ColumnElement[bool]]:
    if query.type is not None:
        yield events.c.type == query.type
    if query.actor is not None and query.stance is None:
        yield takes_part(query.actor, events.c.report_id, events.c.row)
    yield from overlapping(events.c.begin, events.c.end, query.begin, query.end)
    if query.provision is not None or query.verdict is not None:
        held = select(findings.c.id).where(findings.c.event_id == events.c.id, *_finding_conditions(query))
        yield held.correlate(events).exists()
    if query.standing is not None or query.matter is not None:
        of = select(matters.c.id).where(matters.c.id == events.c.matter_id, *_matter_conditions(query))
        yield of.correlate(events).exists()


def _finding_conditions(query: Query) -> Iterator[ColumnElement[bool]]:
    if query.provision is not None:
        yield findings.c.provision == query.provision
    if query.verdict is not None:
        yield findings.c.verdict == query.verdict


def _matter_conditions(query: Query) -> Iterator[ColumnElement[bool]]:
    if query.standing is not None:
        yield matters.c.standing == query.standing
    if query.matter is not None:
        yield matters.c.key == query.matter


def _claim_conditions(query: Query) -> Iterator[ColumnElement[bool]]:
    if query.stance is not None:
        yield claims.c.stance == query.stance
    if query.actor is not None:
        yield takes_part(query.actor, claims.c.report_id, claims.c.row, "source")


def _rows(connection: Connection, query: Query, report: Stored) -> Iterator[HitRow]:
    """What in a report fits: the words, then the events and claims in the order of the reading."""
    reading = reading_of(connection, report.id)
    if query.words is not None:
        for span, around in find_words(reading.report.text, phrases_of(query.words)):
            yield HitRow("words", "", span, around)
    if query.asks_for_events or (query.actor is not None and query.stance is None):
        wanted = select(events.c.row, matters.c.key).outerjoin(matters, matters.c.id == events.c.matter_id)
        rows = connection.execute(wanted.where(events.c.report_id == report.id, *_event_conditions(query)))
        keys: dict[str, str | None] = {row.row: row.key for row in rows}
        for each in reading.events:
            if each.id in keys:
                yield HitRow("event", each.id, each.trigger, each.span, keys[each.id])
    if query.stance is not None or (query.actor is not None and not query.asks_for_events):
        wanted = select(claims.c.row).where(claims.c.report_id == report.id, *_claim_conditions(query))
        ids = {row.row for row in connection.execute(wanted)}
        yield from _claim_hits(reading, ids)


def _claim_hits(reading: Reading, ids: set[str]) -> Iterator[HitRow]:
    for claim in reading.claims:
        if claim.id in ids:
            yield HitRow("claim", claim.id, claim.cue or claim.content[0], claim.content[0])
