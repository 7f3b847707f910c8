"""Events in sentences: type, roles, goods, realis, each class of telling with sentences of its own."""

from collections.abc import Callable
from dataclasses import dataclass, field

import pytest
from events_told import read
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from primafacie.reading.actors import read_actors
from primafacie.reading.events import finish_events, number_events, read_events
from primafacie.reading.language import Parse, parse_text

pytestmark = pytest.mark.model


@dataclass
class Case:
    text: str
    type: str
    roles: dict[str, list[str]] = field(default_factory=dict)
    goods: list[str] = field(default_factory=list)
    realis: str = "occurred"
    polarity: str = "positive"


CASES = [
    Case("Russia delivered 500 tonnes of diesel to North Korea.", "transfer",
         {"supplier": ["Russia"], "recipient": ["North Korea"]}, ["refined_petroleum"]),
    Case("Coal was exported by North Korea to China.", "transfer",
         {"supplier": ["North Korea"], "recipient": ["China"]}, ["coal"]),
    Case("China imported seafood from North Korea.", "transfer",
         {"supplier": ["North Korea"], "recipient": ["China"]}, ["seafood"]),
    Case("Iran denied having sold drones to Russia.", "transfer",
         {"supplier": ["Iran"], "recipient": ["Russia"]}, ["arms", "aircraft"]),
    Case("Myanmar was accused of buying rockets from North Korea.", "transfer",
         {"supplier": ["North Korea"], "recipient": ["Myanmar"]}, ["arms"]),
    Case("Vladimir Putin gave Kim Jong Un a limousine.", "transfer",
         {"supplier": ["Vladimir Putin"], "recipient": ["Kim Jong Un"]}, ["luxury", "vehicle"]),
    Case("Japan protested against North Korea's shipments of arms to Syria.", "transfer",
         {"supplier": ["North Korea"], "recipient": ["Syria"]}, ["arms"]),
    Case("Russia supplied North Korea with air defence missiles.", "transfer",
         {"supplier": ["Russia"], "recipient": ["North Korea"]}, ["arms", "missile"]),
    Case("North Korea fired two ballistic missiles into the sea.", "weapon_test",
         {"actor": ["North Korea"]}, ["missile"]),
    Case("North Korea conducted its sixth nuclear test.", "weapon_test", {"actor": ["North Korea"]}, ["nuclear"]),
    Case("North Korea will launch a reconnaissance satellite.", "weapon_test",
         {"actor": ["North Korea"]}, ["missile", "aircraft"], realis="planned"),
    Case("Russian officers trained North Korean soldiers.", "military_cooperation",
         {"provider": ["Russian officers"], "recipient": ["North Korean soldiers"]}),
    Case("North Korea sent 10,000 troops to Russia.", "deployment", {"sender": ["North Korea"], "host": ["Russia"]}),
    Case("North Korean troops were deployed to Russia.", "deployment", {"sender": ["North Korea"], "host": ["Russia"]}),
    Case("Kim Jong Un visited China in January.", "visit", {"visitor": ["Kim Jong Un"], "host": ["China"]}),
    Case("Kim Jong Un met Xi Jinping in Beijing.", "meeting", {"participants": ["Kim Jong Un", "Xi Jinping"]}),
    Case("Russia vetoed the resolution.", "vote", {"actors": ["Russia"]}),
    Case("Russia and North Korea signed a treaty.", "agreement", {"parties": ["Russia", "North Korea"]}),
    Case("The Security Council imposed sanctions on North Korea.", "measure",
         {"imposer": ["United Nations Security Council"], "target": ["North Korea"]}),
    Case("Tokyo seeks a summit with North Korea.", "meeting",
         {"participants": ["North Korea", "Japan"]}, realis="hypothetical"),
    Case("The White House called off the meeting with Kim Jong Un.", "meeting",
         {"participants": ["Kim Jong Un", "White House"]}, polarity="negative"),
    Case("France criticised Japan's offer of talks with North Korea.", "talks",
         {"participants": ["North Korea", "Japan"]}, realis="hypothetical"),
    Case("Russia was invited to join talks with Syria.", "talks", {"participants": ["Syria", "Russia"]},
         realis="planned"),
    Case("Beijing welcomed the talks with North Korea.", "talks", {"participants": ["North Korea"]}),
    Case("Macron said talks with Iran must go on.", "talks", {"participants": ["Iran"]}),
    Case("Analysts in Seoul discussed the meeting with Xi Jinping.", "meeting", {"participants": ["Xi Jinping"]},
         realis="hypothetical"),
    Case("The U.S.-North Korea summit in Hanoi failed.", "meeting",
         {"participants": ["North Korea", "United States"]}),
    Case("The China\u2013North Korea talks collapsed.", "talks", {"participants": ["North Korea", "China"]}),
    Case("Japan-South Korea-United States talks ended.", "talks",
         {"participants": ["United States", "South Korea", "Japan"]}),
    Case("Choe Son Hui received a message from Xi Jinping.", "message",
         {"sender": ["Xi Jinping"], "recipient": ["Choe Son Hui"]}),
    Case("Ukraine suffered a missile attack by Russia.", "attack",
         {"attacker": ["Russia"], "target": ["Ukraine"]}, ["missile"]),
    Case("North Korea received payments from Iran.", "funds", {"payee": ["North Korea"], "payer": ["Iran"]}),
    Case("The inter-Korean summit took place at Panmunjom.", "meeting",
         {"participants": ["North Korea and South Korea"]}),
    Case("The ambassador sent a floral basket to Xi Jinping.", "message",
         {"sender": ["ambassador"], "recipient": ["Xi Jinping"]}),
    Case("Kim Jong Un conveyed greetings to Vladimir Putin.", "message",
         {"sender": ["Kim Jong Un"], "recipient": ["Vladimir Putin"]}),
    Case("Malaysia halted the tanker in May.", "seizure", {"authority": ["Malaysia"], "object": ["tanker"]}),
    Case("Iranian fighters fought in Syria.", "attack", {"attacker": ["Iranian fighters"]}),
    Case("France and Iran reached a settlement.", "agreement", {"parties": ["France", "Iran"]}),
    Case("Anyone who sells coal to Japan will be fined.", "transfer",
         {"recipient": ["Japan"]}, ["coal"], realis="generic"),
    Case("Those who ship oil to Libya face penalties.", "transfer",
         {"recipient": ["Libya"]}, ["refined_petroleum"], realis="generic"),
    Case("Singapore did not ship wine to North Korea.", "transfer",
         {"supplier": ["Singapore"], "recipient": ["North Korea"]}, ["luxury"], polarity="negative"),
    Case("The army carried out a nuclear test.", "weapon_test", {}, ["nuclear"]),
    Case("China loaded coal and shipped it to Vietnam.", "transfer",
         {"supplier": ["China"], "recipient": ["Vietnam"]}, ["coal"]),
    Case("A Russian university accepted North Korean physicists.", "scientific_cooperation"),
    Case("A Russian tanker shipped oil to a North Korean vessel.", "transfer",
         {"supplier": ["Russia"], "recipient": ["North Korea"], "carrier": ["Russian tanker", "North Korean vessel"]},
         ["refined_petroleum"]),
    Case("North Korean hackers were blamed for the theft of $600 million in cryptocurrency.", "cyber",
         {"actor": ["North Korean hackers"]}, ["virtual_assets"]),
    Case("Seoul protested against the dispatch of North Korean troops to Russia.", "deployment",
         {"sender": ["North Korea"], "host": ["Russia"]}),
    Case("Russian ships carried 3,000 North Korean soldiers to Vladivostok.", "deployment",
         {"sender": ["North Korea"], "host": ["Russia"]}),
    Case("A test-fire of a Hwasong-17 missile was conducted.", "weapon_test",
         {"actor": ["North Korea"]}, ["missile"]),
    Case("North Korea tried to put a satellite into orbit.", "weapon_test",
         {"actor": ["North Korea"]}, ["missile", "aircraft"]),
    Case("The tanker was involved in ship-to-ship transfers of oil.", "transfer",
         {"carrier": ["tanker"]}, ["refined_petroleum"]),
    Case("A company in Singapore, which sold wine to North Korea, was fined.", "transfer",
         {"supplier": ["company"], "recipient": ["North Korea"]}, ["luxury"]),
    Case("Coal was loaded at Nampo and delivered to Vietnam by the vessel Tae Yang.", "transfer",
         {"recipient": ["Vietnam"], "carrier": ["Tae Yang"]}, ["coal"]),
    Case("North Korea procured parts for its nuclear programme from Germany.", "transfer",
         {"supplier": ["Germany"], "recipient": ["North Korea"]}, ["nuclear"]),
    Case("Malaysia employed 300 North Koreans in coal mines.", "labour", {"host": ["Malaysia"]}),
    Case("Kim Jong Un received a car made in Russia from Vladimir Putin.", "transfer",
         {"supplier": ["Vladimir Putin"], "recipient": ["Kim Jong Un"]}, ["vehicle"]),
    Case("Japan said North Korea fired what appeared to be a ballistic missile.", "weapon_test",
         {"actor": ["North Korea"]}, ["missile"]),
    Case("Putin presented a luxurious Aurus car to Kim Jong Un.", "transfer",
         {"recipient": ["Kim Jong Un"]}, ["luxury", "vehicle"]),
    Case("China may ship crude oil to North Korea.", "transfer",
         {"supplier": ["China"], "recipient": ["North Korea"]}, ["crude_oil"], realis="hypothetical"),
]  # fmt: skip

