"""What a screenshot shows, without an imaging library."""

import struct
import zlib

RGB = tuple[int, int, int]


def share(png: bytes, color: RGB) -> float:
    """The part of the pixels of a PNG that have this colour, from 0 to 1."""
    rows = _rows(png)
    count = sum(1 for row in rows for pixel in row if pixel == color)
    return count / sum(len(row) for row in rows)


def _rows(png: bytes) -> list[list[RGB]]:
    width, height, depth, kind = struct.unpack(">IIBB", png[16:26])
    assert (depth, kind) in {(8, 2), (8, 6)}, "8 bits a channel, RGB or RGBA"
    size = 3 if kind == 2 else 4
    data, at = zlib.decompress(_idat(png)), 0
    above = bytearray(width * size)
    rows = []
    for _ in range(height):
        line = _unfilter(data[at], bytearray(data[at + 1 : at + 1 + width * size]), above, size)
        rows.append([(line[i], line[i + 1], line[i + 2]) for i in range(0, len(line), size)])
        above, at = line, at + 1 + width * size
    return rows


def _idat(png: bytes) -> bytes:
    at, parts = 8, []
    while at < len(png):
        (length,) = struct.unpack(">I", png[at : at + 4])
        if png[at + 4 : at + 8] == b"IDAT":
            parts.append(png[at + 8 : at + 8 + length])
        at += length + 12
    return b"".join(parts)


def _unfilter(kind: int, line: bytearray, above: bytearray, size: int) -> bytearray:
    for i in range(len(line)):
        left = line[i - size] if i >= size else 0
        corner = above[i - size] if i >= size else 0
        line[i] = (line[i] + (0, left, above[i], (left + above[i]) // 2, _paeth(left, above[i], corner))[kind]) & 255
    return line


def _paeth(left: int, above: int, corner: int) -> int:
    guess = left + above - corner
    return min((left, above, corner), key=lambda each: abs(guess - each))
