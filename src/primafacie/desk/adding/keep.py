"""One new report into the tables: bytes, reading, rows, family, links."""

import json
from dataclasses import asdict

from sqlalchemy import Connection, insert

from primafacie.desk.adding.kin import tie
from primafacie.desk.adding.linking import Linker
from primafacie.desk.families import fingerprint, wire_of
from primafacie.desk.matters import Conduct, conduct_of
from primafacie.desk.store.fulltext import add_words
from primafacie.desk.store.reports import add_reading, add_report, reports_by_id
from primafacie.desk.store.rows import ActorNumbers, add_rows
from primafacie.desk.store.tables import denials
from primafacie.desk.weighing.denials import general_denials
from primafacie.desk.weighing.testimony import Witness
from primafacie.engine import KeptReading
from primafacie.record import Reading


class Keeper:
    """Stores new reports; remembers between them what would be looked up again and again."""

    def __init__(self) -> None:
        self._numbers = ActorNumbers()
        self._linker = Linker()

    def forget(self) -> None:
        """Forget what was looked up, after a transaction that was not stored."""
        self._numbers.forget()
        self._linker.forget()

    def keep(self, connection: Connection, kept: KeptReading, addition: int, at: str) -> None:
        """Store a report that the desk does not have."""
        reading = kept.reading
        mark = fingerprint(reading.report.text, reading.report.published)
        report = add_report(
            connection, reading.report, kept.data, kept.hint, at=at, addition=addition,
            fingerprint=json.dumps(asdict(mark)), wire=wire_of(reading.report),
        )  # fmt: skip
        key = reports_by_id(connection, [report])[report].key
        add_reading(connection, report, reading, at)
        add_words(connection, report, reading.report.title, reading.report.text)
        conducts = _conducts(reading, key)
        witness = Witness(reading)
        extras = {
            event.id: {"conduct": conducts[event.id].to_json(), "testimony": witness.testify(event).to_json()}
            for event in reading.events
            if event.id in conducts
        }
        events = add_rows(connection, report, reading, extras, self._numbers)
        _add_denials(connection, report, reading, witness, set(conducts))
        tie(connection, report, mark)
        self._linker.link(connection, {events[row]: conduct for row, conduct in conducts.items()}, at)


def _conducts(reading: Reading, key: str) -> dict[str, Conduct]:
    found = {event.id: conduct_of(reading, event, f"{key}/{event.id}") for event in reading.events}
    return {row: conduct for row, conduct in found.items() if conduct is not None}


def _add_denials(connection: Connection, report: int, reading: Reading, witness: Witness, in_matters: set[str]) -> None:
    rows = [
        {
            "report_id": report,
            "row": denial.telling.claim,
            "key": key,
            "day": denial.day,
            "is_weighed": False,
            "denial": denial.to_json(),
        }
        for denial in general_denials(reading, witness, in_matters)
        for key in denial.keys
    ]
    if rows:
        connection.execute(insert(denials), rows)
