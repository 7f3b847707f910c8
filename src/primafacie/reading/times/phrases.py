"""The phrases that patterns of rules.yaml can name."""

from collections.abc import Callable, Sequence

from primafacie.reading.times import forms, numbers
from primafacie.reading.times.anniversaries import read_anniversary
from primafacie.reading.times.holidays import read_holiday
from primafacie.reading.times.tokens import Token

Memo = dict[tuple[str, int], tuple[object, int] | None]

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
    "anniversary": read_anniversary,
}
