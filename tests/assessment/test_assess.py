"""What holds for the findings of any regime."""

import pickle
import time

from hypothesis import given, settings
from hypothesis import strategies as st

from primafacie.assessment import (
    FindingGroup,
    Regime,
    assess,
    group_findings,
    load_regime,
    load_regimes,
    packaged_names,
)
from primafacie.assessment.phrases import find_phrase, sentence_around
from primafacie.assessment.vocabulary import ROLES
from primafacie.record import Reading, Span

from .events import build_reading

ARMS = {
    "text": "In May North Korea sent Russia arms.",
    "trigger": "sent",
    "supplier": "North Korea=KP",
    "recipient": "Russia=RU",
    "goods": "arms=arms",
    "when": "In May=2024-05-01/2024-05-31",
}
LIMOUSINE = {
    "text": "Putin gave Kim a limousine.",
    "trigger": "gave",
    "supplier": "Putin=person RU",
    "recipient": "Kim=person KP",
    "goods": "limousine=luxury/limousine + limousine=vehicle/limousine",
}


def test_each_element_names_the_words_that_ground_it() -> None:
    finding = assess(build_reading(ARMS), load_regimes(["un-dprk"]))[0]
    assert [(e.name, e.because.span and e.because.span.text) for e in finding.elements] == [
        ("supplier", "North Korea"),
        ("recipient", "Russia"),
        ("goods", "arms"),
        ("done", "sent"),
        ("in force", "In May"),
        ("not exempt", None),
    ]


def test_the_explanation_is_a_sentence_about_who_did_what_and_what_forbids_it() -> None:
    findings = assess(build_reading(ARMS), load_regimes(["un-dprk"]))
    assert findings[1].explanation == (
        "North Korea is said to have supplied “arms” to Russia; 1874/9 forbids North Korea to export any arms "
        "and to give training or services related to them."
    )


def test_the_explanation_names_what_is_not_established() -> None:
    row = {**ARMS, "realis": "planned"}
    finding = assess(build_reading(row), load_regimes(["un-dprk"]))[0]
    assert finding.explanation.startswith("North Korea is said to plan to supply “arms” to Russia; 1718/8(b) ")
    assert finding.explanation.endswith("; not established: done (told as planned, not as done).")


def test_the_explanation_says_where_a_paragraph_number_is_from_memory() -> None:
    explanations = {f.provision: f.explanation for f in assess(build_reading(LIMOUSINE), load_regimes(["un-dprk"]))}
    assert "2397/7 (paragraph number from memory) forbids" in explanations["2397/7"]
    assert "1718/8(a)(iii) forbids" in explanations["1718/8(a)(iii)"]


def test_overlapping_provisions_are_grouped_by_topic() -> None:
    regimes = load_regimes(["un-dprk"])
    groups = group_findings(assess(build_reading(LIMOUSINE), regimes), regimes)
    assert [(g.title, [f.provision for f in g.findings]) for g in groups] == [
        ("Luxury goods", ["1718/8(a)(iii)"]),
        ("Vessels, vehicles, machinery and metals to North Korea", ["2397/7"]),
    ]
    assert isinstance(groups[0], FindingGroup)


def test_findings_are_the_same_whatever_findings_the_reading_had() -> None:
    reading = build_reading(ARMS)
    findings = assess(reading, load_regimes(["un-dprk"]))
    assert assess(reading.model_copy(update={"findings": findings}), load_regimes(["un-dprk"])) == findings


def test_the_span_of_an_actor_is_the_mention_nearest_to_the_trigger() -> None:
    reading = build_reading(
        {**ARMS, "text": "North Korea: in May North Korea sent Russia arms.", "when": "in May=2024-05-01/2024-05-31"}
    )
    actor = reading.actors[0]
    second = actor.mentions[0].model_copy(update={"span": Span.of(reading.report.text, 20, 31)})
    actors = [actor.model_copy(update={"mentions": [*actor.mentions, second]}), *reading.actors[1:]]
    finding = assess(reading.model_copy(update={"actors": actors}), load_regimes(["un-dprk"]))[0]
    assert finding.elements[0].because.span == second.span


def _seconds(reading: Reading, regimes: list[Regime]) -> float:
    begin = time.process_time()
    for _ in range(5):
        assess(reading, regimes)
    return (time.process_time() - begin) / 5


