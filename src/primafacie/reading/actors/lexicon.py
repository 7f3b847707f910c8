"""The names of the reference data as an index over the words of a parse, and the nouns of titles.yaml as look-ups."""

import functools
import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

from primafacie.reading.actors.reference import Body, Person, Reference, Titles, load_reference
from primafacie.reading.language import Word
from primafacie.record.actor import ActorKind

Role = Literal["name", "demonym", "people", "capital", "metonym", "contextual", "place"]
HYPHENS = frozenset("-‐‑–")
_TOKEN = re.compile(r",|['’](?:s|S)?(?!\w)|[^\s\-‐‑–,()]+?(?=['’](?:[sS])?(?!\w)|[\s\-‐‑–,()]|$)")


@dataclass(frozen=True, slots=True)
class Entry:
    """What a name of the reference data stands for, and in which role it does.

    Attributes:
        key: "state:KP", "body:unsc", "media:kcna", "person:kim_jong_un".
        country: State that it belongs to or is based in.
        acts_for: State whose conduct its conduct is.
    """

    key: str
    role: Role
    name: str
    kind: ActorKind
    country: str | None
    acts_for: str | None
    refs: tuple[tuple[str, str], ...] = ()
    sex: str | None = None

    @property
    def is_state(self) -> bool:
        """Whether it is a state, or an adjective, capital or metonym of one."""
        return self.key.startswith("state:")


@dataclass(frozen=True, slots=True)
class Match:
    """A name of the reference data at words `[first, last]` of a parse."""

    first: int
    last: int
    entry: Entry


@dataclass(frozen=True, slots=True)
class _Form:
    """The rest of a name after its first token: folded tokens, and which must be written with a capital."""

    tokens: tuple[str, ...]
    capitals: tuple[bool, ...]
    is_acronym: bool
    entry: Entry


@functools.lru_cache(maxsize=8192)
def fold(text: str) -> str:
    """A word as names are compared: no case, no periods, straight apostrophes."""
    folded = text.casefold().replace("’", "'").strip("–—-")
    return folded.replace(".", "") or folded or text


@dataclass(slots=True)
class Lexicon:
    """Names by their first token, and the nouns by which reports speak of actors."""

    reference: Reference
    forms: dict[str, list[_Form]] = field(default_factory=dict)
    entries: dict[str, Entry] = field(default_factory=dict)
    organs: dict[tuple[str, ...], str] = field(default_factory=dict)
    organ_bodies: dict[tuple[str, str], str] = field(default_factory=dict)
    organ_by_body: dict[str, str] = field(default_factory=dict)
    families: dict[str, list[str]] = field(default_factory=dict)
    letters: dict[str, str] = field(default_factory=dict)

    def match(self, words: Sequence[Word], i: int, stop: int) -> Match | None:
        """The longest name that begins at word `i` and ends before word `stop`; None where there is none."""
        forms = self.forms.get(fold(words[i].text))
        if forms is None:
            return None
        for form in forms:
            last = _end_of(form, words, i, stop)
            if last is not None:
                return Match(i, last, form.entry)
        return None

    def organ_at(self, words: Sequence[Word], i: int, stop: int) -> tuple[int, str] | None:
        """The longest name of an organ of states at word `i`: its last word and its key."""
        best = None
        taken: tuple[str, ...] = ()
        for j in range(i, min(stop, i + 6)):
            if words[j].text in HYPHENS:
                taken = (*taken[:-1], taken[-1] + "-") if taken else taken
                continue
            token = words[j].lower.replace(".", "")
            if taken and taken[-1].endswith("-"):
                taken = (*taken[:-1], taken[-1] + token)
            else:
                taken = (*taken, token)
            key = self.organs.get(taken)
            if key is not None:
                best = (j, key)
        return best

    def person(self, key: str) -> Person:
        """The person of an entry key, "person:kim_jong_un"."""
        return self.reference.persons[key.removeprefix("person:")]


def _end_of(form: _Form, words: Sequence[Word], i: int, stop: int) -> int | None:
    if not _fits_case(words[i].text, form.capitals[0], form.is_acronym):
        return None
    j = i
    for token, is_capital in zip(form.tokens, form.capitals[1:], strict=True):
        j += 1
        capital = is_capital
        while j < stop and words[j].text in HYPHENS:
            j += 1
            capital = False
        if j >= stop or fold(words[j].text) != token or not _fits_case(words[j].text, capital, False):
            return None
    return j


def _fits_case(text: str, capital: bool, acronym: bool) -> bool:
    if acronym:
        return text.isupper()
    return not capital or text[:1].isupper() or text.lstrip("–—-")[:1].isupper()


