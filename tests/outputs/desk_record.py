"""Matters made by hand, for what shows them; their sentences are invented."""

from typing import Any

from primafacie.desk.matters.conduct import Conduct
from primafacie.record.matter import Matter

_NORTH, _SOUTH = "1f3a90c2b7de", "2b4c6d8e0f1a"


def span(words: str, start: int = 0) -> dict[str, Any]:
    return {"start": start, "end": start + len(words), "text": words}


def report(key: str, **more: Any) -> dict[str, Any]:
    values = {
        "key": key, "origin": f"{key}.txt", "title": f"Title of {key}", "publisher": "Test Wire",
        "published": "2024-05-06", "family": key, "wire": None,
    }  # fmt: skip
    return values | more


def told(row: str, words: str, **more: Any) -> dict[str, Any]:
    values = {
        "row": row, "report": row.partition("/")[0], "span": span(words, 10), "realis": "occurred",
        "begin": "2024-03-01", "end": "2024-03-31", "is_dated": True, "because": [], "is_rejected": False,
    }  # fmt: skip
    return values | more


def claim(row: str, words: str, **more: Any) -> dict[str, Any]:
    values = {
        "row": row, "report": row.partition("/")[0], "manner": "alleged", "stance": "alleges", "quotation": "indirect",
        "sources": ["an official"], "states": [], "is_party": False, "span": span(words, 20), "on": "2024-05-06",
        "group": 1, "answers": [], "because": None, "is_rejected": False,
    }  # fmt: skip
    return values | more


def figure(value: float | None, unit: str | None = "crate", **more: Any) -> dict[str, Any]:
    values = {
        "value": value, "high": None, "unit": unit, "qualifier": "unspecified", "words": f"{value} {unit}",
        "rows": [f"{_NORTH}/e1"],
    }  # fmt: skip
    return values | more


def finding(provision: str, verdict: str = "engaged", regime: str = "un-dprk") -> dict[str, Any]:
    return {
        "regime": regime, "provision": provision, "verdict": verdict, "rows": [f"{_NORTH}/e1"],
        "unmet": [] if verdict == "engaged" else ["cap"],
    }  # fmt: skip


def make_matter(key: str = "m-aaaaaaaa", **more: Any) -> Matter:
    """A transfer told by two reports, once denied."""
    values = {
        "schema": "primafacie/matter/1", "key": key, "former_keys": [], "title": "transfer, Norland → Sudria: shells",
        "type": "transfer", "agents": ["Norland"], "patients": ["Sudria"], "goods": ["arms"], "begin": "2024-03-01",
        "end": "2024-03-31", "first_told": "2024-05-06", "last_told": "2024-05-08", "evidence": [],
        "support": "corroborated", "standing": "contested", "because": "told by 2 independent sources",
        "reports": [report(_NORTH), report(_SOUTH, published="2024-05-08", publisher=None)],
        "told": [
            told(f"{_NORTH}/e1", "Norland shipped shells"),
            told(f"{_SOUTH}/e2", "shells went to Sudria", is_dated=False, begin=None, end="2024-05-08"),
        ],
        "claims": [
            claim(f"{_NORTH}/c1", "Norland shipped shells"),
            claim(f"{_NORTH}/c2", "no shells", manner="denied", stance="denies", sources=["Anna Holm"], group=None),
            claim(f"{_SOUTH}/c1", "shells went", sources=[], on="2024-05-08", group=2),
        ],
        "figures": [figure(40, qualifier="approximately")],
        "findings": [finding("1718/8(b)"), finding("2397/5", "possible")],
        "sources": [{"names": [name], "reports": [_NORTH], "because": []} for name in ("an official", "Test Wire")],
        "flags": [],
    }  # fmt: skip
    return Matter.model_validate(values | more)


def make_conduct(key: str = f"{_NORTH}/e1", **more: Any) -> Conduct:
    """The conduct of the first telling of `make_matter`."""
    values: dict[str, Any] = {
        "key": key, "report": "sha256:" + "0" * 64, "type": "transfer", "aspect": None,
        "parties": {"supplier": frozenset({"XN"}), "recipient": frozenset({"XS", "name:anna holm"})},
        "states": frozenset(), "goods": frozenset({"arms"}), "items": frozenset(), "quantities": (),
        "begin": "2024-03-01", "end": "2024-03-31", "is_dated": True, "published": "2024-05-06",
        "realis": "occurred", "polarity": "positive", "place": frozenset(), "acts_for": {},
        "words": frozenset(), "clause": frozenset(), "marks": frozenset(),
    }  # fmt: skip
    return Conduct(**values | more)
