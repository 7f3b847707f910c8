"""Goods named in a noun phrase, by the taxonomy of data/goods.yaml."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from primafacie.data.goods import GoodsTerm, load_goods
from primafacie.reading.language import Parse, Word
from primafacie.record.event import Goods
from primafacie.record.span import Span

_DESIGNATION = re.compile(r"[a-z]+-?\d+[a-z]?s")
"""The designation of a type in the plural: "MiG-29s"."""

_DEPTH = 3
"""Phrases inside one another in which goods are looked for."""
_CLAUSES = 2
"""Clauses inside one another in which what something holds is looked for ("are said to be full of")."""


@dataclass(frozen=True, slots=True)
class GoodsMatch:
    """A term of the taxonomy on words `[first, last]` of the parse, both inclusive."""

    term: GoodsTerm
    first: int
    last: int


def find_goods(parse: Parse, head: Word, *, as_modifier: bool = False) -> list[GoodsMatch]:
    """The goods that a noun phrase names.

    Args:
        parse: The parse.
        head: Head of the phrase.
        as_modifier: Whether only the words before the head count, as for an event noun ("arms shipments"), with what
            stands after "of".
    """
    found: list[GoodsMatch] = []
    _collect(parse, head, found, as_modifier=as_modifier, depth=0)
    return sorted(found, key=lambda match: match.first)


def find_purpose(parse: Parse, goods: Word, purpose: Word) -> list[GoodsMatch]:
    """What goods are by what they are for ("parts … for its missiles"); empty where the head is no such noun."""
    if goods.lemma not in load_goods().purpose_heads:
        return []
    return _scan(parse, _phrase_start(purpose), purpose.i)


def _collect(parse: Parse, head: Word, found: list[GoodsMatch], *, as_modifier: bool, depth: int) -> None:
    if as_modifier:
        found.extend([*_joined_goods(parse, head), *_scan(parse, _phrase_start(head), head.i - 1)])
    else:
        matches = _scan(parse, _phrase_start(head), head.i)
        is_transparent = head.lemma in load_goods().transparent_heads
        found.extend(matches if is_transparent else _of_head(parse, matches, head))
    if depth > _DEPTH:
        return
    below = [] if as_modifier else [*_contents(head), *_joined_to(head)]
    for word in (*below, *_told_behind(head, as_modifier=as_modifier)):
        _collect(parse, word, found, as_modifier=False, depth=depth + 1)
    for child in head.children:
        if child.dep == "prep" and child.lower == "for":
            for grand in child.children:
                if grand.dep == "pobj":
                    found.extend(find_purpose(parse, head, grand))


def _joined_to(head: Word) -> list[Word]:
    return [child for child in head.children if child.dep in ("conj", "appos") and child.i > head.i]


def _told_behind(head: Word, *, as_modifier: bool) -> Iterator[Word]:
    """What stands behind "of", "including" and the like; what only counts or holds goods alone has them behind "of"."""
    takes_of = as_modifier or head.lemma in load_goods().measuring_heads or head.pos == "NUM"
    for child in head.children:
        if child.dep != "prep" or child.lower not in ("of", "in", "including", "like", "with", "as", "containing"):
            continue
        if (child.lower != "of" or takes_of) and (child.lower != "in" or head.pos == "NUM"):
            yield from (grand for grand in child.children if grand.dep == "pobj")


def _joined_goods(parse: Parse, head: Word) -> list[GoodsMatch]:
    """Goods before "and" that the parser joins to the event noun itself: "munitions and oil transfers"."""
    other, first = head.head, _phrase_start(head)
    if (
        head.dep != "conj"
        or other.i != first - 2
        or first == head.i
        or parse.words[first - 1].lower not in ("and", "or")
    ):
        return []
    matches = _scan(parse, _phrase_start(other), other.i)
    return matches if any(match.last == other.i for match in matches) else []


def _contents(head: Word) -> Iterator[Word]:
    """What a noun is said to hold: "containers full of shells", "crates that were believed to be filled with arms"."""
    for child in head.children:
        if child.i > head.i and child.dep in ("amod", "acl", "relcl"):
            yield from _held_by(child, 0)


def _held_by(word: Word, depth: int) -> Iterator[Word]:
    is_filled = word.lemma in load_goods().filled
    for child in word.children:
        if is_filled and child.dep == "prep" and child.lower in ("of", "with"):
            yield from (each for each in child.children if each.dep == "pobj")
        elif child.dep in ("xcomp", "acomp") and depth < _CLAUSES and not is_filled:
            yield from _held_by(child, depth + 1)


def _of_head(parse: Parse, matches: list[GoodsMatch], head: Word) -> list[GoodsMatch]:
    """What the head names, told closer by a word of the same class: "Hwasong-17 missile", but not "coal ship".

    What is joined to the head's own words by "and" is named beside it: "artillery and ballistic missiles".
    """
    named = [match for match in matches if match.last == head.i]
    joined = [m for m in matches if m.last < head.i and parse.words[m.last + 1].lower in ("and", "or", ",", "/")]
    classes = {class_ for match in named for class_ in match.term.classes}
    beside = {match.last for match in joined}
    rest = [match for match in matches if match.last != head.i and match.last not in beside]
    closer = [match for match in rest if classes & set(match.term.classes)]
    if len(closer) == 0:
        return joined + named if named else []
    term = next((match.term for match in [*closer, *named] if match.term.item is not None), named[0].term)
    return [*joined, GoodsMatch(term, closer[0].first, head.i)]


def _phrase_start(head: Word) -> int:
    """Index of the first premodifier of a noun."""
    first = head.i
    for child in head.children:
        if child.i < head.i and child.dep in (
            "amod",
            "compound",
            "nmod",
            "nummod",
            "poss",
            "det",
            "quantmod",
            "punct",
            "npadvmod",
            "advmod",
        ):
            first = min(first, child.first)
    return first


def _scan(parse: Parse, first: int, last: int) -> list[GoodsMatch]:
    """Terms on words [first, last], longest first from the left."""
    pieces = [(piece, i) for i in range(first, last + 1) for piece in _normal(parse.words[i])]
    taxonomy = load_goods()
    found: list[GoodsMatch] = []
    at = 0
    while at < len(pieces):
        step = 1
        for length in range(min(taxonomy.longest, len(pieces) - at), 0, -1):
            words = tuple(piece for piece, _ in pieces[at : at + length])
            term = taxonomy.term(words)
            if term is not None and term.item is None and _is_in_name(parse, pieces[at][1], pieces[at + length - 1][1]):
                term = None
            if term is not None:
                found.append(GoodsMatch(term, pieces[at][1], pieces[at + length - 1][1]))
            if term is not None or taxonomy.is_idiom(words):
                step = length
                break
        at += step
    return found


def _is_in_name(parse: Parse, first: int, last: int) -> bool:
    """Whether words are the beginning of a longer name of a firm or a person: "the Atomic Wallet hack"."""
    word, after = parse.words[last], parse.words[last + 1] if last + 1 < len(parse.words) else None
    if parse.words[first].pos != "PROPN" or word.entity not in ("ORG", "PERSON") or after is None:
        return False
    return after.pos == "PROPN" and after.entity == word.entity and not after.entity_starts and after.text.istitle()


def _normal(word: Word) -> list[str]:
    """A word as terms are written: singular, lower case, split at hyphens; punctuation gives nothing."""
    if word.pos == "PUNCT" or word.text in ("-", "–", "'s", "’s"):
        return []
    text = word.lower
    if word.tag in ("NNS", "NNPS") or word.lemma == "arm":
        text = word.lemma if word.tag == "NNS" and word.lemma != "arm" else text
        if text == word.lower and text.endswith("s") and text not in ("arms", "textiles", "electronics"):
            text = text[:-1]
    if _DESIGNATION.fullmatch(text):
        text = text[:-1]
    if text in ("textiles",):
        text = "textile"
    return [piece for piece in text.replace("–", "-").split("-") if piece]


def to_rows(parse: Parse, matches: list[GoodsMatch]) -> list[Goods]:
    """Matches as rows of the record: one row a class; words that name nothing specific only where nothing else does."""
    specific = [match for match in matches if match.term.is_specific]
    rows: list[Goods] = []
    seen: set[tuple[str, int]] = set()
    for match in specific or matches:
        span = Span.of(parse.text, parse.words[match.first].start, parse.words[match.last].end)
        for class_ in match.term.classes:
            if (class_, span.start) not in seen:
                seen.add((class_, span.start))
                rows.append(Goods(**{"class": class_}, span=span, item=match.term.item))
    return rows
