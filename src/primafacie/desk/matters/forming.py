"""From links between conducts to matters."""

import base64
import hashlib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from primafacie.desk.matters.conduct import Conduct
from primafacie.desk.matters.linking import compare
from primafacie.desk.matters.settings import load_linking

_FACES = 5
"""Conducts that stand for a group: 25 comparisons at most for a join."""

Likeness = Callable[[Conduct, Conduct], float | None]
"""How surely two conducts are one, whichever comes first; None where something rules it out."""


def likeness_of(a: Conduct, b: Conduct) -> float | None:
    """The likeness that `linking.compare` finds."""
    return compare(a, b).likeness


class Link(NamedTuple):
    """Two conducts that are one, by their keys, and how surely; see `linking.compare`."""

    one: str
    other: str
    score: float


@dataclass(frozen=True)
class _Outline:
    """What a group of conducts leaves room for.

    Attributes:
        faces: The conducts that stand for it: those that say the most.
        latest_begin: The latest first day among those that are dated; None where none has one.
        earliest_end: The earliest last day, likewise.
        name: The group that people pinned it to; None where they did not.
    """

    faces: tuple[Conduct, ...]
    latest_begin: int | None
    earliest_end: int | None
    name: str | None


def form(
    conducts: Iterable[Conduct], links: Iterable[Link], pins: Mapping[str, str], likeness: Likeness = likeness_of
) -> list[frozenset[str]]:
    """The matters that links make of conducts: each key is in exactly one, alone where nothing joins it.

    Conducts that people pinned to one group are joined first, whatever speaks against it. Then the links are taken by
    descending score, ties by their keys (Kruskal), and each joins the two groups that it connects, unless these are
    pinned to different groups, hold a pair whose days exclude one another, or do not agree as a whole:

    * Intervals all meet if, and only if, the latest begin is not after the earliest end, so that those two days stand
      for all of a group.
    * A few conducts of each group, those that say the most, are held against one another. Nothing may rule any two of
      them out, and their mean score must reach `join` of linking.yaml. A vague telling ("the talks") that goes with two
      acts therefore does not chain them.

    So the surest links decide, and a join costs the same however large the groups are.

    Args:
        conducts: All that are to be grouped.
        links: Pairs that are one; those with a key that is not among the conducts are passed over.
        pins: Key of a conduct to the name of the group that people put it in.
        likeness: Gives what `likeness_of` does; a caller who forms again and again can remember it.

    Returns:
        The groups, each as its keys, ordered by the least key; the same whatever the order of what is given.
    """
    known = {conduct.key: conduct for conduct in conducts}
    parents = {key: key for key in known}
    outlines = {key: _outline(conduct, pins.get(key)) for key, conduct in known.items()}
    heads: dict[str, str] = {}
    for key in sorted(known):
        if key in pins:
            _join(parents, outlines, heads.setdefault(pins[key], key), key)
    for link in sorted(links, key=_rank):
        if link.one in known and link.other in known:
            one, other = _root(parents, link.one), _root(parents, link.other)
            if one != other and _can_join(outlines[one], outlines[other], likeness):
                _join(parents, outlines, one, other)
    groups: dict[str, set[str]] = {}
    for key in sorted(known):
        groups.setdefault(_root(parents, key), set()).add(key)
    return [frozenset(group) for group in groups.values()]


def matter_id(founding_key: str) -> str:
    """The name of a matter, from the key of the conduct that founded it: "m-" and eight letters or digits."""
    digest = hashlib.sha256(founding_key.encode("utf-8")).digest()
    return "m-" + base64.b32encode(digest[:5]).decode("ascii").lower()


def _rank(link: Link) -> tuple[float, str, str]:
    one, other = sorted((link.one, link.other))
    return -link.score, one, other


def _outline(conduct: Conduct, name: str | None) -> _Outline:
    if not conduct.is_dated:
        return _Outline((conduct,), None, None, name)
    return _Outline((conduct,), conduct.first_day, conduct.last_day, name)


def _root(parents: dict[str, str], key: str) -> str:
    root = key
    while parents[root] != root:
        root = parents[root]
    while parents[key] != root:
        parents[key], key = root, parents[key]
    return root


def _join(parents: dict[str, str], outlines: dict[str, _Outline], one: str, other: str) -> None:
    """Put two groups under the lesser of their roots, so that the order of joins leaves no trace."""
    first, second = sorted((_root(parents, one), _root(parents, other)))
    if first != second:
        parents[second] = first
        outlines[first] = _merged(outlines[first], outlines[second])


def _merged(a: _Outline, b: _Outline) -> _Outline:
    faces = tuple(sorted((*a.faces, *b.faces), key=_rank_of_face)[:_FACES])
    return _Outline(faces, *_common_days(a, b), a.name if a.name is not None else b.name)


def _common_days(a: _Outline, b: _Outline) -> tuple[int | None, int | None]:
    """The latest begin and the earliest end of two groups."""
    begins = [day for day in (a.latest_begin, b.latest_begin) if day is not None]
    ends = [day for day in (a.earliest_end, b.earliest_end) if day is not None]
    return max(begins, default=None), min(ends, default=None)


def _can_join(a: _Outline, b: _Outline, likeness: Likeness) -> bool:
    if a.name is not None and b.name is not None and a.name != b.name:
        return False
    begin, end = _common_days(a, b)
    if begin is not None and end is not None and begin > end + load_linking().days.slack:
        return False
    return _agree(a.faces, b.faces, likeness)


def _agree(ours: tuple[Conduct, ...], theirs: tuple[Conduct, ...], likeness: Likeness) -> bool:
    """Whether two groups agree as a whole; see `form`."""
    total = 0.0
    for one in ours:
        for other in theirs:
            alike = likeness(one, other)
            if alike is None:
                return False
            total += alike
    return total >= load_linking().join * len(ours) * len(theirs)


def _rank_of_face(conduct: Conduct) -> tuple[int, int, int, str]:
    """Those come first that name more of the parties, are dated, and have more words."""
    return (
        -len(conduct.sides.all.states | conduct.sides.all.actors),
        -conduct.is_dated,
        -len(conduct.words),
        conduct.key,
    )
