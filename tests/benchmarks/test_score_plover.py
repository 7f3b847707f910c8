"""The scorer of PLOVER classes: its marks and its parts."""

from benchmarks.score_plover import Row, unmark


def test_marks_become_ranges() -> None:
    assert unmark("<s>Laos</s> met <t>the king</t>.") == ("Laos met the king.", {"s": (0, 4), "t": (9, 17)})


def test_the_first_of_several_ranges_counts() -> None:
    assert unmark("<s>Laos</s> and <s>Siam</s>")[1] == {"s": (0, 4)}


def test_a_third_is_kept_apart() -> None:
    kept = [Row(str(n), "", None, None, "AID").is_kept_apart for n in range(300)]
    assert 80 < sum(kept) < 120
