"""Ways of telling an event that reports of the press, agencies and governments use, each class with other sentences."""

from collections.abc import Callable

import pytest
from events_told import Fillers, read, told

from primafacie.reading.language import Parse

pytestmark = pytest.mark.model


TELLINGS: list[tuple[str, str, str, Fillers]] = [
    ("pair before a noun", "The Biden-Xi summit lasted four hours.", "meeting", {"participants": {"Joe Biden", "Xi"}}),
    ("pair before a noun", "The Putin–Erdogan talks began in Sochi.", "talks",
     {"participants": {"Vladimir Putin", "Erdogan"}}),
    ("pair behind an abbreviation", "The U.S.–South Korea talks opened on Monday.", "talks",
     {"participants": {"United States", "South Korea"}}),
    ("between, behind a day", "Hanoi prepares for a meeting next week between Xi Jinping and Mr. Macron.", "meeting",
     {"participants": {"Xi Jinping", "Macron"}}),
    ("between, behind a place", "The talks in Muscat between Iran, Oman and Qatar ended.", "talks",
     {"participants": {"Iran", "Oman", "Qatar"}}),
    ("between days", "Vietnam and Laos will hold a summit between 3 and 5 May.", "meeting",
     {"participants": {"Vietnam", "Laos"}}),
    ("given name with a hyphen", "Foreign Minister Choe Son-hui visited Mongolia in May.", "visit",
     {"visitor": {"Choe Son-hui"}, "host": {"Mongolia"}}),
    ("here", "A delegation of Laos arrived here by air.", "visit", {"visitor": {"delegation"}}),
    ("here", "The foreign minister left here for Mongolia.", "visit",
     {"visitor": {"foreign minister"}, "host": {"Mongolia"}}),
    ("home", "The Vietnamese delegation returned home.", "visit", {"visitor": {"Vietnamese delegation"}}),
    ("left for", "Sergei Lavrov left Moscow for Beijing.", "visit", {"visitor": {"Sergei Lavrov"}, "host": {"China"}}),
    ("series", "Japan and Australia held a series of naval exercises.", "exercise",
     {"participants": {"Japan", "Australia"}}),
    ("staged", "Iran staged a large artillery drill.", "exercise", {"participants": {"Iran"}}),
    ("name and apposition", "The U.S. and India staged Malabar, a joint naval exercise.", "exercise",
     {"participants": {"United States", "India"}}),
    ("drill of a state", "The drills of China worried Taiwan.", "exercise", {"participants": {"China"}}),
    ("train together", "Russian and Belarusian troops are training together.", "exercise",
     {"participants": {"Russian and Belarusian troops"}}),
    ("opened fire", "A gunman opened fire on worshippers in Kabul.", "attack",
     {"attacker": {"gunman"}, "target": {"worshippers"}}),
    ("outcome alone", "Mortar shelling killed two farmers in Kherson.", "attack", {"target": {"two farmers"}}),
    ("judged for its", "Japan condemned Iran for its missile test.", "weapon_test", {"actor": {"Iran"}}),
    ("judged for its", "Seoul accused Myanmar of hiding its purchases of arms.", "transfer",
     {"recipient": {"Myanmar"}}),
    ("judged for his", "Modi thanked Biden for his visit to Delhi.", "visit",
     {"visitor": {"Joe Biden"}, "host": {"India"}}),
    ("using", "France condemned North Korea for its launch using ballistic missile technology.", "weapon_test",
     {"actor": {"North Korea"}}),
    ("brackets", "Britain condemned the Republic of Korea's (ROK) missile test.", "weapon_test",
     {"actor": {"South Korea"}}),
    ("test-launch", "Iran's test-launch alarmed its neighbours.", "weapon_test", {"actor": {"Iran"}}),
    ("entered into", "The Iranian company entered into a contract with a Chinese bank.", "agreement",
     {"parties": {"Iranian company"}}),
    ("armistice", "France and Germany signed an armistice.", "agreement", {"parties": {"France", "Germany"}}),
    ("laundered for", "The bank laundered $2 million for Iran.", "funds", {"payer": {"bank"}, "payee": {"Iran"}}),
    ("cleared", "The bank cleared payments for Syrian companies.", "funds",
     {"institution": {"bank"}, "payee": {"Syrian companies"}}),
    ("branches of banks", "A Syrian bank opened a branch in Minsk.", "funds", {"institution": {"Syrian bank"}}),
    ("signals off", "The freighter stopped broadcasting its position.", "voyage", {"vessel": {"freighter"}}),
    ("plundered", "Japan plundered gold from Korea.", "seizure", {"authority": {"Japan"}, "owner": {"Korea"}}),
    ("forfeited", "The yacht was forfeited to the United States.", "seizure", {"authority": {"United States"}}),
    ("summoned", "Poland summoned the Russian ambassador.", "other",
     {"actor": {"Poland"}, "target": {"Russian ambassador"}}),
    ("gifts", "Xi Jinping presented gifts to Emmanuel Macron.", "transfer",
     {"supplier": {"Xi Jinping"}, "recipient": {"Emmanuel Macron"}}),
    ("list of persons", "Jake Sullivan of the United States, Secretary General Shigeru Kitamura of Japan, and Director "
     "Suh Hoon of South Korea met in Annapolis.", "meeting",
     {"participants": {"Jake Sullivan", "Shigeru Kitamura", "Suh Hoon"}}),
    ("judged behind a time", "Seoul has accused China for over a year of buying coal from North Korea.", "transfer",
     {"recipient": {"China"}, "supplier": {"North Korea"}}),
    ("judged behind a time", "Tokyo has blamed Libya for years for selling oil to Mali.", "transfer",
     {"supplier": {"Libya"}, "recipient": {"Mali"}}),
    ("stands accused", "Belarus stands accused of supplying Sudan with trucks.", "transfer",
     {"supplier": {"Belarus"}, "recipient": {"Sudan"}}),
    ("collected from", "Chinese ships collected cargo from Iran in May.", "transfer",
     {"supplier": {"Iran"}, "recipient": {"China"}, "carrier": {"Chinese ships"}}),
    ("carries for others", "A Greek tanker delivered oil from Iran to Syria.", "transfer",
     {"carrier": {"Greek tanker"}, "supplier": {"Iran"}, "recipient": {"Syria"}}),
    ("carries to its own", "Chinese ships brought coal from Mongolia to Chinese ports.", "transfer",
     {"carrier": {"Chinese ships"}, "supplier": {"Mongolia"}, "recipient": {"China"}}),
    ("containers", "Mali has supplied Niger with 300 containers since May.", "transfer",
     {"supplier": {"Mali"}, "recipient": {"Niger"}}),
    ("seized in accounts", "The FBI seized $2 million in accounts at a Latvian bank.", "seizure",
     {"authority": {"Federal Bureau of Investigation"}}),
    ("title with an article", "The Dalai Lama visited Japan.", "visit",
     {"visitor": {"Dalai Lama"}, "host": {"Japan"}}),
    ("number of", "Russia deployed a number of troops to Belarus.", "deployment",
     {"sender": {"Russia"}, "host": {"Belarus"}}),
    ("parted from between", "The firm is suspected of gold and oil transfers between Iran and Venezuela.", "transfer",
     {"supplier": {"Iran", "Venezuela"}, "recipient": {"Iran", "Venezuela"}}),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "type_", "roles"), [row[1:] for row in TELLINGS], ids=[f"{row[0]}: {row[1]}" for row in TELLINGS]
)
def test_a_telling_gives_its_event(parse: Callable[[str], Parse], text: str, type_: str, roles: Fillers) -> None:
    found = [told(event) for event in read(parse(text))]
    assert any(type_ == kind and roles.items() <= filled.items() for kind, filled in found), found


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The law firm operates branches in Panama.", id="branches of no bank"),
        pytest.param("A passenger boarded the plane.", id="boarded as a passenger"),
        pytest.param("He left his belongings for the people.", id="left a thing for somebody"),
        pytest.param("The army drills wells in Chad.", id="drills for water"),
        pytest.param("The Rolls-Royce engine failed.", id="one name with a dash"),
        pytest.param("The tanker was captured in satellite photos off Rajin.", id="captured in pictures"),
        pytest.param("Japan released footage of the money.", id="released what shows it"),
    ],
)
def test_a_like_phrase_gives_none(parse: Callable[[str], Parse], text: str) -> None:
    assert read(parse(text)) == []


