"""Fixtures that all tests share."""

import functools
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import settings

from primafacie.reading.language import Parse, parse_text

settings.register_profile("primafacie", deadline=None)  # a slow machine is no fault of an example
settings.load_profile("primafacie")

_SHARED = Path(__file__).resolve().parents[2] / "shared"


@functools.cache
def _parse(text: str) -> Parse:
    return parse_text(text)


@pytest.fixture(scope="session")
def parse() -> Callable[[str], Parse]:
    """Text to its parse by the real model; parsed once a session."""
    return _parse


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of shared data beside the checkout; the test skips where it is absent."""
    if not _SHARED.is_dir():
        pytest.skip("the shared data is not here")
    return _SHARED
