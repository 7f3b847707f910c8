"""From items to reports, one by one, each with the bytes that it was read from."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

from primafacie.errors import InputError
from primafacie.intake import docx, fragment, html, mail, pdf, text
from primafacie.intake.days import check_day
from primafacie.intake.extract import Extract, Received
from primafacie.intake.feed import is_feed, read_feed
from primafacie.intake.item import Item
from primafacie.intake.json_lines import holds_rows, read_row
from primafacie.intake.kept import Form, Hint, Kept
from primafacie.intake.opening import explain_error, read_all
from primafacie.intake.report import make_report, report_id
from primafacie.intake.sniff import SUFFIXES, Format, find_format
from primafacie.intake.split import split_source
from primafacie.intake.url import fetch
from primafacie.record import Report
from primafacie.settings import load_settings

READERS: dict[Format, Callable[[Received], Extract]] = {
    "text": text.read_text,
    "html": html.read_html,
    "pdf": pdf.read_pdf,
    "docx": docx.read_docx,
    "mail": mail.read_mail,
}
"""Format to its reader."""


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


def read_item(item: Item) -> Iterator[Report | InputError]:
    """The reports of an item: one, or several where it is a feed, or a URL that turns out to be JSON Lines."""
    for outcome in read_kept(item):
        yield outcome.report if isinstance(outcome, Kept) else outcome


def read_kept(item: Item) -> Iterator[Kept | InputError]:
    """The reports of an item as `read_item` gives them, each with its bytes and what reads them again."""
    try:
        yield from _read(item)
    except InputError as error:
        yield error
    except OSError as error:
        yield explain_error(item.origin, error)


def identify(item: Item) -> tuple[str, Hint] | None:
    """The id that the report of an item will have and its hint, without reading it.

    Returns:
        None where only reading tells: a URL, a feed with many entries, or what cannot be opened.
    """
    try:
        if item.kind == "row":
            data, hint = read_row(item.data, item.origin, item.published)
        elif item.kind == "url":
            return None
        else:
            received = _receive(item)
            if is_feed(received):
                return None
            data, hint = received.data, item.hint or _hint(received, item.published)
    except (InputError, OSError):
        return None
    return report_id(data), hint


def report_from_bytes(data: bytes, hint: Hint) -> Report:
    """The report that was read from bytes and a hint: equal to `Kept.report` with the same versions and settings.

    Args:
        data: The bytes as `Kept` has them.
        hint: The hint as `Kept` has it.

    Raises:
        InputError: They cannot be read as a report.
        UsageError: The day that the hint states is none.
    """
    found = _FORMS[hint.form](_received(data, hint))
    extract = replace(
        found,
        title=hint.title or found.title,
        publisher=hint.publisher or found.publisher,
        published=hint.published or found.published,
    )
    return make_report(extract, data, hint.origin, hint.stated)


def suffix_of(data: bytes, hint: Hint) -> str:
    """The suffix that a file with these bytes should have: that of its name where it fits them, else the usual one.

    Args:
        data: The bytes as `Kept` has them.
        hint: The hint as `Kept` has it.

    Returns:
        With its dot, e.g. ".pdf"; ".bin" where the bytes are of no format that is read.
    """
    if hint.form != "document":
        return ".txt" if hint.form == "text" else ".html"
    try:
        found = find_format(_received(data, hint))
    except InputError:
        return ".bin"
    if SUFFIXES.get(hint.suffix) == found:
        return hint.suffix
    return next(suffix for suffix, format_ in SUFFIXES.items() if format_ == found)


def _load(item: Item | InputError) -> Iterator[Report | InputError]:
    if isinstance(item, InputError):
        yield item
    else:
        yield from read_item(item)


def _read(item: Item) -> Iterator[Kept | InputError]:
    if item.kind == "row":
        data, hint = read_row(item.data, item.origin, item.published)
        yield _keep(data, hint, item.origin)
        return
    received = _receive(item)
    if item.kind == "url" and holds_rows(received):
        for number, line in enumerate(received.data.split(b"\n"), start=1):
            if line.strip() != b"":
                yield from read_kept(Item(f"{item.origin}#{number}", "row", line, item.published))
    elif is_feed(received):
        yield from _read_entries(received, item.published)
    else:
        yield _keep(received.data, item.hint or _hint(received, item.published), item.origin)


def _read_entries(received: Received, published: str | None) -> Iterator[Kept | InputError]:
    for entry in read_feed(received, published):
        if isinstance(entry, InputError):
            yield entry
            continue
        where, data, hint = entry
        try:
            yield _keep(data, hint, where)
        except InputError as error:
            yield error


def _hint(received: Received, published: str | None) -> Hint:
    return Hint(
        received.origin,
        suffix=received.suffix,
        media_type=received.media_type,
        charset=received.charset,
        stated=published,
    )


def _receive(item: Item) -> Received:
    if item.kind == "url":
        return fetch(item.origin, load_settings())
    if item.kind == "bytes":
        return _received(item.data, item.hint or Hint(item.origin))
    path = Path(item.origin)
    with path.open("rb") as stream:
        return Received(item.origin, read_all(stream, item.origin), path.suffix.lower())


def _keep(data: bytes, hint: Hint, where: str) -> Kept:
    """The report with its bytes; an error names the place in the source, where that is not the origin."""
    try:
        return Kept(report_from_bytes(data, hint), data, hint)
    except InputError as error:
        raise InputError(where, error.reason, error.advice) from error


def _received(data: bytes, hint: Hint) -> Received:
    return Received(hint.origin, data, hint.suffix, hint.media_type, hint.charset)


def _read_document(received: Received) -> Extract:
    return READERS[find_format(received)](received)


_FORMS: dict[Form, Callable[[Received], Extract]] = {
    "document": _read_document,
    "text": text.read_bare,
    "fragment": fragment.read_fragment,
}
"""Form of what was kept to what reads it again."""
