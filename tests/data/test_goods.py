"""The goods taxonomy: every class has an entry, classes nest, terms are found."""

from typing import get_args

import pytest

from primafacie.data.goods import load_goods
from primafacie.record.event import GoodsClass


def test_every_class_of_the_record_has_an_entry() -> None:
    goods = load_goods()
    assert all(name in goods.ancestors(name) for name in get_args(GoodsClass))


@pytest.mark.parametrize(
    ("class_", "ancestor", "expected"),
    [
        ("missile", "arms", True),
        ("coal", "minerals", True),
        ("aviation_fuel", "refined_petroleum", True),
        ("arms", "missile", False),
        ("crude_oil", "refined_petroleum", False),
        ("unheard_of", "arms", False),
    ],
)
def test_classes_nest(class_: str, ancestor: str, expected: bool) -> None:
    assert load_goods().is_a(class_, ancestor) is expected


@pytest.mark.parametrize(
    ("words", "item", "classes"),
    [
        ("artillery shell", "artillery_shell", ("arms",)),
        ("limousine", "limousine", ("luxury", "vehicle")),
        ("intercontinental ballistic missile", "ballistic_missile", ("missile",)),
        ("anthracite coal", None, ("coal",)),
    ],
)
def test_a_term_stands_for_an_item_and_its_classes(words: str, item: str | None, classes: tuple[str, ...]) -> None:
    term = load_goods().term(tuple(words.split()))
    assert term is not None
    assert (term.item, term.classes) == (item, classes)


def test_words_that_name_no_goods_in_particular_are_marked() -> None:
    term = load_goods().term(("cargo",))
    assert term is not None
    assert not term.is_specific
