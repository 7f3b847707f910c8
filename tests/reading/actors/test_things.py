"""What only looks like somebody's name, and which kind a name is by what stands beside it."""

import pytest
from cast_named import cast_of

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The drill, dubbed Iron Mace, ended. Iron Mace angered Iran.", "Iron Mace"),
        ("Japan and exercise Freedom Shield angered Iran.", "Freedom Shield"),
        ("The Hwasong-17 flew far, and the B-21 Raider followed.", "Hwasong-17"),
        ("It met the minister of International Relations and Cooperation.", "International Relations"),
        ("Its historic Eighth Congress set forth a plan.", "Congress"),
        ("The U.S.-Japan Alliance is strong.", "Japan Alliance"),
        ("Ana Silva (DOB 4 March 1985) was listed.", "DOB"),
    ],
    ids=["given name", "exercise", "designation", "portfolio", "congress", "alliance", "label of a list"],
)
def test_what_is_no_actor(text: str, name: str) -> None:
    assert name not in cast_of(text)


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Farms in Yonthan, Kosan and Onchon counties were flooded.", "Kosan", "other"),
        ("The Lao People's Revolutionary Party sent a letter.", "Lao People's Revolutionary Party", "organisation"),
        ("OOO Gardo and Almas General Trading FZE shipped gasoil.", "OOO Gardo", "organisation"),
        ("OOO Gardo and Almas General Trading FZE shipped gasoil.", "Almas General Trading FZE", "organisation"),
        ("Weihai Freight Co Ltd and Sinotrans Lianyungang ran it.", "Sinotrans Lianyungang", "organisation"),
        ("A delegation of the National Aviation Administration left.", "National Aviation Administration", "body"),
        ("Iran tested a drone. (Clarín)", "Clarín", "media"),
    ],
    ids=["row of counties", "state and people", "form before", "form behind", "branch", "organ at the end", "medium"],
)
def test_kinds_of_names(text: str, name: str, kind: str) -> None:
    assert cast_of(text)[name].kind == kind
