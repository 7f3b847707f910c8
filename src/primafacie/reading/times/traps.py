"""Words beside which what looks like a time is none, from data/times/traps.yaml."""

import functools

from primafacie.data.entry import SourcedFile
from primafacie.data.loader import load_packaged


class Traps(SourcedFile):
    """The lists of data/times/traps.yaml, all in lower case."""

    numbered: frozenset[str]
    after_part: frozenset[str]
    before_level: frozenset[str]
    before_age: frozenset[str]
    number_signs: frozenset[str]
    after_weekday: frozenset[str]
    before_weekday: frozenset[str]
    wars: frozenset[str]


@functools.cache
def load_traps() -> Traps:
    """The lists, read once."""
    content: Traps = load_packaged("times/traps.yaml", Traps)
    return content
