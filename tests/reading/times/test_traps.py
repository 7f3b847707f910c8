"""Words and figures that look like times and are none."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from primafacie.reading.language import Parse
from primafacie.reading.times import read_times

pytestmark = pytest.mark.model

NONE = [
    "The soldiers may march on.",
    "They march to the sea.",
    "We will win.",
    "It was the second round.",
    "It was a minute detail.",
    "In his 90s, he still writes.",
    "Exports fell 48, of which 30 were coal.",
    "The home side won 3-2.",
    "The panel cited resolution 1718 and resolution 1874.",
    "He is 45 years old.",
    "A 60-year-old man was held.",
    "They sold 2,000 tons for $1990.",
    "More than a quarter of the ships left.",
    "Sun sells computers.",
    "He writes for Korea Today.",
    "It breached resolution 2397 (2017).",
    "It breached resolutions 1718 (2006), 1874 (2009) and 2270 (2016).",
    "It breached Security Council resolution 2375 of 2017.",
    "The panel named the tanker (see S/2021/777, para. 9).",
    "Bulletin No. 7/2021 names the tanker.",
    "They looked at the night as if it were bright.",
    "That may delay the vote.",
    "The Long March 5 rocket lifted off.",
    "She joined the Women's March.",
    "The Winter Olympics opened.",
    "They joined the teams of the Summer Games.",
    "It was ordered under 50 U.S.C. 1701.",
    "It rests on 28 U.S.C. 1782 and 18 U.S.C. 1956.",
    "Speeds stayed in the high 90s.",
    "He hosts a late-night talk show.",
    "The nation has a 5 000-year history.",
    "Then he left.",
    "It was a better time.",
]


@pytest.mark.parametrize("sentence", NONE, ids=NONE)
def test_it_is_no_time(parse: Callable[[str], Parse], sentence: str) -> None:
    assert [found.span.text for found in read_times(parse(sentence), date(2024, 6, 17))] == []


def test_may_and_march_with_a_preposition_are_months(parse: Callable[[str], Parse]) -> None:
    times = read_times(parse("They met in March and in May."), date(2024, 6, 17))
    assert [found.value for found in times] == ["2024-03", "2024-05"]


def test_british_summer_time_is_no_summer(parse: Callable[[str], Parse]) -> None:
    times = read_times(parse("It was launched at 15:00 British Summer Time."), date(2024, 6, 17))
    assert [(found.type, found.value) for found in times] == [("TIME", "2024-06-17T15:00")]


def _rows() -> list[Any]:
    """Each row of traps.yaml: its sentence, and the value of each time in it."""
    classes = yaml.safe_load(Path(__file__).with_name("traps.yaml").read_text(encoding="utf-8"))
    rows = []
    for name, entries in classes.items():
        marks = [pytest.mark.xfail(strict=True)] if name == "not_yet" else []
        for entry in entries:
            text, times = (entry, {}) if isinstance(entry, str) else (entry["text"], entry["times"])
            times = {words: str(value) for words, value in times.items()}
            rows.append(pytest.param(text, times, marks=marks, id=f"{name}: {text}"))
    return rows


@pytest.mark.parametrize(("sentence", "times"), _rows())
def test_only_the_times_of_a_sentence_are_read(
    parse: Callable[[str], Parse], sentence: str, times: dict[str, str]
) -> None:
    found = read_times(parse(sentence), date(2024, 6, 17))
    assert {time.span.text: time.value for time in found} == times
