"""Undated reports: days at the head and the end, the address, anniversaries, milestones, and what is left open."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

import pytest

from primafacie.reading.language import Parse
from primafacie.reading.times import find_publication, read_dated, read_times
from primafacie.record.report import Report

pytestmark = pytest.mark.model


def _report(text: str, origin: str = "-", published: str | None = None) -> Report:
    return Report(
        id="sha256:0",
        origin=origin,
        title=None,
        publisher=None,
        language="en",
        published=published,
        published_basis="unknown" if published is None else "stated",
        published_because=None,
        text=text,
    )


@dataclass(frozen=True)
class _Fact:
    date: str
    title: str
    words: tuple[str, ...]

    def is_told_in(self, sentence: str) -> bool:
        return all(word in sentence for word in self.words)


DATELINES = [
    ("SEOUL, June 17, 2024 (Newswire) -- The army fired on Sunday.", "2024-06-17"),
    ("Pyongyang, June 17, Juche 113 (2024) (KCNA) -- The meeting took place.", "2024-06-17"),
    ("Monday, 17 June 2024\nMinistry of Defence\nThe ship left on Friday.", "2024-06-17"),
    ("OSLO, June 17, 2024\nThe ship left on Friday.", "2024-06-17"),
    ("Ministry of Foreign Affairs\nOslo, 17 June 2024\n\nThe minister left on Friday.", "2024-06-17"),
    ("17 June 2024 | Tankers\nThe ship left on Friday.", "2024-06-17"),
    ("*Note, 17 June 2024*\n\nThe ship left on Friday.", "2024-06-17"),
    ("FOR IMMEDIATE RELEASE\nMonday, June 17, 2024\nThe ship left on Friday.", "2024-06-17"),
    ("Published: June 17, 2024 5:30 PM EDT\nMOSCOW — The ship left on Friday.", "2024-06-17"),
    ("WASHINGTON, D.C., June 17, 2024 /Newswire/ -- The ship left.", "2024-06-17"),
    ("SEOUL/TOKYO, June 17, 2024 (Newswire) - The ship left.", "2024-06-17"),
    ("OSLO, Norway (June 17, 2024) – The ship left.", "2024-06-17"),
    ("June 17, 2024 (Newswire) -- The ship left.", "2024-06-17"),
    ("17 June 2024 – The council met on the ship.", "2024-06-17"),
    ("OSLO: June 17, 2024: The ship left.", "2024-06-17"),
    ("Ship seized\nLast updated: 17 June 2024\nThe ship left.", "2024-06-17"),
    ("Ship seized\nLast updated on Monday 17 June 2024 10.15 BST\nThe ship left.", "2024-06-17"),
    ("Ship seized\nPublished On 17 Jun 2024\nThe ship left.", "2024-06-17"),
    ("Ship seized\nPosted by Ann Bell on June 17, 2024 by admin\nThe ship left.", "2024-06-17"),
    ("Ship seized\nUpdated 1015 GMT (1815 HKT) June 17, 2024\nThe ship left.", "2024-06-17"),
    ("Ship seized\nPublished on\nJune 17, 2024\nThe ship left.", "2024-06-17"),
    ("Ship seized\nBy Ann Bell | June 17, 2024\nThe ship left.", "2024-06-17"),
    ("Ship seized\n2024-06-17T10:15:00Z\nThe ship left.", "2024-06-17"),
    ("Ship seized\n17/06/2024\nThe ship left.", "2024-06-17"),
    ("Ship seized\n17.06.2024\nThe ship left.", "2024-06-17"),
    ("S/2024/9999, 17 June 2024\n\nThe panel met.", "2024-06-17"),
    ("Security Council\nDistr.: General\n17 June 2024\nOriginal: English\n\nThe panel met.", "2024-06-17"),
    ("This article was published on 17 June 2024.\n\nThe ship left.", "2024-06-17"),
]


@pytest.mark.parametrize(("text", "day"), DATELINES, ids=[case[0][:24] for case in DATELINES])
def test_a_full_date_at_the_head_is_the_dateline(parse: Callable[[str], Parse], text: str, day: str) -> None:
    found = find_publication(_report(text), parse(text))
    assert (found.published, found.published_basis, found.published_because) == (day, "dateline", None)


_LONG = "The ship left port.\n\nIt carried coal.\n\nIts owner was not named.\n\nThe port is closed.\n\n" * 2

INFERRED = [
    ("The ship left port. (Newswire, 17 June 2024)", "2024-06-17"),
    (_LONG + "THE PALACE,\nJune 17, 2024.", "2024-06-17"),
    (_LONG + "Oslo, 17 June 2024", "2024-06-17"),
    (_LONG + "First published on June 17, 2024 / 10:15 AM", "2024-06-17"),
    ("Today, 17 June 2024, the council met on the ship.", "2024-06-17"),
    ("The council met yesterday (16 June 2024) and will meet again.", "2024-06-17"),
    ("OSLO, June 17 (Newswire) -- The talks opened on 3 May 2024 and will end on 30 August 2024.", "2024-06-17"),
    ("OSLO, Monday, June 17 (Newswire) -- The talks opened on 3 May 2024.", "2024-06-17"),
    ("OSLO, June 17 (Newswire) -- Sales fell this year, 2024, for the first time.", "2024-06-17"),
    ("PYONGYANG, September 12 (KCNA) -- Guests came for the 76th birthday of the DPRK.", "2024-09-12"),
    ("SEOUL, August 14 (Newswire) -- The North marks the 79th anniversary of Korea’s liberation.", "2024-08-14"),
]


@pytest.mark.parametrize(("text", "day"), INFERRED, ids=[case[0][:24] for case in INFERRED])
def test_other_words_of_the_text_date_it(parse: Callable[[str], Parse], text: str, day: str) -> None:
    found = find_publication(_report(text), parse(text))
    assert (found.published, found.published_basis) == (day, "inferred")
    assert found.published_because is not None


OPEN = [
    "On 17 June 2024, Kim Jong Un left.",
    "He met Kim Jong Un, 17 June 2024, and left.",
    "SEOUL — The army said on Monday that it fired.",
    "UNITED NATIONS, March 28 (Newswire) - A resolution was vetoed.",
    "The ship left on June 17.",
    "The state was founded in 1948.",
    "PYONGYANG, June 17 (KCNA) -- The council had met on 3 May 2024.",
    "OSLO, March 20 (Newswire) -- He was jailed for a killing on 3 January 2015.",
    "OSLO, March 3 (Newswire) -- On March 3, 1998, the bridge fell.",
    "OSLO, March 3 (Newswire) -- The town marked the 20th anniversary of the fall of the bridge.",
    "SEOUL, September 12 (Newswire) -- The North will mark the 80th anniversary of the founding of the DPRK next year.",
    "SEOUL, September 12 (Newswire) -- He recalled the 70th anniversary of the founding of the DPRK in 2018.",
    "SEOUL, September 1 (Newswire) -- The 70th and the 76th birthday of the DPRK were alike; "
    "the 70th birthday of the DPRK was larger.\nThe 76th birthday of the DPRK was colder.",
    "SEOUL, June 16, 2024 (Newswire) -- The army fired.\nOSLO, June 17, 2024 (Newswire) -- The ship left.",
    "Timeline\n3 March 1998\nThe bridge fell.\n5 April 2001\nIt was rebuilt.",
    "3 March 1998\nThe bridge fell. It was rebuilt on 5 April 2001.",
    "Ship seized\n05/06/2024\nThe ship left.",
    "The judges met on\n17 June 2024.\n\nThey left.",
    "He was jailed on Monday.\n\nBell v Norway, 3 May 2011\nOlsen v Norway, 5 April 2001",
    'OSLO, June 17 (Newswire) -- He had written: "We sell more this year, 2019, than ever."',
    'He wrote: "Today, 17 June 2024, we go." He left.',
    "The panel’s report was published on 3 May 2011.",
    "He was jailed on Monday.\nBell v Norway (3 May 2011)\nThe judges left.",
    "The ship left on Monday, June 17. The treaty was signed in 1998.",
    "The summit will open on 3 July 2031. The ministers met on 3 May 2024.",
    "",
]


@pytest.mark.parametrize("text", OPEN, ids=[text[:24] or "empty" for text in OPEN])
def test_what_the_text_leaves_open_stays_unknown(parse: Callable[[str], Parse], text: str) -> None:
    found = find_publication(_report(text), parse(text))
    assert (found.published, found.published_basis) == (None, "unknown")


@pytest.mark.parametrize(
    "origin",
    [
        "https://example.org/2024/06/17/ship",
        "https://example.org/2024/jun/17/ship",
        "https://example.org/2024-06/17/ship.htm",
        "https://example.org/2024/0617/ship.htm",
        "https://example.org/ship-20240617.html",
        "https://example.org/2024/06/17/ship-of-2019-01-02",
        "reports/2024-06-17-ship.txt",
    ],
)
def test_the_address_dates_it(parse: Callable[[str], Parse], origin: str) -> None:
    found = find_publication(_report("The ship left.", origin), parse("The ship left."))
    assert (found.published, found.published_basis) == ("2024-06-17", "inferred")


@pytest.mark.parametrize(
    "origin",
    [
        "https://example.org/2024/12/3-ways",
        "https://example.org/ship?from=2024-06-17",
        "https://example.org/2024-06-17-to-2024-07-01",
        "https://example.org/id/20240617101500",
    ],
)
def test_an_address_without_a_day_of_its_own_dates_nothing(parse: Callable[[str], Parse], origin: str) -> None:
    assert find_publication(_report("The ship left.", origin), parse("The ship left.")).published is None


def test_a_label_holds_before_a_dateline_and_a_dateline_before_a_change(parse: Callable[[str], Parse]) -> None:
    text = "Updated: June 19, 2024\nOSLO, June 17, 2024 (Newswire) -- The ship left."
    assert find_publication(_report(text), parse(text)).published == "2024-06-17"
    text = "OSLO, June 17, 2024 (Newswire) -- The ship left.\nPublished: June 18, 2024"
    assert find_publication(_report(text), parse(text)).published == "2024-06-18"


def test_a_milestone_told_with_its_month_fixes_the_year(parse: Callable[[str], Parse]) -> None:
    text = "The trip is set for June 18. In March a veto ended the mandate. The leader wrote on Monday, on June 12."
    found = find_publication(_report(text), parse(text), [_Fact("2024-03-28", "Veto", ("veto", "mandate"))])
    assert found.published is not None
    assert "2024-06-12" <= found.published <= "2024-06-18"
    assert "2024-03-28" in (found.published_because or "")


def test_a_milestone_that_is_not_told_changes_nothing(parse: Callable[[str], Parse]) -> None:
    text = "The trip is set for June 18."
    found = find_publication(_report(text), parse(text), [_Fact("2024-03-28", "Veto", ("veto",))])
    assert found.published is None


def test_a_stated_day_is_kept(parse: Callable[[str], Parse]) -> None:
    text = "SEOUL, June 17, 2024 (Newswire) -- The army fired."
    report = _report(text, published="2020-01-01")
    assert find_publication(report, parse(text)) is report


BOUNDED = [
    (
        "The ministers met on 3 May 2024 and will meet again on 20 August 2024. The ship left in March.",
        ("2024-05-03", "2024-08-20"),
        ("March", "2024-03"),
    ),
    (
        "The ship left on Monday, June 17. The panel met on 3 May 2024.",
        ("2024-06-17", "2024-12-17"),
        ("Monday, June 17", "2024-06-17"),
    ),
    (
        "Sales doubled last year (2023). The envoy arrived in Oslo on March 3. He will leave on October 10.",
        ("2024-03-03", "2024-10-10"),
        ("March 3", "2024-03-03"),
    ),
    (
        "Guests came on September 9, the 76th birthday of the DPRK. A ship had left in August.",
        ("2024-09-09", "2025-03-11"),
        ("August", "2024-08"),
    ),
    (
        "Envoys will come on September 9, the 76th birthday of the DPRK. A ship left in February.",
        ("2024-03-10", "2024-09-09"),
        ("February", "2024-02"),
    ),
]


@pytest.mark.parametrize(("text", "bounds", "time"), BOUNDED, ids=[case[0][:24] for case in BOUNDED])
def test_bounds_give_a_time_the_value_that_it_has_on_each_of_their_days(
    parse: Callable[[str], Parse], text: str, bounds: tuple[str, str], time: tuple[str, str]
) -> None:
    report, times = read_dated(_report(text), parse(text))
    assert (report.published, report.published_basis) == (None, "unknown")
    assert f"from {bounds[0]} to {bounds[1]}: " in (report.published_because or "")
    assert [(found.value, found.basis) for found in times if found.span.text == time[0]] == [(time[1], "inferred")]


def test_a_time_that_differs_between_the_bounds_stays_unresolved(parse: Callable[[str], Parse]) -> None:
    text = "The contract ended on 31 December 2023. Deliveries will go on until 1 March 2024. A ship left in January."
    report, times = read_dated(_report(text), parse(text))
    assert "from 2023-12-31 to 2024-03-01: " in (report.published_because or "")
    assert (times[-1].value, times[-1].basis) == ("XXXX-01", "unresolved")


def test_the_month_of_an_address_bounds_the_day(parse: Callable[[str], Parse]) -> None:
    report, times = read_dated(
        _report("The ship left in March.", "https://example.org/2024/06/ship"), parse("The ship left in March.")
    )
    assert "from 2024-06-01 to 2024-06-30: " in (report.published_because or "")
    assert times[0].value == "2024-03"


def test_the_values_between_bounds_are_those_of_each_day(parse: Callable[[str], Parse]) -> None:
    text = (
        "The ministers met on 3 May 2024 and will meet on 20 August 2024. He left in March, on Tuesday, last week "
        "and on June 2; two days later he came back. He will go in May, next year, on 3 August or on Friday, August 9."
    )
    parsed = parse(text)
    _, times = read_dated(_report(text), parsed)
    days = [date(2024, 6, 2) + timedelta(days=n) for n in range(80)]
    every = [[(time.value, time.begin, time.end) for time in read_times(parsed, day, inferred=True)] for day in days]
    for time, values in zip(times, zip(*every, strict=True), strict=True):
        agreed = len(set(values)) == 1
        assert (time.basis == "unresolved") == (not agreed)
        assert not agreed or (time.value, time.begin, time.end) == values[0]


@pytest.mark.parametrize(
    ("lead", "day"),
    [
        ("The fleet sailed on July 12, 2023.", "2023-07-13"),
        ("A test was conducted on July 12, Juche 112 (2023).", "2023-07-13"),
        ("The fleet sailed on July 2, 2023.", None),  # too long before to be the news
        ("The fleet that sank on July 12, 2023, was raised.", None),  # not what the lead tells
        ("The fleet sailed on July 12, 1945.", None),  # history
    ],
)
def test_a_dateline_takes_its_year_from_what_the_report_opens_by_telling(
    parse: Callable[[str], Parse], lead: str, day: str | None
) -> None:
    text = f"Pyongyang, July 13 (KCNA) -- {lead} The weather was fair."
    assert find_publication(_report(text), parse(text)).published == day