@pytest.mark.parametrize(
    ("text", "tellings"),
    [
        ("Saudi airstrikes on Yemen killed 12 civilians.", ["airstrikes", "killed"]),
        ("A suicide attack in Kabul wounded 20 people.", ["attack", "wounded"]),
        ("A gunman opened fire in Norway, killing two people.", ["opened", "killing"]),
        ("Tajik President Rahmon received a letter and a message from Vladimir Putin.", ["letter", "message"]),
    ],
    ids=["subject", "subject and place", "participle", "joined nouns"],
)
def test_what_comes_of_an_act_is_told_as_one_event(
    parse: Callable[[str], Parse], text: str, tellings: list[str]
) -> None:
    (event,) = read(parse(text))
    assert [word.text for word in event.triggers] == tellings


def test_what_is_seized_is_goods_with_its_amount(parse: Callable[[str], Parse]) -> None:
    (event,) = read(parse("Japan seized 2,000 tonnes of coal."))
    assert [row.class_ for row in event.goods] == ["coal"]
    assert [quantity.value for quantity in event.quantities] == [2000]


@pytest.mark.parametrize(
    ("text", "realis"),
    [
        ("Israel has steadily committed massacres in Gaza.", "occurred"),
        ("China kicked off its annual naval drill.", "occurred"),
        ("China holds annual naval drills.", "generic"),
    ],
)
def test_a_verb_that_carries_an_event_tells_it_as_done(parse: Callable[[str], Parse], text: str, realis: str) -> None:
    (event,) = read(parse(text))
    assert event.realis == realis


