"""The values of the record, and the JSON Schema of a reading."""

from primafacie.record.actor import Actor, Mention
from primafacie.record.claim import Claim
from primafacie.record.event import Event, Goods, Quantity
from primafacie.record.finding import Because, Element, Finding
from primafacie.record.reading import SCHEMA_ID, Producer, Reading
from primafacie.record.report import Report
from primafacie.record.span import Span
from primafacie.record.time import Time
from primafacie.record.voice import Voice

__all__ = [
    "SCHEMA_ID",
    "Actor",
    "Because",
    "Claim",
    "Element",
    "Event",
    "Finding",
    "Goods",
    "Mention",
    "Producer",
    "Quantity",
    "Reading",
    "Report",
    "Span",
    "Time",
    "Voice",
]
