"""Events into matters, anew where links or decisions of people changed; matters keep their keys as long as they can."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, fields

from sqlalchemy import Connection, bindparam, delete, func, insert, or_, select, update

from primafacie.desk.conducts import Conducts
from primafacie.desk.matters import Conduct, Link, form, matter_id
from primafacie.desk.outline import Outline, outline_of
from primafacie.desk.reviews.pins import LEFT
from primafacie.desk.store.chunks import chunks
from primafacie.desk.store.tables import events, former_keys, links, matters

_IDS = select(events.c.id).where(
    or_(
        events.c.id.in_(bindparam("alone", expanding=True)),
        events.c.matter_id.in_(bindparam("whole", expanding=True)),
    )
)
"""The events that are in no matter, given by their numbers, and those of the matters given."""
_BEYOND = tuple(
    select(events.c.matter_id).join(links, there == events.c.id).where(here.in_(_IDS)).distinct()
    for here, there in ((links.c.event_id, links.c.other_id), (links.c.other_id, links.c.event_id))
)
"""The matters that links lead to from these, in either direction."""
_SIZE = select(func.sum(matters.c.size)).where(matters.c.id.in_(bindparam("whole", expanding=True)))
_MEMBERS = select(events.c.id, events.c.matter_id).where(events.c.id.in_(_IDS)).order_by(events.c.id)
_LINKS = select(links.c.event_id, links.c.other_id, links.c.score).where(links.c.event_id.in_(_IDS))
_HOMES = select(events.c.id, events.c.matter_id).where(
    events.c.id.in_(bindparam("ids", expanding=True)), events.c.conduct.is_not(None)
)
_EMPTY = select(matters.c.id, matters.c.key).where(
    matters.c.size == 0, matters.c.key.in_(bindparam("names", expanding=True))
)
_MOVE = (
    update(events).where(events.c.id.in_(bindparam("ids", expanding=True))).values(matter_id=bindparam("new_matter"))
)
_OUTLINE = (
    update(matters)
    .where(matters.c.id == bindparam("matter"))
    .values({field.name: bindparam(f"new_{field.name}") for field in fields(Outline)})
)
_STALE = update(matters).where(matters.c.id.in_(bindparam("ids", expanding=True))).values(is_stale=True)


@dataclass(frozen=True)
class _Member:
    """An event that is to be grouped."""

    event: int
    conduct: Conduct
    matter: int | None


def regroup(
    connection: Connection, touched: Iterable[int], at: str, conducts: Conducts, most: int | None = None
) -> None:
    """Group the events anew that are in the same matters as those touched; what changed is stale.

    Matters that links connect to those are grouped with them, since what one gives up another can take in.

    Args:
        connection: Of a transaction that writes.
        touched: Numbers of events that are new, or whose links or pins changed.
        at: This instant.
        conducts: Those of the desk.
        most: Events beyond which connected matters are left as they are; None for no bound.
    """
    pins = conducts.pins(connection)
    alone, whole = _divide(connection, set(touched))
    whole = _widen(connection, alone, whole, most)
    members = _gather(connection, alone, whole, conducts)
    by_key = {member.conduct.key: member for member in members}
    tied = _links(connection, members, alone, whole)
    groups = form((member.conduct for member in members), tied, pins, conducts.likeness)
    now_in: dict[int, int] = {}
    outlines: dict[int, Outline] = {}
    for group, matter in _assign(connection, [[by_key[key] for key in sorted(group)] for group in groups], pins, at):
        moved = [member.event for member in group if member.matter != matter]
        move(connection, moved, matter)
        is_pinned = any(member.conduct.key in pins for member in group)
        outlines[matter] = outline_of((each.conduct for each in group), is_pinned=is_pinned)
        now_in |= {member.event: matter for member in group}
    set_outlines(connection, outlines)
    _retire(connection, whole, members, now_in)
    mark_stale(connection, whole | set(now_in.values()))


def _divide(connection: Connection, touched: set[int]) -> tuple[set[int], set[int]]:
    """The events that are in no matter, and the matters of the others."""
    alone: set[int] = set()
    whole: set[int] = set()
    for piece in chunks(sorted(touched)):
        for row in connection.execute(_HOMES, {"ids": piece}):
            if row.matter_id is None:
                alone.add(int(row.id))
            else:
                whole.add(int(row.matter_id))
    return alone, whole


def _widen(connection: Connection, alone: set[int], whole: set[int], most: int | None) -> set[int]:
    """The matters that links connect, from one to the next, with the given ones; those alone where that is too many."""
    wide = set(whole)
    while True:
        given = _given(alone, wide)
        found = (connection.execute(query, given) for query in _BEYOND)
        beyond = {int(row.matter_id) for rows in found for row in rows if row.matter_id is not None}
        if beyond <= wide:
            return wide
        wide |= beyond
        if most is not None and int(connection.execute(_SIZE, {"whole": sorted(wide)}).scalar() or 0) > most:
            return whole


def _given(alone: set[int], whole: set[int]) -> dict[str, list[int]]:
    return {"alone": sorted(alone), "whole": sorted(whole)}


def _gather(connection: Connection, alone: set[int], whole: set[int], conducts: Conducts) -> list[_Member]:
    homes = {int(row.id): row.matter_id for row in connection.execute(_MEMBERS, _given(alone, whole))}
    return [_Member(event, conduct, homes[event]) for event, conduct in conducts.of(connection, homes).items()]


def _links(connection: Connection, members: list[_Member], alone: set[int], whole: set[int]) -> list[Link]:
    keys = {member.event: member.conduct.key for member in members}
    return [
        Link(keys[row.event_id], keys[row.other_id], row.score)
        for row in connection.execute(_LINKS, _given(alone, whole))
        if row.other_id in keys
    ]


def _assign(
    connection: Connection, groups: list[list[_Member]], pins: Mapping[str, str], at: str
) -> list[tuple[list[_Member], int]]:
    """Each group with the matter that it is: the one that most of its events were in, the older one where several are;
    a matter that was torn stays with what people left in it, else with the greatest part, of equals with what came in
    first; the rest are new."""
    votes = [
        (_is_left(group, pins), count, -matter, -min(member.event for member in group), index)
        for index, group in enumerate(groups)
        for matter, count in Counter(member.matter for member in group if member.matter is not None).items()
    ]
    given: dict[int, int] = {}
    for _, _, negative, _, index in sorted(votes, reverse=True):
        if index not in given and -negative not in given.values():
            given[index] = -negative
    return [(group, given.get(index) or _found(connection, group, at)) for index, group in enumerate(groups)]


def _is_left(group: Iterable[_Member], pins: Mapping[str, str]) -> bool:
    """Whether a group is what people left in a matter when they took others out of it."""
    return any(pins.get(member.conduct.key, "").endswith(LEFT) for member in group)


def _found(connection: Connection, group: list[_Member], at: str) -> int:
    """A matter for a group that has none: the empty one that any of its events once founded, else a new one."""
    members = sorted(group, key=lambda member: member.event)
    names = [matter_id(member.conduct.key) for member in members]
    empty = {row.key: int(row.id) for piece in chunks(names) for row in connection.execute(_EMPTY, {"names": piece})}
    for name in names:
        if name in empty:
            connection.execute(delete(former_keys).where(former_keys.c.key == name))
            return empty[name]
    return add_matter(connection, members[0].conduct, at)


def add_matter(connection: Connection, founder: Conduct, at: str) -> int:
    """A new matter that an event founds, without events yet. Returns its number."""
    made = connection.execute(
        insert(matters).values(
            key=_free_name(connection, founder.key), made=at, is_stale=True, is_flagged=False, title="",
            type=founder.type, standing="", reports=0, sources=0, denials=0, alleged="[]", denied_until="{}",
            summary="",
            **asdict(Outline()),
        )
    ).inserted_primary_key  # fmt: skip
    return int(made[0]) if made is not None else 0


def _free_name(connection: Connection, seed: str) -> str:
    """The name that the first event of a matter gives it, with a sign more where another one has it."""
    name = matter_id(seed)
    while connection.execute(select(matters.c.id).where(matters.c.key == name)).first() is not None:
        seed += "+"
        name = matter_id(seed)
    return name


def move(connection: Connection, moved: Iterable[int], matter: int) -> None:
    """Put events into a matter."""
    for piece in chunks(moved):
        connection.execute(_MOVE, {"ids": piece, "new_matter": matter})


def set_outline(connection: Connection, matter: int, outline: Outline) -> None:
    """Note what a matter leaves room for."""
    set_outlines(connection, {matter: outline})


def set_outlines(connection: Connection, outlines: Mapping[int, Outline]) -> None:
    """Note what matters leave room for, by their numbers."""
    rows = [
        {"matter": matter, **{f"new_{name}": value for name, value in asdict(outline).items()}}
        for matter, outline in outlines.items()
    ]
    if rows:
        connection.execute(_OUTLINE, rows)


def mark_stale(connection: Connection, changed: Iterable[int]) -> None:
    """Have matters weighed anew."""
    for piece in chunks(sorted(changed)):
        connection.execute(_STALE, {"ids": piece})


def _retire(connection: Connection, before: set[int], members: list[_Member], now_in: Mapping[int, int]) -> None:
    """Let matters that lost all their events lead to the one that has most of them now."""
    for matter in sorted(before - set(now_in.values())):
        heirs = Counter(now_in[member.event] for member in members if member.matter == matter)
        retire(connection, matter, min(heirs, key=lambda each: (-heirs[each], each)))


def retire(connection: Connection, matter: int, heir: int) -> None:
    """Let a matter without events lead to another one.

    Its row stays, and comes back when what founded it stands alone again.
    """
    set_outline(connection, matter, Outline())
    key = connection.execute(select(matters.c.key).where(matters.c.id == matter)).scalar_one()
    connection.execute(update(former_keys).where(former_keys.c.matter_id == matter).values(matter_id=heir))
    if connection.execute(update(former_keys).where(former_keys.c.key == key).values(matter_id=heir)).rowcount == 0:
        connection.execute(insert(former_keys).values(key=key, matter_id=heir))
