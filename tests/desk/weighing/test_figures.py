"""Figures side by side: the same number told by several is one, different ones stay apart."""

from primafacie.desk.weighing.figures import gather_figures
from primafacie.record.event import Quantity
from primafacie.record.span import Span


def quantity(
    value: float | None, unit: str | None, *, high: float | None = None, qualifier: str = "unspecified"
) -> Quantity:
    words = f"{value} {unit}"
    return Quantity.model_validate(
        {
            "value": value,
            "high": high,
            "unit": unit,
            "qualifier": qualifier,
            "span": Span(start=0, end=len(words), text=words),
        }
    )


def test_the_same_figure_in_two_reports_is_one_with_both_rows() -> None:
    (figure,) = gather_figures([("a/e1", quantity(7000, "container")), ("b/e2", quantity(7000, "container"))])
    assert (figure.value, figure.rows) == (7000, ["a/e1", "b/e2"])


def test_different_figures_of_one_unit_stand_beside_one_another_in_order() -> None:
    figures = gather_figures([("a/e1", quantity(9000, "container")), ("b/e2", quantity(7000, "container"))])
    assert [figure.value for figure in figures] == [7000, 9000]


def test_over_and_exactly_the_same_number_are_different_figures() -> None:
    told = [("a/e1", quantity(5, "ship")), ("b/e1", quantity(5, "ship", qualifier="over"))]
    assert len(gather_figures(told)) == 2


def test_units_are_kept_apart_and_the_numberless_come_last() -> None:
    told = [("a/e1", quantity(None, "ship")), ("b/e1", quantity(2, "ship")), ("c/e1", quantity(1, "tonne"))]
    assert [(figure.unit, figure.value) for figure in gather_figures(told)] == [
        ("ship", 2),
        ("ship", None),
        ("tonne", 1),
    ]


def test_a_range_keeps_both_ends() -> None:
    (figure,) = gather_figures([("a/e1", quantity(10, "ship", high=20))])
    assert (figure.value, figure.high) == (10, 20)


def test_a_row_that_tells_a_figure_twice_is_named_once() -> None:
    (figure,) = gather_figures([("a/e1", quantity(2, "ship")), ("a/e1", quantity(2, "ship"))])
    assert figure.rows == ["a/e1"]
