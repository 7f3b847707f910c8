"""Descriptions: "the longstanding ally", "the ministry", "the vessel", "the South Korean defence minister"."""

from primafacie.reading.actors.cast import ActorDraft
from primafacie.reading.actors.discourse import Discourse, Seen
from primafacie.reading.actors.lexicon import Noun
from primafacie.reading.actors.nominals import (
    core_text,
    make_nominal,
    phrase_of,
    state_beside,
)
from primafacie.reading.actors.register import Register
from primafacie.reading.actors.titles import office_of
from primafacie.reading.language import Word

_DEFINITE = frozenset({"the", "this", "that", "these", "those"})
_PLURAL = frozenset({"NNS", "NNPS"})
_WINDOW = 8
_NEWS = frozenset({"news", "press", "wire"})
"""What makes an agency, a group or a company a medium."""
_LOCAL = frozenset({"police", "embassy", "customs", "supreme_court", "prosecution", "navy", "coast_guard"})
"""Organs that are not taken for those of the state a report is most about: too many states have one in it."""


class Descriptions:
    """Finds whom a noun without a name describes."""

    def __init__(self, register: Register, discourse: Discourse) -> None:
        self._register = register
        self._discourse = discourse
        self._cast = register.cast
        self._parse = register.parse
        self._nouns = register.nouns
        self._last: dict[tuple[str, bool], list[tuple[ActorDraft, Word, frozenset[str]]]] = {}
        self.unsettled: list[tuple[ActorDraft, Word]] = []
        self._texts: dict[str, ActorDraft] = {}

    def remember(self, actor: ActorDraft, lemma: str, word: Word) -> None:
        """Remember that a noun was used of an actor, so that "the <noun>" can mean it later."""
        plural = word.tag in _PLURAL
        self._last.setdefault((lemma, plural), []).append((actor, word, self._modifiers(word)))

    def of_noun(self, word: Word, noun: Noun) -> ActorDraft | None:
        """Whom the noun describes: somebody known, or a new unnamed actor; None where it describes no actor."""
        definite = self._is_definite(word)
        if noun.role == "relation":
            return self._relation(word, definite)
        plural = word.tag in _PLURAL
        if noun.lemma == "capital" and not plural:
            return self._capital(word, definite)
        organ = self._organ_of(word) if not plural or noun.role == "organ" else None
        if organ is not None:
            return organ
        if noun.role == "state":
            return None if plural or not (definite or word.child("poss") is not None) else self._state(word, noun)
        if noun.kind == "person" and not plural:
            holder = self._office_holder(word)
            if holder is not None:
                return holder
        if definite:
            known = self._same_noun(word, noun.lemma, plural) or self._same_role(word, noun, plural)
            if known is not None and not self._is_of_another_state(word, known):
                return known
        return self._new(word, noun, definite)

    def _is_of_another_state(self, word: Word, known: ActorDraft) -> bool:
        """Whether the phrase names a state that is not the actor's: "the foreign minister of Mongolia"."""
        country, _ = state_beside(self._parse, word, self._cast)
        own = known.country or known.acts_for
        return country is not None and own is not None and country != own

    def _is_definite(self, word: Word) -> bool:
        return any(child.dep == "det" and child.lower in _DEFINITE for child in word.children) or (
            word.pos == "PROPN" and word.text[:1].isupper() and self._is_bare_title(word)
        )

    def _is_bare_title(self, word: Word) -> bool:
        """Whether a title in capitals stands for its holder without an article: "Prime Minister discussed"."""
        noun = self._nouns.get(word.lower)
        return noun is not None and noun.kind == "person" and not any(child.dep == "det" for child in word.children)

    def _modifiers(self, word: Word) -> frozenset[str]:
        return frozenset(
            child.lower
            for child in word.children
            if child.i < word.i and child.dep in ("amod", "compound", "nmod", "poss", "nummod")
        )

    def _relation(self, word: Word, definite: bool) -> ActorDraft | None:
        """The state that is an ally or neighbour of the one that the sentence is about."""
        if word.tag in _PLURAL:
            return None
        subject = _subject_above(word)
        own = self._cast.actor_at(subject) if subject is not None else None
        exclude = own.states() if own is not None else frozenset[str]()
        possessor = word.child("poss")
        holder = self._cast.actor_at(possessor) if possessor is not None else None
        if holder is not None:
            exclude |= holder.states()
        if (
            not definite
            and holder is None
            and not any(c.lower in ("a", "an", "longtime", "longstanding") for c in word.children)
        ):
            return None

        def fits(seen: Seen) -> float:
            actor = seen.actor
            return 1.0 if actor is not None and actor.kind == "state" and actor.country not in exclude else 0.0

        seen = self._discourse.best(word, fits, window=1, nearness=3.0)
        return seen.actor if seen is not None else None

    def _state(self, word: Word, noun: Noun) -> ActorDraft | None:
        possessor = word.child("poss")
        if possessor is not None:
            owner = self._cast.actor_at(possessor)
            key = f"state:{owner.country}" if owner is not None else ""
            return (
                self._register.of_key(key)
                if key in self._register.lexicon.entries and noun.lemma != "government"
                else None
            )
        country, _ = state_beside(self._parse, word, self._cast)
        if country is not None and f"state:{country}" in self._register.lexicon.entries:
            return self._organ("government", country) if noun.lemma in ("regime", "government") else None

        if noun.lemma == "regime":
            state = self._state_called_regime(word)
            return self._organ("government", state) if state is not None else None

        def fits(seen: Seen) -> float:
            actor = seen.actor
            return 1.0 if actor is not None and actor.kind == "state" else 0.0

        seen = self._discourse.best(word, fits, window=4)
        if seen is None or seen.actor is None:
            return None
        if noun.lemma == "government" and seen.actor.country is not None:
            return self._organ("government", seen.actor.country)
        return seen.actor

    def _capital(self, word: Word, definite: bool) -> ActorDraft | None:
        """The city that "the Russian capital" is."""
        country, _ = state_beside(self._parse, word, self._cast)
        state = self._register.lexicon.reference.states.get(country or "")
        if not definite and word.child("poss") is None:
            return None
        if state is not None and len(state.capitals) > 0:
            return self._register.place(state.capitals[0], country)
        return None

    def _organ_of(self, word: Word) -> ActorDraft | None:
        """The organ of the state that "the presidential office" or "its navy" belongs to."""
        found = self._organ_name(word)
        if found is None:
            return None
        key, i, last = found
        possessor = word.child("poss")
        if possessor is not None:
            owner = self._cast.actor_at(possessor)
            state = owner.acts_for if owner is not None else None
        elif key == "government" and self._is_named_after(word):
            state = self._state_of_leader(word)
        elif self._is_definite(word) and word.lemma == "regime":
            state = self._state_called_regime(word)
        elif self._is_definite(word):
            state = self._state_of_subject(word)
            known = self._discourse.best(word, lambda seen: self._is_organ(seen, key), window=2 * _WINDOW)
            if known is not None and (state is None or key in _LOCAL):
                return known.actor
            if key in _LOCAL:
                return None
            state = state or self._salient_state(word)
        else:
            state = None
        if state is None or f"state:{state}" not in self._register.lexicon.entries:
            return None
        return self._register.organ(state, key, core_text(self._parse, i, last))

    def _state_called_regime(self, word: Word) -> str | None:
        """The state spoken of last whose government others call a regime: never that of whoever speaks."""
        speaker = self._state_of_subject(word)

        def fits(seen: Seen) -> float:
            country = seen.actor.country if seen.actor is not None else None
            return 1.0 if country is not None and country != speaker else 0.0

        seen = self._discourse.best(word, fits, window=4)
        return seen.actor.country if seen is not None and seen.actor is not None else None

    def _state_of_organ_before(self, word: Word) -> str | None:
        """The state of the body that a noun before a title names again: "a ministry spokesman"."""
        for child in word.children:
            noun = self._nouns.get(child.lower) if child.dep == "compound" and child.pos == "NOUN" else None
            if noun is None or noun.role != "organ" or noun.lemma == "government":
                continue
            lemma = noun.lemma

            def fits(seen: Seen, lemma: str = lemma) -> float:
                actor = seen.actor
                is_body = actor is not None and actor.kind == "body" and actor.acts_for is not None
                return 1.0 if actor is not None and is_body and lemma in actor.name.lower().split() else 0.0

            seen = self._discourse.best(word, fits, window=_WINDOW)
            if seen is not None and seen.actor is not None:
                return seen.actor.acts_for
        return None

    def organ_again(self, word: Word) -> ActorDraft | None:
        """The organ that "the" and a word which by itself may mean anything name again: "the mission"."""
        found = self._organ_name(word) if self._is_definite(word) and len(self._modifiers(word)) == 0 else None
        if found is None or word.tag in _PLURAL:
            return None
        seen = self._discourse.best(word, lambda seen: self._is_organ(seen, found[0]), window=_WINDOW)
        return seen.actor if seen is not None else None

    def _is_organ(self, seen: Seen, organ: str) -> float:
        """Whether somebody seen is the organ of any state, also one with a name of its own: the NIS a spy agency."""
        key = seen.actor.key if seen.actor is not None else ""
        is_one = (
            key.endswith(f":{organ}")
            if key.startswith("organ:")
            else self._register.lexicon.organ_by_body.get(key) == organ
        )
        return 1.0 if is_one else 0.0

    def _organ_name(self, word: Word) -> tuple[str, int, int] | None:
        """Key of the organ, and the first and last word of its name: "presidential office", "Ministry of Trade"."""
        words, organs = self._parse.words, self._register.lexicon.organs
        first, head = phrase_of(self._parse, word)
        for last in range(min(head + 4, self._parse.sentences[word.sentence].last), head - 1, -1):
            for i in range(max(first, head - 4), head + 1):
                key = organs.get(tuple(w.lower for w in words[i : last + 1]))
                if key is not None:
                    return key, i, last
        return None

    def _state_of_leader(self, word: Word) -> str | None:
        """The state that the person whose name stands before a government leads: "the Trump administration"."""
        leaders = [self._cast.actor_at(child) for child in _names_before(word) if self._names_person(child)]
        return self._register.people.state_led_by(leaders[0].key) if leaders and leaders[0] is not None else None

    def _names_person(self, word: Word) -> bool:
        actor = self._cast.actor_at(word)
        return actor is not None and actor.kind == "person"

    def _salient_state(self, word: Word) -> str | None:
        def fits(seen: Seen) -> float:
            return 1.0 if seen.actor is not None and seen.actor.acts_for is not None else 0.0

        seen = self._discourse.best(word, fits, window=4)
        return seen.actor.acts_for if seen is not None and seen.actor is not None else None

    def _state_of_subject(self, word: Word) -> str | None:
        """The state of whoever speaks or acts in the sentence: "Miller said the administration ..."."""
        subject = _subject_above(word)
        actor = self._cast.actor_at(subject) if subject is not None else None
        return actor.acts_for if actor is not None else None

    def _organ(self, organ: str, country: str) -> ActorDraft:
        return self._register.organ(country, organ, "government")

    def _office_holder(self, word: Word) -> ActorDraft | None:
        """The person who holds the office that the phrase names, or to whom the report gave that title."""
        first, last = phrase_of(self._parse, word)
        words = self._parse.words[first : last + 1]
        lower = [w.lower for w in words]
        if any(w in self._nouns.former or w in self._nouns.outside for w in lower) or any(
            w in ("a", "an", "any", "no", "every", "next") for w in lower[:1]
        ):
            return None
        country, _ = state_beside(self._parse, word, self._cast)
        office = office_of(lower, self._nouns)
        speaker: ActorDraft | None = None
        if office is not None and country is None and lower[0] == "the":
            subject = _subject_above(word)
            speaker = self._cast.actor_at(subject) if subject is not None else None
            country = speaker.acts_for if speaker is not None else None
        if office is not None and country is not None:
            holder = self._register.people.holder(office, country, word.sentence)
            return holder if holder is not speaker else None
        return None

    def _same_noun(self, word: Word, lemma: str, plural: bool) -> ActorDraft | None:
        modifiers = self._modifiers(word)
        for actor, other, known in reversed(self._last.get((lemma, plural), [])[-6:]):
            if word.sentence - other.sentence > 3 * _WINDOW:
                return None
            if modifiers <= known or len(modifiers) == 0:
                return actor
        return None

    def _is_named_after(self, word: Word) -> bool:
        """Whether a name that is no state's stands before the noun, which is one of its own: "the Meng group"."""
        return any(child.entity != "" or self._names_person(child) for child in _names_before(word))

    def _same_role(self, word: Word, noun: Noun, plural: bool) -> ActorDraft | None:
        """The last actor that the noun can describe by its kind: "the vessel", "the company", "the agency"."""
        of_news = noun.kind in ("body", "organisation") and not self._modifiers(word).isdisjoint(_NEWS)
        if plural or len(self._modifiers(word)) > 1 or self._is_named_after(word):
            return None

        def fits(seen: Seen) -> float:
            actor = seen.actor
            if actor is None or actor.is_plural:
                return 0
            if of_news:
                return 1.0 if actor.kind == "media" else 0.0
            return _fit_of(actor, noun, self._register.people.has_title(actor, noun.lemma))

        seen = self._discourse.best(word, fits, window=_WINDOW, nearness=0.0)
        return seen.actor if seen is not None else None

    def _new(self, word: Word, noun: Noun, definite: bool) -> ActorDraft | None:
        if noun.kind == "other" or (word.pos == "PROPN" and (noun.kind != "person" or word.tag in _PLURAL)):
            return None
        if noun.role == "association" and not definite and word.tag in _PLURAL:
            return None
        if _is_none(word) or _is_abstract(word):
            return None
        actor, _ = make_nominal(self._parse, word, self._cast)
        if noun.kind == "person" and noun.speaks != "nobody" and actor.acts_for is None:
            actor.country = actor.acts_for = self._state_of_organ_before(word)
        if noun.kind == "person" and noun.speaks != "nobody" and actor.acts_for is None:
            self.unsettled.append((actor, word))
        if actor.is_plural:
            return self._texts.setdefault(f"{actor.name.lower()}|{actor.country}", actor)
        return actor


