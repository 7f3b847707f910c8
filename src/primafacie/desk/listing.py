"""Matters, looked up and listed."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from sqlalchemy import ColumnElement, Connection, Select, select

from primafacie.desk.narrowing import are_few, holds, overlapping, parts_of, published_by, takes_part
from primafacie.desk.store.tables import events, findings, former_keys, matters, parts, reports
from primafacie.errors import DeskError, UsageError
from primafacie.record.event import EventType
from primafacie.record.finding import Verdict
from primafacie.record.matter import Matter, Standing

Order = Literal["latest", "reports", "sources"]


@dataclass(frozen=True)
class MatterQuery:
    """What is asked of matters; None asks nothing.

    Attributes:
        words: Words or "phrases" that one of its reports holds.
        actor: Name of an actor, or code of a state, that takes part.
        provision: Id of a provision that it would engage, e.g. "1718/8(b)".
        since: First day of a range in which it was told last; `until` the last day.
        begin: First day of a range that its conduct meets; `end` the last day.
        is_denied: Whether somebody denies it.
        is_flagged: Whether a review flags it.
        smallest: Fewest reports that tell of it.
        limit: Most matters that are given; `skip` how many of the first are passed over.
    """

    words: str | None = None
    actor: str | None = None
    type: EventType | None = None
    provision: str | None = None
    verdict: Verdict | None = None
    standing: Standing | None = None
    publisher: str | None = None
    since: str | None = None
    until: str | None = None
    begin: str | None = None
    end: str | None = None
    is_denied: bool | None = None
    is_flagged: bool | None = None
    smallest: int = 1
    order: Order = "latest"
    limit: int = 50
    skip: int = 0


@dataclass(frozen=True)
class MatterRow:
    """What a list shows of a matter; see `Matter`."""

    key: str
    title: str
    type: str
    standing: str
    verdict: str | None
    begin: str | None
    end: str | None
    first_told: str | None
    last_told: str | None
    reports: int
    sources: int
    denials: int
    is_flagged: bool


_COLUMNS = (
    matters.c.key, matters.c.title, matters.c.type, matters.c.standing, matters.c.verdict, matters.c.begin,
    matters.c.end, matters.c.first_told, matters.c.last_told, matters.c.reports, matters.c.sources, matters.c.denials,
    matters.c.is_flagged,
)  # fmt: skip
_ORDERS = {
    "latest": (matters.c.last_told.desc(),),
    "reports": (matters.c.reports.desc(), matters.c.last_told.desc()),
    "sources": (matters.c.sources.desc(), matters.c.last_told.desc()),
}


def list_matters(connection: Connection, query: MatterQuery) -> list[MatterRow]:
    """The matters that a query asks for, in its order; ties by their keys."""
    wanted = select(*_COLUMNS).where(*_conditions(connection, query))
    ordered = wanted.order_by(*_ORDERS[query.order], matters.c.id.desc())
    return [MatterRow(*row) for row in connection.execute(ordered.limit(query.limit).offset(query.skip))]


def matter_by_key(connection: Connection, given: str) -> Matter:
    """A matter by its key, a former key, or the beginning of one.

    Raises:
        UsageError: There is none, or several begin so.
        DeskError: It is damaged.
    """
    id_ = matter_number(connection, given)
    summary = connection.execute(select(matters.c.summary).where(matters.c.id == id_)).scalar_one()
    try:
        return Matter.model_validate_json(summary)
    except ValueError as error:
        raise DeskError(f"matter {given} is damaged in the desk; restore it from a copy") from error


def matter_number(connection: Connection, given: str) -> int:
    """The number of a matter; see `matter_by_key`."""
    begins = [column.startswith(given, autoescape=True) for column in (matters.c.key, former_keys.c.key)]
    own = select(matters.c.key, matters.c.id).where(begins[0], matters.c.reports > 0)
    former = select(former_keys.c.key, former_keys.c.matter_id.label("id")).where(begins[1])
    rows = [
        row
        for query in (own, former)
        for row in connection.execute(query.order_by(query.selected_columns.key).limit(3))
    ]
    exact = [row for row in rows if row.key == given]
    if len(exact) == 1 or len({row.id for row in rows}) == 1:
        return int((exact or rows)[0].id)
    if not rows:
        raise UsageError(f"the desk has no matter {given!r}; primafacie desk matters lists them")
    keys = sorted(row.key for row in rows)[:2]
    raise UsageError(f"{given!r} is the beginning of several matters, such as {' and '.join(keys)}; give more of it")


def _conditions(connection: Connection, query: MatterQuery) -> list[ColumnElement[bool]]:
    found = [matters.c.reports >= max(query.smallest, 1)]
    for column, value in (
        (matters.c.type, query.type), (matters.c.verdict, query.verdict), (matters.c.standing, query.standing),
        (matters.c.is_flagged, query.is_flagged),
    ):  # fmt: skip
        if value is not None:
            found.append(column == value)
    if query.since is not None:
        found.append(matters.c.last_told >= query.since)
    if query.until is not None:
        found.append(matters.c.last_told <= query.until)
    if query.is_denied is not None:
        found.append(matters.c.denials > 0 if query.is_denied else matters.c.denials == 0)
    found += overlapping(matters.c.begin, matters.c.end, query.begin, query.end)
    found += (_is_told(connection, few, of) for few, of in _asked_of_events(connection, query))
    return found


def _asked_of_events(
    connection: Connection, query: MatterQuery
) -> Iterator[tuple["Select[tuple[int | None]]", ColumnElement[bool]]]:
    """What is asked of some event of a matter: matters gathered by it, and the condition on an event."""
    of_events = select(events.c.matter_id).where(events.c.matter_id.is_not(None))
    if query.actor is not None:
        taken = parts_of(query.actor, events.c.matter_id).where(
            events.c.report_id == parts.c.report_id, events.c.row == parts.c.row, events.c.matter_id.is_not(None)
        )
        yield taken, takes_part(query.actor, events.c.report_id, events.c.row)
    if query.provision is not None:
        held = events.c.id.in_(select(findings.c.event_id).where(findings.c.provision == query.provision))
        yield of_events.where(held), held
    for condition in (
        *([published_by(connection, query.publisher)] if query.publisher is not None else []),
        *([holds(connection, query.words)] if query.words is not None else []),
    ):
        yield (
            of_events.where(events.c.report_id.in_(select(reports.c.id).where(condition))),
            select(reports.c.id).where(reports.c.id == events.c.report_id, condition).exists(),
        )


def _is_told(
    connection: Connection, gathered: "Select[tuple[int | None]]", of_event: ColumnElement[bool]
) -> ColumnElement[bool]:
    """The condition that a matter has an event of which something is asked."""
    if are_few(connection, gathered):
        return matters.c.id.in_(gathered)
    return select(events.c.id).where(events.c.matter_id == matters.c.id, of_event).exists()
