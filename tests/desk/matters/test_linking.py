"""When two events are one act, what rules it out, and how it is explained."""

import pytest

from primafacie.desk.matters import compare
from primafacie.desk.matters.settings import load_linking

SUPPLY = {"supplier": "KP", "recipient": "RU"}
TEST = {"actor": "KP"}
SUMMIT = {"participants": "KP RU wikidata:Q56226 wikidata:Q7747"}


@pytest.mark.parametrize(
    ("one", "other", "veto"),
    [
        pytest.param(
            {"type": "visit", "parties": {"visitor": "KP"}}, {"parties": {"supplier": "KP"}}, "types", id="types"
        ),
        pytest.param(
            {"parties": SUPPLY}, {"parties": {"supplier": "KP", "recipient": "IR"}}, "second", id="recipients"
        ),
        pytest.param({"parties": SUPPLY}, {"parties": {"supplier": "IR", "recipient": "RU"}}, "first", id="suppliers"),
        pytest.param({"parties": SUPPLY}, {"parties": {"supplier": "IR"}}, "strangers", id="nobody in both"),
        pytest.param(
            {"parties": SUPPLY}, {"parties": {"supplier": "KP RU", "recipient": "KP RU"}}, "undirected", id="between"
        ),
        pytest.param(
            {"type": "message", "parties": {"sender": "RU wikidata:Q7747", "recipient": "KP"}},
            {"type": "message", "parties": {"sender": "RU name:dmitrimedvedev", "recipient": "KP"}},
            "first",
            id="two who write",
        ),
        pytest.param(
            {"type": "message", "parties": {"sender": "KP", "recipient": "VN name:tolam"}},
            {"type": "message", "parties": {"sender": "KP", "recipient": "VN name:phamminhchinh"}},
            "second",
            id="letters to two",
        ),
        pytest.param(
            {"type": "message", "parties": {"sender": "KP", "recipient": "VN name:tolam"}},
            {"type": "message", "parties": {"sender": "KP"}},
            "unnamed",
            id="a letter to nobody who is named",
        ),
        pytest.param(
            {"type": "visit", "parties": {"visitor": "KP", "host": "place:friendshiptower"}},
            {"type": "visit", "parties": {"visitor": "KP", "host": "name:martyrscemetery"}},
            "second",
            id="visits to two places",
        ),
        pytest.param(
            {"type": "weapon_test", "parties": TEST, "day": "2017-05-14"},
            {"type": "weapon_test", "parties": TEST, "day": "2017-05-21"},
            "days",
            id="days apart",
        ),
        pytest.param(
            {"type": "weapon_test", "parties": TEST, "day": "2017-05-21"},
            {"type": "weapon_test", "parties": TEST, "published": "2017-05-14", "end": "2017-05-14"},
            "days",
            id="told as done before it was",
        ),
        pytest.param(
            {"type": "weapon_test", "parties": TEST, "items": "ballistic_missile"},
            {"type": "weapon_test", "parties": TEST, "items": "satellite"},
            "goods",
            id="missile and satellite",
        ),
        pytest.param(
            {"type": "measure", "aspect": "impose", "parties": {"imposer": "US"}},
            {"type": "measure", "aspect": "end", "parties": {"imposer": "US"}},
            "aspects",
            id="imposed and ended",
        ),
        pytest.param(
            {"type": "designation", "aspect": "list", "parties": {"authority": "US"}},
            {"type": "designation", "aspect": "delist", "parties": {"authority": "US"}},
            "aspects",
            id="listed and delisted",
        ),
        pytest.param(
            {"type": "meeting", "parties": {"participants": "US KR wikidata:Q6279"}},
            {"type": "meeting", "parties": {"participants": "US JP wikidata:Q6279"}},
            "first",
            id="one host, two guests",
        ),
    ],
)
def test_what_is_ruled_out(conduct, one, other, veto):
    comparison = compare(conduct("a/e1", **one), conduct("b/e1", **other))
    assert (comparison.veto, comparison.score, comparison.same) == (veto, 0.0, False)
    assert [reason.feature for reason in comparison.reasons] == ["veto"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param({"parties": SUPPLY, "goods": "arms"}, {"parties": SUPPLY, "goods": "arms"}, id="one shipment"),
        pytest.param(
            {"parties": SUPPLY, "words": "7000 containers munitions", "quantities": ((7000, None, "container"),)},
            {"parties": SUPPLY, "words": "9000 containers munitions", "quantities": ((9000, None, "container"),)},
            id="figures in conflict",
        ),
        pytest.param(
            {"type": "visit", "parties": {"visitor": "KP wikidata:Q56226", "host": "RU"}, "realis": "planned",
             "begin": "2023-09-12", "end": "2023-09-13", "is_dated": True, "published": "2023-09-11"},
            {"type": "visit", "parties": {"visitor": "KP wikidata:Q56226", "host": "RU"}, "day": "2023-09-13"},
            id="a visit planned and done",
        ),
        pytest.param(
            {"type": "meeting", "parties": SUMMIT, "day": "2023-09-13"},
            {"type": "talks", "parties": SUMMIT, "day": "2023-09-13"},
            id="a meeting called talks",
        ),
        pytest.param(
            {"type": "weapon_test", "parties": TEST, "day": "2017-11-28", "items": "ballistic_missile"},
            {"type": "weapon_test", "parties": TEST, "day": "2017-11-29", "items": "ballistic_missile"},
            id="across the date line",
        ),
    ],
)  # fmt: skip
def test_one_act_told_twice(conduct, one, other):
    assert compare(conduct("a/e1", **one), conduct("b/e1", **other)).same


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(
            {"type": "weapon_test", "parties": TEST, "published": "2020-03-02", "end": "2020-03-02"},
            {"type": "weapon_test", "parties": TEST, "published": "2020-03-21", "end": "2020-03-21"},
            id="a test weeks later",
        ),
        pytest.param(
            {"type": "visit", "parties": {"visitor": "RU name:ana", "host": "KP"}},
            {"type": "visit", "parties": {"visitor": "RU name:boris", "host": "KP"}},
            id="two envoys",
        ),
        pytest.param({"parties": {"supplier": "KP"}}, {"parties": {"supplier": "KP"}}, id="too little is told"),
    ],
)
def test_two_acts_alike(conduct, one, other):
    comparison = compare(conduct("a/e1", **one), conduct("b/e1", **other))
    assert comparison.veto is None
    assert not comparison.same


