"""The rows of a current reading, laid out so that they can be searched, linked and counted."""

from collections.abc import Iterable, Iterator

from sqlalchemy import Connection, insert, select
from sqlalchemy.engine import Row

from primafacie.desk.actor_key import actor_key
from primafacie.desk.store.tables import actors, claims, events, findings, parts
from primafacie.record import Actor, Reading


class ActorNumbers:
    """Numbers of actors in the database by their keys, remembered for one run of adding."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}

    def forget(self) -> None:
        """Forget all, after a transaction that was not stored."""
        self._numbers.clear()

    def of(self, connection: Connection, found: Iterable[tuple[str, Actor]]) -> dict[str, int]:
        """The numbers of actors with keys; those that are new are added."""
        wanted = {key[:200]: actor for key, actor in found}
        missing = [key for key in wanted if key not in self._numbers]
        if missing:
            self._look_up(connection, missing)
            new = [key for key in missing if key not in self._numbers]
            if new:
                connection.execute(insert(actors), [_actor_row(key, wanted[key]) for key in new])
                self._look_up(connection, new)
        return {key: self._numbers[key] for key in wanted}

    def _look_up(self, connection: Connection, keys: list[str]) -> None:
        for row in connection.execute(select(actors.c.key, actors.c.id).where(actors.c.key.in_(keys))):
            self._numbers[row.key] = row.id


def _actor_row(key: str, actor: Actor) -> dict[str, str | None]:
    return {"key": key, "name": actor.name, "kind": actor.kind, "state": actor.acts_for or actor.country}


def add_rows(
    connection: Connection, report: int, reading: Reading, extras: dict[str, dict[str, str]], numbers: ActorNumbers
) -> dict[str, int]:
    """Lay out the events, claims, findings and parts of a reading.

    Args:
        connection: Of a transaction that writes.
        report: Number of its report.
        reading: The reading.
        extras: By event id, the `conduct` and `testimony` of events that form matters.
        numbers: The numbers of actors.

    Returns:
        Numbers of the events by their ids in the reading.
    """
    ids: dict[str, int] = {}
    if reading.events:
        connection.execute(
            insert(events),
            [
                {
                    "report_id": report, "row": event.id, "type": event.type, "realis": event.realis,
                    "begin": event.begin, "end": event.end,
                    "conduct": extras.get(event.id, {}).get("conduct"),
                    "testimony": extras.get(event.id, {}).get("testimony"),
                }
                for event in reading.events
            ],
        )  # fmt: skip
        ids = {row.row: row.id for row in _events_of(connection, report)}
    if reading.claims:
        rows = [{"report_id": report, "row": claim.id, "stance": claim.stance} for claim in reading.claims]
        connection.execute(insert(claims), rows)
    if reading.findings:
        connection.execute(
            insert(findings),
            [
                {
                    "report_id": report, "event_id": ids[finding.event], "row": finding.id, "regime": finding.regime,
                    "provision": finding.provision, "verdict": finding.verdict,
                }
                for finding in reading.findings
            ],
        )  # fmt: skip
    _add_parts(connection, report, reading, numbers)
    return ids


def _events_of(connection: Connection, report: int) -> Iterable["Row[tuple[int, str]]"]:
    return connection.execute(select(events.c.id, events.c.row).where(events.c.report_id == report))


def _add_parts(connection: Connection, report: int, reading: Reading, numbers: ActorNumbers) -> None:
    """The parts of the actors that are named, those of a group's members among them."""
    named = {actor.id: (key[:200], actor) for actor in reading.actors if (key := actor_key(actor)) is not None}
    members = {actor.id: actor.members for actor in reading.actors}
    found = {
        (row, role[:20], each)
        for row, role, id_ in _places(reading)
        for each in (id_, *members.get(id_, ()))
        if each in named
    }
    ids = numbers.of(connection, (named[each] for _, _, each in found))
    rows = {(ids[named[each][0]], row, role) for row, role, each in found}
    if rows:
        plain = [{"actor_id": id_, "report_id": report, "row": row, "role": role} for id_, row, role in sorted(rows)]
        connection.execute(insert(parts), plain)


def _places(reading: Reading) -> Iterator[tuple[str, str, str]]:
    """Row, role and actor, all as ids of the reading."""
    for event in reading.events:
        for role, ids in (*event.roles.items(), ("place", event.place)):
            yield from ((event.id, role, id_) for id_ in ids)
    for claim in reading.claims:
        yield from ((claim.id, "source", id_) for id_ in claim.sources)
