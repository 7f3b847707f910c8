"""Reports, their bytes, and the readings that were made of them; only ever added to."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass

from sqlalchemy import Connection, insert, select, union_all, update

from primafacie.assessment import Regime, load_source
from primafacie.desk.store.connect import Database
from primafacie.desk.store.packing import digest, pack, unpack
from primafacie.desk.store.tables import appearances, documents, readings, reports, rulebooks
from primafacie.errors import UsageError
from primafacie.intake import Hint
from primafacie.intake.days import parse_day
from primafacie.record import Reading, Report

_KEY_LENGTH = 12
"""Characters of a hash by which a report is called; more where two begin alike."""
_PAGE = 100
_SHORTEST = 4
"""Fewer characters are not taken for the beginning of a report's key."""


@dataclass(frozen=True)
class Stored:
    """A report of the desk.

    Attributes:
        id: Its number in the database.
        key: By which people call it, e.g. "1f3a90c2b7de".
        family: Number of the first report of its family.
    """

    id: int
    key: str
    sha256: str
    origin: str
    title: str | None
    publisher: str | None
    published: str | None
    family: int


_STORED = (
    reports.c.id, reports.c.key, reports.c.sha256, reports.c.origin, reports.c.title, reports.c.publisher,
    reports.c.published, reports.c.family,
)  # fmt: skip


def find_report(connection: Connection, sha256: str) -> Stored | None:
    """The report whose bytes have this hash; None where there is none."""
    row = connection.execute(select(*_STORED).where(reports.c.sha256 == sha256)).first()
    return None if row is None else Stored(*row)


def report_by_key(connection: Connection, given: str) -> Stored | None:
    """The report whose key or hash begins as given; None where none does.

    Raises:
        UsageError: Several do.
    """
    if len(given) < _SHORTEST or not all(sign in "0123456789abcdef" for sign in given):
        return None
    rows = connection.execute(select(*_STORED).where(reports.c.sha256.startswith(given)).limit(2)).all()
    if len(rows) > 1:
        raise UsageError(f"{given!r} is the beginning of several reports; give more of it, e.g. {rows[0].key}")
    return Stored(*rows[0]) if rows else None


def reports_by_id(connection: Connection, ids: Iterable[int]) -> dict[int, Stored]:
    """Reports by their numbers."""
    rows = connection.execute(select(*_STORED).where(reports.c.id.in_(list(ids)))).all()
    return {row.id: Stored(*row) for row in rows}


def add_report(
    connection: Connection, report: Report, data: bytes, hint: Hint, *, at: str, addition: int, fingerprint: str,
    wire: str | None,
) -> int:  # fmt: skip
    """Keep a report that is new, with its bytes; the family is its own. Returns its number."""
    sha256 = report.id.removeprefix("sha256:")
    connection.execute(insert(documents).values(sha256=sha256, size=len(data), packed=pack(data)))
    number = connection.execute(
        insert(reports).values(
            key=_free_key(connection, sha256), sha256=sha256, intake=_intake(hint), origin=report.origin,
            title=report.title, publisher=report.publisher, published=report.published, added=at,
            addition_id=addition, fingerprint=pack(fingerprint.encode()), wire=wire, family=0,
        )
    ).inserted_primary_key  # fmt: skip
    id_ = int(number[0]) if number is not None else 0
    connection.execute(update(reports).where(reports.c.id == id_).values(family=id_))
    return id_


def _free_key(connection: Connection, sha256: str) -> str:
    length = _KEY_LENGTH
    while connection.execute(select(reports.c.id).where(reports.c.key == sha256[:length])).first() is not None:
        length += 1
    return sha256[:length]


def _intake(hint: Hint) -> str:
    return json.dumps({key: value for key, value in asdict(hint).items() if value}, ensure_ascii=True)


def add_appearance(connection: Connection, report: int, hint: Hint, at: str) -> bool:
    """Note that the bytes of a report came again; False where they came from that place before."""
    own = select(reports.c.origin, reports.c.publisher).where(reports.c.id == report)
    others = select(appearances.c.origin, appearances.c.publisher).where(appearances.c.report_id == report)
    if any(row.origin == hint.origin for row in connection.execute(union_all(own, others))):
        return False
    values = {"report_id": report, "origin": hint.origin, "title": hint.title, "publisher": hint.publisher}
    day = hint.stated or parse_day(hint.published)
    connection.execute(insert(appearances).values(**values, published=day, seen=at))
    return True


def add_reading(connection: Connection, report: int, reading: Reading, at: str) -> None:
    """Keep a reading, which is current from now on; those made before stay."""
    plain = reading.to_json().encode()
    connection.execute(update(readings).where(readings.c.report_id == report).values(is_current=False))
    connection.execute(
        insert(readings).values(report_id=report, made=at, sha256=digest(plain), is_current=True, packed=pack(plain))
    )


def reading_of(connection: Connection, report: int) -> Reading:
    """The current reading of a report.

    Raises:
        DeskError: It is damaged.
    """
    query = select(readings.c.packed).where(readings.c.report_id == report, readings.c.is_current)
    packed = connection.execute(query).scalar_one()
    return Reading.model_validate_json(unpack(packed, f"the reading of report {report}"))


def add_rulebook(connection: Connection, regime: str, hash_: str, source: str) -> None:
    """Keep the text of a rulebook, where it is new."""
    if connection.execute(select(rulebooks.c.hash).where(rulebooks.c.hash == hash_)).first() is None:
        connection.execute(insert(rulebooks).values(hash=hash_, regime=regime, source=source))


def all_readings(database: Database) -> Iterator[Reading]:
    """All current readings in the order in which their reports came in; a page of them is read at a time."""
    last = 0
    while True:
        query = select(readings.c.report_id, readings.c.packed).where(
            readings.c.is_current, readings.c.report_id > last
        )
        with database.read() as connection:
            rows = connection.execute(query.order_by(readings.c.report_id).limit(_PAGE)).all()
        for row in rows:
            yield Reading.model_validate_json(unpack(row.packed, f"the reading of report {row.report_id}"))
        if len(rows) < _PAGE:
            return
        last = rows[-1].report_id


def regimes_of(connection: Connection, hashes: Iterable[str]) -> list[Regime]:
    """The rulebooks with these hashes, as they were when readings were held against them."""
    rows = connection.execute(select(rulebooks).where(rulebooks.c.hash.in_(list(hashes))).order_by(rulebooks.c.regime))
    return [load_source(row.source, row.regime) for row in rows]
