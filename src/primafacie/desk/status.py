"""How much a desk holds, and what asks for attention."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, Table, func, select

from primafacie.desk.store.desk_notes import read_note, read_regimes
from primafacie.desk.store.failures import count_open
from primafacie.desk.store.tables import (
    additions,
    claims,
    documents,
    events,
    findings,
    kinships,
    matters,
    readings,
    reports,
    reviews,
)  # fmt: skip


@dataclass(frozen=True)
class Status:
    """How much a desk holds.

    Attributes:
        made: When it was made, UTC.
        regimes: The rulebooks that new reports are held against.
        families: Families of reports; a report alone is one.
        copied: Reports that share their text, or a wire's, with one that came before.
        standing: Matters by how they stand, of those with one report or more.
        engaged: Matters with a provision that would be engaged.
        flagged: Matters that lean on a row that a person corrected or rejected since they were last accepted.
        failures: Reports that could not be read to this day.
        unfinished: Runs of adding that were cut off and not followed by one that finished.
        document_bytes: Bytes of the reports as they came in; `kept_bytes` as kept, with their readings.
    """

    made: str
    regimes: list[str]
    reports: int
    families: int
    copied: int
    events: int
    claims: int
    findings: int
    matters: int
    standing: dict[str, int]
    engaged: int
    flagged: int
    failures: int
    unfinished: int
    reviews: int
    document_bytes: int
    kept_bytes: int


def read_status(connection: Connection) -> Status:
    """Count everything."""

    def number(query: Select[Any]) -> int:
        return int(connection.execute(query).scalar() or 0)

    def count(table: Table, *where: ColumnElement[bool]) -> int:
        return number(select(func.count()).select_from(table).where(*where))

    filled = matters.c.reports > 0
    by_standing = select(matters.c.standing, func.count()).where(filled).group_by(matters.c.standing)
    last_done = func.coalesce(
        select(func.max(additions.c.id)).where(additions.c.finished.is_not(None)).scalar_subquery(), 0
    )
    kept = number(select(func.sum(func.length(documents.c.packed)))) + number(
        select(func.sum(func.length(readings.c.packed)))
    )
    return Status(
        made=read_note(connection, "made") or "",
        regimes=read_regimes(connection),
        reports=count(reports),
        families=number(select(func.count(reports.c.family.distinct()))),
        copied=number(select(func.count(kinships.c.report_id.distinct()))),
        events=count(events),
        claims=count(claims),
        findings=count(findings),
        matters=count(matters, filled),
        standing={row[0]: row[1] for row in connection.execute(by_standing.order_by(matters.c.standing))},
        engaged=count(matters, filled, matters.c.verdict == "engaged"),
        flagged=count(matters, filled, matters.c.is_flagged),
        failures=count_open(connection),
        unfinished=count(additions, additions.c.finished.is_(None), additions.c.id > last_done),
        reviews=count(reviews),
        document_bytes=number(select(func.sum(documents.c.size))),
        kept_bytes=kept,
    )
