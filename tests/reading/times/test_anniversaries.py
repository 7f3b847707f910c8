"""Anniversaries: whose they are, the day that they celebrate, and the time that they are, read on 20 August 2024."""

from collections.abc import Callable
from datetime import date

import pytest

from primafacie.reading.language import Parse
from primafacie.reading.times import read_times
from primafacie.reading.times.anniversaries import find_anniversaries

pytestmark = pytest.mark.model

PUBLISHED = date(2024, 8, 20)

TOLD = [
    ("Guests came for the 76th founding anniversary of the DPRK.", "the 76th founding anniversary of the DPRK",
     "2024-09-09"),
    ("They marked the 76th DPRK birthday.", "the 76th DPRK birthday", "2024-09-09"),
    ("They marked the seventy-fifth birthday of the DPRK.", "the seventy-fifth birthday of the DPRK", "2023-09-09"),
    ("They marked North Korea's 75th founding anniversary.", "North Korea's 75th founding anniversary", "2023-09-09"),
    ("They met on the 79th anniversary of Korea's liberation.", "the 79th anniversary of Korea's liberation",
     "2024-08-15"),
    ("They marked the 75th anniversary of the founding of the People’s Republic of China.",
     "the 75th anniversary of the founding of the People’s Republic of China", "2024-10-01"),
    ("Wreaths lay there on the 30th anniversary of the demise of PresidentKim Il Sung.",
     "the 30th anniversary of the demise of PresidentKim Il Sung", "2024-07-08"),
    ("It was the 112th birth anniversary of Kim Il Sung.", "the 112th birth anniversary of Kim Il Sung", "2024-04-15"),
    ("It was the second anniversary of the full-scale invasion of Ukraine.",
     "the second anniversary of the full-scale invasion of Ukraine", "2024-02-24"),
    ("They marked the 75th anniversary of diplomatic relations between China and the DPRK.",
     "the 75th anniversary of diplomatic relations between China and the DPRK", "2024-10-06"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "day"), TOLD, ids=[case[1] for case in TOLD])
def test_a_numbered_anniversary_is_a_day(parse: Callable[[str], Parse], text: str, words: str, day: str) -> None:
    [found] = [t for t in read_times(parse(text), PUBLISHED) if t.rule == "times.date.anniversary"]
    assert (found.span.text, found.value, found.basis) == (words, day, "explicit")


def test_without_its_number_it_is_the_nearest(parse: Callable[[str], Parse]) -> None:
    [found] = read_times(parse("They met on the anniversary of the outbreak of the Korean War."), PUBLISHED)
    assert (found.value, found.basis) == ("2024-06-25", "relative")


def test_its_number_gives_the_year_without_a_publication_day(parse: Callable[[str], Parse]) -> None:
    [found] = read_times(parse("They marked the 75th founding anniversary of the DPRK."), None)
    assert (found.value, found.basis) == ("2023-09-09", "explicit")


def test_without_number_and_publication_day_the_year_is_unknown(parse: Callable[[str], Parse]) -> None:
    [found] = read_times(parse("They marked the founding anniversary of the DPRK."), None)
    assert (found.value, found.basis) == ("XXXX-09-09", "unresolved")


OTHERS = [
    "The town marked the 20th anniversary of the fall of the bridge.",
    "It was the 12th anniversary of her marriage.",
    "They marked the 51st anniversary of diplomatic relations between Norway and the DPRK.",
    "They marked a landmark anniversary of the founding of the DPRK.",
    "He founded a party in the DPRK on his 40th birthday.",
    "On his 40th birthday, the leader of the DPRK founded a party.",
    "The 76th ship to leave the DPRK was founded on debt.",
]


@pytest.mark.parametrize("text", OTHERS, ids=OTHERS)
def test_other_anniversaries_are_none(parse: Callable[[str], Parse], text: str) -> None:
    assert find_anniversaries(parse(text)) == []


@pytest.mark.parametrize(
    "text",
    [
        "The parade marked the 70th anniversary of the founding of the DPRK in 2018.",
        "The North will mark the 80th anniversary of the founding of the DPRK next year.",
    ],
)
def test_a_sentence_can_set_one_apart_from_the_year_of_the_report(parse: Callable[[str], Parse], text: str) -> None:
    [told] = find_anniversaries(parse(text))
    assert told.is_of_other_year
