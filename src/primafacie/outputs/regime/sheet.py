"""A rulebook, arranged for a page: provisions by topic with all their versions, and what each refers to."""

import re
from collections.abc import Iterable, Sequence
from functools import cached_property
from itertools import groupby
from typing import TYPE_CHECKING
from urllib.parse import quote

from primafacie.assessment.describe import Fact, describe_conduct, describe_exemption, spoken
from primafacie.data.states import name_with_code
from primafacie.outputs.days import day_in_words, interval_in_words
from primafacie.outputs.rules import VERIFIED, safe_url

if TYPE_CHECKING:
    from primafacie.assessment.regime import Conduct, Exemption, Period, Provision, Regime, Source

_UNFIT = re.compile(r"[^\w()./,-]+")
"""What an anchor does not have: blanks, quotes, signs that mean something in an address."""


class RegimeSheet:
    """What the template of a rulebook asks for."""

    def __init__(self, regime: "Regime") -> None:
        self.regime = regime
        self.levels = VERIFIED

    @cached_property
    def topics(self) -> "list[tuple[str, str, list[list[Provision]]]]":
        """Key and title of each topic with its provisions, most specific first, each as its versions."""
        return [
            (f"topic-{key}", group.title, provisions)
            for key, group in self.regime.groups.items()
            if (provisions := self._provisions(key))
        ]

    def _provisions(self, group: str) -> "list[list[Provision]]":
        """The provisions of a topic; one whose versions have several topics stands under that of its latest."""
        versions = [sorted(self.regime.versions(id_), key=lambda each: each.in_force.from_) for id_ in self.anchors]
        chosen = [each for each in versions if each[-1].group == group]
        return sorted(chosen, key=lambda each: each[-1].rank)

    @cached_property
    def anchors(self) -> dict[str, str]:
        """A name on the page for each provision, which is its id where that can stand in an address."""
        anchors: dict[str, str] = {}
        for provision in self.regime.provisions:
            if provision.id not in anchors:
                anchor = _UNFIT.sub("-", provision.id)
                while anchor in anchors.values():
                    anchor += "-"
                anchors[provision.id] = anchor
        return anchors

    def link(self, provision: str) -> str:
        """The address of a provision on the page; an empty string where it is not there."""
        anchor = self.anchors.get(provision)
        return "" if anchor is None else "#" + quote(anchor, safe="/(),")

    @cached_property
    def borne_on(self) -> dict[str, list[str]]:
        """For each provision, those that repeat, widen or explain it."""
        found: dict[str, list[str]] = {}
        for provision in self.regime.provisions:
            for id_ in provision.bears_on:
                found.setdefault(id_, [])
                if provision.id not in found[id_]:
                    found[id_].append(provision.id)
        return found

    @cached_property
    def counts(self) -> list[tuple[str, int]]:
        """How many versions of provisions are verified how far, in words."""
        levels = [provision.verified for provision in self.regime.provisions]
        return [(said, levels.count(level)) for level, said in VERIFIED.items() if level in levels]

    def period(self, period: "Period") -> str:
        """Days in words, with the day to which they are known to have been renewed."""
        said = interval_in_words(period.from_, period.to)
        if period.known_to is not None and period.to is None:
            said += f"; known to have been renewed to {day_in_words(period.known_to)}, and later conduct is left open"
        return said

    def day(self, day: str) -> str:
        """A day in words."""
        return day_in_words(day)

    def states(self, codes: Sequence[str]) -> str:
        """States by name."""
        return ", ".join(name_with_code(code) for code in codes)

    def conduct(self, conduct: "Conduct") -> list[tuple[str, list[str]]]:
        """What a report must tell, by element, roles of the direction included."""
        return _by_topic(describe_conduct(conduct, self.regime.roles_of(conduct)))

    def exemption(self, exemption: "Exemption") -> list[tuple[str, list[str]]]:
        """When an exemption applies, beside its summary."""
        facts = describe_exemption(exemption)
        return [row for row in _by_topic(facts) if row[0] not in {"summary", "verified", "sources"}]

    def used_by(self, exemption: str) -> list[str]:
        """The provisions with an exemption."""
        return list(dict.fromkeys(each.id for each in self.regime.provisions if exemption in each.exemptions))

    @cached_property
    def exemptions(self) -> "dict[str, Exemption]":
        """The exemptions of the provisions shown."""
        return {key: each for key, each in self.regime.exemptions.items() if self.used_by(key)}

    def url(self, source: "Source") -> str:
        """The address of a source, empty unless it is an http(s) address."""
        return safe_url(source.url or "")

    def address(self, url: str | None) -> str:
        """An http(s) address, or an empty string."""
        return safe_url(url or "")

    def spoken(self, key: str) -> str:
        """A key as words."""
        return spoken(key)


def _by_topic(facts: Iterable[Fact]) -> list[tuple[str, list[str]]]:
    """Facts gathered by topic, as clauses; the goods of one class on one line."""
    return [(topic, _clauses(list(group))) for topic, group in groupby(facts, key=lambda fact: fact.topic)]


def _clauses(facts: list[Fact]) -> list[str]:
    """The facts of a topic; one that only names what the next ones narrow is left to them."""
    relations = [fact.relation for fact in facts]
    return [
        fact.words
        for place, fact in enumerate(facts)
        if fact.items or not any(other.startswith(f"{fact.relation}, ") for other in relations[place + 1 :])
    ]
