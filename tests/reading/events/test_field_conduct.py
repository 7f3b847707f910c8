"""The conduct that panels and the press tell of most, each class with other sentences than those it was mended by."""

from collections.abc import Callable
from datetime import date

import pytest
from events_told import Fillers, read, told

from primafacie.reading.actors import read_actors
from primafacie.reading.events import read_events
from primafacie.reading.language import Parse
from primafacie.reading.times import find

pytestmark = pytest.mark.model


TELLINGS: list[tuple[str, str, str, Fillers]] = [
    ("participle", "The missile tests conducted by Iran alarmed Israel.", "weapon_test", {"actor": {"Iran"}}),
    ("participle", "The attacks carried out by Hezbollah on Israel went on.", "attack",
     {"attacker": {"Hezbollah"}, "target": {"Israel"}}),
    ("agent and goal", "The tariffs imposed by Canada on China remain.", "measure",
     {"imposer": {"Canada"}, "target": {"China"}}),
    ("orbit", "Iran put the satellite Noor-3 into orbit.", "weapon_test", {"actor": {"Iran"}}),
    ("flown", "The Hwasong-17 was flown twice.", "weapon_test", {"actor": {"North Korea"}}),
    ("launch of its owner", "Iran's failed launch was seen from space.", "weapon_test", {"actor": {"Iran"}}),
    ("sent over", "China sent two missiles over Taiwan.", "weapon_test", {"actor": {"China"}}),
    ("delivery taken", "Serbia took delivery of six drones from China.", "transfer",
     {"recipient": {"Serbia"}, "supplier": {"China"}}),
    ("reach", "Iranian rifles reached Somalia.", "transfer", {"recipient": {"Somalia"}, "origin": {"Iran"}}),
    ("dark", "The Ocean Pearl went dark off Malta.", "voyage", {"vessel": {"Ocean Pearl"}}),
    ("dark", "The freighter's AIS went dark for a week.", "voyage", {"vessel": {"freighter"}}),
    ("false name", "The tanker sailed under a false name.", "voyage", {"vessel": {"tanker"}}),
    ("disguise", "The coaster disguised itself as a fishing vessel.", "voyage", {"vessel": {"coaster"}}),
    ("own position", "The Red Star hid its position by turning off its transponder.", "voyage",
     {"vessel": {"Red Star"}}),
    ("earn", "North Korean nurses earned wages in Libya.", "labour", {"sender": {"North Korea"}, "host": {"Libya"}}),
    ("people at work", "Some 300 North Koreans were working in Poland.", "labour", {"host": {"Poland"}}),
    ("inside", "DPRK nationals were working in brothels in Poland.", "labour", {"host": {"Poland"}}),
    ("sent home", "Qatar sent home 200 North Korean workers.", "other", {"actor": {"Qatar"}}),
    ("victim before the noun", "The Upbit hack took minutes.", "cyber", {"target": {"Upbit"}}),
    ("hit by", "Ukrainian banks were hit by ransomware.", "cyber", {"target": {"Ukrainian banks"}}),
    ("into", "Iranian hackers broke into the email accounts.", "cyber", {"actor": {"Iranian hackers"}}),
    ("reimbursed", "Kuwait reimbursed the shipowner.", "funds", {"payer": {"Kuwait"}, "payee": {"shipowner"}}),
    ("shell company", "Two Syrians registered a shell company in Cyprus.", "venture", {"parties": {"Syrians"}}),
    ("advisers", "Iranian advisers were stationed in Syria.", "military_cooperation",
     {"provider": {"Iran"}, "recipient": {"Syria"}}),
    ("carrier of its own", "Iran and Syria expanded military cooperation.", "military_cooperation",
     {"provider": {"Iran", "Syria"}}),
    ("off the list", "The Council took the banker Ali Hasan off the blacklist.", "designation",
     {"listed": {"Ali Hasan"}}),
    ("sanctions lifted", "Britain lifted sanctions on the oligarch Oleg Petrov.", "designation",
     {"authority": {"United Kingdom"}, "listed": {"Oleg Petrov"}}),
    ("hit with", "Canada hit two Iranian companies with sanctions.", "designation", {"authority": {"Canada"}}),
    ("named beside", "Japan blacklisted two traders, Ivan Petrov and Oleg Sidorov.", "designation",
     {"listed": {"Ivan Petrov", "Oleg Sidorov"}}),
    ("number of the vessel", "The Golden Star No. 8 (IMO 9074729) was blacklisted.", "designation",
     {"listed": {"Golden Star No. 8"}}),
    ("guilty", "A jury found Oleg Petrov guilty of exporting rifles.", "prosecution", {"accused": {"Oleg Petrov"}}),
    ("guilty", "A jury found Oleg Petrov guilty of exporting rifles.", "transfer", {"supplier": {"Oleg Petrov"}}),
    ("charged for", "Police indicted a Syrian trader for importing rifles.", "transfer",
     {"recipient": {"Syrian trader"}}),
    ("persons and titles", "U.S. President Joe Biden and South Korean leader Yoon Suk Yeol met in Seoul.", "meeting",
     {"participants": {"Joe Biden", "Yoon Suk Yeol"}}),
    ("headline", "Ottawa sanctions Iranian generals over drones", "designation", {"authority": {"Canada"}}),
    ("headline", "China test-fires hypersonic missile", "weapon_test", {"actor": {"China"}}),
    ("headline", "Tehran lobs salvo of ballistic missiles into desert", "weapon_test", {"actor": {"Iran"}}),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "type_", "roles"), [row[1:] for row in TELLINGS], ids=[f"{row[0]}: {row[1]}" for row in TELLINGS]
)
def test_conduct_is_read_with_who_takes_part(
    parse: Callable[[str], Parse], text: str, type_: str, roles: Fillers
) -> None:
    found = [told(event) for event in read(parse(text))]
    assert any(type_ == kind and roles.items() <= filled.items() for kind, filled in found), found


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The law firm creates offshore shell companies.", id="shell companies of no place"),
        pytest.param("The tanker flies the flag of Panama.", id="a flag that is no false one"),
        pytest.param("The document listed kings and presidents.", id="listed by no authority"),
    ],
)
def test_a_like_phrase_gives_none(parse: Callable[[str], Parse], text: str) -> None:
    assert read(parse(text)) == []


