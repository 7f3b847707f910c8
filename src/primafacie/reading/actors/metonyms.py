"""Capitals: the state that speaks and acts, or the place that somebody travels to."""

import functools
import re

from pydantic import BaseModel, ConfigDict, Field

from primafacie.data.loader import load_packaged
from primafacie.reading.actors.reference import Source
from primafacie.reading.language import Parse, Word

_DASH = re.compile(r"--|—|–|\s-(?=\s|$)")
_PLACE_AND_DATE = re.compile(r",\s[^\n.;]{0,20}\d{4}\s*(?:\n|$)|,\s\d{1,2} [A-Z][a-z]+ \d{4}\s*[|:]")
"""What follows the place on a line of nothing but place and date: "Geneva, 3 March 2021"."""


class _Words(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    sources: list[Source] = Field(min_length=1)
    place_prepositions: frozenset[str]
    of_states: frozenset[str]
    motion: frozenset[str]
    place_heads: frozenset[str]
    visited: frozenset[str]
    sources_of_goods: frozenset[str]
    parts: frozenset[str]


@functools.cache
def _words() -> _Words:
    words: _Words = load_packaged("actors/capitals.yaml", _Words)
    return words


def is_place(parse: Parse, head: Word) -> bool:
    """Whether a capital is the city here, and not the state.

    Args:
        parse: The parse of the report.
        head: The word that names the capital, or the head of its name.
    """
    return _is_dateline(parse, head) or _by_syntax(head)


def _by_syntax(head: Word) -> bool:
    dep, above = head.dep, head.head
    if dep in ("conj", "appos") and above is not head:
        return above.pos == "PROPN" and _by_syntax(above)
    if dep == "pobj":
        return _after_preposition(above)
    if dep in ("poss", "compound", "nmod"):
        return above.lemma in _words().place_heads
    if dep == "dobj":
        return above.lemma in _words().visited
    return dep == "npadvmod"


def _after_preposition(preposition: Word) -> bool:
    lower, governor = preposition.lower, preposition.head
    words = _words()
    if lower in words.place_prepositions:
        return not (lower == "in" and governor.lemma in words.of_states)
    if lower in ("to", "from", "for", "toward", "towards"):
        return governor.lemma in words.motion and not (lower == "from" and governor.lemma in words.sources_of_goods)
    if lower == "of":
        return governor.lemma in words.parts
    return lower == "by" and governor.lemma in ("stop", "pass")


def _is_dateline(parse: Parse, head: Word) -> bool:
    """Whether the capital opens a paragraph as a dateline ("SEOUL, June 17 (Yonhap) --") or a line of place and day."""
    paragraph = parse.paragraphs[parse.paragraph_of(head)]
    line = parse.text.rfind("\n", paragraph.start, head.start) + 1 or paragraph.start
    if head.start - line > 20:
        return False
    after = parse.text[head.end : min(head.end + 60, paragraph.end)]
    if _PLACE_AND_DATE.match(after) is not None:
        return True
    dash = min((match.start() for match in _DASH.finditer(after)), default=-1)
    between = after[: max(dash, 0)]
    return dash >= 0 and ("(" in between or head.text.isupper() or any(c.isdigit() for c in between))
