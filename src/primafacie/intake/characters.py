"""Unicode, normalised once: after this, offsets into a report's text hold for good."""

import re
import unicodedata

REPLACEMENT = "\ufffd"
"""Stands where a character could not be read."""

_LINE_END = re.compile("\r\n|[\r\v\f\u2028\u2029]")
_LAYOUT = re.compile("[\u00ad\u200b\u2060\ufeff]")
"""Soft hyphen, zero-width space, word joiner, byte order mark: they lay words out and are no part of them."""


def _odd_characters() -> dict[int, str]:
    table = {code: " " for code in range(0x20) if chr(code) not in "\t\n"}
    table[0x7F] = " "
    for code in range(0x80, 0xA0):
        # Pages that are declared as Latin-1 and written in Windows-1252 leave these; browsers read them so, too.
        table[code] = bytes([code]).decode("cp1252", errors="replace")
    table.update(dict.fromkeys(range(0xD800, 0xE000), REPLACEMENT))
    return table


_ODD = _odd_characters()


def normalise_text(text: str) -> str:
    """The text in NFC, with "\\n" as its only line end and without control characters.

    A byte order mark in front is taken off. Control characters become blanks, the codes U+0080 to U+009F what they
    are in Windows-1252, lone surrogates U+FFFD; each is one character for one. Normalising twice changes nothing.
    """
    text = _LINE_END.sub("\n", text.removeprefix("\ufeff"))
    return unicodedata.normalize("NFC", text.translate(_ODD)).removeprefix("\ufeff")


def drop_layout(text: str) -> str:
    """The text without soft hyphens and zero-width marks; for formats in which the layout put them there."""
    return _LAYOUT.sub("", text)


def one_line(value: str | None) -> str | None:
    """A title or a name on one line, normalised; None where nothing is left of it."""
    if value is None:
        return None
    return " ".join(drop_layout(normalise_text(value)).split()) or None
