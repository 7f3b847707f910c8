"""Persons of a report: full names, later short ones, and which person of the reference data each is."""

from dataclasses import dataclass, field

from primafacie.reading.actors.cast import ActorDraft
from primafacie.reading.actors.lexicon import HYPHENS, Lexicon, Nouns, letters
from primafacie.reading.actors.reference import Office
from primafacie.reading.actors.titles import Title
from primafacie.reading.language import Word

_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})
_MOST = 40
"""Persons of one name that are compared at most."""
_HEADLINE = 2
"""Sentences at the head of a report in which one word can name a person, whatever the model takes it for."""
_NEAR = 2
"""Sentences within which the last full name decides whom a family name alone means."""


@dataclass(slots=True, eq=False)
class _Known:
    actor: ActorDraft
    parts: tuple[str, ...]
    sentence: int
    is_retired: bool
    uses: int = 0
    at: int = 0
    had_office: bool = False
    titles: set[str] = field(default_factory=set)


def name_parts(words: list[Word]) -> tuple[str, ...]:
    """The parts of a name as letters, hyphenated ones joined: "Shin Won-sik" is ("shin", "wonsik")."""
    parts: list[str] = []
    joins = False
    for word in words:
        if word.text in HYPHENS:
            joins = True
            continue
        part = letters(word.text)
        if part == "":
            continue
        if joins and len(parts) > 0:
            parts[-1] += part
        else:
            parts.append(part)
        joins = False
    return tuple(parts)


