"""Plurals of titles without a number, and offices told through a chain of "of"."""

from datetime import date

import pytest
from cast_named import cast_of

from primafacie.reading.actors import read_actors
from primafacie.reading.language import parse_text

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "words", "members"),
    [
        ("Joe Biden met Prime Minister Kishida Fumio of Japan. The leaders condemned the launch.", "The leaders",
         ["Joe Biden", "Fumio Kishida"]),
        ("Foreign Minister Sergei Lavrov met Foreign Minister Choe Son Hui. The ministers signed a plan.",
         "The ministers", ["Sergei Lavrov", "Choe Son Hui"]),
    ],
)  # fmt: skip
def test_the_leaders_are_those_who_were_named(text: str, words: str, members: list[str]) -> None:
    assert [member.name for member in cast_of(text)[words].members] == members


@pytest.mark.parametrize(
    "text",
    [
        "Joe Biden met Kishida Fumio and Jane Doe. The leaders condemned the launch.",  # somebody else is named
        "Joe Biden met Prime Minister Kishida Fumio. The European leaders condemned the launch.",
        "Joe Biden spoke. The leaders condemned the launch.",
    ],
)
def test_other_leaders_are_left_open(text: str) -> None:
    group = next(actor for words, actor in cast_of(text).items() if words.endswith("leaders"))
    assert group.members == []


@pytest.mark.parametrize(
    ("text", "words", "state"),
    [
        ("Kim Kang Il, vice-minister of National Defence of the DPRK, spoke.", "Kim Kang Il", "KP"),
        ("The head of the Policy Office of the Foreign Ministry of Russia spoke.", "The head", "RU"),
        ("The head of the department of history of the university in Seoul spoke.", "The head", None),
    ],
)
def test_an_office_acts_for_the_state_down_its_chain(text: str, words: str, state: str | None) -> None:
    assert cast_of(text)[words].acts_for == state


@pytest.mark.parametrize(
    ("text", "states"),
    [
        ("The Chinese foreign minister met the foreign minister of Mongolia.", {"CN", "MN"}),
        ("The foreign minister of Mongolia met the foreign minister of Laos.", {"MN", "LA"}),
        ("The company of Japan sued the company of Taiwan.", {"JP", "TW"}),
    ],
    ids=["adjective-and-of", "of-and-of", "companies"],
)
def test_a_noun_of_another_state_is_somebody_else(text: str, states: set[str]) -> None:
    cast = read_actors(parse_text(text), date(2024, 6, 17))
    assert {actor.country for actor in cast if actor.kind in ("person", "organisation")} == states


def test_a_title_tells_whom_somebody_acts_for_who_is_known_for_other_years() -> None:
    cast = read_actors(parse_text("Choe Son Hui, foreign minister of the DPRK, spoke."), date(2018, 5, 1))
    assert next(actor for actor in cast if actor.name == "Choe Son Hui").acts_for == "KP"


@pytest.mark.parametrize("text", ["The inter-Korean talks ended.", "Inter-Korean ties cooled."], ids=["lower", "upper"])
def test_inter_korean_means_both(text: str) -> None:
    group = next(actor for actor in read_actors(parse_text(text), date(2024, 6, 17)) if actor.kind == "group")
    assert [member.country for member in group.members] == ["KP", "KR"]
