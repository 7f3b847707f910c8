"""Undated reports: dateline, address, credit, a weekday beside a day, milestones."""

from collections.abc import Callable
from dataclasses import dataclass

import pytest

from primafacie.reading.language import Parse
from primafacie.reading.times import find_publication
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
]


@pytest.mark.parametrize(("text", "day"), DATELINES, ids=[case[0][:24] for case in DATELINES])
def test_a_full_date_at_the_head_is_the_dateline(parse: Callable[[str], Parse], text: str, day: str) -> None:
    found = find_publication(_report(text), parse(text))
    assert (found.published, found.published_basis, found.published_because) == (day, "dateline", None)


INFERRED = [
    ("PYONGYANG, June 17 (KCNA) -- The council had met on 3 May 2024.", "2024-06-17"),
    ("The ship left on Monday, June 17. The report of 2023 named it.", "2024-06-17"),
    ("The ship left port. (Newswire, 17 June 2024)", "2024-06-17"),
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
    "",
]


@pytest.mark.parametrize("text", OPEN, ids=[text[:24] or "empty" for text in OPEN])
def test_what_the_text_leaves_open_stays_unknown(parse: Callable[[str], Parse], text: str) -> None:
    found = find_publication(_report(text), parse(text))
    assert (found.published, found.published_basis) == (None, "unknown")


@pytest.mark.parametrize(
    "origin",
    ["https://example.org/2024/06/17/ship", "https://example.org/ship-20240617.html", "reports/2024-06-17-ship.txt"],
    ids=["path", "compact", "file"],
)
def test_the_address_dates_it(parse: Callable[[str], Parse], origin: str) -> None:
    found = find_publication(_report("The ship left.", origin), parse("The ship left."))
    assert (found.published, found.published_basis) == ("2024-06-17", "inferred")


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
