"""The fingerprint of a text: small, the same in every process, and enough to tell copies without the texts."""

import base64
import hashlib
import json
import re
import struct
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass
from functools import cached_property

import rensa

from primafacie.desk.families.limits import load_limits

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_SLOTS = 64
"""Values of a MinHash signature: the resemblance that is told from them is right within 0.06 on two of three pairs."""
_ROWS = 4
"""Values in a band. With 16 bands, of pairs that resemble by 0.7 all but 1.2 % share one; by 0.8, all but 0.02 %."""
_SEED = 1


@dataclass(frozen=True)
class Fingerprint:
    """What is kept of a text to tell its copies: numbers and strings, in JSON under 4,000 bytes.

    Attributes:
        scheme: Number of the way in which it was made; only fingerprints of one scheme can be compared.
        exact: Hash of the words, without capitals, punctuation and layout.
        near: MinHash signature of the runs of three words, in base64.
        copied: The lowest hashes of the runs of five words, in base64: all of them for a text of up to 400 words.
        runs: How many different runs of five words the text has.
        published: Day of publication as YYYY-MM-DD; None where it is not known.
    """

    scheme: int
    exact: str
    near: str
    copied: str
    runs: int
    published: str | None = None

    def to_json(self) -> str:
        """The fingerprint as one JSON object."""
        return json.dumps(asdict(self), separators=(",", ":"))

    @classmethod
    def from_json(cls, content: str) -> "Fingerprint":
        """The fingerprint that `to_json` has written."""
        return cls(**json.loads(content))

    @cached_property
    def signature(self) -> tuple[int, ...]:
        """The values of the MinHash signature."""
        return _unpack(self.near)

    @cached_property
    def sample(self) -> tuple[int, ...]:
        """The lowest hashes of the runs of five words, in ascending order."""
        return _unpack(self.copied)


def fingerprint(text: str, published: str | None = None) -> Fingerprint:
    """The fingerprint of a text.

    Args:
        text: The text of a report.
        published: Its day of publication as YYYY-MM-DD; None where it is not known.
    """
    limits = load_limits()
    words = _words(text)
    copied = sorted({_number(run) >> 32 for run in _runs(words, limits.runs.copied)})
    return Fingerprint(
        scheme=limits.scheme,
        exact=hashlib.sha256(" ".join(words).encode()).hexdigest()[:32],
        near=_pack(_sign(_runs(words, limits.runs.near))),
        copied=_pack(copied[: limits.runs.kept]),
        runs=len(copied),
        published=published,
    )


def lookup_keys(mark: Fingerprint) -> tuple[str, ...]:
    """The keys under which a fingerprint is to be found: 41 at most, of at most 24 characters.

    Two reports share one if they are identical; if they resemble each other by 0.7, in 99 of 100 cases. A report of
    which half stands in one twice as long shares one with it in 99 of 100 cases, four times as long in 96, ten times in
    70, twenty times in 43. A key that more than `widest_key` reports have (see `load_limits`) tells nothing.
    """
    limits = load_limits()
    signature = mark.signature
    bands = (_join(signature[start : start + _ROWS]) for start in range(0, _SLOTS, _ROWS))
    near = [f"n{place:x}:{_hash(band).hex()}" for place, band in enumerate(bands)]
    copied = [f"c:{value:08x}" for value in mark.sample[: limits.runs.indexed]]
    return (f"e:{mark.exact[:22]}", *near, *copied)


def _words(text: str) -> list[str]:
    folded = unicodedata.normalize("NFKC", text).casefold()
    return [word.replace("’", "'") for word in _WORD.findall(folded)]


def _runs(words: list[str], length: int) -> Iterator[bytes]:
    """Each run of as many words; the whole text where it is shorter."""
    for start in range(max(1, len(words) - length + 1)):
        yield " ".join(words[start : start + length]).encode()


def _hash(content: bytes) -> bytes:
    return hashlib.blake2b(content, digest_size=8).digest()


def _number(content: bytes) -> int:
    return int.from_bytes(_hash(content), "big")


def _sign(runs: Iterable[bytes]) -> Sequence[int]:
    # The library is given numbers, so that nothing of the signature depends on how it hashes strings.
    hashes = [_number(run) for run in runs]
    matrix = rensa.RMinHash.digest_matrix_from_token_hash_sets([hashes], num_perm=_SLOTS, seed=_SEED)
    rows: list[list[int]] = matrix.to_rows()
    return rows[0]


def _join(values: Sequence[int]) -> bytes:
    return struct.pack(f">{len(values)}I", *values)


def _pack(values: Sequence[int]) -> str:
    return base64.b64encode(_join(values)).decode("ascii")


def _unpack(packed: str) -> tuple[int, ...]:
    data = base64.b64decode(packed)
    return struct.unpack(f">{len(data) // 4}I", data)
