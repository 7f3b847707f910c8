"""Events: what is said to happen, with roles, goods, quantities, time, place, realis and polarity."""

from primafacie.reading.events.draft import EventDraft
from primafacie.reading.events.finder import read_events
from primafacie.reading.events.finish import finish_events, number_events

__all__ = ["EventDraft", "finish_events", "number_events", "read_events"]
