"""What speaks for and against two conducts being one, and what rules it out."""

from typing import Literal

from primafacie.data.goods import load_goods
from primafacie.desk.matters.conduct import COMMON_WEIGHT, Conduct
from primafacie.desk.matters.settings import Days, load_linking
from primafacie.desk.matters.sides import Side, Sides

Veto = Literal["types", "first", "second", "days", "goods", "aspects", "strangers"]

FEATURES: dict[str, tuple[str, ...]] = {
    "type": ("same", "comparable"),
    "first": ("same_actor", "same_state", "other_actor", "unlike", "unknown"),
    "second": ("same_actor", "same_state", "other_actor", "unlike", "unknown"),
    "days": ("same_day", "next_day", "narrow", "wide", "told_soon", "told_weeks", "told_later", "together", "close",
             "weeks", "month", "far", "unknown"),
    "goods": ("same_item", "same_class", "unlike", "unknown"),
    "quantities": ("same", "unlike", "unknown"),
    "place": ("same", "unlike", "unknown"),
    "states": ("same", "part", "unlike"),
    "realis": ("same", "planned_and_done", "done_before_planned"),
    "polarity": ("same", "unlike"),
    "reports": ("two", "one"),
}  # fmt: skip
"""Feature to its outcomes; each pair that is not ruled out has one outcome of each."""

Outcomes = tuple[tuple[str, str], ...]


def find_veto(a: Conduct, b: Conduct) -> Veto | None:
    """What rules out that two conducts are one; None where nothing does."""
    settings = load_linking()
    if a.type != b.type and (a.type, b.type) not in settings.type_pairs:
        return "types"
    if _days_exclude(a, b, settings.days.slack):
        return "days"
    if a.aspect != b.aspect and (a.aspect or "", b.aspect or "") in settings.apart_pairs:
        return "aspects"
    if any((one, other) in settings.apart_pairs for one in a.items | a.goods for other in b.items | b.goods):
        return "goods"
    return _party_veto(a.sides, b.sides)


def find_outcomes(a: Conduct, b: Conduct) -> Outcomes:
    """The outcome of each feature, in the order of `FEATURES`, for two conducts that nothing rules out."""
    first, second = compare_sides(a.sides, b.sides)
    return (
        ("type", "same" if a.type == b.type else "comparable"),
        ("first", first),
        ("second", second),
        ("days", compare_days(a, b, load_linking().days)),
        ("goods", _compare_goods(a, b)),
        ("quantities", _compare_quantities(a, b)),
        ("place", _compare_sets(a.place, b.place)),
        ("states", _compare_states(a.states, b.states)),
        ("realis", _compare_realis(a, b)),
        ("polarity", "same" if a.polarity == b.polarity else "unlike"),
        ("reports", "one" if a.report == b.report else "two"),
    )


def shared_wording(a: Conduct, b: Conduct) -> tuple[float, list[str]]:
    """How far the words agree, from 0 to 1, and which do, rare ones first.

    Each stem counts one, a common one (see linking.yaml) a third; the shared weight is held against the mean of both.
    """
    shared = a.stems.keys() & b.stems.keys()
    if not shared:
        return 0.0, []
    common = load_linking().common_stems
    weight = sum(COMMON_WEIGHT if each in common else 1.0 for each in shared)
    whole = a.wording_weight + b.wording_weight
    words = sorted(shared, key=lambda each: (each in common, each))
    return 2 * weight / whole, [min(a.stems[each], b.stems[each]) for each in words]


def _days_exclude(a: Conduct, b: Conduct, slack: int) -> bool:
    """Whether the one was over more than `slack` days before the other can have begun."""
    if a.last_day is not None and b.first_day is not None and a.last_day + slack < b.first_day:
        return True
    return b.last_day is not None and a.first_day is not None and b.last_day + slack < a.first_day


def _party_veto(a: Sides, b: Sides) -> Veto | None:
    if not (a.all.states & b.all.states or a.all.actors & b.all.actors):
        return "strangers"
    if a.is_mutual or b.is_mutual:
        return "first" if _differ(a.all, b.all, least=2) else None
    if _differ(a.first, b.first, least=1):
        return "first"
    return "second" if _differ(a.second, b.second, least=1) else None


def _differ(a: Side, b: Side, least: int) -> bool:
    """Whether neither side's states cover the other's, and fewer than `least` are shared."""
    if a.actors & b.actors or not a.states or not b.states:
        return False
    shared = len(a.states & b.states)
    return shared < least and shared < len(a.states) and shared < len(b.states)


def compare_sides(a: Sides, b: Sides) -> tuple[str, str]:
    """The outcomes of `first` and `second`; a mutual conduct has them from the first two states that take part."""
    if not (a.is_mutual or b.is_mutual):
        return _compare_side(a.first, b.first), _compare_side(a.second, b.second)
    actors, states = len(a.all.actors & b.all.actors), len(a.all.states & b.all.states)
    both = sorted((_mutual(a.all, b.all, actors, states, nth) for nth in (1, 2)), key=FEATURES["first"].index)
    return both[0], both[1]


def _mutual(a: Side, b: Side, actors: int, states: int, nth: int) -> str:
    if actors >= nth:
        return "same_actor"
    if states >= nth:
        told_apart = not actors and len(a.actors) > 1 and len(b.actors) > 1
        return "other_actor" if told_apart else "same_state"
    return "unknown"


def _compare_side(a: Side, b: Side) -> str:
    if not a.is_known or not b.is_known:
        return "unknown"
    if a.actors & b.actors:
        return "same_actor"
    if a.states & b.states:
        return "other_actor" if a.actors and b.actors else "same_state"
    return "unlike"


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
    gap = abs(a.told_day - b.told_day)
    for name, limit in (("together", 1), ("close", days.soon), ("weeks", days.weeks), ("month", days.month)):
        if gap <= limit:
            return name
    return "far"


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


def _compare_states(a: frozenset[str], b: frozenset[str]) -> str:
    if a == b:
        return "same"
    return "part" if a <= b or b <= a else "unlike"


def _compare_realis(a: Conduct, b: Conduct) -> str:
    if (a.realis == "planned") == (b.realis == "planned"):
        return "same"
    planned, done = (a, b) if a.realis == "planned" else (b, a)
    is_late = planned.told_day is not None and done.told_day is not None and planned.told_day > done.told_day
    return "done_before_planned" if is_late else "planned_and_done"
