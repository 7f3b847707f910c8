"""Bytes to characters: byte order mark, UTF-8, what is declared, what the bytes look like, in that order."""

import codecs

from primafacie.errors import InputError
from primafacie.intake.characters import REPLACEMENT

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark is the beginning of this one
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_LATIN = ("cp1252", "mac_roman")
_CANDIDATES = [
    *_LATIN, "cp1250", "cp1251", "koi8_r", "cp1253", "cp1254", "cp1255", "cp1256", "cp866",
    "gb18030", "big5", "cp949", "shift_jis", "euc_jp", "iso8859_2", "iso8859_5",
]  # fmt: skip
"""What texts on the web are in, if not in UTF-8; guessing among all that Python knows is mostly guessing wrong."""
_SAMPLE = 100_000
"""Bytes from which an encoding is guessed."""
_TOLERATED = 0.02
"""Share of unreadable among the non-ASCII characters up to which a text is damaged UTF-8, not another encoding."""


def decode(data: bytes, origin: str, declared: str | None = None) -> str:
    """The characters of a text.

    Args:
        data: The bytes; without NULs unless in UTF-16 or UTF-32 (see `sniff.check_binary`).
        origin: Path or URL, for the error.
        declared: Encoding that a header or the document itself declares; passed over where it does not fit.

    Raises:
        InputError: No known encoding fits.
    """
    for mark, name in _MARKS:
        if data.startswith(mark):
            return data.decode(name, errors="replace")
    wide = find_wide(data)
    if wide is not None:
        return data.decode(wide, errors="replace")
    for claimed in ("utf-8", declared):
        text = _decode_strictly(data, claimed)
        if text is not None:
            return text
    return _guess(data, origin)


def find_wide(data: bytes) -> str | None:
    """UTF-16 or UTF-32 without a mark, known by where the NULs of Latin letters stand; None for anything else."""
    head = data[:2000]
    if len(head) < 4 or 0 not in head:
        return None
    zeros = [sum(1 for byte in head[place::4] if byte == 0) / len(head[place::4]) for place in range(4)]
    full = [share > 0.7 for share in zeros]
    empty = [share < 0.1 for share in zeros]
    if full[1] and full[2] and full[3] and empty[0]:
        return "utf-32-le"
    if full[0] and full[1] and full[2] and empty[3]:
        return "utf-32-be"
    if full[1] and full[3] and empty[0] and empty[2]:
        return "utf-16-le"
    if full[0] and full[2] and empty[1] and empty[3]:
        return "utf-16-be"
    return None


def _decode_strictly(data: bytes, name: str | None) -> str | None:
    if name is None:
        return None
    try:
        found = codecs.lookup(name.strip().strip("\"'"))
        # Browsers read Latin-1 and ASCII as Windows-1252, and so do their authors.
        name = "cp1252" if found.name in ("iso8859-1", "ascii") else found.name
        return data.decode(name)
    except (LookupError, ValueError, AssertionError):
        # LookupError is also what a codec between bytes and bytes raises; `idna` asserts.
        return None


def _guess(data: bytes, origin: str) -> str:
    text = data.decode("utf-8", errors="replace")
    unread = text.count(REPLACEMENT)
    read = sum(1 for character in text if character > "\x7f") - unread
    if unread <= max(1, read * _TOLERATED) and read >= unread:
        return text
    sample = data[:_SAMPLE]
    mostly_ascii = sum(1 for byte in sample if byte >= 0x80) <= 0.1 * len(sample)
    if mostly_ascii:
        return data.decode(_find_latin(sample), errors="replace")
    from charset_normalizer import from_bytes  # noqa: PLC0415 - slow to import, and rarely needed

    best = from_bytes(sample, cp_isolation=_CANDIDATES).best()
    if best is None:
        raise InputError(origin, "not text in any known encoding", "save it as UTF-8")
    return data.decode(best.encoding, errors="replace")


_MAC_PUNCTUATION = frozenset(b"\xd0\xd1\xd2\xd3\xd4\xd5\xc9")
"""Dashes, curly quotation marks and the ellipsis of Mac Roman; capitals with marks in Windows-1252."""


def _find_latin(sample: bytes) -> str:
    """Which of the two encodings of English text that are still met, told by punctuation and by letters in words."""
    mac = 0
    for before, byte, after in zip(b" " + sample, sample, sample[1:] + b" ", strict=False):
        if byte < 0x80:
            continue
        inside = chr(before).isalpha() and chr(after).isalpha() and before < 0x80 and after < 0x80
        if byte in _MAC_PUNCTUATION and not (inside and byte != 0xD5):
            mac += 1
        elif 0x91 <= byte <= 0x97 or byte == 0x85:
            mac -= 1
    return "mac_roman" if mac > 0 else "cp1252"
