"""Claims of a text by the real model, found once a session."""

import functools
from collections.abc import Callable

import pytest

from primafacie.reading.claims import find
from primafacie.record.claim import Claim


@functools.cache
def _claims(text: str) -> tuple[Claim, ...]:
    return tuple(find(text))


@pytest.fixture(scope="session")
def claims() -> Callable[[str], tuple[Claim, ...]]:
    """Text to its claims, the reporter's own left out."""
    return lambda text: tuple(claim for claim in _claims(text) if claim.quotation != "narrator")


@pytest.fixture(scope="session")
def all_claims() -> Callable[[str], tuple[Claim, ...]]:
    """Text to its claims, the reporter's own too."""
    return _claims
