"""What matters are made of, gathered from the tables for many of them at once."""

import json
from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import Any

from sqlalchemy import BindParameter, Connection, bindparam, func, select

from primafacie.desk.general_denials import answers_of, read_denial
from primafacie.desk.reviews.effects import Effects
from primafacie.desk.store.chunks import chunks
from primafacie.desk.store.tables import events, former_keys, links, matters, reports
from primafacie.desk.weighing.summary import Docket, Entry
from primafacie.desk.weighing.testimony import Testimony
from primafacie.record.matter import MatterReport

_IDS: BindParameter[Any] = bindparam("ids", expanding=True)
_CARRIER = reports.alias("carrier")
_REPORTS = (
    select(
        reports.c.id, reports.c.key, reports.c.origin, reports.c.title, reports.c.publisher, reports.c.published,
        reports.c.wire, _CARRIER.c.key.label("family_key"),
    )
    .join(_CARRIER, _CARRIER.c.id == reports.c.family)
    .where(reports.c.id.in_(_IDS))
)  # fmt: skip
_KEYS = select(matters.c.id, matters.c.key).where(matters.c.id.in_(_IDS))
_FORMER = select(former_keys.c.matter_id, former_keys.c.key).where(former_keys.c.matter_id.in_(_IDS))
_EVENTS = (
    select(events.c.id, events.c.matter_id, events.c.report_id, events.c.row, events.c.testimony)
    .where(events.c.matter_id.in_(_IDS))
    .order_by(events.c.matter_id, events.c.id)
)
_MEMBER, _OTHER = events.alias("member"), events.alias("other")
_RANKED = (
    select(
        links.c.event_id,
        links.c.other_id,
        func.row_number()
        .over(partition_by=links.c.other_id, order_by=(links.c.score.desc(), links.c.event_id))
        .label("rank"),
    )
    .join(_MEMBER, _MEMBER.c.id == links.c.event_id)
    .join(_OTHER, _OTHER.c.id == links.c.other_id)
    .where(_MEMBER.c.matter_id.in_(_IDS), _OTHER.c.matter_id == _MEMBER.c.matter_id)
    .subquery()
)
_STRONGEST = select(links).join(
    _RANKED,
    (links.c.event_id == _RANKED.c.event_id) & (links.c.other_id == _RANKED.c.other_id) & (_RANKED.c.rank == 1),
)
"""Of each event of a matter the strongest link to one that was there before it."""


def dockets_of(connection: Connection, ids: Sequence[int], effects: Effects) -> dict[int, Docket]:
    """All that matters are made of, by their numbers; those that have no events any more are absent."""
    numbers = {"ids": list(ids)}
    rows = connection.execute(_EVENTS, numbers).all()
    about = _reports(connection, (row.report_id for row in rows))
    keys = {row.id: f"{about[row.report_id].key}/{row.row}" for row in rows}
    because = {
        row.other_id: [f"like {keys[row.event_id]} (score {row.score:.2f})", *json.loads(row.reasons)]
        for row in connection.execute(_STRONGEST, numbers)
    }
    entries = {
        matter: [
            Entry(about[row.report_id], Testimony.model_validate_json(row.testimony), because.get(row.id, ()))
            for row in members
        ]
        for matter, members in groupby(rows, key=lambda row: int(row.matter_id))
    }
    names = {row.id: row.key for row in connection.execute(_KEYS, numbers)}
    former: dict[int, list[str]] = {}
    for row in connection.execute(_FORMER, numbers):
        former.setdefault(row.matter_id, []).append(row.key)
    answers = answers_of(connection, entries, effects.rejected)
    denying = _reports(connection, (answer.report_id for own in answers.values() for answer in own.listed))
    return {
        matter: Docket(
            key=names[matter],
            former_keys=former.get(matter, []),
            entries=told,
            denials=[(denying[answer.report_id], read_denial(answer.stored)) for answer in answers[matter].listed],
            denied_until=answers[matter].until,
            rejected=effects.rejected,
            flags=effects.flags_on(_rows_of(told) | {names[matter]}),
        )
        for matter, told in entries.items()
    }


def _rows_of(entries: Sequence[Entry]) -> set[str]:
    """The reports, events and claims that a matter leans on."""
    names = {entry.row for entry in entries} | {entry.report.key for entry in entries}
    return names | {f"{entry.report.key}/{telling.claim}" for entry in entries for telling in entry.testimony.tellings}


def _reports(connection: Connection, ids: Iterable[int]) -> dict[int, MatterReport]:
    return {
        row.id: MatterReport(
            key=row.key, origin=row.origin, title=row.title, publisher=row.publisher, published=row.published,
            family=row.family_key, wire=row.wire,
        )
        for piece in chunks(sorted(set(ids)))
        for row in connection.execute(_REPORTS, {"ids": piece})
    }  # fmt: skip
