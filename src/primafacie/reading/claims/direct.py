"""Direct quotations: which cue, and so which speaker, each of them belongs to."""

import bisect
from dataclasses import dataclass, field

from primafacie.reading.claims.lexicon import Cue
from primafacie.reading.claims.quotations import Quotation
from primafacie.reading.language import Parse

_REACH = 40
"""Words between a quotation and its cue at most."""
_MIN_WORDS = 5
_FULL_STOPS = frozenset(".;")
_SENTENCE_ENDS = frozenset({".", ";", "!", "?"})
_CLOSED = frozenset({".", "”", '"', "''"})
_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_SAYING = frozenset({"say", "write", "confirm"})
_PRONOUNS = frozenset({"He", "She", "They", "It", "I", "We"})
_TITLE_WORDS = 6
"""Words of a title in marks at most."""
_SMALL = frozenset({"ADP", "DET", "CCONJ", "PART"})
_OPENS_TITLE = frozenset({"ADP", "PART", "DET", "ADJ", "NOUN", "PROPN", "CCONJ", "NUM", "PRON"})
"""What stands right before a title: "on “Face the Nation,”", "the hit “Scandal,”"."""


@dataclass(slots=True)
class Assignment:
    """Quotations and their cues.

    Attributes:
        by_cue: Index of the cue word to its quotations, in order.
        spoken: All quotations that are speech, not a word or a name in marks.
    """

    by_cue: dict[int, list[Quotation]] = field(default_factory=dict)
    spoken: list[Quotation] = field(default_factory=list)

    def holds(self, start: int) -> bool:
        """Whether the character stands inside a quotation of speech."""
        n = bisect.bisect_right(self.spoken, start, key=lambda q: q.start)
        return n > 0 and self.spoken[n - 1].end > start


def assign_quotations(parse: Parse, quotations: list[Quotation], cues: dict[int, Cue]) -> Assignment:
    """Give each quotation to its cue.

    Args:
        parse: The parse.
        quotations: All outermost quotations, in order.
        cues: Index of each verb that can attribute to its entry.
    """
    result = Assignment()
    starts = [word.start for word in parse.words]
    result.spoken = [q for q in quotations if _is_speech(parse, q, starts)]
    rows: dict[int, list[Quotation]] = {}
    for quotation in result.spoken:
        rows.setdefault(quotation.paragraph, []).append(quotation)
    last: int | None = None
    last_paragraph = -1
    for index, row in rows.items():
        finder = _Paragraph(parse, index, row, cues, starts)
        for n, quotation in enumerate(row):
            cue = finder.cue_of(n)
            if cue is None and n == 0 and quotation.continues and last is not None and last_paragraph == index - 1:
                cue = last
            if cue is None and n == 0 and finder.gap(0)[0] == finder.gap(0)[1]:
                cue = _colon_before(parse, index, cues, starts)
            if cue is None and n == 0:
                cue = finder.spoken_on()
            if cue is None:
                continue
            finder.found[n] = cue
            result.by_cue.setdefault(cue, []).append(quotation)
            last, last_paragraph = cue, index
    return result


def _is_speech(parse: Parse, quotation: Quotation, starts: list[int]) -> bool:
    text = parse.text[quotation.start : quotation.end]
    inner = text.strip("“”\"'‘’«»„‟`「」『』 ")
    if len(inner) == 0:
        return False
    words = bisect.bisect_left(starts, quotation.end) - bisect.bisect_left(starts, quotation.start)
    if not quotation.is_closed:
        return words >= _MIN_WORDS
    if _is_title(parse, quotation, starts):
        return False
    ends = inner[-1] in ",.!?…—-" or text[-1:] in ",.!?"
    return (ends and words >= 3 and (inner[0].isupper() or words > _MIN_WORDS)) or words >= _MIN_WORDS + 5


def _is_title(parse: Parse, quotation: Quotation, starts: list[int]) -> bool:
    """Whether the marks hold a title or a name, whose comma or stop belongs to the sentence around it."""
    first, stop = bisect.bisect_left(starts, quotation.start), bisect.bisect_left(starts, quotation.end)
    words = [word for word in parse.words[first:stop] if word.text[0].isalnum()]
    if first == 0 or not 0 < len(words) <= _TITLE_WORDS:
        return False
    before = parse.words[first - 1]
    if before.sentence != parse.words[first].sentence or before.pos not in _OPENS_TITLE:
        return False
    return all(word.text[0].isupper() or word.pos in _SMALL for word in words)


