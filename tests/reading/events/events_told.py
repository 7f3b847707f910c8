"""What is read of a parse without times, as tests compare it."""

from primafacie.reading.actors import read_actors
from primafacie.reading.events import EventDraft, read_events
from primafacie.reading.language import Parse

Fillers = dict[str, set[str]]


def read(parse: Parse) -> list[EventDraft]:
    """The events of a text in which no time is read."""
    return read_events(parse, [], read_actors(parse, None), None)


def told(event: EventDraft) -> tuple[str, Fillers]:
    """The type, and the names of those who fill each role."""
    return event.type, {role: {actor.name for actor in actors} for role, actors in event.roles.items()}
