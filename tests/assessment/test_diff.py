"""Two versions of a regime, compared in words."""

import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from primafacie.assessment import diff_regimes, load_regime, packaged_names
from primafacie.assessment.diff import Change
from primafacie.assessment.regime import Regime

SMALL = Path(__file__).with_name("small.yaml").read_text(encoding="utf-8")
REGIMES = {name: load_regime(name) for name in packaged_names()}
LATER = "1/1, version in force from 2022-01-01"
SENT = "1/2"


def _load(folder: Path, text: str) -> Regime:
    path = folder / "small.yaml"
    path.write_text(text, encoding="utf-8")
    return load_regime(path)


CHANGES = {
    "nothing": ("", "", []),
    "a comment": ("id: small", "# new\nid: small", []),
    "a text": (
        "title: A small regime",
        "title: Another",
        [Change("the rulebook", "changed", "title", "A small regime", "Another")],
    ),
    "a summary": (
        "summary: No arms at all.",
        "summary: Nothing.",
        [Change(LATER, "changed", "summary", "No arms at all.", "Nothing.")],
    ),
    "a phrase": (
        "[[approv*], [council]]",
        "[[approv*, waiv*], [council]]",
        [Change("exemption approval", "added", "told by: words to find", None, "waiv*")],
    ),
    "a level": (
        "bears_on: [1/2]\n    verified: none",
        "bears_on: [1/2]\n    verified: text\n    sources: [gazette]",
        [Change(LATER, "changed", "verified", "none", "text"), Change(LATER, "added", "sources", None, "gazette")],
    ),
    "a milestone": (
        "  - {date: 2021-01-01, kind: event, title: A day}\n",
        "",
        [Change("milestone 2021-01-01, A day", "removed", "", "event", None)],
    ),
    "a country": (
        "other_than: [RU]",
        "other_than: [RU, BY]",
        [Change("direction to target", "added", "supplier: belongs to a state other than", None, "Belarus (BY)")],
    ),
    "a cap": (
        "value: 5, unit: tank",
        "value: 5000, unit: tank",
        [
            Change(
                "1/1, version in force from 2020-01-01", kind, "conduct 1 (transfer), cap: more than", *values
            )
            for kind, values in (("added", (None, "5,000 tank")), ("removed", ("5 tank", None)))
        ],
    ),
    "a conduct": (
        "      - event: transfer\n        direction: to_target\n    verified: none",
        "      - event: transfer\n        direction: to_target\n"
        "      - {event: service, roles: {provider: {state: [KP]}}}\n    verified: none",
        [
            Change(
                SENT, "added", "conduct 2 (service)", None, "service; provider belongs to or acts for North Korea (KP)"
            )
        ],
    ),
    "a first day": (
        "in_force: {from: 2020-01-01}",
        "in_force: {from: 2021-06-01, to: 2023-01-01}",
        [
            Change(SENT, "changed", "in force: from", "2020-01-01", "2021-06-01"),
            Change(SENT, "added", "in force: to", None, "2023-01-01"),
        ],
    ),
    "a new number": (
        "id: 1/2\n    instrument: \"1\"\n    paragraph: \"2\"",
        "id: 1/3\n    instrument: \"1\"\n    paragraph: \"3\"",
        [
            Change(LATER, "added", "bears on", None, "1/3"),
            Change(LATER, "removed", "bears on", "1/2", None),
            Change("1/3", "added", "", None, "No arms. (in force from 2020-01-01; verified: none)"),
            Change("1/2", "removed", "", "No arms. (in force from 2020-01-01; verified: none)", None),
        ],
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", CHANGES)
def test_tells_what_changed(name: str, tmp_path: Path) -> None:
    before, after, expected = CHANGES[name]
    text = SMALL.replace(before, after, 1) if before else SMALL
    text = text.replace("bears_on: [1/2]", "bears_on: [1/3]") if name == "a new number" else text
    assert diff_regimes(_load(tmp_path, SMALL), _load(tmp_path, text)) == expected


def test_a_version_that_is_added_is_told_beside_the_end_of_the_one_before() -> None:
    new = REGIMES["un-dprk"]
    (only,) = new.versions("1718/8(b)")
    first = only.model_copy(update={"in_force": only.in_force.model_copy(update={"to": "2016-03-01"})})
    second = only.model_copy(update={"in_force": only.in_force.model_copy(update={"from_": "2016-03-02"})})
    rest = [each for each in new.provisions if each is not only]
    changes = diff_regimes(new, new.model_copy(update={"provisions": [first, second, *rest]}))
    assert [(change.about, change.kind, change.what) for change in changes] == [
        ("1718/8(b), version in force from 2006-10-14", "added", "in force: to"),
        ("1718/8(b), version in force from 2016-03-02", "added", ""),
    ]


@pytest.mark.parametrize("what", ["topics", "provisions"])
def test_another_order_is_told_where_nothing_else_differs(what: str) -> None:
    old = REGIMES["un-libya"]
    turned: dict[str, Any] = {
        "topics": {"groups": dict(reversed(old.groups.items()))},
        "provisions": {"provisions": old.provisions[::-1]},
    }
    (change,) = diff_regimes(old, old.model_copy(update=turned[what]))
    assert (change.about, change.what) == ("the rulebook", f"the order of the {what}")


def _leaves(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    if isinstance(value, dict):
        return [leaf for key, inner in value.items() for leaf in _leaves(inner, (*path, key))]
    if isinstance(value, list):
        return [leaf for place, inner in enumerate(value) for leaf in _leaves(inner, (*path, place))]
    return [path]


_CANDIDATES = {
    "XX", "9999-01-01", "99", "veto", "event", "none", "text", "disputed", "ended", "open", "nothing", "arms", "gold",
    "service", "voyage", "person", "vessel",
}  # fmt: skip
"""Values for the fields that do not take any text."""


def _changed(plain: dict[str, Any], path: tuple[Any, ...]) -> Regime:
    """The regime with another value at a place, of those that fit there."""
    place = plain
    *above, last = path
    for part in above:
        place = place[part]
    value = place[last]
    others = sorted(_CANDIDATES - {value}) if isinstance(value, str) else []
    for other in [f"{value}x", *others] if isinstance(value, str) else [not value] if value is True else [value + 1]:
        place[last] = other
        try:
            return Regime.model_validate(plain)
        except ValidationError:
            continue
    raise AssertionError(f"nothing else fits at {path}")


@pytest.mark.parametrize("name", ["small", *packaged_names()])
@given(data=st.data())
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_value_can_change_unnoticed_and_none_is_told_as_a_program_writes_it(
    name: str, data: st.DataObject, tmp_path: Path
) -> None:
    old = REGIMES[name] if name in REGIMES else _load(tmp_path, SMALL)
    plain = old.model_dump(by_alias=True, exclude_unset=True)
    new = _changed(plain, data.draw(st.sampled_from(_leaves(plain))))
    for changes in (diff_regimes(old, new), diff_regimes(new, old)):
        assert changes
        assert all("the order" not in change.what for change in changes)
        told = " ".join(str(part) for change in changes for part in (change.about, change.what, change.old, change.new))
        assert re.search(r"\[\d+\]|\{'|\['|_from|from_", told) is None
