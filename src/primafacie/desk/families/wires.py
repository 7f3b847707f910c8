"""The wire service that a report credits, in its byline, its dateline or its last line."""

import functools
import itertools
import re

from pydantic import Field

from primafacie.data.entry import SourcedFile
from primafacie.data.loader import load_packaged
from primafacie.desk.families.outlets import outlet_key, outlet_names
from primafacie.errors import RulebookError
from primafacie.record import Report

_HEAD_LINES = 6
"""Lines at the head of a text, empty ones left out, in which a byline or the dateline stands."""
_DATELINE = 90
"""Characters of a line within which a dateline ends."""
_TAIL_LINES = 2
_TAIL = 160
"""Characters at the end of each of the last lines in which a credit stands."""
_PICTURE = re.compile(r"©\s*[A-Z][a-z]+ [A-Z]|©[a-z]|\b(?:[Pp]hoto|[Ii]mage|[Pp]icture)s?\b")
"""Marks of the credit of a picture, which says nothing about who wrote the text."""
_DASH = r"\s*(?:--+|[—–-])(?=\s|$|[A-Z])"


class Wires(SourcedFile):
    """Keys of the media that supply other media."""

    wires: list[str] = Field(min_length=1)


def wire_of(report: Report) -> str | None:
    """The wire whose copy a report is, by its key in data/actors/media.yaml; None where it credits none.

    It is the publisher, or is credited in a dateline ("SEOUL (AP) —", "SEOUL, June 17 (Yonhap) --", "Reuters -"), in a
    byline ("By AFP", "By Jane Roe, Reuters"), in a line that is nothing but its name, or at the end of the text
    ("(Reuters)", "Copyright 2018 The Associated Press"). An agency that is quoted ("Yonhap reported"), that
    "contributed", or whose picture is shown is not the author of the text. Where two are credited together, none is.
    """
    if report.publisher is not None and (key := outlet_key(report.publisher)) in _by_name().values():
        return key
    lines = [line.strip() for line in report.text.split("\n") if line.strip() != ""]
    heads = (_in_head(line) for line in lines[:_HEAD_LINES])
    tails = (_in_tail(line) for line in lines[-_TAIL_LINES:])
    return next((found for found in itertools.chain(heads, tails) if found is not None), None)


def _in_head(line: str) -> str | None:
    for pattern in _heads():
        found = pattern.match(line[: 2 * _DATELINE])
        if found is not None and found.end(1) <= _DATELINE and _PICTURE.search(found[0]) is None:
            return _by_name()[found[1]]
    return None


def _in_tail(line: str) -> str | None:
    if _PICTURE.search(line) is not None:
        return None
    for pattern in _tails():
        found = pattern.search(line[-_TAIL:])
        if found is not None:
            return _by_name()[found[1]]
    return None


@functools.cache
def _heads() -> tuple[re.Pattern[str], ...]:
    names = _names()
    place = r"[A-Z][^()\n]{1,60}?"
    return (
        re.compile(rf"(?:{place}\s*)?[(\[]\s*{names}\s*[)\]](?:{_DASH}|$)"),  # SEOUL, June 17 (Yonhap) --
        re.compile(rf"{place}[.,]?\s*/{names}/[.,]?(?:{_DASH}|\s)"),  # MOSCOW, June 18. /TASS/.
        re.compile(rf"(?:{place}[,:/]?\s+)?{names}{_DASH}"),  # Yonhap -; SEOUL, AP —
        re.compile(rf"(?:[Bb]y|BY|[Ss]ource:)\s+{names}\W*$"),
        re.compile(rf"(?:[Bb]y|BY)\s+[^\n]{{2,60}}?[,|/—–-]\s*{names}\W*$"),  # By Jane Roe, Associated Press
        re.compile(rf"{names}\W*$"),
    )


@functools.cache
def _tails() -> tuple[re.Pattern[str], ...]:
    names = _names()
    return (
        re.compile(rf"(?:^|[^)\]\s])\s*[(\[]\s*{names}(?:\s+via\s[^()\[\]]+)?\s*[)\]]\W*$"),
        re.compile(rf"(?:©|Copyright|\([Cc]\))\s+(?:\d{{4}},?\s+)?(?:by\s+)?{names}(?=\W*$|\.\s)"),
        re.compile(rf"^{names}\W*$"),
    )


@functools.cache
def _by_name() -> dict[str, str]:
    by_name: dict[str, str] = {}
    for key in load_packaged("desk/wires.yaml", Wires).wires:
        try:
            names = outlet_names(key)
        except KeyError as error:
            raise RulebookError(f"desk/wires.yaml: no media {key} in actors/media.yaml; correct the key") from error
        by_name.update((form, key) for name in names for form in (name, name.upper()))
    return by_name


@functools.cache
def _names() -> str:
    """All names as one pattern with one group, the longest first; as in the reference data, or all in capitals."""
    names = sorted(_by_name(), key=lambda name: (-len(name), name))
    return "(?:[Tt]he |THE )?(" + "|".join(re.escape(name) for name in names) + ")"
