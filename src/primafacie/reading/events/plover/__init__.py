"""PLOVER: the class of what one party does to another, for acts that no frame tells."""

from primafacie.reading.events.plover.classify import PloverReading, classify, deed_of

__all__ = ["PloverReading", "classify", "deed_of"]
