"""The numbers that decide about families, from data/desk/families.yaml, which says why."""

from pydantic import Field

from primafacie.data.entry import Entry, SourcedFile
from primafacie.data.loader import load_packaged


class Runs(Entry):
    """Lengths of runs in words, and how many a fingerprint keeps and indexes."""

    near: int = Field(ge=1)
    copied: int = Field(ge=1)
    kept: int = Field(ge=1, le=600)  # more would not fit into 4,000 characters
    indexed: int = Field(ge=1)


class KinshipLimits(Entry):
    """From where on reports are kin: shares from 0 to 1, numbers of runs, days."""

    resemblance: float = Field(gt=0, le=1)
    shortest: int = Field(ge=1)
    containment: float = Field(gt=0, le=1)
    copied: int = Field(ge=1)
    compared: int = Field(ge=1)
    days: int = Field(ge=0)


class Limits(SourcedFile):
    """All numbers.

    Attributes:
        scheme: Number of the way in which fingerprints are made; only those of one scheme can be compared.
        widest_key: Reports, among those published near enough to be kin, that may have one key of the index before it
            is passed over in a look-up.
    """

    scheme: int = Field(ge=1)
    runs: Runs
    kinship: KinshipLimits
    widest_key: int = Field(ge=2)


def load_limits() -> Limits:
    """The numbers of the packaged file.

    Raises:
        RulebookError: The file is not valid.
    """
    limits: Limits = load_packaged("desk/families.yaml", Limits)
    return limits
