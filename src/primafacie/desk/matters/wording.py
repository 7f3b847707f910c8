"""The words of a sentence that tell one conduct from another."""

import re
from collections.abc import Set as AbstractSet

_COMMON_LESS = 0.8
"""How much less a common word counts than another."""
_SENTENCE_END = re.compile(r"\n(?![a-z(])|(?<=[.!?])[\"”’)]*\s+(?=[\"“‘(]*[A-Z0-9])")
_ABBREVIATION = re.compile(
    r"(?:\b[A-Z]|\b(?:Mr|Mrs|Ms|Dr|St|Gen|Col|Lt|Sen|Rep|Gov|Jr|Sr|No|vs"
    r"|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec))\.$"
)
_LONGEST_ABBREVIATION = len(" Sept.")
_WORD = re.compile(r"\d[\d,.]*\d|[^\W_]+(?:[-‑'’.][^\W_]+)*")
_POSSESSIVE = re.compile(r"['’]s?$")


def sentence_around(text: str, start: int, end: int) -> tuple[int, int]:
    """Start and end of the sentence that holds `[start, end)`, by punctuation and line breaks alone."""
    first, last = 0, len(text)
    for match in _SENTENCE_END.finditer(text, max(0, start - 2000), min(len(text), end + 2000)):
        if _ABBREVIATION.search(text, max(0, match.start() - _LONGEST_ABBREVIATION), match.start()):
            continue
        if match.end() <= start:
            first = match.end()
        elif match.start() >= end:
            last = match.start()
            break
    return first, last


def words_of(text: str, stop_words: frozenset[str]) -> list[str]:
    """The words of a text in lower case, in its order, without stop words, possessives and single letters."""
    found = (_POSSESSIVE.sub("", match.group().lower()) for match in _WORD.finditer(text))
    return [word for word in found if word not in stop_words and (len(word) > 1 or word.isdigit())]


def stem(word: str) -> str:
    """A word without the endings of English verbs and plurals, so that "launched" and "launches" are one."""
    for ending, least in (("ing", 6), ("ed", 5), ("es", 5), ("s", 4)):
        if len(word) >= least and word.endswith(ending) and not word.endswith("ss"):
            word = word[: -len(ending)]
            break
    return word[:-1] if len(word) > 3 and word.endswith("e") else word


def weigh(stems: AbstractSet[str], common: frozenset[str]) -> float:
    """What stems count together: each one, a common one a fifth."""
    return len(stems) - _COMMON_LESS * len(stems & common)
