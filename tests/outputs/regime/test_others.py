"""Rulebooks as text, as JSON, as a list, and compared."""

from pathlib import Path

import pytest

from primafacie.assessment import diff_regimes, load_regime, packaged_names
from primafacie.outputs import Options
from primafacie.outputs.regime.comparison import comparison_text
from primafacie.outputs.regime.document import regime_json
from primafacie.outputs.regime.listing import listing_lines, listing_text
from primafacie.outputs.regime.text import provision_text, regime_text

from .hostile import hostile_regime

SMALL = Path(__file__).parents[2] / "assessment" / "small.yaml"


@pytest.mark.parametrize("name", [*packaged_names(), str(SMALL)], ids=lambda name: Path(name).stem)
def test_the_json_is_a_rulebook_with_the_same_content(name: str, tmp_path: Path) -> None:
    regime = load_regime(name)
    path = tmp_path / "copy.json"
    path.write_text(regime_json(regime), encoding="utf-8")
    assert load_regime(path).model_dump() == regime.model_dump()


def test_the_text_of_a_provision_says_what_a_report_must_tell() -> None:
    text = provision_text(load_regime(SMALL), "1/1", Options(width=100))
    assert "a report must tell" in text
    assert "belongs to a state other than Russia (RU)" in text


def test_no_control_character_reaches_the_terminal(tmp_path: Path) -> None:
    evil, small = hostile_regime(tmp_path), load_regime(SMALL)
    options = Options(width=100)
    shown = [
        regime_text(evil, options),
        *(provision_text(evil, provision.id, options) for provision in evil.provisions),
        listing_text([evil], options),
        listing_lines([evil]),
        comparison_text(diff_regimes(small, evil), ("a", "b\x1b"), options),
        comparison_text(diff_regimes(evil, small), ("a", "b"), options),
    ]
    assert [text for text in shown if "\x1b" in text or "\u202e" in text] == []


def test_a_comparison_stands_by_provision_with_old_and_new(tmp_path: Path) -> None:
    path = tmp_path / "new.yaml"
    text = (
        SMALL.read_text(encoding="utf-8").replace("No arms at all.", "Nothing.").replace("[at sea]", "[at sea, afloat]")
    )
    path.write_text(text, encoding="utf-8")
    changes = diff_regimes(load_regime(SMALL), load_regime(path))
    assert comparison_text(changes, ("old", "new"), Options(width=80)) == (
        "old → new\n"
        "1 added, 1 changed\n"
        "\n"
        "1/1, version in force from 2020-01-01\n"
        "  added    conduct 1 (transfer), “at sea”: said with\n"
        "           · afloat\n"
        "\n"
        "1/1, version in force from 2022-01-01\n"
        "  changed  summary\n"
        "           was: No arms at all.\n"
        "           is:  Nothing.\n"
    )


def test_the_list_for_programs_has_eight_columns() -> None:
    (line,) = listing_lines([load_regime(SMALL)]).splitlines()
    assert line.split("\t") == ["small", "3 provisions", "A small regime", "in_force", "1", "0", "0", "2"]


def test_the_list_for_the_eye_has_a_heading() -> None:
    head, row, _ = listing_text([load_regime(SMALL)], Options(width=100)).splitlines()
    assert head.split() == ["id", "title", "status", "provisions", "text", "number", "substance", "none"]
    assert row.split() == ["small", "A", "small", "regime", "in", "force", "3", "1", "0", "0", "2"]
