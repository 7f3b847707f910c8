"""One reading, arranged for a reader: findings grouped by event, events in order of time, claims with their sources.

All formats for people show this view, so that they say the same in the same order.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from primafacie.outputs.days import interval_in_words
from primafacie.outputs.rules import Rule, Rules
from primafacie.record import Actor, Claim, Element, Event, Finding, Reading, Span, Time
from primafacie.record.sides import agents_of, patients_of

VERDICTS = ("engaged", "possible", "exempt")
REPORTER = "the reporter"
UNSAID = "a source left unsaid"

_WAYS = {
    "denies": "denied by",
    "rejects": "rejected by",
    "doubts": "doubted by",
    "acknowledges": "acknowledged by",
    "predicts": "predicted by",
    "demands": "demanded by",
    "threatens": "threatened by",
}
"""How a source stands to an event that its claim tells; any other stance "says" it."""

_OPEN_BEGIN, _OPEN_END = "9999-98", "9999-99"
"""Sort keys: an undated event comes after all dated ones."""


@dataclass(frozen=True)
class Held:
    """A finding with what the rulebook says of its provision."""

    finding: Finding
    rule: Rule | None


@dataclass(frozen=True)
class Group:
    """All findings of one event, the most specific first, and who stands behind them.

    Attributes:
        event: None where the reading names an event that it does not hold.
        verdict: The weightiest of its findings.
        alleged: Claims that put the event forward; denied and acknowledged likewise; each once, in order.
    """

    event: Event | None
    held: tuple[Held, ...]
    verdict: str
    alleged: tuple[Claim, ...]
    denied: tuple[Claim, ...]
    acknowledged: tuple[Claim, ...]


class View:
    """A reading with its rows by id, and the arrangements that the formats share."""

    def __init__(self, reading: Reading, rules: Rules) -> None:
        self.reading = reading
        self.rules = rules
        self.actors: dict[str, Actor] = {row.id: row for row in reading.actors}
        self.events: dict[str, Event] = {row.id: row for row in reading.events}
        self.claims: dict[str, Claim] = {row.id: row for row in reading.claims}
        self.times: dict[str, Time] = {row.id: row for row in reading.times}

    @property
    def label(self) -> str:
        """What to call the report: its title, else the name of the file that it is or stands in."""
        report = self.reading.report
        return report.title or report.origin.rstrip("/").rpartition("/")[2] or report.origin

    @property
    def narrator(self) -> str:
        """Who speaks in the report's own words."""
        voice = self.reading.voice
        return REPORTER if voice is None else voice.name

    @property
    def origin(self) -> str:
        """Where the report came from, where its label does not say it; else an empty string."""
        return "" if self.label == self.reading.report.origin else self.reading.report.origin

    @cached_property
    def groups(self) -> list[Group]:
        """Findings by event: engaged before possible before exempt, then in the order of the record."""
        by_event: dict[str, list[Finding]] = {}
        for finding in self.reading.findings:
            by_event.setdefault(finding.event, []).append(finding)
        groups = [self._group(self.events.get(event), findings) for event, findings in by_event.items()]
        return sorted(groups, key=lambda group: VERDICTS.index(group.verdict))

    def _group(self, event: Event | None, findings: list[Finding]) -> Group:
        ordered = sorted(findings, key=lambda finding: VERDICTS.index(finding.verdict))
        return Group(
            event=event,
            held=tuple(Held(each, self.rules.lookup(each.regime, each.provision)) for each in ordered),
            verdict=ordered[0].verdict,
            alleged=self._claims_of(each.alleged_by for each in ordered),
            denied=self._claims_of(each.denied_by for each in ordered),
            acknowledged=self._claims_of(each.acknowledged_by for each in ordered),
        )

    def _claims_of(self, id_lists: Iterable[list[str]]) -> tuple[Claim, ...]:
        ids = dict.fromkeys(id_ for ids in id_lists for id_ in ids)
        return tuple(self.claims[id_] for id_ in ids if id_ in self.claims)

    @cached_property
    def timeline(self) -> list[Event]:
        """All events, by first day, then last day, then place in the text; the undated ones at the end."""
        return sorted(
            self.reading.events,
            key=lambda event: (
                (event.begin or event.end or _OPEN_BEGIN) if is_dated(event) else _OPEN_BEGIN,
                event.end or _OPEN_END,
                event.trigger.start,
            ),
        )

    @cached_property
    def carriers(self) -> dict[str, list[Claim]]:
        """Event id to the claims that tell it, in the order of the text."""
        carriers: dict[str, list[Claim]] = {}
        for claim in self.reading.claims:
            for event in claim.events:
                carriers.setdefault(event, []).append(claim)
        return carriers

    @cached_property
    def answered(self) -> dict[str, list[str]]:
        """Claim id to the ids of the claims that answer it."""
        answered: dict[str, list[str]] = {}
        for claim in self.reading.claims:
            for other in claim.answers:
                answered.setdefault(other, []).append(claim.id)
        return answered

    def names(self, actor_ids: Iterable[str]) -> str:
        """The actors' names in words: "Russia and China"; an id that the reading does not hold stands for itself."""
        names = list(dict.fromkeys(self.name(id_) for id_ in actor_ids))
        if len(names) < 2:
            return "".join(names)
        return ", ".join(names[:-1]) + " and " + names[-1]

    def name(self, actor_id: str) -> str:
        """The actor's name."""
        actor = self.actors.get(actor_id)
        return actor.name if actor is not None else actor_id

    def source(self, claim: Claim) -> str:
        """Who puts the claim forward, in words."""
        if len(claim.sources) > 0:
            return self.names(claim.sources)
        if claim.source_span is not None:
            return claim.source_span.text
        return self.narrator if claim.quotation == "narrator" else UNSAID

    def for_whom(self, claim: Claim) -> str:
        """The states for which its sources speak, where they are not those states themselves; else an empty string."""
        voice = self.reading.voice
        if claim.quotation == "narrator" and voice is not None and voice.acts_for is not None:
            return self.state_of(voice.acts_for)
        states = dict.fromkeys(self.state(self.actors[id_]) for id_ in claim.sources if id_ in self.actors)
        return ", ".join(state for state in states if state)

    def state(self, actor: Actor) -> str:
        """The name, or the code, of the state that an actor who is none acts for; else an empty string."""
        if actor.kind == "state" or actor.acts_for is None:
            return ""
        return self.state_of(actor.acts_for)

    def state_of(self, code: str) -> str:
        """The name by which the report calls a state, or its code where it does not name it."""
        return next((each.name for each in self.reading.actors if each.kind == "state" and each.country == code), code)

    def parties(self, event: Event) -> str:
        """Who does it to whom: "North Korea → Russia"; empty where the report names nobody."""
        sides = [self.names(agents_of(event)), self.names(patients_of(event))]
        if sides[0] == "" and sides[1] != "":
            return f"? → {sides[1]}"
        return " → ".join(side for side in sides if side != "")

    def title(self, event: Event) -> str:
        """The event in one line: "transfer, North Korea → Russia: 7,000 containers, military supplies"."""
        parties, what = self.parties(event), things(event)
        return words(event.type) + (f", {parties}" if parties else "") + (f": {what}" if what else "")

    def when(self, event: Event) -> str:
        """When it happened, in words; empty where the report does not date it.

        An event that is bounded by the day of publication alone is not dated.
        """
        if not is_dated(event) and event.end == self.reading.report.published:
            return ""
        time = self.times.get(event.time or "")
        said = interval_in_words(event.begin, event.end, time.value if time is not None else None)
        if said != "":
            return said
        return time_in_words(time) if time is not None else ""

    def told(self, event: Event) -> list[str]:
        """Who tells the event, and how ("says Kim", "denied by Russia"), in the order of the text."""
        ways: dict[str, list[str]] = {}
        for claim in self.carriers.get(event.id, []):
            sources = ways.setdefault(_WAYS.get(claim.stance, "says"), [])
            if self.source(claim) not in sources:
                sources.append(self.source(claim))
        return [f"{way} {'; '.join(sources)}" for way, sources in ways.items()]

    def said(self, claim: Claim) -> str:
        """When the claim was put forward, in words; empty where the report does not say."""
        time = self.times.get(claim.said or "")
        return time_in_words(time) if time is not None else ""


