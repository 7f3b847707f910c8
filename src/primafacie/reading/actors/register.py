"""From names to actors: one actor for all names of the same state, body, person, organisation or place."""

from primafacie.reading.actors.aliases import whose_alias
from primafacie.reading.actors.cast import ActorDraft, Cast, MentionDraft
from primafacie.reading.actors.lexicon import HYPHENS, Entry, Lexicon, Nouns, fold, letters
from primafacie.reading.actors.metonyms import is_place
from primafacie.reading.actors.people import People
from primafacie.reading.actors.pieces import UNLABELLED, Name
from primafacie.reading.actors.titles import Title, read_title
from primafacie.reading.actors.vessels import find_imo_numbers, number_after
from primafacie.reading.language import Parse, Word
from primafacie.record.actor import ActorKind, MentionHow

_BY_MODEL = frozenset({"actors.name.org", "actors.name.gpe", "actors.name.loc", "actors.name.fac", UNLABELLED})
"""Rules that took the kind of a name from the model alone, or took none."""


class Register:
    """Joins names to actors and enters them in the cast, in the order of the text."""

    def __init__(self, parse: Parse, lexicon: Lexicon, nouns: Nouns, published: str | None) -> None:
        self.parse = parse
        self.lexicon = lexicon
        self.nouns = nouns
        self.cast = Cast()
        self.people = People(lexicon, nouns, published)
        self.states: set[str] = set()
        self._by_key: dict[str, ActorDraft] = {}
        self._by_letters: dict[str, ActorDraft] = {}
        self._imo_numbers = find_imo_numbers(parse.text)

    def expect(self, names: list[Name]) -> None:
        """Note the full names of persons, whom headlines call by one word before: "Lavrov meets Choe"."""
        for name in names:
            if name.kind == "person" and name.last > name.first and name.rule != "actors.title":
                self.people.expect(self.parse.words[name.first : name.last + 1])

    def enter(self, name: Name) -> ActorDraft | None:
        """Enter a name and what is inside it; None where it names no actor."""
        for inner in name.inside:
            self.enter(inner)
        if name.entry is None and name.organ is None and name.title is None and name.rule != "actors.title":
            self._retype(name)
            known = self._by_letters.get(self._key(name)) if name.last > name.first else None
            if known is not None and known.kind == "organisation":
                return self._add(known, name, "name")
            is_person = name.kind == "person"
            known_person = (
                name.first == name.last
                and name.kind != "vessel"
                and self.people.knows(self.parse.words[name.first], self.states)
            )
            if known_person or (is_person and name.last > name.first):
                return self._enter_person(name)
            same = self._same_letters(name)
            if same is not None:
                return self._add(same, name, "name")
            if is_person:
                return self._enter_person(name)
            if name.kind == "vessel":
                return self._enter_vessel(name)
        if name.title is not None or name.kind == "person":
            return self._enter_person(name)
        if name.organ is not None:
            return self._enter_organ(name)
        if name.entry is not None:
            return self._enter_known(name, name.entry)
        return self._enter_unknown(name)

    def _retype(self, name: Name) -> None:
        """Take a name for a person's where a description beside it says so: "Marek Novak, the Czech ambassador"."""
        if name.rule not in _BY_MODEL or not 0 < name.last - name.first < 4:
            return
        if name.rule == UNLABELLED and self._is_person_noun(name.first - 1):
            name.kind = "person"
            return
        head = self.head_of(name.first, name.last)
        beside = [child for child in head.children if child.dep == "appos" and child.i > head.i]
        if head.dep == "appos" and head.head.pos == "NOUN":
            beside.append(head.head)
        for word in beside:
            noun = self.nouns.get(word.lower)
            if noun is not None and noun.kind == "person" and word.tag == "NN":
                name.kind = "person"

    def _is_person_noun(self, i: int) -> bool:
        """Whether word `i` is a noun for a person, though an adjective to the model: "Russian national"."""
        word = self.parse.words[max(0, i)]
        noun = self.nouns.get(word.lower)
        return i >= 0 and noun is not None and noun.kind == "person" and word.pos in ("NOUN", "PROPN", "ADJ")

    def of_key(self, key: str) -> ActorDraft:
        """The actor of an entry of the reference data, made where the report has not named it yet."""
        entry = self.lexicon.entries[key]
        actor = self._by_key.get(key)
        if actor is None:
            actor = ActorDraft(
                entry.name,
                entry.kind,
                entry.country,
                entry.acts_for,
                f"actors.reference.{key.split(':', maxsplit=1)[0]}",
                dict(entry.refs),
                key=key,
            )
            actor.is_plural = entry.kind == "group"
            self._by_key[key] = actor
        return actor

    def head_of(self, first: int, last: int) -> Word:
        """The word of `[first, last]` that governs the others; the last one where the parse says nothing."""
        for i in range(last, first - 1, -1):
            word = self.parse.words[i]
            if not first <= word.head.i <= last and word.text[:1].isalnum():
                return word
        return self.parse.words[last]

    def _add(self, actor: ActorDraft, name: Name, how: MentionHow, first: int | None = None) -> ActorDraft:
        start = name.first if first is None else first
        head = self.head_of(name.first, name.last)
        self.cast.add(actor, MentionDraft(head, start, name.last, how, name.rule))
        return actor

    def _enter_known(self, name: Name, entry: Entry) -> ActorDraft | None:
        head = self.head_of(name.first, name.last)
        if entry.role in ("capital", "metonym") and entry.is_state:
            if entry.role == "capital" and is_place(self.parse, head):
                return self._add(self.place(self._text(name), entry.country), name, "name")
            self.states.add(entry.country or "")
            return self._add(self.of_key(entry.key), name, "metonym")
        if entry.role == "people":
            return self._add(self._people(name, entry), name, "demonym")
        if entry.role == "contextual" and entry.key not in self._by_key:
            return None
        if entry.is_state:
            self.states.add(entry.country or "")
        how: MentionHow = "demonym" if entry.role == "demonym" else "metonym" if entry.role == "metonym" else "name"
        return self._add(self.of_key(entry.key), name, how)

    def _people(self, name: Name, entry: Entry) -> ActorDraft:
        """Citizens: "North Koreans", "a Briton"."""
        word = self.parse.words[name.last]
        plural = word.tag in ("NNS", "NNPS") or word.lower.endswith("s")
        text = self.parse.text_of(self.parse.words[name.first], word)
        key = f"people:{entry.country}:{plural}"
        actor = self._by_key.get(key)
        if actor is None or not plural:
            actor = ActorDraft(
                text,
                "group" if plural else "person",
                entry.country,
                None,
                "actors.name.people",
                is_named=False,
                is_plural=plural,
            )
            self._by_key[key] = actor
        return actor

    def place(self, text: str, country: str | None) -> ActorDraft:
        """The city or region of that name."""
        key = f"place:{letters(text)}"
        actor = self._by_key.get(key)
        if actor is None:
            actor = ActorDraft(text, "other", country, None, "actors.name.place")
            self._by_key[key] = actor
        return actor

    def _text(self, name: Name) -> str:
        words = self.parse.words
        return " ".join(self.parse.text_of(words[name.first], words[name.last]).split())

    def _enter_organ(self, name: Name) -> ActorDraft | None:
        words = self.parse.words
        head = self.head_of(name.first, name.last)
        if head.pos not in ("NOUN", "PROPN") or (head.dep in ("amod", "compound") and not head.text[:1].isupper()):
            return None
        state = self._state_beside(name, head)
        if state is None:
            return None
        actor = self.organ(state, name.organ or "", self._text(name))
        return self._add(actor, name, "name" if words[name.first].text[:1].isupper() else "nominal")

    def organ(self, state: str, organ: str, text: str) -> ActorDraft:
        """The organ of a state: the body that the reference data has for it, or one named after its state."""
        known = self.lexicon.organ_bodies.get((state, organ))
        if known is not None:
            return self.of_key(known)
        key = f"organ:{state}:{organ}"
        actor = self._by_key.get(key)
        if actor is None:
            data = self.lexicon.reference.states[state]
            label = f"{data.adjectives[0] if len(data.adjectives) > 0 else data.name} {text}"
            kind = self.lexicon.reference.organs[organ].kind
            actor = ActorDraft(label, kind, state, state, "actors.organ", key=key)
            self._by_key[key] = actor
        return actor

    def _state_beside(self, name: Name, head: Word) -> str | None:
        """Code of the state before a name (directly, or as possessor), or after it with "of", "in", "for"."""
        words = self.parse.words
        if name.state is not None:
            return name.state
        i = name.first - 1
        steps = 0
        while i >= 0 and steps < 4 and words[i].sentence == head.sentence:
            actor = self.cast.actor_at(words[i])
            if actor is not None and actor.acts_for is not None and actor.kind in ("state", "body", "other"):
                return actor.acts_for
            if words[i].pos not in ("PART", "ADJ", "NOUN", "PROPN") and words[i].tag != "POS":
                break
            i -= 1
            steps += 1
        return self._state_after(name.last + 1)

    def _state_after(self, i: int) -> str | None:
        words = self.parse.words
        if i >= len(words) or words[i].lower not in ("of", "in", "for"):
            return None
        i += 1
        if i < len(words) and words[i].lower == "the":
            i += 1
        if i >= len(words):
            return None
        match = self.lexicon.match(words, i, len(words))
        return match.entry.country if match is not None and match.entry.is_state else None

    def _same_letters(self, name: Name) -> ActorDraft | None:
        """The organisation or vessel that the report has given this name, or this alias right before."""
        key = self._key(name)
        actor = self._by_letters.get(key)
        if actor is None:
            actor = whose_alias(self.parse, self.cast, name)
            if actor is not None:
                self._by_letters[key] = actor
        return actor

    def _key(self, name: Name) -> str:
        return letters(self._text(name).removeprefix("The ").removeprefix("the "))

    def _enter_vessel(self, name: Name) -> ActorDraft:
        head = self.head_of(name.first, name.last)
        country = None
        before = self.parse.words[max(0, name.first - 1)]
        bound = min(head.first, before.first) if before.sentence == head.sentence else head.first
        for word in self.parse.words[max(bound, name.first - 8) : name.first]:
            actor = self.cast.actor_at(word)
            if actor is not None and actor.country is not None:
                country = actor.country
        actor = ActorDraft(self._text(name), "vessel", country, None, name.rule)
        number = number_after(self.parse, name, self._imo_numbers)
        if number is not None and number.is_valid:
            actor.refs["imo"] = number.digits
        self._by_letters[self._key(name)] = actor
        return self._add(actor, name, "name")

    def _enter_unknown(self, name: Name) -> ActorDraft | None:
        text = self._text(name)
        if name.rule == UNLABELLED:
            name.kind = self._kind_before(name) or self._kind_of_acronym(name) or name.kind
            if name.kind == "other":
                return None
        return self._add(self._new(name, text, self._key(name)), name, "name")

    def _new(self, name: Name, text: str, key: str) -> ActorDraft:
        country = name.state
        if name.kind == "body" and country is None:
            country = self._state_beside(name, self.head_of(name.first, name.last))
        acts_for = country if name.kind == "body" else None
        actor = ActorDraft(text, name.kind, country, acts_for, name.rule)
        self._by_letters[key] = actor
        if name.kind in ("organisation", "body", "media"):
            actor.country = actor.country or self._based(name)
            self._shorten(name, actor)
        elif name.kind == "other" and actor.country is None:
            actor.country = self._state_beside(name, self.head_of(name.first, name.last))
        return actor

    def _kind_before(self, name: Name) -> ActorKind | None:
        """Kind by the noun right before a name: "the company Glocom", "hacking group APT45"."""
        if name.first == 0:
            return None
        before = self.parse.words[name.first - 1]
        noun = self.nouns.get(before.lower)
        same = before.sentence == self.parse.words[name.first].sentence and before.pos == "NOUN"
        if noun is None or not same or noun.kind not in ("organisation", "body", "media"):
            return None
        return noun.kind

    def _kind_of_acronym(self, name: Name) -> ActorKind | None:
        """An unknown abbreviation that acts or owns is an organisation: "FIRST said"."""
        word = self.parse.words[name.last]
        acts = word.dep in ("nsubj", "poss") and not any(child.dep == "det" for child in word.children)
        is_acronym = (
            name.first == name.last and word.text.isalpha() and word.text.isupper() and 3 <= len(word.text) <= 8
        )
        return "organisation" if acts and is_acronym else None

    def _based(self, name: Name) -> str | None:
        """Country by "Hong Kong-based" before a name, or by a demonym there."""
        words = self.parse.words
        for i in range(name.first - 1, max(-1, name.first - 8), -1):
            if words[i].sentence != words[name.first].sentence or (
                words[i].pos in ("VERB", "ADP", "PUNCT") and words[i].lower != "based" and words[i].text not in HYPHENS
            ):
                return None
            actor = self.cast.actor_at(words[i])
            if actor is not None:
                return actor.country
        return None

    def _shorten(self, name: Name, actor: ActorDraft) -> None:
        """Let the name without its legal form and its last general words mean the organisation later."""
        words = [word for word in self.parse.words[name.first : name.last + 1] if word.text[:1].isalnum()]
        place = self.lexicon.match(words, 0, len(words))
        if place is not None and (place.entry.is_state or place.entry.role == "place") and place.last < len(words) - 1:
            words = words[place.last + 1 :]
            for size in (len(words),) if place.entry.is_state else (len(words), 1):
                if words[0].lower not in self.nouns.fields:
                    self._by_letters.setdefault(letters("".join(word.text for word in words[:size])), actor)
        while len(words) > 1 and words[-1].lower in self.nouns.name_ends:
            words = words[:-1]
            key = letters("".join(word.text for word in words))
            if len(key) > 3 and fold(words[0].text) not in self.lexicon.forms:
                self._by_letters.setdefault(key, actor)

    def _enter_person(self, name: Name) -> ActorDraft | None:
        words = self.parse.words
        if name.rule == "actors.title":
            return None
        head = self.head_of(name.first, name.last)
        first, title = self._title_before(name, head)
        if title is None and name.entry is None and self._only_modifies(head):
            if self.lexicon.organs.get((head.head.lower,)) == "government":
                leader = self.people.leader(words[name.last], self.states)
                return None if leader is None else self._add(leader, name, "name")
            if not self.people.is_known(words[name.first : name.last + 1], self.states):
                return None
        actor = self.people.resolve(words[name.first : name.last + 1], title, self.states)
        if actor is None:
            return None
        return self._add(actor, name, "name" if title is None else "title", first)

    def _only_modifies(self, head: Word) -> bool:
        """Whether a name stands before a noun of what is neither a person nor between two: "the Putin visit"."""
        noun = self.nouns.get(head.head.lower)
        return (
            head.dep in ("compound", "amod", "nmod")
            and head.head.pos == "NOUN"
            and (noun is None or noun.kind != "person")
            and head.head.lower not in self.nouns.between_two
        )

    def _title_before(self, name: Name, head: Word) -> tuple[int, Title | None]:
        """The first word of the title directly before a name, and the title."""
        words = self.parse.words
        first = name.first if name.title is None else name.title[0]
        start = first
        bound = max(self.parse.sentences[head.sentence].first, first - 10)
        if (
            name.title is None
            and not (first > bound and self._is_person_noun(first - 1))
            and not (first > bound and words[first - 1].lower in self.nouns.honorifics)
        ):
            return name.first, None
        while first > bound and self._is_title_word(words[first - 1]):
            first -= 1
        while first < start and (words[first].tag == "POS" or not words[first].text[:1].isalnum()):
            first += 1
        country, acts_for = self._affiliation(first, name.first)
        before = (
            words[first - 1]
            if first > bound and words[first - 1].lower in self.nouns.then | self.nouns.former
            else None
        )
        title = read_title(words[first : name.first], self.nouns, country, acts_for, before=before)
        return first, title

    def _is_title_word(self, word: Word) -> bool:
        if word.entity in ("DATE", "TIME"):
            return False
        if word.tag == "POS" or word.text == "-" or word.lower in ("then", "former"):
            return True
        if word.pos not in ("NOUN", "ADJ", "PROPN"):
            return False
        actor = self.cast.actor_at(word)
        return actor is None or actor.kind in ("state", "body", "organisation", "media")

    def _affiliation(self, first: int, stop: int) -> tuple[str | None, str | None]:
        country = acts_for = None
        for word in self.parse.words[first:stop]:
            actor = self.cast.actor_at(word)
            if actor is not None and actor.kind != "person" and (actor.country or actor.acts_for):
                country, acts_for = actor.country, actor.acts_for
        return country, acts_for
