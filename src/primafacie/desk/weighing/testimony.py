"""What one report says of one event, in the form in which a matter weighs it."""

from collections.abc import Iterator
from typing import Literal

from primafacie.assessment.phrases import find_phrase
from primafacie.assessment.standing import Standings
from primafacie.assessment.states import states_of
from primafacie.desk.actor_key import actor_key
from primafacie.desk.weighing.support_words import load_support
from primafacie.record import Actor, Claim, Event, Reading, Span
from primafacie.record.claim import Quotation, Stance
from primafacie.record.event import EventType, GoodsClass, Quantity, Realis
from primafacie.record.finding import Verdict
from primafacie.record.row import Row
from primafacie.record.sides import agents_of, patients_of

Manner = Literal["alleged", "denied", "acknowledged", "doubted"]
_QUOTE = 300
"""Characters of a clause or a content that are kept; the rest is one look into the report away."""


class Teller(Row):
    """One source in the chain of a claim.

    Attributes:
        key: The actor's key across reports, of several that speak together all their keys; None where one has no name.
        name: In the report's words: "Russia and North Korea" where they speak together.
        states: Codes of the states for which it speaks.
    """

    key: str | None
    name: str
    states: list[str]


class Telling(Row):
    """One claim about the event.

    Attributes:
        claim: Id of the claim in its reading.
        chain: Who tells whom, from the outermost source that the report names to the innermost; empty where the report
            itself tells it.
        span: The beginning of what is put forward (of its longest part), verbatim, up to 300 characters.
        setting: Start and end, in the text of the report, of the claim with its source and cue.
        said: Day on which it was put forward; None where the report does not say, or not to the day.
        said_in: Value of a longer time in which it was put forward, e.g. "2023-10"; else None.
        is_party: Whether its source acts for a state that takes part in the event.
        document: Words in it that speak of a document, an image or a record that somebody saw; None where none do.
        eyewitness: Words in it that speak of somebody who was there; None where none do.
    """

    claim: str
    manner: Manner
    stance: Stance
    quotation: Quotation
    chain: list[Teller]
    span: Span
    setting: tuple[int, int]
    said: str | None
    said_in: str | None
    is_party: bool
    document: Span | None
    eyewitness: Span | None


class Held(Row):
    """One finding about the event."""

    regime: str
    provision: str
    verdict: Verdict
    unmet: list[str]


class Testimony(Row):
    """What one report says of one event.

    Attributes:
        span: The beginning of the clause that tells it, verbatim, up to 300 characters.
        states: Codes of the states that take part, in any role.
        agents: Names of those who do it; `patients` of those to whom it is done.
        goods: Goods classes with the words for them.
        quantities: As in the reading.
        voice: Who speaks in the report's own words, where that is a party; None for an independent reporter.
    """

    event: str
    type: EventType
    realis: Realis
    span: Span
    begin: str | None
    end: str | None
    is_dated: bool
    states: list[str]
    agents: list[str]
    patients: list[str]
    goods: list[tuple[GoodsClass, str]]
    quantities: list[Quantity]
    tellings: list[Telling]
    findings: list[Held]
    voice: Teller | None


