"""The one function for those who want only times."""

import pytest

from primafacie.errors import UsageError
from primafacie.reading.times import find


@pytest.mark.model
def test_a_day_may_be_given_as_a_string() -> None:
    assert [time.value for time in find("It left yesterday.", "2024-06-17")] == ["2024-06-16"]


def test_what_is_no_day_is_refused() -> None:
    with pytest.raises(UsageError, match="YYYY-MM-DD"):
        find("It left yesterday.", "June 17")
