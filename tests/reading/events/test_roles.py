"""Roles: who gives and who takes, whatever hides it."""

from collections.abc import Callable

import pytest
from events_told import Fillers, read, told

from primafacie.reading.language import Parse

pytestmark = pytest.mark.model

JUDGED: list[tuple[str, str, Fillers]] = [
    ("The ministry voiced criticism of Russia for importing rockets.", "transfer", {"recipient": {"Russia"}}),
    ("Seoul repeated accusations against Iran of supplying drones.", "transfer", {"supplier": {"Iran"}}),
    ("Tehran offered Minsk its gratitude for sending food.", "transfer", {"supplier": {"Belarus"}}),
    ("Paris put the blame for the cyberattack on North Korea.", "cyber", {"actor": {"North Korea"}}),
    ("Pyongyang denied allegations of a cyberattack on banks.", "cyber",
     {"actor": {"North Korea"}, "target": {"banks"}}),
    ("Tokyo voiced condemnation over the test of a missile.", "weapon_test", {}),
]  # fmt: skip
HIDDEN: list[tuple[str, str, Fillers]] = [
    ("Iran, on which Canada imposed sanctions, protested.", "measure", {"imposer": {"Canada"}, "target": {"Iran"}}),
    ("Factory No. 7 shipped ammunition to Syria.", "transfer", {"supplier": {"Factory No. 7"}, "recipient": {"Syria"}}),
    ("In exchange for oil from Russia, Mali delivered rifles.", "transfer",
     {"supplier": {"Mali"}, "recipient": {"Russia"}}),
    ("The panel found transfers of arms between Serbia and Mali.", "transfer",
     {"supplier": {"Serbia", "Mali"}, "recipient": {"Serbia", "Mali"}}),
    ("A drone launched by Iran struck a tanker.", "attack", {"attacker": {"Iran"}, "target": {"tanker"}}),
    ("Police seized a ship owned by Syria.", "seizure", {"authority": {"Police"}, "object": {"ship"},
                                                          "owner": {"Syria"}}),
    ("The tanker Orion transferred oil to the ship Saebyol.", "transfer",
     {"carrier": {"Orion"}, "recipient": {"Saebyol"}}),
    ("Oman hosts talks with Iran", "talks", {"participants": {"Oman", "Iran"}}),
    ("The test of a missile by Iran was brief.", "weapon_test", {"actor": {"Iran"}}),
    ("One of the tankers, the Sam Jong 2, docked at Tartus.", "voyage", {"vessel": {"Sam Jong 2"}, "port": {"Tartus"}}),
    ("Sergei Lavrov is in Minsk for talks with officials.", "talks", {"participants": {"Sergei Lavrov", "officials"}}),
    ("Officials prepared the Xi Jinping–Vladimir Putin talks in Delhi.", "talks",
     {"participants": {"Xi Jinping", "Vladimir Putin"}}),
    ("During a visit to Minsk the minister signed a pact.", "visit", {"visitor": {"minister"}, "host": {"Belarus"}}),
    ("Egyptian customs searched the ship, and its rifles were seized.", "seizure", {"authority": {"Egyptian customs"}}),
    ("The wine was exported from Italy by Bianchi Srl.", "transfer",
     {"supplier": {"Bianchi Srl"}, "origin": {"Italy"}}),
]  # fmt: skip
LETTERS: list[tuple[str, Fillers]] = [
    ("Donald Trump was sent a letter by Kim Jong Un.", {"sender": {"Kim Jong Un"}, "recipient": {"Donald Trump"}}),
    ("Xi Jinping sent Kim Jong Un a telegram.", {"sender": {"Xi Jinping"}, "recipient": {"Kim Jong Un"}}),
    ("Kim Jong Un's letter to Donald Trump was delivered by Choe Son Hui.",
     {"sender": {"Kim Jong Un"}, "recipient": {"Donald Trump"}}),
]  # fmt: skip


def _of_type(parse: Parse, type_: str) -> list[Fillers]:
    return [roles for kind, roles in map(told, read(parse)) if kind == type_]


@pytest.mark.parametrize(("text", "type_", "roles"), JUDGED, ids=[case[0] for case in JUDGED])
def test_whoever_is_judged_did_it_and_not_the_judge(
    parse: Callable[[str], Parse], text: str, type_: str, roles: Fillers
) -> None:
    assert _of_type(parse(text), type_) == [roles]


@pytest.mark.parametrize(("text", "type_", "roles"), HIDDEN, ids=[case[0] for case in HIDDEN])
def test_roles_are_filled_where_grammar_hides_who(
    parse: Callable[[str], Parse], text: str, type_: str, roles: Fillers
) -> None:
    assert roles in _of_type(parse(text), type_)


@pytest.mark.parametrize(("text", "roles"), LETTERS, ids=[case[0] for case in LETTERS])
def test_a_letter_has_who_wrote_it_and_whom_it_goes_to(
    parse: Callable[[str], Parse], text: str, roles: Fillers
) -> None:
    assert _of_type(parse(text), "message") == [roles]


def test_a_pronoun_behind_a_joined_verb_is_another_than_the_subject(parse: Callable[[str], Parse]) -> None:
    shipped, received = _of_type(parse("Iran shipped drones to Mali and received rockets from it."), "transfer")
    assert shipped == {"supplier": {"Iran"}, "recipient": {"Mali"}}
    assert received == {"supplier": {"Mali"}, "recipient": {"Iran"}}


def test_what_is_given_in_exchange_is_no_place(parse: Callable[[str], Parse]) -> None:
    (event,) = read(parse("Mali delivered rifles to Niger in exchange for oil."))
    assert event.place == []


def test_who_takes_in_the_one_and_gives_in_the_other_makes_two_transfers(parse: Callable[[str], Parse]) -> None:
    bought, sold = _of_type(parse("Mali bought helicopters from Russia and sold them to Niger."), "transfer")
    assert bought == {"supplier": {"Russia"}, "recipient": {"Mali"}}
    assert sold == {"supplier": {"Mali"}, "recipient": {"Niger"}}
