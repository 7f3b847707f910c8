"""Events into matters, anew where links or decisions of people changed; matters keep their keys as long as they can."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sqlalchemy import ColumnElement, Connection, delete, exists, insert, select, update

from primafacie.desk.matters import Conduct, Link, form, matter_id
from primafacie.desk.reviews.pins import read_pins
from primafacie.desk.store.tables import events, former_keys, links, matters


@dataclass(frozen=True)
class _Member:
    """An event that is to be grouped."""

    event: int
    conduct: Conduct
    matter: int | None


def regroup(connection: Connection, touched: Iterable[int], at: str) -> list[int]:
    """Group the events anew that are in the same matters as those touched.

    Args:
        connection: Of a transaction that writes.
        touched: Numbers of events that are new, or whose links or pins changed.
        at: This instant.

    Returns:
        Numbers of the matters that changed; they are stale.
    """
    pins = read_pins(connection)
    members = _gather(connection, set(touched))
    by_key = {member.conduct.key: member for member in members.values()}
    groups = form((member.conduct for member in members.values()), _links(connection, members), pins)
    changed: list[int] = []
    for group, matter in _assign(connection, [[by_key[key] for key in sorted(group)] for group in groups], at):
        moved = [member.event for member in group if member.matter != matter]
        if moved:
            connection.execute(update(events).where(events.c.id.in_(moved)).values(matter_id=matter))
            changed.append(matter)
    before = {member.matter for member in members.values() if member.matter is not None}
    _retire(connection, before, members)
    changed += [matter for matter in before if matter not in changed]
    connection.execute(update(matters).where(matters.c.id.in_(changed)).values(is_stale=True))
    return changed


def _gather(connection: Connection, touched: set[int]) -> dict[int, _Member]:
    """The events touched, and all that share a matter with them."""
    query = select(events.c.id, events.c.conduct, events.c.matter_id).where(events.c.conduct.is_not(None))
    found = {row.id: row for row in connection.execute(query.where(events.c.id.in_(touched)))}
    ids = {row.matter_id for row in found.values() if row.matter_id is not None}
    found |= {row.id: row for row in connection.execute(query.where(events.c.matter_id.in_(ids)))}
    return {id_: _Member(id_, Conduct.from_json(row.conduct), row.matter_id) for id_, row in found.items()}


def _links(connection: Connection, members: Mapping[int, _Member]) -> list[Link]:
    ids = list(members)
    query = select(links.c.event_id, links.c.other_id, links.c.score)
    rows = connection.execute(query.where(links.c.event_id.in_(ids), links.c.other_id.in_(ids)))
    return [Link(members[row.event_id].conduct.key, members[row.other_id].conduct.key, row.score) for row in rows]


def _assign(connection: Connection, groups: list[list[_Member]], at: str) -> list[tuple[list[_Member], int]]:
    """Each group with the matter that it is: the one that most of its events were in, the older one where several are;
    a matter that was torn stays with the greatest part; the rest are new."""
    votes = [
        (count, -matter, index)
        for index, group in enumerate(groups)
        for matter, count in Counter(member.matter for member in group if member.matter is not None).items()
    ]
    given: dict[int, int] = {}
    for _, negative, index in sorted(votes, reverse=True):
        if index not in given and -negative not in given.values():
            given[index] = -negative
    return [(group, given.get(index) or _found(connection, group, at)) for index, group in enumerate(groups)]


def _found(connection: Connection, group: list[_Member], at: str) -> int:
    """A matter for a group that has none: the empty one that any of its events once founded, else a new one."""
    members = sorted(group, key=lambda member: member.event)
    names = [matter_id(member.conduct.key) for member in members]
    query = select(matters.c.id, matters.c.key).where(matters.c.key.in_(names), ~_has_events())
    empty = {row.key: int(row.id) for row in connection.execute(query)}
    for name in names:
        if name in empty:
            connection.execute(delete(former_keys).where(former_keys.c.key == name))
            return empty[name]
    return _add_matter(connection, _free_name(connection, members[0].conduct.key), members[0].conduct.type, at)


def _has_events() -> ColumnElement[bool]:
    return exists().where(events.c.matter_id == matters.c.id)


def _free_name(connection: Connection, seed: str) -> str:
    """The name that the first event of a matter gives it, with a sign more where another one has it."""
    name = matter_id(seed)
    while connection.execute(select(matters.c.id).where(matters.c.key == name)).first() is not None:
        seed += "+"
        name = matter_id(seed)
    return name


def _add_matter(connection: Connection, key: str, type_: str, at: str) -> int:
    made = connection.execute(
        insert(matters).values(
            key=key, made=at, is_stale=True, is_flagged=False, title="", type=type_, standing="", reports=0,
            sources=0, denials=0, summary="",
        )
    ).inserted_primary_key  # fmt: skip
    return int(made[0]) if made is not None else 0


def _retire(connection: Connection, before: set[int], members: Mapping[int, _Member]) -> None:
    """Let matters that lost all their events lead to the one that has most of them now.

    The row of such a matter stays, without events, and comes back when what founded it stands alone again.
    """
    query = select(events.c.id, events.c.matter_id).where(events.c.id.in_(list(members)))
    now_in = {row.id: row.matter_id for row in connection.execute(query)}
    for matter in sorted(before - set(now_in.values())):
        heirs = Counter(now_in[member.event] for member in members.values() if member.matter == matter)
        heir = min(heirs, key=lambda each: (-heirs[each], each))
        key = connection.execute(select(matters.c.key).where(matters.c.id == matter)).scalar_one()
        _point(connection, key, matter, heir)


def _point(connection: Connection, key: str, matter: int, heir: int) -> None:
    connection.execute(update(former_keys).where(former_keys.c.matter_id == matter).values(matter_id=heir))
    if connection.execute(update(former_keys).where(former_keys.c.key == key).values(matter_id=heir)).rowcount == 0:
        connection.execute(insert(former_keys).values(key=key, matter_id=heir))
