"""What a rulebook's shape cannot show: references that lead nowhere, versions that overlap, patterns that fit all."""

from collections.abc import Iterable, Iterator

from primafacie.assessment.regime import Conduct, Exemption, GoodsTest, Period, Provision, Regime, RoleTest
from primafacie.assessment.vocabulary import PLACE, ROLES
from primafacie.data.goods import load_goods
from primafacie.data.tree import Path

Fault = tuple[Path, str]
_FOREVER = "9999-12-31"


def find_faults(regime: Regime) -> Iterator[Fault]:
    """Every fault of a regime that has the right shape, with the path of the value at fault."""
    yield from _check_metadata(regime)
    for index, provision in enumerate(regime.provisions):
        yield from _check_provision(regime, provision, ("provisions", index))
    yield from _check_versions(regime)
    for key, exemption in regime.exemptions.items():
        yield from _check_exemption(regime, exemption, ("exemptions", key))
    for key, roles in regime.directions.items():
        for name, test in roles.items():
            yield from _check_contradiction(test, ("directions", key, name))
    yield from _check_unused(regime)


def _check_metadata(regime: Regime) -> Iterator[Fault]:
    if regime.status.state == "disputed" and not regime.status.disputes:
        yield ("status",), "the state is disputed, but nobody disputes it; say who under disputes"
    for index, dispute in enumerate(regime.status.disputes):
        yield from _unknown(dispute.sources, regime.sources, "sources", ("status", "disputes", index, "sources"))
    previous = ""
    for index, milestone in enumerate(regime.chronology):
        path: Path = ("chronology", index)
        if milestone.date < previous:
            yield (*path, "date"), f"{milestone.date} stands after {previous}; put the milestones in order"
        previous = milestone.date
        yield from _unknown(milestone.sources, regime.sources, "sources", (*path, "sources"))


def _unknown(keys: Iterable[str], known: Iterable[str], where: str, path: Path) -> Iterator[Fault]:
    permitted = set(known)
    for index, key in enumerate(keys):
        if key not in permitted:
            yield (*path, index), f"{key!r} is not in {where}; add it there or correct the name"


def _check_provision(regime: Regime, provision: Provision, path: Path) -> Iterator[Fault]:
    expected = f"{provision.instrument}/{provision.paragraph}"
    if provision.id != expected:
        yield (*path, "id"), f"the id {provision.id!r} is not its instrument and paragraph; write {expected!r}"
    if provision.instrument not in regime.instruments:
        yield (*path, "instrument"), f"{provision.instrument!r} is not in instruments; add it there"
    elif provision.in_force.from_ < regime.instruments[provision.instrument].adopted:
        adopted = regime.instruments[provision.instrument].adopted
        yield (*path, "in_force", "from"), f"in force before it was adopted on {adopted}; correct one of the two"
    if provision.group not in regime.groups:
        yield (*path, "group"), f"{provision.group!r} is not in groups; add it there or correct the name"
    yield from _check_period(provision.in_force, (*path, "in_force"))
    yield from _unknown(provision.sources, regime.sources, "sources", (*path, "sources"))
    yield from _unknown(provision.exemptions, regime.exemptions, "exemptions", (*path, "exemptions"))
    yield from _unknown(provision.bears_on, [p.id for p in regime.provisions], "provisions", (*path, "bears_on"))
    if provision.id in provision.bears_on:
        yield (*path, "bears_on"), "a provision cannot bear on itself; remove it"
    if provision.verified != "none" and not provision.sources:
        yield (*path, "verified"), f"verified {provision.verified!r} needs a source; name one or write none"
    if not provision.conduct and not provision.bears_on:
        yield path, f"{provision.id} has neither conduct nor bears_on; nothing would ever lead to it, add one"
    for index, conduct in enumerate(provision.conduct):
        yield from _check_conduct(regime, conduct, (*path, "conduct", index))


def _check_period(period: Period, path: Path) -> Iterator[Fault]:
    for key, day in (("to", period.to), ("known_to", period.known_to)):
        if day is not None and day < period.from_:
            yield (*path, key), f"ends on {day}, before it begins on {period.from_}; correct one of the two"


