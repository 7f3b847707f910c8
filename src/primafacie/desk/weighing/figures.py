"""The figures of a matter, side by side: the same number told by several is one, different ones stay apart."""

from collections.abc import Iterable

from primafacie.record.event import Quantity
from primafacie.record.matter import Figure

_Key = tuple[float, float, str, str]


def gather_figures(told: Iterable[tuple[str, Quantity]]) -> list[Figure]:
    """Quantities of events as figures, by unit, then by number; those without a number last.

    Args:
        told: "<report>/<event>" and a quantity that it tells, in the order in which they were told.
    """
    found: dict[_Key, list[tuple[str, Quantity]]] = {}
    for row, quantity in told:
        found.setdefault(_key(quantity), []).append((row, quantity))
    return [_figure(found[key]) for key in sorted(found, key=lambda key: (key[2], key))]


def _key(quantity: Quantity) -> _Key:
    unknown = float("inf")
    value = unknown if quantity.value is None else float(quantity.value)
    return value, float(quantity.high) if quantity.high is not None else value, quantity.unit or "", quantity.qualifier


def _figure(told: list[tuple[str, Quantity]]) -> Figure:
    first = told[0][1]
    return Figure(
        value=first.value, high=first.high, unit=first.unit, qualifier=first.qualifier, words=first.span.text,
        rows=list(dict.fromkeys(row for row, _ in told)),
    )  # fmt: skip