class _Paragraph:
    """The quotations of one paragraph and the words between them."""

    def __init__(self, parse: Parse, index: int, row: list[Quotation], cues: dict[int, Cue], starts: list[int]) -> None:
        self._parse = parse
        self._row = row
        self._cues = cues
        paragraph = parse.paragraphs[index]
        self._edges = [bisect.bisect_left(starts, paragraph.start)]
        for quotation in row:
            self._edges.append(bisect.bisect_left(starts, quotation.start))
            self._edges.append(bisect.bisect_left(starts, quotation.end))
        self._edges.append(bisect.bisect_left(starts, paragraph.end))
        self.found: dict[int, int] = {}

    def gap(self, n: int) -> tuple[int, int]:
        """Word indices `[a, b)` between quotation `n - 1` and quotation `n`."""
        return self._edges[2 * n], self._edges[2 * n + 1]

    def cue_of(self, n: int) -> int | None:
        """Index of the cue word of the n-th quotation."""
        behind = self._behind(n)
        if behind is not None and self._is_passed_on(n):
            return None
        if behind is not None and self._ends_open(n):
            return behind
        before = self._before(n)
        if before is not None:
            return before
        if behind is not None:
            return behind
        return self._continued(n)

    def _is_passed_on(self, n: int) -> bool:
        """Whether the quotation stands in the clause of a saying that the cue behind it passes on.

        "The police said the crew “was unhurt,” Yonhap reported": what Yonhap reports is all of it.
        """
        first, stop = self.gap(n)
        quoted = self._parse.text[self._row[n].start : self._row[n].end].strip("“”\"'‘’ ")
        if not quoted[:1].islower() or first >= stop:
            return False
        words = self._parse.words
        begin = self._parse.sentences[words[stop - 1].sentence].first
        return any(words[i].tag in _FINITE and self._takes_quote(i) for i in range(max(first, begin), stop - 2))

    def _ends_open(self, n: int) -> bool:
        end = self._row[n].end
        tail = self._parse.text[max(self._row[n].start, end - 2) : end + 1]
        return "," in tail

    def _behind(self, n: int) -> int | None:
        first, stop = self.gap(n + 1)
        words = self._parse.words
        if first >= stop or not self._row[n].is_closed:
            return None
        quotation = self._row[n]
        last = self._parse.text[quotation.start : quotation.end].rstrip("”\"'’»」』 ")[-1:]
        if last == "." and not self._parse.text[: quotation.end].endswith("…"):
            return None
        if last in "?!" and words[first].text in _PRONOUNS and not self._is_adjacent(first):
            return None
        aside: int | None = None  # in a clause on the speaker: "Mr. Cho, who has proposed talks, said"
        for i in range(first, min(stop, first + _REACH)):
            if words[i].text in _SENTENCE_ENDS:
                break
            if self._takes_quote(i):
                if words[i].dep != "relcl":
                    return i
                aside = i if aside is None else aside
        return aside

    def _is_adjacent(self, first: int) -> bool:
        following = self._parse.words[first + 1 : first + 2]
        return bool(following) and self._takes_quote(following[0].i)

    def _takes_quote(self, i: int) -> bool:
        cue = self._cues.get(i)
        return cue is not None and "quote" in cue.frames

    def _before(self, n: int) -> int | None:
        first, stop = self.gap(n)
        if first >= stop:
            return None
        words = self._parse.words
        last = words[stop - 1]
        if not (last.text in (",", ":", "-", "—", "–") or last.lower in ("that", "like") or self._takes_quote(last.i)):
            return None
        for i in range(stop - 1, max(first, stop - _REACH) - 1, -1):
            if words[i].text in _FULL_STOPS and i != stop - 1:
                return None
            if self._takes_quote(i) or (last.text == ":" and i in self._cues and "quote" in self._cues[i].frames):
                return i
        return None

    def spoken_on(self) -> int | None:
        """The cue of the sentence right before the first quotation, which then is whole sentences without a cue."""
        first = self.gap(0)[1]
        words = self._parse.words
        if first == 0 or first >= len(words) or words[first - 1].text not in _CLOSED:
            return None
        if words[first - 1].sentence == words[first].sentence or not self._is_sentence(0):
            return None
        root = self._parse.sentences[words[first - 1].sentence].root
        is_saying = self._takes_quote(root.i) and self._cues[root.i].class_ in _SAYING
        return root.i if is_saying and root.tag in _FINITE else None

    def _is_sentence(self, n: int) -> bool:
        text = self._parse.text[self._row[n].start : self._row[n].end].strip("“”\"' ")
        return text[:1].isupper() and text[-1:] in _SENTENCE_ENDS

    def _continued(self, n: int) -> int | None:
        """The cue of the quotation before, where only its own sentence stands between the two."""
        cue = self.found.get(n - 1)
        if cue is None:
            return None
        first, stop = self.gap(n)
        if first >= stop:
            return cue
        if not first <= cue < stop and stop - first > 3:
            return None
        ends = [i for i in range(first, stop) if self._parse.words[i].text in _SENTENCE_ENDS]
        return cue if len(ends) <= 1 and (not ends or ends[0] >= stop - 2) else None


def _colon_before(parse: Parse, index: int, cues: dict[int, Cue], starts: list[int]) -> int | None:
    """The cue in the paragraph before, where that one ends with a colon."""
    if index == 0:
        return None
    paragraph = parse.paragraphs[index - 1]
    last = bisect.bisect_left(starts, paragraph.end) - 1
    if last < 0 or parse.words[last].text != ":":
        return None
    for i in range(last, max(paragraph_first(parse, index - 1), last - _REACH) - 1, -1):
        if parse.words[i].text in _FULL_STOPS:
            return None
        if i in cues and "quote" in cues[i].frames:
            return i
    return None


def paragraph_first(parse: Parse, index: int) -> int:
    """Index of the first word of a paragraph."""
    sentences = parse.paragraphs[index].sentences
    return sentences[0].first if sentences else 0
