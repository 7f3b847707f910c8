"""Bytes as they are kept: compressed, and found by their hash."""

import hashlib
import zlib

from primafacie.errors import DeskError

_LEVEL = 6
"""Of zlib; 9 takes three times as long for two percent."""


def pack(data: bytes) -> bytes:
    """The bytes, compressed."""
    return zlib.compress(data, _LEVEL)


def unpack(packed: bytes, what: str) -> bytes:
    """The bytes that were packed.

    Args:
        packed: What `pack` gave.
        what: What they are, for the message.

    Raises:
        DeskError: They were damaged.
    """
    try:
        return zlib.decompress(packed)
    except zlib.error as error:
        raise DeskError(
            f"{what} is damaged in the desk; restore it from a copy (primafacie desk verify lists all)"
        ) from error


def digest(data: bytes) -> str:
    """SHA-256 in hexadecimal."""
    return hashlib.sha256(data).hexdigest()
