"""The words of time expressions, from data/times/words.yaml."""

import functools
from typing import Literal

from pydantic import Field

from primafacie.data.entry import Entry, SourcedFile
from primafacie.data.loader import load_packaged
from primafacie.errors import RulebookError

Category = Literal[
    "month", "weekday", "weekdays", "season", "seasons", "unit", "units", "part", "parts", "sharp", "meridiem",
    "half_word", "which", "ago", "order", "mod", "since_mod", "edge", "about", "every", "frequency", "deictic_day",
    "deictic_part", "vague", "vague_adjective", "one", "small", "tens", "decade_word", "scale", "some", "ordinal",
    "juche", "zone", "zone_place",
]  # fmt: skip
"""The senses that a word can have in a time expression."""

Senses = dict[str, int | str]
"""Category to value, for one word."""

CORE: frozenset[str] = frozenset(
    {
        "month", "weekday", "weekdays", "season", "seasons", "unit", "units", "part", "parts", "sharp", "meridiem",
        "frequency", "deictic_day", "deictic_part", "vague", "vague_adjective", "decade_word", "juche", "zone",
        "holiday", "digits", "lettered", "scale", "tens", "small",
    }
)  # fmt: skip
"""Categories of which an expression has at least one; a stretch of words without any is not looked at."""


class _Sense(Entry):
    value: int | str
    words: list[str] = Field(min_length=1)


class _File(SourcedFile):
    senses: dict[Category, list[_Sense]]


@functools.cache
def load_words() -> dict[str, Senses]:
    """Words in lower case to their senses.

    Raises:
        RulebookError: A word has two values in one category.
    """
    words: dict[str, Senses] = {}
    for category, senses in load_packaged("times/words.yaml", _File).senses.items():
        for sense in senses:
            for word in sense.words:
                known = words.setdefault(word, {})
                if category in known:
                    raise RulebookError(f"times/words.yaml: {word!r} stands twice under {category}; keep one")
                known[category] = sense.value
    return words
