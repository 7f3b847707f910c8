"""What opening a source needs: reading no more than the limit, and errors of the file system in plain words."""

from typing import BinaryIO

from primafacie.errors import InputError
from primafacie.settings import load_settings


def read_all(stream: BinaryIO, origin: str) -> bytes:
    """The rest of a stream.

    Raises:
        InputError: It is larger than the limit.
    """
    limit = load_settings().max_bytes
    data = stream.read(limit + 1)
    if len(data) > limit:
        raise too_large(origin, limit)
    return data


def too_large(origin: str, limit: int, size: int | None = None) -> InputError:
    """The error of what passes the limit; both in bytes, `size` None where it is not known."""
    has = f"{size / 1e6:.1f} MB" if size is not None else "larger than allowed"
    return InputError(origin, f"{has}; the limit is {limit / 1e6:g} MB", "split it, or raise PRIMAFACIE_MAX_MEGABYTES")


def explain_error(origin: str, error: OSError) -> InputError:
    """The error of a path that cannot be opened."""
    if isinstance(error, FileNotFoundError):
        return InputError(origin, "no such file", "check the path")
    if isinstance(error, PermissionError):
        return InputError(origin, "no permission to read it", "change its permissions")
    return InputError(origin, (error.strerror or "cannot be opened").lower(), "check the path")
