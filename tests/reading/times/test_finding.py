"""The one function for those who want only times."""

from datetime import datetime

import pytest

from primafacie.errors import UsageError
from primafacie.reading.times import find


@pytest.mark.model
def test_a_day_may_be_given_as_a_string() -> None:
    assert [time.value for time in find("It left yesterday.", "2024-06-17")] == ["2024-06-16"]


@pytest.mark.model
def test_a_time_of_day_beside_the_day_is_dropped() -> None:
    published = datetime(2024, 6, 17, 23, 59)
    assert [time.value for time in find("It left yesterday.", published)] == ["2024-06-16"]


@pytest.mark.model
@pytest.mark.parametrize("text", ["", " \n ", "7" * 100_000], ids=["empty", "blank", "figures"])
def test_a_text_without_times_has_none(text: str) -> None:
    assert find(text, "2024-06-17") == []


@pytest.mark.parametrize("given", ["June 17", "20240617", "2024-W25-1", "2024-02-30", ""])
@pytest.mark.model
def test_what_is_no_day_is_refused(given: str) -> None:
    with pytest.raises(UsageError, match="YYYY-MM-DD"):
        find("It left yesterday.", given)