def test_what_was_not_reached_is_negative(parse: Callable[[str], Parse]) -> None:
    (event,) = read(parse("A settlement between Serbia and Kosovo has not been reached."))
    assert event.polarity == "negative"


def test_a_part_of_a_list_takes_nothing_from_another(parse: Callable[[str], Parse]) -> None:
    text = "It criticised arms sales and thefts, the delivery of oil to Iran, and the training of troops in Mali."
    first, second, *_ = read(parse(text))
    assert ("recipient" in first.roles, "recipient" in second.roles) == (False, True)


@pytest.mark.parametrize(
    ("text", "class_"),
    [
        ("Iran sent Russia 20 containers full of shells.", "arms"),
        ("Iran shipped 20 crates packed with gold to Russia.", "gold"),
        ("Iran shipped containers to Russia that were believed to be filled with coal.", "coal"),
    ],
    ids=["full", "packed", "believed"],
)
def test_what_is_in_containers_are_the_goods(parse: Callable[[str], Parse], text: str, class_: str) -> None:
    (event,) = read(parse(text))
    assert [row.class_ for row in event.goods] == [class_]


@pytest.mark.parametrize(
    ("text", "realis"),
    [
        ("The shells are intended for use in the war in Ukraine.", "occurred"),
        ("Iran wants to support Russia's war in Ukraine.", "occurred"),
        ("China is preparing for the invasion of Taiwan.", "planned"),
        ("Seoul warned of an invasion of the South.", "hypothetical"),
        ("Shipping coal to Iran is continuing.", "ongoing"),
    ],
)
def test_what_goes_on_is_not_made_doubtful_by_what_is_planned_in_it(
    parse: Callable[[str], Parse], text: str, realis: str
) -> None:
    assert [event.realis for event in read(parse(text))] == [realis]
