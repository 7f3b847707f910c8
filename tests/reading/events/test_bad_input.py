"""Text that is no prose: nothing crashes, spans are verbatim, no event takes from a paragraph that is not its own."""

from collections.abc import Callable
from datetime import date

import pytest

from primafacie.reading.actors import read_actors
from primafacie.reading.events import EventDraft, finish_events, number_events, read_events
from primafacie.reading.language import Parse
from primafacie.reading.times import read_times

pytestmark = pytest.mark.model
DAY = date(2024, 6, 17)

CAPITALS = (
    "IRAN FIRES MISSILES AT ISRAEL\nKIM JONG UN VISITS CHINA\nJAPAN SEIZES TANKER IN MAY\nRUSSIA SHIPS OIL TO CUBA",
    "SOUTH KOREA, U.S. HOLD JOINT DRILLS\nEU IMPOSES SANCTIONS ON BELARUS\nTURKEY SENDS TROOPS TO LIBYA ON 3 MAY",
)
LISTS = (
    "- China shipped coal\n- North Korea: missile test on 4 May\n- Iran met\n- to Russia, June 2019",
    "1. Iran sold drones\n2. to Russia in 2022\n3. Syria bought rockets\n4. from Belarus, May 2021",
    "• Vietnam imported iron\n• Malaysia\n• The tanker was seized in March 2020\n• 3,000 tonnes of diesel",
    "(a) exports of coal\n(b) Singapore\n(c) supplied in May 2019\n(d) visit to Moscow, 2018",
)
TABLES = (
    "Date\tVessel\tCargo\n12 May 2019\tTae Yang\tcoal\n14 June 2020\tWise Honest\toil delivered to Nampo\n"
    "1 July 2021\tKum San\tseized",
    "State        Act                       Year\nChina        exported coal to Japan    2018\n"
    "Iran         tested a missile          2019\nRussia       sent troops to Syria      2015",
    "| China | shipped coal | May 2019 |\n| Iran | missile test | 2020 |\n| Japan | seized | tanker |",
    "Supplier\nChina\nGoods\nCoal was exported\nRecipient\nVietnam\nDate\nMay 2019",
)
BROKEN = (
    "North Korea the missile launched of and. Putin to visit the, Kim.\n\nShipped coal because the Vietnam to.",
    "Arms to. Russia, which sold, in May.\n\nBy seized was the tanker of, Malaysia and and.",
    'the test the the. (Iran\n\nmet" with. — ) Sanctions on on 2019, of',
)
TRANSLATED = (
    "The Russian side has delivered to Korean side the oil in amount 500 tons, that the sanctions violates.\n\n"
    "By the Chinese company was the coal bought at May.",
    "In the days between, the delegation of Iran to visit made in Damascus city.\n\n"
    "The missile was by North Korea realised the launching, informs the agency.",
    "It is to note the fact of sending soldiers by the Turkish party in Libya.\n\n"
    "Meeting with Chinese has passed in May.",
)
TEXTS = [*CAPITALS, *LISTS, *TABLES, *BROKEN, *TRANSLATED]
DEEP = {
    "parties": "Ministers of Russia" + ", China, Iran" * 700 + " and Cuba met in Moscow.",
    "goods": "Russia shipped coal" + ", iron, diesel" * 700 + " to China.",
    "verbs": "Russia shipped coal" + " and sold oil" * 700 + " to China.",
    "relations": "Iran met Iraq on May 3" + ", and Iran fired a missile on May 4 after the summit" * 250 + ".",
    "clauses": "He said that " * 700 + "Russia shipped coal to China.",
}


def read(parse: Parse) -> list[EventDraft]:
    cast = read_actors(parse, DAY)
    events = read_events(parse, read_times(parse, DAY), cast, DAY)
    cast.finish(parse)
    number_events(events)
    return events


def paragraph_at(parse: Parse, start: int) -> int:
    return next(each.index for each in parse.paragraphs if each.start <= start < each.end)


@pytest.mark.parametrize("text", TEXTS)
def test_spans_of_bad_text_are_verbatim(parse: Callable[[str], Parse], text: str) -> None:
    parsed = parse(text)
    for event in finish_events(parsed, read(parsed)):
        rows = [event.span, event.trigger, *event.mentions, *(goods.span for goods in event.goods)]
        rows += [quantity.span for quantity in event.quantities]
        assert all(text[span.start : span.end] == span.text for span in rows)


@pytest.mark.parametrize("text", TEXTS)
def test_an_event_takes_actors_time_and_goods_from_its_own_paragraph(parse: Callable[[str], Parse], text: str) -> None:
    parsed = parse(text)
    for event in read(parsed):
        own = {parsed.paragraph_of(word) for word in event.triggers}
        starts = [goods.span.start for goods in event.goods] + [quantity.span.start for quantity in event.quantities]
        starts += [event.time.span.start] if event.time is not None else []
        assert {paragraph_at(parsed, start) for start in starts} <= own
        for actor in [actor for actors in event.roles.values() for actor in actors]:
            assert own & {parsed.paragraph_of(mention.head) for mention in actor.mentions}


@pytest.mark.parametrize("text", DEEP.values(), ids=DEEP.keys())
def test_a_sentence_of_thousands_of_words_is_read(parse: Callable[[str], Parse], text: str) -> None:
    assert len(read(parse(text))) > 0
