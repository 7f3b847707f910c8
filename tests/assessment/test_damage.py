"""Rulebooks damaged at random are refused with file, line and mend, all faults at once, and none is half-loaded."""

import functools
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from primafacie.assessment import check_regime, load_regime, packaged_names
from primafacie.data.loader import read_packaged
from primafacie.errors import RulebookError

from . import damage as kinds
from .damage import KINDS, SEVERAL, Damage, Spot

Kind = Callable[[Spot], Iterator[Damage]]

TEXTS = {
    "small": Path(__file__).with_name("small.yaml").read_text(encoding="utf-8"),
    **{name: read_packaged(f"regimes/{name}.yaml") for name in packaged_names()},
}
SHORT = [name for name, text in TEXTS.items() if text.count("\n") < 500]
LONG = [name for name in TEXTS if name not in SHORT]
_FORM = re.compile(r".+?:(\d+): \S.*")
quick = settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
brief = settings(quick, max_examples=2)


@functools.cache
def damages(name: str, kind: Kind) -> list[Damage]:
    return [damage for spot in kinds.find_spots(TEXTS[name]) for damage in kind(spot)]


def check(folder: Path, text: str) -> list[str]:
    """The faults of a rulebook, which must also not load."""
    path = folder / "broken.yaml"
    path.write_text(text, encoding="utf-8")
    faults = check_regime(path)
    with pytest.raises(RulebookError, match=re.escape(str(path))):
        load_regime(path)
    assert all(_FORM.fullmatch(fault.removeprefix(str(path))) or fault.startswith(f"{path}:") for fault in faults)
    return [fault.removeprefix(f"{path}:") for fault in faults]


def is_told(damage: Damage, faults: list[str], shift: int = 0) -> bool:
    lines = range(damage.first + shift, damage.last + shift + 1)
    return any(int(fault.split(":")[0]) in lines and damage.words in fault for fault in faults)


def draw(data: st.DataObject, names: list[str], kind: Kind) -> tuple[str, Damage]:
    name = data.draw(st.sampled_from([name for name in names if damages(name, kind)]))
    return name, data.draw(st.sampled_from(damages(name, kind)))


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
@given(data=st.data())
@quick
def test_damage_is_told_at_its_line_with_a_mend(kind: Kind, tmp_path: Path, data: st.DataObject) -> None:
    name, damage = draw(data, SHORT, kind)
    faults = check(tmp_path, damage.apply(TEXTS[name]))
    assert is_told(damage, faults), (damage, faults)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
@given(data=st.data())
@brief
def test_damage_to_a_long_rulebook_is_told_too(kind: Kind, tmp_path: Path, data: st.DataObject) -> None:
    name, damage = draw(data, LONG, kind)
    faults = check(tmp_path, damage.apply(TEXTS[name]))
    assert is_told(damage, faults), (damage, faults)


@given(data=st.data())
@settings(quick, max_examples=60)
def test_two_damages_are_both_told(tmp_path: Path, data: st.DataObject) -> None:
    name = data.draw(st.sampled_from(SHORT))
    found = [data.draw(st.sampled_from(_deep(name, data.draw(st.sampled_from(SEVERAL))))) for _ in range(2)]
    first, second = sorted(found, key=lambda damage: damage.start)
    if first.path[:2] == second.path[:2]:
        return
    text = TEXTS[name]
    faults = check(tmp_path, first.apply(second.apply(text)))
    shift = first.new.count("\n") - text.count("\n", first.start, first.end)
    assert is_told(first, faults), (first, second, faults)
    assert is_told(second, faults, shift), (first, second, faults)


def _deep(name: str, kind: Kind) -> list[Damage]:
    """Damages inside of an entry, which leave the file as a whole its shape."""
    return [each for each in damages(name, kind) if len(each.path) > 2] or damages(name, kinds.misspell_a_reference)


@given(data=st.data())
@settings(quick, max_examples=40)
def test_a_file_that_was_cut_is_refused(tmp_path: Path, data: st.DataObject) -> None:
    name = data.draw(st.sampled_from(SHORT))
    text = TEXTS[name]
    cut = text[: data.draw(st.integers(0, text.rindex("verified:") - 1))]
    faults = check(tmp_path, cut)
    assert all(1 <= int(fault.split(":")[0]) <= cut.count("\n") + 1 for fault in faults)


@given(data=st.data())
@settings(quick, max_examples=60)
def test_no_change_of_a_few_signs_ends_in_anything_but_faults(tmp_path: Path, data: st.DataObject) -> None:
    text = TEXTS["small"]
    start = data.draw(st.integers(0, len(text)))
    length = data.draw(st.integers(0, 20))
    path = tmp_path / "any.yaml"
    new = data.draw(st.text(st.characters(exclude_categories=["Cs"]), max_size=8))
    path.write_text(text[:start] + new + text[start + length :], encoding="utf-8")
    assert all(fault.startswith(f"{path}:") for fault in check_regime(path))


def test_there_is_room_for_every_kind() -> None:
    assert [kind.__name__ for kind in KINDS if not any(damages(name, kind) for name in SHORT)] == []
    assert sum(len(damages(name, kind)) for name in TEXTS for kind in KINDS) > 10_000
