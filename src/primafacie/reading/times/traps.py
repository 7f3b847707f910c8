"""Words beside which what looks like a time is none, from data/times/traps.yaml."""

import functools

from pydantic import BaseModel, ConfigDict, Field

from primafacie.data.loader import load_packaged
from primafacie.reading.times.lexicon import Source


class Traps(BaseModel):
    """The lists of data/times/traps.yaml, all in lower case."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    sources: list[Source] = Field(min_length=1)
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
