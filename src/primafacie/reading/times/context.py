"""What a time expression is counted from: the publication day, the tense around it, and the times named before it."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from primafacie.reading.language import Parse, Word
from primafacie.reading.times.calendar import Interval
from primafacie.reading.times.tense import speaks_of_future, tense_around, tense_of, tense_words, verb_of
from primafacie.reading.times.tokens import Token

Direction = Literal["past", "future"]
Precision = Literal["D", "W", "M", "Q", "HY", "Y", "DE", "CE", "other"]

FINENESS = {"D": 0, "W": 1, "WE": 1, "FN": 1, "M": 2, "Q": 3, "HY": 4, "Y": 5, "DE": 6, "CE": 7, "ML": 8, "other": 9}
"""The larger, the coarser."""


@dataclass(slots=True)
class Anchor:
    """A time that the text has named, from which "the next day" is counted.

    Attributes:
        is_comparison: Whether it was itself counted back from another ("a year earlier"): what follows is not
            counted from it.
        is_explicit: Whether the words gave its year.
        is_indefinite: Whether "one day in" stands before it: "that day" behind it is a day of it.
    """

    value: str
    interval: Interval
    precision: Precision
    sentence: int
    paragraph: int
    word: Word
    is_comparison: bool = False
    is_explicit: bool = False
    is_indefinite: bool = False


@dataclass(slots=True)
class Context:
    """Where the resolver stands in the text.

    Attributes:
        published: Day of publication; None where it is not known.
        inferred: Whether that day is itself inferred.
        anchors: The dated times read so far, the last one last; at most `_KEEP`.
    """

    parse: Parse
    tokens: Sequence[Token]
    published: date | None
    inferred: bool
    anchors: list[Anchor] = field(default_factory=list)
    first: int = 0
    stop: int = 0

    _KEEP = 12

    @property
    def word(self) -> Word:
        """The first word of the expression."""
        return self.tokens[self.first].word

    @property
    def following(self) -> str:
        """The token after the expression, or ""."""
        return self.tokens[self.stop].lower if self.stop < len(self.tokens) else ""

    def preceding(self, n: int) -> list[str]:
        """The tokens before the expression, at most `n`."""
        return [token.lower for token in self.tokens[max(0, self.first - n) : self.first]]

    def remember(
        self, value: str, interval: Interval, *, is_comparison: bool = False, is_explicit: bool = False
    ) -> None:
        """Keep a dated time as an anchor for what follows."""
        if interval.begin is None or interval.end is None:
            return
        sentence = self.word.sentence
        paragraph = self.tokens[self.first].paragraph
        before = self.preceding(3)
        self.anchors.append(
            Anchor(
                value=value,
                interval=interval,
                precision=precision_of(value),
                sentence=sentence,
                paragraph=paragraph,
                word=self.word,
                is_comparison=is_comparison,
                is_explicit=is_explicit,
                is_indefinite=before in (["one", "day", "in"], ["one", "day", "of"]) or value.endswith("-XX"),
            )
        )
        del self.anchors[: -Context._KEEP]

    def anchor(self, unit: str, *, sentences: int = 12, comparisons: bool = True) -> Anchor | None:
        """The last time named that is at least as precise as the unit, not farther back than so many sentences."""
        here = self.word.sentence
        for anchor in reversed(self.anchors):
            if here - anchor.sentence > sentences:
                return None
            if anchor.is_comparison and not comparisons:
                continue
            if FINENESS[anchor.precision] <= FINENESS.get(unit, 0):
                return anchor
        return None

    def last_anchor(self, sentences: int) -> Anchor | None:
        """The last time named, not farther back than so many sentences."""
        if len(self.anchors) == 0 or self.word.sentence - self.anchors[-1].sentence > sentences:
            return None
        return self.anchors[-1]

    def year_in_sentence(self) -> Anchor | None:
        """The last time before it in its sentence whose year the words give, which also dates what lacks a year."""
        here = self.word.sentence
        for anchor in reversed(self.anchors):
            if anchor.sentence != here:
                return None
            if anchor.is_explicit and anchor.precision in ("D", "M", "Y") and not self._is_aside(anchor.word):
                return anchor
        return None

    def is_told_as_present(self) -> bool:
        """Whether the clause of the expression is in the present or the future: "its mandate ends on April 30"."""
        verb = verb_of(self._head())
        if verb is None:
            return False
        aux = [child for child in verb.children if child.dep in ("aux", "auxpass")]
        if len(aux) == 0:
            return verb.tag in ("VBZ", "VBP")
        return aux[0].lower in ("will", "shall", "'ll", "’ll", "is", "are")

    def _is_aside(self, word: Word) -> bool:
        """Whether a word stands in a clause about a noun ("built in 1998") that the expression stands outside of."""
        while not word.is_root:
            if word.dep in ("relcl", "acl"):
                return not word.first <= self.word.i <= word.last
            word = word.head
        return False

    def direction(self) -> Direction:
        """Whether the clause of the expression speaks of what is to come; what no cue shows is past."""
        if self.first > 0 and self.tokens[self.first - 1].lower in tense_words().future_prepositions:
            return "past" if self._clause_is_past() else "future"
        return "future" if speaks_of_future(self._head()) else "past"

    def is_told_as_past(self) -> bool:
        """Whether the expression belongs to a verb that speaks of what is past ("met on 5 May", "issued 1 July")."""
        head = self._head()
        if head.dep == "prep":
            head = head.head
        return head.pos in ("VERB", "AUX") and tense_around(head) == "past"

    def _head(self) -> Word:
        """The word outside the expression on which it hangs."""
        start, end = self.tokens[self.first].start, self.tokens[self.stop - 1].end
        word = self.word
        while start <= word.start < end and not word.is_root:
            word = word.head
        return word

    def _clause_is_past(self) -> bool:
        verb = self._head()
        if verb.dep == "prep":
            verb = verb.head
        if verb.lemma in tense_words().granting:
            return False
        return verb.pos == "VERB" and tense_of(verb) in ("past", "present") and verb.tag in ("VBD", "VBN")


def precision_of(value: str) -> Precision:
    """How fine a TIMEX3 value is."""
    body = value.partition("T")[0].replace("-XX", "")
    if "/" in body or body.endswith("_REF"):
        return "other"
    if ("-W" in body and body[-2:].isdigit()) or body.endswith("-WE"):
        return "W"
    if "-Q" in body:
        return "Q"
    if "-H" in body or body[-2:] in ("SP", "SU", "FA", "WI"):
        return "HY"
    lengths: dict[int, Precision] = {10: "D", 7: "M", 4: "Y", 3: "DE", 2: "CE"}
    return lengths.get(len(body), "other")
