"""Other names of the same actor, and names that stand again."""

import pytest
from cast_named import cast_of

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "other", "name"),
    [
        ("Li Fangwei, also known as Karl Lee, sold parts. Karl Lee fled.", "Karl Lee", "Li Fangwei"),
        ("Korea Kumsan Trading Corporation (a.k.a. Orion Metals) sold gold.", "Orion Metals",
         "Korea Kumsan Trading Corporation"),
        ("Velmur Trading, doing business as Orion Metals, sold gold.", "Orion Metals", "Velmur Trading"),
        ("Velmur Trading (a.k.a. Orion Metals, Ruby Metals) sold gold.", "Ruby Metals", "Velmur Trading"),
        ("The tanker Sam Ma 2, previously named Victory 3, left.", "Victory 3", "Sam Ma 2"),
        ("The tanker was renamed from Hua Fu to New Regent.", "New Regent", "Hua Fu"),
        ("The tanker Lucky Star left. The Lucky Star was seen in Dalian.", "Lucky Star", "Lucky Star"),
    ],
    ids=["person", "brackets", "business", "row", "vessel", "renamed", "again"],
)  # fmt: skip
def test_another_name_is_the_same_actors(text: str, other: str, name: str) -> None:
    assert cast_of(text)[other].name == name


def test_whoever_names_another_is_not_called_so() -> None:
    assert cast_of("Kim Jong Un named Pak Thae Song premier.")["Pak Thae Song"].name == "Pak Thae Song"


@pytest.mark.parametrize("name", ["Hong Hu", "Petrel 8"])
def test_names_in_a_row_behind_ships_are_vessels(name: str) -> None:
    assert cast_of("The vessels Hong Hu and Petrel 8 sailed to Nampo.")[name].kind == "vessel"
