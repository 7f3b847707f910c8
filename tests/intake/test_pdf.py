"""PDF documents, and how their lines become paragraphs."""

import pytest

from primafacie.intake.extract import Received
from primafacie.intake.pdf import read_pdf
from primafacie.intake.pdf_layout import Line, join_pages

from .samples import make_pdf

LONG = "The panel investigated the delivery of refined petroleum to the port of Nampo"


def join(*texts: str) -> str:
    return join_pages([[Line(text) for text in texts]])


def test_wrapped_lines_are_joined_and_paragraphs_stay_apart() -> None:
    data = make_pdf(
        [LONG, "in March 2023 and found no proof.", "", "The owner denied it, saying that the vessel", "was empty."]
    )
    assert read_pdf(Received("x", data)).text == (
        f"{LONG} in March 2023 and found no proof.\n\nThe owner denied it, saying that the vessel was empty."
    )


def test_headers_footers_and_page_numbers_of_several_pages_are_left_out() -> None:
    pages = [
        ["S/2024/1", f"{LONG} {word}.", f"{number}/3"] for number, word in enumerate(("once", "twice", "again"), 1)
    ]
    assert read_pdf(Received("x", make_pdf(*pages))).text == "\n\n".join(
        f"{LONG} {word}." for word in ("once", "twice", "again")
    )


def test_a_sentence_goes_on_over_a_page_break() -> None:
    pages = [["Head", f"{LONG} and", "1"], ["Head", "found no proof.", "2"]]
    assert read_pdf(Received("x", make_pdf(*pages))).text == f"{LONG} and found no proof."


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        pytest.param(("found approx-", "imately nine"), "found approximately nine", id="hyphenation"),
        pytest.param(("a ship-to-", "ship transfer"), "a ship-to-ship transfer", id="compound"),
        pytest.param(("a non-", "member state"), "a non-member state", id="prefix"),
        pytest.param(("the US-", "Korea talks"), "the US-Korea talks", id="capital"),
        pytest.param(
            ("a joint-", "venture and one joint-venture"), "a joint-venture and one joint-venture", id="as-elsewhere"
        ),
        pytest.param(("the ship\u00ad", "ment left"), "the shipment left", id="soft-hyphen"),
    ],
)
def test_hyphens_at_line_ends(lines: tuple[str, str], expected: str) -> None:
    assert join(*lines) == expected


def test_numbered_paragraphs_begin_anew() -> None:
    assert join(f"{LONG}.", "2. The owner denied it.") == f"{LONG}.\n\n2. The owner denied it."


def test_a_larger_line_is_a_heading() -> None:
    assert (
        join_pages([[Line("Transfers", 700, 16), Line("at sea were seen.", 680, 11)]])
        == "Transfers\n\nat sea were seen."
    )


def test_short_lines_of_a_table_keep_their_line_ends() -> None:
    assert join(LONG, "Nampo", "Dalian").endswith("\nDalian")


def test_nothing_in_nothing_out() -> None:
    assert join_pages([]) == ""
    assert join_pages([[Line("")], []]) == ""


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        pytest.param("Final report", "Final report", id="given"),
        pytest.param("Microsoft Word - draft.docx", None, id="by-a-program"),
        pytest.param("report.indd", None, id="file-name"),
    ],
)
def test_title(title: str, expected: str | None) -> None:
    assert read_pdf(Received("x", make_pdf([LONG], title=title))).title == expected


def test_ligatures_are_letters() -> None:
    assert join_pages([[Line("a")]]) == "a"
    from primafacie.intake.pdf import _Chunk, _to_line

    assert _to_line([_Chunk("ﬁnal oﬃce", 1, 1)]).text == "final office"
