from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import delete, update

from desk.conftest import Fill, partition
from desk.readings import FILLER, Told
from primafacie.desk import Desk, MatterQuery
from primafacie.desk.store import clock
from primafacie.desk.store.tables import reviews
from primafacie.errors import UsageError

ARMS = "North Korea shipped artillery shells to Russia on 2024-06-10."
STORY = Told(f"{ARMS} {FILLER}", published="2024-06-12")
AGAIN = Told(f"South Korea alleged that {ARMS} Nothing else was told.", published="2024-06-14", publisher="Yonhap")
OTHER = Told("North Korea shipped artillery shells to Russia on 2024-01-03. It snowed.", published="2024-01-05")
LATER = Told(f"Japan alleged that {ARMS} It was said in the evening.", published="2024-06-16")


@pytest.fixture
def two(fill: Fill, desk: Desk) -> tuple[str, str]:
    """The keys of a matter of two reports, and of one of another act."""
    fill(STORY, AGAIN, OTHER)
    large, small = sorted(desk.matters(), key=lambda row: -row.reports)
    return large.key, small.key


def test_a_merge_and_what_takes_it_back(desk: Desk, two: tuple[str, str]) -> None:
    before = partition(desk)
    merge = desk.review(two[0], "merge", who="A", others=[two[1]])
    assert [row.reports for row in desk.matters()] == [3]
    undo = desk.review(two[0], "undo", who="A", review=merge.number)
    assert partition(desk) == before
    assert {row.key for row in desk.matters()} == set(two)
    desk.review(two[0], "undo", who="A", review=undo.number)
    assert [row.reports for row in desk.matters()] == [3]


@pytest.mark.parametrize("asked", [0, 1], ids=["by the key that stays", "by the former key"])
def test_a_merge_into_another_matter_is_taken_back(desk: Desk, two: tuple[str, str], asked: int) -> None:
    before = partition(desk)
    merge = desk.review(two[1], "merge", who="A", others=[two[0]])
    assert [row.key for row in desk.matters()] == [two[0]]
    desk.review(two[asked], "undo", who="A", review=merge.number)
    assert partition(desk) == before
    assert {row.key for row in desk.matters()} == set(two)


def test_a_split_and_what_takes_it_back(desk: Desk, two: tuple[str, str]) -> None:
    row = desk.matter(two[0]).told[1].row
    split = desk.review(two[0], "split", who="A", rows=[row])
    assert sorted(row.reports for row in desk.matters()) == [1, 1, 1]
    desk.review(two[0], "undo", who="A", review=split.number)
    assert desk.matter(two[0]).told[1].row == row


@pytest.mark.parametrize("leaving", [0, 1], ids=["the first one leaves", "the second one leaves"])
def test_what_a_split_leaves_keeps_the_key(desk: Desk, two: tuple[str, str], leaving: int) -> None:
    rows = [told.row for told in desk.matter(two[0]).told]
    desk.review(two[0], "split", who="A", rows=[rows[leaving]])
    assert [told.row for told in desk.matter(two[0]).told] == [rows[1 - leaving]]


def test_later_reports_leave_a_split_as_it_is(desk: Desk, fill: Fill, two: tuple[str, str]) -> None:
    row = desk.matter(two[0]).told[1].row
    desk.review(two[0], "split", who="A", rows=[row])
    fill(LATER, name="later.jsonl")
    of = {told.row: key for key in (row.key for row in desk.matters()) for told in desk.matter(key).told}
    assert of[row] != two[0] == of[desk.matter(two[0]).told[0].row]
    assert len(of) == 4


def test_later_reports_leave_a_merge_as_it_is(desk: Desk, fill: Fill, two: tuple[str, str]) -> None:
    desk.review(two[0], "merge", who="A", others=[two[1]])
    fill(LATER, name="later.jsonl")
    assert max(row.reports for row in desk.matters()) >= 3
    assert desk.matter(two[1]).key == desk.matter(two[0]).key


def test_what_is_rejected_counts_for_nothing(desk: Desk, two: tuple[str, str]) -> None:
    claim = desk.matter(two[1]).claims[0].row
    desk.review(claim, "reject", who="A", reason="a hoax")
    assert desk.matter(two[1]).standing == "retracted"
    desk.review(claim, "accept", who="B")
    assert desk.matter(two[1]).standing == "single source"


