"""Phrases of a rulebook, found in the words of a report."""

import functools
import re
from collections.abc import Iterator, Sequence
from typing import Annotated

from pydantic import AfterValidator

from primafacie.record import Span

_FORM = re.compile(r"[^\W_][\w'’.&/-]*\*?( [^\W_][\w'’.&/-]*\*?)*\Z")
_NEGATORS = re.compile(
    r"\b(without|no|not|never|nor|lack(s|ed|ing)?|absent|unless|neither)\b(\W+\w+){0,3}\W*\Z", re.IGNORECASE
)
_SENTENCE_END = re.compile(r"(?<![A-Z])[.!?][\"'”’)]*\s+(?=[\"'“‘(]*[A-Z0-9])|\n")
_REACH = 40
"""Characters before a phrase in which a word such as "without" undoes it."""


def _check(phrase: str) -> str:
    if not _FORM.match(phrase):
        raise ValueError(
            f"{phrase!r} is not a phrase; write words with one space between them, * only at the end of a word"
        )
    return phrase


Phrase = Annotated[str, AfterValidator(_check)]
"""Words in any case, hyphens as spaces; a word that ends in * stands for all that begin like it."""


@functools.lru_cache(maxsize=4096)
def _compile(phrases: tuple[str, ...]) -> re.Pattern[str]:
    ordered = sorted(set(phrases), key=lambda p: (-len(p), p))
    return re.compile(r"(?<!\w)(?:" + "|".join(_one(p) for p in ordered) + r")(?!\w)", re.IGNORECASE)


def _one(phrase: str) -> str:
    words = re.split(r"[ -]", phrase)
    return r"[\s\-‐-―]{1,3}".join(re.escape(w.rstrip("*")) + (r"\w*" if w.endswith("*") else "") for w in words)


def find_phrase(phrases: Sequence[str], text: str, begin: int = 0, end: int | None = None) -> Span | None:
    """The first of `phrases` in `text[begin:end]` that no "without" or "not" undoes; None if there is none.

    Args:
        phrases: Of one rulebook list.
        text: Text of the whole report; the span refers to it.
        begin: Where to begin to look.
        end: Where to stop; None for the end of the text.
    """
    return next(_find(phrases, text, begin, len(text) if end is None else end), None)


def has_phrase(phrases: Sequence[str], text: str) -> bool:
    """Whether one of `phrases` stands in `text`."""
    return bool(phrases) and find_phrase(phrases, text) is not None


def find_all(told_by: Sequence[Sequence[str]], text: str, begin: int, end: int) -> Span | None:
    """The first phrase found of the first list, if each of the lists has a phrase in `text[begin:end]`."""
    found = [find_phrase(phrases, text, begin, end) for phrases in told_by]
    return found[0] if found and all(span is not None for span in found) else None


def _find(phrases: Sequence[str], text: str, begin: int, end: int) -> Iterator[Span]:
    if not phrases:
        return
    for match in _compile(tuple(phrases)).finditer(text, begin, end):
        if not _NEGATORS.search(text, max(begin, match.start() - _REACH), match.start()):
            yield Span.of(text, match.start(), match.end())


def sentence_around(text: str, span: Span) -> tuple[int, int]:
    """Begin and end of the sentence or line in which `span` stands, by its punctuation."""
    begin = 0
    window = max(0, span.start - 2000)
    for match in _SENTENCE_END.finditer(text, window, span.start):
        begin = match.end()
    after = _SENTENCE_END.search(text, max(span.start, span.end - 1), min(len(text), span.end + 2000))
    return max(begin, window if begin == 0 else begin), after.end() if after else min(len(text), span.end + 2000)


def is_asked(text: str, span: Span) -> bool:
    """Whether the sentence in which `span` stands is a question."""
    begin, end = sentence_around(text, span)
    return text[begin:end].rstrip().rstrip("\"'”’)").endswith("?")
