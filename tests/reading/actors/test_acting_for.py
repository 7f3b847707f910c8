"""For which state somebody acts, where the words tell it by a way round."""

import pytest
from cast_named import cast_of

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "mention", "acts_for"),
    [
        ("The Russians vetoed the draft.", "Russians", "RU"),
        ("The Chinese agreed to talks with the Americans.", "Americans", "US"),
        ("Three North Koreans drowned.", "North Koreans", None),
        ("Two Chinese were arrested.", "Chinese", None),
        ("Pyongyang, June 3 (KCNA) -- Officials visited the farm.", "Officials", "KP"),
        ("Pyongyang, June 3 (KCNA) -- Officials met the Indian envoy.", "Officials", None),
        ("Iran said no. Foreign Ministry spokesman Ali Omidi denied it.", "Foreign Ministry spokesman Ali Omidi", "IR"),
        ("Security Director Rolf Berg of Norway met him.", "Security Director Rolf Berg", "NO"),
        ("Jo Ho, Ri Il and Pak Su, diplomats of the DPRK, left.", "Ri Il", "KP"),
        ("North Korean diplomats Jo Ho and Ri Il left.", "Ri Il", "KP"),
        ("Iranian opposition leader Reza Karimi left.", "Iranian opposition leader Reza Karimi", None),
        ("The state-owned Iranian company Parsan shipped drones.", "Parsan", "IR"),
        ("The Iranian company Parsan shipped drones.", "Parsan", None),
        ("A banker working for Bureau 39 laundered cash.", "A banker", "KP"),
        ("Iran's foreign ministry met a company. A ministry spokesman said so.", "A ministry spokesman", "IR"),
        ("Peru's Congress voted.", "Congress", "PE"),
        ("Japan's prime minister spoke.", "Japan's prime minister", "JP"),
    ],
    ids=["people as state", "in talks", "people", "counted", "own officials", "of another state", "who has spoken",
         "of a state", "title of several", "title before several", "opposition", "state company", "company",
         "working for", "named again", "parliament of another", "head of government"],
)  # fmt: skip
def test_for_whom_somebody_acts(text: str, mention: str, acts_for: str | None) -> None:
    assert cast_of(text)[mention].acts_for == acts_for


def test_a_speaker_is_not_the_he_of_what_he_says() -> None:
    assert cast_of('Joe Biden left. Rolf Berg spoke. "He was tired," Berg said.')["He"].name == "Joe Biden"


def test_they_after_a_meeting_are_the_two_who_met() -> None:
    cast = cast_of("Vice President Harris met with Prime Minister Han in Tokyo. They condemned the launch.")
    assert [member.name for member in cast["They"].members] == ["Kamala Harris", "Han Duck-soo"]


def test_a_family_name_that_a_city_has_is_the_persons() -> None:
    assert cast_of("Valeska Paris, a teacher, sued. Paris claims damages.")["Paris"].kind == "person"


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("North and South Korea agreed to talks.", "North Korea"),
        ("Seoul said that the North fired missiles.", "North Korea"),
    ],
    ids=["shared noun", "other one named"],
)
def test_the_north(text: str, state: str) -> None:
    named = cast_of(text)
    assert named["North"].name == state
