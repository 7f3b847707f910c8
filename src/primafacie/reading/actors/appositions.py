"""Descriptions beside a name: "Kim Song Nam, director of the department", "her sister, Kim Yo Jong"."""

from primafacie.reading.actors.cast import ActorDraft, MentionDraft
from primafacie.reading.actors.descriptions import Descriptions
from primafacie.reading.actors.lexicon import Noun
from primafacie.reading.actors.nominals import actor_beside, affiliation, phrase_of
from primafacie.reading.actors.register import Register
from primafacie.reading.actors.titles import read_title
from primafacie.reading.language import Word

_PLURAL = frozenset({"NNS", "NNPS"})
_WEAK = frozenset(
    {
        "actors.name.person",
        "actors.name.org",
        "actors.name.gpe",
        "actors.name.other",
        "actors.name.loc",
        "actors.name.fac",
    }
)
"""Rules that took the kind of a name from the model alone."""
_RULE = "actors.apposition"


class Appositions:
    """Binds what stands beside a name to whoever has the name.

    Args:
        heads: Actors by the index of the head word of a mention; what is bound is entered.
    """

    def __init__(self, register: Register, descriptions: Descriptions, heads: dict[int, ActorDraft]) -> None:
        self._descriptions = descriptions
        self._heads = heads
        self._cast = register.cast
        self._parse = register.parse
        self._nouns = register.nouns

    def bind(self) -> None:
        """Bind "a professor at Kookmin University" to the name beside it, and "her sister" to the name after it."""
        for i, actor in list(self._heads.items()):
            word = self._parse.words[i]
            for child in word.children:
                if child.dep == "appos" and child.i > word.i and child.i not in self._heads:
                    self._join(actor, child)
                    for also in child.children:
                        if also.dep == "conj" and also.i not in self._heads and child.i in self._heads:
                            self._join(actor, also)
            above = word.head
            if word.dep == "appos" and above.i < word.i and above.i not in self._heads:
                self._join(actor, above)
            elif word.dep == "nsubj" and above.lemma == "be":
                attribute = above.child("attr")
                if attribute is not None and attribute.pos == "NOUN":
                    self._learn(actor, attribute)

    def settle(self) -> None:
        """Learn once more whom persons act for, now that descriptions after them ("of the ministry") are bound."""
        pending, self._descriptions.unsettled = self._descriptions.unsettled, []
        for actor, word in pending:
            if actor.acts_for is None and actor.kind in ("person", "group"):
                self._learn(actor, word)

    def _join(self, actor: ActorDraft, word: Word) -> None:
        noun = self._nouns.get(word.lower)
        if noun is None or word.pos not in ("NOUN", "PROPN") or word.tag in _PLURAL:
            return
        if self._cast.actor_at(word) is not None:
            return
        is_weak = actor.key == "" and actor.rule in _WEAK and actor.acts_for is None
        if is_weak and noun.kind in ("vessel", "organisation", "media"):
            actor.kind = noun.kind
        if not _can_be(actor, noun):
            return
        first, last = phrase_of(self._parse, word)
        self._cast.bind(actor, MentionDraft(word, first, last, "nominal", _RULE))
        self._heads[word.i] = actor
        self._descriptions.remember(actor, noun.lemma, word)
        self._learn(actor, word)

    def _learn(self, actor: ActorDraft, word: Word) -> None:
        """Take country, state acted for and sex from a description of a person."""
        if actor.kind not in ("person", "group"):
            return
        first, last = phrase_of(self._parse, word)
        beside = actor_beside(self._parse, word, self._cast)
        country, acts_for = affiliation(beside)
        title = read_title(self._parse.words[first : last + 1], self._nouns, country, acts_for)
        if title is None:
            return
        if title.acts_for is None and title.speaks != "nobody":
            self._descriptions.unsettled.append((actor, word))
        actor.country = actor.country or title.country
        actor.sex = actor.sex or title.sex
        if title.acts_for is not None and actor.acts_for is None:
            actor.acts_for = title.acts_for


def _can_be(actor: ActorDraft, noun: Noun) -> bool:
    """Whether a noun can describe an actor of that kind."""
    if noun.role == "place":
        return actor.kind in ("other", "state")
    if noun.kind in ("organisation", "body", "media"):
        return actor.kind in ("organisation", "body", "media", "group")
    return noun.kind == actor.kind or (noun.role in ("state", "relation") and actor.kind == "state")
