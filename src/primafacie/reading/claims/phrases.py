"""From words to character ranges: noun phrases of sources, clauses of contents, groups of cue words."""

from collections.abc import Iterable

from primafacie.reading.claims.draft import Range
from primafacie.reading.language import Parse, Word

_TRIM_START = frozenset(" \t\n\r\u00a0,;:.-–—)]}")
_TRIM_END = frozenset(" \t\n\r\u00a0,;:-–—([{")
_CLAUSE_HEADS = frozenset({"ROOT", "ccomp", "advcl", "relcl", "parataxis", "acl", "conj", "csubj", "xcomp", "pcomp"})
_NEAR_AUX = frozenset({"aux", "auxpass", "neg", "prt"})


def trim(parse: Parse, start: int, end: int) -> Range | None:
    """The range without commas, dashes, final stop and white space at its edges; None where nothing is left.

    The stop stays inside a quotation; the last of several stops ("U.S.") stays too.
    """
    text = parse.text
    while start < end and text[start] in _TRIM_START:
        start += 1
    while end > start and (text[end - 1] in _TRIM_END or (text[end - 1] == "." and not _abbreviates(text, start, end))):
        end -= 1
    return (start, end) if start < end else None


def _abbreviates(text: str, start: int, end: int) -> bool:
    """Whether the stop before `end` ends an abbreviation or an ellipsis rather than a sentence."""
    return end - start >= 3 and text[end - 3 : end - 2] in ". " and text[end - 2].isalpha() and text[end - 2].isupper()


def ranges_of(parse: Parse, words: Iterable[Word]) -> list[Range]:
    """Characters of the words, runs of neighbours as one, trimmed at the edges."""
    runs: list[tuple[int, int]] = []
    for word in sorted(words, key=lambda w: w.i):
        if runs and runs[-1][1] == word.i - 1:
            runs[-1] = (runs[-1][0], word.i)
        elif not runs or runs[-1][1] < word.i:
            runs.append((word.i, word.i))
    runs = [(a, b - 1 if parse.words[b].pos == "CCONJ" and b > a else b) for a, b in runs]
    found = [trim(parse, parse.words[a].start, parse.words[b].end) for a, b in runs]
    return [piece for piece in found if piece is not None and any(c.isalnum() for c in parse.text[piece[0] : piece[1]])]


def merge(pieces: Iterable[Range]) -> list[Range]:
    """Sorted, those that overlap or touch joined."""
    merged: list[Range] = []
    for start, end in sorted(pieces):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def without(words: Iterable[Word], *dropped: Iterable[Word]) -> list[Word]:
    """The words that are in none of the others."""
    gone = {word.i for words_ in dropped for word in words_}
    return [word for word in words if word.i not in gone]


def in_range(word: Word, pieces: Iterable[Range]) -> bool:
    """Whether the word begins inside one of the pieces."""
    return any(start <= word.start < end for start, end in pieces)


def clause_head(word: Word) -> Word:
    """The verb of the clause that the word stands in."""
    if word.pos in ("VERB", "AUX") and word.dep in _CLAUSE_HEADS:
        return word
    for above in word.ancestors():
        if above.pos in ("VERB", "AUX") and above.dep in _CLAUSE_HEADS:
            return above
    return word


def cue_words(verb: Word) -> list[Word]:
    """The verb with its auxiliaries, negation, particle, and adverbs that stand right beside them, as one run."""
    first = last = verb.i
    beside = {child.i: child for child in verb.children}
    while (child := beside.get(first - 1)) is not None and (child.dep in _NEAR_AUX or _is_cue_adverb(child)):
        first -= 1
    child = beside.get(last + 1)
    if child is not None and child.dep in ("prt", "neg"):
        last += 1
    return [verb if i == verb.i else beside[i] for i in range(first, last + 1)]


def _is_cue_adverb(word: Word) -> bool:
    return word.dep == "advmod" and word.pos == "ADV" and not word.children and word.tag not in ("WRB",)


def noun_phrase(parse: Parse, head: Word, avoid: Word | None = None) -> list[Word]:
    """The words of the noun phrase, with appositions and relative clauses, up to what holds `avoid`."""
    words = [*_before_hyphen(parse, head), *parse.subtree(head)]
    if avoid is None or not head.first <= avoid.i <= head.last:
        return words
    if avoid.i < head.i:
        return [w for w in words if w.i > avoid.last or w.i >= head.i] or [head]
    stop = avoid.i
    for child in head.children:
        if child.first <= avoid.i <= child.last and child.i > head.i:
            stop = min(stop, child.first)
    return [w for w in words if w.i < stop] or [head]


def _before_hyphen(parse: Parse, head: Word) -> list[Word]:
    """The first half of a compound that the parser cuts at its hyphen: "the vice-" of "the vice-director of …"."""
    i = head.first - 1
    if i < 1 or parse.words[i].text != "-" or not parse.words[i - 1].end == parse.words[i].start == head.start - 1:
        return []
    return parse.words[parse.words[i - 1].first : i + 1]


def read_on(parse: Parse, words: list[Word]) -> list[Word]:
    """The words and a "by …ing" right behind them, which tells how and which the parser hangs higher up."""
    last = max((word.i for word in words), default=len(parse.words))
    if last + 1 >= len(parse.words):
        return words
    following = parse.words[last + 1]
    if following.lower != "by" or following.child("pcomp") is None or following.sentence != parse.words[last].sentence:
        return words
    return [*words, *parse.words[following.i : following.last + 1]]


def conjuncts(head: Word) -> list[Word]:
    """The noun and those coordinated with it."""
    found = [head]
    for word in found:
        found.extend(
            child
            for child in word.children
            if child.dep == "conj" and child.pos in ("NOUN", "PROPN", "PRON", "NUM", "ADJ")
        )
        if len(found) > 12:
            break
    return found
