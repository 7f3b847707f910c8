"""Anniversaries that date by what they celebrate."""

from collections.abc import Callable
from datetime import date

import pytest

from primafacie.reading.language import Parse
from primafacie.reading.times import read_times

pytestmark = pytest.mark.model

PUBLISHED = date(2024, 8, 20)

CASES = [
    ("They met on the 79th anniversary of Korea's liberation.",
     "the 79th anniversary of Korea's liberation", "2024-08-15"),
    ("They marked the 75th founding anniversary of the DPRK.",
     "the 75th founding anniversary of the DPRK", "2023-09-09"),
    ("They marked the seventy-fifth birthday of the DPRK.", "the seventy-fifth birthday of the DPRK", "2023-09-09"),
    ("They marked North Korea's 75th founding anniversary.", "North Korea's 75th founding anniversary", "2023-09-09"),
    ("They marked the seventieth birthday of the DPRK.", "the seventieth birthday of the DPRK", "2018-09-09"),
    ("They met on the anniversary of the outbreak of the Korean War.",
     "the anniversary of the outbreak of the Korean War", "2024-06-25"),
    ("They met on the third anniversary of Russia's invasion of Ukraine.",
     "the third anniversary of Russia's invasion of Ukraine", "2025-02-24"),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "words", "value"), CASES, ids=[case[1] for case in CASES])
def test_an_anniversary_is_a_day(parse: Callable[[str], Parse], sentence: str, words: str, value: str) -> None:
    assert [(t.span.text, t.value) for t in read_times(parse(sentence), PUBLISHED)] == [(words, value)]


def test_its_number_gives_the_year_without_a_publication_day(parse: Callable[[str], Parse]) -> None:
    [found] = read_times(parse("They marked the 75th founding anniversary of the DPRK."), None)
    assert (found.value, found.basis) == ("2023-09-09", "explicit")


def test_without_number_and_publication_day_the_year_is_unknown(parse: Callable[[str], Parse]) -> None:
    [found] = read_times(parse("They marked the founding anniversary of the DPRK."), None)
    assert (found.value, found.basis) == ("XXXX-09-09", "unresolved")


@pytest.mark.parametrize(
    "sentence", ["It was the 12th anniversary of her marriage.", "He was given a birthday cake of the best kind."]
)
def test_other_anniversaries_do_not_date(parse: Callable[[str], Parse], sentence: str) -> None:
    assert read_times(parse(sentence), PUBLISHED) == []