RECALLED = [
    Case("Saudi warplanes bombed the port of Hodeidah.", "attack", {"target": ["port"]}),
    Case("Rwandan troops massacred villagers.", "attack", {"attacker": ["Rwandan troops"]}),
    Case("Israeli air strikes shook Damascus.", "attack", {"attacker": ["Israel"]}),
    Case("A deadly shooting in Norway shocked the country.", "attack"),
    Case("Heavy fighting in Sudan went on.", "attack"),
    Case("Clashes between Armenia and Azerbaijan resumed.", "attack", {"attacker": ["Armenia", "Azerbaijan"]}),
    Case("The envoy's murder by Iranian agents angered Turkey.", "attack", {"attacker": ["Iranian agents"]}),
    Case("A truce between Israel and Lebanon held.", "agreement", {"parties": ["Israel", "Lebanon"]}),
    Case("Under a pact with Japan, the base was kept.", "agreement", {"parties": ["Japan"]}),
    Case("The embargo against Cuba hurt trade.", "measure", {"target": ["Cuba"]}),
    Case("Canada reinstated its ban on Iran.", "measure", {"imposer": ["Canada"], "target": ["Iran"]}),
    Case("Norway donated $5 million to Ukraine.", "funds", {"payer": ["Norway"], "payee": ["Ukraine"]}),
    Case("China lent Pakistan $2 billion.", "funds", {"payer": ["China"], "payee": ["Pakistan"]}),
    Case("Iran bankrolled Syria for years.", "funds", {"payer": ["Iran"], "payee": ["Syria"]}),
    Case("Turkey exported generators to Libya.", "transfer",
         {"supplier": ["Turkey"], "recipient": ["Libya"]}, ["machinery"]),
    Case("Brazil shipped instruments to Chile.", "transfer", {"supplier": ["Brazil"], "recipient": ["Chile"]}),
]  # fmt: skip
"""Events whose words demand less than before: one side of an act of force, a place, a sum, a thing without a class."""


