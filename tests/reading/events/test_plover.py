"""PLOVER: what one marked party does to another."""

from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from primafacie.data.loader import load_packaged
from primafacie.reading.events.plover import PloverReading, classify, deed_of, lexicon
from primafacie.reading.language import Parse

pytestmark = pytest.mark.model

CASES = [
    (plover, marked)
    for plover, sentences in yaml.safe_load(
        (Path(__file__).parent / "plover_cases.yaml").read_text(encoding="utf-8")
    ).items()
    for marked in sentences
]


def read(parse: Callable[[str], Parse], marked: str) -> PloverReading | None:
    """The reading of a sentence with its {source} and its [target] marked; either may be missing."""
    text = ""
    at: dict[str, int] = {}
    for letter in marked:
        if letter in "{}[]":
            at[letter] = len(text)
        else:
            text += letter
    source = (at["{"], at["}"]) if "{" in at else None
    target = (at["["], at["]"]) if "[" in at else None
    return classify(parse(text), source, target)


def plover_of(parse: Callable[[str], Parse], marked: str) -> str | None:
    reading = read(parse, marked)
    return None if reading is None else reading.plover


@pytest.mark.parametrize(("plover", "marked"), CASES, ids=[marked for _, marked in CASES])
def test_class(parse: Callable[[str], Parse], plover: str, marked: str) -> None:
    assert plover_of(parse, marked) == plover


MODES = [
    ("{Laos} attacked [Siam].", "ASSAULT"),
    ("{Laos} threatened to attack [Siam].", "THREATEN"),
    ("{Laos} will attack [Siam].", "THREATEN"),
    ("{Laos} refused to attack [Siam].", "REJECT"),
    ("{Laos} stopped attacking [Siam].", "YIELD"),
    ("{Laos} asked [Siam] to attack.", "REQUEST"),
    ("{Laos} accused [Siam] of attacking a ship.", "ACCUSE"),
    ("{Laos} said [Siam] had attacked a ship.", "ACCUSE"),
    ("{Laos} said its army had attacked [Siam].", "ASSAULT"),
    ("{Laos} released [the monks].", "YIELD"),
    ("{Laos} will release [the monks].", "AGREE"),
    ("{Laos} agreed to release [the monks].", "AGREE"),
    ("{Laos} did not release [the monks].", "REJECT"),
    ("{Laos} failed to release [the monks].", "REJECT"),
    ("{Laos} urged [Siam] to release the monks.", "REQUEST"),
    ("{Laos} said [Siam] must release the monks.", "REQUEST"),
    ("{Laos} promised aid to [Siam].", "AGREE"),
    ("{Laos} suspended aid to [Siam].", "SANCTION"),
    ("{Laos} rejected talks with [Siam].", "REJECT"),
    ("{Laos} lifted its sanctions against [Siam].", "YIELD"),
    ("{Laos} refuses to lift its sanctions against [Siam].", "REJECT"),
    ("{Laos} threatened to lift its ban on [Siam].", "THREATEN"),
]


@pytest.mark.parametrize(("marked", "plover"), MODES, ids=[marked for marked, _ in MODES])
def test_modes_turn_an_act(parse: Callable[[str], Parse], marked: str, plover: str) -> None:
    assert plover_of(parse, marked) == plover


LINKS = [
    ("[The vessel] was seized by {the navy}.", "COERCE"),
    ("[The bishop], whom {the police} arrested in May, is ill.", "COERCE"),
    ("{The junta}, which borders Siam, bombed [the bridge].", "ASSAULT"),
    ("{The spokesman for the junta} praised [the king].", "SUPPORT"),
    ("{The rebels} met the envoy and kidnapped [his driver].", "ASSAULT"),
    ("{The envoy} left the hall, accusing [the general] of lying.", "ACCUSE"),
    ("{Siam's} invasion of [Laos] failed.", "ASSAULT"),
    ("{The general} denounced [the bombing of the bridge].", "ACCUSE"),
    ("{The ministry} released a statement condemning [the vote].", "ACCUSE"),
    ("{The premier} called [the king] on Monday.", "CONSULT"),
]


@pytest.mark.parametrize(("marked", "plover"), LINKS, ids=[marked for marked, _ in LINKS])
def test_links_between_parties(parse: Callable[[str], Parse], marked: str, plover: str) -> None:
    assert plover_of(parse, marked) == plover


def test_a_reading_names_its_word_and_its_rule(parse: Callable[[str], Parse]) -> None:
    reading = read(parse, "{Laos} will bomb [Siam].")
    assert reading is not None
    assert (reading.trigger.text, reading.rule) == ("bomb", "plover.assault.verb.intends")


def test_one_party_is_enough(parse: Callable[[str], Parse]) -> None:
    assert plover_of(parse, "[The bishop] was arrested in May.") == "COERCE"


def test_nobody_is_no_act(parse: Callable[[str], Parse]) -> None:
    assert plover_of(parse, "The bishop was arrested in May.") is None


def test_words_that_the_lexicon_lacks_tell_nothing(parse: Callable[[str], Parse]) -> None:
    assert plover_of(parse, "{The hill} overlooks [the lake].") is None


def test_a_deed_is_read_as_done(parse: Callable[[str], Parse]) -> None:
    verb = next(word for word in parse("Laos will bomb Siam.").words if word.lemma == "bomb")
    assert deed_of(verb) == "ASSAULT"


def content() -> Any:
    return load_packaged("events/plover.yaml", lexicon._File)


@pytest.mark.parametrize("part", ["verbs", "nouns", "adjectives"])
def test_a_word_alone_tells_one_class(part: str) -> None:
    counted = Counter(word for entry in content().classes.values() for word in getattr(entry, part))
    assert [word for word, count in counted.items() if count > 1] == []


def test_every_set_is_used() -> None:
    named = {
        word[1:]
        for entry in content().classes.values()
        for construction in entry.constructions
        for words in (construction.words, construction.object, construction.subject, construction.lacks)
        for word in words
        if word.startswith("$")
    }
    named |= {
        word[1:]
        for entry in content().classes.values()
        for construction in entry.noun_constructions
        for word in [*construction.words, *construction.lacks]
        if word.startswith("$")
    }
    assert named - {""} == set(content().sets)


def test_a_word_of_a_construction_is_one_word() -> None:
    constructions = [
        construction
        for entry in content().classes.values()
        for construction in [*entry.constructions, *entry.noun_constructions]
    ]
    assert [word for construction in constructions for word in construction.words if " " in word] == []


def test_every_class_is_in_one_group() -> None:
    grouped = [plover for members in content().groups.values() for plover in members]
    assert sorted(grouped) == sorted(content().classes)
