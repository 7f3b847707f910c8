"""The roles that each type of event has; a rulebook may use no others but `place`, which every event has."""

from primafacie.record.event import EventType

ROLES: dict[EventType, tuple[str, ...]] = {
    "transfer": ("supplier", "recipient", "carrier", "origin", "destination"),
    "weapon_test": ("actor", "origin"),
    "military_cooperation": ("provider", "recipient"),
    "scientific_cooperation": ("provider", "recipient"),
    "service": ("provider", "recipient", "object"),
    "labour": ("sender", "host", "persons"),
    "venture": ("parties",),
    "cyber": ("actor", "target"),
    "funds": ("payer", "payee", "institution"),
    "voyage": ("vessel", "port"),
    "seizure": ("authority", "owner", "object"),
    "designation": ("authority", "listed"),
    "prosecution": ("authority", "accused"),
    "vote": ("actors", "body", "matter"),
    "measure": ("imposer", "target"),
    "visit": ("visitor", "host"),
    "meeting": ("participants",),
    "message": ("sender", "recipient"),
    "talks": ("participants", "topic"),
    "agreement": ("parties",),
    "attack": ("attacker", "target"),
    "deployment": ("sender", "host"),
    "exercise": ("participants",),
    "incursion": ("actor",),
    "other": ("actor", "target"),
}

DEALINGS: frozenset[EventType] = frozenset(
    {"transfer", "military_cooperation", "scientific_cooperation", "service", "labour", "funds"}
)
"""Types in which both sides take part; in the others the first role does it, and the second only has it done to it."""


def doers(type_: EventType) -> tuple[str, ...]:
    """The roles of those whose conduct an event of the type is."""
    roles = ROLES[type_]
    return roles[:2] if type_ in DEALINGS else roles[:1]


PLACES: dict[str, tuple[str, ...]] = {"supplier": ("origin",), "recipient": ("destination",)}
"""Where nobody of a known state is named in a role, these tell the state: "left the port of Rajin"."""

ANYBODY: dict[str, tuple[str, ...]] = {"supplier": ("origin", "carrier"), "recipient": ("destination",)}
"""Where nobody named in a role is of the state that is asked for, one of these may be: what a Chinese trader ships from
Rajin, or on a vessel of North Korea, comes from North Korea too."""

PLACE = "place"
"""Where the event happens: a role in a rulebook, a list of its own in the record."""
