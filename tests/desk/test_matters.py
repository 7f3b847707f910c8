import random
from collections.abc import Iterable
from pathlib import Path

import pytest

from desk.conftest import Fill, partition
from desk.readings import FILLER, Told, read_plain, write_rows
from primafacie.desk import Desk, matters_kept
from primafacie.desk import joining as joining_module
from primafacie.desk.weighing.summary import Docket, summarise
from primafacie.errors import UsageError
from primafacie.record.matter import Matter

ARMS = "North Korea shipped artillery shells to Russia on 2024-06-10."
STORY = Told(f"{ARMS} {FILLER}", published="2024-06-12")
AGAIN = Told(f"South Korea alleged that {ARMS} Nothing else was told.", published="2024-06-14", publisher="Yonhap")
OTHER = Told("North Korea shipped artillery shells to Russia on 2024-01-03. It snowed.", published="2024-01-05")


def test_two_reports_of_one_act_are_one_matter(fill: Fill, desk: Desk) -> None:
    fill(STORY, AGAIN, OTHER)
    assert sorted(row.reports for row in desk.matters()) == [1, 2]


def test_a_matter_keeps_its_key_when_a_report_is_added(fill: Fill, desk: Desk) -> None:
    fill(STORY)
    (before,) = desk.matters()
    fill(AGAIN, name="more.jsonl")
    (after,) = desk.matters()
    assert (after.key, after.reports) == (before.key, 2)


def test_the_key_of_a_matter_that_was_merged_leads_on(fill: Fill, desk: Desk) -> None:
    fill(OTHER)
    fill(STORY, name="two.jsonl")
    first, second = (row.key for row in sorted(desk.matters(), key=lambda row: row.first_told or ""))
    desk.review(first, "merge", who="A", others=[second])
    assert desk.matter(second).key == desk.matter(first).key == first
    assert desk.matter(first).former_keys == [second]


@pytest.mark.parametrize("given", ["m-", "m-zzzzzzzz", "nothing"], ids=["several", "none", "no key"])
def test_keys_of_no_use(fill: Fill, desk: Desk, given: str) -> None:
    fill(STORY, OTHER)
    with pytest.raises(UsageError):
        desk.matter(given)


def test_the_same_reports_in_the_same_order_give_the_same_matters(tmp_path: Path) -> None:
    rows = write_rows(tmp_path / "rows.jsonl", _many(40))
    found = []
    for name in ("a.sqlite", "b.sqlite"):
        with Desk.init(tmp_path / name) as desk:
            desk.add([rows], read=read_plain)
            found.append([desk.matter(row.key).to_json() for row in desk.matters()])
    assert found[0] == found[1]


def test_another_order_gives_the_same_partition(tmp_path: Path) -> None:
    told = _many(40)
    found = []
    for seed in range(3):
        random.Random(seed).shuffle(told)
        with Desk.init(tmp_path / f"{seed}.sqlite") as desk:
            desk.add([write_rows(tmp_path / f"{seed}.jsonl", told)], read=read_plain)
            found.append(partition(desk))
    assert found[0] == found[1] == found[2]


