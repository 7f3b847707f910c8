"""A reading as something to read or to pass on; one module a format, one view that feeds them all."""

import importlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from primafacie.outputs.rules import Rules
    from primafacie.record import Reading

    Render = Callable[[Iterable[Reading], Rules, "Options"], Iterator[str]]

__all__ = ["ENDINGS", "FORMATS", "Format", "Options", "format_of_path", "load_render"]


@dataclass(frozen=True)
class Options:
    """How a format is laid out.

    Attributes:
        width: Columns of a terminal; only the text format heeds it.
        color: Whether the text format may use colour and bold (ANSI sequences).
        plain: Whether the text format keeps to ASCII for its own signs (not for the words of a report).
        explain: Whether every row says which rule produced it.
    """

    width: int = 80
    color: bool = False
    plain: bool = False
    explain: bool = False


@dataclass(frozen=True)
class Format:
    """A format: what it is good for, the endings of its files, and the module whose `render` writes it.

    Attributes:
        whole: Whether the output is one document, so that it is known only once all reports are read.
    """

    gloss: str
    suffixes: tuple[str, ...]
    module: str
    whole: bool = False


FORMATS = {
    "text": Format("for the eye, on a terminal", (".txt",), "primafacie.outputs.terminal"),
    "json": Format("one reading a line, for programs", (".json", ".jsonl", ".ndjson"), "primafacie.outputs.json_lines"),
    "html": Format("one self-contained page", (".html", ".htm"), "primafacie.outputs.html", whole=True),
    "markdown": Format("for notes and pull requests", (".md", ".markdown"), "primafacie.outputs.markdown"),
    "csv": Format("the events alone, one a row, for spreadsheets", (".csv",), "primafacie.outputs.event_table"),
}
"""All formats. Their modules are loaded when first used, so that the command line starts quickly."""


def load_render(name: str) -> "Render":
    """The function that writes the format `name`, a key of `FORMATS`.

    It takes readings, rules to look provisions up in, and options, and yields the output in pieces.
    """
    render: Render = importlib.import_module(FORMATS[name].module).render
    return render


ENDINGS = {name: each.suffixes for name, each in FORMATS.items()}
"""Formats of readings, with the endings of their files."""


def format_of_path(path: str, endings: Mapping[str, tuple[str, ...]] = ENDINGS) -> str | None:
    """The format, a key of `endings`, whose files end as `path` does; None where none does."""
    lowered = path.lower()
    return next((name for name, suffixes in endings.items() if lowered.endswith(suffixes)), None)
