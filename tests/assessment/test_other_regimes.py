"""A regime beside un-dprk, and a user's own, need no code."""

from pathlib import Path
from typing import Any

import pytest

from primafacie.assessment import assess, load_regimes, packaged_names
from primafacie.data.loader import parse_yaml

from .events import build_reading

_TABLE = Path(__file__).with_name("other_cases.yaml")
_DOCS = Path(__file__).parents[2] / "docs" / "how-to"
CASES: list[dict[str, Any]] = parse_yaml(_TABLE.read_text(encoding="utf-8"), _TABLE.name)


@pytest.mark.parametrize("row", CASES, ids=[f"{row['regime']}: {row['case']}" for row in CASES])
def test_finds_what_the_table_says_and_nothing_else(row: dict[str, Any]) -> None:
    name = row["regime"]
    findings = assess(build_reading(row), load_regimes([name if name in packaged_names() else _DOCS / name]))
    found = {
        f.provision: (f.verdict, [e.name for e in f.elements if not e.met] if f.verdict == "possible" else [])
        for f in findings
    }
    expected = {key: ("engaged", []) for key in row.get("engaged", [])}
    expected |= {key: ("exempt", []) for key in row.get("exempt", [])}
    expected |= {key: ("possible", names) for key, names in row.get("possible", {}).items()}
    assert found == expected
    assert bool(expected) != ("nothing" in row)


def test_one_event_is_held_against_each_regime_in_the_order_given() -> None:
    row = {
        "text": "Iran and North Korea sold Libya weapons.", "trigger": "sold", "supplier": "North Korea=KP",
        "recipient": "Libya=LY", "goods": "weapons=arms",
    }  # fmt: skip
    findings = assess(build_reading(row), load_regimes(["un-libya", "un-dprk"]))
    assert [(f.id, f.regime, f.provision) for f in findings] == [
        ("f1", "un-libya", "1970/9"),
        ("f2", "un-dprk", "1718/8(b)"),
        ("f3", "un-dprk", "1874/9"),
    ]
