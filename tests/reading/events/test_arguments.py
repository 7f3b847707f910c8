"""Arguments: the same slots in every voice and clause."""

from collections.abc import Callable

import pytest

from primafacie.reading.events.arguments import noun_arguments, verb_arguments
from primafacie.reading.events.realis_lexicon import load_realis_lexicon
from primafacie.reading.language import Parse

pytestmark = pytest.mark.model

VERB_CASES = [
    ("Russia shipped arms to Iran.", "shipped", ["Russia"], ["arms"]),
    ("Arms were shipped by Russia.", "shipped", ["Russia"], ["Arms"]),
    ("Arms shipped by Russia were found.", "shipped", ["Russia"], ["Arms"]),
    ("The tanker, which carried oil, sank.", "carried", ["tanker"], ["oil"]),
    ("The car that Putin gave was black.", "gave", ["Putin"], ["car"]),
    ("Seoul accused Moscow of supplying missiles to Iran.", "supplying", ["Moscow"], ["missiles"]),
    ("Moscow was accused of supplying missiles to Iran.", "supplying", ["Moscow"], ["missiles"]),
    ("Moscow denied having shipped arms.", "shipped", ["Moscow"], ["arms"]),
    ("Iran agreed to sell drones.", "sell", ["Iran"], ["drones"]),
    ("Iran sold drones and bought oil.", "bought", ["Iran"], ["oil"]),
    ("Iran and Syria sold drones.", "sold", ["Iran", "Syria"], ["drones"]),
    ("A trader pleaded guilty to selling watches.", "selling", ["trader"], ["watches"]),
    ("Critics cited Moscow's breach by buying shells.", "buying", ["Moscow"], ["shells"]),
]


@pytest.mark.parametrize(("sentence", "verb", "subject", "object_"), VERB_CASES, ids=[case[0] for case in VERB_CASES])
def test_a_verb_has_the_same_slots_in_every_clause(
    parse: Callable[[str], Parse], sentence: str, verb: str, subject: list[str], object_: list[str]
) -> None:
    word = next(w for w in parse(sentence).words if w.text == verb)
    slots = verb_arguments(word, load_realis_lexicon())
    assert [w.text for w in slots.subject] == subject
    assert [w.text for w in slots.object] == object_


@pytest.mark.parametrize(
    ("sentence", "noun", "owners"),
    [
        ("Putin's visit drew attention.", "visit", ["Putin"]),
        ("Iran conducted a launch.", "launch", ["Iran"]),
        ("The leaders held talks.", "talks", ["leaders"]),
        ("Kim embarked on a trip.", "trip", ["Kim"]),
    ],
    ids=["possessor", "light-verb", "hold", "embark"],
)
def test_an_event_noun_has_its_owner(
    parse: Callable[[str], Parse], sentence: str, noun: str, owners: list[str]
) -> None:
    word = next(w for w in parse(sentence).words if w.text == noun)
    slots = noun_arguments(word, load_realis_lexicon())
    assert [w.text for w in [*slots.possessors, *slots.subject]] == owners


def test_from_and_to_are_kept_apart(parse: Callable[[str], Parse]) -> None:
    result = parse("The ship moved oil from Russia to North Korea, according to the panel.")
    word = next(w for w in result.words if w.text == "moved")
    preps = [(prep, w.text) for prep, w in verb_arguments(word, load_realis_lexicon()).preps]
    assert ("from", "Russia") in preps
    assert ("to", "Korea") in preps
    assert ("to", "panel") not in preps
