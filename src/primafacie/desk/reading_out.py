"""All that a desk holds of one kind, a page in memory at a time, in an order that does not change."""

import json
from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import select

from primafacie.desk.matters import Conduct
from primafacie.desk.store.connect import Database
from primafacie.desk.store.packing import digest, unpack
from primafacie.desk.store.tables import documents, events, matters, reports
from primafacie.errors import DeskError
from primafacie.intake import Hint
from primafacie.record.matter import Matter

_PAGE = 100


@dataclass(frozen=True)
class Document:
    """The bytes of a report as they came in.

    Attributes:
        sha256: Their hash, in hexadecimal.
        hint: What was known about them from outside.
    """

    sha256: str
    data: bytes
    hint: Hint


def all_matters(database: Database) -> Iterator[Matter]:
    """Every matter that a report tells of, in the order in which they were made."""
    return (matter for matter, _ in _pages(database, is_with_conducts=False))


def all_conducts(database: Database) -> Iterator[tuple[Matter, list[Conduct]]]:
    """Every matter with the conducts of its events, those that people rejected left out."""
    return _pages(database, is_with_conducts=True)


def _pages(database: Database, *, is_with_conducts: bool) -> Iterator[tuple[Matter, list[Conduct]]]:
    last = 0
    while True:
        query = select(matters.c.id, matters.c.summary).where(matters.c.id > last, matters.c.reports > 0)
        with database.read() as connection:
            rows = connection.execute(query.order_by(matters.c.id).limit(_PAGE)).all()
            conducts: dict[int, list[Conduct]] = {}
            if is_with_conducts:
                of_page = events.c.matter_id.in_([row.id for row in rows])
                told = select(events.c.matter_id, events.c.conduct).where(of_page).order_by(events.c.id)
                for row in connection.execute(told):
                    conducts.setdefault(row.matter_id, []).append(Conduct.from_json(row.conduct))
        for row in rows:
            matter = Matter.model_validate_json(row.summary)
            rejected = {told.row for told in matter.told if told.is_rejected}
            yield matter, [each for each in conducts.get(row.id, ()) if each.key not in rejected]
        if len(rows) < _PAGE:
            return
        last = rows[-1].id


def all_documents(database: Database) -> Iterator[Document]:
    """The bytes of every report, in the order in which they came in.

    Raises:
        DeskError: Those of one are damaged; what was handed out before is not.
    """
    last = 0
    while True:
        query = select(reports.c.id, reports.c.key, reports.c.sha256, reports.c.intake, documents.c.packed)
        of_report = query.join(documents, documents.c.sha256 == reports.c.sha256).where(reports.c.id > last)
        with database.read() as connection:
            rows = connection.execute(of_report.order_by(reports.c.id).limit(_PAGE)).all()
        for row in rows:
            data = unpack(row.packed, f"the document of report {row.key}")
            if digest(data) != row.sha256:
                raise DeskError(
                    f"the document of report {row.key} is not the one that came in; restore the desk from a copy "
                    "(primafacie desk verify lists all)"
                )
            yield Document(row.sha256, data, Hint(**json.loads(row.intake)))
        if len(rows) < _PAGE:
            return
        last = rows[-1].id
