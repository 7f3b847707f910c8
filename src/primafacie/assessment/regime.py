"""A regime as it stands in its YAML file: metadata, chronology, provisions with the conduct that engages them."""

import hashlib
import re
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, PrivateAttr, StringConstraints

from primafacie.assessment.phrases import Phrase, find_all
from primafacie.record.actor import ActorKind
from primafacie.record.event import EventType, GoodsClass

Verified = Literal["text", "number", "substance", "none"]
"""text: its wording was read; number: a source ties the paragraph to the measure; substance: the measure was seen, the
number is from memory; none: not seen."""


class Strict(BaseModel):
    """Base of what a rulebook holds: frozen, unknown keys refused, no conversion of types."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True, populate_by_name=False)


def _check_day(day: str) -> str:
    try:
        date.fromisoformat(day)
    except ValueError as error:
        raise ValueError(f"{day!r} is not a day of the calendar; write YYYY-MM-DD") from error
    return day


def _form(pattern: str, problem: str) -> AfterValidator:
    """A validator that says in words what a pattern asks for."""
    compiled = re.compile(pattern)

    def check(value: str) -> str:
        if not compiled.fullmatch(value):
            raise ValueError(f"{value!r} {problem}")
        return value

    return AfterValidator(check)


Day = Annotated[str, AfterValidator(_check_day)]
Code = Annotated[str, _form(r"[A-Z]{2}", "is not a country code; write two capital letters, e.g. KP")]
Key = Annotated[str, _form(r"[a-z0-9][a-z0-9_-]*", "is not a key; write small letters, digits, - and _")]
Url = Annotated[str, _form(r"https?://\S+", "is not a link; it begins with http:// or https://")]
Text = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]
HsCode = Annotated[str, _form(r"\d{2}(\d{2}){0,2}", "is not an HS code; write two, four or six digits in quotes")]
ToldBy = list[Annotated[list[Phrase], Field(min_length=1)]]
"""Lists of phrases; each list must be found, by any one of its phrases, in the same sentence."""


class Source(Strict):
    """Where a statement can be checked."""

    title: Text
    url: Url | None = None


class Period(Strict):
    """Days on which something applies.

    Attributes:
        from_: First day.
        to: Last day, inclusive; absent while it lasts.
        known_to: Last day for which the editors know that it was renewed; conduct after it is left open.
    """

    from_: Day = Field(alias="from")
    to: Day | None = None
    known_to: Day | None = None


def both(period: Period, narrower: Period | None) -> Period:
    """The days that lie in both periods; the first day is that of the later one."""
    if narrower is None:
        return period
    begin = max(period.from_, narrower.from_)
    end = min((day for day in (period.to, narrower.to) if day is not None), default=None)
    known = min((day for day in (period.known_to, narrower.known_to) if day is not None), default=None)
    return Period.model_construct(from_=begin, to=end, known_to=known)


class Dispute(Strict):
    """Who disputes that the regime, or a part of it, is in force or binds them, and how."""

    by: list[Code] = Field(min_length=1)
    position: Text
    sources: list[Key] = []


class Status(Strict):
    """Whether the measures are in force, in words, and who disputes it."""

    state: Literal["in_force", "disputed", "ended"]
    note: Text
    disputes: list[Dispute] = []


class Instrument(Strict):
    """A resolution, decision or regulation."""

    title: Text
    adopted: Day
    url: Url | None = None


class Milestone(Strict):
    """A dated fact of the regime's history.

    Attributes:
        told_by: Lists of phrases; a sentence with one phrase of each speaks of this milestone. Empty where words
            cannot tell it from others.
    """

    date: Day
    kind: Literal["adoption", "veto", "mandate", "event", "report", "monitoring"]
    title: Text
    told_by: ToldBy = []
    sources: list[Key] = []

    def is_told_in(self, sentence: str) -> bool:
        """Whether a sentence speaks of this milestone."""
        return bool(self.told_by) and find_all(self.told_by, sentence, 0, len(sentence)) is not None


class RoleTest(Strict):
    """Who must fill a role, or a role by another name.

    Attributes:
        role: Roles of the event that are looked at; None for the one that the test is named for.
        state: The actor acts for, or belongs to, one of these states.
        other_than: The actor belongs to a state, and to none of these.
        names: The actor's name contains one of these, for an actor that is no state's.
        kind: The actor is of one of these kinds.
        flag: The actor is a vessel, and the report says that it flies one of these flags.
        listed: The report, or the reference data, says that the actor is designated.
        implied_by: Words of the clause that settle it where nobody who is named does ("exported", "DPRK-flagged").
        optional: Where nobody fills the role, the element is left out.
    """

    role: list[str] | None = Field(default=None, min_length=1)
    state: list[Code] = []
    other_than: list[Code] = []
    names: list[Phrase] = []
    kind: list[ActorKind] = []
    flag: list[Code] = []
    listed: bool = False
    implied_by: list[Phrase] = []
    optional: bool = False

    @property
    def is_tie(self) -> bool:
        """Whether it ties the event to the target, so that an event that fails it is nobody's business here."""
        return bool(self.state or self.names or self.flag or self.listed)


