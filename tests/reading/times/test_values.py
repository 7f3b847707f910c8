"""What expressions of each class are worth, read on Monday 17 June 2024."""

from collections.abc import Callable
from datetime import date

import pytest

from primafacie.reading.language import Parse
from primafacie.reading.times import read_times

pytestmark = pytest.mark.model

PUBLISHED = date(2024, 6, 17)

CASES = [
    # sentence, words, type, value, begin, end
    ("The ship left on 3 March 2024.", "3 March 2024", "DATE", "2024-03-03", "2024-03-03", "2024-03-03"),
    ("The ship left on March 3rd, 2024.", "March 3rd, 2024", "DATE", "2024-03-03", "2024-03-03", "2024-03-03"),
    ("The ship left on the third of March 2024.", "the third of March 2024", "DATE", "2024-03-03", *["2024-03-03"] * 2),
    ("The ship left on Sunday, 3 March.", "Sunday, 3 March", "DATE", "2024-03-03", "2024-03-03", "2024-03-03"),
    ("The ship left on 2024-03-03.", "2024-03-03", "DATE", "2024-03-03", "2024-03-03", "2024-03-03"),
    ("The ship left on 03/25/24.", "03/25/24", "DATE", "2024-03-25", "2024-03-25", "2024-03-25"),
    ("The ship left on 25.03.2024.", "25.03.2024", "DATE", "2024-03-25", "2024-03-25", "2024-03-25"),
    ("The letter is dated 19-Nov-12.", "19-Nov-12", "DATE", "2012-11-19", "2012-11-19", "2012-11-19"),
    ("The ship left in March 2023.", "March 2023", "DATE", "2023-03", "2023-03-01", "2023-03-31"),
    ("The ship left in March last year.", "March last year", "DATE", "2023-03", "2023-03-01", "2023-03-31"),
    ("The ship left in September.", "September", "DATE", "2023-09", "2023-09-01", "2023-09-30"),
    ("The ship will leave in September.", "September", "DATE", "2024-09", "2024-09-01", "2024-09-30"),
    ("The ship left in 2023.", "2023", "DATE", "2023", "2023-01-01", "2023-12-31"),
    ("Trade fell in the first quarter of 2023.", "the first quarter of 2023", "DATE", "2023-Q1", "2023-01-01",
     "2023-03-31"),
    ("Trade fell in Q4 2023.", "Q4 2023", "DATE", "2023-Q4", "2023-10-01", "2023-12-31"),
    ("Trade fell in the second half of 2023.", "the second half of 2023", "DATE", "2023-H2", "2023-07-01",
     "2023-12-31"),
    ("Trade fell in the 1990s.", "the 1990s", "DATE", "199", "1990-01-01", "1999-12-31"),
    ("Trade fell in the '80s.", "the '80s", "DATE", "198", "1980-01-01", "1989-12-31"),
    ("Trade fell in the 19th century.", "the 19th century", "DATE", "18", "1800-01-01", "1899-12-31"),
    ("Trade fell in the summer of 2022.", "the summer of 2022", "DATE", "2022-SU", "2022-06-01", "2022-08-31"),
    ("Trade fell last winter.", "last winter", "DATE", "2023-WI", "2023-12-01", "2024-02-29"),
    ("Trade fell in fiscal 2023.", "fiscal 2023", "DATE", "2023", None, None),
    ("Trade fell in FY2023.", "FY2023", "DATE", "2023", None, None),
    ("Trade fell last week.", "last week", "DATE", "2024-W24", "2024-06-10", "2024-06-16"),
    ("Trade fell in 2024-W23.", "2024-W23", "DATE", "2024-W23", "2024-06-03", "2024-06-09"),
    ("Trade fell last month.", "last month", "DATE", "2024-05", "2024-05-01", "2024-05-31"),
    ("Trade fell early last month.", "early last month", "DATE", "2024-05", "2024-05-01", "2024-05-31"),
    ("Trade fell earlier this year.", "earlier this year", "DATE", "2024", "2024-01-01", "2024-06-17"),
    ("Trade will grow later this year.", "later this year", "DATE", "2024", "2024-06-17", "2024-12-31"),
    ("They met over the weekend.", "the weekend", "DATE", "2024-W24-WE", "2024-06-15", "2024-06-16"),
    ("They met on Friday.", "Friday", "DATE", "2024-06-14", "2024-06-14", "2024-06-14"),
    ("They met on Monday.", "Monday", "DATE", "2024-06-17", "2024-06-17", "2024-06-17"),
    ("They will meet on Friday.", "Friday", "DATE", "2024-06-21", "2024-06-21", "2024-06-21"),
    ("They tried to land on Friday night.", "Friday night", "TIME", "2024-06-14TNI", "2024-06-14", "2024-06-14"),
    ("They failed to land on Thursday.", "Thursday", "DATE", "2024-06-13", "2024-06-13", "2024-06-13"),
    ("They agreed to land on Thursday.", "Thursday", "DATE", "2024-06-20", "2024-06-20", "2024-06-20"),
    ("They met last Monday.", "last Monday", "DATE", "2024-06-10", "2024-06-10", "2024-06-10"),
    ("They met in the last week of May.", "the last week of May", "DATE", "2024-05", "2024-05-01", "2024-05-31"),
    ("They met at dawn on Saturday.", "dawn on Saturday", "TIME", "2024-06-15TMO", "2024-06-15", "2024-06-15"),
    ("They met this weekend.", "this weekend", "DATE", "2024-W24-WE", "2024-06-15", "2024-06-16"),
    ("They will meet this weekend.", "this weekend", "DATE", "2024-W25-WE", "2024-06-22", "2024-06-23"),
    ("The deal was agreed at the December summit.", "December", "DATE", "2023-12", "2023-12-01", "2023-12-31"),
    ("They worked to widen trade since the July talks.", "July", "DATE", "2023-07", "2023-07-01", "2023-07-31"),
    ("He looked forward to visiting Hiroshima in May.", "May", "DATE", "2025-05", "2025-05-01", "2025-05-31"),
    ("The shares, issued 1 September, gained.", "1 September", "DATE", "2023-09-01", "2023-09-01", "2023-09-01"),
    ("He said Wednesday, September 20, that it sank.", "Wednesday, September 20", "DATE", "2023-09-20",
     "2023-09-20", "2023-09-20"),
    ("The court gave them until Friday.", "Friday", "DATE", "2024-06-21", None, "2024-06-21"),
    ("The mandate was extended until May.", "May", "DATE", "2025-05", None, "2025-05-31"),
    ("They worked until Friday.", "Friday", "DATE", "2024-06-14", None, "2024-06-14"),
    ("The tender was extended to 1 July.", "1 July", "DATE", "2024-07-01", "2024-07-01", "2024-07-01"),
    ("It was signed this twenty-sixth day of April, 2023.", "this twenty-sixth day of April, 2023", "DATE",
     "2023-04-26", "2023-04-26", "2023-04-26"),
    ("The blockade endures to this very day.", "this very day", "DATE", "2024-06-17", "2024-06-17", "2024-06-17"),
    ("The video was posted 48 hours ago.", "48 hours ago", "DATE", "2024-06-15", "2024-06-15", "2024-06-15"),
    ("The video was posted 11:36 Friday morning.", "11:36 Friday morning", "TIME", "2024-06-14T11:36", "2024-06-14",
     "2024-06-14"),
    ("They parted over the July Fourth weekend.", "July Fourth", "DATE", "2024-07-04", "2024-07-04", "2024-07-04"),
    ("It will one day be reunified.", "one day", "DATE", "FUTURE_REF", None, None),
    ("They met on the second Friday of June 2023.", "the second Friday of June 2023", "DATE", "2023-06-09",
     "2023-06-09", "2023-06-09"),
    ("They met on the last Sunday in May.", "the last Sunday in May", "DATE", "2024-05-26", "2024-05-26",
     "2024-05-26"),
    ("They met in the week of 22 May.", "the week of 22 May", "DATE", "2024-W21", "2024-05-20", "2024-05-26"),
    ("They met late Sunday night.", "late Sunday night", "TIME", "2024-06-16TNI", "2024-06-16", "2024-06-16"),
    ("They met in the early hours of 3 May.", "the early hours of 3 May", "TIME", "2024-05-03TMO", "2024-05-03",
     "2024-05-03"),
    ("They met in Q3 last year.", "Q3 last year", "DATE", "2023-Q3", "2023-07-01", "2023-09-30"),
    ("It left at 0738 local time on 21 January.", "0738 local time on 21 January", "TIME", "2024-01-21T07:38",
     "2024-01-21", "2024-01-21"),
    ("Trade has doubled so far this year.", "this year", "DATE", "2024", "2024-01-01", "2024-06-17"),
    ("They met yesterday.", "yesterday", "DATE", "2024-06-16", "2024-06-16", "2024-06-16"),
    ("They met ten days ago.", "ten days ago", "DATE", "2024-06-07", "2024-06-07", "2024-06-07"),
    ("They met about two years ago.", "about two years ago", "DATE", "2022", "2022-01-01", "2022-12-31"),
    ("They met decades ago.", "decades ago", "DATE", "PAST_REF", None, None),
    ("They met two decades ago.", "two decades ago", "DATE", "200", "2000-01-01", "2009-12-31"),
    ("They met on June 18–19, 2023.", "June 18–19, 2023", "DATE", "2023-06-18/2023-06-19", "2023-06-18", "2023-06-19"),
    ("The trip is set for June 18–19.", "June 18–19", "DATE", "2024-06-18/2024-06-19", "2024-06-18", "2024-06-19"),
    ("It covers 2019-2021.", "2019-2021", "DATE", "2019/2021", "2019-01-01", "2021-12-31"),
    ("It covers 2022-23.", "2022-23", "DATE", "2022/2023", "2022-01-01", "2023-12-31"),
    ("It was built in Juche 113 (2024).", "Juche 113 (2024)", "DATE", "2024", "2024-01-01", "2024-12-31"),
    ("They sang on the Day of the Sun.", "the Day of the Sun", "DATE", "2024-04-15", "2024-04-15", "2024-04-15"),
    ("They met at Easter 2023.", "Easter 2023", "DATE", "2023-04-09", "2023-04-09", "2023-04-09"),
    ("They met on Labor Day 2023.", "Labor Day 2023", "DATE", "2023-09-04", "2023-09-04", "2023-09-04"),
    ("It was launched at 15:00 GMT Saturday.", "15:00 GMT Saturday", "TIME", "2024-06-15T15:00", *["2024-06-15"] * 2),
    ("It fell at 1:30 p.m. Pyongyang time.", "1:30 p.m. Pyongyang time", "TIME", "2024-06-17T13:30",
     *["2024-06-17"] * 2),
    ("It left at 0400 hours on 3 March.", "0400 hours on 3 March", "TIME", "2024-03-03T04:00", *["2024-03-03"] * 2),
    ("It was launched last night.", "last night", "TIME", "2024-06-16TNI", "2024-06-16", "2024-06-16"),
    ("It was launched on Friday evening.", "Friday evening", "TIME", "2024-06-14TEV", "2024-06-14", "2024-06-14"),
    ("The visit lasted for five days.", "five days", "DURATION", "P5D", None, None),
    ("It paid for a five-day visit.", "five-day", "DURATION", "P5D", None, None),
    ("It lasted more than four hours.", "more than four hours", "DURATION", "PT4H", None, None),
    ("It took a year and a half.", "a year and a half", "DURATION", "P1Y6M", None, None),
    ("It sold coal for years.", "years", "DURATION", "PXY", None, None),
    ("It rose over the past two years.", "the past two years", "DURATION", "P2Y", "2022-06-17", "2024-06-17"),
    ("They report every 90 days.", "every 90 days", "SET", "P90D", None, None),
    ("They meet every Monday.", "every Monday", "SET", "XXXX-WXX-1", None, None),
    ("They meet each March.", "each March", "SET", "XXXX-03", None, None),
    ("It ships 500,000 barrels a year.", "a year", "SET", "P1Y", None, None),
    ("It has ended recently.", "recently", "DATE", "PAST_REF", None, None),
    ("The firm is currently closed.", "currently", "DATE", "PRESENT_REF", None, None),
]  # fmt: skip


