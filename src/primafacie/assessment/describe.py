"""What a rulebook says, fact by fact in words, for whoever reads one or compares two."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from primafacie.assessment.regime import (
    Cap,
    Conduct,
    Exemption,
    GoodsLine,
    GoodsTest,
    Instrument,
    Milestone,
    Period,
    Provision,
    Regime,
    RoleTest,
    Source,
    ToldBy,
)
from primafacie.data.states import name_with_code

_OTHERWISE = {"nothing": "there is no finding", "open": "the element is left open"}
_EXEMPTION_OTHERWISE = {"nothing": "it does not bear on the conduct", "open": "the conduct may be exempt"}


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing that an entry of a rulebook says; no two of an entry have the same topic and relation.

    Attributes:
        topic: What it is about: "summary", "supplier", "goods".
        relation: How the items bear on it: "belongs to or acts for"; empty where the topic says it all.
        items: What is said; empty where topic and relation say it all.
        is_list: Whether items are added and removed one by one; else there is one, which changes as a whole.
    """

    topic: str
    relation: str = ""
    items: tuple[str, ...] = ()
    is_list: bool = False

    @property
    def label(self) -> str:
        """Topic and relation."""
        return f"{self.topic}: {self.relation}" if self.relation else self.topic

    @property
    def words(self) -> str:
        """Relation and items, as a clause about the topic."""
        return " ".join(part for part in (self.relation, ", ".join(self.items)) if part)


def spoken(key: str) -> str:
    """A key as words: "to_dprk" is "to dprk"."""
    return key.replace("_", " ")


def _one(topic: str, value: object | None, relation: str = "") -> Iterator[Fact]:
    if value is not None:
        yield Fact(topic, relation, (" ".join(str(value).split()),))


def _many(topic: str, values: Iterable[str] | None, relation: str = "") -> Iterator[Fact]:
    items = tuple(values or ())
    if items:
        yield Fact(topic, relation, items, is_list=True)


def describe_head(regime: Regime) -> Iterator[Fact]:
    """What a rulebook says of itself: title, issuer, target, notice, status and who disputes it."""
    for topic in ("id", "title", "issuer", "target", "committee", "legal_basis", "notice"):
        yield from _one(spoken(topic), getattr(regime, topic))
    yield Fact("status", "", (spoken(regime.status.state),))
    yield from _one("status", regime.status.note, "in words")
    for dispute in regime.status.disputes:
        by = " and ".join(name_with_code(code) for code in dispute.by)
        yield from _one(f"disputed by {by}", dispute.position)
        yield from _many(f"disputed by {by}", dispute.sources, "sources")


def describe_source(source: Source) -> Iterator[Fact]:
    """Title and link of a source."""
    yield from _one("title", source.title)
    yield from _one("link", source.url)


def describe_instrument(instrument: Instrument) -> Iterator[Fact]:
    """Title, day of adoption and link of an instrument."""
    yield from _one("title", instrument.title)
    yield from _one("adopted", instrument.adopted)
    yield from _one("link", instrument.url)


def describe_milestone(milestone: Milestone) -> Iterator[Fact]:
    """Kind, words and sources of a milestone; its day and title are its name."""
    yield from _one("kind", milestone.kind)
    yield from _told_by("told by", milestone.told_by)
    yield from _many("sources", milestone.sources)


def _told_by(topic: str, told_by: ToldBy) -> Iterator[Fact]:
    for number, phrases in enumerate(told_by, start=1):
        yield from _many(topic, phrases, "words to find" if number == 1 else f"and words to find ({number})")


def _period(topic: str, period: Period | None) -> Iterator[Fact]:
    if period is not None:
        yield from _one(topic, period.from_, "from")
        yield from _one(topic, period.to, "to")
        yield from _one(topic, period.known_to, "known to be renewed to")


def describe_roles(roles: dict[str, RoleTest]) -> Iterator[Fact]:
    """Who must fill each role."""
    for name, test in roles.items():
        yield from _role(spoken(name), test)


