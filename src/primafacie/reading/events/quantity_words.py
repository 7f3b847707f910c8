"""The word lists of data/events/quantities.yaml."""

from functools import cached_property
from typing import Literal

from primafacie.data.entry import Entry

Qualifier = Literal["approximately", "over", "under", "up to", "at least", "exactly"]


class QuantityWords(Entry):
    """Numbers, scales, units, currencies and qualifiers.

    Attributes:
        vague: Words that stand for a number that is not told ("dozens").
        units: Plural or long form to the unit as the record writes it.
        currencies: Sign or word before a number to an ISO 4217 code.
    """

    numbers: dict[str, int]
    scales: dict[str, float]
    vague: list[str]
    units: dict[str, str]
    currencies: dict[str, str]
    qualifier_words: dict[Qualifier, list[str]]

    @cached_property
    def qualifiers(self) -> dict[str, Qualifier]:
        """Words of a qualifier, joined by blanks, to the qualifier."""
        return {words: name for name, phrases in self.qualifier_words.items() for words in phrases}

    @cached_property
    def longest_qualifier(self) -> int:
        """Words of the longest qualifier."""
        return max(len(words.split()) for words in self.qualifiers)
