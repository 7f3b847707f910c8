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


Days = tuple[str | None, str | None]


def days(parse: Parse, type_: str, trigger: str | None = None) -> Days:
    """The days of the last event of a type, or of the one with a trigger."""
    found = [each for each in read(parse, type_) if trigger is None or any(w.text == trigger for w in each.triggers)]
    return found[-1].begin, found[-1].end


class TestClause:
    """Which clause and which noun a time belongs to."""

    @pytest.mark.parametrize(
        "text",
        [
            pytest.param("Tokyo on 3 June condemned North Korea's launch of a missile.", id="condemned"),
            pytest.param("On 3 June Japan protested against North Korea's missile launch.", id="protested against"),
            pytest.param("A report in March described North Korea's launch of a missile.", id="described"),
            pytest.param("The United States sanctioned a bank on 3 June over North Korea's missile launch.", id="over"),
        ],
    )
    def test_what_is_done_about_an_event_does_not_date_it(self, parse: Callable[[str], Parse], text: str) -> None:
        assert days(parse(text), "weapon_test") == (None, "2024-06-17")

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            pytest.param("North Korea conducted a nuclear test on 3 June.", "2024-06-03", id="object of a light verb"),
            pytest.param("North Korea's nuclear test took place on 3 June.", "2024-06-03", id="subject"),
            pytest.param("North Korea's nuclear test on 3 June drew protests.", "2024-06-03", id="its own phrase"),
            pytest.param("The panel looked at North Korea's nuclear test of 3 June.", "2024-06-03", id="of"),
        ],
    )
    def test_its_phrase_and_the_verb_that_carries_it_date_a_noun(
        self, parse: Callable[[str], Parse], text: str, expected: str
    ) -> None:
        assert days(parse(text), "weapon_test") == (expected, expected)

    def test_a_measure_is_taken_when_it_is_announced(self, parse: Callable[[str], Parse]) -> None:
        text = "Washington announced new sanctions on North Korea on 3 June."
        assert days(parse(text), "measure") == ("2024-06-03", "2024-06-03")

    @pytest.mark.parametrize(
        "text",
        [
            pytest.param("Russia agreed on Friday to send oil to North Korea.", id="before the infinitive"),
            pytest.param("On Friday Russia pledged to send oil to North Korea.", id="before the verb"),
        ],
    )
    def test_the_day_of_an_undertaking_does_not_date_what_is_undertaken(
        self, parse: Callable[[str], Parse], text: str
    ) -> None:
        assert days(parse(text), "transfer") == (None, None)

    def test_an_attempt_is_of_the_day_on_which_it_was_made(self, parse: Callable[[str], Parse]) -> None:
        text = "North Korea tried to launch a satellite on Friday."
        assert days(parse(text), "weapon_test") == ("2024-06-14", "2024-06-14")

    def test_an_undertaking_for_a_day_to_come_is_dated(self, parse: Callable[[str], Parse]) -> None:
        text = "Putin plans to visit North Korea in September 2024."
        assert days(parse(text), "visit") == ("2024-09-01", "2024-09-30")

    def test_what_somebody_is_punished_for_was_not_then(self, parse: Callable[[str], Parse]) -> None:
        text = "On 3 June Japan detained a captain for shipping coal to North Korea."
        assert days(parse(text), "transfer") == (None, "2024-06-17")

    def test_joined_verbs_share_a_time(self, parse: Callable[[str], Parse]) -> None:
        assert days(parse("Putin visited China on 3 June and met Xi."), "meeting") == ("2024-06-03", "2024-06-03")

    def test_a_relative_clause_has_a_time_of_its_own(self, parse: Callable[[str], Parse]) -> None:
        text = "Kim, who visited Russia in September 2023, met Xi on 3 June."
        assert days(parse(text), "visit") == ("2023-09-01", "2023-09-30")
        assert days(parse(text), "meeting") == ("2024-06-03", "2024-06-03")

    def test_a_semicolon_parts_two_statements(self, parse: Callable[[str], Parse]) -> None:
        text = "Officials of both sides met on 3 June; North Korea shipped coal to China."
        assert days(parse(text), "transfer") == (None, "2024-06-17")

    def test_a_time_behind_the_name_of_the_subject_dates_the_verb(self, parse: Callable[[str], Parse]) -> None:
        text = "The Security Council on 3 June adopted a resolution, but only Russia vetoed it."
        assert days(parse(text), "vote", "adopted") == ("2024-06-03", "2024-06-03")

    def test_the_time_of_an_object_does_not_date_the_verb(self, parse: Callable[[str], Parse]) -> None:
        text = "Biden and Xi discussed the June 2018 summit."
        assert days(parse(text), "talks") == (None, "2024-06-17")

    def test_a_clause_with_when_has_the_time_of_the_clause_above(self, parse: Callable[[str], Parse]) -> None:
        text = "Three people were hurt on 3 June when a gunman opened fire on a crowd in Oslo."
        assert days(parse(text), "attack", "opened") == ("2024-06-03", "2024-06-03")

    def test_a_list_of_days_that_touch_dates_from_the_first_to_the_last(self, parse: Callable[[str], Parse]) -> None:
        text = "North Korea launched missiles on 3 June and 4 June."
        assert days(parse(text), "weapon_test") == ("2024-06-03", "2024-06-04")

    @pytest.mark.parametrize(
        ("text", "type_", "begins"),
        [
            ("North Korea launched missiles on 3 June and 5 June.", "weapon_test", ["2024-06-03", "2024-06-05"]),
            ("North Korea conducted nuclear tests in 2006 and 2009.", "weapon_test", ["2006-01-01", "2009-01-01"]),
            ("Xi Jinping visited Russia in 2010, 2013 and 2019.", "visit", ["2010-01-01", "2013-01-01", "2019-01-01"]),
            ("South Korea held military drills from 2006 to 2009.", "exercise", ["2006-01-01"]),
            ("South Korea held a military drill in April and May.", "exercise", ["2024-04-01"]),
        ],
        ids=["days apart", "noun in the plural", "three years", "range", "noun in the singular"],
    )
    def test_times_apart_are_an_event_each(
        self, text: str, type_: str, begins: list[str], parse: Callable[[str], Parse]
    ) -> None:
        assert [event.begin for event in read(parse(text), type_)] == begins

    def test_until_tells_how_long_a_measure_lasts(self, parse: Callable[[str], Parse]) -> None:
        (event,) = read(parse("The Council extended the sanctions on North Korea until 30 April 2025."), "measure")
        assert event.time is None

    def test_until_ends_what_goes_on(self, parse: Callable[[str], Parse]) -> None:
        text = "South Korea held a military drill until 5 June."
        assert days(parse(text), "exercise")[1] == "2024-06-05"

    def test_a_feast_that_gives_the_occasion_gives_way_to_a_date(self, parse: Callable[[str], Parse]) -> None:
        text = "In March 2024 Kim inspected a unit and paid a visit to Russia on the occasion of Christmas."
        assert days(parse(text), "visit", "visit") == ("2024-03-01", "2024-03-31")


