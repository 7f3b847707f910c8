"""The parties of a conduct by the side that they are on: who does it, and to or with whom."""

from collections.abc import Mapping
from dataclasses import dataclass

from primafacie.desk.matters.settings import TypeSides


@dataclass(frozen=True)
class Side:
    """Who is on one side, at both levels.

    Attributes:
        states: Codes of states.
        actors: Keys of actors other than states.
    """

    states: frozenset[str]
    actors: frozenset[str]

    @property
    def is_known(self) -> bool:
        """Whether anybody is on it."""
        return bool(self.states or self.actors)


@dataclass(frozen=True)
class Sides:
    """Both sides of a conduct, and all who take part.

    Attributes:
        is_mutual: Whether the type knows no sides (a meeting): all are then on the first, and `second` is empty.
    """

    first: Side
    second: Side
    all: Side
    is_mutual: bool


def sides_of(parties: Mapping[str, frozenset[str]], roles: TypeSides) -> Sides:
    """The sides of a conduct whose type has these roles."""
    mutual, first, second = (_side(parties, names) for names in (roles.mutual, roles.first, roles.second))
    everybody = Side(mutual.states | first.states | second.states, mutual.actors | first.actors | second.actors)
    if roles.mutual:
        return Sides(everybody, Side(frozenset(), frozenset()), everybody, is_mutual=True)
    return Sides(first, second, everybody, is_mutual=False)


def _side(parties: Mapping[str, frozenset[str]], roles: tuple[str, ...]) -> Side:
    """Whoever fills the first of the roles that anybody fills."""
    keys = next((parties[role] for role in roles if role in parties), frozenset[str]())
    return Side(frozenset(key for key in keys if ":" not in key), frozenset(key for key in keys if ":" in key))