@pytest.mark.parametrize(
    ("type_", "roles", "other_type", "other_roles"),
    [
        ("transfer", SUPPLY, "transfer", {"supplier": "KP"}),
        ("exercise", {"participants": "KP RU"}, "military_cooperation", {"provider": "RU"}),
        ("incursion", {"actor": "KP"}, "attack", {"attacker": "KP", "target": "KR"}),
        ("designation", {"authority": "US"}, "measure", {"imposer": "US", "target": "KP"}),
    ],
)
def test_the_order_of_the_two_does_not_count(conduct, type_, roles, other_type, other_roles):
    one = conduct("a/e1", type=type_, parties=roles, words="containers munitions rajin", day="2023-09-12")
    other = conduct("b/e1", type=other_type, parties=other_roles, words="containers rajin port", states="RU")
    assert compare(one, other).outcomes == compare(other, one).outcomes
    assert compare(one, other).score == compare(other, one).score > 0


@pytest.mark.parametrize(
    ("one", "other", "outcome", "sentence"),
    [
        pytest.param("reach:short", "reach:sea", ("kind", "unlike"), "the kinds differ: reach:short and reach:sea",
                     id="reach"),
        pytest.param("reach:short", "reach:short reach:sea", ("kind", "same"), "the kind is the same: reach:short",
                     id="one kind agrees"),
        pytest.param("reach:short", "", ("kind", "unknown"), None, id="one alone tells it"),
        pytest.param("ordinal:2", "ordinal:3", ("ordinal", "unlike"),
                     "the numbers in a row differ: ordinal:2 and ordinal:3", id="ordinals"),
        pytest.param("plural", "", ("plural", "one"), "the one tells of several, the other of one", id="plural"),
    ],
)  # fmt: skip
def test_marks_are_held_against_one_another(conduct, one, other, outcome, sentence):
    a, b = (conduct(f"{n}/e1", type="weapon_test", parties=TEST, marks=marks) for n, marks in enumerate((one, other)))
    comparison = compare(a, b)
    assert outcome in comparison.outcomes
    assert sentence is None or sentence in [reason.sentence for reason in comparison.reasons]


