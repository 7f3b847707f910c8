"""A regime's provisions against matters."""

import pytest

from outputs.desk_record import finding, make_matter
from primafacie.assessment import Regime, load_regimes
from primafacie.desk.views.matrix import OUTSIDE, hold_against


@pytest.fixture(scope="module")
def regime() -> Regime:
    return load_regimes(["un-dprk"])[0]


def test_rows_are_the_provisions_with_a_matter_in_the_order_of_the_rulebook(regime: Regime) -> None:
    matrix = hold_against(regime, [make_matter()])
    order = [provision.id for group in regime.groups for provision in regime.provisions if provision.group == group]
    assert [row.provision for row in matrix.rows] == sorted(["1718/8(b)", "2397/5"], key=order.index)


def test_all_provisions_are_there_where_asked_each_once(regime: Regime) -> None:
    whole = hold_against(regime, [make_matter()], is_whole=True)
    assert [row.provision for row in whole.rows] == list(dict.fromkeys(row.provision for row in whole.rows))
    assert {row.provision for row in whole.rows} == {provision.id for provision in regime.provisions}
    assert whole.left_out == 0


def test_what_is_left_out_is_counted(regime: Regime) -> None:
    matrix = hold_against(regime, [make_matter()])
    assert matrix.left_out + len(matrix.rows) == len({provision.id for provision in regime.provisions})


def test_a_cell_says_verdict_sources_and_contest(regime: Regime) -> None:
    (cell,) = next(row for row in hold_against(regime, [make_matter()]).rows if row.provision == "2397/5").cells
    assert (cell.verdict, cell.unmet, cell.matter.sources, cell.matter.is_contested) == ("possible", ("cap",), 2, True)


def test_columns_are_matters_told_last_first(regime: Regime) -> None:
    matters = [make_matter("m-a", last_told="2023-01-01"), make_matter("m-b"), make_matter("m-c", last_told=None)]
    assert [matter.key for matter in hold_against(regime, matters).matters] == ["m-b", "m-a", "m-c"]


@pytest.mark.parametrize(
    "more",
    [{"standing": "retracted"}, {"findings": []}, {"findings": [finding("1973/9", regime="un-libya")]}],
    ids=["retracted", "no finding", "another regime"],
)
def test_matters_without_a_finding_that_counts_are_passed_over(regime: Regime, more: dict[str, object]) -> None:
    assert hold_against(regime, [make_matter(**more)]).matters == ()


def test_a_provision_that_the_rulebook_has_no_more_stands_last(regime: Regime) -> None:
    matter = make_matter(findings=[finding("0000/1"), finding("1718/8(b)")])
    assert [(row.provision, row.topic == OUTSIDE) for row in hold_against(regime, [matter]).rows] == [
        ("1718/8(b)", False), ("0000/1", True)
    ]  # fmt: skip
