"""Realis and polarity: what tense, modals, negation and governing words make of an event."""

from collections.abc import Callable

import pytest

from primafacie.reading.events.arguments import noun_arguments
from primafacie.reading.events.realis import factuality
from primafacie.reading.events.realis_lexicon import load_realis_lexicon
from primafacie.reading.language import Parse

pytestmark = pytest.mark.model

CASES = [
    ("Russia shipped oil to North Korea.", "shipped", "occurred", "positive"),
    ("Russia has shipped oil to North Korea.", "shipped", "occurred", "positive"),
    ("North Korea fires two missiles into the sea.", "fires", "occurred", "positive"),
    ("Russia is shipping oil to North Korea.", "shipping", "ongoing", "positive"),
    ("Russia continues to ship oil to North Korea.", "ship", "ongoing", "positive"),
    ("Russia regularly ships oil to North Korea.", "ships", "ongoing", "positive"),
    ("Russia will ship oil to North Korea.", "ship", "planned", "positive"),
    ("Russia agreed to ship oil to North Korea.", "ship", "planned", "positive"),
    ("Russia is preparing to ship oil to North Korea.", "ship", "planned", "positive"),
    ("The minister is to visit Beijing.", "visit", "planned", "positive"),
    ("Russia may ship oil to North Korea.", "ship", "hypothetical", "positive"),
    ("If Russia shipped oil, the Council would act.", "shipped", "hypothetical", "positive"),
    ("Washington urged Russia not to ship oil.", "ship", "hypothetical", "negative"),
    ("The resolution prohibits states from shipping oil.", "shipping", "hypothetical", "positive"),
    ("It is capable of carrying a warhead.", "carrying", "hypothetical", "positive"),
    ("They were unable to deliver the oil.", "deliver", "occurred", "negative"),
    ("They threatened to test a missile.", "test", "hypothetical", "positive"),
    ("Russia did not ship oil to North Korea.", "ship", "occurred", "negative"),
    ("Russia never shipped oil to North Korea.", "shipped", "occurred", "negative"),
    ("Russia failed to deliver the oil.", "deliver", "occurred", "negative"),
    ("The crew refused to unload the coal.", "unload", "occurred", "negative"),
    ("No weapons were shipped.", "shipped", "occurred", "negative"),
    ("The vessel left without unloading the coal.", "unloading", "occurred", "negative"),
    ("The ministry denied having shipped arms.", "shipped", "occurred", "positive"),
    ("Seoul accused Russia of shipping oil.", "shipping", "occurred", "positive"),
    ("The firm was accused of having exported oil.", "exported", "occurred", "positive"),
    ("The ban on exports of coal remains.", "exports", "hypothetical", "positive"),
    ("Allegations of arms transfers grew.", "transfers", "occurred", "positive"),
    ("They discussed a possible visit.", "visit", "hypothetical", "positive"),
    ("The planned visit drew criticism.", "visit", "planned", "positive"),
    ("The visit was cancelled.", "visit", "occurred", "negative"),
    ("The visit is expected in May.", "visit", "planned", "positive"),
    ("The launch drew criticism.", "launch", "occurred", "positive"),
    ("Sanctions followed the missile tests.", "tests", "occurred", "positive"),
    ("The army conducted a missile test.", "test", "occurred", "positive"),
    ("The army will conduct a missile test.", "test", "planned", "positive"),
    ("The army did not conduct a missile test.", "test", "occurred", "negative"),
    # What would come of an event that is one of a kind is no forecast of that event.
    ("An invasion of Taiwan will be answered by force.", "invasion", "hypothetical", "positive"),
    ("Any strike on the plant would trigger a war.", "strike", "hypothetical", "positive"),
    ("Attacks on tankers could raise prices.", "Attacks", "hypothetical", "positive"),
    ("An invasion would be a disaster.", "invasion", "hypothetical", "positive"),
    ("The invasion of Kuwait will be remembered.", "invasion", "planned", "positive"),
    # A participle describes what its noun names; the noun does not say what becomes of it.
    ("The ban imposed on Iran hurts banks.", "imposed", "occurred", "positive"),
    ("They criticised the restrictions placed on Syria.", "placed", "occurred", "positive"),
    # Infinitives, active and passive, under what is wanted, allowed or judged.
    ("The decree allows suspects to be jailed.", "jailed", "hypothetical", "positive"),
    ("Seoul called for the crew to be freed.", "freed", "hypothetical", "positive"),
    ("Tokyo pressed Beijing to seize the ship.", "seize", "hypothetical", "positive"),
    ("It is hard to export coal.", "export", "hypothetical", "positive"),
    ("The crew would sail north to deliver the oil.", "deliver", "hypothetical", "positive"),
    ("The crew sailed north to deliver the oil.", "deliver", "planned", "positive"),
    ("Their aim is to fire missiles from the sea.", "fire", "planned", "positive"),
    ("One idea is to fire missiles from the sea.", "fire", "hypothetical", "positive"),
    ("Another option would be a strike on the base.", "strike", "hypothetical", "positive"),
    ("The state is obligated to seize the ship.", "seize", "hypothetical", "positive"),
    ("They mobilised troops for an attack on Kyiv.", "attack", "planned", "positive"),
    ("There is no proof that the firm shipped oil.", "shipped", "hypothetical", "positive"),
    # Conditions by the order of the words, verbs with a particle, near misses, nobody.
    ("Had Iran shipped the oil, Europe would have reacted.", "shipped", "hypothetical", "positive"),
    ("Were Iran to ship the oil, Europe would react.", "ship", "hypothetical", "positive"),
    ("Tehran held off sending the missiles.", "sending", "occurred", "negative"),
    ("Seoul ruled out sending weapons to Ukraine.", "sending", "occurred", "negative"),
    ("Moscow stopped short of supplying jets to Iran.", "supplying", "occurred", "negative"),
    ("The firm came close to exporting pumps to Iran.", "exporting", "hypothetical", "positive"),
    ("The general nearly visited Minsk.", "visited", "hypothetical", "positive"),
    ("Nobody shipped arms to Libya.", "shipped", "occurred", "negative"),
    ("Turkey stopped buying oil in 2019.", "buying", "occurred", "negative"),
    ("The firm has not ceased exporting coal.", "exporting", "occurred", "positive"),
    ("Tehran has yet to deliver the missiles.", "deliver", "occurred", "negative"),
    ("The text bars Iran from selling arms, and states from buying oil.", "buying", "hypothetical", "positive"),
    ("The firms are said to be shipping oil.", "shipping", "ongoing", "positive"),
    ("I have the honour to send my congratulations.", "send", "occurred", "positive"),
    ("The Council said that Iran was shipping oil.", "shipping", "ongoing", "positive"),
    ("States had to ship the goods back.", "ship", "hypothetical", "positive"),
    ("Iran had to sell the oil.", "sell", "occurred", "positive"),
]


@pytest.mark.parametrize(("sentence", "trigger", "realis", "polarity"), CASES, ids=[case[0] for case in CASES])
def test_factuality(parse: Callable[[str], Parse], sentence: str, trigger: str, realis: str, polarity: str) -> None:
    lexicon = load_realis_lexicon()
    word = next(w for w in parse(sentence).words if w.text == trigger)
    carrier = noun_arguments(word, lexicon).carrier if word.pos != "VERB" else None
    realis_read, polarity_read = factuality(word, carrier, lexicon)
    if realis == "hypothetical" and polarity == "negative":
        assert realis_read == realis  # the sign of what did not happen anyway is of no use
    else:
        assert (realis_read or "occurred", polarity_read) == (realis, polarity)
