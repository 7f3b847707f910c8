"""Names that modify a noun: "the Trump administration", "the Putin visit"."""

import pytest
from cast_named import cast_of

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "words", "state"),
    [
        ("The Trump administration imposed sanctions.", "The Trump administration", "US"),
        ("The Obama administration had signed the deal.", "The Obama administration", "US"),
        ("The Biden administration and the Yoon administration condemned it.", "the Yoon administration", "KR"),
        ("The Abe government protested.", "The Abe government", "JP"),
        ("The Kim Jong Un regime tested a missile.", "The Kim Jong Un regime", "KP"),
    ],
    ids=["present", "former", "two", "government", "full name"],
)
def test_the_government_of_a_leader_acts_for_the_state(text: str, words: str, state: str) -> None:
    assert cast_of(text)[words].acts_for == state


def test_the_government_of_an_unknown_leader_is_not_that_of_another() -> None:
    cast = cast_of("The Moon government and the Dolan government signed a pact.")
    assert "the Dolan government" not in cast


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("The Putin visit to Pyongyang was cancelled, Russia said.", "Putin", "Vladimir Putin"),
        ("Sergei Lavrov will come. The Lavrov visit is planned for May.", "Lavrov", "Sergei Lavrov"),
        ("Russia said that Lavrov would go.", "Lavrov", "Sergei Lavrov"),
        ("Macron says that Biden should talk.", "Biden", "Joe Biden"),
        ("Ivan Petrov shipped coal. The Petrov network was broken up.", "Petrov", "Ivan Petrov"),
    ],
    ids=["leader", "named before", "office-holder with a rare name", "leader of a state not named", "network"],
)
def test_a_known_person_before_a_noun_is_named(text: str, words: str, name: str) -> None:
    assert cast_of(text)[words].name == name


def test_an_unknown_name_before_a_noun_is_no_person() -> None:
    cast = cast_of("The Meng group and the Chen group smuggled coal.")
    assert cast["The Meng group"] is not cast["the Chen group"]


@pytest.mark.parametrize(
    ("text", "short", "full"),
    [
        ("Lavrov meets Choe in Moscow\n\nSergei Lavrov met Choe Son Hui on Friday.", "Choe", "Choe Son Hui"),
        ("Snowden leaves Moscow\n\nEdward Snowden was seen.", "Snowden", "Edward Snowden"),
    ],
    ids=["Korean", "Western"],
)
def test_a_headline_calls_by_one_word_whom_the_text_names_in_full(text: str, short: str, full: str) -> None:
    assert cast_of(text)[short].name == full
