"""A new report tied to the family that it belongs to."""

import json
from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from functools import lru_cache
from typing import Any

from sqlalchemy import CompoundSelect, Connection, bindparam, insert, select, union_all, update

from primafacie.desk.families import Fingerprint, judge, load_limits, lookup_keys
from primafacie.desk.store.chunks import chunks
from primafacie.desk.store.packing import unpack
from primafacie.desk.store.tables import events, kin_keys, kinships, matters, reports

_UNDATED = ""
"""The day of reports whose publication is not known, which can be kin to those of any day."""
_ANY_DAY = ("0", "9")
"""Bounds that every day lies between."""


def tie(connection: Connection, report: int, mark: Fingerprint) -> None:
    """Give a new report its family: the oldest among its kin's, which become one where they were several."""
    keys = sorted(set(lookup_keys(mark)))
    kin: list[dict[str, Any]] = []
    for other, packed in _fingerprints(connection, _candidates(connection, keys, mark.published)):
        kinship = judge(Fingerprint(**json.loads(unpack(packed, f"report {other}"))), mark)
        if kinship.kin:
            kin.append(
                {
                    "report_id": report, "other_id": other, "kind": kinship.kind, "share": kinship.share,
                    "because": kinship.because,
                }
            )  # fmt: skip
    if keys:
        day = mark.published or _UNDATED
        connection.execute(insert(kin_keys), [{"key": key, "day": day, "report_id": report} for key in keys])
    if kin:
        connection.execute(insert(kinships), kin)
        _unite(connection, [report, *(row["other_id"] for row in kin)])


def _candidates(connection: Connection, keys: list[str], published: str | None) -> list[int]:
    """Reports that share a key that few have, published so near to the day given that they can be kin."""
    first, last = _ANY_DAY if published is None else _days_around(published)
    most = load_limits().widest_key
    named = {f"key_{place}": key for place, key in enumerate(keys)}
    bounds = {"first": first, "last": last, "most": most + 1}
    rows = [(row.key, int(row.report_id)) for row in connection.execute(_reports_under(len(keys)), named | bounds)]
    count = Counter(key for key, _ in rows)
    return sorted({report for key, report in rows if count[key] <= most})


def _days_around(published: str) -> tuple[str, str]:
    reach = timedelta(days=load_limits().kinship.days)
    day = date.fromisoformat(published)
    return str(max(day, date.min + reach) - reach), str(min(day, date.max - reach) + reach)


@lru_cache
def _reports_under(keys: int) -> CompoundSelect[tuple[str, int]]:
    """The reports under as many keys, of the days between two and of those without a day; of each key no more than are
    needed to tell that it is too wide, however many there are."""
    columns = select(kin_keys.c.key, kin_keys.c.report_id)
    days = (kin_keys.c.day.between(bindparam("first"), bindparam("last")), kin_keys.c.day == _UNDATED)
    parts = [
        columns.where(kin_keys.c.key == bindparam(f"key_{place}"), day).limit(bindparam("most")).subquery()
        for place in range(keys)
        for day in days
    ]
    return union_all(*(select(part.c.key, part.c.report_id) for part in parts))


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
