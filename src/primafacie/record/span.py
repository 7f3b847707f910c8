"""A span: a half-open range of a report's text, with that text."""

from typing import Self

from pydantic import model_validator

from primafacie.record.row import Row


class Span(Row):
    """Characters `[start, end)` of `report.text`, in Unicode code points, with the text they cover.

    Raises:
        ValueError: The range is empty or negative, or its length is not that of the text.
    """

    start: int
    end: int
    text: str

    @model_validator(mode="after")
    def _check_length(self) -> Self:
        if not 0 <= self.start < self.end or self.end - self.start != len(self.text):
            raise ValueError(f"span [{self.start}, {self.end}) does not fit its text of {len(self.text)} characters")
        return self

    @classmethod
    def of(cls, text: str, start: int, end: int) -> "Span":
        """The span `[start, end)` of `text`."""
        return cls(start=start, end=end, text=text[start:end])

    def contains(self, other: "Span") -> bool:
        """Whether every character of `other` lies in this span."""
        return self.start <= other.start and other.end <= self.end
