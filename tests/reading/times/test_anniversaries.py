"""Numbered anniversaries: whose they are, and the day that the number gives."""

from collections.abc import Callable

import pytest

from primafacie.reading.language import Parse
from primafacie.reading.times.anniversaries import find_anniversaries

pytestmark = pytest.mark.model

TOLD = [
    ("Guests came for the 76th founding anniversary of the DPRK.", "2024-09-09"),
    ("They marked the 76th DPRK birthday.", "2024-09-09"),
    ("They marked the 75th anniversary of the founding of the People’s Republic of China.", "2024-10-01"),
    ("Wreaths were laid on the 30th anniversary of the demise of President Kim Il Sung.", "2024-07-08"),
    ("Wreaths were laid on the 30th anniversary of the demise of PresidentKim Il Sung.", "2024-07-08"),
    ("It was the 112th birth anniversary of Kim Il Sung.", "2024-04-15"),
    ("Ukraine marked the second anniversary of the full-scale invasion of Ukraine.", "2024-02-24"),
    ("They marked the 75th anniversary of diplomatic relations between China and the DPRK.", "2024-10-06"),
    ("The city remembered the 79th anniversary of the bombing of Hiroshima.", "2024-08-06"),
]


@pytest.mark.parametrize(("text", "day"), TOLD, ids=[case[0][-32:] for case in TOLD])
def test_the_number_of_an_anniversary_gives_its_day(parse: Callable[[str], Parse], text: str, day: str) -> None:
    assert [found.day.isoformat() for found in find_anniversaries(parse(text))] == [day]


OTHERS = [
    "The town marked the 20th anniversary of the fall of the bridge.",
    "They marked the 51st anniversary of diplomatic relations between Norway and the DPRK.",
    "The parade marked the 70th anniversary of the founding of the DPRK in 2018.",
    "The North will mark the 80th anniversary of the founding of the DPRK next year.",
    "He founded a party in the DPRK on his 40th birthday.",
    "The 76th ship to leave the DPRK was founded on debt.",
    "The 19th century saw the founding of the city.",
]


@pytest.mark.parametrize("text", OTHERS, ids=[text[:32] for text in OTHERS])
def test_other_anniversaries_and_those_of_other_years_give_none(parse: Callable[[str], Parse], text: str) -> None:
    assert list(find_anniversaries(parse(text))) == []