@pytest.mark.parametrize("case", CASES + RECALLED, ids=[case.text for case in CASES + RECALLED])
def test_a_sentence_tells_its_event(parse: Callable[[str], Parse], case: Case) -> None:
    events = [event for event in read(parse(case.text)) if event.type == case.type]
    assert len(events) == 1
    event = events[0]
    roles = {role: [actor.name for actor in event.roles.get(role, [])] for role in case.roles}
    assert roles == case.roles
    assert [goods.class_ for goods in event.goods] == case.goods
    assert (event.realis, event.polarity) == (case.realis, case.polarity)


@pytest.mark.parametrize(
    "sentence",
    [
        "The minister gave a speech and provided no details.",
        "The team reached an audience of millions.",
        "They launched an appeal for funds.",
        "The film was shot in Korea.",
        "Analysts met the deadline.",
        "He carried on working and passed the exam.",
        "The factory makes trucks.",
        "The war on drugs failed.",
        "The price war between the airlines hurt profits.",
        "The anti-French war made him famous.",
        "Critics attacked the proposal.",
        "The premier was verbally attacked by two clerks.",
        "The draft was met with criticism.",
        "Monitoring of sanctions against Iran is hard work.",
        "They extended their zone of control.",
        "He agrees with me.",
        "Germany exported its values to Poland.",
        "Canada protested that it knew nothing.",
    ],
)
def test_a_word_in_another_sense_tells_no_event(parse: Callable[[str], Parse], sentence: str) -> None:
    assert [(event.type, event.trigger.text) for event in read(parse(sentence))] == []


