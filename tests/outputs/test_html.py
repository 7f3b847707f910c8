"""The page."""

import re
from html.parser import HTMLParser

import pytest

from outputs.record import TEXT, TableRules, make_record
from primafacie.outputs import Options
from primafacie.outputs.html import render
from primafacie.outputs.rules import NoRules, Rules
from primafacie.record import Reading


class Page(HTMLParser):
    """What the tests ask of a page."""

    VOID = frozenset({"meta", "input", "br", "line", "rect", "path"})

    def __init__(self, page: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.resources: list[str] = []
        self.open: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if "id" in given:
            self.ids.append(given["id"])
        if tag == "a":
            self.links.append(given["href"])
        self.resources += [given[name] for name in ("src", "srcset", "data", "poster") if name in given]
        if tag == "link":
            self.resources.append(given["href"])
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag not in self.VOID:
            assert self.open.pop() == tag

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in self.VOID:
            self.open.pop()


def show(*readings: Reading, rules: Rules | None = None, explain: bool = False) -> str:
    return "".join(render(readings, rules or TableRules(), Options(explain=explain)))


def test_every_tag_is_closed(reading: Reading) -> None:
    assert Page(show(reading)).open == []


def test_ids_are_unique_also_for_several_reports(reading: Reading) -> None:
    ids = Page(show(reading, reading)).ids
    assert len(ids) == len(set(ids))


def test_every_link_leads_somewhere(reading: Reading) -> None:
    page = Page(show(reading, reading))
    inside = [link[1:] for link in page.links if link.startswith("#")]
    assert set(inside) <= set(page.ids)


def test_every_row_has_its_place(reading: Reading) -> None:
    ids = Page(show(reading)).ids
    rows = [*reading.findings, *reading.events, *reading.claims, *reading.actors, *reading.times]
    assert {f"r1-{row.id}" for row in rows} <= set(ids)


def test_the_text_of_the_report_is_whole(reading: Reading) -> None:
    text = show(reading).split('aria-label="Text of the report">')[1].split("</div>")[0]
    plain = re.sub(r"<[^>]*>", "", text.replace("</p>", "\n"))
    lines = [
        line.strip() for line in plain.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&").splitlines()
    ]
    assert [line for line in lines if line] == TEXT.split("\n")


def test_nothing_is_fetched(reading: Reading) -> None:
    page = show(reading)
    assert Page(page).resources == []
    assert "url(" not in page
    assert "@import" not in page
    assert "default-src &#39;none&#39;" in page


def test_words_of_a_report_are_never_markup(reading: Reading) -> None:
    assert "<script>alert" not in show(reading)
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in show(reading)


@pytest.mark.parametrize("origin", ["javascript:alert(1)", "data:text/html,x", 'https://x" onclick="y', "ftp://x"])
def test_only_web_addresses_are_links(origin: str) -> None:
    record = make_record()
    record["report"]["origin"] = origin
    links = Page(show(Reading.model_validate(record))).links
    assert all(link.startswith(("#", "https://example.org/")) for link in links)


def test_a_report_from_the_web_links_to_its_address() -> None:
    record = make_record()
    record["report"]["origin"] = "https://example.org/story"
    assert "https://example.org/story" in Page(show(Reading.model_validate(record))).links


def test_control_characters_are_made_visible() -> None:
    record = make_record()
    record["report"]["title"] = "a\x00b\x1bc"
    assert "a␀b␛c" in show(Reading.model_validate(record))


def test_the_first_paragraph_of_a_group_is_open_and_the_same_verdicts_below_are_not(reading: Reading) -> None:
    page = show(reading)
    assert '<details class="paragraph" id="r1-f1" open>' in page
    assert '<details class="paragraph" id="r1-f2">' in page


def test_sources_of_a_provision_are_links(reading: Reading) -> None:
    assert "https://example.org/17" in Page(show(reading)).links


def test_without_a_rulebook_findings_are_still_shown(reading: Reading) -> None:
    assert "17/8(b)" in show(reading, rules=NoRules())


def test_explain_names_the_rules(reading: Reading) -> None:
    assert "claims.verb.denies" in show(reading, explain=True)
    assert "claims.verb.denies" not in show(reading)


def test_a_reading_without_rows_is_a_page() -> None:
    record = make_record() | {"times": [], "actors": [], "events": [], "claims": [], "findings": []}
    page = show(Reading.model_validate(record))
    assert "Nothing was found in this report" in page
    assert "Who does what to whom" not in page


def test_a_reading_that_refers_to_rows_it_does_not_hold_is_shown() -> None:
    record = make_record()
    record["findings"][0] |= {"event": "e99", "alleged_by": ["c99"]}
    record["events"][0] |= {"roles": {"supplier": ["a99"]}, "time": "t99"}
    record["claims"][0] |= {"sources": ["a99"], "said": "t99", "via": "c99", "content": []}
    show(Reading.model_validate(record))
