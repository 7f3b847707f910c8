"""Titles beside names: in a row behind them, before them with a body between, and with a comma."""

import pytest
from cast_named import cast_of

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "titles", "name"),
    [
        ("Pak Jong Chon, Secretary of the C.C., WPK and Vice-Chairman of the Central Military Commission, came.",
         ["Secretary", "Vice-Chairman"], "Pak Jong Chon"),
        ("Jo Yong Won, member of the Political Bureau of the C.C., WPK and secretary of the C.C., WPK, came.",
         ["member", "secretary"], "Jo Yong Won"),
        ("Ana Silva, director of the port, chairwoman of the union and member of the council, spoke.",
         ["director", "chairwoman", "member"], "Ana Silva"),
        ("Ri Su Yong, Director of the International Affairs Department, met the guests.", ["Director"], "Ri Su Yong"),
    ],
    ids=["Party style", "two offices", "three offices", "body in capitals"],
)  # fmt: skip
def test_titles_in_a_row_are_those_of_the_name_before_them(text: str, titles: list[str], name: str) -> None:
    cast = cast_of(text)
    assert {cast[title].name for title in titles} == {name}


@pytest.mark.parametrize(
    ("text", "title", "name"),
    [
        ("Premier of the Cabinet Kim Tok Hun toured the mine.", "Premier", "Kim Tok Hun"),
        ("Then minister of defence Kang Sun Nam spoke.", "minister", "Kang Sun Nam"),
        ("Secretary of the Security Council Sergei Shoigu left.", "Secretary", "Sergei Shoigu"),
        ("Foreign minister, Choe Son Hui said that Pyongyang would respond.", "Foreign minister", "Choe Son Hui"),
    ],
    ids=["organ between", "portfolio between", "body between", "comma"],
)
def test_a_title_before_a_name_is_its_holders(text: str, title: str, name: str) -> None:
    assert cast_of(text)[title].name == name


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "After talks with the foreign minister, Choe Son Hui said that Pyongyang would respond.",
            "the foreign minister",
        ),
        ("The director, Choe Son Hui said, would resign.", "The director"),
        ("Ana Silva, director of the port, and the minister of trade met.", "the minister"),
        ("Ana Silva, director of the port, and minister Boris Kolar met.", "minister Boris Kolar"),
    ],
    ids=["object of a preposition", "parenthesis", "article", "title of the next name"],
)
def test_a_title_of_somebody_else_is_not_bound(text: str, title: str) -> None:
    assert cast_of(text)[title].name not in ("Choe Son Hui", "Ana Silva")


def test_a_body_that_begins_with_a_title_is_an_office_and_a_body() -> None:
    cast = cast_of("The Director of the Department of Trade resigned.")
    assert cast["The Director"].kind == "person"
    assert cast["Department of Trade"].kind == "body"
