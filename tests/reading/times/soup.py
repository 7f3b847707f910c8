"""Texts that no one would write, for the property tests: any characters, and the grammar's own words in any order."""

from hypothesis import strategies as st

from primafacie.reading.times.grammar import phrase_words
from primafacie.reading.times.holidays import load_holidays
from primafacie.reading.times.lexicon import load_words

SIGNS = [*"-–—,.:;/'’()$%#+&\"…", "\n", "\n\n"]
FIGURES = """
0 00 1 3 06 12 13 18 29 30 31 32 60 99 100 113 366 1500 1889 1999 2000 2024 2199 2200 9999 99999 999999 1234567
15:00 24:00 25:61 '80s 1990s '98 1,000 2.5 1/2 2024-06-18 2024-13-40 11/02/89 29.02.2023 2024-W53 19-Nov-12
Q1 4Q H2 FY24 18th 31st 2022-23 ٣ ² ½
"""
LINKS = """
of in to and or after before since until till by from between than later on at for s th w t o'clock o clock a p m
time local summer Day year years May Monday Sun. JUNE İ ﬁ
"""


def words() -> list[str]:
    """Every word that a rule, a sense or a feast knows, in small letters and with a capital."""
    names = {word for entry in load_holidays().values() for name in entry.names for word in name.split()}
    known = sorted({*load_words(), *phrase_words()})
    return [*known, *(word.capitalize() for word in known), *sorted(names), *SIGNS, *FIGURES.split(), *LINKS.split()]


def _joined(pieces: list[tuple[str, str]]) -> str:
    return "".join(word + gap for word, gap in pieces)


WORDS = words()
SOUP = st.lists(
    st.tuples(st.sampled_from(WORDS), st.sampled_from([" ", " ", " ", " ", "", "-", "  ", "\n", "\n\n"])), max_size=40
).map(_joined)
"""The grammar's own words in any order, most with a blank between them, some run together."""
TEXTS = st.one_of(st.text(max_size=200), SOUP)