def _check_conduct(regime: Regime, conduct: Conduct, path: Path) -> Iterator[Fault]:
    if conduct.direction is not None and conduct.direction not in regime.directions:
        yield (*path, "direction"), f"{conduct.direction!r} is not in directions; add it there or correct the name"
    roles = regime.roles_of(conduct)
    for name, test in roles.items():
        where = (*path, "roles", name) if name in conduct.roles else (*path, "direction")
        yield from _check_role_names(conduct, name, test, where)
        yield from _check_contradiction(test, where)
    if not any(test.is_tie for test in roles.values()):
        yield path, "no role is tied to a state or name, so every such event in the world would fit; add state"
    if conduct.goods is not None:
        yield from _check_goods(conduct.goods, (*path, "goods"))
    if conduct.period is not None:
        yield from _check_period(conduct.period, (*path, "period"))


def _check_role_names(conduct: Conduct, name: str, test: RoleTest, path: Path) -> Iterator[Fault]:
    permitted = (*ROLES[conduct.event], PLACE)
    for role in test.role or [name]:
        if role not in permitted:
            yield path, f"a {conduct.event} has no role {role!r}; its roles are {', '.join(permitted)}"


def _check_contradiction(test: RoleTest, path: Path) -> Iterator[Fault]:
    both = sorted(set(test.state) & set(test.other_than))
    if both:
        yield path, f"{both[0]} stands in state and in other_than; nobody can fit, remove one"
    if not (test.is_tie or test.other_than or test.kind):
        yield path, "says nothing about who fills the role; add state, other_than, names, kind, flag or listed"


def _check_goods(goods: GoodsTest, path: Path) -> Iterator[Fault]:
    taxonomy = load_goods()
    for index, line in enumerate(goods.any_of):
        for key, items in (("items", line.items), ("except_items", line.except_items)):
            for position, item in enumerate(items):
                where = (*path, "any_of", index, key, position)
                classes = taxonomy.classes_of(item)
                if not classes:
                    yield where, f"{item!r} is not an item of the goods taxonomy; use words instead or correct it"
                elif not any(taxonomy.is_a(class_, line.class_) for class_ in classes):
                    yield where, f"{item!r} is no {line.class_} but {' and '.join(classes)}; correct one of the two"


def _check_exemption(regime: Regime, exemption: Exemption, path: Path) -> Iterator[Fault]:
    yield from _unknown(exemption.sources, regime.sources, "sources", (*path, "sources"))
    if exemption.goods is not None:
        yield from _check_goods(exemption.goods, (*path, "goods"))
    if exemption.period is not None:
        yield from _check_period(exemption.period, (*path, "period"))
    if exemption.verified != "none" and not exemption.sources:
        yield (*path, "verified"), f"verified {exemption.verified!r} needs a source; name one or write none"


def _check_versions(regime: Regime) -> Iterator[Fault]:
    last: dict[str, Provision] = {}
    ordered = sorted(enumerate(regime.provisions), key=lambda pair: pair[1].in_force.from_)
    for index, provision in ordered:
        earlier = last.get(provision.id)
        if earlier is not None and (earlier.in_force.to or _FOREVER) >= provision.in_force.from_:
            until = earlier.in_force.to or "no end"
            yield (
                ("provisions", index, "in_force"),
                f"two versions of {provision.id} overlap (one lasts to {until}, one begins on "
                f"{provision.in_force.from_}); give the earlier one an end, or remove one",
            )
        last[provision.id] = provision


def _check_unused(regime: Regime) -> Iterator[Fault]:
    used_exemptions = {key for provision in regime.provisions for key in provision.exemptions}
    used_groups = {provision.group for provision in regime.provisions}
    used_directions = {c.direction for provision in regime.provisions for c in provision.conduct}
    for where, keys, used in (
        ("exemptions", list(regime.exemptions), used_exemptions),
        ("groups", list(regime.groups), used_groups),
        ("directions", list(regime.directions), used_directions),
        ("sources", list(regime.sources), _used_sources(regime)),
    ):
        for key in keys:
            if key not in used:
                yield (where, key), f"{key!r} is never used; refer to it or remove it"


def _used_sources(regime: Regime) -> set[str]:
    lists = [p.sources for p in regime.provisions] + [m.sources for m in regime.chronology]
    lists += [e.sources for e in regime.exemptions.values()] + [d.sources for d in regime.status.disputes]
    return {key for keys in lists for key in keys}
