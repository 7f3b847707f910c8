"""Which reports of one matter are independent of one another, and what ties those that are not."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from primafacie.desk.families.outlets import outlet_key, outlet_name

TieKind = Literal["family", "wire", "outlet", "source"]


@dataclass(frozen=True)
class Link:
    """One source in the chain through which a report has its account.

    Attributes:
        key: The actor's key across reports; None for a source without a name ("a senior official").
        name: In the report's words.
    """

    key: str | None
    name: str


@dataclass(frozen=True)
class Strand:
    """One account of a matter, and the way by which it came.

    Attributes:
        report: Key of the report; several strands may come from one.
        family: Id of the family of the report.
        publisher: Name of the publisher; None where it is not known.
        wire: The wire that the report credits, as `wire_of` gives it; None where it credits none.
        chain: The sources from the one that the reporter heard or read to the innermost; empty where the reporter
            vouches.
    """

    report: str
    family: str
    publisher: str | None = None
    wire: str | None = None
    chain: tuple[Link, ...] = ()


@dataclass(frozen=True)
class Tie:
    """Why two strands are one voice.

    Attributes:
        first: Place of one in the strands that were given.
        second: Place of the other, behind the first.
        kind: What they have in common.
        because: In words.
    """

    first: int
    second: int
    kind: TieKind
    because: str


@dataclass(frozen=True)
class Group:
    """Strands that are one voice.

    Attributes:
        strands: Their places in the strands that were given, in ascending order.
        is_named: Whether one of them leads to a source with a name or to a reporter's own account. Groups that lead to
            nameless sources alone are not shown to be different people.
    """

    strands: tuple[int, ...]
    is_named: bool


@dataclass(frozen=True)
class Grouping:
    """The independent voices on a matter.

    Attributes:
        groups: In the order of their first strands; their number is that of the independent voices.
        ties: In the order of the strands. Where many are tied by one thing, each is tied to the first of them.
    """

    groups: tuple[Group, ...]
    ties: tuple[Tie, ...]


def find_groups(strands: Sequence[Strand]) -> Grouping:
    """The independent voices among accounts of one matter.

    Two are one voice where they are of one family, credit the same wire, where the one cites or credits the other's
    publisher, where one publisher tells both in its own words or from a source without a name, or where the innermost
    source of the one stands in the chain of the other. Ties are passed on: what is tied to a third is tied. Sources
    without a name tie nothing and prove nothing.
    """
    ties = sorted(_find_ties(strands), key=lambda tie: (tie.first, tie.second, tie.kind))
    heads = list(range(len(strands)))
    for tie in ties:
        low, high = sorted((_head(heads, tie.first), _head(heads, tie.second)))
        heads[high] = low
    members: dict[int, list[int]] = {}
    for place in range(len(strands)):
        members.setdefault(_head(heads, place), []).append(place)
    groups = (Group(tuple(places), any(_is_named(strands[place]) for place in places)) for places in members.values())
    return Grouping(tuple(groups), tuple(ties))


def _head(heads: list[int], place: int) -> int:
    while heads[place] != place:
        heads[place] = heads[heads[place]]
        place = heads[place]
    return place


def _is_named(strand: Strand) -> bool:
    return len(strand.chain) == 0 or strand.chain[-1].key is not None


def _find_ties(strands: Sequence[Strand]) -> Iterator[Tie]:
    seen: set[tuple[int, int, TieKind]] = set()
    for kind, holders in (
        ("family", _by_family(strands)),
        ("wire", _by_wire(strands)),
        ("outlet", _by_outlet(strands)),
        ("source", _by_source(strands)),
    ):
        for tie in holders:
            if (tie.first, tie.second, kind) not in seen:
                seen.add((tie.first, tie.second, tie.kind))
                yield tie


def _by_family(strands: Sequence[Strand]) -> Iterator[Tie]:
    first: dict[str, int] = {}
    for place, strand in enumerate(strands):
        other = first.setdefault(strand.family, place)
        if other != place:
            is_same = strands[other].report == strand.report
            yield Tie(other, place, "family", "the same report" if is_same else "copies of one text")


def _by_wire(strands: Sequence[Strand]) -> Iterator[Tie]:
    first: dict[str, int] = {}
    for place, strand in enumerate(strands):
        if strand.wire is not None and (other := first.setdefault(strand.wire, place)) != place:
            yield Tie(other, place, "wire", f"both credit {outlet_name(strand.wire)}")


def _by_outlet(strands: Sequence[Strand]) -> Iterator[Tie]:
    """Ties to a publisher: what one prints, cites or credits of another, and what one tells twice itself."""
    published: dict[str, list[int]] = {}
    for place, strand in enumerate(strands):
        if strand.publisher is not None:
            published.setdefault(outlet_key(strand.publisher), []).append(place)
    for place, strand in enumerate(strands):
        for key, said in _used(strand):
            own = outlet_key(strand.publisher) if strand.publisher is not None else None
            for other in published.get(key, ())[:1] if key != own else ():
                yield Tie(
                    min(place, other),
                    max(place, other),
                    "outlet",
                    f"{_title(strand)} {said}, which published the other",
                )
    for places in published.values():
        told = [place for place in places if len(strands[place].chain) == 0 or strands[place].chain[-1].key is None]
        for place in told[1:]:
            because = f"{strands[place].publisher} tells both, itself or from a source without a name"
            yield Tie(told[0], place, "outlet", because)


def _used(strand: Strand) -> Iterator[tuple[str, str]]:
    """The outlets whose account a strand is, and how."""
    if strand.wire is not None:
        yield strand.wire, f"credits {outlet_name(strand.wire)}"
    for link in strand.chain:
        yield outlet_key(link.name), f"cites {link.name}"


def _title(strand: Strand) -> str:
    return strand.publisher or "one report"


def _by_source(strands: Sequence[Strand]) -> Iterator[Tie]:
    origins: dict[str, int] = {}
    for place, strand in enumerate(strands):
        if len(strand.chain) > 0 and (key := strand.chain[-1].key) is not None:
            origins.setdefault(key, place)
    for place, strand in enumerate(strands):
        for link in strand.chain:
            other = origins.get(link.key) if link.key is not None else None
            if other is not None and other != place:
                yield Tie(min(place, other), max(place, other), "source", f"both lead to {link.name}")