def tokens_of(name: str) -> list[str]:
    """A name cut as the model cuts it: at blanks, commas and hyphens, and before an apostrophe that ends a word."""
    return _TOKEN.findall(name)


@functools.cache
def load_lexicon() -> Lexicon:
    """The index over the packaged reference data, built once a process."""
    lexicon = Lexicon(load_reference())
    _index_states(lexicon)
    for group, bodies in (("body", lexicon.reference.bodies), ("media", lexicon.reference.media)):
        for key, body in bodies.items():
            _index_body(lexicon, f"{group}:{key}", body)
    _index_places(lexicon)
    for key, person in lexicon.reference.persons.items():
        _index_person(lexicon, key, person)
    for key, organ in lexicon.reference.organs.items():
        for name in organ.names:
            lexicon.organs[tuple(name.replace(".", "").replace("'", " '").split())] = key
    for forms in lexicon.forms.values():
        forms.sort(key=lambda form: -len(form.tokens))
    return lexicon


def _index_states(lexicon: Lexicon) -> None:
    for code, state in lexicon.reference.states.items():
        refs = (("wikidata", state.wikidata),) if state.wikidata is not None else ()
        acts_for = code if state.territory_of is None else state.territory_of
        kind: ActorKind = "state" if state.territory_of is None else "other"
        roles: list[tuple[Role, Iterable[str]]] = [
            ("name", [state.name, *state.names]),
            ("demonym", state.adjectives),
            ("people", state.people_nouns()),
            ("capital", state.capitals),
            ("metonym", state.metonyms),
            ("contextual", state.contextual),
        ]
        for role, names in roles:
            entry = Entry(f"state:{code}", role, state.name, kind, code, acts_for, refs)
            if role == "name":
                lexicon.entries[entry.key] = entry
            for name in names:
                _add(lexicon, name, entry)


def _index_places(lexicon: Lexicon) -> None:
    places = lexicon.reference.places
    for code, names in [*places.places.items(), (None, places.waters_and_regions)]:
        for name in names:
            entry = Entry(f"place:{letters(name)}", "place", name, "other", code, None)
            lexicon.entries.setdefault(entry.key, entry)
            _add(lexicon, name, entry)


def _index_body(lexicon: Lexicon, key: str, body: Body) -> None:
    country = body.state or body.country
    refs = (("wikidata", body.wikidata),) if body.wikidata is not None else ()
    roles: list[tuple[Role, list[str]]] = [
        ("name", [body.name, *body.names]),
        ("metonym", body.metonyms),
        ("contextual", body.contextual),
    ]
    for role, names in roles:
        entry = Entry(key, role, body.name, body.kind, country, body.state, refs)
        if role == "name":
            lexicon.entries[key] = entry
        for name in names:
            _add(lexicon, name, entry)
    if body.organ is not None and body.state is not None:
        lexicon.organ_bodies.setdefault((body.state, body.organ), key)
        lexicon.organ_by_body[key] = body.organ


def _index_person(lexicon: Lexicon, key: str, person: Person) -> None:
    refs = (("wikidata", person.wikidata),) if person.wikidata is not None else ()
    entry = Entry(f"person:{key}", "name", person.name, "person", person.country, None, refs, person.sex)
    lexicon.entries[entry.key] = entry
    for name in (person.name, *person.names):
        lexicon.letters.setdefault(letters(name), entry.key)
        parts = name.split()
        if len(parts) == 2:
            lexicon.letters.setdefault(letters(parts[1] + parts[0]), entry.key)
        elif len(parts) == 3 and parts[0] in person.family:
            lexicon.letters.setdefault(letters(parts[1] + parts[2] + parts[0]), entry.key)
        _add(lexicon, name, entry)
    for family in person.family:
        lexicon.families.setdefault(letters(family), []).append(entry.key)


def letters(name: str) -> str:
    """The letters of a name alone, in lower case, without accents: "Won-sik" and "Wonsik" are one."""
    return "".join(c for c in _unaccented(name.casefold()) if c.isalnum())


@functools.lru_cache(maxsize=4096)
def _unaccented(text: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))


def _add(lexicon: Lexicon, name: str, entry: Entry) -> None:
    tokens = [token for token in tokens_of(name) if fold(token) != ""]
    if len(tokens) == 0:
        return
    form = _Form(
        tokens=tuple(fold(token) for token in tokens[1:]),
        capitals=tuple(token[:1].isupper() for token in tokens),
        is_acronym=len(tokens) == 1 and len(fold(name)) <= 4 and name.isupper(),
        entry=entry,
    )
    known = lexicon.forms.setdefault(fold(tokens[0]), [])
    for other in known:
        if other.tokens == form.tokens and other.capitals == form.capitals:
            return
    known.append(form)


