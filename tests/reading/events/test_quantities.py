"""Quantities: numbers, ranges, units and qualifiers in the phrase of a noun."""

from collections.abc import Callable

import pytest

from primafacie.reading.events.quantities import find_quantities
from primafacie.reading.language import Parse

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("sentence", "head", "expected"),
    [
        ("They shipped about 4,500 containers of shells.", "containers", (4500, None, "container", "approximately")),
        ("They sold more than 2.3 million tonnes of coal.", "tonnes", (2_300_000, None, "tonne", "over")),
        ("They stole $620 million.", "million", (620_000_000, None, "USD", "unspecified")),
        ("They sent at least three hundred workers.", "workers", (300, None, "worker", "at least")),
        ("They sold up to 40,000 barrels of diesel.", "barrels", (40_000, None, "barrel", "up to")),
        ("They moved 10,000-12,000 tons of iron ore.", "tons", (10_000, 12_000, "tonne", "unspecified")),
        ("They fired two missiles.", "missiles", (2, None, "missile", "unspecified")),
        ("They sent dozens of trucks.", "dozens", (None, None, None, "unspecified")),
        ("They sent twenty-five engineers.", "engineers", (25, None, "engineer", "unspecified")),
    ],
    ids=["containers", "decimal-million", "money", "words", "barrels", "range", "missiles", "vague", "hyphenated"],
)
def test_an_amount_is_read(
    parse: Callable[[str], Parse], sentence: str, head: str, expected: tuple[object, ...]
) -> None:
    result = parse(sentence)
    word = next(w for w in result.words if w.text == head)
    quantities = find_quantities(result, word)
    assert len(quantities) == 1
    read = quantities[0]
    assert (read.value, read.high, read.unit, read.qualifier) == expected
    assert result.text[read.span.start : read.span.end] == read.span.text


def test_a_year_is_no_amount(parse: Callable[[str], Parse]) -> None:
    result = parse("They met in March 2019.")
    word = next(w for w in result.words if w.text == "March")
    assert find_quantities(result, word) == []
