"""The roles that each type of event has; a rulebook may use no others."""

from primafacie.record.event import EventType

ROLES: dict[EventType, tuple[str, ...]] = {
    "transfer": ("supplier", "recipient", "carrier", "origin", "destination"),
    "weapon_test": ("actor",),
    "military_cooperation": ("provider", "recipient"),
    "scientific_cooperation": ("provider", "recipient"),
    "service": ("provider", "recipient", "object"),
    "labour": ("sender", "host"),
    "venture": ("parties",),
    "cyber": ("actor", "target"),
    "funds": ("payer", "payee", "institution"),
    "voyage": ("vessel", "port"),
    "seizure": ("authority", "owner", "object"),
    "designation": ("authority", "listed"),
    "prosecution": ("authority", "accused"),
    "vote": ("actors", "body", "matter"),
    "measure": ("imposer", "target"),
    "visit": ("visitor", "host", "place"),
    "meeting": ("participants",),
    "message": ("sender", "recipient"),
    "talks": ("participants", "topic"),
    "agreement": ("parties",),
    "attack": ("attacker", "target"),
    "deployment": ("sender", "host", "place"),
    "exercise": ("participants",),
    "incursion": ("actor", "place"),
    "other": ("actor", "target"),
}

STAND_INS: dict[str, str] = {"supplier": "origin", "recipient": "destination"}
"""Where nobody is named in a role, the place in this one tells the state: "left the port of Rajin"."""