def singular(lower: str) -> tuple[str, ...]:
    """The noun itself and what it may be the plural of, most likely first."""
    if not lower.endswith("s") or len(lower) < 4:
        return (lower, *_IRREGULAR.get(lower, ()))
    guesses = [lower, lower[:-1]]
    if lower.endswith("es"):
        guesses.append(lower[:-2])
    if lower.endswith("ies"):
        guesses.append(lower[:-3] + "y")
    return tuple(guesses)


_IRREGULAR = {"men": ("man",), "women": ("woman",), "children": ("child",), "people": ("person",)}


@dataclass(frozen=True, slots=True)
class Noun:
    """What a noun that speaks of an actor tells.

    Attributes:
        kind: Kind of the actor; "state" for "country".
        speaks: For persons and organisations, whose conduct theirs is: of the "state" beside it, of the "body" beside
            it, or "nobody"'s.
        role: "company", "vessel", "leader", "relation", "place" …: the class that definite descriptions agree in.
        is_either: Whether it names a company or a person: "trader".
    """

    lemma: str
    kind: ActorKind
    speaks: Literal["state", "body", "nobody"]
    role: str
    is_either: bool = False


class Nouns:
    """The nouns of titles.yaml."""

    def __init__(self, titles: Titles) -> None:
        self._nouns: dict[str, Noun] = {}
        self.sex = dict.fromkeys(titles.sex.m, "m") | dict.fromkeys(titles.sex.f, "f")
        self.leaders = frozenset(titles.leaders)
        self.former = frozenset(titles.former)
        self.then = frozenset(titles.then)
        self.outside = frozenset(titles.outside)
        self.state_acts = frozenset(titles.state_acts)
        self.things = frozenset(titles.things)
        self.state_owned = frozenset(titles.state_owned)
        self.alias_marks = frozenset(titles.alias_marks)
        self.alias_links = frozenset(titles.alias_links)
        self.honorifics: dict[str, str | None] = dict.fromkeys(titles.honorifics.any)
        self.honorifics |= dict.fromkeys(titles.honorifics.m, "m") | dict.fromkeys(titles.honorifics.f, "f")
        self.offices = {words: key for key, forms in titles.offices.items() for words in forms}
        self.not_actors = frozenset(word.casefold() for word in titles.not_actors)
        self.numbered = frozenset(word.casefold() for word in titles.numbered)
        self.fields = frozenset(titles.fields)
        self.sailing = frozenset(titles.sailing)
        self.ship_acts = frozenset([*titles.ship_acts, *titles.sailing])
        self.ship_taken = frozenset(titles.ship_taken)
        self.forms_before = frozenset(titles.forms_before)
        self.ship_parts = frozenset(titles.ship_parts)
        self.between_two = frozenset(titles.between_two)
        self.family_first = frozenset(letters(name) for name in titles.family_first)
        self.name_ends: dict[str, ActorKind] = {
            end.casefold(): kind
            for kind in ("other", "media", "organisation", "body")
            for end in titles.name_ends.get(kind, [])
        }
        self._fill(titles)

    def _fill(self, titles: Titles) -> None:
        self._put(titles.states, "state", "state", "state")
        self._put(titles.relations, "state", "nobody", "relation")
        self._put(titles.places, "other", "nobody", "place")
        self._put(titles.vessels, "vessel", "nobody", "vessel")
        organisations = titles.organisations
        self._put(organisations.organ, "body", "state", "organ")
        self._put(organisations.company, "organisation", "nobody", "company")
        self._put(organisations.media, "media", "nobody", "media")
        self._put(organisations.association, "organisation", "nobody", "association")
        self._put(titles.persons.state, "person", "state", "person")
        self._put(titles.persons.body, "person", "body", "person")
        self._put(titles.persons.nobody, "person", "nobody", "person")

    def _put(self, nouns: list[str], kind: ActorKind, speaks: Literal["state", "body", "nobody"], role: str) -> None:
        for noun in nouns:
            known = self._nouns.setdefault(noun, Noun(noun, kind, speaks, role))
            if known.role == "company" and kind == "person":
                self._nouns[noun] = replace(known, is_either=True)

    def get(self, lower: str) -> Noun | None:
        """The entry of a noun in the singular or plural, lower case; None where titles.yaml has none."""
        for form in singular(lower):
            noun = self._nouns.get(form)
            if noun is not None:
                return noun
        return None


@functools.cache
def load_nouns() -> Nouns:
    """The nouns of the packaged reference data."""
    return Nouns(load_reference().titles)
