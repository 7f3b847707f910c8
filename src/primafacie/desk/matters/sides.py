"""The parties of a conduct by the side that they are on: who does it, and to or with whom."""

from collections.abc import Mapping
from dataclasses import dataclass

from primafacie.desk.matters.settings import TypeSides

PLACE = "place:"
"""Begins the key of a place, and of whatever else is neither person, body nor ship."""
_KNOWN = ("wikidata:", PLACE)


@dataclass(frozen=True)
class Side:
    """Who is on one side, at both levels.

    Attributes:
        states: Codes of states.
        actors: Keys of actors other than states.
        singles: Those of `actors` that are no organs of a state, so that two of one state are two.
        rare: Those of `singles` that the reference data does not know: few reports name them. A place is none of them:
            many go there.
    """

    states: frozenset[str]
    actors: frozenset[str]
    singles: frozenset[str]
    rare: frozenset[str]

    @property
    def is_known(self) -> bool:
        """Whether anybody is on it."""
        return bool(self.states or self.actors)


@dataclass(frozen=True)
class Sides:
    """Both sides of a conduct, and all who take part.

    Attributes:
        is_mutual: Whether the type knows no sides (a meeting): all are then on the first, and `second` is empty.
        has_second: Whether the type has two sides, or knows none; a test has one.
    """

    first: Side
    second: Side
    all: Side
    is_mutual: bool
    has_second: bool

    @property
    def is_undirected(self) -> bool:
        """Whether the same states are on both sides: "transfers between X and Y" tells no direction."""
        return len(self.first.states) > 1 and self.first.states == self.second.states


def sides_of(parties: Mapping[str, frozenset[str]], roles: TypeSides) -> Sides:
    """The sides of a conduct whose type has these roles."""
    mutual, first, second = (_keys(parties, names) for names in (roles.mutual, roles.first, roles.second))
    everybody = _side(mutual | first | second)
    if roles.mutual:
        return Sides(everybody, _side(frozenset()), everybody, is_mutual=True, has_second=True)
    return Sides(_side(first), _side(second), everybody, is_mutual=False, has_second=bool(roles.second))


def _keys(parties: Mapping[str, frozenset[str]], roles: tuple[str, ...]) -> frozenset[str]:
    """Whoever fills the first of the roles that anybody fills."""
    return next((parties[role] for role in roles if role in parties), frozenset())


def _side(keys: frozenset[str]) -> Side:
    actors = frozenset(key for key in keys if ":" in key)
    singles = frozenset(key for key in actors if not key.startswith("body:"))
    return Side(keys - actors, actors, singles, frozenset(key for key in singles if not key.startswith(_KNOWN)))
