"""Conducts to compare, a few words each; a fixture of all tests of the desk."""

from collections.abc import Callable
from typing import Any

import pytest

from primafacie.desk.matters import Conduct

_PLAIN: dict[str, Any] = {
    "key": "a/e1",
    "report": "sha256:a",
    "type": "transfer",
    "aspect": None,
    "parties": {},
    "states": frozenset(),
    "goods": frozenset(),
    "items": frozenset(),
    "quantities": (),
    "begin": None,
    "end": "2024-06-17",
    "is_dated": False,
    "published": "2024-06-17",
    "realis": "occurred",
    "polarity": "positive",
    "place": frozenset(),
    "acts_for": {},
    "words": frozenset(),
    "clause": frozenset(),
    "marks": frozenset(),
}


_SETS = ("goods", "items", "words", "clause", "marks")


@pytest.fixture(scope="session")
def conduct() -> Callable[..., Conduct]:
    """A conduct with the fields that are given; parties and words as strings of keys and words."""

    def make(key: str = "a/e1", day: str | None = None, **given: Any) -> Conduct:
        parties = {role: frozenset(keys.split()) for role, keys in given.pop("parties", {}).items()}
        states = frozenset(given.pop("states", "").split())
        states |= {one for keys in parties.values() for one in keys if ":" not in one}
        fields = {
            **_PLAIN,
            "key": key,
            "report": f"sha256:{key.split('/', maxsplit=1)[0]}",
            "parties": parties,
            "states": states,
        }
        if day is not None:
            fields |= {"begin": day, "end": day, "is_dated": True}
        fields |= {name: frozenset(given.pop(name).split()) for name in _SETS if name in given}
        return Conduct(**fields | given)

    return make
