"""Whom a report is about at a place in it: recent mentions, weighed by grammar, nearness and frequency."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from primafacie.reading.actors.cast import ActorDraft
from primafacie.reading.language import Word

_WEIGHTS = {
    "nsubj": 90,
    "nsubjpass": 85,
    "dobj": 60,
    "poss": 55,
    "dative": 50,
    "pobj": 45,
    "appos": 40,
    "attr": 30,
    "compound": 30,
    "amod": 30,
}
"""After Lappin and Leass (1994): subjects before objects before the rest."""
_BASE = 50
_ROOT_SUBJECT = 10
_WINDOW = 5
"""Sentences that are looked back over."""
_MOST = 60
"""Mentions that are looked back over, so that a look-back takes constant time."""


@dataclass(slots=True, eq=False)
class Seen:
    """A mention on the way through the text.

    Attributes:
        actor: Whom it refers to; None for a thing, and for a coordination.
        together: For a coordination ("Russia and North Korea"), its actors.
        weight: By its place in its clause.
    """

    word: Word
    actor: ActorDraft | None
    together: tuple[ActorDraft, ...]
    weight: int
    is_plural: bool


class Discourse:
    """The mentions so far, and who of them is meant."""

    def __init__(self) -> None:
        self._seen: list[Seen] = []
        self._counts: dict[int, int] = {}

    def note(self, word: Word, actor: ActorDraft) -> None:
        """Note a mention of an actor."""
        self._counts[id(actor)] = self._counts.get(id(actor), 0) + 1
        self._seen.append(Seen(word, actor, (), weigh(word), actor.is_plural))

    def note_thing(self, word: Word) -> None:
        """Note a noun that names no actor; "it" and "they" can mean it."""
        self._seen.append(Seen(word, None, (), weigh(word), word.tag in ("NNS", "NNPS")))

    def note_together(self, word: Word, actors: tuple[ActorDraft, ...]) -> None:
        """Note a coordination of actors, whose first conjunct is `word`."""
        self._seen.append(Seen(word, None, actors, weigh(word) + 15, True))

    def back(self, sentence: int, window: int = _WINDOW) -> Iterator[Seen]:
        """The mentions from the last one back to `window` sentences before `sentence`."""
        for seen in self._seen[: -_MOST - 1 : -1]:
            if sentence - seen.word.sentence > window:
                return
            yield seen

    def count(self, actor: ActorDraft) -> int:
        """How often the actor was mentioned so far."""
        return self._counts.get(id(actor), 0)

    def best(
        self, word: Word, fits: Callable[[Seen], float], *, nearness: float = 2.0, window: int = _WINDOW
    ) -> Seen | None:
        """The mention before `word` that weighs most.

        Args:
            word: The pronoun or noun whose antecedent is sought.
            fits: A factor for the weight of a mention; 0 where it cannot be meant.
            nearness: How much each word of distance costs, up to ten words.
            window: Sentences that are looked back over.
        """
        winner, highest = None, 0.0
        for seen in self.back(word.sentence, window):
            factor = fits(seen)
            if factor <= 0:
                continue
            score = (self.weight_at(seen, word) + nearness * max(0, 10 - (word.i - seen.word.i))) * factor
            if score > highest:
                winner, highest = seen, score
        return winner

    def weight_at(self, seen: Seen, word: Word) -> float:
        """The weight of a mention, seen from `word`: halved with each sentence between, raised by frequency."""
        distance = word.sentence - seen.word.sentence
        often = 0 if seen.actor is None else 4 * min(self.count(seen.actor), 8)
        return float((seen.weight + _BASE) * 0.5**distance + often)

    def ranked(self, word: Word, choose: Callable[[Seen], tuple[ActorDraft, ...]], window: int = 3) -> list[ActorDraft]:
        """Actors by the sum of the weights of their mentions, the most salient first."""
        sums: dict[int, float] = {}
        actors: dict[int, ActorDraft] = {}
        for seen in self.back(word.sentence, window):
            for actor in choose(seen):
                actors[id(actor)] = actor
                sums[id(actor)] = sums.get(id(actor), 0.0) + (seen.weight + _BASE) * 0.5 ** (
                    word.sentence - seen.word.sentence
                )
        return [actors[key] for key in sorted(actors, key=lambda key: -sums[key])]


def weigh(word: Word) -> int:
    """The weight of a mention by the function of its word; conjuncts weigh what the first one does."""
    steps = 0
    while word.dep in ("conj", "appos") and word.head is not word and steps < 10:
        word = word.head
        steps += 1
    weight = _WEIGHTS.get(word.dep, 40)
    if word.dep in ("nsubj", "nsubjpass") and word.head.is_root:
        weight += _ROOT_SUBJECT
    if word.dep == "pobj" and word.head.dep == "agent":
        weight = 70
    return weight
