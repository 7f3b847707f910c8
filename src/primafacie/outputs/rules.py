"""What a reader of a finding is told of its provision: summary, sources, and how far the wording was verified."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from primafacie.assessment.regime import Provision, Regime

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
        topic: What it is about, in a few words: "Arms from North Korea".
        verified: "text", "number", "substance" or "none"; empty where the rulebook does not say.
    """

    regime: str
    provision: str
    topic: str = ""
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

    def __init__(self, regimes: "Iterable[Regime]") -> None:
        self._rules = {
            (regime.id, provision.id): _rule(regime, provision) for regime in regimes for provision in regime.provisions
        }

    def lookup(self, regime: str, provision: str) -> Rule | None:
        """The provision, or None where no loaded regime has it."""
        return self._rules.get((regime, provision))


def _rule(regime: "Regime", provision: "Provision") -> Rule:
    instrument = regime.instruments.get(provision.instrument)
    title = instrument.title if instrument is not None else provision.instrument
    sources = [regime.sources[key] for key in provision.sources if key in regime.sources]
    if instrument is not None and instrument.url is not None:
        sources = [source for source in sources if source.url != instrument.url]
    own = [] if instrument is None or instrument.url is None else [Source(instrument.title, safe_url(instrument.url))]
    return Rule(
        regime=regime.id,
        provision=provision.id,
        topic=regime.groups[provision.group].title if provision.group in regime.groups else "",
        instrument=f"{title}, paragraph {provision.paragraph}",
        summary=" ".join(provision.summary.split()),
        verified=provision.verified,
        sources=(*own, *(Source(source.title, safe_url(source.url or "")) for source in sources)),
    )


def safe_url(text: str) -> str:
    """`text` where it is an http(s) address without spaces or quotes; else an empty string."""
    is_address = text.startswith(("https://", "http://")) and not any(sign in text for sign in "\"'<> \n\t\\")
    return text if is_address else ""
