"""What speaks for and against two conducts being one, and what rules it out."""

from typing import Literal

from primafacie.data.goods import load_goods
from primafacie.desk.matters.conduct import Conduct
from primafacie.desk.matters.settings import Days, load_linking
from primafacie.desk.matters.sides import Side, Sides
from primafacie.desk.matters.wording import weigh

Veto = Literal["types", "first", "second", "days", "goods", "aspects", "strangers", "unnamed", "undirected"]

NEAR = frozenset({"same_day", "next_day", "narrow", "told_soon", "together", "close", "announced", "unknown"})
"""Outcomes of `days` that leave little room for another act of the same kind."""

Outcomes = tuple[tuple[str, str], ...]


def find_veto(a: Conduct, b: Conduct) -> Veto | None:
    """What rules out that two conducts are one; None where nothing does."""
    settings = load_linking()
    if a.type != b.type and (a.type, b.type) not in settings.type_pairs:
        return "types"
    if _days_exclude(a, b, settings.days.slack):
        return "days"
    if a.aspect != b.aspect and (a.aspect, b.aspect) in settings.different_aspects:
        return "aspects"
    if a.items and b.items and _goods_exclude(a, b, settings.different_goods):
        return "goods"
    if a.everybody.isdisjoint(b.everybody):
        return "strangers"
    if a.sides.is_undirected != b.sides.is_undirected:
        return "undirected"
    by_persons = a.type in settings.by_persons and a.type == b.type
    if by_persons and a.report != b.report and not (_is_complete(a.sides) and _is_complete(b.sides)):
        return "unnamed"
    if a.type in settings.by_places and a.type == b.type and _are_elsewhere(a.sides.second, b.sides.second):
        return "second"
    return _party_veto(a.sides, b.sides, by_persons=by_persons)


def find_outcomes(a: Conduct, b: Conduct) -> Outcomes:
    """The outcome of each feature, in the order of `FEATURES`, for two conducts that nothing rules out."""
    settings = load_linking()
    first, second = compare_sides(a, b)
    days = compare_days(a, b, settings.days)
    recurs = a.type in settings.recurring or b.type in settings.recurring
    return (
        ("type", "same" if a.type == b.type else "comparable"),
        ("first", first),
        ("second", second),
        ("days", days),
        ("recurring", "no" if not recurs else "near" if days in NEAR else "apart"),
        ("goods", _compare_goods(a, b)),
        ("quantities", _compare_quantities(a, b)),
        ("place", _compare_sets(a.place, b.place)),
        ("states", _compare_states(a.states, b.states)),
        ("realis", _compare_realis(a, b)),
        ("polarity", "same" if a.polarity == b.polarity else "unlike"),
        ("kind", _compare_kinds(a, b)),
        ("ordinal", _compare_sets(a.ordinals, b.ordinals)),
        ("plural", _compare_plurals(a, b)),
        ("clause", _compare_clauses(a, b)),
        ("bodies", _compare_sets(a.bodies, b.bodies)),
        ("home", "one_state" if a.states == b.states and len(a.states) == 1 else "more"),
        ("reports", "one" if a.report == b.report else "two"),
    )


def share_of_wording(a: Conduct, b: Conduct) -> float:
    """How far the words agree, from 0 to 1.

    Each stem counts one, a common one (see linking.yaml) a fifth; the shared weight is held against the mean of both.
    """
    shared = a.stems.keys() & b.stems.keys()
    if not shared:
        return 0.0
    return 2 * weigh(shared, load_linking().common_stems) / (a.wording_weight + b.wording_weight)


def shared_words(a: Conduct, b: Conduct) -> list[str]:
    """The words that agree, rare ones first."""
    common = load_linking().common_stems
    shared = sorted(a.stems.keys() & b.stems.keys(), key=lambda each: (each in common, each))
    return [min(a.stems[each], b.stems[each]) for each in shared]