def _role(topic: str, test: RoleTest) -> Iterator[Fact]:
    yield from _many(topic, map(name_with_code, test.state), "belongs to or acts for")
    yield from _many(topic, map(name_with_code, test.other_than), "belongs to a state other than")
    yield from _many(topic, test.names, "has a name with")
    yield from _many(topic, test.kind, "is a")
    yield from _many(topic, map(name_with_code, test.flag), "is a vessel that flies the flag of")
    if test.listed:
        yield Fact(topic, "is designated")
    yield from _many(topic, map(spoken, test.role or ()), "is looked for as")
    yield from _many(topic, test.implied_by, "need not be named where the clause says")
    if test.optional:
        yield Fact(topic, "need not be named")


def _goods(topic: str, test: GoodsTest | None) -> Iterator[Fact]:
    if test is None:
        return
    seen: dict[str, int] = {}
    for line in test.any_of:
        name = spoken(line.class_)
        seen[name] = seen.get(name, 0) + 1
        yield from _line(topic, name if seen[name] == 1 else f"{name} ({seen[name]})", line)
    yield from _many(topic, map(spoken, test.vague), "left open where the report only says")
    yield from _many(topic, test.unnamed, "left open where no goods are named and the clause says")


def _line(topic: str, name: str, line: GoodsLine) -> Iterator[Fact]:
    yield Fact(topic, name)
    yield from _many(topic, map(spoken, line.items), f"{name}, only")
    yield from _many(topic, line.words, f"{name}, {'or' if line.items else 'only'} named")
    yield from _many(topic, map(spoken, line.except_items), f"{name}, but not")
    yield from _many(topic, line.except_words, f"{name}, but not named")
    yield from _many(topic, line.hs, f"{name}, HS")
    yield from _one(topic, line.annex, f"{name}, listed in")


def _cap(cap: Cap | None) -> Iterator[Fact]:
    if cap is not None:
        yield from _many("cap", (f"{amount.value:,} {amount.unit}" for amount in cap.amounts), "more than")
        yield from _one("cap", cap.per, "counted")
        yield from _many("cap", cap.told_by, "or the clause says")


def describe_conduct(conduct: Conduct, roles: dict[str, RoleTest]) -> Iterator[Fact]:
    """What a report must tell.

    Args:
        conduct: The pattern.
        roles: Those to describe: of the conduct alone, or with those of its direction (`Regime.roles_of`).
    """
    yield from _one("event", spoken(conduct.event))
    yield from describe_roles(roles)
    yield from _goods("goods", conduct.goods)
    for name, test in conduct.words.items():
        yield from _many(f"“{name}”", test.any_of, "said with")
        yield from _one(f"“{name}”", _OTHERWISE[test.otherwise], "without such words")
    yield from _cap(conduct.cap)
    yield from _period("covered", conduct.period)


def describe_exemption(exemption: Exemption) -> Iterator[Fact]:
    """What takes conduct out of a provision, and how far that was verified."""
    yield from _one("summary", exemption.summary)
    yield from _told_by("told by", exemption.told_by)
    yield from _one("told by", _EXEMPTION_OTHERWISE[exemption.otherwise], "without such words")
    yield from _goods("goods, all of them", exemption.goods)
    yield from _period("applied", exemption.period)
    yield from _one("verified", exemption.verified)
    yield from _many("sources", exemption.sources)


def describe_provision(provision: Provision) -> Iterator[Fact]:
    """All that a version of a provision says beside its conducts and its id, which is its name."""
    yield from _one("instrument", provision.instrument)
    yield from _one("paragraph", provision.paragraph)
    yield from _one("summary", provision.summary)
    yield from _one("forbids", provision.forbids)
    yield from _one("binds", provision.binds)
    yield from _period("in force", provision.in_force)
    yield from _one("topic", spoken(provision.group))
    yield from _one("place in its topic", provision.rank)
    yield from _many("exemptions", map(spoken, provision.exemptions))
    yield from _many("bears on", provision.bears_on)
    yield from _one("verified", provision.verified)
    yield from _many("sources", provision.sources)
    yield from _one("note", provision.note)
