"""The reference data on actors: it loads, is strict, and agrees with itself and with CLDR's codes."""

import itertools

import pytest
from pydantic import ValidationError

from primafacie.data.loader import validate
from primafacie.errors import RulebookError
from primafacie.reading.actors.lexicon import letters, load_lexicon, load_nouns, tokens_of
from primafacie.reading.actors.reference import Body, Office, State, load_reference


def test_every_state_has_a_name_and_a_code():
    states = load_reference().states
    assert len(states) >= 197
    assert all(code.isupper() and len(code) == 2 for code in states)


def test_every_member_of_the_security_council_is_there():
    assert {"CN", "FR", "RU", "GB", "US"} <= set(load_reference().states)


def test_an_unknown_key_is_refused():
    with pytest.raises(RulebookError, match="capitols"):
        validate({"name": "Nowhere", "capitols": ["X-ville"]}, State, "states.yaml")


def test_a_body_cannot_have_state_and_country():
    with pytest.raises(ValidationError, match="not both"):
        Body(name="Some Office", state="FR", country="FR")


@pytest.mark.parametrize(
    ("day", "holds"),
    [("2020-01-01", True), ("2019-12-31", False), ("2021-01-01", False), (None, False)],
    ids=["first-day", "before", "after", "unknown-day"],
)
def test_an_office_is_held_between_its_days(day, holds):
    office = Office.model_validate(
        {"office": "leader", "title": "president", "of": "FR", "from": "2020-01-01", "to": "2020-12-31"}
    )
    assert office.holds_on(day) is holds


def test_no_office_of_a_state_has_two_holders_on_one_day():
    held = {}
    for key, person in load_reference().persons.items():
        for office in person.offices:
            if office.office in ("leader", "foreign_minister", "defence_minister", "un_ambassador"):
                held.setdefault((office.office, office.of), []).append((office.from_, office.to or "9999", key))
    for spans in held.values():
        spans.sort()
        assert all(a[1] <= b[0] for a, b in itertools.pairwise(spans)), spans


@pytest.mark.parametrize(
    ("name", "same"),
    [("Shin Won-sik", "Shin Wonsik"), ("Kim Jong Un", "Kim Jong-un"), ("António Guterres", "Antonio Guterres")],
    ids=["hyphen", "blank", "accent"],
)
def test_letters_make_spellings_one(name, same):
    assert letters(name) == letters(same)


@pytest.mark.parametrize(
    ("name", "tokens"),
    [
        ("People's Republic", ["People", "'s", "Republic"]),
        ("Guinea-Bissau", ["Guinea", "Bissau"]),
        ("U.N. Security Council", ["U.N.", "Security", "Council"]),
    ],
    ids=["possessive", "hyphen", "periods"],
)
def test_names_are_cut_as_the_model_cuts_them(name, tokens):
    assert tokens_of(name) == tokens


@pytest.mark.parametrize(
    ("plural", "lemma"),
    [
        ("officials", "official"),
        ("companies", "company"),
        ("women", "woman"),
        ("analysts", "analyst"),
        ("vessels", "vessel"),
    ],
)
def test_nouns_are_found_in_the_plural(plural, lemma):
    assert load_nouns().get(plural).lemma == lemma


def test_the_index_knows_every_name_of_a_state():
    lexicon = load_lexicon()
    assert lexicon.entries["state:KP"].refs == (("wikidata", "Q423"),)
