"""Verbs, nouns and set phrases by which each type of event is told, a sentence of our own for each class of them."""

from collections.abc import Callable
from pathlib import Path

import pytest
import yaml
from events_told import read

from primafacie.reading.language import Parse

pytestmark = pytest.mark.model

CASES = [
    (type_, text)
    for type_, texts in yaml.safe_load((Path(__file__).parent / "told_cases.yaml").read_text(encoding="utf-8")).items()
    for text in texts
]

NOT_TOLD = [
    ("attack", "The Bears announced the firing of their head coach."),
    ("attack", "He was seized with the wish to win."),
    ("attack", "The storm destroyed two bridges in Manila."),
    ("attack", "Sanctions hit a Russian bank."),
    ("prosecution", "The Cubs soon took charge."),
    ("prosecution", "He was booked on a later flight."),
    ("visit", "A man drove a heavy truck into crowds in the French city of Nice."),
    ("visit", "The chairman said his departure was for personal reasons."),
    ("funds", "The news sent shares plunging $4."),
    ("transfer", "The tourist rented a car at the airport."),
    ("transfer", "Teachers armed the youth with a fighting spirit."),
    ("transfer", "A Chinese firm deals in virtual assets."),
    ("measure", "Parents can apply restrictions to playtime."),
    ("talks", "Trump spoke to reporters in Ohio."),
    ("talks", "Company officials did not return phone calls."),
    ("cyber", "Police disrupted a smuggling network."),
    ("cyber", "Washington wants to bring down the social systems of others."),
    ("agreement", "The club extended the contract of its manager."),
    ("agreement", "Civic groups made public a declaration."),
    ("agreement", "The chairman agreed to their request."),
    ("deployment", "The committee concentrated its forces on construction sites."),
    ("message", "Editors published the email."),
    ("vote", "Bloomberg put the question to its readers."),
    ("incursion", "Critics say that the plan crosses a red line."),
    ("attack", "Police raided the office of a fishing company."),
    ("attack", "The trains of New York City collided, injuring one person."),
    ("attack", "The shell hit the target on an island."),
    ("attack", "The storm left six people dead in Manila."),
    ("prosecution", "A customer was charged $84,522 for a tank of gas."),
    ("funds", "She had to pay the full amount."),
    ("cyber", "The firm copied data from one server to another."),
    ("cyber", "He took the website offline for maintenance."),
    ("meeting", "The two teams shook hands."),
    ("talks", "The authorities warn of phone calls from unknown persons."),
]


@pytest.mark.parametrize(("type_", "text"), CASES, ids=[f"{type_}: {text}" for type_, text in CASES])
def test_a_class_of_words_tells_its_event(parse: Callable[[str], Parse], type_: str, text: str) -> None:
    assert type_ in [event.type for event in read(parse(text))]


@pytest.mark.parametrize(("type_", "text"), NOT_TOLD, ids=[f"{type_}: {text}" for type_, text in NOT_TOLD])
def test_words_in_another_sense_tell_none(parse: Callable[[str], Parse], type_: str, text: str) -> None:
    assert type_ not in [event.type for event in read(parse(text))]


def test_a_noun_that_a_verb_carries_is_a_telling_of_its_event(parse: Callable[[str], Parse]) -> None:
    (event,) = read(parse("Russia and Iran signed a treaty in Moscow."))
    assert [word.text for word in event.triggers] == ["signed", "treaty"]


def test_what_is_told_in_full_needs_nobody_named(parse: Callable[[str], Parse]) -> None:
    assert [event.type for event in read(parse("After talks, the export ban was lifted."))] == ["measure"]


def test_what_is_only_meant_needs_somebody_named(parse: Callable[[str], Parse]) -> None:
    assert read(parse("The aim of lifting the export ban is clear.")) == []


@pytest.mark.parametrize(
    "text",
    [
        "North Korea fired a missile that flew 500 km before landing in the Sea of Japan.",
        "North Korea fired two missiles. The missiles flew 400 kilometres and landed in the sea.",
        "A North Korean missile was fired but failed and did not travel beyond the coast.",
        "North Korea launched a rocket, which exploded in mid-air.",
        "Pyongyang launched a satellite. It crashed into the Yellow Sea.",
    ],
)
def test_a_launch_and_its_flight_are_one_event(parse: Callable[[str], Parse], text: str) -> None:
    assert [(event.type, event.polarity) for event in read(parse(text))] == [("weapon_test", "positive")]


def test_two_launches_of_two_states_are_two_events(parse: Callable[[str], Parse]) -> None:
    text = "North Korea fired a missile. A South Korean missile flew over the East Sea."
    assert [event.type for event in read(parse(text))] == ["weapon_test", "weapon_test"]
