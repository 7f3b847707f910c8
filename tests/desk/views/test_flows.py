"""Flows between states."""

from typing import Any

import pytest

from outputs.desk_record import figure, make_conduct, make_matter
from primafacie.desk.views.flows import Flow, Range, gather_flows, period_of


def flow(conduct: dict[str, Any] | None = None, **matter: Any) -> Flow:
    (found,) = gather_flows([(make_matter(**matter), [make_conduct(**conduct or {})])])
    return found


def test_a_flow_goes_from_the_supplier_s_state_to_the_recipient_s() -> None:
    found = flow()
    assert (found.supplier, found.recipient, found.goods, found.unit) == ("XN", "XS", "arms", "crate")


def test_conflicting_figures_of_one_matter_are_a_range_and_no_sum() -> None:
    found = flow(figures=[figure(40), figure(60)])
    assert (found.amount, found.is_conflicting) == (Range(40, 60), True)


def test_figures_of_several_matters_add_up_as_ranges() -> None:
    matters = [make_matter("m-a", figures=[figure(40), figure(60)]), make_matter("m-b", figures=[figure(5)])]
    (found,) = gather_flows((matter, [make_conduct()]) for matter in matters)
    assert (found.amount, found.matters) == (Range(45, 65), ("m-a", "m-b"))


def test_units_stay_apart() -> None:
    found = gather_flows([(make_matter(figures=[figure(40), figure(3, "tonne")]), [make_conduct()])])
    assert [(each.unit, each.amount) for each in found] == [("crate", Range(40, 40)), ("tonne", Range(3, 3))]


@pytest.mark.parametrize(
    ("figures", "amount"),
    [
        pytest.param([figure(9, qualifier="over")], Range(9, 9, is_open_above=True), id="over"),
        pytest.param([figure(9, qualifier="at least")], Range(9, 9, is_open_above=True), id="at least"),
        pytest.param([figure(9, qualifier="up to")], Range(9, 9, is_open_below=True), id="up to"),
        pytest.param([figure(7, qualifier="over"), figure(9)], Range(7, 9), id="over, below another"),
        pytest.param([figure(7, high=12)], Range(7, 12), id="range"),
    ],
)
def test_what_the_words_leave_open_stays_open(figures: list[dict[str, Any]], amount: Range) -> None:
    assert flow(figures=figures).amount == amount


def test_a_matter_without_a_number_counts_without_an_amount() -> None:
    found = flow(figures=[figure(None)])
    assert (found.unit, found.amount, found.matters) == (None, None, ("m-aaaaaaaa",))


def test_goods_of_a_mixed_shipment_are_not_divided() -> None:
    assert flow(goods=["arms", "refined_petroleum"]).goods == "arms+refined_petroleum"


@pytest.mark.parametrize(
    ("type_", "parties", "goods"),
    [
        pytest.param("labour", {"sender": {"XN"}, "host": {"XS"}}, "labour", id="labour"),
        pytest.param("funds", {"payer": {"XN"}, "payee": {"XS"}}, "funds", id="funds"),
        pytest.param("transfer", {"origin": {"XN"}, "destination": {"XS"}}, "?", id="origin and destination"),
    ],
)
def test_types_have_their_own_sides(type_: str, parties: dict[str, set[str]], goods: str) -> None:
    conduct = {"type": type_, "parties": {role: frozenset(keys) for role, keys in parties.items()}}
    found = flow(conduct, type=type_, goods=[])
    assert (found.supplier, found.recipient, found.goods) == ("XN", "XS", goods)


def test_a_side_that_no_report_names_is_a_question_mark() -> None:
    assert flow({"parties": {"supplier": frozenset({"XN"})}}).recipient == "?"


@pytest.mark.parametrize(
    ("matter", "conduct"),
    [
        pytest.param({}, {"realis": "planned"}, id="planned"),
        pytest.param({}, {"polarity": "negative"}, id="did not happen"),
        pytest.param({"standing": "retracted"}, {}, id="retracted"),
        pytest.param({"standing": "unsupported"}, {}, id="unsupported"),
        pytest.param({"type": "visit"}, {}, id="another type"),
        pytest.param({}, {"parties": {}}, id="no state named"),
        pytest.param({}, {"parties": {"supplier": frozenset({"XN"}), "recipient": frozenset({"XN"})}}, id="one state"),
    ],
)
def test_what_is_no_flow_is_passed_over(matter: dict[str, Any], conduct: dict[str, Any]) -> None:
    assert gather_flows([(make_matter(**matter), [make_conduct(**conduct)])]) == []


def test_a_figure_of_what_was_only_planned_does_not_count() -> None:
    figures = [figure(40), figure(900, rows=["2b4c6d8e0f1a/e2"])]
    planned = make_conduct("2b4c6d8e0f1a/e2", realis="planned")
    (found,) = gather_flows([(make_matter(figures=figures), [make_conduct(), planned])])
    assert found.amount == Range(40, 40)


def test_contested_matters_are_counted() -> None:
    matters = [make_matter("m-a"), make_matter("m-b", standing="corroborated")]
    (found,) = gather_flows((matter, [make_conduct()]) for matter in matters)
    assert found.contested == 1


@pytest.mark.parametrize(
    ("begin", "end", "period"),
    [
        pytest.param("2024-03-01", "2024-03-31", "2024-03", id="month"),
        pytest.param("2024-03-05", "2024-03-05", "2024-03", id="day"),
        pytest.param("2024-01-01", "2024-12-31", "2024", id="year"),
        pytest.param("2023-08-01", "2024-10-31", "2023-08/2024-10", id="months"),
        pytest.param("2024-01-01", "2024-02-20", "2024-01/2024-02", id="part of a year"),
        pytest.param("2023-08-01", None, None, id="open end"),
        pytest.param(None, "2024-05-06", None, id="told by"),
    ],
)
def test_a_period_is_no_more_precise_than_its_days(begin: str | None, end: str | None, period: str | None) -> None:
    assert period_of(begin, end) == period


def test_the_undated_stand_last() -> None:
    matters = [make_matter("m-a", begin=None), make_matter("m-b")]
    assert [each.period for each in gather_flows((matter, [make_conduct()]) for matter in matters)] == ["2024-03", None]
