"""Readings as Markdown."""

import pytest
from markdown_it import MarkdownIt

from outputs.record import TableRules
from primafacie.outputs import Options
from primafacie.outputs.markdown import escape, render
from primafacie.record import Reading


def show(reading: Reading, **options: object) -> str:
    return "".join(render([reading], TableRules(), Options(**options)))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        "*bold* _it_",
        "[x](http://a.b)",
        "`code`",
        "![i](x)",
        "<http://a.b>",
        "a | b",
        "# x",
        "~~x~~",
        "&lt;",
    ],
)
def test_words_of_a_report_are_never_markup(text: str) -> None:
    html = MarkdownIt("commonmark").enable("table").enable("strikethrough").render(f"x {escape(text)}")
    assert html.count("<") == 2  # the paragraph alone
    assert html.startswith("<p>x ")


def test_addresses_are_not_linked() -> None:
    assert "http://" not in escape("see http://a.b and www.c.d")
    assert "www." not in escape("see http://a.b and www.c.d")


def test_tables_have_a_row_for_each_event_and_claim(reading: Reading) -> None:
    html = MarkdownIt("commonmark").enable("table").render(show(reading))
    assert html.count("<tr>") == 2 + len(reading.events) + len(reading.claims)


def test_findings_show_elements_and_standing(reading: Reading) -> None:
    text = show(reading)
    assert "- ✗ recipient: The report does not say" in text
    assert "- denied by: Anna Holm (c2)" in text
    assert "- denied by: nobody in this report" in text


def test_the_trigger_is_bold(reading: Reading) -> None:
    assert "“Norland **shipped** about 40 crates" in show(reading)


def test_explain_names_the_rules(reading: Reading) -> None:
    assert "claims.verb.denies" in show(reading, explain=True)