class GoodsLine(Strict):
    """One line of a list of goods.

    Attributes:
        class_: Class of the taxonomy; its subclasses count.
        items: Only these items of the class, where given; with `words`, either.
        except_items: Not these.
        words: Only goods named with one of these, where given; with `items`, either.
        except_words: Not goods named with one of these.
        hs: Chapters or headings of the Harmonized System, where the text has them.
        annex: Annex that lists them, where there is one.
    """

    class_: GoodsClass = Field(alias="class")
    items: list[str] = []
    except_items: list[str] = []
    words: list[Phrase] = []
    except_words: list[Phrase] = []
    hs: list[HsCode] = []
    annex: Text | None = None


class GoodsTest(Strict):
    """Which goods the conduct is about.

    Attributes:
        any_of: Lines; goods that fit one of them meet the element.
        vague: Classes whose bare name leaves it open whether a line fits ("a missile" for a ballistic missile).
        unnamed: Phrases; where the goods are not said and one of these stands in the clause, it is left open.
    """

    any_of: list[GoodsLine] = Field(min_length=1)
    vague: list[GoodsClass] = []
    unnamed: list[Phrase] = []


class WordsTest(Strict):
    """Words that the clause must have, e.g. "ship-to-ship".

    Attributes:
        any_of: Phrases, one of which must stand in the clause.
        otherwise: Without them the provision is not engaged ("nothing"), or the element is left open ("open").
    """

    any_of: list[Phrase] = Field(min_length=1)
    otherwise: Literal["nothing", "open"] = "nothing"


class Amount(Strict):
    """An amount in a unit of the record: singular, lower case, or a currency code."""

    value: int = Field(gt=0)
    unit: Text


class Cap(Strict):
    """A ceiling: only what goes beyond it is forbidden.

    Attributes:
        amounts: The ceiling in one or several units.
        per: The period it counts for.
        told_by: Phrases with which a report says that it was exceeded.
    """

    amounts: list[Amount] = Field(min_length=1)
    per: Text
    told_by: list[Phrase] = []


class Conduct(Strict):
    """A pattern over events: conduct that engages the provision.

    Attributes:
        event: Type of event.
        direction: Name of a set of roles of the regime's `directions`.
        roles: Element name to who must fill the role.
        period: Where this conduct was only covered for a part of the provision's time.
    """

    event: EventType
    direction: Key | None = None
    roles: dict[str, RoleTest] = {}
    goods: GoodsTest | None = None
    words: dict[str, WordsTest] = {}
    cap: Cap | None = None
    period: Period | None = None


class Exemption(Strict):
    """What takes conduct out of a provision.

    Attributes:
        told_by: Lists of phrases; the sentence must have one of each.
        otherwise: Where all but those phrases fits: no matter ("nothing"), or it may be exempt ("open").
        goods: The goods must all fit, where given.
        period: Days on which it applied, where not always.
    """

    summary: Text
    told_by: ToldBy = []
    otherwise: Literal["nothing", "open"] = "nothing"
    goods: GoodsTest | None = None
    period: Period | None = None
    verified: Verified = "none"
    sources: list[Key] = []


