"""Records made before, read back from their JSON."""

from pathlib import Path
from typing import TYPE_CHECKING

from primafacie.errors import InputError

if TYPE_CHECKING:
    from primafacie.record import Reading

_SIGN = b'"schema":"primafacie/reading/'
_SUFFIXES = {".json", ".jsonl", ".ndjson"}


def read_records(path: Path) -> "list[Reading] | None":
    """The readings in a file of JSON Lines; None where the file holds no readings, but perhaps a report.

    Raises:
        InputError: It holds readings, but one of its lines is not valid.
    """
    if path.suffix.lower() not in _SUFFIXES or not path.is_file():
        return None
    try:
        content = path.read_bytes()
    except OSError as error:
        raise InputError(str(path), f"cannot be read ({error.strerror})", "check its permissions") from error
    if _SIGN not in content[:400].replace(b" ", b"").replace(b"\n", b""):
        return None
    return _parse(path, content)


def _parse(path: Path, content: bytes) -> "list[Reading]":
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
            raise InputError(f"{path}:{number}", reason, "write it anew with primafacie read -f json") from error
    return readings
