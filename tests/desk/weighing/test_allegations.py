"""What a denial can answer."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from primafacie.desk.weighing.allegations import Allegation, Allegations

DAYS = st.none() | st.sampled_from([f"2024-03-0{day}" for day in range(1, 8)])
TOLD = st.lists(
    st.tuples(st.sampled_from("abc"), st.integers(1, 3), DAYS).map(lambda told: Allegation(told[0], "", *told[1:])),
    max_size=12,
).map(lambda told: [each._replace(row=f"{each.report}/c{place}") for place, each in enumerate(told)])


@given(TOLD, DAYS, st.sampled_from("abcd"))
def test_the_last_of_each_source_is_the_one_that_a_look_at_all_finds(
    told: list[Allegation], day: str | None, but: str
) -> None:
    plain: dict[int, str] = {}
    for each in told:
        if each.report != but and (day is None or each.day is None or each.day <= day):
            plain[each.group] = each.row
    assert Allegations(told).last_of_each(day, but=but) == [plain[group] for group in sorted(plain)]


@pytest.mark.parametrize(("report", "rows"), [("a", ["a/c0", "a/c2"]), ("b", ["b/c1"]), ("c", [])])
def test_those_of_one_report_are_in_the_order_given(report: str, rows: list[str]) -> None:
    told = [Allegation("a", "a/c0", 1, None), Allegation("b", "b/c1", 1, None), Allegation("a", "a/c2", 2, None)]
    assert Allegations(told).of(report) == rows
