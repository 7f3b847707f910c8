"""A time expression and its value."""

from typing import Literal, Self

from pydantic import model_validator

from primafacie.record.row import IsoDay, Row
from primafacie.record.span import Span

TimeType = Literal["DATE", "TIME", "DURATION", "SET"]
TimeBasis = Literal["explicit", "relative", "inferred", "unresolved"]


class Time(Row):
    """A time expression, valued as TIMEX3 does (ISO 8601; precision kept, never padded).

    Attributes:
        value: TIMEX3 value: "2024-06-17", "2023-09", "P2Y", "XXXX-06-18", "PAST_REF" …
        begin: First day, inclusive; None where it is open or unknown.
        end: Last day, inclusive; None where it is open or unknown.
        basis: "explicit" needs no other date, "relative" is counted from the publication day or another
            time of the text, "inferred" leans on an inferred publication day, "unresolved" is not known in full.
        rule: Which rule of the grammar read it.
    """

    id: str
    span: Span
    type: TimeType
    value: str
    begin: IsoDay | None
    end: IsoDay | None
    basis: TimeBasis
    rule: str

    @model_validator(mode="after")
    def _check_order(self) -> Self:
        if self.begin is not None and self.end is not None and self.begin > self.end:
            raise ValueError(f"{self.span.text!r}: begins on {self.begin} after it ends on {self.end}")
        return self
