"""The cast of a report: its actors while they are being gathered, and which word refers to whom."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from primafacie.reading.language import Parse, Word
from primafacie.record.actor import Actor, ActorKind, Mention, MentionHow
from primafacie.record.span import Span


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
    """An actor while it is being gathered; the fields are those of `record.Actor`.

    Attributes:
        is_named: Whether the report or the reference data names it; "analysts" and "a senior official" are unnamed.
        is_plural: Whether "they" and "both" can refer to it.
        sex: "f" or "m" where the words or the reference data tell, else None.
        key: Key of its entry in the reference data, e.g. "state:KP"; "" where there is none.
        id: "" until the cast is finished.
    """

    name: str
    kind: ActorKind
    country: str | None
    acts_for: str | None
    rule: str
    refs: dict[str, str] = field(default_factory=dict)
    members: list["ActorDraft"] = field(default_factory=list)
    mentions: list[MentionDraft] = field(default_factory=list)
    is_named: bool = True
    is_plural: bool = False
    sex: str | None = None
    key: str = ""
    id: str = ""

    def states(self) -> frozenset[str]:
        """Codes of the states whose conduct this actor's conduct is; for a group, those of its members."""
        codes = {self.acts_for} if self.acts_for is not None else set()
        for member in self.members:
            codes |= member.states()
        return frozenset(codes)


class Cast:
    """All actors of a report, and the words that refer to them.

    Attributes:
        first_person: Pronouns of the first person ("we", "our", "I"), which refer to whoever is quoted; nobody is
            bound to them here. Whoever knows the speaker calls `add` for them.
    """

    def __init__(self) -> None:
        self._actors: dict[int, ActorDraft] = {}
        self._by_word: dict[int, ActorDraft] = {}
        self._states: dict[str, ActorDraft] = {}
        self.first_person: list[Word] = []

    def __iter__(self) -> Iterator[ActorDraft]:
        return iter(self._actors.values())

    def __len__(self) -> int:
        return len(self._actors)

    def add(self, actor: ActorDraft, mention: MentionDraft) -> None:
        """Add a mention; all words of it that no earlier mention holds refer to the actor from now on."""
        self._actors.setdefault(id(actor), actor)
        actor.mentions.append(mention)
        for i in range(mention.first, mention.last + 1):
            self._by_word.setdefault(i, actor)

    def bind(self, actor: ActorDraft, mention: MentionDraft) -> None:
        """Like `add`, but the head word alone refers to the actor; for long mentions with others inside."""
        self._actors.setdefault(id(actor), actor)
        actor.mentions.append(mention)
        self._by_word[mention.head.i] = actor

    def actor_at(self, word: Word) -> ActorDraft | None:
        """The actor that the word (or the name it is part of) refers to; None where it refers to none."""
        return self._by_word.get(word.i)

    def state(self, code: str) -> ActorDraft | None:
        """The state of a code (ISO 3166-1 alpha-2), the first to come into the cast; None where it is not in it."""
        if code not in self._states:
            known = next((actor for actor in self if actor.kind == "state" and actor.country == code), None)
            if known is None:
                return None
            self._states[code] = known
        return self._states[code]

    def actor_of(self, parse: Parse, word: Word) -> ActorDraft:
        """The actor that the word refers to, or a new unnamed one made from the noun phrase of the word.

        Args:
            parse: The parse that the word is of.
            word: Head of a noun phrase: "analysts", "company", "document".
        """
        from primafacie.reading.actors.nominals import make_nominal  # noqa: PLC0415  it builds on this module

        known = self.actor_at(word)
        if known is not None:
            return known
        actor, mention = make_nominal(parse, word, self)
        self.bind(actor, mention)
        return actor

    def finish(self, parse: Parse) -> list[Actor]:
        """Number the actors by their first mention and make rows of the record of them.

        A member of a group that no words of its own name has the first mention of the group.
        """
        for actor in list(self):
            for member in actor.members:
                if id(member) not in self._actors:
                    self._actors[id(member)] = member
                    member.mentions.append(actor.mentions[0])
        for actor in self:
            actor.mentions.sort(key=lambda m: (m.first, m.last))
        ordered = sorted(self, key=lambda a: (a.mentions[0].first, -a.mentions[0].last, a.mentions[0].head.i))
        for n, actor in enumerate(ordered, start=1):
            actor.id = f"a{n}"
        return [_row(parse, actor) for actor in ordered]


def _row(parse: Parse, actor: ActorDraft) -> Actor:
    mentions = []
    seen: set[tuple[int, int]] = set()
    for mention in actor.mentions:
        start, end = parse.words[mention.first].start, parse.words[mention.last].end
        if (start, end) not in seen:
            seen.add((start, end))
            mentions.append(Mention(span=Span.of(parse.text, start, end), how=mention.how))
    return Actor(
        id=actor.id,
        name=actor.name,
        kind=actor.kind,
        country=actor.country,
        acts_for=actor.acts_for,
        refs=actor.refs,
        members=[member.id for member in actor.members if member.id != ""],
        mentions=mentions,
        rule=actor.rule,
    )
