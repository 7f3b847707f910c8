"""Which denials in general words stand with which matters."""

import json
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from typing import NamedTuple

from sqlalchemy import Connection, bindparam, or_, select, update

from primafacie.desk.store.chunks import chunks
from primafacie.desk.store.tables import denials, matters, reports
from primafacie.desk.weighing.denials import Alleged, Denial, alleged_in, lookup_key
from primafacie.desk.weighing.summary import Entry
from primafacie.desk.weighing.support_words import load_support

_UNDER = (
    select(
        denials.c.id, denials.c.key, denials.c.day, denials.c.report_id, denials.c.row, denials.c.denial,
        reports.c.key.label("report"),
    )
    .join(reports, reports.c.id == denials.c.report_id)
    .where(denials.c.key.in_(bindparam("keys", expanding=True)))
)  # fmt: skip
_NEW = select(denials.c.key, denials.c.day, denials.c.denial).where(denials.c.is_weighed.is_(False))
_WEIGHED = update(denials).where(denials.c.is_weighed.is_(False)).values(is_weighed=True)
_ABOUT = select(matters.c.id, matters.c.is_stale, matters.c.alleged, matters.c.denied_until).where(
    matters.c.type == bindparam("type"), matters.c.alleged.like(bindparam("state"))
)
"""Matters of a type whose `alleged` has the code of a state in it."""
_ABOUT_IN_DAYS = _ABOUT.where(
    or_(matters.c.first_told.between(bindparam("first"), bindparam("last")), matters.c.first_told.is_(None))
)
_ALWAYS = ""
"""The day by which denials without one are sorted."""


class Answer(NamedTuple):
    """A denial in general words.

    Attributes:
        id: Its number.
        report_id: The number of its report.
        row: "<report>/<claim>".
        stored: Itself, as JSON.
    """

    id: int
    report_id: int
    row: str
    stored: str


@dataclass(frozen=True)
class Answers:
    """The denials that stand with a matter.

    Attributes:
        listed: By their numbers, in ascending order.
        until: Lookup key to the day after which no denial under it is listed any more, since there are enough.
    """

    listed: list[Answer]
    until: Mapping[str, str]


def mark_answered(connection: Connection) -> None:
    """Have the matters weighed anew that denials answer which are new, or whose standing people changed."""
    answered: set[int] = set()
    for row in connection.execute(_NEW).all():
        type_, _, state = row.key.partition("|")
        query = _ABOUT if row.day is None else _ABOUT_IN_DAYS
        days = {} if row.day is None else {"first": _days_before(row.day), "last": row.day}
        denial = read_denial(row.denial)
        for matter in connection.execute(query, {"type": type_, "state": f'%"{state}"%', **days}):
            if matter.is_stale or matter.id in answered or not _has_room(matter.denied_until, row.key, row.day):
                continue
            if _is_answered(_read_alleged(matter.alleged), denial):
                answered.add(int(matter.id))
    for piece in chunks(sorted(answered)):
        connection.execute(update(matters).where(matters.c.id.in_(piece)).values(is_stale=True))
    connection.execute(_WEIGHED)


def answers_of(
    connection: Connection, entries: Mapping[int, Sequence[Entry]], rejected: frozenset[str]
) -> dict[int, Answers]:
    """The denials in general words that answer matters, given by their numbers with their events.

    Under each key (a type of conduct with a state that denies) the first are taken, as many as support.yaml says: those
    without a day, then by day. One that people rejected is listed, and does not count.

    Args:
        connection: Of any transaction.
        entries: The events of each matter.
        rejected: Rows that people rejected.
    """
    keys = {matter: _lookup_keys(told) for matter, told in entries.items()}
    known = _Known(connection, {key for own in keys.values() for key in own})
    return {matter: _answering(told, sorted(keys[matter]), known, rejected) for matter, told in entries.items()}


@lru_cache(maxsize=16_384)
def read_denial(stored: str) -> Denial:
    """A denial that was stored; many matters are held against the same ones."""
    return Denial.model_validate_json(stored)


def write_alleged(entries: Iterable[Entry]) -> str:
    """What is alleged in a matter, as JSON, with the codes of states as strings of their own."""
    alleged = {alleged_in(entry.testimony) for entry in entries}
    return json.dumps(sorted([each.type, sorted(each.states), sorted(each.goods)] for each in alleged))


def _read_alleged(stored: str) -> list[Alleged]:
    return [Alleged(type_, frozenset(states), frozenset(goods)) for type_, states, goods in json.loads(stored)]


class _Known:
    """The denials under each key in the order in which they are listed."""

    def __init__(self, connection: Connection, keys: Iterable[str]) -> None:
        self._rows: dict[str, list[tuple[str, Answer]]] = {}
        for piece in chunks(sorted(keys)):
            for row in connection.execute(_UNDER, {"keys": piece}):
                answer = Answer(row.id, row.report_id, f"{row.report}/{row.row}", row.denial)
                self._rows.setdefault(row.key, []).append((row.day or _ALWAYS, answer))
        for rows in self._rows.values():
            rows.sort(key=lambda pair: (pair[0], pair[1].row))

    def under(self, key: str, first: str | None) -> list[tuple[str, Answer]]:
        """Those under a key that are undated, or not before `first` and near enough to it; None lets all be."""
        rows = self._rows.get(key, [])
        if first is None:
            return rows
        undated = bisect_right(rows, _ALWAYS, key=lambda pair: pair[0])
        begin = bisect_left(rows, first, lo=undated, key=lambda pair: pair[0])
        end = bisect_right(rows, _days_after(first), lo=begin, key=lambda pair: pair[0])
        return [*rows[:undated], *rows[begin:end]]


def _answering(entries: Sequence[Entry], keys: Sequence[str], known: _Known, rejected: frozenset[str]) -> Answers:
    first = min((entry.report.published for entry in entries if entry.report.published is not None), default=None)
    told = {alleged_in(entry.testimony) for entry in entries if rejected.isdisjoint((entry.row, entry.report.key))}
    listed: dict[int, Answer] = {}
    until: dict[str, str] = {}
    for key in keys:
        count = 0
        for day, answer in known.under(key, first):
            if not _is_answered(told, read_denial(answer.stored)):
                continue
            listed[answer.id] = answer
            count += rejected.isdisjoint((answer.row, answer.row.partition("/")[0]))
            if count == load_support().general_denials.most:
                until[key] = day
                break
    return Answers([listed[id_] for id_ in sorted(listed)], until)


def _has_room(denied_until: str, key: str, day: str | None) -> bool:
    """Whether a denial under a key can be among those that are listed with a matter."""
    return day is None or day <= json.loads(denied_until).get(key, day)


def _is_answered(told: Iterable[Alleged], denial: Denial) -> bool:
    """Whether a denial in general words answers any of what is alleged, as far as parties and goods go."""
    return any(denial.answers(each, None) is not None for each in told)


def _lookup_keys(entries: Iterable[Entry]) -> set[str]:
    return {lookup_key(entry.testimony.type, state) for entry in entries for state in entry.testimony.states}


def _days_before(day: str) -> str:
    """The first day of which a denial of `day` can answer what was told first then."""
    return (date.fromisoformat(day) - timedelta(days=load_support().general_denials.days)).isoformat()


@lru_cache(maxsize=4096)
def _days_after(day: str) -> str:
    """The last day of which a denial can answer what was told first on `day`."""
    return (date.fromisoformat(day) + timedelta(days=load_support().general_denials.days)).isoformat()
