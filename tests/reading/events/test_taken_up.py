"""Goods that a pronoun or a word for any goods takes up."""

from collections.abc import Callable

import pytest
from events_told import read

from primafacie.reading.language import Parse

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "verb", "classes"),
    [
        ("Fiat shipped machinery to Dalian. It was then sold to Pyongyang by a trader.", "sold", {"machinery"}),
        ("The Orion loaded 400 tons of diesel at Rajin. It delivered the cargo to Syria.", "delivered",
         {"refined_petroleum"}),
        ("Kestrel Ltd sold two yachts to Iran. They were shipped to Syria in May.", "shipped", {"luxury", "vessel"}),
        ("Cyprus bought rifles from Iran. It had sold its share in a joint venture.", "sold", None),
        ("Iran sent soldiers to Syria with rifles. They were flown to Aleppo.", "flown", None),
    ],
    ids=["it", "the cargo", "they, ships", "no goods", "they, persons"],
)  # fmt: skip
def test_goods_are_taken_up(parse: Callable[[str], Parse], text: str, verb: str, classes: set[str] | None) -> None:
    found = [event for event in read(parse(text)) if event.trigger.text == verb and event.type == "transfer"]
    assert [{goods.class_ for goods in event.goods} for event in found] == ([classes] if classes is not None else [])