def is_dated(event: Event) -> bool:
    """Whether the report dates an event, and does not only bound it by having told of it."""
    return event.begin is not None or (event.end is not None and event.time is not None)


def things(event: Event) -> str:
    """Quantities and goods of an event in the report's own words, each once."""
    spans: list[Span] = []
    for span in [*(each.span for each in event.quantities), *(each.span for each in event.goods)]:
        if not any(other.contains(span) for other in spans):
            spans = [other for other in spans if not span.contains(other)] + [span]
    spans.sort(key=lambda span: span.start)
    return ", ".join(dict.fromkeys(span.text for span in spans))


def words(name: str) -> str:
    """A name of the record as words: "weapon_test" is "weapon test"."""
    return name.replace("_", " ")


def time_in_words(time: Time) -> str:
    """A time's interval in words; where it has none, its value and the words it was read from."""
    said = interval_in_words(time.begin, time.end, time.value)
    return said or f"“{time.span.text}” ({time.value})"


def standing(event: Event) -> list[str]:
    """What keeps an event from being a plain fact of the past: planned, hypothetical, negative …"""
    marks = [] if event.realis == "occurred" else [event.realis]
    return marks + (["said not to have happened"] if event.polarity == "negative" else [])


def unmet(finding: Finding) -> list[Element]:
    """The elements that the report does not establish."""
    return [element for element in finding.elements if not element.met]
