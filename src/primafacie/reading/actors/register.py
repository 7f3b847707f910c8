"""From names to actors: one actor for all names of the same state, body, person, organisation or place."""

from primafacie.reading.actors.aliases import Aliases
from primafacie.reading.actors.beside import Beside
from primafacie.reading.actors.cast import ActorDraft, Cast, MentionDraft
from primafacie.reading.actors.home import home_of, speaking_state
from primafacie.reading.actors.lexicon import Entry, Lexicon, Nouns, fold, letters
from primafacie.reading.actors.metonyms import is_place
from primafacie.reading.actors.people import People
from primafacie.reading.actors.peoples import acts_as_state, counts_people
from primafacie.reading.actors.pieces import MODEL_RULES, UNLABELLED, Name
from primafacie.reading.actors.titled import TitlesBefore
from primafacie.reading.actors.vessels import find_imo_numbers, number_after, take_number
from primafacie.reading.language import Parse, Word
from primafacie.record.actor import MentionHow

_BY_MODEL = MODEL_RULES - {"actors.name.person"}

_OF_PERSONS = frozenset({"nsubj", "nsubjpass", "poss", "dobj", "dative", "attr"})


class Register:
    """Joins names to actors and enters them in the cast, in the order of the text."""

    def __init__(self, parse: Parse, lexicon: Lexicon, nouns: Nouns, published: str | None) -> None:
        self.parse = parse
        self.lexicon = lexicon
        self.nouns = nouns
        self.cast = Cast()
        self.people = People(lexicon, nouns, published)
        self.beside = Beside(parse, lexicon, nouns, self.cast, home_of(parse, lexicon))
        self._titles = TitlesBefore(parse, nouns, self.cast)
        self._aliases = Aliases(parse, self.cast, nouns)
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
            known = self._known(name)
            if known is not None:
                return self._add(known, name, "name")
            owner = self._aliases.owner(name)
            if owner is not None:
                return self._enter_alias(name, owner)
            if self._is_known_person(name):
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

    def _known(self, name: Name) -> ActorDraft | None:
        """The organisation or vessel that has this name already, unless a person of the report has it too."""
        known = self._same_letters(name)
        if known is None or self._is_known_person(name) or (known.kind != "organisation" and name.kind == "person"):
            return known if known is not None and known.kind == "vessel" else None
        if known.kind == "vessel":
            take_number(self.parse, name)
        return known

    def _is_known_person(self, name: Name) -> bool:
        """Whether one word is a part of the name of a person whom the report has named, or who leads a state."""
        is_one = name.first == name.last and name.kind != "vessel"
        return is_one and self.people.knows(self.parse.words[name.first], self.states)

    def _retype(self, name: Name) -> None:
        """Mend the kind of a name by what stands beside it: "Marek Novak, the Czech ambassador", "the firm Glocom"."""
        is_one = name.kind == "person" and name.first == name.last and not self._is_known_person(name)
        if is_one or name.rule == "actors.name.org":
            name.kind = self.beside.kind_by_noun(name) or name.kind
        if name.rule in MODEL_RULES:
            name.kind = self.beside.kind_by_place(name) or name.kind
        if name.rule not in _BY_MODEL or not 0 < name.last - name.first < 4:
            return
        head = self.beside.head_of(name.first, name.last)
        if self.beside.is_after_person(name):
            name.kind = "person"
        beside = [child for child in head.children if child.dep == "appos" and child.i > head.i]
        if head.dep == "appos" and head.head.pos == "NOUN":
            beside.append(head.head)
        for word in beside:
            noun = self.nouns.get(word.lower)
            if noun is not None and noun.kind == "person" and word.tag == "NN":
                name.kind = "person"

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

    def _add(self, actor: ActorDraft, name: Name, how: MentionHow, first: int | None = None) -> ActorDraft:
        start = name.first if first is None else first
        head = self.beside.head_of(name.first, name.last)
        self.cast.add(actor, MentionDraft(head, start, name.last, how, name.rule))
        return actor

    def _enter_known(self, name: Name, entry: Entry) -> ActorDraft | None:
        head = self.beside.head_of(name.first, name.last)
        if self._is_family_name(name, head, entry):
            return self._enter_person(name)
        if entry.role in ("capital", "metonym") and entry.is_state:
            if entry.role == "capital" and is_place(self.parse, head):
                return self._add(self.place(self._text(name), entry.country), name, "name")
            self.states.add(entry.country or "")
            return self._add(self.of_key(entry.key), name, "metonym")
        if counts_people(self.parse, name, head, entry) or (
            entry.role == "people" and not acts_as_state(self.parse, name, self.nouns)
        ):
            return self._add(self._people(name, entry), name, "demonym")
        organ = self._organ_elsewhere(name, entry)
        if organ is not None:
            return self._add(organ, name, "name")
        if entry.role == "contextual" and not self._is_spoken_of(entry):
            return None
        if entry.is_state:
            self.states.add(entry.country or "")
        how: MentionHow = (
            "demonym" if entry.role in ("demonym", "people") else "metonym" if entry.role == "metonym" else "name"
        )
        return self._add(self.of_key(entry.key), name, how)

    def _is_spoken_of(self, entry: Entry) -> bool:
        """Whether the report has named a body, or either of two states of one name: "the North"."""
        return entry.key in self._by_key or (entry.is_state and not self.states.isdisjoint(("KP", "KR")))

    def _is_family_name(self, name: Name, head: Word, entry: Entry) -> bool:
        """Whether a city or state is named that is the family name of a person of the report: "Valeska Paris"."""
        is_one = name.first == name.last and entry.role in ("capital", "place", "name") and entry.kind != "body"
        return is_one and head.dep in _OF_PERSONS and self.people.has_family_name(head)

    def _organ_elsewhere(self, name: Name, entry: Entry) -> ActorDraft | None:
        """The organ of the state before a name that the data has for another one's: "Peru's Congress"."""
        if name.first != name.last or not entry.key.startswith("body:") or entry.acts_for is None:
            return None
        organ = self.lexicon.reference.bodies[entry.key.removeprefix("body:")].organ
        before = self.parse.words[name.first - 1] if name.first > 0 else None
        if organ is None or before is None or before.sentence != self.parse.words[name.first].sentence:
            return None
        owner = self.cast.actor_at(self.parse.words[before.i - 1] if before.tag == "POS" else before)
        if owner is None or owner.kind != "state" or owner.country in (None, entry.acts_for):
            return None
        return self.organ(owner.country or "", organ, self._text(name))

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
        head = self.beside.head_of(name.first, name.last)
        if head.pos not in ("NOUN", "PROPN") or (head.dep in ("amod", "compound") and not head.text[:1].isupper()):
            return None
        state = self.beside.state_of(name, head)
        if state is None and self.beside.is_before_title(name):
            state = self.beside.home.state or speaking_state(self.cast, words[name.first])
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

    def _same_letters(self, name: Name) -> ActorDraft | None:
        """The organisation or vessel that the report has given this name, with the number behind it if there is one."""
        key = self._key(name)
        following = self.parse.words[name.last + 1 : name.last + 2]
        numbered = key + following[0].text if len(following) > 0 and following[0].text.isdigit() else key
        return self._by_letters.get(numbered) or self._by_letters.get(key)

    def _enter_alias(self, name: Name, owner: ActorDraft) -> ActorDraft:
        """Let another name of an actor mean it from now on."""
        if owner.kind == "person":
            self.people.rename(self.parse.words[name.first : name.last + 1], owner)
        else:
            if owner.kind == "vessel":
                take_number(self.parse, name)
            self._by_letters.setdefault(self._key(name), owner)
        return self._add(owner, name, "name")

    def _key(self, name: Name) -> str:
        return letters(self._text(name).removeprefix("The ").removeprefix("the "))

    def _enter_vessel(self, name: Name) -> ActorDraft:
        head = self.beside.head_of(name.first, name.last)
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
            name.kind = self.beside.kind_by_noun(name) or self.beside.kind_of_acronym(name) or name.kind
            if name.kind == "other":
                return None
        return self._add(self._new(name, text, self._key(name)), name, "name")

    def _new(self, name: Name, text: str, key: str) -> ActorDraft:
        country = name.state
        if name.kind == "body" and country is None:
            head = self.beside.head_of(name.first, name.last)
            country = self.beside.state_of(name, head)
            if country is None and self.beside.is_general(name):
                country = self.beside.state_at_home(head)
        acts_for = country if name.kind == "body" else None
        actor = ActorDraft(text, name.kind, country, acts_for, name.rule)
        self._by_letters[key] = actor
        if name.kind in ("organisation", "body", "media"):
            actor.country = actor.country or self.beside.country_of(name)
            if actor.acts_for is None and self.beside.is_state_owned(name):
                actor.acts_for = actor.country
            self._shorten(name, actor)
        elif name.kind == "other" and actor.country is None:
            actor.country = self.beside.state_of(name, self.beside.head_of(name.first, name.last))
        return actor

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
        head = self.beside.head_of(name.first, name.last)
        first, title = self._titles.read(name, head)
        if title is None and name.entry is None and self._only_modifies(head):
            if self.lexicon.organs.get((head.head.lower,)) == "government":
                leader = self.people.leader(words[name.last], self.states)
                return None if leader is None else self._add(leader, name, "name")
            if not self.people.is_known(words[name.first : name.last + 1], self.states):
                return None
        if title is not None and title.country is None and title.speaks != "nobody":
            title.country = self.beside.state_after(name.last + 1, ("of",))
            title.acts_for = None if title.is_former or title.is_outside else title.country
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
