"""The wire that a report credits."""

import pytest

from primafacie.desk.families import wire_of
from primafacie.intake import report_from_text

STORY = "North Korea said that it had shipped no coal, and the ministry denied it."


@pytest.mark.parametrize(
    ("text", "wire"),
    [
        ("SEOUL, June 17 (Yonhap) -- " + STORY, "yonhap"),
        ("SEOUL (AP) — " + STORY, "ap"),
        ("(Reuters) - " + STORY, "reuters"),
        ("Yonhap - " + STORY, "yonhap"),
        ("MOSCOW, June 18. /TASS/. " + STORY, "tass"),
        ("A headline\n\nBy AFP\n\n" + STORY, "afp"),
        ("By THE ASSOCIATED PRESS\n" + STORY, "ap"),
        ("By Jane Roe, Associated Press\n\n" + STORY, "ap"),
        (STORY + "\nReuters", "reuters"),
        (STORY + " (Reuters)", "reuters"),
        (STORY + " (AP via Daily Planet)", "ap"),
        (STORY + "\nCopyright 2018 The Associated Press. All rights reserved. It may not be published.", "ap"),
        (STORY, None),
        ("Yonhap reported on Friday: " + STORY, None),
        ("AP photographers stood at the port. " + STORY, None),
        (STORY + "\nThe Associated Press contributed to this report.", None),
        ("Photo by Jane Roe (AFP)\n" + STORY, None),
        (STORY + " The harbour ©Jane Roe (AFP)", None),
        ("WASHINGTON, June 3 (Reuters Health) - " + STORY, None),
        (STORY + " (Reuters) (BBC)", None),
    ],
)
def test_credits(text: str, wire: str | None) -> None:
    assert wire_of(report_from_text(text)) == wire


@pytest.mark.parametrize(("publisher", "wire"), [("Reuters", "reuters"), ("The AP", "ap"), ("Daily Planet", None)])
def test_a_publisher_that_is_a_wire_is_its_own(publisher: str, wire: str | None) -> None:
    assert wire_of(report_from_text(STORY, publisher=publisher)) == wire
