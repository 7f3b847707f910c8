"""Which files of a folder are reports: those that are read, and those of which a user would ask why they are not."""

import zlib
from pathlib import Path

from primafacie.errors import InputError
from primafacie.intake.extract import Received
from primafacie.intake.feed import FEED_SUFFIXES, is_feed
from primafacie.intake.json_lines import ROW_SUFFIXES, is_row
from primafacie.intake.sniff import SUFFIXES, find_format
from primafacie.intake.warc import is_warc
from primafacie.settings import load_settings

UNREAD_SUFFIXES = frozenset({".doc", ".rtf", ".odt", ".epub", ".wps", ".pages", ".djvu", ".ps", ".msg"})
"""Documents in formats that are not read: each is an error, so that nobody takes it for read."""

_HEAD = 8_000


def looks_like_report(path: Path) -> bool:
    """Whether a file that is met in a folder is to be read, or to be refused aloud; others are passed over.

    By its suffix where that is known; `.json` has to be JSON Lines, since most files of that name are settings. Else by
    its first bytes: web archives, feeds, JSON Lines, PDF, DOCX, HTML and e-mail whatever the suffix is; plain text only
    where there is no suffix, since what has one that nobody knows is a program, a style sheet or a log more often than
    a report.

    Raises:
        OSError: It cannot be read.
    """
    suffix = path.suffix.lower()
    if suffix in SUFFIXES or suffix in FEED_SUFFIXES or suffix in UNREAD_SUFFIXES:
        return True
    with path.open("rb") as stream:
        first = stream.readline(load_settings().max_bytes)
        head = first[:_HEAD] + stream.read(max(0, _HEAD - len(first)))
    if suffix in ROW_SUFFIXES:
        return suffix != ".json" or is_row(first)
    return is_warc(head) or is_feed(Received(str(path), head)) or is_row(first) or _is_document(head, suffix)


def _is_document(head: bytes, suffix: str) -> bool:
    try:
        found = find_format(Received("", head))
    except (InputError, zlib.error):
        return False
    return found != "text" or suffix == ""
