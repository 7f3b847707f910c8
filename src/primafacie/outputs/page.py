"""What all pages share: one file that needs nothing from elsewhere, templates that escape, one style."""

import base64
import functools
import hashlib
from importlib import resources

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from primafacie.outputs.clean import show_controls
from primafacie.outputs.view import words


def render_page(template: str, *, style: str, script: str = "", **content: object) -> str:
    """A page from a template that extends `base.html.j2`.

    Args:
        template: Name of the file under `templates`.
        style: The CSS of the page, our own, which follows the colours; no text of others.
        script: Its JavaScript, our own; empty for a page without.
        **content: What the template shows; escaped, control characters made visible.
    """
    style = asset("colors.css") + style
    policy = _policy(style, script)
    own = {"style": Markup(style), "script": Markup(script), "policy": policy}  # noqa: S704 - our own files
    return templates().get_template(template).render(**own, **content)


@functools.cache
def asset(name: str) -> str:
    """The text of a file under `templates`."""
    return resources.files("primafacie.outputs").joinpath("templates").joinpath(name).read_text(encoding="utf-8")


def _policy(style: str, script: str) -> str:
    """A content security policy under which only this style and this script run, and nothing is fetched."""
    scripts = f"'{_digest(script)}'" if script else "'none'"
    return (
        f"default-src 'none'; style-src '{_digest(style)}'; script-src {scripts}; "
        "img-src data:; base-uri 'none'; form-action 'none'"
    )


def _digest(content: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(content.encode("utf-8")).digest()).decode("ascii")


@functools.cache
def templates() -> Environment:
    """The templates: what they put out is escaped, and a name that is not defined is an error."""
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
