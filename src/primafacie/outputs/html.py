"""Readings as one page that needs nothing from elsewhere: no network, no script for what matters, no tracking."""

from collections.abc import Iterable, Iterator

from primafacie.outputs import Options
from primafacie.outputs.page import asset, render_page
from primafacie.outputs.rules import Rules
from primafacie.outputs.sheet import Sheet
from primafacie.record import Reading

_MAX_HIGHLIGHT_RULES = 3000
"""Spans on a page up to which each gets a style rule of its own for browsers without script; more would be slow."""


def render(readings: Iterable[Reading], rules: Rules, options: Options) -> Iterator[str]:
    """The page, in one piece."""
    sheets = [Sheet(reading, rules, number) for number, reading in enumerate(readings, start=1)]
    style = asset("page.css") + _highlight_rules(sheets)
    yield render_page("page.html.j2", style=style, script=asset("page.js"), sheets=sheets, explain=options.explain)


def _highlight_rules(sheets: list[Sheet]) -> str:
    """For each span: where its anchor is the target of the address, all its segments are lit."""
    spans = [(sheet.prefix, number) for sheet in sheets for number in range(len(sheet.ranges))]
    if not 0 < len(spans) <= _MAX_HIGHLIGHT_RULES:
        return ""
    selectors = [f".text:has(#{prefix}w{number}:target) .{prefix}w{number}" for prefix, number in spans]
    return ",\n".join(selectors) + " {\n  background: var(--lit);\n  color: var(--lit-ink);\n}\n"
