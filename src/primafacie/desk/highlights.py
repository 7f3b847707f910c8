"""The words of a query, found in the text of a report."""

import re
from collections.abc import Iterator

from primafacie.assessment.phrases import sentence_around
from primafacie.desk.matters.wording import stem
from primafacie.record import Span

_WORD = re.compile(r"\w+")
_MOST = 3
"""Places of one word or phrase that are shown of a report."""


def find_words(text: str, phrases: list[list[str]]) -> Iterator[tuple[Span, Span]]:
    """The first places of each phrase in the text, and the sentences in which they stand, verbatim.

    Args:
        text: Text of the report.
        phrases: Each as its words; endings do not matter.
    """
    words = list(_WORD.finditer(text))
    stems = [stem(word.group().casefold()) for word in words]
    for phrase in phrases:
        wanted = [stem(word.casefold()) for word in phrase]
        for number, at in enumerate(_places(stems, wanted)):
            if number == _MOST:
                break
            span = Span.of(text, words[at].start(), words[at + len(wanted) - 1].end())
            yield span, _sentence(text, span)


def _places(stems: list[str], wanted: list[str]) -> Iterator[int]:
    for at in range(len(stems) - len(wanted) + 1):
        if stems[at : at + len(wanted)] == wanted:
            yield at


def _sentence(text: str, span: Span) -> Span:
    begin, end = sentence_around(text, span)
    shown = text[begin:end]
    return Span.of(text, begin + len(shown) - len(shown.lstrip()), begin + len(shown.rstrip()))