def _is_none(word: Word) -> bool:
    """Whether a phrase says that there is nobody: "no company"."""
    return any(child.lower in ("no", "neither") for child in word.children if child.i < word.i)


def _is_abstract(word: Word) -> bool:
    """Whether a noun for a body tells what is between two or done, and no body: "association with X", "in exchange"."""
    if word.lemma == "association":
        return any(child.lower == "with" for child in word.children)
    return word.lemma == "exchange" and word.dep == "pobj" and word.head.lower == "in" and word.child("det") is None


def _names_before(word: Word) -> list[Word]:
    """The names that modify a noun, as the model parses them: "Biden" is a compound, "Yoon" an adjective to it."""
    return [
        child
        for child in word.children
        if child.i < word.i
        and child.text[:1].isupper()
        and (child.pos == "PROPN" or child.entity == "PERSON")
        and child.entity not in ("GPE", "NORP", "LOC")
        and child.dep in ("compound", "amod", "nmod")
    ]


def _fit_of(actor: ActorDraft, noun: Noun, has_title: bool) -> float:
    name = actor.name.lower()
    if noun.kind == "person":
        return 1.0 if actor.kind == "person" and has_title else 0.0
    if noun.role == "vessel":
        return 1.0 if actor.kind == "vessel" else 0.0
    if noun.role == "place":
        return (
            1.0
            if actor.kind == "other" and (noun.lemma in ("city", "town", "village", "capital") or noun.lemma in name)
            else 0.0
        )
    if noun.role == "media":
        return 1.0 if actor.kind == "media" else 0.0
    if noun.lemma in name.split():
        return 1.0 if actor.kind in ("body", "organisation", "media", "group") else 0.0
    if noun.role == "company":
        return 1.0 if actor.kind == "organisation" and actor.is_named else 0.0
    if noun.lemma in ("group", "organisation", "organization", "body", "agency", "institution"):
        kinds = ("organisation", "group") if noun.lemma == "group" else ("body", "organisation", "group")
        return 0.8 if actor.kind in kinds and actor.is_named else 0.0
    return 0.0


def _subject_above(word: Word) -> Word | None:
    """The subject of the nearest verb above a word, or of the verb above that."""
    for above in word.ancestors():
        subject = above.child("nsubj", "nsubjpass")
        if subject is not None and subject is not word:
            return subject
    return None
