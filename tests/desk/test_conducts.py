"""Conducts are read once and compared once, and none is remembered for ever."""

import pytest

import primafacie.desk.conducts as module
from desk.conftest import Fill
from desk.readings import FILLER
from primafacie.desk import Desk
from primafacie.desk.conducts import Conducts
from primafacie.desk.matters import Conduct, compare


class _Store:
    """A connection that counts what it is asked."""

    def __init__(self, stored: dict[int, Conduct]) -> None:
        self._stored = stored
        self.asked: list[list[int]] = []

    def execute(self, _: object, given: dict[str, list[int]]) -> list[object]:
        self.asked.append(given["ids"])
        return [type("Row", (), {"id": event, "conduct": self._stored[event].to_json()}) for event in given["ids"]]


@pytest.fixture
def store(conduct):
    return _Store({number: conduct(f"r{number}/e1", published="2024-06-17") for number in (1, 2, 3)})


def test_a_conduct_is_read_once(store):
    conducts = Conducts()
    assert list(conducts.of(store, [2, 1])) == [1, 2]
    assert list(conducts.of(store, [1, 2, 3])) == [1, 2, 3]
    assert store.asked == [[1, 2], [3]]


def test_one_that_was_added_is_not_read(store, conduct):
    conducts = Conducts()
    conducts.add(9, conduct("new/e1"))
    assert conducts.of(store, [9])[9].key == "new/e1"
    assert store.asked == []


def test_after_forgetting_all_is_read_anew(store):
    conducts = Conducts()
    conducts.of(store, [1])
    conducts.forget()
    conducts.of(store, [1])
    assert store.asked == [[1], [1]]


def test_those_not_asked_for_longest_are_forgotten_first(store, monkeypatch):
    monkeypatch.setattr(module, "_MOST_CONDUCTS", 2)
    conducts = Conducts()
    for wanted in ([1], [2], [1], [3], [1], [2]):
        conducts.of(store, wanted)
    assert store.asked == [[1], [2], [3], [2]]


def test_a_likeness_is_worked_out_once_whichever_comes_first(conduct, monkeypatch):
    a, b = (conduct(f"{letter}/e1", parties={"supplier": "KP"}) for letter in "ab")
    asked: list[tuple[str, str]] = []
    monkeypatch.setattr(module, "compare", lambda one, other: asked.append((one.key, other.key)) or compare(one, other))
    conducts = Conducts()
    score = conducts.compare(a, b).score
    assert conducts.likeness(b, a) == conducts.likeness(a, b) == score
    assert asked == [("a/e1", "b/e1")]


def test_what_is_ruled_out_has_no_likeness(conduct):
    a, b = conduct("a/e1", type="transfer"), conduct("b/e1", type="visit")
    assert Conducts().likeness(a, b) is None


def test_pairs_are_not_remembered_without_end(conduct, monkeypatch):
    monkeypatch.setattr(module, "_MOST_PAIRS", 4)
    one, *others = (conduct(f"{letter}/e1", parties={"supplier": "KP"}) for letter in "abcdef")
    conducts = Conducts()
    for other in others:
        assert conducts.likeness(one, other) == compare(one, other).likeness
    assert conducts.likeness(others[0], one) == compare(one, others[0]).likeness


def test_pins_are_read_anew_after_a_review(fill: Fill, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    fill(*(f"North Korea shipped {goods} on 2024-06-10. {FILLER}" for goods in ("coal to China", "arms to Russia")))
    read, calls = module.read_pins, []
    monkeypatch.setattr(module, "read_pins", lambda connection: calls.append(1) or read(connection))
    conducts = Conducts()
    with desk.database.read() as connection:
        assert [len(conducts.pins(connection)) for _ in range(2)] == [0, 0]
    one, other = (row.key for row in desk.matters())
    calls.clear()
    desk.review(one, "merge", who="A", others=[other])
    with desk.database.read() as connection:
        assert len(conducts.pins(connection)) == 2
    assert len(calls) == 2
