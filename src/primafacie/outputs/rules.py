"""What a reader of a finding is told of its provision: summary, sources, and how far the wording was verified."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Protocol

VERIFIED = {
    "text": "wording checked against the text of the resolution",
    "number": "paragraph number checked, wording not",
    "substance": "substance checked in other sources, paragraph number not",
    "none": "not checked yet",
}
"""The levels of verification of a rulebook, in words."""


@dataclass(frozen=True)
class Source:
    """Where a provision can be looked up; `url` is empty unless it is an http(s) address."""

    title: str
    url: str


@dataclass(frozen=True)
class Rule:
    """A provision, as the outputs show it; fields that the rulebook does not give are empty.

    Attributes:
        verified: "text", "number", "substance" or "none"; empty where the rulebook does not say.
    """

    regime: str
    provision: str
    instrument: str = ""
    summary: str = ""
    verified: str = ""
    sources: tuple[Source, ...] = ()

    @property
    def verified_in_words(self) -> str:
        """How far the wording was verified, as half a sentence; empty where unknown."""
        return VERIFIED.get(self.verified, self.verified)


class Rules(Protocol):
    """Where provisions are looked up."""

    def lookup(self, regime: str, provision: str) -> Rule | None:
        """The provision, or None where the rulebook at hand does not have it."""
        ...


class NoRules:
    """No rulebook at hand: findings are shown with their ids and their own words."""

    def lookup(self, regime: str, provision: str) -> Rule | None:  # noqa: ARG002 - the shape is the protocol's
        """Always None."""
        return None


class RegimeRules:
    """The provisions of loaded regimes."""

    def __init__(self, regimes: Iterable[Any]) -> None:
        self._rules: dict[tuple[str, str], Rule] = {}
        for regime in regimes:
            for provision in _provisions(regime):
                rule = _rule(str(regime.id), provision)
                self._rules.setdefault((rule.regime, rule.provision), rule)

    def lookup(self, regime: str, provision: str) -> Rule | None:
        """The provision, or None where no loaded regime has it."""
        return self._rules.get((regime, provision))


def _provisions(regime: Any) -> Iterable[Any]:
    provisions = regime.provisions
    return provisions.values() if isinstance(provisions, dict) else provisions


def _rule(regime: str, provision: Any) -> Rule:
    return Rule(
        regime=regime,
        provision=str(provision.id),
        instrument=str(getattr(provision, "instrument", "") or ""),
        summary=" ".join(str(getattr(provision, "summary", "") or "").split()),
        verified=str(getattr(provision, "verified", "") or ""),
        sources=tuple(_source(source) for source in getattr(provision, "sources", None) or ()),
    )


def _source(source: Any) -> Source:
    if isinstance(source, str):
        return Source(source, safe_url(source))
    title = getattr(source, "title", None) or getattr(source, "url", None) or str(source)
    return Source(str(title), safe_url(str(getattr(source, "url", "") or "")))


def safe_url(text: str) -> str:
    """`text` where it is an http(s) address without spaces or quotes; else an empty string."""
    is_address = text.startswith(("https://", "http://")) and not any(sign in text for sign in "\"'<> \n\t\\")
    return text if is_address else ""
