"""Readings as one page that needs nothing from elsewhere: no network, no script for what matters, no tracking."""

import base64
import functools
import hashlib
from collections.abc import Iterable, Iterator
from importlib import resources

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from primafacie.outputs import Options
from primafacie.outputs.clean import show_controls
from primafacie.outputs.rules import Rules
from primafacie.outputs.sheet import Sheet
from primafacie.outputs.view import words
from primafacie.record import Reading

_MAX_HIGHLIGHT_RULES = 3000
"""Spans on a page up to which each gets a style rule of its own for browsers without script; more would be slow."""


def render(readings: Iterable[Reading], rules: Rules, options: Options) -> Iterator[str]:
    """The page, in one piece."""
    sheets = [Sheet(reading, rules, number) for number, reading in enumerate(readings, start=1)]
    style = Markup(_asset("page.css") + _highlight_rules(sheets))  # noqa: S704 - our own file and numbers
    script = Markup(_asset("page.js"))  # noqa: S704 - our own file
    yield (
        _environment()
        .get_template("page.html.j2")
        .render(sheets=sheets, style=style, script=script, policy=_policy(style, script), explain=options.explain)
    )


def _highlight_rules(sheets: list[Sheet]) -> str:
    """For each span: where its anchor is the target of the address, all its segments are lit."""
    spans = [(sheet.prefix, number) for sheet in sheets for number in range(len(sheet.ranges))]
    if not 0 < len(spans) <= _MAX_HIGHLIGHT_RULES:
        return ""
    selectors = [f".text:has(#{prefix}w{number}:target) .{prefix}w{number}" for prefix, number in spans]
    return ",\n".join(selectors) + " {\n  background: var(--lit);\n  color: var(--lit-ink);\n}\n"


def _policy(style: str, script: str) -> str:
    """A content security policy under which only this style and this script run, and nothing is fetched."""
    return (
        f"default-src 'none'; style-src '{_digest(style)}'; script-src '{_digest(script)}'; "
        "img-src data:; base-uri 'none'; form-action 'none'"
    )


def _digest(content: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(content.encode("utf-8")).digest()).decode("ascii")


@functools.cache
def _asset(name: str) -> str:
    return resources.files("primafacie.outputs").joinpath("templates").joinpath(name).read_text(encoding="utf-8")


@functools.cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("primafacie.outputs", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_clean,
    )
    environment.filters["words"] = words
    return environment


def _clean(value: object) -> object:
    """Control characters made visible in everything that a template puts out, markup of our own excepted."""
    return show_controls(value) if isinstance(value, str) and not isinstance(value, Markup) else value
