"""Two events that are one share a key, and keys are ordered by day."""

import itertools

import pytest

from primafacie.desk.matters import block_keys, compare, sort_day

KINDS = {
    "transfer": ("supplier", "recipient"),
    "meeting": ("participants", "participants"),
    "talks": ("participants", "participants"),
    "weapon_test": ("actor", "actor"),
    "exercise": ("participants", "participants"),
    "military_cooperation": ("provider", "recipient"),
}


def test_what_is_one_shares_a_key(conduct):
    parties = ["", "KP", "RU", "KP wikidata:Q1", "RU name:ana", "KP RU", "name:ana"]
    made = [
        conduct(f"{n}/e1", type=type_, parties={KINDS[type_][1]: second, KINDS[type_][0]: first}, states=beside)
        for n, (type_, first, second, beside) in enumerate(itertools.product(KINDS, parties[1:], parties, ("", "KP")))
    ]
    linked = [(one, other) for one, other in itertools.combinations(made, 2) if compare(one, other).same]
    assert len(linked) > 100
    assert all(set(block_keys(one)) & set(block_keys(other)) for one, other in linked)


def test_comparable_types_share_their_keys(conduct):
    meeting, talks = (conduct(type=type_, parties={"participants": "KP RU"}) for type_ in ("meeting", "talks"))
    assert block_keys(meeting) == block_keys(talks) == ("meeting|KP", "meeting|RU", "meeting|KP+RU")


def test_keys_are_few(conduct):
    states = " ".join(f"A{letter}" for letter in "ABCDEFGHIJKLMNOP")
    assert len(block_keys(conduct(type="meeting", parties={"participants": states}))) == 12


@pytest.mark.parametrize(
    ("given", "day"),
    [
        pytest.param({"day": "2023-09-12"}, "2023-09-12", id="dated"),
        pytest.param({}, "2024-06-17", id="told"),
        pytest.param({"published": None, "end": None}, None, id="neither"),
    ],
)
def test_the_day_to_sort_by(conduct, given, day):
    assert sort_day(conduct(**given)) == day