def test_goods_go_by_sea_and_the_sea_supplies_none(parse: Callable[[str], Parse]) -> None:
    (event,) = read(parse("The wheat was exported by sea."))
    assert event.roles == {}


@pytest.mark.parametrize(
    ("text", "amounts"),
    [
        ("Iran sold its cargo of coal to Syria for $2 million.", [(2_000_000, "USD")]),
        ("Iran sold a yacht worth 150,000 euros to Syria.", [(150_000, "EUR")]),
        ("Police seized luxury goods worth $4 million.", [(4_000_000, "USD")]),
        ("The firm paid $1.2 million to a supplier.", [(1_200_000, "USD")]),
        ("The trader donated over $100k to the foundation.", [(100_000, "USD")]),
        ("Lazarus stole 1.7 billion dollars' worth of bitcoin.", [(1_700_000_000, "USD")]),
    ],
)
def test_sums_of_money_are_amounts(parse: Callable[[str], Parse], text: str, amounts: list[tuple[float, str]]) -> None:
    (event,) = read(parse(text))
    assert [(quantity.value, quantity.unit) for quantity in event.quantities if quantity.unit] == amounts


@pytest.mark.parametrize(
    ("text", "realis"),
    [
        ("New sanctions against Iran took effect.", "occurred"),
        ("New sanctions against Iran are being discussed.", "hypothetical"),
        ("Iran's attempt to launch a satellite failed.", "occurred"),
        ("They called it the first seizure of an Iranian tanker.", "occurred"),
        ("Iran and Syria plan to expand military cooperation.", "planned"),
    ],
)
def test_whether_it_happened(parse: Callable[[str], Parse], text: str, realis: str) -> None:
    assert read(parse(text))[0].realis == realis


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("A missile fired by Iran landed in the desert on 3 June 2024.", "2024-06-03"),
        ("Xi watched drills of the Chinese navy on 3 June 2024.", "2024-06-03"),
        ("The attempt by Iran to launch a satellite failed on 3 June 2024.", "2024-06-03"),
        ("The 2024 naval exercise of China began on 3 June 2024.", "2024-06-03"),
    ],
    ids=["landing", "watching", "attempt", "year and day"],
)
def test_what_dates_it(parse: Callable[[str], Parse], text: str, day: str) -> None:
    read_text = parse(text)
    times = find(read_text.text, published=date(2024, 6, 17))
    events = read_events(read_text, times, read_actors(read_text, None), None)
    assert [event.begin for event in events if event.time is not None] == [day]


def test_a_numbered_office_is_one_actor(parse: Callable[[str], Parse]) -> None:
    (event,) = read(parse("Bureau No. 21 sold coal to Laos."))
    assert [actor.name.replace(".", "") for actor in event.roles["supplier"]] == ["Bureau No 21"]
