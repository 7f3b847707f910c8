"""The reference data on actors, as strictly checked values; what each key means stands at the head of its file."""

import functools
from typing import Annotated, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, model_validator

from primafacie.data.loader import load_packaged
from primafacie.errors import RulebookError
from primafacie.record.actor import ActorKind

Code = Annotated[str, StringConstraints(pattern=r"^[A-Z]{2}$")]
Key = Annotated[str, StringConstraints(pattern=r"^[a-z0-9_]+$")]
Name = Annotated[str, StringConstraints(min_length=2, strip_whitespace=True)]
Qid = Annotated[str, StringConstraints(pattern=r"^Q[1-9]\d*$")]
Day = Annotated[str, StringConstraints(pattern=r"^\d{4}-\d{2}-\d{2}$")]


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Source(_Strict):
    """Where the facts of a file come from."""

    title: str
    url: str


class State(_Strict):
    """A state, or a territory that reports treat like one."""

    name: Name
    names: list[Name] = []
    capitals: list[Name] = []
    adjectives: list[Name] = []
    people: list[Name] = []
    metonyms: list[Name] = []
    contextual: list[Name] = []
    wikidata: Qid | None = None
    territory_of: Code | None = None

    def people_nouns(self) -> list[str]:
        """Nouns for the citizens, as given or made from the adjectives."""
        if len(self.people) > 0:
            return self.people
        return [form for adjective in self.adjectives for form in (adjective + "s", adjective)]


class Body(_Strict):
    """An organ, organisation, medium or group that the data names."""

    name: Name
    names: list[Name] = []
    metonyms: list[Name] = []
    contextual: list[Name] = []
    kind: Literal["body", "organisation", "media", "group", "other"] = "body"
    state: Code | None = None
    country: Code | None = None
    organ: Key | None = None
    wikidata: Qid | None = None

    @model_validator(mode="after")
    def _check_state(self) -> Self:
        if self.state is not None and self.country is not None:
            raise ValueError("give state (its conduct is that state's) or country (it is only based there), not both")
        return self


class Organ(_Strict):
    """An organ that every state may have, by its common names in lower case."""

    names: list[Name] = Field(min_length=1)
    kind: Literal["body", "media"] = "body"


class Office(_Strict):
    """An office that a person holds or held, of a state (a code) or a body (a key)."""

    office: Key
    title: str
    of: str
    from_: Day | None = Field(default=None, alias="from")
    to: Day | None = None

    def holds_on(self, day: str | None) -> bool:
        """Whether it is held on that day; without a day, whether it has no known end."""
        if day is None:
            return self.to is None
        return (self.from_ is None or self.from_ <= day) and (self.to is None or day <= self.to)


class Person(_Strict):
    """A person of the file, with offices by date."""

    name: Name
    names: list[Name] = []
    family: list[Name] = Field(min_length=1)
    sex: Literal["f", "m"]
    country: Code
    wikidata: Qid | None = None
    offices: list[Office] = []


class Nouns(_Strict):
    """Nouns for persons, by whom such a person acts for."""

    state: list[str]
    body: list[str]
    nobody: list[str]


class Honorifics(_Strict):
    """Forms of address before a name, by the sex that they tell."""

    m: list[str]
    f: list[str]
    any: list[str]


class Sexes(_Strict):
    """Nouns that tell the sex."""

    m: list[str]
    f: list[str]


class OrganisationNouns(_Strict):
    """Nouns for organisations."""

    organ: list[str]
    company: list[str]
    media: list[str]
    association: list[str]


class Titles(_Strict):
    """Titles and nominal heads."""

    sources: list[Source] = Field(min_length=1)
    persons: Nouns
    honorifics: Honorifics
    sex: Sexes
    leaders: list[str]
    former: list[str]
    then: list[str]
    outside: list[str]
    state_acts: list[str]
    things: list[str]
    state_owned: list[str]
    alias_marks: list[str]
    alias_links: list[str]
    offices: dict[Key, list[str]]
    organisations: OrganisationNouns
    vessels: list[str]
    sailing: list[str]
    ship_acts: list[str]
    ship_parts: list[str]
    ship_taken: list[str]
    forms_before: list[str]
    places: list[str]
    states: list[str]
    relations: list[str]
    name_ends: dict[ActorKind, list[str]]
    not_actors: list[str]
    numbered: list[str]
    fields: list[str]
    between_two: list[str]
    family_first: list[str]


class _States(_Strict):
    sources: list[Source] = Field(min_length=1)
    states: dict[Code, State]


class _Bodies(_Strict):
    sources: list[Source] = Field(min_length=1)
    bodies: dict[Key, Body]
    organs: dict[Key, Organ] = {}


class _Persons(_Strict):
    sources: list[Source] = Field(min_length=1)
    persons: dict[Key, Person]


class Places(_Strict):
    """Places by state, and those of no single state."""

    sources: list[Source] = Field(min_length=1)
    places: dict[Code, list[Name]]
    waters_and_regions: list[Name]


class Reference(_Strict):
    """All reference data on actors."""

    states: dict[str, State]
    bodies: dict[str, Body]
    media: dict[str, Body]
    organs: dict[str, Organ]
    persons: dict[str, Person]
    titles: Titles
    places: Places


@functools.cache
def load_reference() -> Reference:
    """The packaged reference data, read once a process.

    Raises:
        RulebookError: A file does not fit its model, or names a state, a body or an organ that is not there.
    """
    states = load_packaged("actors/states.yaml", _States).states
    bodies = load_packaged("actors/bodies.yaml", _Bodies)
    media = {key: body.model_copy(update={"kind": "media"}) for key, body in _media().items()}
    persons = load_packaged("actors/persons.yaml", _Persons).persons
    titles = load_packaged("actors/titles.yaml", Titles)
    places = load_packaged("actors/places.yaml", Places)
    reference = Reference(
        states=states,
        bodies=bodies.bodies,
        media=media,
        organs=bodies.organs,
        persons=persons,
        titles=titles,
        places=places,
    )
    _check(reference)
    return reference


def _media() -> dict[str, Body]:
    content: _Bodies = load_packaged("actors/media.yaml", _Bodies)
    return content.bodies


def _check(reference: Reference) -> None:
    for file, bodies in (("bodies.yaml", reference.bodies), ("media.yaml", reference.media)):
        for key, body in bodies.items():
            for code in (body.state, body.country):
                _require(code is None or code in reference.states, f"actors/{file}: {key}: no state {code}")
            _require(
                body.organ is None or body.organ in reference.organs, f"actors/{file}: {key}: no organ {body.organ}"
            )
    for code in reference.places.places:
        _require(code in reference.states, f"actors/places.yaml: no state {code}")
    for key, person in reference.persons.items():
        _require(person.country in reference.states, f"actors/persons.yaml: {key}: no state {person.country}")
        for office in person.offices:
            known = office.of in reference.states or office.of in reference.bodies
            _require(known, f"actors/persons.yaml: {key}: {office.of} is neither a state nor a body")
            in_order = office.from_ is None or office.to is None or office.from_ <= office.to
            _require(in_order, f"actors/persons.yaml: {key}: {office.office} begins after it ends")
    for key, state in reference.states.items():
        _require(
            state.territory_of is None or state.territory_of in reference.states,
            f"actors/states.yaml: {key}: no state {state.territory_of}",
        )


def _require(holds: bool, problem: str) -> None:
    if not holds:
        raise RulebookError(f"{problem}; correct the key or add the missing entry")
