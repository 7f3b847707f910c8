"""Web pages."""

import pytest

from primafacie.intake.extract import Received
from primafacie.intake.html import extract_page, find_declared, read_html

from .samples import SENTENCE, make_page

HEAD = (
    "<title>Coal found at sea | The Example</title>"
    '<meta property="og:title" content="Coal found at sea | The Example">'
    '<meta property="og:site_name" content="The Example">'
    '<meta property="article:published_time" content="2024-06-17T23:30:00+09:00">'
)


def test_metadata() -> None:
    extract = extract_page(make_page(SENTENCE, head=HEAD), "x")
    assert extract.title == "Coal found at sea"
    assert extract.publisher == "The Example"
    assert extract.published == "2024-06-17"


def test_each_block_is_a_paragraph_and_links_do_not_part_a_sentence() -> None:
    page = make_page(
        'The ministry <a href="/m">said</a> <b>no</b>.', "It <i>denied</i> it.<sup><a href='#1'>1</a></sup>"
    )
    assert extract_page(page, "x").text == "The ministry said no.\n\nIt denied it."


def test_items_of_a_list_carry_no_marks() -> None:
    page = make_page(SENTENCE).replace("</article>", "<ul><li>one ship</li><li>two ships</li></ul></article>")
    assert extract_page(page, "x").text == f"{SENTENCE}\n\none ship\n\ntwo ships"


def test_menus_and_notices_are_left_out() -> None:
    page = make_page(SENTENCE, SENTENCE.replace("coal", "iron"))
    page = page.replace("<article>", "<nav><a href='/'>Home</a></nav><noscript>Enable scripts</noscript><article>")
    assert extract_page(page, "x").text == f"{SENTENCE}\n\n{SENTENCE.replace('coal', 'iron')}"


def test_soft_hyphens_are_dropped() -> None:
    assert extract_page(make_page("The ship&shy;ment was seized."), "x").text == "The shipment was seized."


def test_a_page_without_a_day_has_none_today_or_tomorrow() -> None:
    assert extract_page(make_page(SENTENCE), "x").published is None


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        pytest.param(b'<meta charset="windows-1251">', "windows-1251", id="charset"),
        pytest.param(
            b"<meta http-equiv='Content-Type' content='text/html; charset=euc-kr'>", "euc-kr", id="http-equiv"
        ),
        pytest.param(b'<?xml version="1.0" encoding="iso-8859-1"?><html>', "iso-8859-1", id="xml"),
        pytest.param(b"<html>", None, id="none"),
    ],
)
def test_find_declared(data: bytes, expected: str | None) -> None:
    assert find_declared(data) == expected


def test_the_declared_encoding_is_used() -> None:
    page = make_page("Pérez said “no”.", head='<meta charset="windows-1252">')
    assert read_html(Received("x", page.encode("cp1252"))).text == "Pérez said “no”."
