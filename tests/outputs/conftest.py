"""Fixtures of the outputs: a reading made by hand, and a rulebook of one provision."""

import pytest

from outputs.record import TableRules, make_record
from primafacie.record import Reading


@pytest.fixture(scope="session")
def reading() -> Reading:
    """The reading of `outputs.record.TEXT`."""
    return Reading.model_validate(make_record())


@pytest.fixture
def rules() -> TableRules:
    """A rulebook that knows 17/8(b) only."""
    return TableRules()
