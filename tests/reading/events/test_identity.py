"""One event once: which tellings are of one happening, and which are kept apart."""

from collections.abc import Callable
from datetime import date

import pytest

from primafacie.reading.actors import read_actors
from primafacie.reading.events import EventDraft, read_events
from primafacie.reading.language import Parse
from primafacie.reading.times import read_times

pytestmark = pytest.mark.model
DAY = date(2024, 6, 17)

OF_OTHER_YEARS = {
    "tests": ("North Korea conducted a nuclear test in 2006. The 2009 test was larger. The 2013 test drew sanctions.",
              "weapon_test", ["2006", "2009", "2013"]),
    "tests of an owner": ("Iran's missile test in 2015 was condemned. Its 2017 test was larger.",
                          "weapon_test", ["2015", "2017"]),
    "launches": ("Iran launched a satellite in 2012. The 2016 launch failed.", "weapon_test", ["2012", "2016"]),
    "visits": ("Xi Jinping visited Russia in March 2013. The 2019 visit was longer.", "visit", ["2013", "2019"]),
    "meetings": ("Putin met Xi Jinping in June 2018. The 2022 meeting was brief.", "meeting", ["2018", "2022"]),
}  # fmt: skip
OF_ONE_TIME = {
    "test": ("North Korea conducted a nuclear test in 2006. The 2006 test was small.", "weapon_test"),
    "launch": ("Iran launched a satellite in May 2012. The 2012 launch failed.", "weapon_test"),
    "visit": ("Xi Jinping visited Russia in March 2013. The visit was long.", "visit"),
    "meeting": ("Putin met Xi Jinping in June 2018. The 2018 meeting was brief.", "meeting"),
}
ABOUT_THINGS = {
    "delivered goods": ("A firm sold trucks to Iran in March 2013. The trucks were delivered by rail.", "transfer", 1),
    "other goods": ("A firm sold trucks to Iran in March 2013. Other trucks were delivered by rail.", "transfer", 2),
    "another taker": ("A firm sold trucks to Iran in May 2013. The trucks were shipped to Mali.", "transfer", 2),
    "tested missile": ("Iran fired a missile in May 2012. The missile was fired from a ship.", "weapon_test", 1),
    "seized ship": ("Japan seized the tanker Orion in May 2013. The tanker was seized near Kyushu.", "seizure", 1),
}


def read(parse: Parse, type_: str) -> list[EventDraft]:
    cast = read_actors(parse, DAY)
    return [event for event in read_events(parse, read_times(parse, DAY), cast, DAY) if event.type == type_]


@pytest.mark.parametrize(("text", "type_", "years"), OF_OTHER_YEARS.values(), ids=OF_OTHER_YEARS.keys())
def test_a_noun_with_another_year_is_another_event_of_the_same_actors(
    parse: Callable[[str], Parse], text: str, type_: str, years: list[str]
) -> None:
    events = read(parse(text), type_)
    assert [(event.begin or "")[:4] for event in events] == years
    assert len({tuple(actor.name for actors in event.roles.values() for actor in actors) for event in events}) == 1


@pytest.mark.parametrize(("text", "type_"), OF_ONE_TIME.values(), ids=OF_ONE_TIME.keys())
def test_a_noun_with_a_year_that_fits_is_the_same_event(parse: Callable[[str], Parse], text: str, type_: str) -> None:
    assert len(read(parse(text), type_)) == 1


@pytest.mark.parametrize(("text", "type_", "count"), ABOUT_THINGS.values(), ids=ABOUT_THINGS.keys())
def test_a_verb_that_goes_on_about_the_thing_just_told_of_is_the_same_event(
    parse: Callable[[str], Parse], text: str, type_: str, count: int
) -> None:
    assert len(read(parse(text), type_)) == count
