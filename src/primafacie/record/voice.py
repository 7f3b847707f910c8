"""The voice of a report: who speaks in its own words, where that is a party and no independent reporter."""

from primafacie.record.row import Row
from primafacie.record.span import Span


class Voice(Row):
    """Who speaks in the report's own words: the agency of a state, or the office whose statement it is.

    Attributes:
        name: Its name in the reference data or in the report.
        acts_for: Code of the state for which it speaks; None where it speaks for none, such as a U.N. body.
        actor: Id of the actor that it is; None where the text does not mention it.
        span: The words of the text that show it; None where the metadata do.
        because: What shows it, in words.
    """

    name: str
    acts_for: str | None
    actor: str | None
    span: Span | None
    because: str