class Provision(Strict):
    """One operative paragraph, in one version.

    Attributes:
        id: As printed, "<instrument>/<paragraph>". A second entry with the same id is another version.
        rank: Place among the provisions of its group, 1 for the most specific.
        forbids: Goes into "1874/9 …": "forbids North Korea to export arms".
        conduct: Patterns, any one of which engages it; empty where it only bears on others.
        bears_on: Ids of the provisions that it reaffirms, widens, explains or exempts from.
    """

    id: Text
    instrument: Text
    paragraph: Text
    group: Key
    rank: int = Field(default=1, ge=1)
    in_force: Period
    binds: Text
    forbids: Text
    summary: Text
    conduct: list[Conduct] = []
    exemptions: list[Key] = []
    bears_on: list[str] = []
    verified: Verified
    sources: list[Key] = []
    note: Text | None = None


@dataclass(frozen=True, slots=True)
class Pattern:
    """A conduct of a provision, with all that its direction and its provision add.

    Attributes:
        roles: Element name to who must fill the role, those of the direction first.
        period: Days on which the conduct is covered.
        parties: The same for all patterns, of any regime, that ask for the same roles.
        things: The same for all patterns that ask for the same goods.
    """

    provision: Provision
    conduct: Conduct
    roles: dict[str, RoleTest]
    period: Period
    parties: str
    things: str


class Group(Strict):
    """A topic: provisions that overlap are shown as one row."""

    title: Text


class Regime(Strict):
    """A body of sanctions rules with one target."""

    id: Key
    title: Text
    issuer: Text
    target: Text
    committee: Text | None = None
    legal_basis: Text | None = None
    notice: Text
    status: Status
    sources: dict[Key, Source] = {}
    instruments: dict[str, Instrument] = Field(min_length=1)
    chronology: list[Milestone] = []
    groups: dict[Key, Group] = Field(min_length=1)
    directions: dict[Key, dict[str, RoleTest]] = {}
    exemptions: dict[Key, Exemption] = {}
    provisions: list[Provision] = Field(min_length=1)

    _hash: str = PrivateAttr(default="")
    _source: str = PrivateAttr(default="")

    @property
    def hash(self) -> str:
        """First 16 hexadecimal digits of the SHA-256 of the file."""
        return self._hash

    @property
    def source(self) -> str:
        """The text of the file; with it, the same regime can be loaded again."""
        return self._source

    def with_source(self, source: str) -> "Regime":
        """The regime, with the text of the file that it came from and its hash."""
        copy = self.model_copy()
        copy._source = source
        copy._hash = hashlib.sha256(source.encode()).hexdigest()[:16]
        return copy

    def roles_of(self, conduct: Conduct) -> dict[str, RoleTest]:
        """The role tests of a conduct by element name, those of its direction first."""
        direction = self.directions.get(conduct.direction or "", {})
        return {**direction, **conduct.roles} if conduct.roles else direction

    def patterns(self, event: EventType) -> list[Pattern]:
        """The patterns that an event of this type can fit, in the order of their groups, most specific first."""
        return self._patterns.get(event, [])

    @cached_property
    def _patterns(self) -> dict[str, list[Pattern]]:
        places = {group: place for place, group in enumerate(self.groups)}
        patterns: dict[str, list[Pattern]] = {}
        for provision in sorted(self.provisions, key=lambda p: (places[p.group], p.rank)):
            for conduct in provision.conduct:
                period = both(provision.in_force, conduct.period)
                roles = self.roles_of(conduct)
                pattern = Pattern(provision, conduct, roles, period, f"roles {roles!r}", f"goods {conduct.goods!r}")
                patterns.setdefault(conduct.event, []).append(pattern)
        return patterns

    def versions(self, provision: str) -> list[Provision]:
        """All versions of a provision, in the order of the file; empty if there is none of that id."""
        return [entry for entry in self.provisions if entry.id == provision]

    def only(self, provision: str) -> "Regime":
        """The regime with the versions of one provision alone, all else as it is."""
        copy = self.model_copy(update={"provisions": self.versions(provision)})
        copy.__dict__.pop("_patterns", None)
        return copy