class TestRelation:
    """Events that are told within, before or after others."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            pytest.param("Two days after the visit, Xi met Putin.", ("2024-05-07", "2024-05-07"), id="days after"),
            pytest.param("Xi met Putin two days after the visit.", ("2024-05-07", "2024-05-07"), id="at the end"),
            pytest.param("The day before the visit, Xi met Putin.", ("2024-05-04", "2024-05-04"), id="day before"),
            pytest.param("Two weeks after the visit, Xi met Putin.", ("2024-05-13", "2024-05-19"), id="weeks after"),
            pytest.param("Days after the visit, Xi met Putin.", ("2024-05-05", None), id="vague amount"),
            pytest.param("Shortly after the visit, Xi met Putin.", ("2024-05-05", None), id="shortly after"),
            pytest.param("Following the visit, Xi met Putin.", ("2024-05-05", None), id="following"),
            pytest.param("Since the visit, Xi has met Putin.", ("2024-05-05", None), id="since"),
            pytest.param("In the wake of the visit, Xi met Putin.", ("2024-05-05", None), id="in the wake of"),
            pytest.param("Xi met Putin before the visit.", (None, "2024-05-05"), id="before"),
            pytest.param("Ahead of the visit, Xi met Putin.", (None, "2024-05-05"), id="ahead of"),
            pytest.param("On the eve of the visit, Xi met Putin.", (None, "2024-05-05"), id="on the eve of"),
            pytest.param("Xi met Putin during the visit.", ("2024-05-05", "2024-05-05"), id="during"),
            pytest.param("On the sidelines of the visit, Xi met Putin.", ("2024-05-05", "2024-05-05"), id="sidelines"),
            pytest.param("Half a year after the visit, Xi met Putin.", ("2024-05-05", None), id="rough amount"),
            pytest.param("Xi met Putin, who spoke of the visit.", (None, "2024-06-17"), id="only named"),
        ],
    )
    def test_one_event_dates_another(self, parse: Callable[[str], Parse], text: str, expected: Days) -> None:
        assert days(parse(f"Kim visited Russia on 5 May. {text}"), "meeting") == expected

    def test_a_phrase_behind_a_gerund_dates_the_noun(self, parse: Callable[[str], Parse]) -> None:
        text = "Kim visited Russia on 5 May. Moscow acknowledged talks with Seoul on improving ties during the visit."
        assert days(parse(text), "talks") == ("2024-05-05", "2024-05-05")

    def test_what_lies_within_a_visit_to_come_is_planned(self, parse: Callable[[str], Parse]) -> None:
        text = "Kim will visit Russia on 20 June. Xi meets Putin during the visit."
        (event,) = read(parse(text), "meeting")
        assert (event.begin, event.realis) == ("2024-06-20", "planned")

    def test_what_has_happened_is_not_bounded_by_what_will(self, parse: Callable[[str], Parse]) -> None:
        text = "The Security Council will meet on 20 June after North Korea fired a missile."
        assert days(parse(text), "weapon_test") == (None, "2024-06-17")

    def test_the_other_is_named(self, parse: Callable[[str], Parse]) -> None:
        text = "Kim visited Russia on 5 May. After the visit, Xi met Putin."
        (event,) = read(parse(text), "meeting")
        assert event.dated_by is not None and event.dated_by.type == "visit"

    def test_what_lasts_is_left_at_its_ends(self, parse: Callable[[str], Parse]) -> None:
        text = "Kim visited Russia from 5 to 9 May. Ahead of the visit, Xi met Putin."
        assert days(parse(text), "meeting") == (None, "2024-05-05")

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            pytest.param("Xi met Putin two days after the summit on 18 May.", ("2024-05-20", "2024-05-20"), id="after"),
            pytest.param("Ahead of the election on 18 May, Xi met Putin.", (None, "2024-05-18"), id="ahead of"),
            pytest.param("Xi met Putin after the 2018 summit.", ("2018-01-01", None), id="year before the noun"),
            pytest.param("After Kim left for Russia in May, Xi met Putin.", ("2024-05-01", None), id="clause"),
            pytest.param("Xi met Putin after May 2024.", ("2024-06-01", None), id="a time is no event"),
        ],
    )
    def test_the_other_need_not_be_an_event_of_ours(
        self, parse: Callable[[str], Parse], text: str, expected: Days
    ) -> None:
        assert days(parse(text), "meeting", "met") == expected

    def test_the_one_before_is_bounded_by_the_one_after(self, parse: Callable[[str], Parse]) -> None:
        text = "The Security Council met on 3 June after North Korea fired a missile."
        assert days(parse(text), "weapon_test") == (None, "2024-06-03")

    def test_what_follows_dates_what_it_follows(self, parse: Callable[[str], Parse]) -> None:
        text = "The vote in May followed a visit by Kim to Moscow."
        assert days(parse(text), "visit") == (None, "2024-05-31")

    def test_a_feared_event_has_no_bounds(self, parse: Callable[[str], Parse]) -> None:
        text = "Seoul and Tokyo met on 3 June ahead of a possible missile launch by North Korea."
        assert days(parse(text), "weapon_test") == (None, None)

    def test_at_an_event_is_on_its_days(self, parse: Callable[[str], Parse]) -> None:
        text = "G7 leaders held a summit on 19 May. At the summit, Biden signed a treaty with Japan."
        assert days(parse(text), "agreement") == ("2024-05-19", "2024-05-19")

    def test_at_a_place_is_not(self, parse: Callable[[str], Parse]) -> None:
        text = "A tanker left the port on 19 May. At the port, North Korea sold coal to China."
        assert days(parse(text), "transfer") == (None, "2024-06-17")


class TestMeeting:
    """What is told as a part of a meeting."""

    @pytest.mark.parametrize(
        "text",
        [
            pytest.param("The two leaders discussed trade.", id="the leaders"),
            pytest.param("They held talks on trade.", id="they"),
            pytest.param("Biden and Kishida discussed trade.", id="both names"),
        ],
    )
    def test_talks_of_those_who_met_are_of_that_day(self, parse: Callable[[str], Parse], text: str) -> None:
        assert days(parse(f"Biden and Kishida met on 3 June. {text}"), "talks") == ("2024-06-03", "2024-06-03")

    @pytest.mark.parametrize(
        "text",
        [
            pytest.param("Biden and Xi discussed trade.", id="somebody else"),
            pytest.param("The two leaders had discussed trade.", id="pluperfect"),
            pytest.param("The two leaders previously discussed trade.", id="previously"),
        ],
    )
    def test_other_talks_are_not(self, parse: Callable[[str], Parse], text: str) -> None:
        assert days(parse(f"Biden and Kishida met on 3 June. {text}"), "talks") == (None, "2024-06-17")

    def test_there_dates_by_the_visit_of_the_sentence_before(self, parse: Callable[[str], Parse]) -> None:
        found = parse("Kim travelled to Russia in May 2024. There he met Putin at a cosmodrome.")
        assert days(found, "meeting") == ("2024-05-01", "2024-05-31")

    def test_what_a_meeting_is_held_for_is_of_its_day(self, parse: Callable[[str], Parse]) -> None:
        text = "Biden will meet Kishida on 20 June to discuss the treaty with Russia."
        assert days(parse(text), "talks") == ("2024-06-20", "2024-06-20")


class TestBeside:
    """Times that stand in or behind the phrase of an event noun, wherever the parser hung them."""

    def test_a_year_opens_the_name_of_a_summit(self, parse: Callable[[str], Parse]) -> None:
        text = "Aftermath of the 2018 North Korea–United States summit, United States relations"
        assert days(parse(text), "meeting") == ("2018-01-01", "2018-12-31")

    @pytest.mark.parametrize(
        "text",
        [
            pytest.param("Join us in condemning North Korea's missile launch on 3 June.", id="verb without tense"),
            pytest.param("Biden spoke with Kishida today following North Korea's launch of a missile on 3 June.",
                         id="verb with its own time"),
        ],
    )  # fmt: skip
    def test_a_day_behind_the_phrase_dates_it(self, parse: Callable[[str], Parse], text: str) -> None:
        assert days(parse(text), "weapon_test") == ("2024-06-03", "2024-06-03")

    @pytest.mark.parametrize(
        "text",
        [
            pytest.param("Kim met Moon for the first time since their summit in 2018.", id="first"),
            pytest.param("Kim and Moon held their longest meeting since the war in 1950.", id="longest"),
        ],
    )
    def test_what_a_rank_goes_back_to_does_not_date(self, parse: Callable[[str], Parse], text: str) -> None:
        first = read(parse(text), "meeting")[0]
        assert (first.begin, first.end) == (None, "2024-06-17")


@pytest.mark.parametrize(
    ("text", "type_", "expected"),
    [
        ("Kim Jong Un sent a message to Vladimir Putin on the occasion of Russia's National Day.", "message", None),
        ("Kim Jong Un sent a message to Vladimir Putin on the occasion of the feast, June 12.", "message", None),
        ("In a message, Vladimir Putin congratulated Kim Jong Un on the 75th founding anniversary of the DPRK.",
         "message", None),
        ("Kim Jong Un sent a message to Vladimir Putin on June 12.", "message", "2024-06-12"),
        ("On Russia's National Day Vladimir Putin visited Minsk.", "visit", "2024-06-12"),
    ],
)  # fmt: skip
def test_what_is_done_for_a_feast_is_not_done_on_it(
    parse: Callable[[str], Parse], text: str, type_: str, expected: str | None
) -> None:
    events = read(parse(text), type_)
    assert [event.begin for event in events] == [expected] * len(events)
    assert len(events) > 0 or expected is None
