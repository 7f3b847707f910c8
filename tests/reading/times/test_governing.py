"""Which time dates which clause."""

from collections.abc import Callable
from datetime import date

import pytest

from primafacie.reading.language import Parse
from primafacie.reading.times import governing_time, read_times

pytestmark = pytest.mark.model

CASES = [
    ("The ministry said Monday that the ship left in March.", "said", "Monday"),
    ("The ministry said Monday that the ship left in March.", "left", "March"),
    ("The ministry said in March that the North had shipped shells.", "shipped", None),
    ("The visit is scheduled for June 18.", "visit", "June 18"),
    ("Earlier this year he gave him a car, an act that breaches a rule.", "breaches", None),
    ("He visited the port in September, meeting the general.", "meeting", "September"),
    ("They signed the deal on Friday and met in June.", "met", "June"),
    ("They signed the deal on Friday and met in June.", "signed", "Friday"),
    ("In March, a veto halted the mandate.", "veto", "March"),
    ("They discussed the June summit on Friday.", "summit", "June"),
    ("They discussed the June summit on Friday.", "discussed", "Friday"),
    ("The factory makes shells.", "makes", None),
    ("It was the first launch since November 2022.", "launch", None),
    ("The launch was the first since May 2022.", "launch", None),
    ("They cut ties after the 2017 killing of a man.", "cut", None),
    ("They cut ties after the 2017 killing of a man.", "killing", "2017"),
    ("They closed the site in May, a month after the fourth test.", "test", None),
    ("Washington listed the firm for shipping coal in 2021.", "listed", None),
    ("Washington listed the firm for shipping coal in 2021.", "shipping", "2021"),
    ("A court jailed him for shipping coal on Monday.", "jailed", "Monday"),
]


@pytest.mark.parametrize(("sentence", "word", "words"), CASES, ids=[f"{c[1]}-{c[0][:28]}" for c in CASES])
def test_a_time_dates_its_own_clause(
    parse: Callable[[str], Parse], sentence: str, word: str, words: str | None
) -> None:
    parsed = parse(sentence)
    times = read_times(parsed, date(2024, 6, 17))
    time = governing_time(parsed, times, next(w for w in parsed.words if w.text == word))
    assert (time.span.text if time is not None else None) == words
