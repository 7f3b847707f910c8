"""New events into matters, without forming these anew where nothing in them can change."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import BindParameter, Connection, bindparam, select, update

from primafacie.desk.conducts import Conducts
from primafacie.desk.matters import Conduct
from primafacie.desk.matters.settings import load_linking
from primafacie.desk.outline import Outline, outline_of
from primafacie.desk.regrouping import add_matter, mark_stale, move, regroup, retire, set_outline
from primafacie.desk.store.chunks import chunks
from primafacie.desk.store.tables import events, matters

_MOST = 64
"""Events of matters that are formed anew together. Beyond that a new event does not tear what is there: it joins the
matter of its surest link that has room for its days. Without a bound, what is told of every day would make adding ever
slower; a larger one makes it slower at once, since forming holds many pairs against one another."""


_IDS: BindParameter[Any] = bindparam("ids", expanding=True)
_HOMES = select(events.c.id, events.c.matter_id).where(events.c.id.in_(_IDS))
_OUTLINES = select(
    matters.c.id, matters.c.size, matters.c.latest_begin, matters.c.earliest_end, matters.c.is_pinned
).where(matters.c.id.in_(_IDS))


@dataclass(frozen=True)
class NewLink:
    """Two events, by their numbers, that are held to be one; one of them at least is new."""

    one: int
    other: int
    score: float


@dataclass
class _Group:
    """Matters and new events that become one.

    Attributes:
        whole: Matters with how many events each has.
        new: Numbers of events that are in no matter yet.
    """

    outline: Outline
    whole: dict[int, int] = field(default_factory=dict)
    new: list[int] = field(default_factory=list)


def join(
    connection: Connection, new: Mapping[int, Conduct], found: Sequence[NewLink], at: str, conducts: Conducts
) -> None:
    """Put new events into matters.

    One that no link ties to anything founds a matter. Others have the matters that their links lead to formed anew, so
    that the order in which reports came in changes nothing; but see `_MOST`.

    Args:
        connection: Of a transaction that writes.
        new: The conducts of new events by their numbers.
        found: All links between them and others.
        at: This instant.
        conducts: Those of the desk.
    """
    places = _places(connection, new, found)
    groups = {place: _group_of(place, new) for place in new}
    groups |= _matters(connection, {place for place in places.values() if place < 0})
    for part in _connected(groups, places, found):
        links = [link for link in found if places[link.one] in part]
        if links and sum(groups[place].outline.size for place in part) <= _MOST:
            touched = {link.one for link in links} | {link.other for link in links}
            regroup(connection, touched, at, conducts, _MOST)
        else:
            for group in _unite({place: groups[place] for place in part}, places, links):
                _store(connection, group, new, at)


def _places(connection: Connection, new: Mapping[int, Conduct], found: Iterable[NewLink]) -> dict[int, int]:
    """Event to where it stands: a new one for itself, another one in its matter, by the negative of its number."""
    places = {event: event for event in new}
    others = {event for link in found for event in (link.one, link.other)} - set(new)
    for piece in chunks(sorted(others)):
        places |= {int(row.id): -int(row.matter_id) for row in connection.execute(_HOMES, {"ids": piece})}
    return places


def _group_of(event: int, new: Mapping[int, Conduct]) -> _Group:
    return _Group(outline_of([new[event]]), new=[event])


def _matters(connection: Connection, places: set[int]) -> dict[int, _Group]:
    found: dict[int, _Group] = {}
    for piece in chunks(sorted(-place for place in places)):
        for row in connection.execute(_OUTLINES, {"ids": piece}):
            found[-row.id] = _Group(Outline(*row[1:]), whole={int(row.id): int(row.size)})
    return found


def _connected(places: Iterable[int], at: Mapping[int, int], found: Iterable[NewLink]) -> list[set[int]]:
    """The places that links connect, each in one set."""
    parts = {place: {place} for place in places}
    for link in found:
        one, other = parts[at[link.one]], parts[at[link.other]]
        if one is not other:
            one |= other
            for place in other:
                parts[place] = one
    return list({id(part): part for part in parts.values()}.values())


def _unite(groups: Mapping[int, _Group], places: Mapping[int, int], links: Iterable[NewLink]) -> list[_Group]:
    """The groups joined by their surest links first, where there is room."""
    slack = load_linking().days.slack
    into = dict(groups)
    for link in sorted(links, key=lambda link: (-link.score, link.one, link.other)):
        one, other = into[places[link.one]], into[places[link.other]]
        if one is not other and one.outline.has_room_for(other.outline, slack):
            both = _Group(one.outline + other.outline, one.whole | other.whole, [*one.new, *other.new])
            into = {place: both if group is one or group is other else group for place, group in into.items()}
    return list({id(group): group for group in into.values()}.values())


def _store(connection: Connection, group: _Group, new: Mapping[int, Conduct], at: str) -> None:
    if not group.new and len(group.whole) == 1:
        return
    if group.whole:
        target = min(group.whole, key=lambda matter: (-group.whole[matter], matter))
    else:
        target = add_matter(connection, new[min(group.new)], at)
    for matter in sorted(group.whole.keys() - {target}):
        connection.execute(update(events).where(events.c.matter_id == matter).values(matter_id=target))
        retire(connection, matter, target)
    move(connection, group.new, target)
    set_outline(connection, target, group.outline)
    mark_stale(connection, {target, *group.whole})
