"""The labelled pairs of events, and how they are scored and fitted."""

import collections
import json

import pytest
from benchmarks.fit_linking import fit, write
from benchmarks.score_linking import GOLD, Pair, measure

from primafacie.desk.matters import Conduct


def conduct(key: str, recipient: str, day: str) -> Conduct:
    parties = {"supplier": frozenset({"KP"}), "recipient": frozenset({recipient})}
    return Conduct(
        key=key, report=key, type="transfer", aspect=None, parties=parties, states=frozenset({"KP", recipient}),
        goods=frozenset({"arms"}), items=frozenset(), quantities=(), begin=day, end=day, is_dated=True, published=day,
        realis="occurred", polarity="positive", place=frozenset(), acts_for={},
        words=frozenset({"rajin"}), clause=frozenset(), marks=frozenset(),
    )  # fmt: skip


ONE, SAME, OTHER = conduct("a", "RU", "2023-09-12"), conduct("b", "RU", "2023-09-12"), conduct("c", "IR", "2023-09-12")


def pair(label: str, *conducts: Conduct) -> Pair:
    a, b = conducts if len(conducts) == 2 else (None, None)
    return Pair("tune", label, "-", "-", (a,) if a else (), (b,) if b else ())


@pytest.mark.parametrize(
    ("pairs", "figures"),
    [
        pytest.param([pair("same", ONE, SAME)], {"precision": 100, "recall": 100, "read": 100}, id="right"),
        pytest.param([pair("different", ONE, SAME)], {"precision": 0, "kept_apart": 0}, id="linked wrongly"),
        pytest.param([pair("different", ONE, OTHER)], {"kept_apart": 100}, id="kept apart"),
        pytest.param([pair("same")], {"recall": 0, "recall_read": 100, "read": 0}, id="not read"),
        pytest.param([pair("unsure", ONE, SAME)], {"precision": 100, "recall": 100}, id="unsure"),
    ],
)
def test_pairs_are_scored(pairs, figures):
    found = measure(pairs)
    assert {name: found[name] for name in figures} == figures


def rows(name):
    return [json.loads(line) for line in (GOLD / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()]


def test_every_pair_is_of_two_reports_that_are_listed():
    listed = {row["report"] for row in rows("reports")}
    for row in rows("pairs"):
        assert row["a"][0] != row["b"][0]
        assert {row["a"][0], row["b"][0]} <= listed
        assert all(start < end for _, start, end in (row["a"], row["b"]))


def test_no_report_is_in_both_halves():
    halves = collections.defaultdict(set)
    for row in rows("pairs"):
        for side in "ab":
            halves[row[side][0]].add(row["half"])
    assert [report for report, found in halves.items() if len(found) > 1] == []


def test_the_readme_counts_what_is_there():
    text = (GOLD / "README.md").read_text(encoding="utf-8")
    found = rows("pairs")
    labels = collections.Counter(row["label"] for row in found)
    tune = collections.Counter(row["label"] for row in found if row["half"] == "tune")
    assert f"{len(found)} pairs of events in {len(rows('reports'))} reports" in text
    for label, count in labels.items():
        assert f"| {label} | {count} | {tune[label]} |" in text


def test_fitting_moves_what_the_pairs_ask_for_and_nothing_else():
    before, after = fit([]), fit([pair("different", ONE, SAME)] * 20)
    assert after["days", "same_day"] < before["days", "same_day"]
    assert after["days", "far"] == before["days", "far"]


def test_weights_are_written_line_by_line(tmp_path):
    path = tmp_path / "linking.yaml"
    text = (
        'bias: {prior: -3, weight: %s, reason: "x"}\nfeatures:\n  days:\n    far: {prior: 0, weight: %s, reason: y}\n'
    )
    path.write_text(text % ("-3", "1"))
    write({("bias", ""): -2.5, ("days", "far"): 0.25}, path)
    assert path.read_text() == text % ("-2.5", "0.25")
