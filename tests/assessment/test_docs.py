"""The reference tells every key that a rulebook can have, and the guide's rulebook is valid."""

import re
from collections import Counter
from pathlib import Path

import pytest
from pydantic import BaseModel

from primafacie.assessment import check_regime, load_regime, packaged_names
from primafacie.assessment.regime import Regime
from primafacie.assessment.vocabulary import ROLES
from primafacie.data.faults import keys_of

_DOCS = Path(__file__).parents[2] / "docs"
_REFERENCE = (_DOCS / "reference" / "rulebook.md").read_text(encoding="utf-8")
_MODEL: type[BaseModel] = Regime


@pytest.mark.parametrize("key", sorted(keys_of(_MODEL)))
def test_the_reference_tells_every_key(key: str) -> None:
    assert f"`{key}`" in _REFERENCE


@pytest.mark.parametrize(
    "event", ["transfer", "weapon_test", "service", "labour", "venture", "funds", "voyage", "attack", "visit"]
)
def test_the_reference_tells_the_roles_of_an_event(event: str) -> None:
    section = _REFERENCE[_REFERENCE.index("Roles of the event types") :]
    assert event in section
    for role in ROLES[event]:  # type: ignore[index]
        assert role in section


def test_the_rulebook_of_the_guide_is_valid() -> None:
    path = _DOCS / "how-to" / "eu-russia-dual-use.yaml"
    assert check_regime(path) == []
    assert load_regime(path).id == path.stem


def test_the_steps_of_the_guide_make_a_valid_rulebook(tmp_path: Path) -> None:
    guide = (_DOCS / "how-to" / "write-a-regime.md").read_text(encoding="utf-8")
    steps = "\n".join(re.findall(r"```yaml\n(.*?)```", guide, re.DOTALL))
    path = tmp_path / "my.yaml"
    path.write_text(
        steps.replace("    verified: number", "    exemptions: [humanitarian]\n    verified: number"), encoding="utf-8"
    )
    assert check_regime(path) == []


def test_every_provision_that_the_guides_name_is_in_a_rulebook() -> None:
    known = {p.id for name in ("un-dprk", "un-houthi", "un-libya") for p in load_regime(name).provisions}
    text = (_DOCS / "explanation" / "verdicts.md").read_text(encoding="utf-8") + _REFERENCE
    named = set(re.findall(r"\b(?:1718|1874|2270|2321|2371|2375|2397)/\d+(?:\([a-z]+\))*", text))
    assert named
    assert named <= known


def test_what_the_reference_leaves_out_is_in_no_rulebook() -> None:
    known = {p.id for name in packaged_names() for p in load_regime(name).provisions}
    text = (_DOCS / "reference" / "regimes.md").read_text(encoding="utf-8")
    rows = [line.split("|")[1] for line in text.splitlines() if line.startswith("| ") and "/" in line.split("|")[1]]
    left_out = set(re.findall(r"\b\d{4}/\d+(?:\([a-z]+\))*", " ".join(rows)))
    assert len(left_out) >= 20
    assert not left_out & known


@pytest.mark.parametrize("name", packaged_names())
def test_the_reference_counts_the_provisions_of_each_regime(name: str) -> None:
    regime = load_regime(name)
    levels = Counter(provision.verified for provision in regime.provisions)
    engaging = sum(len(provision.conduct) > 0 for provision in regime.provisions)
    counts = [len(regime.provisions), engaging, *(levels[level] for level in ("text", "number", "substance", "none"))]
    row = " | ".join(str(count) for count in [*counts, len(regime.chronology)])
    assert f"| `{name}` | {row} |" in (_DOCS / "reference" / "regimes.md").read_text(encoding="utf-8")
