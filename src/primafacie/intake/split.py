"""From a path, a URL or standard input to items, one a report."""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from primafacie.errors import InputError
from primafacie.intake.item import Item
from primafacie.intake.json_lines import ROW_SUFFIXES, is_row
from primafacie.intake.opening import explain_error, too_large
from primafacie.intake.url import is_url
from primafacie.settings import load_settings

STANDARD_INPUT = "-"


def split_source(source: str | Path, published: str | None = None) -> Iterator[Item | InputError]:
    """The items of one source: itself, or one a line where it is JSON Lines. Nothing is parsed, little is read."""
    origin = str(source)
    try:
        if origin == STANDARD_INPUT:
            yield from _split_stream(sys.stdin.buffer, origin, "", published)
        elif is_url(origin):
            yield Item(origin, "url", published=published)
        else:
            yield from _split_path(Path(source), published)
    except InputError as error:
        yield error
    except OSError as error:
        yield explain_error(origin, error)


def _split_path(path: Path, published: str | None) -> Iterator[Item | InputError]:
    origin = str(path)
    try:
        size = path.stat().st_size
    except ValueError as error:  # a NUL, or characters that the file system cannot write
        raise InputError(origin, "not a path that can be opened", "check it for odd characters") from error
    if path.is_dir():
        raise InputError(origin, "a folder", f"name the files in it, e.g. {origin.rstrip('/')}/*.txt")
    with path.open("rb") as stream:
        is_regular = path.is_file()
        limit = load_settings().max_bytes
        suffix = path.suffix.lower()
        first = stream.readline(limit + 1) if is_regular else b""
        if suffix in ROW_SUFFIXES or is_row(first):
            stream.seek(0)
            yield from _split_rows(stream, origin, published)
        elif not is_regular:
            yield from _split_stream(stream, origin, suffix, published)
        elif size > limit:
            raise too_large(origin, limit, size)
        else:
            yield Item(origin, "path", published=published)


def _split_stream(stream: BinaryIO, origin: str, suffix: str, published: str | None) -> Iterator[Item | InputError]:
    limit = load_settings().max_bytes
    first = stream.readline(limit + 1)
    if suffix in ROW_SUFFIXES or is_row(first):
        yield from _split_rows(stream, origin, published, first)
        return
    rest = stream.read(limit + 1 - len(first)) if len(first) <= limit else b""
    if len(first) + len(rest) > limit:
        raise too_large(origin, limit)
    yield Item(origin, "bytes", first + rest, published)


def _split_rows(
    stream: BinaryIO, origin: str, published: str | None, first: bytes = b""
) -> Iterator[Item | InputError]:
    limit = load_settings().max_bytes
    number = 0
    found = False
    while True:
        line = first or stream.readline(limit + 1)
        first = b""
        if line == b"":
            break
        number += 1
        if line.strip() in (b"{", b"[", b"[{") and not found:
            raise InputError(
                origin, "one JSON document over several lines, not JSON Lines", f"try `jq -c '.[]' {origin}`"
            )
        where = f"{origin}#{number}"
        if len(line) > limit:
            _skip_line(stream, line)
            yield too_large(where, limit)
        elif line.strip() != b"":
            yield Item(where, "row", line, published)
        found = found or line.strip() != b""
    if not found:
        raise InputError(origin, "empty", "give a document with words")


def _skip_line(stream: BinaryIO, line: bytes) -> None:
    while line != b"" and not line.endswith(b"\n"):
        line = stream.readline(1_000_000)