@pytest.mark.parametrize(
    ("sentence", "words", "type_", "value", "begin", "end"), CASES, ids=[f"{c[1]}-{c[0][:24]}" for c in CASES]
)
def test_an_expression_has_its_value_and_days(
    parse: Callable[[str], Parse],
    sentence: str,
    words: str,
    type_: str,
    value: str,
    begin: str | None,
    end: str | None,
) -> None:
    [found] = read_times(parse(sentence), PUBLISHED)
    assert (found.span.text, found.type, found.value) == (words, type_, value)
    assert (found.begin, found.end) == (begin, end)


OPEN = [
    ("It has called there since March.", "2024-03-01", None),
    ("It will call there until August.", None, "2024-08-31"),
    ("It must leave by 1 July.", None, "2024-07-01"),
    ("It left before 3 March.", None, "2024-03-02"),
    ("It left after 3 March.", "2024-03-04", None),
    ("It must leave no later than 1 July.", None, "2024-07-01"),
    ("It left no earlier than 3 March.", "2024-03-03", None),
    ("The mandate will run through June.", None, "2024-06-30"),
    ("It left after the June 12 meeting.", "2024-06-12", "2024-06-12"),
]


@pytest.mark.parametrize(("sentence", "begin", "end"), OPEN, ids=[case[0] for case in OPEN])
def test_a_preposition_leaves_one_end_open(
    parse: Callable[[str], Parse], sentence: str, begin: str | None, end: str | None
) -> None:
    [found] = read_times(parse(sentence), PUBLISHED)
    assert (found.begin, found.end) == (begin, end)