class People:
    """Which person a name means."""

    def __init__(self, lexicon: Lexicon, nouns: Nouns, published: str | None) -> None:
        self._lexicon = lexicon
        self._nouns = nouns
        self._published = published
        self._full: dict[str, _Known] = {}
        self._by_part: dict[str, list[_Known]] = {}
        self._of_actor: dict[int, _Known] = {}
        self._expected: dict[str, dict[str, list[Word]]] = {}

    def resolve(self, words: list[Word], title: Title | None, states: set[str]) -> ActorDraft | None:
        """The person of a name, known or new; None where a single word names nobody known and no title says a person.

        Args:
            words: The words of the name, without title.
            title: The title beside the name.
            states: Codes of the states that the report has named so far.
        """
        parts = name_parts(words)
        if len(parts) == 0:
            return None
        known = self._find(parts, title, words[0].sentence, states)
        if known is None:
            known = self._new(parts, words, title, words[0].sentence)
        for part in (parts[0], parts[-1]):
            if known not in self._by_part.setdefault(part, [])[-_MOST:]:
                self._by_part[part].append(known)
        if len(parts) == 1:
            known.uses += 1
        elif known.actor.name.count(" ") < 1 or letters(known.actor.name) == letters(_printed(words)):
            known.actor.name = _printed(words)
        known.sentence, known.at = words[0].sentence, words[0].i
        if title is not None:
            _apply(title, known)
        return known.actor

    def rename(self, words: list[Word], actor: ActorDraft) -> None:
        """Let another name mean a person that the report has named."""
        known = self._of_actor.get(id(actor))
        parts = name_parts(words)
        if known is not None and len(parts) > 0:
            self._full.setdefault("".join(parts), known)
            self._by_part.setdefault(parts[-1], []).append(known)

    def expect(self, words: list[Word]) -> None:
        """Note a full name that stands somewhere in the report."""
        parts = name_parts(words)
        if len(parts) > 1:
            family = parts[0] if parts[0] in self._nouns.family_first else parts[-1]
            self._expected.setdefault(family, {}).setdefault("".join(parts), words)

    def has_family_name(self, word: Word) -> bool:
        """Whether a word is the last part of the full name of a person whom the report has named."""
        part = letters(word.text)
        return any(len(known.parts) > 1 and known.parts[-1] == part for known in self._by_part.get(part, ()))

    def knows(self, word: Word, states: set[str]) -> bool:
        """Whether a word is a part of the name of a person that the report has named, or of an office-holder's."""
        part = letters(word.text)
        if part in self._by_part:
            return True
        if part not in self._nouns.family_first and self._leader(part, None, word.sentence, states) is not None:
            return True
        return word.sentence < _HEADLINE and self._comes_later(part, word.sentence) is not None

    def is_known(self, words: list[Word], states: set[str]) -> bool:
        """Whether a name is of a person whom the report has named, or of one whom it can mean by the reference data."""
        return self._find(name_parts(words), None, words[0].sentence, states) is not None

    def leader(self, word: Word, states: set[str]) -> ActorDraft | None:
        """Who leads or led a state and has this family name, the present one first: "the Trump administration".

        None where nobody has it, or several of states that the report does not tell apart.
        """
        keys = [key for key in self._lexicon.families.get(letters(word.text), ()) if self.state_led_by(key) is not None]
        for chosen in (
            [key for key in keys if any(office.holds_on(self._published) for office in self._leading(key))],
            [key for key in keys if self.state_led_by(key) in states],
            keys,
        ):
            if len({self.state_led_by(key) for key in chosen}) == 1:
                return self._add_reference(chosen[0], word.sentence).actor
        return None

    def state_led_by(self, key: str) -> str | None:
        """Code of the state that the person of an entry key leads or once led; None where there is none."""
        return next((office.of for office in self._leading(key)), None)

    def _leading(self, key: str) -> list[Office]:
        if not key.startswith("person:"):
            return []
        offices = self._lexicon.person(key).offices
        led = self._lexicon.reference.states
        return [office for office in offices if office.office in ("leader", "prime_minister") and office.of in led]

    def is_leader(self, actor: ActorDraft) -> bool:
        """Whether the person leads a state, by a title in the report or by the reference data."""
        known = self._of_actor.get(id(actor))
        return known is not None and not known.titles.isdisjoint(self._nouns.leaders)

    def has_title(self, actor: ActorDraft, lemma: str) -> bool:
        """Whether the report or the reference data gave the person that title."""
        known = self._of_actor.get(id(actor))
        return known is not None and lemma in known.titles

    def holder(self, office: str, country: str, sentence: int) -> ActorDraft | None:
        """Who holds an office of a state on the day of publication, by the reference data; None where it has nobody."""
        if self._published is None:
            return None
        for key, person in self._lexicon.reference.persons.items():
            for held in person.offices:
                if self._is_office(held, office) and held.of == country and held.holds_on(self._published):
                    return self._add_reference(f"person:{key}", sentence).actor
        return None

    def _is_office(self, held: Office, office: str) -> bool:
        """Whether an office is the one of that key; a prime minister who leads a state is both."""
        return office in (held.office, self._nouns.offices.get(held.title.lower()))

    def _find(self, parts: tuple[str, ...], title: Title | None, sentence: int, states: set[str]) -> _Known | None:
        if len(parts) == 1:
            return self._short(parts[0], title, sentence, states)
        core = tuple(part for part in parts if len(part) > 1 and part not in _SUFFIXES)
        core = core if len(core) > 1 else parts
        for key in ("".join(core), "".join((*core[1:], core[0])), "".join((core[-1], *core[:-1]))):
            known = self._full.get(key) or self._from_reference(key, title, sentence)
            if known is not None:
                return known
        given = self._by_part.get("".join(core), ())
        if len(core) == 2 and len(given) > 0:
            return given[-1]
        return self._same_ends(core)

    def _same_ends(self, parts: tuple[str, ...]) -> _Known | None:
        """A Western name with or without its middle names."""
        if parts[0] in self._nouns.family_first:
            return None
        for known in self._by_part.get(parts[-1], ())[-_MOST:]:
            if len(known.parts) > 1 and known.parts[0] == parts[0] and known.parts[-1] == parts[-1]:
                return known
        return None

    def _short(self, part: str, title: Title | None, sentence: int, states: set[str]) -> _Known | None:
        candidates = [known for known in self._by_part.get(part, ())[-_MOST:] if _agrees(known, title)]
        if len(candidates) > 0:
            return max(candidates, key=lambda known: self._weight(known, part, sentence))
        return self._leader(part, title, sentence, states) or self._comes_later(part, sentence)

    def _comes_later(self, part: str, sentence: int) -> _Known | None:
        """The one person of a family name whose full name stands further on; None where there are several."""
        later = [words for words in self._expected.get(part, {}).values() if words[0].sentence > sentence]
        if len(later) != 1 or len(self._expected[part]) != 1:
            return None
        words = later[0]
        return self._find(name_parts(words), None, sentence, set()) or self._new(
            name_parts(words), words, None, sentence
        )

    def _weight(self, known: _Known, part: str, sentence: int) -> tuple[int, int, int, int, int]:
        near = 0 if known.is_retired or sentence - known.sentence > _NEAR else known.at
        is_family = part in self._families_of(known)
        return (int(is_family), int(not known.is_retired), near, min(known.uses, 2), known.at)

    def _families_of(self, known: _Known) -> set[str]:
        if known.actor.key.startswith("person:"):
            return {letters(family) for family in self._lexicon.person(known.actor.key).family}
        if known.parts[0] in self._nouns.family_first:
            return {known.parts[0]}
        return {known.parts[-1]}

    def _leader(self, part: str, title: Title | None, sentence: int, states: set[str]) -> _Known | None:
        """The office-holder whom a family name alone means.

        A name that is a common one of Korea or China means the leader of a state that the report names; another one,
        whoever has an office of such a state ("Lavrov"), or leads any.
        Where the day of publication is not known, a former one, if there is no present one of that name.
        """
        fits: list[str] = []
        before: list[str] = []
        for key in self._lexicon.families.get(part, ()):
            person = self._lexicon.person(key)
            offices = [office for office in person.offices if office.office != "official"]
            held = [office for office in offices if office.holds_on(self._published)]
            office = next(iter(held or (offices if self._published is None else [])), None)
            if office is None:
                continue
            is_held = title is not None and title.office is not None and self._is_office(office, title.office)
            titled = is_held and title is not None and title.country in (None, person.country)
            is_rare = part not in self._nouns.family_first
            leads = office.office == "leader"
            spoken_of = person.country in states and (leads or is_rare)
            if titled or (title is None and (spoken_of or (leads and is_rare))):
                (fits if len(held) > 0 else before).append(key)
        chosen = fits if len(fits) > 0 else before
        return self._add_reference(chosen[0], sentence) if len(chosen) == 1 else None

    def _from_reference(self, key: str, title: Title | None, sentence: int) -> _Known | None:
        found = self._lexicon.letters.get(key)
        if found is None:
            return None
        person = self._lexicon.person(found)
        if title is not None and (
            (title.country not in (None, person.country) and title.speaks != "nobody" and not person.offices)
            or (title.speaks == "nobody" and title.is_job)
        ):
            return None
        return self._add_reference(found, sentence)

    def _add_reference(self, key: str, sentence: int) -> _Known:
        entry = self._lexicon.entries[key]
        person = self._lexicon.person(key)
        for known in self._by_part.get(letters(person.family[0]), ()):
            if known.actor.key == key:
                return known
        holds = next((office for office in person.offices if office.holds_on(self._published)), None)
        acts_for = None
        if holds is not None:
            acts_for = holds.of if holds.of in self._lexicon.reference.states else self._state_of(holds.of)
        actor = ActorDraft(
            entry.name,
            "person",
            person.country,
            acts_for,
            "actors.reference.person",
            dict(entry.refs),
            sex=person.sex,
            key=key,
        )
        ended = [office.to for office in person.offices]
        retired = len(ended) > 0 and holds is None and all(day is not None for day in ended)
        known = _Known(actor, tuple(letters(part) for part in person.name.split()), sentence, retired)
        known.had_office = len(person.offices) > 0
        for office in person.offices:
            known.titles |= {office.office, *office.title.lower().split()}
        return self._enter(known, [letters(family) for family in person.family])

    def _state_of(self, body: str) -> str | None:
        return self._lexicon.reference.bodies[body].state

    def _new(self, parts: tuple[str, ...], words: list[Word], title: Title | None, sentence: int) -> _Known:
        actor = ActorDraft(_printed(words), "person", None, None, "actors.name.person")
        retired = title is not None and title.is_former
        return self._enter(_Known(actor, parts, sentence, retired), [])

    def _enter(self, known: _Known, more: list[str]) -> _Known:
        self._full.setdefault("".join(known.parts), known)
        self._of_actor[id(known.actor)] = known
        ends = [known.parts[0], known.parts[-1], *more]
        if len(known.parts) > 2:
            ends.append("".join(known.parts[1:]))
        for part in dict.fromkeys(ends):
            self._by_part.setdefault(part, []).append(known)
        return known


def _agrees(known: _Known, title: Title | None) -> bool:
    """Whether a title with a short name can be that person's."""
    if title is None:
        return True
    actor = known.actor
    if title.sex is not None and actor.sex is not None and title.sex != actor.sex:
        return False
    return title.country is None or actor.country is None or title.country == actor.country


def _apply(title: Title, known: _Known) -> None:
    actor = known.actor
    actor.sex = actor.sex or title.sex
    actor.country = actor.country or title.country
    known.titles.add(title.lemma)
    if title.is_former and (actor.key == "" or title.is_then):
        known.is_retired = True
    if title.is_then:
        known.is_retired = True
        actor.acts_for = title.acts_for or actor.acts_for or (actor.country if known.had_office else None)
    if title.office in known.titles and known.had_office and not title.is_former:
        actor.acts_for = actor.acts_for or actor.country
    if title.acts_for is not None and not title.is_former:
        actor.acts_for = title.acts_for


def _printed(words: list[Word]) -> str:
    text = ""
    for before, word in zip([None, *words], words, strict=False):
        gap = "" if before is None or before.end == word.start else " "
        text += gap + word.text
    return text
