"""Flows between states: what is said to have gone from whom to whom, how much, and when.

Figures that reports give of one matter are alternatives: they are never added up, and the lowest and the highest stand
for them. Sums are over matters, as ranges, and never over units.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from primafacie.desk.matters.conduct import Conduct
from primafacie.record.event import EventType
from primafacie.record.matter import Figure, Matter

UNKNOWN = "?"
"""Stands for the state of a side that no report names."""
ROLES: dict[EventType, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "transfer": (("supplier", "origin"), ("recipient", "destination")),
    "labour": (("sender",), ("host",)),
    "funds": (("payer",), ("payee",)),
}
"""Types of which something goes from state to state; the roles of both sides, in the order in which they count."""
_HAPPENED = ("occurred", "ongoing")
_NOT_PUT_FORWARD = ("retracted", "unsupported")
_NO_CEILING = ("over", "at least")
_NO_FLOOR = ("under", "up to")


@dataclass(frozen=True)
class Range:
    """How much, by the lowest and the highest figure told.

    Attributes:
        is_open_below: Whether a figure is told as "up to" or "under", so that it can be less.
        is_open_above: Whether a figure is told as "over" or "at least", so that it can be more.
    """

    low: float
    high: float
    is_open_below: bool = False
    is_open_above: bool = False

    def __add__(self, other: "Range") -> "Range":
        """The range of the sum of two amounts."""
        return Range(
            self.low + other.low, self.high + other.high, self.is_open_below or other.is_open_below,
            self.is_open_above or other.is_open_above,
        )  # fmt: skip


@dataclass(frozen=True)
class Flow:
    """What went from one state to another in one period, in one unit.

    Attributes:
        supplier: Code of the state from which it went; several are joined by "+"; "?" where no report names it.
        recipient: Code of the state to which it went, likewise.
        goods: Classes of goods, joined by "+": what is told of a mixed shipment is not divided; "labour" and "funds"
            for persons and money, "?" where no report says what went.
        unit: Of the figures, e.g. "container"; None where no figure with a number is told.
        period: When: "2024-03", or "2024" or "2023-08/2024-10" where no report is more precise; None: undated.
        amount: Sum over the matters of the lowest and of the highest figure of each; None without a unit.
        matters: Keys of the matters, sorted.
        contested: How many of them a party denies.
        is_conflicting: Whether reports of one matter tell different figures.
    """

    supplier: str
    recipient: str
    goods: str
    unit: str | None
    period: str | None
    amount: Range | None
    matters: tuple[str, ...]
    contested: int
    is_conflicting: bool


@dataclass
class _Sum:
    amount: Range | None = None
    matters: list[str] = field(default_factory=list)
    contested: int = 0
    is_conflicting: bool = False


_Key = tuple[str, str, str, str | None, str | None]


def gather_flows(matters: Iterable[tuple[Matter, Sequence[Conduct]]]) -> list[Flow]:
    """The flows of matters, by supplier, recipient, goods, unit and period; the undated last.

    Args:
        matters: Each with the conducts of those of its events that nobody rejected. What is only planned, what the
            text says did not happen, what nobody puts forward (any more), and what does not go from one state to
            another are passed over.
    """
    sums: dict[_Key, _Sum] = {}
    for matter, conducts in matters:
        done = [each for each in conducts if each.realis in _HAPPENED and each.polarity == "positive"]
        if matter.type in ROLES and matter.standing not in _NOT_PUT_FORWARD and done:
            _add(sums, matter, done)
    return [
        Flow(*key, each.amount, tuple(sorted(each.matters)), each.contested, each.is_conflicting)
        for key, each in sorted(sums.items(), key=_place)
    ]


def _place(item: tuple[_Key, _Sum]) -> tuple[str, str, str, bool, str, bool, str]:
    supplier, recipient, goods, unit, period = item[0]
    return supplier, recipient, goods, unit is None, unit or "", period is None, period or ""


def _add(sums: dict[_Key, _Sum], matter: Matter, done: Sequence[Conduct]) -> None:
    from_roles, to_roles = ROLES[matter.type]
    supplier, recipient = _states(done, from_roles), _states(done, to_roles)
    if supplier == recipient:  # within a state, or no state is named
        return
    goods = "+".join(matter.goods) or (UNKNOWN if matter.type == "transfer" else matter.type)
    told = {conduct.key for conduct in done}
    figures = [figure for figure in matter.figures if not told.isdisjoint(figure.rows)]
    for unit, amount, is_conflicting in _amounts(figures) or [(None, None, False)]:
        each = sums.setdefault((supplier, recipient, goods, unit, period_of(matter.begin, matter.end)), _Sum())
        each.amount = amount if each.amount is None or amount is None else each.amount + amount
        each.matters.append(matter.key)
        each.contested += matter.standing == "contested"
        each.is_conflicting |= is_conflicting


def _states(conducts: Sequence[Conduct], roles: Sequence[str]) -> str:
    """Codes of the states on one side, by the first of the roles that any report fills with one."""
    for role in roles:
        codes = {key for each in conducts for key in each.parties.get(role, ()) if ":" not in key}
        if codes:
            return "+".join(sorted(codes))
    return UNKNOWN


def _amounts(figures: Iterable[Figure]) -> list[tuple[str | None, Range | None, bool]]:
    """For each unit in which a number is told: the unit, the range, and whether the figures differ."""
    by_unit: dict[str, list[Figure]] = {}
    for figure in figures:
        if figure.value is not None:
            by_unit.setdefault(figure.unit or "", []).append(figure)
    return [(unit, _range(told), _differ(told)) for unit, told in sorted(by_unit.items())]


def _range(figures: Sequence[Figure]) -> Range:
    low = min(_values(figures))
    high = max(_values(figures))
    return Range(
        low, high,
        any(figure.qualifier in _NO_FLOOR and figure.value == low for figure in figures),
        any(figure.qualifier in _NO_CEILING and high in _values([figure]) for figure in figures),
    )  # fmt: skip


def _values(figures: Iterable[Figure]) -> Iterator[float]:
    for figure in figures:
        if figure.value is not None:
            yield float(figure.value)
        if figure.high is not None:
            yield float(figure.high)


def _differ(figures: Sequence[Figure]) -> bool:
    return len({(figure.value, figure.high) for figure in figures}) > 1


def period_of(begin: str | None, end: str | None) -> str | None:
    """The period of some days, no more precise than they are.

    Returns:
        "2024-03" within a month, "2024" for a whole year, "2023-08/2024-10" otherwise; None with an open end, since
        that the conduct was over by the day of a report dates it to no month.
    """
    if begin is None or end is None:
        return None
    first, last = begin[:7], end[:7]
    if first == last:
        return first
    is_year = begin.endswith("-01-01") and end == f"{begin[:4]}-12-31"
    return begin[:4] if is_year else f"{first}/{last}"
