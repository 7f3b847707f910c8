"""One event with all that the record says about it, ready to be held against provisions."""

import functools
from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Literal, TypeVar

from primafacie.assessment.phrases import is_asked, sentence_around
from primafacie.assessment.standing import Standing
from primafacie.assessment.states import states_of
from primafacie.assessment.vocabulary import PLACE
from primafacie.record import Actor, Event, Goods, Reading, Span, Time

State = Literal["met", "unmet", "contradicted"]
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Tested:
    """An element of a provision, held against an event.

    Attributes:
        state: "unmet" where the report leaves it open, "contradicted" where it says otherwise.
        actors: Ids of the actors that decided it; empty where no actor did.
        is_party: Whether it is about who did it or to whom.
        is_tie: Whether it ties the event to the target of the regime.
    """

    name: str
    state: State
    span: Span | None
    text: str
    actors: tuple[str, ...] = ()
    is_party: bool = False
    is_tie: bool = False

    def left_open(self, text: str) -> "Tested":
        """The same element, not established, for another reason."""
        return replace(self, state="unmet", text=text)


@dataclass(frozen=True)
class Case:
    """An event, its standing, and the rows of the reading that it refers to."""

    event: Event
    standing: Standing
    reading: Reading
    actors: dict[str, Actor]
    times: dict[str, Time]
    _known: dict[Hashable, Any] = field(default_factory=dict)

    def remember(self, key: Hashable, make: Callable[[], T]) -> T:
        """What `make` gives, made once for each key: many provisions ask the same of an event."""
        if key not in self._known:
            self._known[key] = make()
        value: T = self._known[key]
        return value

    @property
    def text(self) -> str:
        """Text of the report."""
        return self.reading.report.text

    @functools.cached_property
    def sentence(self) -> tuple[int, int]:
        """Begin and end of the sentence in which the event is told."""
        return sentence_around(self.text, self.event.span)

    @functools.cached_property
    def clauses(self) -> list[tuple[int, int]]:
        """Begin and end of the clause that tells the event, and of each further mention of it."""
        event = self.event
        mentions = [(span.start, span.end) for span in event.mentions if not event.span.contains(span)]
        return [(event.span.start, event.span.end), *mentions]

    @functools.cached_property
    def is_only_asked(self) -> bool:
        """Whether the event stands in questions alone: who asks about a test says nothing of one."""
        spans = self.event.mentions or [self.event.trigger]
        return all(is_asked(self.text, span) for span in spans)

    @functools.cached_property
    def goods(self) -> list[Goods]:
        """The goods of the event, without those who take part in it: the tanker that carries is not what is carried."""
        parts = [m.span for key in self._participants() for m in self.actors[key].mentions]
        return [row for row in self.event.goods if not any(span.contains(row.span) for span in parts)]

    def _participants(self) -> list[str]:
        ids = dict.fromkeys(key for filling in self.event.roles.values() for key in filling)
        return [key for key in ids if key in self.actors and self.actors[key].kind == "vessel"]

    def fillers(self, roles: Sequence[str]) -> list[Actor]:
        """The actors in any of `roles`, in the order of the roles; ids that no actor has are passed over."""
        ids = dict.fromkeys(key for role in roles for key in self._ids(role))
        return [self.actors[key] for key in ids if key in self.actors]

    def _ids(self, role: str) -> list[str]:
        ids = self.event.roles.get(role, [])
        return [*ids, *self.event.place] if role == PLACE else ids

    def states_of(self, actor: Actor) -> frozenset[str]:
        """The states whose conduct the actor's is; empty if unknown."""
        return states_of(actor, self.actors)

    def nearest_mention(self, actor: Actor) -> Span | None:
        """The mention of the actor that is nearest to the trigger, one inside the clause before one outside."""
        trigger, clause = self.event.trigger, self.event.span

        def distance(span: Span) -> tuple[bool, int, int]:
            gap = max(span.start - trigger.end, trigger.start - span.end, 0)
            return not clause.contains(span), gap, span.start

        return min((mention.span for mention in actor.mentions), key=distance, default=None)

    def state_name(self, code: str) -> str:
        """What the report calls a state, or its code."""
        for actor in self.actors.values():
            if actor.kind == "state" and actor.country == code:
                return actor.name
        return code
