"""Web archives (WARC): one item for each page that was fetched, read record by record."""

import gzip
import zlib
from collections.abc import Iterator
from contextlib import redirect_stderr
from io import BufferedIOBase, StringIO
from pathlib import Path
from typing import TYPE_CHECKING

from primafacie.errors import InputError
from primafacie.intake.guard import guard
from primafacie.intake.item import Item
from primafacie.intake.kept import Hint
from primafacie.intake.media_type import parse_media_type
from primafacie.intake.opening import too_large
from primafacie.intake.url import find_suffix
from primafacie.settings import load_settings

if TYPE_CHECKING:
    from warcio.archiveiterator import ArchiveIterator
    from warcio.recordloader import ArcWarcRecord

PAGE_TYPES = frozenset({"text/html", "application/xhtml+xml", "text/plain", "application/pdf"})
"""Media types of the answers that are pages; pictures, scripts and data are passed over."""

_SIGN = b"WARC/"
_GZIP = b"\x1f\x8b"
_CHUNK = 65_536
_HEADERS = 2_000_000
"""Bytes that the headers of one record may have, both of the archive and of HTTP. They are a few thousand."""
_WHAT, _ADVICE = "a WARC archive", "the records before this are read; fetch it again for the rest"


def is_warc(head: bytes) -> bool:
    """Whether a file that begins like this is a WARC archive, packed or not.

    Args:
        head: The first bytes, a hundred at least where the file has so many.
    """
    if head.startswith(_GZIP):
        try:
            head = zlib.decompressobj(wbits=31).decompress(head, len(_SIGN))
        except zlib.error:
            return False
    return head.startswith(_SIGN)


def split_warc(path: Path, published: str | None) -> Iterator[Item | InputError]:
    """The pages of an archive in its order: responses of status 200 whose media type is that of a page.

    The origin is the address that was fetched. The day on which it was fetched is kept in the hint as `crawled`; it
    is not the day of publication. Only one record is in memory at a time. An archive that is damaged or cut short
    gives the pages before the damage, and one error.

    Args:
        path: The archive.
        published: Day of publication that the user states, or None.
    """
    from warcio.archiveiterator import ArchiveIterator  # noqa: PLC0415 - rarely needed

    found = False
    try:
        with _open(path) as stream:
            source = _Metered(stream)
            archive = ArchiveIterator(source)
            while True:
                with guard(str(path), _WHAT, _ADVICE):
                    record = _next_record(archive, source, str(path))
                    outcome = None if record is None else _page(record, published)
                    if record is not None:
                        _finish(record, str(path))
                if record is None:
                    break
                if outcome is not None:
                    found = True
                    yield outcome
    except InputError as error:
        yield error
    else:
        if not found:
            yield InputError(str(path), "a WARC archive without pages", "give one with responses of pages")


class _Metered:
    """A stream that gives no more than a budget while headers are read, whatever an archive unpacks to."""

    def __init__(self, stream: BufferedIOBase) -> None:
        self._stream = stream
        self.budget: int | None = None
        self.tail = b""

    def read(self, size: int = -1) -> bytes:
        try:
            data = self._stream.read1(size)  # no more than is there: damage further on must not take this with it
        except EOFError as error:  # which means to warcio that all has been read
            raise ValueError("cut short") from error
        self.tail = (self.tail + data)[-4:]
        if self.budget is not None:
            self.budget -= len(data)
            if self.budget < 0:
                raise ValueError("headers without end")
        return data

    def tell(self) -> int:
        return 0  # nobody asks where in the file a record stands


def _open(path: Path) -> BufferedIOBase:
    with path.open("rb") as stream:
        is_packed = stream.read(2) == _GZIP
    # `gzip` reads on over the members of a file, and says where one is damaged or cut short.
    return gzip.open(path, "rb") if is_packed else path.open("rb")


def _next_record(archive: "ArchiveIterator", source: _Metered, origin: str) -> "ArcWarcRecord | None":
    source.budget = _HEADERS
    with redirect_stderr(StringIO()):  # warcio prints what it thinks of records
        record = next(archive, None)
    source.budget = None
    if archive.err_count > 0:
        raise InputError(origin, "a WARC archive with a record of another length than it says", _ADVICE)
    # To warcio an archive that ends among headers is at its end; every whole record ends with an empty line.
    is_cut = record is None and source.tail not in (b"\r\n\r\n", b"") and not source.tail.endswith(b"\n\n")
    if is_cut or (record is not None and record.rec_headers.get_header("Content-Length") is None):
        raise InputError(origin, "a WARC archive that is cut short", _ADVICE)
    return record


def _page(record: "ArcWarcRecord", published: str | None) -> Item | InputError | None:
    """The page of a record; None where it is none."""
    headers = record.http_headers
    if record.rec_type != "response" or headers is None or headers.get_statuscode() != "200":
        return None
    media_type, charset = parse_media_type(headers.get_header("Content-Type"))
    address = (record.rec_headers.get_header("WARC-Target-URI") or "").strip("<> ")
    if media_type not in PAGE_TYPES or address == "":
        return None
    limit = load_settings().max_bytes
    try:
        data = _read_body(record, limit)
    except (ValueError, zlib.error) as error:
        return InputError(address, f"a page in a WARC archive that cannot be unpacked ({error})", "fetch it again")
    if len(data) > limit:
        return too_large(address, limit)
    hint = Hint(
        address,
        suffix=find_suffix(address),
        media_type=media_type,
        charset=charset,
        stated=published,
        crawled=record.rec_headers.get_header("WARC-Date"),
    )
    return Item(address, "bytes", data, published, hint)


def _read_body(record: "ArcWarcRecord", limit: int) -> bytes:
    stream = record.content_stream()
    parts: list[bytes] = []
    size = 0
    while size <= limit:
        part = stream.read(min(_CHUNK, limit + 1 - size))
        if part == b"":
            break
        parts.append(part)
        size += len(part)
    return b"".join(parts)


def _finish(record: "ArcWarcRecord", origin: str) -> None:
    """Read a record to its end, so that what is left to do before the next one are headers."""
    while record.raw_stream.read(_CHUNK) != b"":
        pass
    if getattr(record.raw_stream, "limit", 0) > 0:
        raise InputError(origin, "a WARC archive that is cut short", _ADVICE)
