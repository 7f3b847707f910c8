"""Statements that are announced and follow without marks of quotation."""

import pytest

pytestmark = pytest.mark.model

STATEMENT = """Ana Paz, a vice minister of the Foreign Ministry of Peru, released the following statement on Sunday:

Recently the navy of Chile held a drill near our waters.

The Foreign Ministry of Peru condemns the drill as a provocation.

We urge Chile to stop the drills.

We think that the drills were planned in May."""


def test_what_follows_is_the_words_of_whoever_issued_it(claims) -> None:
    found = claims(STATEMENT)[0]
    assert (found.source_span.text[:7], found.quotation, len(found.content)) == ("Ana Paz", "direct", 4)


def test_its_events_are_not_the_reporters(all_claims) -> None:
    assert all(claim.quotation != "narrator" for claim in all_claims(STATEMENT))


def test_what_it_does_in_the_first_person_stands_inside_it(claims) -> None:
    outer, *inner = claims(STATEMENT)
    assert [(claim.cue.text, claim.via) for claim in inner] == [("condemns", outer.id), ("urge", outer.id)]


def test_a_title_in_marks_belongs_to_it(claims) -> None:
    text = (
        "The envoy of Peru, Ana Paz, made public the following statement “The navy will stay”:\n\nChile held a drill."
    )
    assert claims(text)[0].content[0].text == "“The navy will stay”"


def test_an_announcement_late_in_a_report_holds_for_one_paragraph(claims) -> None:
    start = "Rain fell in Lima.\n\nTrains were late.\n\nShops closed early.\n\n"
    text = start + "The railway issued a statement:\n\nThe trains run again.\n\nPrices did not change."
    assert [span.text for span in claims(text)[0].content] == ["The trains run again"]


@pytest.mark.parametrize(
    "text",
    [
        "The railway issued a statement.\n\nThe trains run again.",
        "The railway issued a list of trains:\n\nThe night train leaves at nine.",
        "The railway issued a statement:\n\n“The trains run again,” it said.",
    ],
    ids=["no colon", "no text of its own", "marked as a quotation"],
)
def test_other_announcements_are_none(claims, text) -> None:
    assert all(claim.rule != "claims.label.statement" for claim in claims(text))


def test_an_editorial_goes_on(claims) -> None:
    (claim,) = claims("In the editorial it warned of rain. It went on:\n\nThe harvest comes first.")[-1:]
    assert (claim.source_span.text, claim.content[0].text) == ("It", "The harvest comes first")


def test_it_ends_where_the_reporter_speaks_of_it_again(claims) -> None:
    told = "\n\nThe statement said that Chile had been warned.\n\nRain fell in Lima."
    assert "Rain" not in "".join(piece.text for piece in claims(STATEMENT + told)[0].content)
