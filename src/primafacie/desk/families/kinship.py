"""Whether two reports are one voice, told from their fingerprints, and why."""

from bisect import bisect_right
from dataclasses import dataclass
from datetime import date
from operator import eq
from typing import Literal

from primafacie.desk.families.fingerprint import Fingerprint
from primafacie.desk.families.limits import KinshipLimits, load_limits
from primafacie.errors import UsageError

KinshipKind = Literal["identical", "near duplicate", "shares wire copy"]


@dataclass(frozen=True)
class Kinship:
    """Whether two reports belong to one family.

    Attributes:
        kind: How they are kin; None where they are not.
        share: Share of the shorter text's runs of five words that the other has, from 0 to 1; estimated where one of
            the texts has more than 400 words.
        because: Why or why not, in words.
    """

    kind: KinshipKind | None
    share: float
    because: str

    @property
    def kin(self) -> bool:
        """Whether they belong to one family."""
        return self.kind is not None


@dataclass(frozen=True)
class _Overlap:
    """What two texts have in common, told from the runs up to where both samples reach.

    Attributes:
        share: Share of the shorter text.
        copied: Runs in common.
        compared: Runs of the shorter text that could be compared.
    """

    share: float
    copied: int
    compared: int


def judge(a: Fingerprint, b: Fingerprint) -> Kinship:
    """Whether two reports belong to one family; the order of the two makes no difference.

    Raises:
        UsageError: The fingerprints are of different schemes.
    """
    if a.scheme != b.scheme:
        raise UsageError(f"fingerprints of schemes {a.scheme} and {b.scheme} cannot be compared; make them anew")
    limits = load_limits().kinship
    overlap = _overlap(a, b)
    is_same = a.exact == b.exact
    share = 1.0 if is_same else overlap.share
    found = _alike(a, b, overlap, limits)
    apart = _days_apart(a, b)
    if found[0] is not None and apart is not None and apart > limits.days:
        because = f"{found[1]}, but they were published {apart} days apart, as a form that is filled in again is"
        return Kinship(None, share, because)
    return Kinship(found[0], share, found[1])


def _alike(a: Fingerprint, b: Fingerprint, overlap: _Overlap, limits: KinshipLimits) -> tuple[KinshipKind | None, str]:
    is_long_enough = min(a.runs, b.runs) >= limits.shortest
    if a.exact == b.exact:
        same = "the same words in the same order"
        return ("identical", same) if is_long_enough else (None, f"{same}, but too few to be more than a heading")
    resemblance = _resemblance(a, b)
    if resemblance >= limits.resemblance and is_long_enough:
        return "near duplicate", f"about {resemblance:.0%} of the runs of three words of both texts are common to both"
    said = f"about {overlap.share:.0%} of the shorter text stands in the other word for word"
    if overlap.share < limits.containment:
        return None, said
    if overlap.copied < limits.copied:
        return None, f"{said}, but that is no more than {overlap.copied} runs of five words, such as a set phrase has"
    if overlap.compared < limits.compared:
        return None, f"{said}, but that is told from no more than {overlap.compared} runs of five words"
    return "shares wire copy", said


def _resemblance(a: Fingerprint, b: Fingerprint) -> float:
    same: int = sum(map(eq, a.signature, b.signature))
    return same / len(a.signature)


def _overlap(a: Fingerprint, b: Fingerprint) -> _Overlap:
    shorter, longer = (a, b) if a.runs <= b.runs else (b, a)
    ours, theirs = shorter.sample, longer.sample
    # A sample has every run of its text up to its last hash, and all of them where none was left out.
    cut = [sample[-1] for sample, mark in ((ours, shorter), (theirs, longer)) if len(sample) < mark.runs]
    within = ours[: bisect_right(ours, min(cut))] if cut else ours
    common = len(set(within).intersection(theirs))
    share = common / len(within) if len(within) > 0 else 0.0
    return _Overlap(share, round(share * shorter.runs), len(within))


def _days_apart(a: Fingerprint, b: Fingerprint) -> int | None:
    if a.published is None or b.published is None:
        return None
    return abs((date.fromisoformat(a.published) - date.fromisoformat(b.published)).days)
