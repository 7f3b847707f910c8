"""Testimonies made by hand, of one invented matter: Norland (NL) ships shells to Sudria (SD)."""

from typing import Any

from primafacie.desk.weighing.denials import Denial
from primafacie.desk.weighing.summary import Docket, Entry
from primafacie.desk.weighing.testimony import Teller, Telling, Testimony
from primafacie.record import Span
from primafacie.record.matter import MatterReport

PARTIES = frozenset({"NL", "SD"})


def span(text: str = "shipped shells", start: int = 10) -> Span:
    return Span(start=start, end=start + len(text), text=text)


def teller(name: str, *states: str, key: str | None = None) -> Teller:
    return Teller(key=key or name.lower(), name=name, states=list(states))


def telling(claim: str = "c1", manner: str = "alleged", *chain: Teller, **more: Any) -> Telling:
    values: dict[str, Any] = {
        "claim": claim, "manner": manner, "stance": "denies" if manner == "denied" else "alleges",
        "quotation": "indirect", "chain": list(chain), "span": span(), "setting": (0, 40), "said": None,
        "said_in": None,
        "is_party": False, "document": None, "eyewitness": None,
    }  # fmt: skip
    return Telling.model_validate(values | more)


def account(*tellings: Telling, **more: Any) -> Testimony:
    values: dict[str, Any] = {
        "event": "e1", "type": "transfer", "realis": "occurred", "span": span(), "begin": None, "end": None,
        "is_dated": False, "states": sorted(PARTIES), "agents": ["Norland"], "patients": ["Sudria"],
        "goods": [("arms", "shells")], "quantities": [], "tellings": list(tellings), "findings": [], "voice": None,
    }  # fmt: skip
    return Testimony.model_validate(values | more)


def report(key: str, published: str | None = "2024-03-01", **more: Any) -> MatterReport:
    values: dict[str, Any] = {
        "key": key, "origin": f"{key}.txt", "title": None, "publisher": f"Paper {key}", "published": published,
        "family": key, "wire": None,
    }  # fmt: skip
    return MatterReport.model_validate(values | more)


def entry(key: str, told: Testimony, published: str | None = "2024-03-01", **more: Any) -> Entry:
    return Entry(report(key, published, **more), told)


def docket(*entries: Entry, **more: Any) -> Docket:
    return Docket(key="m-aaaaaaaa", former_keys=(), entries=entries, **more)


def denial(day: str | None, **more: Any) -> Denial:
    values: dict[str, Any] = {
        "type": "transfer", "states": ["NL"], "parties": [], "goods": ["arms"], "day": day,
        "telling": telling("c9", "denied", teller("the ministry", "NL")),
    }  # fmt: skip
    return Denial.model_validate(values | more)
