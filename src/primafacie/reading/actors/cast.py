"""The cast of a report: its actors while they are being gathered, and which word refers to whom."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from primafacie.reading.language import Word
from primafacie.record.actor import ActorKind, MentionHow


@dataclass(slots=True, eq=False)
class MentionDraft:
    """Words `[first, last]` (indices in the parse, inclusive) with the head word that refers to the actor."""

    head: Word
    first: int
    last: int
    how: MentionHow
    rule: str


@dataclass(slots=True, eq=False)
class ActorDraft:
    """An actor while it is being gathered; the fields are those of `record.Actor`. `id` is "" until the cast is finished."""

    name: str
    kind: ActorKind
    country: str | None
    acts_for: str | None
    rule: str
    refs: dict[str, str] = field(default_factory=dict)
    members: list["ActorDraft"] = field(default_factory=list)
    mentions: list[MentionDraft] = field(default_factory=list)
    is_named: bool = True
    id: str = ""

    def states(self) -> frozenset[str]:
        """Codes of the states whose conduct this actor's conduct is; for a group, those of its members."""
        codes = {self.acts_for} if self.acts_for is not None else set()
        for member in self.members:
            codes |= member.states()
        return frozenset(codes)


class Cast:
    """All actors of a report, and the words that refer to them."""

    def __init__(self) -> None:
        self._actors: list[ActorDraft] = []
        self._by_word: dict[int, ActorDraft] = {}

    def __iter__(self) -> Iterator[ActorDraft]:
        return iter(self._actors)

    def add(self, actor: ActorDraft, mention: MentionDraft) -> None:
        """Add a mention; all words of it that no earlier mention holds refer to the actor from now on."""
        if not any(known is actor for known in self._actors):
            self._actors.append(actor)
        actor.mentions.append(mention)
        for i in range(mention.first, mention.last + 1):
            self._by_word.setdefault(i, actor)

    def actor_at(self, word: Word) -> ActorDraft | None:
        """The actor that the word (or the name it is part of) refers to; None where it refers to none."""
        return self._by_word.get(word.i)
