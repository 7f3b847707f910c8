"""Two versions of a regime compared, in words."""

from collections.abc import Iterator, Mapping
from typing import Any

from primafacie.assessment.regime import Provision, Regime

_MAPPINGS = ("sources", "instruments", "groups", "directions", "exemptions")
_SINGULAR = {"sources": "source", "directions": "direction", "groups": "group"}
_ONE_BY_ONE = {"provisions", "chronology", *_MAPPINGS}


def diff_regimes(old: Regime, new: Regime) -> list[str]:
    """What changed from one version of a regime to another, one line a change; empty if nothing did.

    Args:
        old: The earlier version.
        new: The later version.

    Returns:
        Lines such as "1718/8(b): summary: was 'No arms.', is 'No weapons.'", in the order of the new file; what was
        removed stands after what was added.
    """
    before, after = _plain(old), _plain(new)
    lines = [*_fields(before, after, skip=_ONE_BY_ONE)]
    for section in _MAPPINGS:
        lines += _entries(before[section], after[section], _SINGULAR.get(section, section.removesuffix("s")))
    lines += _entries(_milestones(before), _milestones(after), "milestone")
    lines += _entries(_provisions(old), _provisions(new), "")
    return lines


def _plain(regime: Regime) -> dict[str, Any]:
    return regime.model_dump(by_alias=True, exclude_defaults=False)


def _milestones(plain: Mapping[str, Any]) -> dict[str, Any]:
    return {f"{entry['date']} {entry['title']}": entry for entry in plain["chronology"]}


def _provisions(regime: Regime) -> dict[str, Any]:
    """Provisions by id; of several versions, each by id and first day."""
    counts: dict[str, int] = {}
    for provision in regime.provisions:
        counts[provision.id] = counts.get(provision.id, 0) + 1
    return {_name(p, counts[p.id]): p.model_dump(by_alias=True) for p in regime.provisions}


def _name(provision: Provision, count: int) -> str:
    return provision.id if count == 1 else f"{provision.id} from {provision.in_force.from_}"


def _entries(before: Mapping[str, Any], after: Mapping[str, Any], kind: str) -> Iterator[str]:
    prefix = f"{kind} " if kind else ""
    for key, value in after.items():
        if key not in before:
            yield f"{prefix}{key}: added"
        else:
            yield from (f"{prefix}{key}: {line}" for line in _fields(before[key], value))
    yield from (f"{prefix}{key}: removed" for key in before if key not in after)


def _fields(before: Any, after: Any, path: str = "", skip: frozenset[str] | set[str] = frozenset()) -> Iterator[str]:
    """The values that differ, with their path in words."""
    if before == after:
        return
    if isinstance(before, dict) and isinstance(after, dict):
        for key in [*after, *(key for key in before if key not in after)]:
            if key not in skip:
                yield from _fields(before.get(key), after.get(key), f"{path}.{key}" if path else str(key))
    elif isinstance(before, list) and isinstance(after, list):
        yield from _lists(before, after, path)
    elif before is None:
        yield f"{path}: added {_shown(after)}"
    elif after is None:
        yield f"{path}: removed {_shown(before)}"
    else:
        yield f"{path}: was {_shown(before)}, is {_shown(after)}"


def _lists(before: list[Any], after: list[Any], path: str) -> Iterator[str]:
    if len(before) == len(after) and any(isinstance(value, dict | list) for value in after):
        for index, (old, new) in enumerate(zip(before, after, strict=True), start=1):
            yield from _fields(old, new, f"{path}[{index}]")
        return
    added = [value for value in after if value not in before]
    removed = [value for value in before if value not in after]
    yield from (f"{path}: added {_shown(value)}" for value in added)
    yield from (f"{path}: removed {_shown(value)}" for value in removed)
    if not added and not removed:
        yield f"{path}: another order"


def _shown(value: Any) -> str:
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {_shown(inner)}" for key, inner in value.items() if inner) + "}"
    return repr(value)
