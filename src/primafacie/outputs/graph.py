"""The picture of who does what to whom: actors on the left, events in the middle, actors on the right."""

import textwrap
from collections.abc import Sequence
from dataclasses import dataclass

from primafacie.outputs.clean import one_line, shorten
from primafacie.outputs.view import View, words
from primafacie.record import Event
from primafacie.record.sides import agents_of, is_mutual, patients_of

_LEFT, _RIGHT = 120, 300
"""Where the names on the left end, and those on the right begin, in units of a picture 420 wide: pixels on a phone."""
_PILL_LEFT, _PILL_WIDTH, _PILL_HEIGHT = 152, 116, 34
_ROW, _TOP = 46, 26
_NAME_ROW = 34
_MAX_EVENTS = 12
_NAME_WIDTH = 19


@dataclass(frozen=True)
class Node:
    """An actor: its name in one or two lines, and the middle of its height."""

    actor: str
    lines: tuple[str, ...]
    x: int
    y: float


@dataclass(frozen=True)
class Pill:
    """An event: what, when, and how it stands."""

    event: str
    what: str
    when: str
    verdict: str
    doubtful: bool
    x: int
    y: float
    width: int
    height: int


@dataclass(frozen=True)
class Edge:
    """A line from an actor to an event, or from an event to an actor with an arrow."""

    path: str
    arrow: str
    verdict: str
    doubtful: bool


@dataclass(frozen=True)
class Graph:
    """The picture; `sentences` say the same in words; `left_out` events had no room."""

    height: int
    left: tuple[Node, ...]
    pills: tuple[Pill, ...]
    right: tuple[Node, ...]
    edges: tuple[Edge, ...]
    sentences: tuple[str, ...]
    left_out: int


@dataclass(frozen=True)
class _Deed:
    event: Event
    doers: tuple[str, ...]
    others: tuple[str, ...]
    directed: bool
    verdict: str


def draw(view: View) -> Graph | None:
    """The picture of a reading's events that have actors; None where none has."""
    verdicts = {group.event.id: group.verdict for group in view.groups if group.event is not None}
    deeds = [deed for event in view.timeline if (deed := _deed(event, verdicts.get(event.id, ""))) is not None]
    if len(deeds) == 0:
        return None
    first = {group.event.id: number for number, group in enumerate(view.groups) if group.event is not None}
    chosen = sorted(deeds, key=lambda deed: first.get(deed.event.id, len(first)))[:_MAX_EVENTS]
    shown = _order([deed for deed in deeds if deed in chosen])
    heights = {deed.event.id: _TOP + _ROW * (number + 0.5) for number, deed in enumerate(shown)}
    left = _column(view, [(deed.doers, heights[deed.event.id]) for deed in shown], _LEFT)
    right = _column(view, [(deed.others, heights[deed.event.id]) for deed in shown], _RIGHT)
    last = max(node.y for node in (*left, *right, *(Node("", (), 0, y) for y in heights.values())))
    return Graph(
        height=int(last + _ROW / 2 + 8),
        left=left,
        pills=tuple(_pill(view, deed, heights[deed.event.id]) for deed in shown),
        right=right,
        edges=_edges(shown, heights, left, right),
        sentences=tuple(_sentence(view, deed) for deed in shown),
        left_out=len(deeds) - len(shown),
    )


def _deed(event: Event, verdict: str) -> _Deed | None:
    doers, others = agents_of(event), patients_of(event)
    directed = len(others) > 0
    if not directed and len(doers) > 1 and is_mutual(event):  # a meeting: nobody does it to anybody
        doers, others = doers[:1], doers[1:]
    if len(doers) + len(others) < 2 and verdict == "":
        return None
    return _Deed(event, tuple(doers), tuple(others), directed, verdict)


def _order(deeds: Sequence[_Deed]) -> list[_Deed]:
    """Deeds of the same doers side by side, in the order of their first one, so that fewer lines cross."""
    first: dict[tuple[str, ...], int] = {}
    for number, deed in enumerate(deeds):
        first.setdefault(deed.doers, number)
    return sorted(deeds, key=lambda deed: first[deed.doers])


def _column(view: View, placed: Sequence[tuple[tuple[str, ...], float]], x: int) -> tuple[Node, ...]:
    """One node an actor, at the mean height of its events, pushed apart where they would touch."""
    heights: dict[str, list[float]] = {}
    for actors, height in placed:
        for actor in actors:
            heights.setdefault(actor, []).append(height)
    wished = sorted(((sum(each) / len(each), actor) for actor, each in heights.items()), key=lambda pair: pair[0])
    nodes = []
    floor = 0.0
    for wish, actor in wished:
        y = max(wish, floor)
        floor = y + _NAME_ROW
        lines = textwrap.wrap(shorten(view.name(actor), 2 * _NAME_WIDTH - 2), _NAME_WIDTH)[:2]
        nodes.append(Node(actor, tuple(lines), x, round(y, 1)))
    return tuple(nodes)


def _pill(view: View, deed: _Deed, y: float) -> Pill:
    return Pill(
        event=deed.event.id,
        what=shorten(words(deed.event.type), 20),
        when=shorten(view.when(deed.event) or "not dated", 22),
        verdict=deed.verdict,
        doubtful=_is_doubtful(deed.event),
        x=_PILL_LEFT,
        y=round(y, 1),
        width=_PILL_WIDTH,
        height=_PILL_HEIGHT,
    )


def _is_doubtful(event: Event) -> bool:
    return event.realis not in {"occurred", "ongoing"} or event.polarity == "negative"


def _edges(
    deeds: Sequence[_Deed], heights: dict[str, float], left: Sequence[Node], right: Sequence[Node]
) -> tuple[Edge, ...]:
    lefts, rights = {node.actor: node for node in left}, {node.actor: node for node in right}
    edges = []
    for deed in deeds:
        y, doubtful = heights[deed.event.id], _is_doubtful(deed.event)
        for actor in deed.doers:
            path = _curve(_LEFT + 6, lefts[actor].y, _PILL_LEFT, y)
            edges.append(Edge(path, "", deed.verdict, doubtful))
        for actor in deed.others:
            end = rights[actor].y
            path = _curve(_PILL_LEFT + _PILL_WIDTH, y, _RIGHT - (11 if deed.directed else 6), end)
            arrow = (
                f"M{_RIGHT - 12} {end - 4:g}L{_RIGHT - 5} {end:g}L{_RIGHT - 12} {end + 4:g}Z" if deed.directed else ""
            )
            edges.append(Edge(path, arrow, deed.verdict, doubtful))
    return tuple(edges)


def _curve(x1: float, y1: float, x2: float, y2: float) -> str:
    middle = (x1 + x2) / 2
    return f"M{x1:g} {y1:g}C{middle:g} {y1:g} {middle:g} {y2:g} {x2:g} {y2:g}"


def _sentence(view: View, deed: _Deed) -> str:
    when = view.when(deed.event)
    return one_line(
        view.title(deed.event) + (f" ({when})" if when else "") + (f", {deed.verdict}" if deed.verdict else "")
    )
