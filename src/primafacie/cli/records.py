"""Records made before, read back from their JSON."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from primafacie.errors import InputError

if TYPE_CHECKING:
    from primafacie.record import Reading

_SIGN = b'"schema":"primafacie/reading/'
_HEAD = 400
"""Bytes in which the sign of a record stands."""


def read_records(source: str) -> "list[Reading] | None":
    """The readings in a file of JSON Lines, or on standard input ("-"); None where it holds none, but perhaps a report.

    Raises:
        InputError: It holds readings, but one of its lines is not valid.
    """
    if source == "-":
        return _parse(source, content) if _is_record(content := sys.stdin.buffer.read()) else None
    path = Path(source)
    if not path.is_file():
        return None
    try:
        with path.open("rb") as file:
            head = file.read(_HEAD)
            return _parse(source, head + file.read()) if _is_record(head) else None
    except OSError as error:
        raise InputError(source, f"cannot be read ({error.strerror})", "check its permissions") from error


def _is_record(content: bytes) -> bool:
    return _SIGN in content[:_HEAD].replace(b" ", b"").replace(b"\n", b"")


def _parse(source: str, content: bytes) -> "list[Reading]":
    from pydantic import ValidationError

    from primafacie.record import Reading

    lines = [line for line in content.split(b"\n") if line.strip() != b""]
    if not lines[0].rstrip().endswith(b"}"):  # one reading, laid out over many lines
        lines = [content]
    readings = []
    for number, line in enumerate(lines, start=1):
        try:
            readings.append(Reading.model_validate_json(line))
        except ValidationError as error:
            fault = error.errors()[0]
            where = ".".join(str(part) for part in fault["loc"])
            reason = f"is no valid reading ({where + ': ' if where else ''}{fault['msg']})"
            raise InputError(f"{source}:{number}", reason, "write it anew with primafacie read -f json") from error
    return readings
