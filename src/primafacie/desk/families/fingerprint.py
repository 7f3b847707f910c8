"""The fingerprint of a text: small, the same in every process, and enough to tell copies without the texts."""

import base64
import hashlib
import json
import re
import unicodedata
from collections.abc import Iterable, Iterator
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
_LAST = b"\xff" * 4


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
    def signature(self) -> tuple[bytes, ...]:
        """The values of the MinHash signature, four bytes each."""
        return _unpack(self.near)

    @cached_property
    def sample(self) -> tuple[bytes, ...]:
        """The lowest hashes of the runs of five words, four bytes each, in ascending order."""
        return _unpack(self.copied)

    @property
    def reach(self) -> bytes:
        """The hash up to which the sample has every run of the text."""
        return _LAST if len(self.sample) == self.runs else self.sample[-1]


def fingerprint(text: str, published: str | None = None) -> Fingerprint:
    """The fingerprint of a text.

    Args:
        text: The text of a report.
        published: Its day of publication as YYYY-MM-DD; None where it is not known.
    """
    limits = load_limits()
    words = _words(text)
    copied = sorted({_hash(run)[:4] for run in _runs(words, limits.runs.copied)})
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

    Two reports share one if they are identical; if they resemble each other by 0.7, in 99 of 100 cases; if the shorter
    stands half in the other and that is up to four times as long, in 99 of 100 cases. With twenty times the length it
    is about every second one. A key that more than `widest_key` reports have (see `load_limits`) tells nothing.
    """
    limits = load_limits()
    bands = (b"".join(mark.signature[start : start + _ROWS]) for start in range(0, _SLOTS, _ROWS))
    near = [f"n{place:x}:{_hash(band).hex()}" for place, band in enumerate(bands)]
    copied = [f"c:{value.hex()}" for value in mark.sample[: limits.runs.indexed]]
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


def _sign(runs: Iterable[bytes]) -> Iterable[bytes]:
    # The library is given numbers, so that nothing of the signature depends on how it hashes strings.
    hashes = [int.from_bytes(_hash(run), "big") for run in runs]
    matrix = rensa.RMinHash.digest_matrix_from_token_hash_sets([hashes], num_perm=_SLOTS, seed=_SEED)
    return (value.to_bytes(4, "big") for value in matrix.to_rows()[0])


def _pack(values: Iterable[bytes]) -> str:
    return base64.b64encode(b"".join(values)).decode("ascii")


def _unpack(packed: str) -> tuple[bytes, ...]:
    data = base64.b64decode(packed)
    return tuple(data[start : start + 4] for start in range(0, len(data), 4))
