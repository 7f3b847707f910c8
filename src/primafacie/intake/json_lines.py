"""JSON Lines: one report a line, with `text` and, where known, `title`, `publisher`, `published`, `url`."""

import json
from typing import Any

from primafacie.errors import InputError
from primafacie.intake.extract import Received
from primafacie.intake.kept import Hint
from primafacie.intake.text import encode_text

ROW_SUFFIXES = frozenset({".jsonl", ".ndjson", ".jl", ".json"})
"""Suffixes of files that are read as JSON Lines whatever their first line is."""

ROW_MEDIA_TYPES = frozenset({"application/jsonl", "application/x-ndjson", "application/jsonlines", "application/json"})
"""Media types that are read as JSON Lines."""

_ADVICE = 'write one JSON object a line, e.g. {"text": "…", "published": "2024-06-17"}'


def holds_rows(received: Received) -> bool:
    """Whether a document is JSON Lines: by what it is called, else by its first line."""
    first = received.data.split(b"\n", 1)[0]
    return received.media_type in ROW_MEDIA_TYPES or received.suffix in ROW_SUFFIXES or is_row(first)


def is_row(line: bytes) -> bool:
    """Whether a line is a report in JSON: an object with the key `text`."""
    if not line.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{"):
        return False
    try:
        content = json.loads(line.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        return False
    return isinstance(content, dict) and "text" in content


def read_row(line: bytes, origin: str, stated: str | None) -> tuple[bytes, Hint]:
    """The text of one line in UTF-8, and what the line says beside it; keys other than the five are passed over.

    Args:
        line: The line, in UTF-8.
        origin: The file and the number of the line, "reports.jsonl#3"; a `url` in the row takes its place.
        stated: Day of publication that the user gives, or None; it wins over the row's.

    Raises:
        InputError: The line is no such object.
    """
    row = _parse(line, origin)
    text = _string(row, "text", origin)
    if text is None:
        raise InputError(origin, "the line has no `text`", _ADVICE)
    return encode_text(text), Hint(
        origin=_string(row, "url", origin) or origin,
        form="text",
        title=_string(row, "title", origin),
        publisher=_string(row, "publisher", origin),
        published=_string(row, "published", origin),
        stated=stated,
    )


def _parse(line: bytes, origin: str) -> dict[str, Any]:
    try:
        row = json.loads(line.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise InputError(origin, "the line is not in UTF-8", "save the file as UTF-8") from error
    except (ValueError, RecursionError) as error:
        problem = getattr(error, "msg", "nested too deeply or a number too long")
        raise InputError(origin, f"the line is not valid JSON ({problem})", _ADVICE) from error
    if not isinstance(row, dict):
        raise InputError(origin, "the line is no JSON object", _ADVICE)
    return row


def _string(row: dict[str, Any], key: str, origin: str) -> str | None:
    value = row.get(key)
    if value is None or isinstance(value, str):
        return value
    raise InputError(origin, f"`{key}` is not a string but {json.dumps(value)[:40]}", _ADVICE)
