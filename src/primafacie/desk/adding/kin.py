"""A new report tied to the family that it belongs to."""

import json
from collections.abc import Iterator
from typing import Any

from sqlalchemy import Connection, func, insert, select, update

from primafacie.desk.families import Fingerprint, judge, load_limits, lookup_keys
from primafacie.desk.store.chunks import chunks
from primafacie.desk.store.packing import unpack
from primafacie.desk.store.tables import events, kin_keys, kinships, matters, reports


def tie(connection: Connection, report: int, mark: Fingerprint) -> None:
    """Give a new report its family: the oldest among its kin's, which become one where they were several."""
    keys = lookup_keys(mark)
    kin: list[dict[str, Any]] = []
    for other, packed in _fingerprints(connection, _candidates(connection, keys)):
        kinship = judge(Fingerprint(**json.loads(unpack(packed, f"report {other}"))), mark)
        if kinship.kin:
            kin.append(
                {
                    "report_id": report, "other_id": other, "kind": kinship.kind, "share": kinship.share,
                    "because": kinship.because,
                }
            )  # fmt: skip
    if keys:
        connection.execute(insert(kin_keys), [{"key": key, "report_id": report} for key in sorted(set(keys))])
    if kin:
        connection.execute(insert(kinships), kin)
        _unite(connection, [report, *(row["other_id"] for row in kin)])


def _candidates(connection: Connection, keys: tuple[str, ...]) -> list[int]:
    shared = select(kin_keys.c.key).where(kin_keys.c.key.in_(keys)).group_by(kin_keys.c.key)
    telling = shared.having(func.count() <= load_limits().widest_key)
    query = select(kin_keys.c.report_id).where(kin_keys.c.key.in_(telling)).distinct().order_by(kin_keys.c.report_id)
    return [int(row.report_id) for row in connection.execute(query)]


def _fingerprints(connection: Connection, wanted: list[int]) -> Iterator[tuple[int, bytes]]:
    for piece in chunks(wanted):
        query = select(reports.c.id, reports.c.fingerprint).where(reports.c.id.in_(piece)).order_by(reports.c.id)
        yield from ((row.id, row.fingerprint) for row in connection.execute(query))


def _unite(connection: Connection, members: list[int]) -> None:
    """Make one family of those of the members; the matters that the new ones are told in are weighed anew."""
    query = select(reports.c.family).where(reports.c.id.in_(members)).distinct()
    families = sorted(int(row.family) for row in connection.execute(query))
    moved = reports.c.family.in_(families[1:])
    touched = select(events.c.matter_id).where(events.c.report_id.in_(select(reports.c.id).where(moved)))
    connection.execute(update(matters).where(matters.c.id.in_(touched)).values(is_stale=True))
    connection.execute(update(reports).where(moved).values(family=families[0]))