def test_a_correction_flags_what_leans_on_it_until_it_is_accepted(desk: Desk, two: tuple[str, str]) -> None:
    row = desk.matter(two[0]).told[0].row
    review = desk.review(row, "correct", who="A", field="begin", value="2024-06-09")
    assert desk.matter(two[0]).flags == [review.number]
    assert [each.key for each in desk.matters(MatterQuery(is_flagged=True))] == [two[0]]
    assert desk.status().flagged == 1
    desk.review(two[0], "accept", who="B")
    assert desk.matter(two[0]).flags == []


def test_a_denial_that_is_rejected_answers_nothing(desk: Desk, fill: Fill, two: tuple[str, str]) -> None:
    fill(Told(f"North Korea denied any arms transfers to Russia. {FILLER}", published="2024-06-20"), name="no.jsonl")
    (denial,) = [claim for claim in desk.matter(two[0]).claims if claim.manner == "denied"]
    desk.review(denial.row, "reject", who="A", reason="misread")
    assert desk.matter(two[0]).standing == "corroborated"


@pytest.mark.parametrize(
    ("row", "body"),
    [("source/Yonhap", {"reliability": "B"}), ("", {"credibility": 2})],
    ids=["a source", "an item"],
)
def test_ratings(desk: Desk, two: tuple[str, str], row: str, body: dict[str, Any]) -> None:
    rated = desk.review(row or desk.matter(two[0]).told[0].row, "rate", who="A", **body)
    assert desk.reviews(rated.row) == [rated]


@pytest.mark.parametrize(
    ("action", "row", "body"),
    [
        ("reject", "matter", {}),
        ("correct", "matter", {"field": "x", "value": "y"}),
        ("merge", "matter", {"others": ["m-nothing"]}),
        ("merge", "event", {"others": []}),
        ("split", "matter", {"rows": []}),
        ("rate", "source/Yonhap", {"credibility": 1}),
        ("rate", "event", {"credibility": 7}),
        ("rate", "event", {"reliability": "A"}),
        ("undo", "matter", {"review": 99}),
        ("note", "matter", {"note": "a\0b"}),
        ("note", "matter", {"note": "x" * 10_001}),
        ("accept", "ffff", {}),
        ("accept", "event", {"reason": "not of use"}),
        ("note", "matter", {"note": "half \ud800"}),
    ],
)
def test_reviews_of_no_use_change_nothing(
    desk: Desk, two: tuple[str, str], action: Any, row: str, body: dict[str, Any]
) -> None:
    address = {"matter": two[0], "event": desk.matter(two[0]).told[0].row}.get(row, row)
    with pytest.raises(UsageError):
        desk.review(address, action, who="A", **body)
    assert desk.reviews() == []


def test_a_review_needs_a_name(desk: Desk, two: tuple[str, str]) -> None:
    with pytest.raises(UsageError, match="needs a name"):
        desk.review(two[0], "accept", who="  ")


def test_a_clock_that_was_set_back_leaves_the_chain_in_order(
    desk: Desk, two: tuple[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    first = desk.review(two[0], "accept", who="A")
    monkeypatch.setattr("primafacie.desk.store.reviews.now", lambda: "1999-01-01T00:00:00Z")
    second = desk.review(two[0], "note", who="A", note="late")
    assert second.at == first.at > clock.now()[:2]
    assert list(desk.verify()) == []


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("number", 9), ("at", "2020-01-01T00:00:00Z"), ("who", "Somebody"), ("action", "reject"), ("row", "m-x"),
        ("body", '{"note": "another"}'), ("before", "f" * 64), ("hash", "f" * 64), ("body", "not json"),
        ("action", "invented"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("number", [2, 3], ids=["middle", "last"])
def test_a_review_that_was_changed_is_found(
    desk: Desk, two: tuple[str, str], column: str, value: object, number: int
) -> None:
    _note_three(desk, two[0])
    with desk.database.write() as connection:
        connection.execute(update(reviews).where(reviews.c.number == number).values({column: value}))
    assert [fault.where for fault in desk.verify()] != []


@pytest.mark.parametrize("number", [1, 2], ids=["first", "middle"])
def test_a_review_that_was_taken_out_is_found(desk: Desk, two: tuple[str, str], number: int) -> None:
    _note_three(desk, two[0])
    with desk.database.write() as connection:
        connection.execute(delete(reviews).where(reviews.c.number == number))
    assert any("missing" in fault.what for fault in desk.verify())


def _note_three(desk: Desk, key: str) -> None:
    for note in ("one", "two", "three"):
        desk.review(key, "note", who="A", note=note)


def test_merging_thousands_is_within_what_a_statement_can_carry(tmp_path: Path) -> None:
    from primafacie.desk.store.chunks import chunks

    assert [len(piece) for piece in chunks(range(2_500))] == [1_000, 1_000, 500]