def _days_exclude(a: Conduct, b: Conduct, slack: int) -> bool:
    """Whether the one was over more than `slack` days before the other can have begun."""
    if a.last_day is not None and b.first_day is not None and a.last_day + slack < b.first_day:
        return True
    return b.last_day is not None and a.first_day is not None and b.last_day + slack < a.first_day


def _goods_exclude(a: Conduct, b: Conduct, different: frozenset[tuple[str, str]]) -> bool:
    return any((one, other) in different for one in a.items for other in b.items)


def _party_veto(a: Sides, b: Sides, *, by_persons: bool) -> Veto | None:
    if a.is_mutual or b.is_mutual:
        shared = len(a.all.states & b.all.states)
        return "first" if shared == 1 < min(len(a.all.states), len(b.all.states)) else None
    differ = _differ_by_persons if by_persons else _differ
    if differ(a.first, b.first):
        return "first"
    return "second" if differ(a.second, b.second) else None


def _differ(a: Side, b: Side) -> bool:
    """Whether both sides name states, and none that is shared."""
    return bool(a.states and b.states) and not (a.states & b.states or a.actors & b.actors)


def _differ_by_persons(a: Side, b: Side) -> bool:
    """Whether both sides name persons or others who are no organs of a state, and none that is shared; or `_differ`."""
    return _differ(a, b) or bool(a.singles and b.singles and a.singles.isdisjoint(b.singles))


def _is_complete(sides: Sides) -> bool:
    """Whether it is told who is on either side."""
    return sides.first.is_known and sides.second.is_known


def _are_elsewhere(a: Side, b: Side) -> bool:
    """Whether both name places on a side that act for no state, none of which has the name of another in its own."""
    if not (a.singles and b.singles) or a.states or b.states:
        return False
    ours, theirs = ([key.partition(":")[2] for key in side.singles] for side in (a, b))
    return not any(one in other or other in one for one in ours for other in theirs)  # "Tower" is in "X Tower"


def compare_sides(a: Conduct, b: Conduct) -> tuple[str, str]:
    """The outcomes of `first` and `second`; a mutual conduct has them from the first two that take part in both."""
    ours, theirs = a.sides, b.sides
    if not (ours.is_mutual or theirs.is_mutual):
        first = _compare_side(ours.first, theirs.first, a, b)
        has_second = ours.has_second or theirs.has_second
        return first, _compare_side(ours.second, theirs.second, a, b) if has_second else "none"
    one, other = ours.all, theirs.all
    rare, actors = len(one.rare & other.rare), len(one.actors & other.actors)
    told_apart = _are_others(a, b)
    ranks = ["same_rare"] * rare + ["same_actor"] * (actors - rare)
    ranks += ["other_actor" if told_apart else "same_state"] * max(
        len(one.states & other.states) - len(ranks), told_apart
    )
    ranks += ["beside"] * (len(a.everybody & b.everybody) - len(ranks)) + ["unknown", "unknown"]
    return ranks[0], ranks[1]


def _are_others(a: Conduct, b: Conduct) -> bool:
    """Whether each names several of whom some are not among those of the other, or others take part for one state."""
    one, other = a.sides.all.singles, b.sides.all.singles
    if min(len(one), len(other)) > 1 and not _cover(one, other):
        return True
    theirs = b.singles_of
    return any(state in theirs and keys.isdisjoint(theirs[state]) for state, keys in a.singles_of.items())