def test_an_exchange_gives_two_transfers_with_swapped_roles(parse: Callable[[str], Parse]) -> None:
    events = read(parse("North Korea sent shells to Russia and received oil in return."))
    parties = [(e.roles["supplier"][0].name, e.roles["recipient"][0].name) for e in events]
    assert parties == [("North Korea", "Russia"), ("Russia", "North Korea")]


def test_a_bare_noun_takes_up_the_event_before_it(parse: Callable[[str], Parse]) -> None:
    events = read(parse("Kim Jong Un visited China in January. The visit lasted three days."))
    assert [[word.text for word in event.triggers] for event in events] == [["visited", "visit"]]


def test_an_ordinal_sets_events_apart(parse: Callable[[str], Parse]) -> None:
    events = read(parse("Kim Jong Un visited China in January. His second visit to China was in May."))
    assert len(events) == 2


def test_another_pair_of_participants_is_another_meeting(parse: Callable[[str], Parse]) -> None:
    events = read(parse("Putin met Kim Jong Un in May. Putin met Kim Jong Il in Pyongyang."))
    assert len(events) == 2


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.sampled_from([case.text for case in CASES]), min_size=1, max_size=4), st.text(max_size=40))
def test_spans_of_events_are_verbatim_in_any_text(sentences: list[str], noise: str) -> None:
    text = f"{noise}\n\n{' '.join(sentences)} {noise}"
    result = parse_text(text)
    cast = read_actors(result, None)
    drafts = read_events(result, [], cast, None)
    cast.finish(result)
    number_events(drafts)
    for event in finish_events(result, drafts):
        spans = [event.span, event.trigger, *event.mentions, *(goods.span for goods in event.goods)]
        assert all(text[span.start : span.end] == span.text for span in spans)
        assert all(actor.id for draft in drafts for actors in draft.roles.values() for actor in actors)


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("A ballistic missile was tested on Monday. Kim Jong Un oversaw the test.", ["Kim Jong Un"]),
        ("A test-fire of a ballistic missile was held. Kim Jong Un guided the test-fire on the spot.", ["Kim Jong Un"]),
        ("A ballistic missile was launched on Monday. Kim Jong Un led the launch at the site.", ["Kim Jong Un"]),
        ("A ballistic missile was tested on Monday. Japan condemned the test.", []),
        ("A ballistic missile was tested on Monday. The United States monitored the test.", []),
    ],
)
def test_a_noun_that_takes_up_an_event_adds_who_carried_it_out(text: str, actor: list[str]) -> None:
    parse = parse_text(text)
    cast = read_actors(parse, None)
    [event] = read_events(parse, [], cast, None)
    assert [each.name for each in event.roles.get("actor", [])] == actor
    assert len(event.triggers) == 2


@pytest.mark.parametrize(
    ("text", "plover"),
    [
        ("Russia expelled two Polish diplomats.", "SANCTION"),
        ("Russia deported two Polish students.", "COERCE"),
        ("Iran threatened Israel with a blockade.", "THREATEN"),
        ("The arrest of Meng Wanzhou angered Beijing.", "COERCE"),
        ("The United States charged Mun Chol Myong with fraud.", "ACCUSE"),
        ("Malaysia extradited Mun Chol Myong to the United States.", "COOPERATE"),
        ("Russia and China signed a treaty.", "SUPPORT"),
        ("Japan agreed with South Korea on fishing.", "AGREE"),
        ("France will deport two Polish students.", "COERCE"),
    ],
)
def test_an_act_of_a_mixed_type_has_the_category_of_its_word(text: str, plover: str) -> None:
    parse = parse_text(text)
    [event] = read_events(parse, [], read_actors(parse, None), None)
    assert event.plover == plover


@pytest.mark.parametrize(
    ("text", "aspect"),
    [
        ("The Security Council added three firms to the sanctions list.", "list"),
        ("Japan's blacklisting of the company angered Pyongyang.", "list"),
        ("The Committee delisted a Singapore company.", "delist"),
        ("The vessel was struck from the list by the Council.", "delist"),
        ("The delisting of the bank by the Council surprised Seoul.", "delist"),
    ],
    ids=["added", "blacklisting", "delisted", "struck", "delisting"],
)
def test_a_designation_says_whether_it_lists_or_delists(text: str, aspect: str) -> None:
    parse = parse_text(text)
    (event,) = read_events(parse, [], read_actors(parse, None), None)
    assert (event.type, event.rule.rpartition(".")[2]) == ("designation", aspect)
