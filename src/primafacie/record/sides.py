"""Who does it and to whom: the sides of an event, whatever its roles are called."""

from collections.abc import Iterable

from primafacie.record.event import Event

_AGENTS = (
    "supplier", "provider", "sender", "payer", "visitor", "authority", "imposer", "attacker", "actor", "actors",
    "vessel", "participants", "participant", "parties", "carrier",
)  # fmt: skip
"""Roles of those who do, in the order in which they are looked for."""
_PATIENTS = (
    "recipient", "host", "payee", "target", "accused", "listed", "owner", "port", "object", "body", "matter", "place",
    "destination",
)  # fmt: skip
"""Roles of those to whom it is done, in the order in which they are looked for."""
_MUTUAL = ("participants", "participant", "parties")
"""Roles of those who do something with one another."""


def agents_of(event: Event) -> list[str]:
    """Ids of the actors who do it; empty where the report names none."""
    return _first_role(event, _AGENTS)


def patients_of(event: Event) -> list[str]:
    """Ids of the actors to whom it is done; where no role names them, the place."""
    found = _first_role(event, _PATIENTS) or event.place
    agents = agents_of(event)
    return [id_ for id_ in found if id_ not in agents]


def is_mutual(event: Event) -> bool:
    """Whether its actors do it with one another, as in a meeting."""
    return any(event.roles.get(role) for role in _MUTUAL)


def _first_role(event: Event, roles: Iterable[str]) -> list[str]:
    return next((event.roles[role] for role in roles if event.roles.get(role)), [])
