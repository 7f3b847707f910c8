"""What of a report's words names a milestone, and what does not."""

import pytest

from primafacie.assessment import load_regime


def _told(sentence: str, name: str = "un-dprk") -> list[str]:
    return [milestone.date for milestone in load_regime(name).chronology if milestone.is_told_in(sentence)]


@pytest.mark.parametrize(
    ("sentence", "days"),
    [
        ("The Council adopted Resolution 2356 on Friday.", ["2017-06-02"]),
        ("China and Russia vetoed a draft to tighten sanctions on North Korea.", ["2022-05-26"]),
        ("Russia vetoed the renewal of the panel of experts.", ["2024-03-28"]),
        ("The mandate of the U.N. panel expired at midnight.", ["2024-04-30"]),
        ("The Council adopted Resolution 2464, which extends the panel by a year.", ["2019-04-10"]),
        ("The Multilateral Sanctions Monitoring Team was launched by eleven states.", ["2024-10-16"]),
        ("The MSMT published its first report.", ["2025-05-29"]),
    ],
)
def test_a_sentence_names_a_milestone(sentence: str, days: list[str]) -> None:
    assert _told(sentence) == days


@pytest.mark.parametrize(
    "sentence",
    [
        "Six years after the Council renewed the panel with Resolution 2207, a tanker sailed in March.",
        "China and Russia could veto new sanctions on South Sudan.",
        "The panel of experts published a report.",
        "Resolution 2397 caps refined petroleum.",
    ],
)
def test_a_sentence_that_only_recalls_names_none(sentence: str) -> None:
    assert _told(sentence) == []


def test_every_mandate_of_the_panel_is_in_the_chronology() -> None:
    titles = " ".join(milestone.title for milestone in load_regime("un-dprk").chronology)
    mandates = "1928 1985 2050 2094 2141 2207 2276 2345 2407 2464 2515 2569 2627 2680"
    assert [number for number in mandates.split() if number not in titles] == []