def _cover(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether all of the one are in the other, or the other way round."""
    return one <= other or other <= one


def _compare_side(one: Side, other: Side, a: Conduct, b: Conduct) -> str:
    if not one.is_known or not other.is_known:
        return "beside" if one.states & b.states or other.states & a.states else "unknown"
    if one.rare & other.rare:
        return "same_rare"
    if one.actors & other.actors:
        return "same_actor"
    if one.states & other.states:
        return "other_actor" if one.singles and other.singles else "same_state"
    is_comparable = (one.states and other.states) or (one.actors and other.actors)
    return "unlike" if is_comparable else "unknown"


def compare_days(a: Conduct, b: Conduct, days: Days) -> str:
    """The outcome of `days` for two conducts whose days do not exclude one another."""
    if a.window is not None and b.window is not None:
        return _compare_windows(a.window, b.window, days)
    if a.is_dated and not b.is_dated:
        return _compare_told(a, b, days)
    if b.is_dated and not a.is_dated:
        return _compare_told(b, a, days)
    if a.told_day is None or b.told_day is None:
        return "unknown"
    if (a.realis == "planned") != (b.realis == "planned"):
        return _compare_announced(a.told_day, b.told_day, days)
    gap = abs(a.told_day - b.told_day)
    for name, limit in (("together", 1), ("close", days.soon), ("weeks", days.weeks), ("month", days.month)):
        if gap <= limit:
            return name
    return "far"


def _compare_announced(one: int, other: int, days: Days) -> str:
    return "announced" if abs(one - other) <= days.month else "announced_early"


def _compare_windows(a: tuple[int, int], b: tuple[int, int], days: Days) -> str:
    if max(a[0], b[0]) > min(a[1], b[1]):
        return "next_day"
    width = max(a[1] - a[0], b[1] - b[0])
    if width == 0:
        return "same_day"
    return "narrow" if width < days.narrow else "wide"


def _compare_told(dated: Conduct, undated: Conduct, days: Days) -> str:
    """How far the day of the one is from when the other, which gives no day, was told."""
    if undated.told_day is None:
        return "unknown"
    last = dated.last_day if dated.last_day is not None else dated.first_day
    if last is None:
        return "unknown"
    first = dated.first_day if dated.first_day is not None else last
    gap = max(first - undated.told_day, undated.told_day - last, 0)
    if gap <= days.soon:
        return "told_soon"
    return "told_weeks" if gap <= days.weeks else "told_later"


def _compare_goods(a: Conduct, b: Conduct) -> str:
    if a.items & b.items:
        return "same_item"
    if not a.goods or not b.goods:
        return "unknown"
    taxonomy = load_goods()
    nested = any(taxonomy.is_a(one, other) or taxonomy.is_a(other, one) for one in a.goods for other in b.goods)
    return "same_class" if nested else "unlike"


def _compare_quantities(a: Conduct, b: Conduct) -> str:
    units = {unit for _, _, unit in a.quantities} & {unit for _, _, unit in b.quantities}
    if not units:
        return "unknown"
    ours = {(value, unit) for value, _, unit in a.quantities if unit in units}
    return "same" if any((value, unit) in ours for value, _, unit in b.quantities) else "unlike"


def _compare_sets(a: frozenset[str], b: frozenset[str]) -> str:
    if not a or not b:
        return "unknown"
    return "same" if a & b else "unlike"


def _compare_kinds(a: Conduct, b: Conduct) -> str:
    """Whether any contrast tells the two apart, else whether any agrees."""
    if not (a.kinds and b.kinds):
        return "unknown"
    shared = [(kinds, b.kinds[name]) for name, kinds in a.kinds.items() if name in b.kinds]
    if any(ours.isdisjoint(theirs) for ours, theirs in shared):
        return "unlike"
    return "same" if shared else "unknown"


def _compare_plurals(a: Conduct, b: Conduct) -> str:
    return ("none", "one", "both")[a.is_plural + b.is_plural]


def _compare_clauses(a: Conduct, b: Conduct) -> str:
    if not a.clause or not b.clause:
        return "unknown"
    return "none" if a.clause_stems.isdisjoint(b.clause_stems) else "shared"


def _compare_states(a: frozenset[str], b: frozenset[str]) -> str:
    if a == b:
        return "same"
    return "part" if _cover(a, b) else "unlike"


def _compare_realis(a: Conduct, b: Conduct) -> str:
    if (a.realis == "planned") == (b.realis == "planned"):
        return "same"
    planned, done = (a, b) if a.realis == "planned" else (b, a)
    is_late = planned.told_day is not None and done.told_day is not None and planned.told_day > done.told_day
    return "done_before_planned" if is_late else "planned_and_done"
