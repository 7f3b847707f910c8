"""From a path, a URL or standard input to reports, one by one."""

import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Literal

from primafacie.errors import InputError
from primafacie.intake import docx, html, mail, pdf, text
from primafacie.intake.days import check_day
from primafacie.intake.extract import Extract, Received
from primafacie.intake.json_lines import is_row, read_row
from primafacie.intake.report import make_report
from primafacie.intake.sniff import Format, find_format
from primafacie.intake.url import fetch, is_url
from primafacie.record import Report
from primafacie.settings import load_settings

STANDARD_INPUT = "-"

ROW_SUFFIXES = frozenset({".jsonl", ".ndjson", ".jl", ".json"})
"""Suffixes of files that are read as JSON Lines whatever their first line is."""

ROW_MEDIA_TYPES = frozenset({"application/jsonl", "application/x-ndjson", "application/jsonlines", "application/json"})
"""Media types that are read as JSON Lines."""

READERS: dict[Format, Callable[[Received], Extract]] = {
    "text": text.read_text,
    "html": html.read_html,
    "pdf": pdf.read_pdf,
    "docx": docx.read_docx,
    "mail": mail.read_mail,
}
"""Format to its reader."""


@dataclass(frozen=True)
class Item:
    """One report that has not been read yet; small and picklable, so that another process can read it.

    Attributes:
        origin: Path or URL, or the file and line of a row.
        kind: "path" and "url" are opened by whoever reads the item; "bytes" and "row" carry their `data`.
        data: The bytes of a whole document ("bytes") or of one line of JSON Lines ("row").
        published: Day of publication that the user states; None where the metadata decides.
    """

    origin: str
    kind: Literal["path", "url", "bytes", "row"]
    data: bytes = b""
    published: str | None = None


def load_reports(source: str | Path, published: str | None = None) -> Iterator[Report | InputError]:
    """The reports of one source, in its order; each that cannot be read is an error in its place.

    Args:
        source: Path of a file, an http or https URL, or "-" for standard input.
        published: Day of publication as YYYY-MM-DD for all of them; it wins over metadata.

    Raises:
        UsageError: `published` is no day. Raised at once, not with the first report.
    """
    if published is not None:
        check_day(published)
    return (report for item in split_source(source, published) for report in _load(item))


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
        yield _explain(origin, error)


def read_item(item: Item) -> Iterator[Report | InputError]:
    """The reports of an item: one, or several where a URL turns out to be JSON Lines."""
    yield from _load(item)


def _load(item: Item | InputError) -> Iterator[Report | InputError]:
    if isinstance(item, InputError):
        yield item
        return
    try:
        yield from _read(item)
    except InputError as error:
        yield error
    except OSError as error:
        yield _explain(item.origin, error)


def _read(item: Item) -> Iterator[Report | InputError]:
    if item.kind == "row":
        yield read_row(item.data, item.origin, item.published)
        return
    if item.kind == "url":
        received = fetch(item.origin, load_settings())
    elif item.kind == "path":
        path = Path(item.origin)
        with path.open("rb") as stream:
            received = Received(item.origin, _read_all(stream, item.origin), path.suffix.lower())
    else:
        received = Received(item.origin, item.data)
    if item.kind == "url" and _holds_rows(received):
        for number, line in enumerate(received.data.split(b"\n"), start=1):
            if line.strip() != b"":
                yield from _load(Item(f"{item.origin}#{number}", "row", line, item.published))
        return
    extract = READERS[find_format(received)](received)
    yield make_report(extract, received.data, item.origin, item.published)


def _holds_rows(received: Received) -> bool:
    first = received.data.split(b"\n", 1)[0]
    return received.media_type in ROW_MEDIA_TYPES or received.suffix in ROW_SUFFIXES or is_row(first)


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
            raise _too_large(origin, limit, size)
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
        raise _too_large(origin, limit)
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
            yield _too_large(where, limit)
        elif line.strip() != b"":
            yield Item(where, "row", line, published)
        found = found or line.strip() != b""
    if not found:
        raise InputError(origin, "empty", "give a document with words")


def _skip_line(stream: BinaryIO, line: bytes) -> None:
    while line != b"" and not line.endswith(b"\n"):
        line = stream.readline(1_000_000)


def _read_all(stream: BinaryIO, origin: str) -> bytes:
    limit = load_settings().max_bytes
    data = stream.read(limit + 1)
    if len(data) > limit:
        raise _too_large(origin, limit)
    return data


def _too_large(origin: str, limit: int, size: int | None = None) -> InputError:
    has = f"{size / 1e6:.1f} MB" if size is not None else "larger than allowed"
    return InputError(origin, f"{has}; the limit is {limit / 1e6:g} MB", "split it, or raise PRIMAFACIE_MAX_MEGABYTES")


def _explain(origin: str, error: OSError) -> InputError:
    if isinstance(error, FileNotFoundError):
        return InputError(origin, "no such file", "check the path")
    if isinstance(error, PermissionError):
        return InputError(origin, "no permission to read it", "change its permissions")
    return InputError(origin, (error.strerror or "cannot be opened").lower(), "check the path")
