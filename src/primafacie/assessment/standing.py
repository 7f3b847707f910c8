"""Who puts an event forward, who denies it, who acknowledges it."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from primafacie.assessment.states import states_of
from primafacie.assessment.vocabulary import doers
from primafacie.data.goods import load_goods
from primafacie.record import Claim, Event, Reading, Span

Manner = Literal["alleged", "denied", "acknowledged", "open", "silent"]

_MANNERS: dict[str, Manner] = {
    "asserts": "alleged",
    "alleges": "alleged",
    "assesses": "alleged",
    "praises": "alleged",  # one praises, condemns or undertakes what one takes to be so
    "condemns": "alleged",
    "undertakes": "alleged",
    "denies": "denied",
    "rejects": "denied",
    "acknowledges": "acknowledged",
    "doubts": "open",
    "predicts": "silent",
    "demands": "silent",
    "threatens": "silent",
}


@dataclass(frozen=True, slots=True)
class Standing:
    """How an event stands in the report.

    Attributes:
        alleged_by: Ids of the claims that put it forward, the reporter's own included.
        denied_by: Ids of the claims that deny or reject it, or deny a claim that puts it forward.
        acknowledged_by: Ids of the claims that acknowledge it, but those of sources without a part in it; a report
            that speaks for a state acknowledges what it tells in its own words of that state's conduct.
        doubted_by: Ids of the claims that doubt it.
        is_mute: Some claim tells of it, but only as a prediction, a demand or a threat.
    """

    alleged_by: tuple[str, ...]
    denied_by: tuple[str, ...]
    acknowledged_by: tuple[str, ...]
    doubted_by: tuple[str, ...]
    is_mute: bool

    @property
    def is_put_forward(self) -> bool:
        """Whether somebody says that it is so; an event that no claim tells is the reporter's own words."""
        return bool(self.alleged_by or self.acknowledged_by) or not (self.denied_by or self.doubted_by)


