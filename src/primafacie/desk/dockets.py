"""What matters are made of, gathered from the tables for many of them at once."""

import json
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from itertools import groupby
from typing import Any

from sqlalchemy import BindParameter, Connection, bindparam, func, select

from primafacie.desk.reviews.effects import Effects
from primafacie.desk.store.chunks import chunks
from primafacie.desk.store.tables import denials, events, former_keys, links, matters, reports
from primafacie.desk.weighing.denials import Alleged, Denial, alleged_in, lookup_key
from primafacie.desk.weighing.summary import Docket, Entry
from primafacie.desk.weighing.support_words import load_support
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
_DENIALS = (
    select(denials.c.id, denials.c.key, denials.c.day, denials.c.report_id, denials.c.denial)
    .where(denials.c.key.in_(bindparam("keys", expanding=True)))
    .order_by(denials.c.id)
)
_ALWAYS = ""
"""The day by which denials without one are sorted."""


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
    answers = _answers(connection, entries)
    return {
        matter: Docket(
            key=names[matter],
            former_keys=former.get(matter, []),
            entries=told,
            denials=answers[matter],
            rejected=effects.rejected,
            flags=effects.flags_on(_rows_of(told) | {names[matter]}),
        )
        for matter, told in entries.items()
    }


@lru_cache(maxsize=16_384)
def read_denial(stored: str) -> Denial:
    """A denial that was stored; many matters are held against the same ones."""
    return Denial.model_validate_json(stored)


def is_answered(told: Iterable[Alleged], denial: Denial) -> bool:
    """Whether a denial in general words answers any of what is alleged."""
    return any(denial.answers(each, None) is not None for each in told)


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


@dataclass(frozen=True)
class _Answer:
    """A denial in general words: its number, that of its report, and itself as it was stored."""

    id: int
    report: int
    stored: str


class _Answers:
    """The denials under each lookup key, sorted by day; those without a day come first."""

    def __init__(self, connection: Connection, keys: Iterable[str]) -> None:
        self._rows: dict[str, list[tuple[str, _Answer]]] = {}
        for piece in chunks(sorted(keys)):
            for row in connection.execute(_DENIALS, {"keys": piece}):
                answer = (row.day or _ALWAYS, _Answer(row.id, row.report_id, row.denial))
                self._rows.setdefault(row.key, []).append(answer)
        for rows in self._rows.values():
            rows.sort(key=lambda pair: (pair[0], pair[1].id))

    def under(self, key: str, first: str | None) -> list[_Answer]:
        """Those under a key that are undated, or not before `first` and near enough to it; None lets all be."""
        rows = self._rows.get(key, [])
        if first is None:
            return [answer for _, answer in rows]
        undated = bisect_right(rows, _ALWAYS, key=lambda pair: pair[0])
        begin = bisect_left(rows, first, lo=undated, key=lambda pair: pair[0])
        end = bisect_right(rows, _days_after(first), lo=begin, key=lambda pair: pair[0])
        return [answer for _, answer in (*rows[:undated], *rows[begin:end])]


def _answers(
    connection: Connection, entries: Mapping[int, Sequence[Entry]]
) -> dict[int, list[tuple[MatterReport, Denial]]]:
    """By matter, the denials in general words that can answer its events, as far as parties, goods and days go."""
    keys = {matter: _lookup_keys(told) for matter, told in entries.items()}
    known = _Answers(connection, {key for own in keys.values() for key in own})
    found = {matter: _answering(told, keys[matter], known) for matter, told in entries.items()}
    about = _reports(connection, (answer.report for own in found.values() for answer in own))
    return {
        matter: [(about[answer.report], read_denial(answer.stored)) for answer in own] for matter, own in found.items()
    }


def _answering(entries: Sequence[Entry], keys: Iterable[str], known: _Answers) -> list[_Answer]:
    first = min((entry.report.published for entry in entries if entry.report.published is not None), default=None)
    told = {alleged_in(entry.testimony) for entry in entries}
    near = {answer.id: answer for key in keys for answer in known.under(key, first)}
    return [near[id_] for id_ in sorted(near) if is_answered(told, read_denial(near[id_].stored))]


def _lookup_keys(entries: Iterable[Entry]) -> set[str]:
    return {lookup_key(entry.testimony.type, state) for entry in entries for state in entry.testimony.states}


@lru_cache(maxsize=4096)
def _days_after(day: str) -> str:
    """The last day of which a denial can answer what was told first on `day`."""
    return (date.fromisoformat(day) + timedelta(days=load_support().general_denials.days)).isoformat()
