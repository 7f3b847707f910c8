"""What is kept of an event, and which events form a matter."""

import pytest

import primafacie
from primafacie.desk.matters import Conduct, conduct_of


def gather(text: str, published: str = "2024-06-17") -> list[Conduct]:
    reading = primafacie.read(text, published=published)
    found = (conduct_of(reading, event, f"x/{event.id}") for event in reading.events)
    return [conduct for conduct in found if conduct is not None]


def test_it_goes_through_json_unchanged(conduct):
    one = conduct(parties={"supplier": "KP name:ána"}, words="ünit b", quantities=((7000, None, "container"),))
    assert Conduct.from_json(one.to_json()) == one


def test_equal_conducts_are_equal_bytes(conduct):
    assert conduct(words="b a c").to_json() == conduct(words="c b a").to_json()


@pytest.mark.model
def test_a_person_has_two_keys_and_a_state_one():
    (visit,) = gather("Vladimir Putin visited North Korea on 12 June 2024.")
    assert visit.parties == {"visitor": {"RU", "wikidata:Q7747"}, "host": {"KP"}}


@pytest.mark.model
def test_words_leave_out_parties_times_and_stop_words():
    (transfer,) = gather("North Korea shipped 7,000 containers of munitions to Russia from Rajin in March 2024.")
    assert {"containers", "munitions", "rajin"} <= transfer.words
    assert not {"north", "korea", "russia", "march", "2024", "of"} & transfer.words


@pytest.mark.model
def test_what_occurred_ends_by_publication():
    (transfer,) = gather("North Korea shipped munitions to Russia.")
    assert (transfer.begin, transfer.end, transfer.is_dated) == (None, "2024-06-17", False)


@pytest.mark.model
def test_what_is_denied_forms_a_matter():
    assert [one.type for one in gather("Russia denied that North Korea shipped munitions to it.")] == ["transfer"]


@pytest.mark.model
@pytest.mark.parametrize(
    "text",
    [
        pytest.param("North Korea could ship munitions to Russia.", id="hypothetical"),
        pytest.param("Munitions were shipped.", id="no party"),
        pytest.param("North Korea threatened to retaliate.", id="other"),
    ],
)
def test_what_forms_no_matter(text):
    assert gather(text) == []


@pytest.mark.model
def test_it_is_small():
    sentence = "North Korea shipped munitions to Russia " + " ".join(f"from place{n}" for n in range(300)) + "."
    assert all(len(one.to_json().encode()) < 2000 for one in gather(sentence))
