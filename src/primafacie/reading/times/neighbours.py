"""The tokens beside an expression."""

from collections.abc import Sequence

from primafacie.reading.times.grammar import Found
from primafacie.reading.times.tokens import Token


def before(found: Found, tokens: Sequence[Token]) -> str:
    """The token before the expression, or ""."""
    return tokens[found.first - 1].lower if found.first > 0 else ""


def after(found: Found, tokens: Sequence[Token]) -> str:
    """The token after the expression, or ""."""
    return tokens[found.stop].lower if found.stop < len(tokens) else ""
