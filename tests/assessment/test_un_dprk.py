"""What events engage under un-dprk, from the table in un_dprk_cases.yaml."""

from pathlib import Path
from typing import Any

import pytest

from primafacie.assessment import assess, load_regimes
from primafacie.data.loader import parse_yaml

from .events import build_reading

_TABLE = Path(__file__).with_name("un_dprk_cases.yaml")
CASES: list[dict[str, Any]] = parse_yaml(_TABLE.read_text(encoding="utf-8"), _TABLE.name)


@pytest.mark.parametrize("row", CASES, ids=[row["case"] for row in CASES])
def test_finds_what_the_table_says_and_nothing_else(row: dict[str, Any]) -> None:
    findings = assess(build_reading(row), load_regimes(["un-dprk"]))
    found = {
        f.provision: (f.verdict, [e.name for e in f.elements if not e.met] if f.verdict == "possible" else [])
        for f in findings
    }
    expected = {key: ("engaged", []) for key in row.get("engaged", [])}
    expected |= {key: ("exempt", []) for key in row.get("exempt", [])}
    expected |= {key: ("possible", names) for key, names in row.get("possible", {}).items()}
    assert found == expected
    assert bool(expected) != ("nothing" in row)


@pytest.mark.parametrize("row", [r for r in CASES if len(r.get("engaged", [])) > 1], ids=lambda row: row["case"])
def test_gives_the_provisions_in_the_order_of_the_table(row: dict[str, Any]) -> None:
    findings = assess(build_reading(row), load_regimes(["un-dprk"]))
    assert [f.provision for f in findings if f.verdict == "engaged"] == row["engaged"]


@pytest.mark.parametrize("row", CASES, ids=[row["case"] for row in CASES])
def test_every_span_is_verbatim_and_every_explanation_a_sentence(row: dict[str, Any]) -> None:
    reading = build_reading(row)
    for finding in assess(reading, load_regimes(["un-dprk"])):
        spans = [e.because.span for e in finding.elements if e.because.span is not None]
        assert all(reading.report.text[s.start : s.end] == s.text for s in spans)
        assert finding.provision in finding.explanation
        assert finding.explanation.endswith(".")
        assert "\n" not in finding.explanation


def test_the_table_has_at_least_150_rows_with_different_names() -> None:
    assert len({row["case"] for row in CASES}) == len(CASES) >= 150
