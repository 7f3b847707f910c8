"""What an event differs by from others of its type."""

import pytest

import primafacie
from primafacie.desk.matters import conduct_of


def marks(text: str, type_: str) -> frozenset[str]:
    reading = primafacie.read(text, published="2024-06-17")
    found = (conduct_of(reading, event, f"x/{event.id}") for event in reading.events)
    return frozenset().union(*(one.marks for one in found if one is not None and one.type == type_))


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "type_", "expected"),
    [
        pytest.param("North Korea fired a short-range ballistic missile.", "weapon_test", {"reach:short"}, id="reach"),
        pytest.param("North Korea fired a ballistic missile.", "weapon_test", set(), id="no reach"),
        pytest.param(
            "The leaders of China and North Korea held their third summit.", "meeting", {"ordinal:3", "sitting:summit"},
            id="ordinal in words",
        ),
        pytest.param(
            "The 22nd plenary meeting of the Cabinet of North Korea was held.", "meeting",
            {"ordinal:22", "sitting:plenary", "sitting:government"}, id="ordinal in digits",
        ),
        pytest.param("Japan condemned recent missile tests by North Korea.", "weapon_test", {"plural"}, id="plural"),
        pytest.param("North Korea tests missiles.", "weapon_test", set(), id="a verb is no plural"),
    ],
)  # fmt: skip
def test_marks(text, type_, expected):
    assert marks(text, type_) == expected
