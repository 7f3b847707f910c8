"""One reading, arranged for a reader."""

from typing import Any

import pytest

from outputs.record import make_record, span
from primafacie.outputs.rules import NoRules
from primafacie.outputs.view import View, things
from primafacie.record import Reading


def view(**changes: dict[str, Any]) -> View:
    """The view of the record, with the rows of these ids changed."""
    record = make_record()
    for rows in ("events", "claims", "actors", "findings"):
        for row in record[rows]:
            row.update(changes.get(row["id"], {}))
    return View(Reading.model_validate(record), NoRules())


def test_groups_hold_all_findings_of_an_event() -> None:
    assert [[held.finding.id for held in group.held] for group in view().groups] == [["f1", "f2"], ["f3"]]


def test_engaged_groups_come_first() -> None:
    groups = view(f1={"verdict": "exempt"}, f2={"verdict": "exempt"}).groups
    assert [group.verdict for group in groups] == ["possible", "exempt"]


def test_within_a_group_the_weightier_verdict_comes_first() -> None:
    groups = view(f1={"verdict": "possible"}).groups
    assert [held.finding.id for held in groups[0].held] == ["f2", "f1"]


def test_the_title_says_who_does_what_to_whom() -> None:
    shown = view()
    assert shown.title(shown.events["e1"]) == "transfer, Norland → Sudria: about 40 crates, artillery shells"


@pytest.mark.parametrize(
    ("roles", "parties"),
    [
        pytest.param({"recipient": ["a2"]}, "? → Sudria", id="doer-unknown"),
        pytest.param({"participants": ["a1", "a2", "a4"]}, "Norland, Sudria and Anna Holm", id="together"),
        pytest.param({}, "", id="nobody"),
    ],
)
def test_parties(roles: dict[str, list[str]], parties: str) -> None:
    shown = view(e1={"roles": roles})
    assert shown.parties(shown.events["e1"]) == parties


def test_who_tells_an_event_is_told_apart_from_who_denies_it() -> None:
    shown = view(c2={"events": ["e1"]})
    assert shown.told(shown.events["e1"]) == [
        "says a ministry official in Seoul",
        "denied by Anna Holm",
        "acknowledged by Sudria’s trade ministry",
    ]


def test_goods_of_two_classes_are_named_once() -> None:
    shells = {"span": span("artillery shells"), "item": None}
    shown = view(e1={"goods": [shells | {"class": "arms"}, shells | {"class": "other"}], "quantities": []})
    assert things(shown.events["e1"]) == "artillery shells"


@pytest.mark.parametrize(
    ("change", "source"),
    [
        pytest.param({"sources": []}, "a ministry official in Seoul", id="words"),
        pytest.param({"sources": [], "source_span": None}, "a source left unsaid", id="unsaid"),
        pytest.param({"sources": [], "source_span": None, "quotation": "narrator"}, "the reporter", id="narrator"),
        pytest.param({"sources": ["a1", "a2"]}, "Norland and Sudria", id="two"),
    ],
)
def test_source(change: dict[str, Any], source: str) -> None:
    shown = view(c1=change)
    assert shown.source(shown.claims["c1"]) == source
