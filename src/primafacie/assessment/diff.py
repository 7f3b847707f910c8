"""Two versions of a regime compared, in words."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, TypeVar

from primafacie.assessment.describe import (
    Fact,
    describe_conduct,
    describe_exemption,
    describe_head,
    describe_instrument,
    describe_milestone,
    describe_provision,
    describe_roles,
    describe_source,
    spoken,
)
from primafacie.assessment.regime import Conduct, Group, Milestone, Provision, Regime

T = TypeVar("T")
_ORDER = "the order"


@dataclass(frozen=True, slots=True)
class Change:
    """One difference between two versions of a regime.

    Attributes:
        about: Where it is: "1718/8(b)", "exemption coal livelihood", "the rulebook".
        kind: Whether something was added, removed or changed.
        what: The part that differs: "summary", "conduct 1 (transfer), supplier: belongs to or acts for"; empty where
            the whole entry was added or removed.
        old: What stood there; None where it was added.
        new: What stands there; None where it was removed.
    """

    about: str
    kind: Literal["added", "removed", "changed"]
    what: str
    old: str | None = None
    new: str | None = None


def diff_regimes(old: Regime, new: Regime) -> list[Change]:
    """What changed from one version of a regime to another; empty if nothing did.

    Args:
        old: The earlier version.
        new: The later version.

    Returns:
        First what the rulebook says of itself, then the provisions in the order of the new file, then what they refer
        to; entries that were removed stand after those that are there. Comments and layout make no difference.
    """
    changes = [*_compare("the rulebook", describe_head(old), describe_head(new))]
    changes += _provisions(old, new)
    changes += _entries("exemption", old.exemptions, new.exemptions, describe_exemption)
    changes += _entries("direction", old.directions, new.directions, describe_roles)
    changes += _entries("topic", old.groups, new.groups, _describe_group)
    changes += _entries("milestone", _milestones(old), _milestones(new), describe_milestone)
    changes += _entries("instrument", old.instruments, new.instruments, describe_instrument)
    changes += _entries("source", old.sources, new.sources, describe_source)
    return changes or list(_reordered(old, new))


def _describe_group(group: Group) -> Iterator[Fact]:
    yield Fact("title", "", (group.title,))


def _milestones(regime: Regime) -> dict[str, Milestone]:
    return _numbered((f"{entry.date}, {entry.title}", entry) for entry in regime.chronology)


def _numbered(named: Iterable[tuple[str, T]]) -> dict[str, T]:
    """Entries by name; the second of one name has a number."""
    entries: dict[str, T] = {}
    counts: dict[str, int] = {}
    for name, entry in named:
        counts[name] = counts.get(name, 0) + 1
        entries[name if counts[name] == 1 else f"{name} ({counts[name]})"] = entry
    return entries


def _entries(
    kind: str, before: Mapping[str, T], after: Mapping[str, T], describe: Callable[[T], Iterable[Fact]]
) -> Iterator[Change]:
    for key, entry in after.items():
        about = f"{kind} {spoken(key)}"
        if key in before:
            yield from _compare(about, describe(before[key]), describe(entry))
        else:
            yield Change(about, "added", "", None, _gist(describe(entry)))
    for key, entry in before.items():
        if key not in after:
            yield Change(f"{kind} {spoken(key)}", "removed", "", _gist(describe(entry)), None)


def _gist(facts: Iterable[Fact]) -> str:
    """The facts in one line: the first as it is, for it is a title or summary, the others with their topics."""
    first, *rest = facts
    return "; ".join([first.words, *(f"{fact.topic} {fact.words}" for fact in rest)])


def _compare(about: str, before: Iterable[Fact], after: Iterable[Fact], part: str = "") -> Iterator[Change]:
    """The facts of one entry that differ, in the order of the later version."""
    old, new = (_numbered((fact.label, fact) for fact in facts) for facts in (before, after))
    for label in [*new, *(label for label in old if label not in new)]:
        yield from _compare_fact(about, part + label, old.get(label), new.get(label))


def _compare_fact(about: str, what: str, old: Fact | None, new: Fact | None) -> Iterator[Change]:
    if old is not None and new is not None and not new.is_list:
        if old.items != new.items:
            yield Change(about, "changed", what, ", ".join(old.items), ", ".join(new.items))
        return
    before, after = old.items if old else (), new.items if new else ()
    added, removed = [each for each in after if each not in before], [each for each in before if each not in after]
    if added or old is None:
        yield Change(about, "added", what, None, ", ".join(added))
    if removed or new is None:
        yield Change(about, "removed", what, ", ".join(removed), None)
    if not added and not removed and old is not None and new is not None and before != after:
        yield Change(about, "changed", f"{what}, {_ORDER}", ", ".join(before), ", ".join(after))


def _provisions(old: Regime, new: Regime) -> Iterator[Change]:
    for id_ in dict.fromkeys(provision.id for provision in new.provisions):
        yield from _versions(id_, old.versions(id_), new.versions(id_))
    for id_ in dict.fromkeys(provision.id for provision in old.provisions):
        if not new.versions(id_):
            yield from _versions(id_, old.versions(id_), [])


def _versions(id_: str, before: Sequence[Provision], after: Sequence[Provision]) -> Iterator[Change]:
    """The versions of one provision: those of the same first day belong together; where there is only one, it does."""
    has_many = max(len(before), len(after)) > 1
    for old, new in _pair(before, after, lambda one, other: not has_many or _begin(one) == _begin(other)):
        known = new or old
        about = f"{id_}, version in force from {known.in_force.from_}" if has_many and known is not None else id_
        if old is not None and new is not None:
            yield from _compare(about, describe_provision(old), describe_provision(new))
            yield from _conducts(about, old.conduct, new.conduct)
        elif new is not None:
            yield Change(about, "added", "", None, _in_short(new))
        elif old is not None:
            yield Change(about, "removed", "", _in_short(old), None)


def _begin(provision: Provision) -> str:
    return provision.in_force.from_


def _in_short(provision: Provision) -> str:
    period = provision.in_force
    until = f" to {period.to}" if period.to is not None else ""
    return (
        f"{' '.join(provision.summary.split())} (in force from {period.from_}{until}; verified: {provision.verified})"
    )


def _conducts(about: str, before: Sequence[Conduct], after: Sequence[Conduct]) -> Iterator[Change]:
    """The conducts of one provision: equal ones belong together, then those of the same type of event."""
    places = {id(conduct): place for place, conduct in enumerate(after, start=1)}
    pairs = _pair(before, after, lambda one, other: one == other)
    olds = [old for old, new in pairs if old is not None and new is None]
    news = [new for old, new in pairs if old is None and new is not None]
    for old, new in _pair(olds, news, lambda one, other: one.event == other.event):
        part = f"conduct {places[id(new)]} ({spoken(new.event)})" if new is not None else ""
        if old is not None and new is not None:
            yield from _compare(about, _facts(old), _facts(new), f"{part}, ")
        elif new is not None:
            yield Change(about, "added", part, None, _gist(_facts(new)))
        elif old is not None:
            yield Change(about, "removed", f"conduct ({spoken(old.event)})", _gist(_facts(old)), None)
    if not olds and not news and list(before) != list(after):
        yield Change(
            about,
            "changed",
            f"{_ORDER} of the conducts",
            *("; ".join(c.event for c in each) for each in (before, after)),
        )


def _facts(conduct: Conduct) -> Iterator[Fact]:
    yield from describe_conduct(conduct, conduct.roles)
    if conduct.direction is not None:
        yield Fact("direction", "", (spoken(conduct.direction),))


def _pair(before: Sequence[T], after: Sequence[T], belong: Callable[[T, T], bool]) -> list[tuple[T | None, T | None]]:
    """Each later entry with the first earlier one that belongs to it, or None; then the earlier ones that are left."""
    rest = list(before)
    pairs: list[tuple[T | None, T | None]] = []
    for new in after:
        found = next((place for place, old in enumerate(rest) if belong(old, new)), None)
        pairs.append((None if found is None else rest.pop(found), new))
    return [*pairs, *((old, None) for old in rest)]


def _reordered(old: Regime, new: Regime) -> Iterator[Change]:
    """Where nothing but the order differs."""
    for what, names in (("topics", _groups), ("provisions", _ids)):
        if names(old) != names(new):
            yield Change(
                "the rulebook", "changed", f"{_ORDER} of the {what}", ", ".join(names(old)), ", ".join(names(new))
            )


def _groups(regime: Regime) -> list[str]:
    return [spoken(key) for key in regime.groups]


def _ids(regime: Regime) -> list[str]:
    return [provision.id for provision in regime.provisions]
