"""Two versions of a regime, compared in words."""

from pathlib import Path

import pytest

from primafacie.assessment import diff_regimes, load_regime
from primafacie.assessment.regime import Regime

SMALL = Path(__file__).with_name("small.yaml").read_text(encoding="utf-8")


def _load(folder: Path, text: str) -> Regime:
    path = folder / "small.yaml"
    path.write_text(text, encoding="utf-8")
    return load_regime(path)


CHANGES = {
    "nothing": ("", "", []),
    "a comment": ("id: small", "# new\nid: small", []),
    "a text": ("title: A small regime", "title: Another", ["title: was 'A small regime', is 'Another'"]),
    "a summary": (
        "summary: No arms at all.",
        "summary: Nothing.",
        ["1/1 from 2022-01-01: summary: was 'No arms at all.', is 'Nothing.'"],
    ),
    "a phrase": (
        "[[approv*], [council]]",
        "[[approv*, waiv*], [council]]",
        ["exemption approval: told_by[1]: added 'waiv*'"],
    ),
    "a last day": (
        "bears_on: [1/2]\n    verified: none",
        "bears_on: [1/2]\n    verified: text\n    sources: [gazette]",
        [
            "1/1 from 2022-01-01: verified: was 'none', is 'text'",
            "1/1 from 2022-01-01: sources: added 'gazette'",
        ],
    ),
    "a milestone": (
        "  - {date: 2021-01-01, kind: event, title: A day}\n",
        "",
        ["milestone 2021-01-01 A day: removed"],
    ),
    "a country": (
        "other_than: [RU]",
        "other_than: [RU, BY]",
        ["direction to_target: supplier.other_than: added 'BY'"],
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", CHANGES)
def test_tells_what_changed(name: str, tmp_path: Path) -> None:
    before, after, expected = CHANGES[name]
    old, new = _load(tmp_path, SMALL), _load(tmp_path, SMALL.replace(before, after, 1) if before else SMALL)
    assert diff_regimes(old, new) == expected


def test_tells_of_a_provision_that_is_new_or_gone(tmp_path: Path) -> None:
    old = _load(tmp_path, SMALL)
    text = SMALL.replace("id: 1/2", "id: 1/3").replace('paragraph: "2"', 'paragraph: "3"').replace("[1/2]", "[1/3]")
    assert diff_regimes(old, _load(tmp_path, text)) == [
        "1/1 from 2022-01-01: bears_on: added '1/3'",
        "1/1 from 2022-01-01: bears_on: removed '1/2'",
        "1/3: added",
        "1/2: removed",
    ]
