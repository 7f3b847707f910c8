"""Repairs of clauses: which word is the verb, which its subject, which its objects."""

from collections.abc import Callable

import pytest

from primafacie.reading.language import Parse, Word

pytestmark = pytest.mark.model


def _word(parse: Parse, text: str) -> Word:
    return next(word for word in parse.words if word.text == text)


@pytest.mark.parametrize(
    ("sentence", "participle", "verb", "subject"),
    [
        ("Tokyo said that the missile launched on 3 May had fallen into the sea.", "launched", "fallen", "missile"),
        ("The crate, declared as furniture, was sent from Oran to Latakia.", "declared", "sent", "crate"),
        ("Nurses dispatched to Luanda by Havana live in barracks.", "dispatched", "live", "Nurses"),
        ("Since 2020, hackers linked to Pyongyang have stolen $3 billion.", "linked", "stolen", "hackers"),
        ("Rome said that a ship seized off Cadiz last month had carried rifles.", "seized", "carried", "ship"),
    ],
    ids=["below a verb of saying", "between commas", "no auxiliary", "behind a time", "off a place"],
)
def test_a_participle_leaves_the_clause_to_its_verb(
    parse: Callable[[str], Parse], sentence: str, participle: str, verb: str, subject: str
) -> None:
    found = parse(sentence)
    assert _word(found, participle).head is _word(found, subject)
    assert _word(found, subject).head is _word(found, verb)


def test_joined_verbs_both_stay_verbs(parse: Callable[[str], Parse]) -> None:
    found = parse("The senator warned in May and was heard in June.")
    assert _word(found, "warned").is_root


def test_what_stands_before_a_verb_that_nothing_joins_is_its_subject(parse: Callable[[str], Parse]) -> None:
    found = parse("On Monday Iran shipped fuel to Basra and South Sudan sent cattle to Kosti.")
    assert (_word(found, "Sudan").head.text, _word(found, "Sudan").dep) == ("sent", "nsubj")


@pytest.mark.parametrize(
    ("sentence", "gerund", "verb", "noun"),
    [
        ("A Danish broker was caught shipping pumps to Iran.", "shipping", "ship", "pumps"),
        ("The firm denied smuggling coal.", "smuggling", "smuggle", "coal"),
        (
            "The image shows the vessel Sin Phyong 5 unloading petroleum at the port.",
            "unloading",
            "unload",
            "petroleum",
        ),
    ],
)
def test_a_form_in_ing_governs_the_noun_behind_it(
    parse: Callable[[str], Parse], sentence: str, gerund: str, verb: str, noun: str
) -> None:
    found = parse(sentence)
    assert (_word(found, gerund).pos, _word(found, gerund).lemma) == ("VERB", verb)
    assert _word(found, noun).head is _word(found, gerund)


@pytest.mark.parametrize(
    ("sentence", "receiver", "verb"),
    [
        ("Moscow has given Havana Pantsir systems.", "Havana", "given"),
        ("The firm sold Syria Scud components.", "Syria", "sold"),
    ],
)
def test_a_state_behind_a_verb_of_giving_receives(
    parse: Callable[[str], Parse], sentence: str, receiver: str, verb: str
) -> None:
    word = _word(parse(sentence), receiver)
    assert (word.dep, word.head.text, word.entity) == ("dative", verb, "GPE")


def test_a_state_tells_whose_a_thing_is_where_another_one_receives_it(parse: Callable[[str], Parse]) -> None:
    assert _word(parse("Russia sold Iran oil to Syria."), "Iran").dep == "compound"


@pytest.mark.parametrize(
    ("sentence", "subject"),
    [
        ("The vessel loaded coal on 5 June and sailed to Ningbo.", "vessel"),
        ("A Member State reported that, on 2 May 2020, the vessel Hong Hu discharged coal in Ningbo.", "vessel"),
        ("The Panel was informed that on 3 March the vessel Yi Feng loaded coal at Songnim.", "Feng"),
        ("On 7 May the tanker Hana loaded coal at Rajin.", "Hana"),
    ],
    ids=["joined to another verb", "subject kept", "behind that and a day", "behind a day"],
)
def test_who_loads_or_discharges_is_the_subject(parse: Callable[[str], Parse], sentence: str, subject: str) -> None:
    found = parse(sentence)
    verb = _word(found, "coal").head
    assert verb.lemma in ("load", "discharge")
    assert verb.child("nsubj") is _word(found, subject)


def test_repairs_leave_one_word_that_governs_all_others(parse: Callable[[str], Parse]) -> None:
    found = parse(
        "Under her leadership, the Department worked closely with firms to spread drilling -- part of a push to fight "
        "climate change, boost energy supply, and undercut the power of adversaries that use energy as a cudgel."
    )
    assert all(sum(1 for _ in word.ancestors()) < len(found.words) for word in found.words)