def test_others_of_one_state_are_told_apart_though_the_other_state_has_one_person_alone(conduct):
    leaders = {"wikidata:Q1": "US", "wikidata:Q2": "KP"}
    summit = conduct(
        "a/e1", type="meeting", parties={"participants": "US KP wikidata:Q1 wikidata:Q2"}, acts_for=leaders
    )
    envoy = conduct("b/e1", type="meeting", parties={"participants": "US KP name:kim"}, acts_for={"name:kim": "KP"})
    assert ("first", "other_actor") in compare(summit, envoy).outcomes


def test_organs_of_one_state_speak_against_a_link(conduct):
    one, other = (
        conduct(f"{body}/e1", type="meeting", parties={"participants": f"KP body:name:{body}"})
        for body in ("cabinet", "politburo")
    )
    assert ("bodies", "unlike") in compare(one, other).outcomes


def test_the_reasons_add_up_to_the_score(conduct):
    comparison = compare(
        conduct("a/e1", parties=SUPPLY, words="containers rajin"), conduct("b/e1", parties=SUPPLY, words="rajin port")
    )
    odds = load_linking().bias.weight + sum(reason.weight for reason in comparison.reasons)
    assert comparison.score == pytest.approx(1 / (1 + 2.718281828459045**-odds), abs=1e-5)


def test_reasons_are_sentences(conduct):
    one = conduct("a/e1", parties=SUPPLY, words="containers munitions", day="2023-09-12", goods="arms")
    other = conduct("b/e1", parties=SUPPLY, words="container munitions", day="2023-09-12", goods="arms")
    sentences = [reason.sentence for reason in compare(one, other).reasons]
    assert "both are of 2023-09-12" in sentences
    assert "the same state is on the other side: RU" in sentences
    assert "the wording shares: container, munitions" in sentences


def test_every_outcome_that_weighs_has_a_sentence(conduct):
    from primafacie.desk.matters.sentences import outcome_sentence

    one, other = conduct("a/e1", parties=SUPPLY), conduct("b/e1", parties=SUPPLY)
    for feature, outcome in load_linking().weights:
        assert outcome_sentence(feature, outcome, one, other)


def test_the_veto_of_an_item_covers_only_what_both_name(conduct):
    one = conduct("a/e1", type="weapon_test", parties=TEST, items="ballistic_missile")
    assert compare(one, conduct("b/e1", type="weapon_test", parties=TEST, goods="missile")).veto is None


@pytest.mark.parametrize(
    "other",
    [{"sender": "RU", "recipient": "KP"}, {"sender": "RU body:russianforeignministry", "recipient": "KP"}],
    ids=["the state", "an organ of it"],
)
def test_a_letter_of_a_person_can_be_told_as_that_of_the_state(conduct, other):
    one = conduct("a/e1", type="message", parties={"sender": "RU wikidata:Q7747", "recipient": "KP"})
    assert compare(one, conduct("b/e1", type="message", parties=other)).veto is None


def test_visitors_of_one_state_can_be_of_one_delegation(conduct):
    one, other = (
        conduct(f"{key}/e1", type="visit", parties={"visitor": f"KP name:{name}", "host": "VN"})
        for key, name in (("a", "joyongwon"), ("b", "rihojun"))
    )
    assert compare(one, other).veto is None


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param({"host": "place:friendshiptower"}, {"host": "place:tower"}, id="a place by a part of its name"),
        pytest.param({"host": "RU place:vladivostok"}, {"host": "RU place:moscow"}, id="places of one state"),
        pytest.param({"host": "place:friendshiptower"}, {}, id="a place that is not named"),
    ],
)
def test_visits_are_not_ruled_out_by_places_that_may_be_one(conduct, one, other):
    first = conduct("a/e1", type="visit", parties={"visitor": "KP"} | one)
    second = conduct("b/e1", type="visit", parties={"visitor": "KP"} | other)
    assert compare(first, second).veto is None


def test_two_letters_of_one_report_may_be_one_though_one_is_to_nobody(conduct):
    full = conduct("a/e1", type="message", parties={"sender": "KP", "recipient": "VN"})
    bare = conduct("a/e2", type="message", parties={"sender": "KP"})
    assert compare(full, bare).veto is None
