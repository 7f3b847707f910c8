"""Links become matters: whatever their order, as people decided, and without chains of different acts."""

import itertools

import pytest

from primafacie.desk.matters import Link, form, matter_id

TEST = {"actor": "KP"}


@pytest.fixture
def three(conduct):
    """Tellings of a launch on one day, of a launch on another, and a vague one that goes with both."""
    return [
        conduct("a/e1", type="weapon_test", parties=TEST, day="2017-05-14"),
        conduct("b/e1", type="weapon_test", parties=TEST, day="2017-05-21"),
        conduct("c/e1", type="weapon_test", parties=TEST, published="2017-05-22", end="2017-05-22"),
    ]


LINKS = [Link("a/e1", "c/e1", 0.7), Link("b/e1", "c/e1", 0.9)]


def groups(found):
    return [sorted(group) for group in found]


def test_a_vague_telling_does_not_chain_two_days(three):
    assert groups(form(three, LINKS, {})) == [["a/e1"], ["b/e1", "c/e1"]]


def test_the_order_of_what_is_given_leaves_no_trace(three):
    turned = [Link(link.other, link.one, link.score) for link in LINKS]
    for conducts, links in itertools.product(itertools.permutations(three), (LINKS, LINKS[::-1], turned)):
        assert groups(form(conducts, links, {})) == [["a/e1"], ["b/e1", "c/e1"]]


def test_a_merge_joins_whatever_speaks_against_it(three):
    assert groups(form(three, [], {"a/e1": "one", "b/e1": "one"})) == [["a/e1", "b/e1"], ["c/e1"]]


def test_a_split_keeps_apart_what_is_linked(three):
    assert groups(form(three, LINKS, {"b/e1": "one", "c/e1": "two"})) == [["a/e1"], ["b/e1"], ["c/e1"]]


def test_who_joins_a_pinned_event_is_kept_from_its_opposite(conduct):
    tellings = [conduct(f"{name}/e1", parties={"supplier": "KP", "recipient": "RU"}) for name in "abc"]
    links = [Link("a/e1", "b/e1", 0.9), Link("b/e1", "c/e1", 0.8)]
    assert groups(form(tellings, links, {"a/e1": "one", "c/e1": "two"})) == [["a/e1", "b/e1"], ["c/e1"]]


def test_groups_that_do_not_agree_as_a_whole_stay_apart(conduct):
    to_russia = conduct("a/e1", parties={"supplier": "KP", "recipient": "RU"})
    vague = conduct("b/e1", parties={"supplier": "KP"})
    to_iran = conduct("c/e1", parties={"supplier": "KP", "recipient": "IR"})
    links = [Link("a/e1", "b/e1", 0.9), Link("b/e1", "c/e1", 0.9)]
    assert ["a/e1", "b/e1", "c/e1"] not in groups(form([to_russia, vague, to_iran], links, {}))


def test_links_to_what_is_not_there_are_passed_over(three):
    assert groups(form(three[:1], LINKS, {"z/e9": "one"})) == [["a/e1"]]


def test_every_event_is_in_one_matter(three):
    found = form(three, LINKS, {})
    assert sorted(key for group in found for key in group) == ["a/e1", "b/e1", "c/e1"]


def test_a_matter_is_named_for_the_event_that_founded_it():
    name = matter_id("a/e1")
    assert name == matter_id("a/e1") != matter_id("b/e1")
    assert len(name) == 10 and name.startswith("m-") and name[2:].isalnum() and name.islower()
