"""Where a conduct is looked up, so that only plausible pairs are compared."""

from primafacie.desk.matters.conduct import Conduct
from primafacie.desk.matters.settings import load_linking

_MOST = 12
"""Keys of one conduct; a communiqué of twenty states is found under the first by the alphabet."""


def block_keys(conduct: Conduct) -> tuple[str, ...]:
    """Keys of an index of conducts: two that can be one share a key, unless a dozen parties take part.

    A key is a family of comparable types with one party, or with two that take part together; the latter are
    narrower, so that the nearest of them are found also where one party is in the news every day.
    """
    family = load_linking().families[conduct.type]
    states, actors = sorted(conduct.states), sorted(conduct.sides.all.actors)
    pairs = [f"{family}|{one}+{other}" for i, one in enumerate(states) for other in states[i + 1 :]]
    return tuple([*(f"{family}|{party}" for party in (*states, *actors)), *pairs][:_MOST])


def sort_day(conduct: Conduct) -> str | None:
    """The day by which the conducts under one key are ordered, as YYYY-MM-DD: when it happened, else when it was told.

    None where neither is known.
    """
    if conduct.is_dated:
        return conduct.begin or conduct.end or conduct.published
    return conduct.published or conduct.end or conduct.begin
