"""The sound parts of a rulebook with faults of shape, so that faults across its parts are told together with those."""

from collections.abc import Iterable, Iterator, Mapping
from copy import copy
from typing import Any

from pydantic import ValidationError

from primafacie.assessment.checks import Fault, find_faults
from primafacie.assessment.regime import Regime
from primafacie.data.tree import Path

_FIRST, _LAST = "0001-01-01", "9999-12-31"
_STAND_INS: dict[str, Any] = {
    "status": {"state": "in_force", "note": "?"},
    "sources": {"title": "?"},
    "instruments": {"title": "?", "adopted": _FIRST},
    "groups": {"title": "?"},
    "directions": {"place": {"state": ["XX"]}},
    "exemptions": {"summary": "?"},
}
"""What stands for an entry that has the wrong shape, so that others can still refer to it."""
_LISTS = ("chronology", "provisions")


def find_faults_beside(content: Any, misfits: Iterable[Path]) -> Iterator[Fault]:
    """The faults across the parts of a rulebook that lie outside of what has the wrong shape.

    Args:
        content: The whole file.
        misfits: Paths of the values that have the wrong shape.
    """
    if not isinstance(content, Mapping):
        return
    unsound = {_entry(path) for path in misfits}
    regime = _try_regime(_mended(content, unsound))
    if regime is None:
        return
    for path, text in find_faults(regime):
        if not any(path[: len(part)] == part for part in unsound) and not _is_follow_up(text):
            yield path, text


def _entry(path: Path) -> Path:
    """The entry that a value belongs to: one provision, one source, or one field of the file."""
    return path[:2] if path[:1] and (path[0] in _LISTS or path[0] in _STAND_INS) and path[0] != "status" else path[:1]


def _mended(content: Mapping[Any, Any], unsound: set[Path]) -> dict[Any, Any]:
    """The file with something of the right shape in place of each unsound entry."""
    mended = dict(content)
    for path in sorted(unsound, key=str):
        section = path[0] if path else None
        if len(path) == 1:
            _mend_field(mended, section)
        elif len(path) == 2 and isinstance(mended.get(section), dict | list):
            key: Any = path[1]
            mended[section] = entries = copy(mended[section])
            entries[key] = _stand_in(section, content[section][key])
    return mended


def _mend_field(mended: dict[Any, Any], field: Any) -> None:
    if field == "status":
        mended[field] = _STAND_INS[field]
    elif field in Regime.model_fields and field not in (*_LISTS, *_STAND_INS):
        mended[field] = "x"
    else:
        mended.pop(field, None)


def _stand_in(section: Any, given: Any) -> Any:
    if section == "chronology":
        return {"date": _LAST, "kind": "event", "title": "?"}
    if section != "provisions":
        return _STAND_INS[section]
    id_ = given.get("id") if isinstance(given, Mapping) else None
    texts = dict.fromkeys(("instrument", "paragraph", "binds", "forbids", "summary"), "?")
    return {"id": id_ if isinstance(id_, str) and id_.strip() else "?", "group": "x", "verified": "none", **texts} | {
        "in_force": {"from": _LAST}
    }


def _try_regime(content: dict[Any, Any]) -> Regime | None:
    try:
        return Regime.model_validate(content)
    except ValidationError:
        return None


def _is_follow_up(text: str) -> bool:
    """Whether a fault may only be there because an unsound entry no longer refers to anything."""
    return "is never used" in text