def test_an_event_costs_less_than_two_milliseconds_with_ten_regimes_loaded() -> None:
    others = [load_regime(name) for name in packaged_names() if name != "un-dprk"]
    ten = [load_regime("un-dprk"), *others, *[others[0].model_copy(update={"id": f"copy-{n}"}) for n in range(7)]]
    reading = build_reading({**ARMS, "supplier": "North Korea=SY"})
    reading = reading.model_copy(update={"events": [reading.events[0]] * 50})
    assess(reading, ten)
    assert min(_seconds(reading, ten) for _ in range(3)) / 50 < 0.002


def test_milestones_are_recognised_in_a_sentence() -> None:
    regime = load_regime("un-dprk")
    told = [m.date for m in regime.chronology if m.is_told_in("In March, a Russian veto ended the monitoring.")]
    assert told == ["2024-03-28"]


@given(st.text(max_size=300), st.integers(0, 299), st.integers(1, 50))
@settings(max_examples=200)
def test_the_sentence_around_a_span_contains_it(text: str, start: int, length: int) -> None:
    span = Span.of(text, start, min(len(text), start + length)) if start < len(text) else None
    if span is not None:
        begin, end = sentence_around(text, span)
        assert 0 <= begin <= span.start < span.end <= end <= len(text)


@given(st.text(max_size=300))
def test_a_phrase_that_is_found_is_verbatim(text: str) -> None:
    found = find_phrase(["ship-to-ship", "a*", "i"], text)
    assert found is None or text[found.start : found.end] == found.text


def test_without_undoes_a_phrase_and_a_full_stop_does_not_reach_over() -> None:
    assert find_phrase(["approval"], "without the approval of the Committee") is None
    assert find_phrase(["approval"], "with the approval of the Committee") is not None


_WORDS = ["Alpha", "Bravo", "Charlie", "Delta", "Echo"]
_CODES = ["", "KP", "RU", "CN", "vessel KP", "vessel", "person KP", "KP+RU"]
_GOODS = ["arms", "missile/ballistic_missile", "coal", "luxury/limousine", "other", "refined_petroleum", "aid"]


@st.composite
def _rows(draw: st.DrawFn) -> dict[str, str]:
    type_ = draw(st.sampled_from(sorted(ROLES)))
    row = {"text": " ".join(_WORDS) + " did it without approval at sea.", "trigger": "did", "type": type_}
    for role in ROLES[type_]:
        code = draw(st.sampled_from(_CODES))
        if code:
            row[role] = f"{draw(st.sampled_from(_WORDS))}={code}"
    if draw(st.booleans()):
        row["goods"] = f"it={draw(st.sampled_from(_GOODS))}"
    row["realis"] = draw(st.sampled_from(["occurred", "planned", "ongoing", "generic"]))
    row["polarity"] = draw(st.sampled_from(["positive", "positive", "negative"]))
    row["published"] = draw(st.sampled_from(["2005-01-01", "2012-01-01", "2017-10-01", "2024-06-17"]))
    return row


@given(_rows())
@settings(max_examples=300)
def test_every_finding_keeps_the_rules_of_the_record(row: dict[str, str]) -> None:
    reading = build_reading(row)
    findings = assess(reading, load_regimes(packaged_names()))
    assert [f.id for f in findings] == [f"f{n}" for n in range(1, len(findings) + 1)]
    keys = [(f.event, f.regime, f.provision) for f in findings]
    assert len(keys) == len(set(keys))
    for finding in findings:
        assert row["realis"] != "generic"
        assert row["polarity"] == "positive"
        unmet = [e.name for e in finding.elements if not e.met]
        assert (finding.verdict == "engaged") == (not unmet)
        assert finding.verdict != "exempt" or "not exempt" in unmet
        assert row["realis"] != "planned" or finding.verdict != "engaged"


def test_a_regime_survives_the_way_to_another_process() -> None:
    regime = load_regime("un-dprk")
    reading = build_reading(ARMS)
    findings = assess(reading, [regime])
    copy = pickle.loads(pickle.dumps(regime))  # noqa: S301 - our own bytes
    assert copy.hash == regime.hash
    assert assess(reading, [copy]) == findings