class Standings:
    """The standing of every event of a reading."""

    def __init__(self, reading: Reading) -> None:
        self._voice = reading.voice.acts_for if reading.voice is not None else None
        self._actors = {actor.id: actor for actor in reading.actors}
        self._events = {event.id: event for event in reading.events}
        self._denials = [claim for claim in reading.claims if _manner(claim) == "denied" and claim.events]
        self._claims = {claim.id: claim for claim in reading.claims}
        self._order = {claim.id: index for index, claim in enumerate(reading.claims)}
        self._telling: dict[str, list[Claim]] = {}
        for claim in reading.claims:
            for event in claim.events:
                self._telling.setdefault(event, []).append(claim)
        self._answering: dict[str, list[Claim]] = {}
        for claim in reading.claims:
            for answered in claim.answers:
                self._answering.setdefault(answered, []).append(claim)

    def of(self, event: Event) -> Standing:
        """How `event` stands."""
        telling = self._innermost(self._telling.get(event.id, []))
        by: dict[Manner, list[str]] = {"alleged": [], "denied": [], "acknowledged": [], "open": [], "silent": []}
        denials = [claim for claim in telling if _manner(claim) in {"denied", "open"}]
        for claim in telling:
            manner = _manner(claim)
            if claim.quotation == "narrator" and manner == "alleged" and _is_only_denied(event, denials):
                continue
            if self._is_owned(claim, event):
                manner = "acknowledged"
            elif manner == "acknowledged" and self._is_of_others(claim, event):
                manner = "alleged"
            by[manner].append(claim.id)
        for claim in self._answers(event, by["alleged"]):
            by[_manner(claim)].append(claim.id)
        by["denied"].extend(claim.id for claim in self._denials if self._denies_all_such(claim, event))
        return Standing(
            alleged_by=self._sorted(by["alleged"]),
            denied_by=self._sorted(by["denied"]),
            acknowledged_by=self._sorted(by["acknowledged"]),
            doubted_by=self._sorted(by["open"]),
            is_mute=bool(by["silent"]) and not any(by[manner] for manner in by if manner != "silent"),
        )

    def _is_owned(self, claim: Claim, event: Event) -> bool:
        """Whether a report that speaks for a state tells its state's own conduct in its own words."""
        if self._voice is None or claim.quotation != "narrator" or _manner(claim) != "alleged":
            return False
        return self._voice in self._states(key for role in doers(event.type) for key in event.roles.get(role, []))

    def _is_of_others(self, claim: Claim, event: Event) -> bool:
        """Whether the sources take no part in it, and so own up to nothing.

        They are neither a party nor of the state of one. Where a side is not named, a source whose state is not known
        may be that side.
        """
        ids = {key for filling in event.roles.values() for key in filling}
        if not claim.sources or ids & set(claim.sources):
            return False
        parties, sources = self._states(ids), self._states(claim.sources)
        is_full = all(event.roles.get(role) for role in doers(event.type))
        return bool(parties) and (bool(sources) or is_full) and not parties & sources

    def _innermost(self, telling: list[Claim]) -> list[Claim]:
        """The claims in which no other claim tells the same event: who reports a denial does not allege."""
        around = {outer for claim in telling for outer in self._outer(claim)}
        return [claim for claim in telling if claim.id not in around]

    def _outer(self, claim: Claim) -> Iterable[str]:
        seen: set[str] = {claim.id}
        while claim.via is not None and claim.via in self._claims and claim.via not in seen:
            seen.add(claim.via)
            yield claim.via
            claim = self._claims[claim.via]

    def _answers(self, event: Event, alleged: list[str]) -> Iterable[Claim]:
        for key in alleged:
            for claim in self._answering.get(key, []):
                if _manner(claim) in {"denied", "acknowledged"} and self._is_about(claim, event):
                    yield claim

    def _is_about(self, claim: Claim, event: Event) -> bool:
        """Whether an answer bears on the event: it tells none of its own, or one of the same type."""
        return not claim.events or any(other.type == event.type for other in self._told_in(claim))

    def _denies_all_such(self, claim: Claim, event: Event) -> bool:
        """Whether a party denies events of which this is one: "both countries deny arms transfers"."""
        if not self._states(claim.sources) & self._states(key for ids in event.roles.values() for key in ids):
            return False
        return any(self._is_one_of(event, told) for told in self._told_in(claim))

    def _is_one_of(self, event: Event, general: Event) -> bool:
        """Whether an event is one of those that another, told of in general terms, stands for."""
        if event.type != general.type or event.id == general.id or not general.goods:
            return False
        taxonomy = load_goods()
        if not any(taxonomy.is_a(row.class_, kind.class_) for row in event.goods for kind in general.goods):
            return False
        return all(self._agree(event.roles.get(role, []), ids) for role, ids in general.roles.items())

    def _agree(self, actors: list[str], others: list[str]) -> bool:
        states, other_states = self._states(actors), self._states(others)
        return not states or not other_states or bool(states & other_states)

    def _states(self, ids: Iterable[str]) -> frozenset[str]:
        known = [self._actors[key] for key in ids if key in self._actors]
        return frozenset(code for actor in known for code in states_of(actor, self._actors))

    def _told_in(self, claim: Claim) -> list[Event]:
        return [self._events[key] for key in claim.events if key in self._events]

    def _sorted(self, ids: list[str]) -> tuple[str, ...]:
        return tuple(sorted(set(ids), key=lambda key: self._order[key]))


def _manner(claim: Claim) -> Manner:
    manner = _MANNERS[claim.stance]
    return "denied" if manner == "alleged" and claim.polarity == "negative" else manner


def _is_only_denied(event: Event, denials: list[Claim]) -> bool:
    """Whether every mention of the event stands inside a denial, so that the reporter does not vouch for it."""
    spans = event.mentions or [event.trigger]
    return bool(denials) and all(any(_covers(claim, span) for claim in denials) for span in spans)


def _covers(claim: Claim, span: Span) -> bool:
    return any(content.contains(span) for content in claim.content)
