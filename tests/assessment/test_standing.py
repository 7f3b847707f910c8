"""Who puts an event forward, who denies it, who acknowledges it."""

from typing import Any

import pytest

from primafacie.assessment import assess, load_regimes
from primafacie.record import Claim, Finding, Reading, Span, Voice

from .events import build_reading

TEXT = "Seoul said Moscow denied that North Korea sent Russia arms."
ROW = {
    "text": TEXT,
    "trigger": "sent",
    "supplier": "North Korea=KP",
    "recipient": "Russia=RU",
    "goods": "arms=arms",
}


def _claim(key: str, stance: str, **changes: Any) -> Claim:
    values: dict[str, Any] = {
        "id": key, "sources": [], "source_span": None, "cue": None, "content": [Span.of(TEXT, 0, len(TEXT))],
        "stance": stance, "quotation": "indirect", "polarity": "positive", "certainty": "unspecified",
        "medium": "unspecified", "said": None, "via": None, "events": ["e1"], "answers": [], "rule": "test",
    }  # fmt: skip
    return Claim(**(values | changes))


def _first(*claims: Claim) -> Finding | None:
    reading: Reading = build_reading(ROW).model_copy(update={"claims": list(claims)})
    findings = assess(reading, load_regimes(["un-dprk"]))
    return findings[0] if findings else None


def _standing(finding: Finding | None) -> tuple[str, list[str], list[str], list[str]]:
    assert finding is not None
    return finding.verdict, finding.alleged_by, finding.denied_by, finding.acknowledged_by


@pytest.mark.parametrize("stance", ["asserts", "alleges", "assesses", "praises", "condemns", "undertakes"])
def test_a_stance_that_takes_the_event_to_be_so_puts_it_forward(stance: str) -> None:
    assert _standing(_first(_claim("c1", stance))) == ("engaged", ["c1"], [], [])


@pytest.mark.parametrize("stance", ["denies", "rejects"])
def test_an_event_told_only_in_a_denial_is_possible(stance: str) -> None:
    assert _standing(_first(_claim("c1", stance))) == ("possible", [], ["c1"], [])


@pytest.mark.parametrize("stance", ["predicts", "demands", "threatens"])
def test_speculation_demands_and_threats_engage_nothing(stance: str) -> None:
    assert _first(_claim("c1", stance)) is None


def test_an_acknowledgement_vouches_for_the_event() -> None:
    assert _standing(_first(_claim("c1", "acknowledges"))) == ("engaged", [], [], ["c1"])


def test_an_event_without_a_claim_is_the_reporters() -> None:
    assert _standing(_first()) == ("engaged", [], [], [])


def test_who_reports_a_denial_does_not_allege() -> None:
    outer, inner = _claim("c1", "asserts"), _claim("c2", "denies", via="c1")
    assert _standing(_first(outer, inner)) == ("possible", [], ["c2"], [])


def test_who_reports_an_allegation_is_not_counted_twice() -> None:
    outer, inner = _claim("c1", "asserts"), _claim("c2", "alleges", via="c1")
    assert _standing(_first(outer, inner)) == ("engaged", ["c2"], [], [])


def test_a_denial_of_the_claim_denies_the_event() -> None:
    denial = _claim("c2", "denies", events=[], answers=["c1"])
    assert _standing(_first(_claim("c1", "alleges"), denial)) == ("engaged", ["c1"], ["c2"], [])


def test_a_denial_of_another_kind_of_event_does_not_deny_this_one() -> None:
    reading = build_reading(ROW)
    visit = reading.events[0].model_copy(update={"id": "e2", "type": "visit"})
    denial = _claim("c2", "denies", events=["e2"], answers=["c1"])
    changes = {"events": [*reading.events, visit], "claims": [_claim("c1", "alleges"), denial]}
    findings = assess(reading.model_copy(update=changes), load_regimes(["un-dprk"]))
    assert _standing(findings[0]) == ("engaged", ["c1"], [], [])


def _with_general_denial(source: str, **changes: Any) -> Reading:
    reading = build_reading(ROW)
    general = reading.events[0].model_copy(update={"id": "e2", "roles": {}} | changes)
    denial = _claim("c2", "denies", events=["e2"], sources=[source])
    return reading.model_copy(
        update={"events": [*reading.events, general], "claims": [_claim("c1", "alleges"), denial]}
    )


def test_a_party_that_denies_all_such_events_denies_this_one() -> None:
    findings = assess(_with_general_denial("a2"), load_regimes(["un-dprk"]))
    assert _standing(findings[0]) == ("engaged", ["c1"], ["c2"], [])