PAIRS = [
    ("They talked from Monday to Wednesday.", ["2024-06-10", "2024-06-12"]),
    ("It ran between May and July.", ["2023-05", "2023-07"]),
    ("It ran from 1 January to 31 March 2023.", ["2023-01-01", "2023-03-31"]),
    ("It ran between 15 August 2022 and 26 January 2023.", ["2022-08-15", "2023-01-26"]),
    ("It ran from November to March 2023.", ["2022-11", "2023-03"]),
    ("It was seen on 3, 5 and 9 March 2024.", ["2024-03-03", "2024-03-05", "2024-03-09"]),
    ("It was fired at 5:55 p.m. (0855 GMT) on Friday.", ["2024-06-14T17:55", "2024-06-14T08:55", "2024-06-14"]),
]


@pytest.mark.parametrize(("sentence", "values"), PAIRS, ids=[case[0] for case in PAIRS])
def test_times_of_one_phrase_agree(parse: Callable[[str], Parse], sentence: str, values: list[str]) -> None:
    assert [found.value for found in read_times(parse(sentence), PUBLISHED)] == values


NARRATIVE = [
    ("He landed on 3 May 2011. The next day he left.", "2011-05-04"),
    ("He landed on 3 May 2011. On the same day he left.", "2011-05-03"),
    ("He landed on 3 May 2011. Two days later he left.", "2011-05-05"),
    ("He landed on 3 May 2011. The following year he died.", "2012"),
    ("He landed in May 2011. A year later he died.", "2012-05"),
    ("He landed on 3 May 2011. The previous Sunday he had called.", "2011-05-01"),
]


