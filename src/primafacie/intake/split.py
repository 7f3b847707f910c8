"""From a path, a URL or standard input to items, one a report."""

import os
import stat
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO

from primafacie.errors import InputError
from primafacie.intake.folders import expand, is_pattern, list_files
from primafacie.intake.item import Item
from primafacie.intake.json_lines import ROW_SUFFIXES, is_row
from primafacie.intake.opening import explain_error, too_large
from primafacie.intake.telling import looks_like_report
from primafacie.intake.url import is_url
from primafacie.intake.warc import is_warc, split_warc
from primafacie.settings import load_settings

STANDARD_INPUT = "-"

_HEAD = 8_000
"""Bytes in which an archive says what it is."""


def split_source(source: str | Path, published: str | None = None) -> Iterator[Item | InputError]:
    """The items of one source, in a fixed order; little is read, and but for the frame of web archives nothing parsed.

    A file, a feed or a URL is one item; JSON Lines are one a line, a web archive one a page, a folder and a pattern
    (where no file has that very name) those of their files.
    """
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


def _split_path(path: Path, published: str | None) -> Iterator[Item | InputError]:
    try:
        yield from _split_any(path, published)
    except InputError as error:
        yield error
    except OSError as error:
        yield explain_error(str(path), error)


def _split_any(path: Path, published: str | None) -> Iterator[Item | InputError]:
    if is_pattern(str(path)) and not _exists(path):
        yield from _split_pattern(path, published)
    elif _is_folder(path):
        yield from _split_folder(path, published)
    else:
        yield from _split_file(path, published)


def _split_pattern(pattern: Path, published: str | None) -> Iterator[Item | InputError]:
    paths = expand(str(pattern))
    if len(paths) == 0:
        raise InputError(str(pattern), "no file fits this pattern", "check it, and where it starts")
    for path in paths:
        yield from _split_path(path, published)


def _split_folder(folder: Path, published: str | None) -> Iterator[Item | InputError]:
    found = False
    for path in list_files(folder):
        if isinstance(path, OSError):
            found = True
            yield explain_error(str(path.filename or folder), path)
            continue
        for item in _split_met(path, published):
            found = True
            yield item
    if not found:
        raise InputError(str(folder), "a folder without reports", "name files in it to have them tried all the same")


def _split_met(path: Path, published: str | None) -> Iterator[Item | InputError]:
    """The items of a file that is met in a folder; none where it is no report."""
    try:
        is_meant = looks_like_report(path)
    except OSError as error:
        yield explain_error(str(path), error)
    else:
        yield from _split_path(path, published) if is_meant else ()


def _exists(path: Path) -> bool:
    return _stat(path) is not None


def _is_folder(path: Path) -> bool:
    found = _stat(path)
    return found is not None and stat.S_ISDIR(found.st_mode)


def _stat(path: Path) -> os.stat_result | None:
    """What the file system says about a path; None where there is nothing.

    Raises:
        InputError: It is no path at all.
    """
    try:
        return path.stat()
    except FileNotFoundError:
        return None
    except ValueError as error:  # a NUL, or characters that the file system cannot write
        raise InputError(str(path), "not a path that can be opened", "check it for odd characters") from error


def _split_file(path: Path, published: str | None) -> Iterator[Item | InputError]:
    origin = str(path)
    size = path.stat().st_size
    with path.open("rb") as stream:
        is_regular = path.is_file()
        limit = load_settings().max_bytes
        suffix = path.suffix.lower()
        first = stream.readline(limit + 1) if is_regular else b""
        head = stream.peek(_HEAD) if is_regular else b""
        if suffix in ROW_SUFFIXES or is_row(first):
            stream.seek(0)
            yield from _split_rows(stream, origin, published)
        elif not is_regular:
            yield from _split_stream(stream, origin, suffix, published)
        elif is_warc(first + head):
            yield from split_warc(path, published)
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


def count_items(sources: Iterable[str | Path]) -> int | None:
    """How many items the sources hold, without reading them; None where that cannot be told beforehand.

    A feed and a URL count as one, though they can hold many; standard input and web archives cannot be counted.
    """
    count = 0
    for source in sources:
        origin = str(source)
        if origin == STANDARD_INPUT or origin.lower().endswith((".warc", ".warc.gz")):
            return None
        count += 1 if is_url(origin) else sum(1 for _ in split_source(source))
    return count
