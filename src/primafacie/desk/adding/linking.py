"""The events of a new report tied to those of others that tell the same conduct, and both put into matters."""

import json
from collections.abc import Iterable, Mapping

from sqlalchemy import Connection, bindparam, insert, select

from primafacie.desk.conducts import Conducts
from primafacie.desk.joining import NewLink, join
from primafacie.desk.matters import Comparison, Conduct, block_keys, sort_day
from primafacie.desk.store.tables import blocks, links

_NEAREST = 16
"""Events under one key that are compared, on either side in time. Without a bound, what is in the news every day would
make adding ever slower; the nearest are those that can be the same."""

_UNDER = select(blocks.c.event_id).where(blocks.c.key == bindparam("key")).limit(_NEAREST)
_BEFORE = _UNDER.where(blocks.c.day <= bindparam("day")).order_by(blocks.c.day.desc(), blocks.c.event_id.desc())
_AFTER = _UNDER.where(blocks.c.day > bindparam("day")).order_by(blocks.c.day, blocks.c.event_id)


class Linker:
    """Links new events; remembers the conducts that it looked at."""

    def __init__(self) -> None:
        self._conducts = Conducts()

    def forget(self) -> None:
        """Forget all, after a transaction that was not stored."""
        self._conducts.forget()

    def link(self, connection: Connection, conducts: Mapping[int, Conduct], at: str) -> None:
        """Tie new events to the nearest that they can be compared with, and put them into matters.

        Args:
            connection: Of a transaction that writes.
            conducts: The conducts of new events of one report by their numbers, as `events` has them.
            at: This instant.
        """
        found: list[Comparison] = []
        numbers = {conduct.key: event for event, conduct in conducts.items()}
        for event, conduct in conducts.items():
            others = self._conducts.of(connection, _nearest(connection, conduct))
            for other, there in others.items():
                if there.report == conduct.report:
                    continue
                numbers[there.key] = other
                comparison = self._conducts.compare(conduct, there)
                if comparison.same:
                    found.append(comparison)
            self._conducts.add(event, conduct)
        _add_blocks(connection, conducts)
        _add_links(connection, found, numbers)
        links = [NewLink(numbers[each.a.key], numbers[each.b.key], each.score) for each in found]
        join(connection, conducts, links, at, self._conducts)


def _nearest(connection: Connection, conduct: Conduct) -> set[int]:
    """Numbers of the events that stand nearest in time under each of its keys; undated ones come first."""
    day = sort_day(conduct) or ""
    found: set[int] = set()
    for key in block_keys(conduct):
        for query in (_BEFORE, _AFTER):
            found.update(connection.execute(query, {"key": key[:120], "day": day}).scalars())
    return found


def _add_blocks(connection: Connection, conducts: Mapping[int, Conduct]) -> None:
    rows = [
        {"key": key[:120], "day": sort_day(conduct) or "", "event_id": event}
        for event, conduct in conducts.items()
        for key in dict.fromkeys(block_keys(conduct))
    ]
    if rows:
        connection.execute(insert(blocks), rows)


def _add_links(connection: Connection, found: Iterable[Comparison], numbers: Mapping[str, int]) -> None:
    rows = {}
    for comparison in found:
        one, other = sorted((numbers[comparison.a.key], numbers[comparison.b.key]))
        reasons = [reason.sentence for reason in comparison.reasons]
        plain = json.dumps(reasons, ensure_ascii=True)
        rows[one, other] = {"event_id": one, "other_id": other, "score": comparison.score, "reasons": plain}
    if rows:
        connection.execute(insert(links), list(rows.values()))
