"""The lines of a text as its writer broke them, with their tokens."""

from collections.abc import Sequence
from dataclasses import dataclass

from primafacie.reading.times.tokens import Token


@dataclass(frozen=True, slots=True)
class Line:
    """Tokens `[first, stop)` of a text, which stand on one line of it; never none."""

    first: int
    stop: int


def cut_lines(text: str, tokens: Sequence[Token]) -> list[Line]:
    """The lines with words on them, in the order of the text."""
    lines: list[Line] = []
    first = 0
    for i in range(1, len(tokens) + 1):
        if i == len(tokens) or "\n" in text[tokens[i - 1].end : tokens[i].start]:
            lines.append(Line(first, i))
            first = i
    return lines
