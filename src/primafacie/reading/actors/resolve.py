"""The second pass: apposition, nominals, groups and pronouns, in the order of the text."""

from primafacie.reading.actors.appositions import Appositions
from primafacie.reading.actors.cast import ActorDraft, MentionDraft
from primafacie.reading.actors.descriptions import Descriptions
from primafacie.reading.actors.discourse import Discourse
from primafacie.reading.actors.groups import Groups
from primafacie.reading.actors.lexicon import Noun
from primafacie.reading.actors.nominals import phrase_of
from primafacie.reading.actors.pronouns import FIRST_PERSON, HE, IT, SHE, THEY, many_of, person_of, thing_of
from primafacie.reading.actors.register import Register
from primafacie.reading.actors.speech import find_speakers
from primafacie.reading.language import Word
from primafacie.record.actor import MentionHow

_NAMED_KINDS = frozenset({"vessel", "organisation", "media"})
_THINGS = frozenset({"nsubj", "nsubjpass", "dobj"})


class Resolver:
    """Walks through the words once and binds what is no name."""

    def __init__(self, register: Register) -> None:
        self.register = register
        self.parse = register.parse
        self.cast = register.cast
        self.discourse = Discourse()
        self.groups = Groups(register, self.discourse)
        self.descriptions = Descriptions(register, self.discourse)
        self._speakers: dict[int, ActorDraft] = {}
        self._heads: dict[int, ActorDraft] = {}
        self._appositions = Appositions(register, self.descriptions, self._heads)

    def run(self) -> None:
        """Bind all pronouns and descriptions of the report."""
        for actor in self.cast:
            for mention in actor.mentions:
                self._heads[mention.head.i] = actor
        self._speakers = find_speakers(self.parse, self.cast)
        self._appositions.bind()
        self._appositions.bind_titles()
        for word in self.parse.words:
            self._visit(word)
        self._appositions.settle()

    def _visit(self, word: Word) -> None:
        named = self._heads.get(word.i)
        if named is not None:
            self.discourse.note(word, named)
            self._note_coordination(word)
            return
        koreas = self.groups.of_both_koreas(word)
        if koreas is not None:
            self._bind(koreas, word, word.i - 2, word.i, "nominal", "actors.nominal.group")
            return
        pos = word.pos
        if pos == "PRON":
            self._pronoun(word)
        elif pos == "NUM":
            group = self.groups.of_number(word)
            if group is not None:
                self._bind(group, word, word.i - 1, word.i, "nominal", "actors.nominal.number")
        elif pos in ("NOUN", "PROPN") and self.cast.actor_at(word) is None:
            self._noun(word)

    def _noun(self, word: Word) -> None:
        noun = self.register.nouns.get(word.lower)
        again = self.descriptions.organ_again(word) if noun is None else None
        if again is not None:
            self._bind(again, word, *phrase_of(self.parse, word), "nominal", "actors.nominal.organ")
            return
        if noun is None or word.dep in ("compound", "amod") or self._is_hyphened(word):
            if word.dep in _THINGS and word.pos == "NOUN":
                self.discourse.note_thing(word)
            return
        group = self.groups.of_noun(word, noun)
        named = self._named_next(word, noun)
        if named is not None:
            self._bind(named, word, *phrase_of(self.parse, word), "nominal", "actors.nominal.beside_name")
            self.descriptions.remember(named, noun.lemma, word)
            return
        actor = group if group is not None else self.descriptions.of_noun(word, noun)
        if actor is None:
            if word.dep in _THINGS:
                self.discourse.note_thing(word)
            return
        first, last = phrase_of(self.parse, word)
        self._bind(actor, word, first, last, "nominal", f"actors.nominal.{'group' if group is not None else noun.role}")
        self.descriptions.remember(actor, noun.lemma, word)

    def _named_next(self, word: Word, noun: Noun) -> ActorDraft | None:
        """The vessel or organisation whose name stands beside the noun: "the tanker Angara", "the Izvestia daily"."""
        for child in word.children:
            before = self.cast.actor_at(child) if child.dep == "compound" and child.i == word.i - 1 else None
            if before is not None and before.is_named and before.kind == noun.kind and noun.kind in _NAMED_KINDS:
                return before
        following = self.parse.words[word.i + 1] if word.i + 1 < len(self.parse.words) else None
        if following is None or following.sentence != word.sentence or word.tag in ("NNS", "NNPS"):
            return None
        actor = self.cast.actor_at(following)
        same = actor is not None and actor.is_named and actor.kind == noun.kind and noun.kind in _NAMED_KINDS
        return actor if same else None

    def _is_hyphened(self, word: Word) -> bool:
        """Whether the noun is the first part of a compound: "ship-to-ship"."""
        words = self.parse.words
        if word.i + 1 < len(words) and words[word.i + 1].text == "-" and words[word.i + 1].start == word.end:
            return True
        return word.i > 1 and words[word.i - 1].text == "-" and words[word.i - 2].pos in ("ADP", "PART")

    def _pronoun(self, word: Word) -> None:
        lower = word.lower
        if self.cast.actor_at(word) is not None:
            return
        if lower in FIRST_PERSON:
            self.cast.first_person.append(word)
            return
        actor: ActorDraft | None = None
        if lower in HE or lower in SHE:
            actor = person_of(word, self.discourse, self._speakers.get(word.i))
        elif lower in IT:
            actor = thing_of(word, self.discourse)
        elif lower in THEY:
            actor = self.groups.of_many(many_of(word, self.discourse))
        elif lower in ("both", "all") and word.dep in ("nsubj", "dobj", "pobj"):
            actor = self.groups.of_both(word)
        if actor is not None:
            self._bind(actor, word, word.i, word.i, "pronoun", f"actors.pronoun.{lower}")

    def _bind(self, actor: ActorDraft, word: Word, first: int, last: int, how: MentionHow, rule: str) -> None:
        self.cast.bind(actor, MentionDraft(word, first, last, how, rule))
        self._heads[word.i] = actor
        self.discourse.note(word, actor)
        self._note_coordination(word)

    def _note_coordination(self, word: Word) -> None:
        """Note "Russia and North Korea" as a whole when its last conjunct is reached."""
        if word.dep != "conj" or any(child.dep == "conj" for child in word.children):
            return
        first, chain = word, [word]
        while first.dep == "conj" and first.head is not first and len(chain) < 8:
            first = first.head
            chain.append(first)
        actors: list[ActorDraft] = []
        for link in reversed(chain):
            actor = self._heads.get(link.i)
            if actor is None or link.pos not in ("NOUN", "PROPN", "PRON"):
                return
            if actor not in actors:
                actors.append(actor)
        if len(actors) > 1 and len({_sort_of(actor) for actor in actors}) == 1:
            self.discourse.note_together(first, tuple(actors))


def _sort_of(actor: ActorDraft) -> str:
    return "person" if actor.kind == "person" else "place" if actor.kind == "other" else "body"
