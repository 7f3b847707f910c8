"""What leads nowhere abroad is no finding, and what is asked says nothing."""

from typing import Any

import pytest

from primafacie.assessment import assess, load_regimes
from primafacie.assessment.phrases import is_asked
from primafacie.record import Span, Voice

from .events import build_reading

GRAIN: dict[str, Any] = {
    "text": "North Korea supplied vegetables to schools.",
    "trigger": "supplied",
    "supplier": "North Korea=KP",
    "recipient": "schools=organisation",
    "goods": "vegetables=food",
}


def _provisions(row: dict[str, Any], state: str | None) -> list[str]:
    voice = Voice(name="The Agency", acts_for=state, actor=None, span=None, because="the dateline names it")
    reading = build_reading(row).model_copy(update={"voice": voice if state is not None else None})
    return [finding.provision for finding in assess(reading, load_regimes(["un-dprk"]))]


@pytest.mark.parametrize(("state", "expected"), [("KP", []), ("RU", ["2397/6"]), (None, ["2397/6"])])
def test_a_state_that_tells_of_its_own_people_alone_tells_of_no_trade(state: str | None, expected: list[str]) -> None:
    assert _provisions(GRAIN, state) == expected


def test_a_state_that_tells_of_a_foreign_partner_tells_of_trade() -> None:
    row = GRAIN | {"text": "North Korea supplied vegetables to Russia.", "recipient": "Russia=RU"}
    assert _provisions(row, "KP") == ["2397/6"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Did it fire a missile?", True),
        ("He asked: “Did it fire a missile?”", True),
        ("It did fire a missile. Why?", False),
        ("Why? It did fire a missile.", False),
    ],
)
def test_a_question_ends_in_its_mark(text: str, expected: bool) -> None:
    start = text.index("missile")
    assert is_asked(text, Span.of(text, start, start + 7)) is expected


def test_what_is_asked_and_told_elsewhere_is_told() -> None:
    text = "Did North Korea fire a ballistic missile? North Korea fired it on Monday."
    row = {
        "text": text, "type": "weapon_test", "trigger": "fire", "actor": "North Korea=KP",
        "goods": "ballistic missile=missile/ballistic_missile",
    }  # fmt: skip
    reading = build_reading(row)
    fired = Span.of(text, text.index("fired"), text.index("fired") + 5)
    event = reading.events[0].model_copy(update={"mentions": [reading.events[0].trigger, fired]})
    findings = assess(reading.model_copy(update={"events": [event]}), load_regimes(["un-dprk"]))
    assert [finding.provision for finding in findings] == ["1718/2", "1874/2"]
