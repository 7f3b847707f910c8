"""Which reports are one family, and why."""

import dataclasses

import pytest

from primafacie.desk.families import fingerprint, judge
from primafacie.errors import UsageError

from .texts import LEAD, OTHER, WIRE, change_words

QUOTED = WIRE.split("\n\n")[1]
"""A statement that two reporters quote in full."""
PHRASE = "Kim Jong Un, General Secretary of the Workers' Party of Korea and President of the State Affairs"


def note(visitor: str, deed: str) -> str:
    return f"Pyongyang, May 4 -- {visitor} {deed}. The message was sent to {PHRASE} of the country on the occasion."


@pytest.mark.parametrize(
    ("other", "kind"),
    [
        pytest.param(WIRE.replace("\n", " ").upper(), "identical", id="other-layout"),
        pytest.param("Coal under rice\n\n" + WIRE, "near duplicate", id="other-headline"),
        pytest.param(WIRE[: WIRE.index("The trader")], "shares wire copy", id="last-paragraphs-cut"),
        pytest.param(LEAD + "\n\n" + WIRE + "\n\n" + OTHER, "shares wire copy", id="own-half"),
    ],
)
def test_what_outlets_make_of_wire_copy_is_one_family(other: str, kind: str) -> None:
    kinship = judge(fingerprint(WIRE), fingerprint(other))
    assert (kinship.kind, kinship.kin) == (kind, True)
    assert 0.5 <= kinship.share <= 1


@pytest.mark.parametrize(
    "other",
    [
        pytest.param(change_words(WIRE, 0.05), id="one-word-in-twenty"),
        pytest.param(LEAD + "\n\n" + WIRE, id="own-lead"),
    ],
)
def test_reworked_copy_is_one_family(other: str) -> None:
    assert judge(fingerprint(WIRE), fingerprint(other)).kin


@pytest.mark.parametrize(
    ("a", "b"),
    [
        pytest.param(WIRE, OTHER, id="other-subject"),
        pytest.param(WIRE, OTHER + LEAD + QUOTED, id="one-statement-quoted-by-two"),
        pytest.param(
            note("The king", "sent greetings"), note("A delegation of athletes", "has left"), id="set-phrases"
        ),
        pytest.param("Subscribe now. " * 9, "Subscribe now. " * 9 + WIRE, id="invitation-to-subscribe"),
        pytest.param("", WIRE, id="empty"),
        pytest.param("North Korea–United States relations", "North Korea–United States relations", id="one-heading"),
    ],
)
def test_what_is_common_to_many_makes_no_family(a: str, b: str) -> None:
    kinship = judge(fingerprint(a), fingerprint(b))
    assert (kinship.kind, kinship.kin) == (None, False)


def test_a_short_note_in_a_very_long_text_is_left_open() -> None:
    long = " ".join(f"{word}{number}" for number in range(4000) for word in ("coal", "ship"))
    kinship = judge(fingerprint(QUOTED), fingerprint(long + " " + QUOTED))
    assert not kinship.kin


@pytest.mark.parametrize(
    ("first", "second", "is_kin"),
    [
        pytest.param("2024-06-17", "2024-06-27", True, id="within-ten-days"),
        pytest.param("2024-06-17", "2024-06-28", False, id="later"),
        pytest.param("2024-06-17", None, True, id="unknown"),
    ],
)
def test_the_same_words_much_later_are_a_form_filled_in_again(first: str, second: str | None, is_kin: bool) -> None:
    kinship = judge(fingerprint(WIRE, first), fingerprint(WIRE, second))
    assert kinship.kin is is_kin
    assert is_kin or "11 days apart" in kinship.because


def test_the_order_of_the_two_makes_no_difference() -> None:
    a, b = fingerprint(WIRE), fingerprint(LEAD + WIRE)
    assert judge(a, b) == judge(b, a)


def test_fingerprints_of_two_schemes_are_not_compared() -> None:
    mark = fingerprint(WIRE)
    with pytest.raises(UsageError, match="schemes 1 and 9"):
        judge(mark, dataclasses.replace(mark, scheme=9))