class Witness:
    """A reading asked about its events."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._standings = Standings(reading)
        self._actors = {actor.id: actor for actor in reading.actors}
        self._claims = {claim.id: claim for claim in reading.claims}
        self._times = {time.id: time for time in reading.times}

    def testify(self, event: Event) -> Testimony:
        """What the report says of `event`, an event of the reading."""
        return Testimony(
            event=event.id,
            type=event.type,
            realis=event.realis,
            span=_beginning(event.span, event.trigger),
            begin=event.begin,
            end=event.end,
            is_dated=event.begin is not None or (event.end is not None and event.time is not None),
            states=sorted(self.parties_of(event)),
            agents=self._names(agents_of(event)),
            patients=self._names(patients_of(event)),
            goods=[(goods.class_, goods.span.text) for goods in event.goods],
            quantities=event.quantities,
            tellings=list(self._tellings(event)),
            findings=[
                Held(
                    regime=finding.regime, provision=finding.provision, verdict=finding.verdict,
                    unmet=[element.name for element in finding.elements if not element.met],
                )
                for finding in self._reading.findings if finding.event == event.id
            ],
            voice=self._voice(),
        )  # fmt: skip

    def chain_of(self, claim: Claim) -> list[Teller]:
        """Who tells whom, from the outermost source that the report names to the sources of `claim` itself."""
        chain: list[Teller] = []
        seen: set[str] = set()
        at: Claim | None = claim
        while at is not None and at.id not in seen:
            seen.add(at.id)
            own = [self._teller(self._actors[key]) for key in at.sources if key in self._actors]
            chain = [*([_together(own)] if own else []), *chain]
            at = self._claims.get(at.via or "")
        return chain

    def telling(self, claim: Claim, manner: Manner, parties: frozenset[str]) -> Telling:
        """A claim as one telling of an event between the states `parties`."""
        chain = self.chain_of(claim)
        speakers = chain[-1].states if chain else [*self._voice_states()]
        said = self._times.get(claim.said or "")
        day = said.begin if said is not None and said.begin == said.end else None
        setting, words = _setting(claim), load_support()
        return Telling(
            claim=claim.id,
            manner=manner,
            stance=claim.stance,
            quotation=claim.quotation,
            chain=chain,
            span=_beginning(max(claim.content, key=lambda span: (len(span.text), -span.start))),
            setting=setting,
            said=day,
            said_in=said.value if said is not None and day is None else None,
            is_party=not parties.isdisjoint(speakers),
            document=find_phrase(words.document, self._reading.report.text, *setting),
            eyewitness=find_phrase(words.eyewitness, self._reading.report.text, *setting),
        )

    def parties_of(self, event: Event) -> frozenset[str]:
        """Codes of the states that take part in the event."""
        return frozenset(state for ids in event.roles.values() for key in ids for state in self._states(key))

    def _tellings(self, event: Event) -> Iterator[Telling]:
        standing = self._standings.of(event)
        parties = self.parties_of(event)
        manners: tuple[tuple[Manner, tuple[str, ...]], ...] = (
            ("alleged", standing.alleged_by),
            ("denied", standing.denied_by),
            ("acknowledged", standing.acknowledged_by),
            ("doubted", standing.doubted_by),
        )
        for manner, ids in manners:
            yield from (self.telling(self._claims[key], manner, parties) for key in ids)

    def _teller(self, actor: Actor) -> Teller:
        return Teller(key=actor_key(actor), name=actor.name, states=sorted(states_of(actor, self._actors)))

    def _voice(self) -> Teller | None:
        voice = self._reading.voice
        if voice is None:
            return None
        actor = self._actors.get(voice.actor or "")
        key = actor_key(actor) if actor is not None else voice.name
        return Teller(key=key, name=voice.name, states=sorted(self._voice_states()))

    def _voice_states(self) -> frozenset[str]:
        voice = self._reading.voice
        return frozenset() if voice is None or voice.acts_for is None else frozenset({voice.acts_for})

    def _states(self, actor: str) -> frozenset[str]:
        return states_of(self._actors[actor], self._actors) if actor in self._actors else frozenset()

    def _names(self, ids: list[str]) -> list[str]:
        return list(dict.fromkeys(self._actors[key].name for key in ids if key in self._actors))


def _together(tellers: list[Teller]) -> Teller:
    """Sources of one claim as the one link of its chain that they are."""
    if len(tellers) == 1:
        return tellers[0]
    keys = [teller.key for teller in tellers if teller.key is not None]
    names = list(dict.fromkeys(teller.name for teller in tellers))
    return Teller(
        key="+".join(sorted(set(keys))) if len(keys) == len(tellers) else None,
        name=names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}",
        states=sorted({state for teller in tellers for state in teller.states}),
    )


def _beginning(span: Span, inside: Span | None = None) -> Span:
    """At most 300 characters of a span, with the words `inside` it among them."""
    start = span.start
    if inside is not None and inside.end > start + _QUOTE:
        start = min(inside.start, max(start, inside.end - _QUOTE))
    end = min(span.end, start + _QUOTE)
    return Span(start=start, end=end, text=span.text[start - span.start : end - span.start])


def _setting(claim: Claim) -> tuple[int, int]:
    spans = [*claim.content, *(each for each in (claim.source_span, claim.cue) if each is not None)]
    return min(span.start for span in spans), max(span.end for span in spans)