@pytest.mark.parametrize(
    "changes",
    [{"type": "labour"}, {"goods": []}, {"roles": {"supplier": ["a2"]}}],
    ids=["another type", "goods not said", "another direction"],
)
def test_a_denial_of_other_events_does_not_deny_this_one(changes: dict[str, Any]) -> None:
    findings = assess(_with_general_denial("a2", **changes), load_regimes(["un-dprk"]))
    assert findings[0].denied_by == []


def test_a_denial_by_somebody_who_is_no_party_does_not_deny_it() -> None:
    findings = assess(_with_general_denial("nobody"), load_regimes(["un-dprk"]))
    assert findings[0].denied_by == []


def test_a_claim_that_it_was_not_so_is_a_denial() -> None:
    assert _standing(_first(_claim("c1", "asserts", polarity="negative"))) == ("possible", [], ["c1"], [])


def test_the_reporter_does_not_vouch_for_what_stands_only_inside_a_denial() -> None:
    denial = _claim("c1", "denies", content=[Span.of(TEXT, 31, len(TEXT))])
    narrator = _claim("c2", "asserts", quotation="narrator")
    assert _standing(_first(denial, narrator)) == ("possible", [], ["c1"], [])


def test_claims_come_in_the_order_of_the_reading() -> None:
    claims = [_claim(key, "alleges") for key in ("c2", "c10", "c1")]
    assert _standing(_first(*claims))[1] == ["c2", "c10", "c1"]


def test_claims_that_stand_in_one_another_in_a_circle_do_no_harm() -> None:
    assert _first(_claim("c1", "asserts", via="c2"), _claim("c2", "asserts", via="c1")) is not None


def _voice(state: str) -> Voice:
    return Voice(name="The Agency", acts_for=state, actor=None, span=None, because="the dateline names it")


@pytest.mark.parametrize("state", ["KP", "RU"])
def test_state_media_acknowledge_what_they_tell_of_their_own_state(state: str) -> None:
    told = _claim("c1", "asserts", quotation="narrator")
    reading = build_reading(ROW).model_copy(update={"claims": [told], "voice": _voice(state)})
    [first, *_] = assess(reading, load_regimes(["un-dprk"]))
    assert _standing(first) == ("engaged", [], [], ["c1"])


def test_state_media_allege_what_they_tell_of_others() -> None:
    told = _claim("c1", "asserts", quotation="narrator")
    reading = build_reading(ROW).model_copy(update={"claims": [told], "voice": _voice("CN")})
    [first, *_] = assess(reading, load_regimes(["un-dprk"]))
    assert _standing(first) == ("engaged", ["c1"], [], [])


def test_what_others_say_in_state_media_is_theirs() -> None:
    told = _claim("c1", "alleges")
    reading = build_reading(ROW).model_copy(update={"claims": [told], "voice": _voice("KP")})
    [first, *_] = assess(reading, load_regimes(["un-dprk"]))
    assert _standing(first) == ("engaged", ["c1"], [], [])


@pytest.mark.parametrize(("code", "expected"), [("KP", ([], ["c1"])), ("JP", (["c1"], []))])
def test_only_who_takes_part_acknowledges(code: str, expected: tuple[list[str], list[str]]) -> None:
    reading = build_reading(ROW)
    source = reading.actors[0].model_copy(update={"id": "a9", "country": code, "acts_for": code})
    told = _claim("c1", "acknowledges", sources=["a9"])
    reading = reading.model_copy(update={"claims": [told], "actors": [*reading.actors, source]})
    [first, *_] = assess(reading, load_regimes(["un-dprk"]))
    assert (first.alleged_by, first.acknowledged_by) == expected


def test_a_source_of_no_known_state_acknowledges_nothing_that_others_did() -> None:
    reading = build_reading(ROW)
    source = reading.actors[0].model_copy(update={"id": "a9", "kind": "group", "country": None, "acts_for": None})
    told = _claim("c1", "acknowledges", sources=["a9"])
    reading = reading.model_copy(update={"claims": [told], "actors": [*reading.actors, source]})
    [first, *_] = assess(reading, load_regimes(["un-dprk"]))
    assert (first.alleged_by, first.acknowledged_by) == (["c1"], [])


def test_a_source_that_may_be_the_side_nobody_names_acknowledges() -> None:
    reading = build_reading({key: value for key, value in ROW.items() if key != "recipient"})
    source = reading.actors[0].model_copy(update={"id": "a9", "kind": "person", "country": None, "acts_for": None})
    told = _claim("c1", "acknowledges", sources=["a9"])
    reading = reading.model_copy(update={"claims": [told], "actors": [*reading.actors, source]})
    [first, *_] = assess(reading, load_regimes(["un-dprk"]))
    assert (first.alleged_by, first.acknowledged_by) == ([], ["c1"])