def test_joining_gives_what_forming_anew_gives(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    rows = write_rows(tmp_path / "rows.jsonl", _many(60))
    found = []
    for name in ("joined", "formed"):
        with Desk.init(tmp_path / f"{name}.sqlite") as desk:
            if name == "formed":
                monkeypatch.setattr(joining_module, "join", _form_all)
                monkeypatch.setattr("primafacie.desk.adding.linking.join", _form_all)
            desk.add([rows], read=read_plain)
            found.append([desk.matter(row.key).to_json() for row in desk.matters()])
    assert found[0] == found[1]


def test_a_large_matter_takes_in_and_leaves_out(fill: Fill, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(joining_module, "_MOST", 1)
    fill(*_many(40))
    assert sum(row.reports for row in desk.matters()) >= 40
    assert list(desk.verify()) == []


def _form_all(
    connection: object, new: dict[int, object], found: list[joining_module.NewLink], at: str, conducts: object
) -> None:
    ends = {end for link in found for end in (link.one, link.other)}
    joining_module.regroup(connection, ends | set(new), at, conducts)  # type: ignore[arg-type]


def _many(count: int) -> list[Told]:
    """Reports of acts on a few days, some without a day, so that links compete."""
    chance = random.Random(7)
    found = []
    for number in range(count):
        day = chance.randrange(1, 25)
        when = f" on 2024-06-{day:02}" if chance.random() < 0.6 else ""
        goods = chance.choice(("artillery shells", "coal", "arms"))
        told = f"North Korea shipped {goods} to {chance.choice(('Russia', 'China'))}{when}."
        source = chance.choice(("", "South Korea alleged that ", "Yonhap said that "))
        shown = f"2024-06-{min(30, day + chance.randrange(4)):02}"
        found.append(Told(f"{source}{told} It was report {number} of its day.", published=shown))
    return found


def test_a_general_denial_answers_earlier_reports(fill: Fill, desk: Desk) -> None:
    fill(STORY, OTHER)
    fill(Told(f"North Korea denied any arms transfers to Russia. {FILLER}", published="2024-06-20"), name="2.jsonl")
    standing = {row.first_told: (row.standing, row.denials) for row in desk.matters()}
    assert standing["2024-06-12"] == ("contested", 1)


def test_a_denial_that_came_first_answers_too(fill: Fill, desk: Desk) -> None:
    fill(Told(f"North Korea denied any arms transfers to Russia. {FILLER}", published="2024-06-20"))
    fill(STORY, name="2.jsonl")
    assert [row.denials for row in desk.matters()] == [1]


@pytest.mark.parametrize(
    ("denial", "published"),
    [
        ("North Korea denied any arms transfers to Russia.", "2024-06-01"),
        ("North Korea denied any coal transfers to Russia.", "2024-06-20"),
        ("North Korea denied any arms transfers to Iran.", "2024-06-20"),
        ("Iran denied any arms transfers to Russia.", "2024-06-20"),
    ],
    ids=["before it was told", "other goods", "other party", "no party to it"],
)
def test_a_denial_of_something_else_answers_nothing(fill: Fill, desk: Desk, denial: str, published: str) -> None:
    fill(STORY, Told(f"{denial} {FILLER}", published=published))
    assert [row.denials for row in desk.matters()] == [0]


@pytest.mark.parametrize(("goods", "weighed"), [("arms", 1), ("coal", 0)])
def test_a_general_denial_has_only_what_it_answers_weighed_anew(
    fill: Fill, desk: Desk, monkeypatch: pytest.MonkeyPatch, goods: str, weighed: int
) -> None:
    fill(STORY)
    calls: list[Docket] = []

    def counted(docket: Docket) -> Matter:
        calls.append(docket)
        return summarise(docket)

    monkeypatch.setattr(matters_kept, "summarise", counted)
    fill(Told(f"North Korea denied any {goods} transfers to Russia. {FILLER}", published="2024-06-20"), name="2.jsonl")
    assert len(calls) == weighed


def _denials(days: Iterable[int]) -> list[Told]:
    """Denials in general words, one on each of the days of July 2024."""
    denied = "North Korea denied any arms transfers to Russia."
    return [Told(f"{denied} {FILLER} It was day {day}.", published=f"2024-07-{day:02}") for day in days]


def _days_denied(desk: Desk) -> list[int]:
    (row,) = desk.matters()
    days = [claim.on for claim in desk.matter(row.key).claims if claim.manner == "denied" and not claim.is_rejected]
    return sorted(int(day[-2:]) for day in days if day is not None)


def test_of_many_general_denials_the_first_are_listed_in_whatever_order_they_came(fill: Fill, desk: Desk) -> None:
    fill(STORY, *_denials(range(3, 15)))
    assert _days_denied(desk) == list(range(3, 13))
    fill(*_denials([2, 20]), name="2.jsonl")
    assert _days_denied(desk) == list(range(2, 12))


def test_a_general_denial_that_is_not_listed_has_nothing_weighed_anew(
    fill: Fill, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(STORY, *_denials(range(3, 13)))
    monkeypatch.setattr(matters_kept, "summarise", lambda _: pytest.fail("it was weighed"))
    fill(*_denials([20]), name="2.jsonl")


def test_where_one_of_many_general_denials_is_rejected_the_next_is_listed(fill: Fill, desk: Desk) -> None:
    fill(STORY, *_denials(range(3, 15)))
    (row,) = desk.matters()
    claim = next(claim for claim in desk.matter(row.key).claims if claim.on == "2024-07-05")
    desk.review(claim.row, "reject", who="A", reason="misread")
    assert _days_denied(desk) == [3, 4, *range(6, 14)]
    desk.review(claim.row, "accept", who="A")
    assert _days_denied(desk) == list(range(3, 13))


def test_a_general_denial_answers_what_was_told_without_a_day(fill: Fill, desk: Desk) -> None:
    fill(Told(ARMS + f" {FILLER}", published=None))
    fill(*_denials([3]), name="2.jsonl")
    assert _days_denied(desk) == [3]


@pytest.mark.parametrize(
    ("told", "standing"),
    [
        ([STORY], "single source"),
        ([STORY, AGAIN], "corroborated"),
        ([Told(f"North Korea confirmed that {ARMS}")], "first-hand"),
        ([STORY, Told(f"North Korea denied that {ARMS} {FILLER}", published="2024-06-13")], "contested"),
        ([Told(f"Japan doubted that {ARMS}")], "unsupported"),
        ([Told(f"South Korea said that it saw a document. Japan alleged that {ARMS}")], "single source"),
    ],
    ids=["one", "two", "a party owns it", "a party denies it", "nobody puts it forward", "a document elsewhere"],
)
def test_standings(fill: Fill, desk: Desk, told: list[Told], standing: str) -> None:
    fill(*told)
    assert [row.standing for row in desk.matters()] == [standing]


def test_figures_stand_side_by_side(fill: Fill, desk: Desk) -> None:
    for number, count in enumerate((40, 41)):
        text = f"North Korea shipped {count} containers of artillery shells to Russia on 2024-06-10. Version {number}."
        fill(text, name=f"{count}.jsonl")
    (row,) = desk.matters()
    assert [figure.value for figure in desk.matter(row.key).figures] == [40, 41]
