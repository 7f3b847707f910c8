"""The scorer of coreference, on the worked example of Pradhan et al. (2014)."""

import pytest
from benchmarks.coreference import best_pairing, conll

GOLD = [frozenset("abc"), frozenset("defg")]
RESPONSE = [frozenset("ab"), frozenset("cd"), frozenset("fghi")]


@pytest.mark.parametrize(("measure", "value"), [("muc", 0.4), ("b3", 0.4545), ("ceafe", 0.52)])
def test_the_worked_example(measure, value):
    assert conll(GOLD, RESPONSE)[measure] == pytest.approx(value, abs=1e-4)


def test_the_same_chains_score_one():
    assert conll(GOLD, GOLD) == pytest.approx({"conll": 1.0, "muc": 1.0, "b3": 1.0, "ceafe": 1.0})


def test_nothing_found_scores_zero():
    assert conll(GOLD, [])["conll"] == 0


def test_the_best_pairing_is_not_the_greedy_one():
    assert best_pairing([[5, 4], [4, 0]]) == 8
