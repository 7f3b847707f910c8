"""Groups: "both countries", "the two leaders", "Russian and North Korean officials", and several meant by "they"."""

from primafacie.reading.actors.cast import ActorDraft
from primafacie.reading.actors.discourse import Discourse, Seen
from primafacie.reading.actors.lexicon import Noun
from primafacie.reading.actors.nominals import core_text, phrase_of
from primafacie.reading.actors.register import Register
from primafacie.reading.language import Word

_COUNTS = {"both": 2, "two": 2, "three": 3, "four": 4, "five": 5, "2": 2, "3": 3, "4": 4, "5": 5}
_STATE_NOUNS = frozenset(
    {
        "country",
        "nation",
        "state",
        "side",
        "government",
        "korea",
        "capital",
        "ally",
        "neighbour",
        "neighbor",
        "power",
        "party",
        "partner",
        "rival",
    }
)
_NAMED_WINDOW = 8
"""Sentences within which all whom "the leaders" can mean must be named."""
_LEADER_NOUNS = frozenset({"leader", "president", "head", "premier"})


class Groups:
    """Makes one group for one set of members, and finds who the members of a group noun are."""

    def __init__(self, register: Register, discourse: Discourse) -> None:
        self._register = register
        self._discourse = discourse
        self._groups: dict[tuple[int, ...], ActorDraft] = {}

    def of_many(self, actors: tuple[ActorDraft, ...]) -> ActorDraft | None:
        """The group of these actors; the actor itself where there is one; None where there is none."""
        if len(actors) == 0:
            return None
        if len(actors) == 1:
            return actors[0]
        key = tuple(sorted(id(actor) for actor in actors))
        group = self._groups.get(key)
        if group is None:
            names = [actor.name for actor in actors]
            name = ", ".join(names[:-1]) + " and " + names[-1]
            group = ActorDraft(
                name, "group", None, None, "actors.group", members=list(actors), is_named=False, is_plural=True
            )
            self._groups[key] = group
        return group

    def of_both(self, word: Word) -> ActorDraft | None:
        """The group that "both" alone means."""
        if word.lower != "both":
            return None
        found = next((seen for seen in self._discourse.back(word.sentence, 2) if len(seen.together) == 2), None)
        return self.of_many(found.together) if found is not None else None

    def of_both_koreas(self, word: Word) -> ActorDraft | None:
        """The group of "inter-Korean"; None for any other word."""
        words, i = self._register.parse.words, word.i
        if word.lower not in ("korean", "korea") or i < 2 or words[i - 1].text not in ("-", "\u2013"):
            return None
        return self.of_many(self._koreas()) if words[i - 2].lower == "inter" else None

    def of_noun(self, word: Word, noun: Noun) -> ActorDraft | None:
        """The group that a plural noun with "both" or a number, or with two states before it, means."""
        if word.tag not in ("NNS", "NNPS"):
            return None
        states = self._states_before(word) or self._states_after(word)
        if len(states) > 1:
            return self._of_states(word, states, noun)
        count = self._count(word)
        if count is None and noun.role == "relation" and any(child.lower == "the" for child in word.children):
            found = next((seen for seen in self._discourse.back(word.sentence, 2) if len(seen.together) > 1), None)
            return self.of_many(found.together) if found is not None and found.together[0].kind == "state" else None
        if count is None:
            return self._all_named(word, noun) if self._is_bare(word) else None
        if noun.kind == "person":
            members = (
                self._leaders(word, count) if noun.lemma in _LEADER_NOUNS else self._persons(word, count, noun.lemma)
            )
        elif noun.lemma in _STATE_NOUNS:
            members = self._states(word, count)
        elif noun.kind in ("vessel", "organisation"):
            members = self._named(word, count, noun.kind)
        else:
            members = ()
        return self.of_many(members) if len(members) == count else None

    def _states_before(self, word: Word) -> tuple[ActorDraft, ...]:
        """The states of "Russian and North Korean officials"."""
        found: list[ActorDraft] = []
        joined = False
        for i in range(phrase_of(self._register.parse, word)[0], word.i):
            other = self._register.parse.words[i]
            joined = joined or other.dep == "cc" or other.text == ","
            actor = self._register.cast.actor_at(other)
            if actor is not None and actor.kind == "state" and actor not in found:
                found.append(actor)
        return tuple(found) if joined else ()

    def _states_after(self, word: Word) -> tuple[ActorDraft, ...]:
        """The states of "envoys of South Korea, the United States and Japan"."""
        of = next((c for c in word.children if c.dep == "prep" and c.i > word.i and c.lower in ("of", "from")), None)
        link = of.child("pobj") if of is not None else None
        found: list[ActorDraft] = []
        while link is not None and len(found) < 8:
            actor = self._register.cast.actor_at(link)
            if actor is None or actor.kind != "state" or actor in found:
                return ()
            found.append(actor)
            link = link.child("conj") or link.child("appos")  # the parser takes the second of a list for the first
        return tuple(found) if len(found) > 1 else ()

    def of_number(self, word: Word) -> ActorDraft | None:
        """The group that "the three" alone means."""
        count = _COUNTS.get(word.lower)
        if count is None or word.dep not in ("nsubj", "nsubjpass", "pobj", "poss"):
            return None
        if not any(child.dep == "det" and child.lower == "the" for child in word.children):
            return None
        for seen in self._discourse.back(word.sentence, 1):
            together = seen.together or (tuple(seen.actor.members) if seen.actor is not None else ())
            if len(together) == count:
                return self.of_many(together)
        return None

    def _of_states(self, word: Word, states: tuple[ActorDraft, ...], noun: Noun) -> ActorDraft | None:
        """Those who act for several states; None for companies and others who act for none."""
        if noun.speaks == "nobody":
            return None
        if noun.lemma in _LEADER_NOUNS:
            holders = [self._register.people.holder("leader", s.country or "", word.sentence) for s in states]
            leaders = tuple(actor for actor in holders if actor is not None)
            if len(leaders) == len(states):
                return self.of_many(leaders)
        first, last = phrase_of(self._register.parse, word)
        name = core_text(self._register.parse, first, last)
        return ActorDraft(
            name, "group", None, None, "actors.group.of_states", members=list(states), is_named=False, is_plural=True
        )

    def _count(self, word: Word) -> int | None:
        """How many are meant, where "both" or "the two" says it."""
        number = None
        definite = False
        for child in word.children:
            if child.i > word.i:
                break
            if child.lower in _COUNTS:
                number = _COUNTS[child.lower]
                definite = definite or child.lower == "both"
            elif child.dep == "det" and child.lower in ("the", "these", "those"):
                definite = True
            elif child.dep == "poss":
                return None
        return number if definite else None

    def _states(self, word: Word, count: int) -> tuple[ActorDraft, ...]:
        if word.lower == "koreas":
            return self._koreas()
        together = self._together(word, count, "state")
        if len(together) == count:
            return together
        ranked = self._discourse.ranked(word, self._state_of)
        ranked = ranked if len(ranked) >= count else self._discourse.ranked(word, self._state_of, window=6)
        return self._in_order(ranked[:count])

    def _koreas(self) -> tuple[ActorDraft, ...]:
        return tuple(self._register.of_key(key) for key in ("state:KP", "state:KR"))

    def _together(self, word: Word, count: int, kind: str) -> tuple[ActorDraft, ...]:
        """A coordination of that many in the subject of this or the last sentence."""
        for seen in self._discourse.back(word.sentence, 1):
            if len(seen.together) == count and seen.weight > 85 and all(actor.kind == kind for actor in seen.together):
                return seen.together
        return ()

    def _state_of(self, seen: Seen) -> tuple[ActorDraft, ...]:
        actor = seen.actor
        if actor is None or actor.kind == "group":
            return ()
        if actor.kind == "state":
            return (actor,)
        key = f"state:{actor.acts_for}"
        return (
            (self._register.of_key(key),)
            if actor.acts_for is not None and key in self._register.lexicon.entries
            else ()
        )

    def _is_bare(self, word: Word) -> bool:
        """Whether "the" alone stands with it: "the leaders", not "the European leaders" nor "the leaders of Asia"."""
        return [child.lower for child in word.children if child.dep != "punct"] == ["the"]

    def _all_named(self, word: Word, noun: Noun) -> ActorDraft | None:
        """The group of "the leaders" or "the ministers" where the text around names two or three, and nobody else."""
        if noun.kind != "person" or noun.speaks == "nobody":
            return None

        def choose(seen: Seen) -> tuple[ActorDraft, ...]:
            actor = seen.actor
            is_person = actor is not None and actor.kind == "person" and actor.is_named and not actor.is_plural
            return (actor,) if actor is not None and is_person else ()

        people = self._register.people
        named = self._discourse.ranked(word, choose, window=_NAMED_WINDOW)
        fit = all(
            people.is_leader(actor) if noun.lemma in _LEADER_NOUNS else people.has_title(actor, noun.lemma)
            for actor in named
        )
        states = {state for actor in named for state in actor.states()}
        return (
            self.of_many(self._in_order(named)) if fit and len(named) in (2, 3) and len(states) == len(named) else None
        )

    def _leaders(self, word: Word, count: int) -> tuple[ActorDraft, ...]:
        def choose(seen: Seen) -> tuple[ActorDraft, ...]:
            actor = seen.actor
            if actor is None or actor.kind != "person" or actor.is_plural or not actor.is_named:
                return ()
            return (actor,)

        ranked = self._discourse.ranked(word, choose, window=6)
        leaders = [actor for actor in ranked if self._register.people.is_leader(actor)]
        if len(leaders) >= count:
            return self._in_order(leaders[:count])
        holders = [
            self._register.people.holder("leader", state.country or "", word.sentence)
            for state in self._discourse.ranked(word, self._state_of)[:count]
        ]
        found = [actor for actor in holders if actor is not None]
        return tuple(found) if len(found) == count else ()

    def _named(self, word: Word, count: int, kind: str) -> tuple[ActorDraft, ...]:
        """The vessels or organisations named last: "both companies"."""

        def choose(seen: Seen) -> tuple[ActorDraft, ...]:
            actor = seen.actor
            return (
                (actor,) if actor is not None and actor.kind == kind and actor.is_named and not actor.is_plural else ()
            )

        ranked = self._discourse.ranked(word, choose)
        return self._in_order(ranked[:count]) if len(ranked) >= count else ()

    def _persons(self, word: Word, count: int, lemma: str) -> tuple[ActorDraft, ...]:
        """The persons last named with that title: "the two ministers"; of "the two men", the last named ones."""
        general = lemma in ("man", "woman", "person")

        def choose(seen: Seen) -> tuple[ActorDraft, ...]:
            actor = seen.actor
            if actor is None or actor.kind != "person" or actor.is_plural:
                return ()
            return (actor,) if general or self._register.people.has_title(actor, lemma) else ()

        ranked = self._discourse.ranked(word, choose)
        return self._in_order(ranked[:count]) if len(ranked) >= count else ()

    def _in_order(self, actors: list[ActorDraft]) -> tuple[ActorDraft, ...]:
        return tuple(sorted(actors, key=lambda actor: actor.mentions[0].first if len(actor.mentions) > 0 else 0))