@pytest.mark.parametrize(("text", "value"), NARRATIVE, ids=[case[0] for case in NARRATIVE])
def test_a_narrative_time_is_counted_from_the_time_named_before(
    parse: Callable[[str], Parse], text: str, value: str
) -> None:
    assert read_times(parse(text), PUBLISHED)[-1].value == value


def test_without_a_publication_day_the_year_stays_open(parse: Callable[[str], Parse]) -> None:
    times = read_times(parse("On June 18 they met; on Friday they left; in September they wrote."), None)
    assert [found.value for found in times] == ["XXXX-06-18", "XXXX-WXX-5", "XXXX-09"]
    assert {(found.basis, found.begin, found.end) for found in times} == {("unresolved", None, None)}


def test_on_an_inferred_publication_day_relative_times_are_inferred(parse: Callable[[str], Parse]) -> None:
    times = read_times(parse("They met on Friday and on 3 May 2011."), PUBLISHED, inferred=True)
    assert [found.basis for found in times] == ["inferred", "explicit"]


YEARS = [
    ("The tanker, which was built in 1998, sailed in May.", ["1998", "2024-05"]),
    ("The panel, formed in 2009, ends its work on June 30.", ["2009", "2024-06-30"]),
    ("It ended on 30 April last year after a vote on 28 March.", ["2023-04-30", "2023-03-28"]),
    ("In 2016 it closed the port and in March it left.", ["2016", "2016-03"]),
]


@pytest.mark.parametrize(("sentence", "values"), YEARS, ids=[case[0][:32] for case in YEARS])
def test_a_day_takes_the_year_of_its_own_story(parse: Callable[[str], Parse], sentence: str, values: list[str]) -> None:
    assert [found.value for found in read_times(parse(sentence), PUBLISHED)] == values


def test_then_is_the_time_that_the_text_spoke_of_last(parse: Callable[[str], Parse]) -> None:
    [_, then] = read_times(parse("It was built in May 2023. Until then it lay in dock."), PUBLISHED)
    assert (then.span.text, then.value, then.begin, then.end) == ("then", "2023-05", None, "2023-05-31")


def test_that_day_behind_a_month_is_a_day_of_it(parse: Callable[[str], Parse]) -> None:
    [_, that] = read_times(parse("One day in April 2023 it sank. That day it rained."), PUBLISHED)
    assert (that.value, that.begin, that.end) == ("2023-04-XX", "2023-04-01", "2023-04-30")


def test_that_evening_is_of_the_day_told_of_and_not_of_a_month_in_passing(parse: Callable[[str], Parse]) -> None:
    text = "They met on May 3. He praised the summit of last December. That evening they met again."
    assert read_times(parse(text), PUBLISHED)[-1].value == "2024-05-03TEV"
