"""The page of a rulebook in a browser: contents, anchors, keyboard, phone, print, and nothing fetched."""

import base64
import io
import itertools
import json
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from outputs.regime.hostile import hostile_regime
from primafacie.outputs.regime.html import regime_page

from .conftest import Open

pytestmark = pytest.mark.browser

TOP = "return document.getElementById(arguments[0]).getBoundingClientRect().top"


def test_a_link_of_the_contents_leads_to_the_provision(open_regime: Open) -> None:
    page = open_regime()
    page.find_element("css selector", '.contents a[href="#1718/8(b)"]').click()
    assert -1 <= page.execute_script(TOP, "1718/8(b)") < 100


def test_an_address_with_an_id_opens_there(open_regime: Open) -> None:
    page = open_regime(place="#1718/8(a)(iii)")
    assert -1 <= page.execute_script(TOP, "1718/8(a)(iii)") < 100


def test_what_a_report_must_tell_opens_with_the_keyboard_and_without_script(open_regime: Open) -> None:
    page = open_regime(script=False)
    summary = page.find_element("css selector", "details.paragraph > summary")
    summary.send_keys("\ue007")
    assert page.find_element("css selector", "details.paragraph .pattern").is_displayed()


@pytest.mark.parametrize("width", [320, 360, 640, 768, 1280, 1920])
def test_no_width_scrolls_sideways(open_regime: Open, width: int) -> None:
    page = open_regime(width, 800)
    page.execute_script("document.querySelectorAll('details').forEach((each) => { each.open = true; })")
    assert page.execute_script("return document.documentElement.scrollWidth") <= width


def test_a_dark_scheme_is_followed(open_regime: Open) -> None:
    page = open_regime(scheme="dark")
    assert page.execute_script("return getComputedStyle(document.body).backgroundColor") == "rgb(24, 23, 21)"


def test_headings_do_not_skip_a_level(open_regime: Open) -> None:
    levels = open_regime().execute_script(
        "return Array.from(document.querySelectorAll('h1, h2, h3, h4')).map((each) => Number(each.tagName[1]))"
    )
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in itertools.pairwise(levels))


def test_print_holds_what_is_folded(open_regime: Open) -> None:
    page = open_regime()
    pdf = base64.b64decode(page.execute_cdp_cmd("Page.printToPDF", {"preferCSSPageSize": True})["data"])
    text = " ".join(" ".join(each.extract_text() for each in PdfReader(io.BytesIO(pdf)).pages).split())
    assert "belongs to or acts for North Korea (KP)" in text


def test_nothing_is_fetched_and_nothing_complains(open_regime: Open) -> None:
    page = open_regime(place="#2397/5")
    requests = [json.loads(entry["message"])["message"] for entry in page.get_log("performance")]
    fetched = [each["params"]["request"]["url"] for each in requests if each["method"] == "Network.requestWillBeSent"]
    assert all(address.startswith("file:") for address in fetched)
    assert page.get_log("browser") == []


def test_a_hostile_rulebook_does_nothing(driver: Any, open_regime: Open, tmp_path: Path) -> None:
    path = tmp_path / "hostile.html"
    path.write_text(regime_page(hostile_regime(tmp_path)), encoding="utf-8")
    page = open_regime()
    page.get(path.as_uri())
    assert page.find_elements("css selector", "script, img, [onclick], [onmouseover], [onerror]") == []
    assert page.get_log("browser") == []
