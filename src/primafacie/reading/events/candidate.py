"""A trigger with its arguments and the roles a frame gives them, before it is known to be an event."""

from dataclasses import dataclass, field

from primafacie.reading.actors.cast import ActorDraft, Cast
from primafacie.reading.events.arguments import Arguments
from primafacie.reading.events.frames import TypedFrame
from primafacie.reading.events.goods import GoodsMatch
from primafacie.reading.language import Parse, Word
from primafacie.record.event import Quantity


@dataclass(slots=True)
class Candidate:
    """What a frame makes of a trigger.

    Attributes:
        place: Actors that say where.
    """

    parse: Parse
    cast: Cast
    trigger: Word
    typed: TypedFrame
    arguments: Arguments
    roles: dict[str, list[ActorDraft]] = field(default_factory=dict)
    goods: list[GoodsMatch] = field(default_factory=list)
    quantities: list[Quantity] = field(default_factory=list)
    place: list[ActorDraft] = field(default_factory=list)

    def lemmas_around(self) -> set[str]:
        """Lemmas and lower-case forms of the words that modify the trigger or its objects, and those after "of"."""
        heads = [self.trigger, *self.arguments.object]
        words = {self.trigger.lemma}
        for head in heads:
            for child in head.children:
                if child.dep in ("compound", "amod", "nmod", "poss"):
                    words |= {child.lemma, child.lower}
                    words |= {grand.lemma for grand in child.children if grand.dep in ("compound", "amod", "conj")}
        for prep, word in self.arguments.preps:
            if prep == "of":
                words |= {word.lemma, word.lower}
                words |= {child.lemma for child in word.children if child.dep in ("compound", "amod")}
        return words
