"""The phrases that patterns of rules.yaml can name."""

import functools
from collections.abc import Callable, Sequence

from primafacie.reading.times import forms, numbers
from primafacie.reading.times.holidays import first_words as holiday_words
from primafacie.reading.times.holidays import read_holiday
from primafacie.reading.times.lexicon import load_words
from primafacie.reading.times.tokens import Token

PhraseReader = Callable[[Sequence[Token], int], tuple[object, int] | None]
"""From tokens and an index to what is read there and the index after it, or None."""

PHRASES: dict[str, PhraseReader] = {
    "number": numbers.read_number,
    "count": numbers.read_count,
    "approx": numbers.read_approx,
    "year": numbers.read_year,
    "short_year": numbers.read_short_year,
    "day": numbers.read_day,
    "nth": numbers.read_nth,
    "nth_figures": numbers.read_nth_figures,
    "short_end": numbers.read_short_end,
    "short_quarter": numbers.read_short_quarter,
    "short_half": numbers.read_short_half,
    "fiscal_short": numbers.read_fiscal,
    "decade": numbers.read_decade,
    "juche_year": numbers.read_juche,
    "iso": forms.read_iso,
    "iso_week": forms.read_iso_week,
    "numeric": forms.read_numeric,
    "clock": forms.read_clock,
    "zone_name": forms.read_zone,
    "holiday": read_holiday,
}

_NUMERALS = frozenset({"digits", "small", "tens", "scale"})
_ORDINALS = frozenset({"digits", "tens", "ordinal"})
_FIGURES = frozenset({"digits"})
_STARTS: dict[str, frozenset[str]] = {
    "number": _NUMERALS,
    "count": _NUMERALS | {"one", "some", "the", "another"},
    "approx": numbers.LEADS | {"about"},
    "year": frozenset({"digits", "small"}),
    "short_year": frozenset({"'"}),
    "day": _ORDINALS,
    "nth": _ORDINALS,
    "nth_figures": _FIGURES,
    "short_end": _FIGURES,
    "short_quarter": _FIGURES | {"q"},
    "short_half": _FIGURES | {"h"},
    "fiscal_short": frozenset({"fy"}),
    "decade": frozenset({"digits", "small", "decade_word", "'"}),
    "juche_year": frozenset({"juche"}),
    "iso": _FIGURES,
    "iso_week": _FIGURES,
    "numeric": _FIGURES,
    "clock": _NUMERALS | {"sharp"},
    "zone_name": frozenset({"(", "zone", "zone_place"}),
}
"""Senses and words with which a phrase can begin; one that is not listed is tried at every token."""


def phrases_at(token: Token) -> tuple[str, ...]:
    """The phrases that can begin with a token, in the order of `PHRASES`."""
    return _beginning_with("digits") if token.digits else _beginning_with(token.lower)


@functools.lru_cache(maxsize=4096)
def _beginning_with(word: str) -> tuple[str, ...]:
    kinds = {word, *load_words().get(word, ())}
    return tuple(name for name in PHRASES if _can_begin(name, kinds))


def _can_begin(name: str, kinds: set[str]) -> bool:
    starts = holiday_words() if name == "holiday" else _STARTS.get(name, kinds)
    return not kinds.isdisjoint(starts)
