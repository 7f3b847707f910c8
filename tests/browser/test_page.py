"""The page in a browser: rows lead to their words, with mouse, keyboard, phone, print, and without script."""

import base64
import io
import json
from typing import Any

import pytest
from pypdf import PdfReader

from .conftest import Open
from .pixels import share

pytestmark = pytest.mark.browser

NOW = (255, 212, 92)
"""The colour of the words that a row leads to."""
WORDS = "Norland shipped about 40 crates of artillery shells to Sudria in March"
LIT = "return Array.from(document.querySelectorAll('{} .text .lit')).map((each) => each.textContent).join('')"


def lit(page: Any, report: str = "#r1") -> str:
    return str(page.execute_script(LIT.format(report)))


def click(page: Any, selector: str) -> None:
    element = page.find_element("css selector", selector)
    page.execute_script("arguments[0].scrollIntoView({block: 'center'})", element)
    element.click()


def in_view(page: Any, selector: str) -> bool:
    script = """
    const box = document.querySelector(arguments[0]).getBoundingClientRect();
    const frame = document.querySelector(arguments[0]).closest(".text").getBoundingClientRect();
    return box.top >= Math.max(0, frame.top - 1) && box.bottom <= Math.min(innerHeight, frame.bottom + 1);
    """
    return bool(page.execute_script(script, selector))


def focused(page: Any) -> str:
    return str(page.execute_script("return document.activeElement.dataset.row || ''"))


def press(page: Any, key: str) -> None:
    page.switch_to.active_element.send_keys(key)


def test_a_click_on_a_finding_shows_the_highlighted_words(open_page: Open) -> None:
    page = open_page()
    assert lit(page) == ""
    click(page, '#r1-f1 .source a.ref[data-row="r1-f1"]')
    assert lit(page) == WORDS
    assert in_view(page, "#r1 .text .lit")


def test_a_screenshot_shows_them_in_colour(open_page: Open) -> None:
    page = open_page()
    words = page.find_element("css selector", "#r1 .text p")
    assert share(words.screenshot_as_png, NOW) == 0
    click(page, '#r1-f1 .source a.ref[data-row="r1-f1"]')
    assert share(words.screenshot_as_png, NOW) > 0.1


def test_a_click_anywhere_on_a_row_does_the_same(open_page: Open) -> None:
    page = open_page()
    click(page, "#r1 .finding h3")
    assert lit(page) == WORDS


@pytest.mark.parametrize("size", [(1280, 900), (360, 740)], ids=["desk", "phone"])
def test_words_far_down_in_a_long_report_are_brought_into_view(open_page: Open, size: tuple[int, int]) -> None:
    page = open_page(*size)
    click(page, '#r2 a.ref[data-row="r2-c4"]')
    assert lit(page, "#r2").startswith("the tanker Blue Heron delivered")
    assert in_view(page, "#r2 .text .lit")


def test_a_span_inside_another_is_lit_alone(open_page: Open) -> None:
    page = open_page()
    click(page, '#r1-t2 a.ref[data-row="r1-t2"]')
    assert lit(page) == "March"


def test_source_and_cue_stand_beside_the_content(open_page: Open) -> None:
    page = open_page()
    click(page, '#r1-c2 a.ref[data-row="r1-c2"]')
    beside = page.execute_script(
        "return Array.from(document.querySelectorAll('.text .beside')).map((each) => each.textContent)"
    )
    assert lit(page) == "“We sold no shells to anybody,”"
    assert "".join(beside) == "Norland’s envoy Anna Holmsaid"


def test_places_of_an_actor_are_walked_through(open_page: Open) -> None:
    page = open_page()
    click(page, '#r1-a1 a.ref[data-row="r1-a1"]')
    label = page.find_element("css selector", ".trail-label")
    assert label.text == "a1 · place 1 of 3"
    page.find_element("css selector", ".trail-next").click()
    assert label.text == "a1 · place 2 of 3"


def test_words_lead_back_to_their_row(open_page: Open) -> None:
    page = open_page()
    click(page, "#r1 .text .k-time")
    assert page.find_element("css selector", ".trail-label").text == "t1"


def test_enter_shows_the_words_and_escape_leads_back(open_page: Open) -> None:
    page = open_page()
    page.execute_script("document.querySelector('#r1-c2 a.ref').focus()")
    press(page, "\ue007")
    assert lit(page) == "“We sold no shells to anybody,”"
    press(page, "\ue00c")
    assert lit(page) == ""
    assert focused(page) == "r1-c2"


def test_j_and_k_walk_through_the_rows(open_page: Open) -> None:
    page = open_page()
    body = page.find_element("css selector", "body")
    body.send_keys("j")
    first = focused(page)
    press(page, "j")
    second = focused(page)
    press(page, "k")
    assert first != second
    assert focused(page) == first == "r1-f1"


def test_focus_is_visible(open_page: Open) -> None:
    page = open_page()
    page.find_element("css selector", "body").send_keys("j")
    style = page.execute_script("return getComputedStyle(document.activeElement).outlineStyle")
    assert style == "solid"


def test_tab_reaches_every_row_that_is_open(open_page: Open) -> None:
    page = open_page()
    rows = page.execute_script(
        "return Array.from(document.querySelectorAll('#r1 .row'))"
        ".every((row) => row.querySelector('a.ref:not([tabindex])'))"
    )
    assert rows is True


@pytest.mark.parametrize("width", [320, 360, 414, 640, 768, 1024, 1280, 1920])
def test_no_width_scrolls_sideways(open_page: Open, width: int) -> None:
    page = open_page(width, 800)
    assert page.execute_script("return document.documentElement.scrollWidth") <= width


def test_without_script_a_link_still_lights_its_words(open_page: Open) -> None:
    page = open_page(script=False)
    page.find_element("css selector", '#r1-f1 .source a.ref[data-row="r1-f1"]').click()
    assert share(page.find_element("css selector", "#r1 .text p").screenshot_as_png, (255, 224, 138)) > 0.1


def test_an_address_with_a_place_opens_there(open_page: Open) -> None:
    page = open_page(place="#r1w0")
    assert lit(page) == WORDS


def test_a_dark_scheme_is_followed(open_page: Open) -> None:
    page = open_page(scheme="dark")
    color = page.execute_script("return getComputedStyle(document.body).backgroundColor")
    assert color == "rgb(24, 23, 21)"


def test_print_holds_findings_their_folded_paragraphs_and_the_report(open_page: Open) -> None:
    page = open_page()
    pdf = base64.b64decode(page.execute_cdp_cmd("Page.printToPDF", {"preferCSSPageSize": True})["data"])
    pages = PdfReader(io.BytesIO(pdf)).pages
    text = " ".join(" ".join(each.extract_text() for each in pages).split())
    assert len(pages) < 20
    assert text.count("Artillery shells are arms.") == 4  # two provisions in each of the two reports
    assert "denying the allegations." in text


def test_nothing_is_fetched_and_nothing_complains(open_page: Open) -> None:
    page = open_page()
    click(page, '#r1-f1 .source a.ref[data-row="r1-f1"]')
    requests = [json.loads(entry["message"])["message"] for entry in page.get_log("performance")]
    fetched = [each["params"]["request"]["url"] for each in requests if each["method"] == "Network.requestWillBeSent"]
    assert all(address.startswith("file:") for address in fetched)
    assert page.get_log("browser") == []
