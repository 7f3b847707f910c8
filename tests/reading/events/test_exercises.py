"""Exercises that a name alone tells."""

from collections.abc import Callable

import pytest

from primafacie.reading.actors import read_actors
from primafacie.reading.events import EventDraft, read_events
from primafacie.reading.events.exercises import load_exercises
from primafacie.reading.language import Parse


def read(parse: Parse) -> list[EventDraft]:
    return read_events(parse, [], read_actors(parse, None), None)


def test_every_name_is_found_by_its_last_word() -> None:
    assert all(words[-1] == last for last, names in load_exercises().items() for words, _ in names)


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Foal Eagle began on Monday.", "Foal Eagle"),
        ("Tokyo and Canberra concluded Exercise Bushido Guardian.", "Exercise Bushido Guardian"),
        ("The Cobra Gold drills began.", "Cobra Gold"),
        ("Zapad 2017 drew thousands of soldiers.", "Zapad"),
        ("During Kavkaz-2020, ships sailed.", "Kavkaz-2020"),
        ("The allies opened Pitch Black, a drill of their air forces.", "Pitch Black"),
    ],
)
def test_a_name_tells_an_exercise(parse: Callable[[str], Parse], text: str, name: str) -> None:
    assert [event.name for event in read(parse(text)) if event.type == "exercise"] == [name]


@pytest.mark.model
@pytest.mark.parametrize("text", ["Vostok is a station in Antarctica.", "The Kavkaz region is poor."])
def test_a_name_of_other_things_needs_a_year(parse: Callable[[str], Parse], text: str) -> None:
    assert read(parse(text)) == []


@pytest.mark.model
def test_a_name_takes_up_the_exercise_that_had_it(parse: Callable[[str], Parse]) -> None:
    text = "Freedom Flag began on Monday. Pyongyang called Freedom Flag a provocation. Foal Eagle ended."
    assert [event.name for event in read(parse(text))] == ["Freedom Flag", "Foal Eagle"]


@pytest.mark.model
def test_the_name_is_not_who_takes_part(parse: Callable[[str], Parse]) -> None:
    (event,) = read(parse("The Philippines and Australia launched Balikatan."))
    assert {actor.name for actor in event.roles["participants"]} == {"Philippines", "Australia"}
