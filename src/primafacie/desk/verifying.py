"""Every hash, every span against the stored bytes, and the chain of reviews."""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row, func, select, text

from primafacie.desk.reviews.chain import faults_of
from primafacie.desk.store.connect import Database
from primafacie.desk.store.packing import digest, unpack
from primafacie.desk.store.reviews import read_reviews
from primafacie.desk.store.tables import documents, events, matters, readings, reports
from primafacie.errors import DeskError, InputError
from primafacie.intake import Hint, report_from_bytes
from primafacie.record.matter import Matter

_PAGE = 50


@dataclass(frozen=True)
class Fault:
    """Something in a desk that is not as it was stored.

    Attributes:
        where: Key of the report, "review 7", or "database".
        what: What is wrong, in words.
    """

    where: str
    what: str


def verify(database: Database, on_progress: Callable[[int, int], None] | None = None) -> Iterator[Fault]:
    """Check a desk from its bytes up; nothing is changed.

    Args:
        database: The desk's.
        on_progress: Called with how many reports were checked, and of how many.

    Yields:
        Faults, those of the database first, then by report, then the reviews.
    """
    with database.read() as connection:
        yield from _check_database(connection)
        total = int(connection.execute(select(func.count()).select_from(reports)).scalar_one())
    last = done = 0
    while True:
        with database.read() as connection:
            rows = _page(connection, last)
            found = [fault for row in rows for fault in _check_report(row)]
        yield from found
        done += len(rows)
        if on_progress is not None:
            on_progress(done, total)
        if len(rows) < _PAGE:
            break
        last = rows[-1].id
    with database.read() as connection:
        yield from _check_reviews(connection)
        yield from _check_matters(connection)


def _check_database(connection: Connection) -> Iterator[Fault]:
    if connection.dialect.name == "sqlite":
        for row in connection.execute(text("PRAGMA integrity_check(20)")):
            if row[0] != "ok":
                yield Fault("database", str(row[0]))


def _page(connection: Connection, last: int) -> "list[Row[Any]]":
    query = (
        select(
            reports.c.id, reports.c.key, reports.c.sha256, reports.c.intake, documents.c.packed.label("bytes"),
            readings.c.packed.label("reading"), readings.c.sha256.label("reading_hash"),
        )
        .join(documents, documents.c.sha256 == reports.c.sha256)
        .outerjoin(readings, (readings.c.report_id == reports.c.id) & readings.c.is_current)
        .where(reports.c.id > last)
    )  # fmt: skip
    return list(connection.execute(query.order_by(reports.c.id).limit(_PAGE)).all())


def _check_report(row: "Row[Any]") -> Iterator[Fault]:
    try:
        data = unpack(row.bytes, "the document")
        if digest(data) != row.sha256:
            yield Fault(row.key, "the bytes are not those that came in: their hash is another")
            return
        if row.reading is None:
            yield Fault(row.key, "there is no reading of it")
            return
        plain = unpack(row.reading, "the reading")
        if digest(plain) != row.reading_hash:
            yield Fault(row.key, "the reading was changed after it was stored: its hash is another")
            return
        report = report_from_bytes(data, Hint(**json.loads(row.intake)))
    except (DeskError, InputError, TypeError, ValueError) as error:
        yield Fault(row.key, f"cannot be read back ({str(error).split(';', maxsplit=1)[0]})")
        return
    reading = json.loads(plain)
    if reading["report"]["text"] != report.text:
        yield Fault(row.key, "the text is not the one that its bytes give; it was read by another version")
    for path, span in _spans(reading, ""):
        if report.text[span["start"] : span["end"]] != span["text"]:
            yield Fault(row.key, f"{path}: the words are not those of the report at {span['start']}-{span['end']}")


def _spans(value: Any, path: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """Every span of a reading, with the path to it: "claims.c3.cue"."""
    if isinstance(value, dict):
        if value.keys() == {"start", "end", "text"}:
            yield path, value
        else:
            for key, inner in value.items():
                yield from _spans(inner, f"{path}.{key}" if path else key)
    elif isinstance(value, list):
        for number, inner in enumerate(value):
            name = inner.get("id", number) if isinstance(inner, dict) else number
            yield from _spans(inner, f"{path}.{name}")


def _check_reviews(connection: Connection) -> Iterator[Fault]:
    try:
        yield from (Fault("reviews", what) for what in faults_of(read_reviews(connection)))
    except DeskError as error:
        yield Fault("reviews", str(error).split(";", maxsplit=1)[0])


def _check_matters(connection: Connection) -> Iterator[Fault]:
    """Events whose matter is gone, and matters that cannot be read."""
    known = select(matters.c.id)
    lost = (
        select(func.count())
        .select_from(events)
        .where(events.c.matter_id.is_not(None), events.c.matter_id.not_in(known))
    )
    count = int(connection.execute(lost).scalar_one())
    if count > 0:
        yield Fault("database", f"{count} events belong to matters that are gone")
    weighed = select(matters.c.key, matters.c.summary).where(matters.c.reports > 0, matters.c.is_stale.is_(False))
    for row in connection.execute(weighed.execution_options(yield_per=_PAGE)):
        try:
            Matter.model_validate_json(row.summary)
        except ValueError:
            yield Fault("database", f"matter {row.key} cannot be read back")
