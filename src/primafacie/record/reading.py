"""A reading: everything that one report says, as rows that refer to one another by ids local to it."""

from typing import Literal

from pydantic import Field

from primafacie.record.actor import Actor
from primafacie.record.claim import Claim
from primafacie.record.event import Event
from primafacie.record.finding import Finding
from primafacie.record.report import Report
from primafacie.record.row import Row
from primafacie.record.time import Time
from primafacie.record.voice import Voice

SCHEMA_ID = "primafacie/reading/1"


class Producer(Row):
    """What made the reading: enough to make it again.

    Attributes:
        model: Name and version of the spaCy pipeline.
        rulebooks: Regime id to a hash of its content.
    """

    name: Literal["primafacie"] = "primafacie"
    version: str
    model: str
    rulebooks: dict[str, str]


class Reading(Row):
    """The record of one report.

    Attributes:
        voice: Who speaks in the report's own words (claims with the quotation "narrator"), where that is a party and
            no independent reporter; None elsewhere.
    """

    schema_: Literal["primafacie/reading/1"] = Field(default="primafacie/reading/1", alias="schema")
    producer: Producer
    report: Report
    voice: Voice | None = None
    times: list[Time]
    actors: list[Actor]
    events: list[Event]
    claims: list[Claim]
    findings: list[Finding]
