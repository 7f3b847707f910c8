"""When events happened: by their own time, by another event, by an ordinal's clause."""

from collections.abc import Callable
from datetime import date

import pytest

from primafacie.reading.actors import read_actors
from primafacie.reading.events import EventDraft, read_events
from primafacie.reading.language import Parse
from primafacie.reading.times import read_times

pytestmark = pytest.mark.model

PUBLISHED = date(2024, 6, 17)


def read(parse: Parse, type_: str) -> list[EventDraft]:
    times = read_times(parse, PUBLISHED)
    return [e for e in read_events(parse, times, read_actors(parse, PUBLISHED), PUBLISHED) if e.type == type_]


def test_an_event_has_the_time_of_its_clause(parse: Callable[[str], Parse]) -> None:
    (event,) = read(parse("North Korea fired a ballistic missile on 18 December 2023."), "weapon_test")
    assert (event.begin, event.end) == ("2023-12-18", "2023-12-18")


def test_what_is_dated_after_publication_is_planned(parse: Callable[[str], Parse]) -> None:
    (event,) = read(parse("Putin visits North Korea on 20 June 2024."), "visit")
    assert event.realis == "planned"


def test_the_time_of_saying_does_not_date_what_is_said(parse: Callable[[str], Parse]) -> None:
    (event,) = read(parse("Seoul said in March that North Korea had shipped shells to Russia."), "transfer")
    assert event.time is None


def test_an_undated_event_that_happened_ends_with_the_publication(parse: Callable[[str], Parse]) -> None:
    (event,) = read(parse("North Korea has shipped shells to Russia."), "transfer")
    assert (event.begin, event.end) == (None, "2024-06-17")


def test_during_dates_by_another_event(parse: Callable[[str], Parse]) -> None:
    text = "Kim Jong Un visited Russia in September 2023. Officials held talks on trade during the visit."
    (event,) = read(parse(text), "talks")
    assert (event.begin, event.end) == ("2023-09-01", "2023-09-30")


def test_where_dates_by_the_event_before(parse: Callable[[str], Parse]) -> None:
    text = "Putin's visit to North Korea came in July 2000, where he met with Kim Jong Il."
    (event,) = read(parse(text), "meeting")
    assert (event.begin, event.end) == ("2000-07-01", "2000-07-31")


def test_an_ordinal_alone_is_an_event_with_its_own_time(parse: Callable[[str], Parse]) -> None:
    text = "Vladimir Putin's second visit to North Korea drew crowds. The first came in July 2000."
    times = [event.time.value for event in read(parse(text), "visit") if event.time is not None]
    assert times == ["2000-07"]


def test_a_duration_dates_nothing(parse: Callable[[str], Parse]) -> None:
    (event,) = read(parse("Russia trained North Korean soldiers for two years."), "military_cooperation")
    assert event.time is None


def test_a_range_dates_from_its_first_to_its_last_day(parse: Callable[[str], Parse]) -> None:
    (event,) = read(parse("Between May and July 2023 China imported coal from North Korea."), "transfer")
    assert (event.begin, event.end) == ("2023-05-01", "2023-07-31")


def test_what_is_told_of_the_noun_in_passing_dates_it(parse: Callable[[str], Parse]) -> None:
    text = "Tokyo condemned North Korea's launch of a missile, carried out on May 31, 2023."
    (event,) = read(parse(text), "weapon_test")
    assert (event.begin, event.end) == ("2023-05-31", "2023-05-31")
