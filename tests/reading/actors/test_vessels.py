"""Vessels: the check digit of IMO numbers, and which names are vessels."""

import pytest

from primafacie.reading.actors import read_actors
from primafacie.reading.actors.vessels import find_imo_numbers, is_imo
from primafacie.reading.language import parse_text


@pytest.mark.parametrize(
    ("digits", "valid"),
    [("9074729", True), ("9319466", True), ("9074728", False), ("907472", False), ("٩٠٧٤٧٢٩", False)],
    ids=["right", "right-too", "wrong-digit", "too-short", "other-digits"],
)
def test_check_digit(digits, valid):
    assert is_imo(digits) is valid


@pytest.mark.parametrize(
    "text",
    ["(IMO: 9074729)", "IMO 9074729", "IMO number 9074729", "IMO No. 9074729", "IMO#9074729", "IMO9074729"],
)
def test_ways_to_write_an_imo_number(text):
    assert [number.digits for number in find_imo_numbers(text)] == ["9074729"]


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "name", "country", "refs"),
    [
        ("The Togo-flagged tanker Ocean Lily (IMO: 9074729) left port.", "Ocean Lily", "TG", {"imo": "9074729"}),
        ("Inspectors boarded the cargo ship Red Dawn off the coast.", "Red Dawn", None, {}),
        ("The crew of the Ocean Lily (IMO: 9074728) was detained.", "Ocean Lily", None, {}),
        ("The M/V Ocean Lily sailed to Busan.", "Ocean Lily", None, {}),
    ],
    ids=["noun-flag-number", "noun", "wrong-check-digit", "prefix"],
)
def test_vessels(parse, text, name, country, refs):
    cast = read_actors(parse(text), None)
    found = [actor for actor in cast if actor.kind == "vessel" and actor.is_named]
    assert [(actor.name, actor.country, actor.acts_for, actor.refs) for actor in found] == [(name, country, None, refs)]


@pytest.mark.model
def test_the_vessel_is_the_one_named_last(parse):
    text = "The tanker Ocean Lily (IMO 9074729) sailed on Monday. The vessel switched off its transponder."
    analysed = parse(text)
    cast = read_actors(analysed, None)
    by_text = {word.text: cast.actor_at(word) for word in analysed.words if word.text in ("Lily", "vessel", "its")}
    assert by_text["vessel"] is by_text["Lily"]
    assert by_text["its"] is by_text["Lily"]


@pytest.mark.model
def test_a_verb_behind_a_ship_in_a_headline_in_capitals_is_no_name():
    cast = read_actors(parse_text("TANKER FORFEITED OVER OIL FOR NORTH KOREA"), None)
    assert "FORFEITED" not in [actor.name for actor in cast]


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("One of the tankers, the Paek Yang San 1 (IMO 9020534), went dark.", "Paek Yang San 1"),
        ("Two of the ships, the Chon Ma San and the Yu Jong 2, docked there.", "Yu Jong 2"),
        ("A freighter, the Sea Cloud, left Nampho.", "Sea Cloud"),
    ],
    ids=["number of its own", "second of two", "freighter"],
)
def test_a_name_that_says_which_ship_is_meant_is_a_vessel(text: str, name: str) -> None:
    cast = read_actors(parse_text(text), None)
    assert [actor.kind for actor in cast if actor.name == name] == ["vessel"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Two tankers were seen. The Yu Jong 2 received oil.", "Yu Jong 2"),
        ("The committee listed the North Korea-flagged Kum Un San 3.", "Kum Un San 3"),
        ("A tanker, a freighter and the Paek Ma loaded oil.", "Paek Ma"),
        ("The vessels included the Vityaz.", "Vityaz"),
    ],
    ids=["number", "number like a day", "like a person", "one word"],
)
def test_a_name_with_an_article_near_ships_is_a_vessel(parse, text: str, name: str) -> None:
    cast = read_actors(parse(text), None)
    assert [actor.kind for actor in cast if actor.name == name] == ["vessel"]


@pytest.mark.parametrize("text", ["The Falcon 9 flew again.", "Engineers praised the Pixel 2."])
def test_a_name_with_a_number_far_from_ships_is_no_vessel(parse, text: str) -> None:
    assert not any(actor.kind == "vessel" for actor in read_actors(parse(text), None))
