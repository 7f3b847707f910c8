"""Capitals: the state that speaks and acts, or the place that somebody travels to."""

from primafacie.reading.actors.cast import Cast
from primafacie.reading.language import Parse, Word

_PLACE_PREPOSITIONS = frozenset(
    {"in", "at", "near", "outside", "around", "through", "via", "inside", "across", "into", "within", "throughout"}
)
_MOTION = frozenset(
    "travel go come fly arrive return visit trip journey head leave depart flight route way drive sail move relocate tour stop stopover "
    "transit bound land meet gather host hold convene bring deliver airport street city embark arrival departure return visitor "
    "travels rail train road voyage call stay live reside base locate situate station drop invite welcome".split()
)
_PLACE_HEADS = frozenset(
    "airport street square university suburb resident mayor embassy hotel restaurant market station stadium summit meeting talk talks "
    "conference subway metro district river zoo hospital school museum court skyline office bureau correspondent".split()
)


def is_place(parse: Parse, head: Word, cast: Cast) -> bool:
    """Whether a capital is the city here, and not the state.

    Args:
        parse: The parse of the report.
        head: The word that names the capital, or the head of its name.
        cast: The cast so far.
    """
    return _is_dateline(parse, head) or _by_syntax(head)


def _by_syntax(head: Word) -> bool:
    dep, above = head.dep, head.head
    if dep in ("conj", "appos") and above is not head:
        return _by_syntax(above) if above.pos == "PROPN" else False
    if dep == "pobj":
        return _after_preposition(above)
    if dep in ("poss", "compound", "nmod"):
        return above.lemma in _PLACE_HEADS
    if dep == "dobj":
        return above.lemma in ("visit", "leave", "reach", "enter", "tour", "depart", "bomb", "shell", "flee")
    if dep == "npadvmod":
        return True
    return False


def _after_preposition(preposition: Word) -> bool:
    lower, governor = preposition.lower, preposition.head
    if lower in _PLACE_PREPOSITIONS:
        return not (
            lower == "in"
            and governor.lemma in ("interest", "confidence", "trust", "faith", "government", "regime", "concern")
        )
    if lower in ("to", "from", "for", "toward", "towards"):
        return governor.lemma in _MOTION
    if lower == "of":
        return governor.lemma in (
            "city",
            "capital",
            "street",
            "outskirts",
            "suburb",
            "centre",
            "center",
            "north",
            "south",
            "east",
            "west",
            "mile",
            "kilometre",
            "kilometer",
            "mayor",
            "resident",
            "people",
            "university",
        )
    return lower == "by" and governor.lemma in ("stop", "pass")


def _is_dateline(parse: Parse, head: Word) -> bool:
    """Whether the capital opens a paragraph as a dateline: "SEOUL, June 17 (Yonhap) --"."""
    paragraph = parse.paragraphs[parse.paragraph_of(head)]
    if head.start - paragraph.start > 20:
        return False
    after = parse.text[head.end : head.end + 60]
    dash = max(after.find("--"), after.find("—"), after.find("–"), after.find(" - "))
    return dash >= 0 and (
        "(" in after[:dash] or parse.text[head.start : head.end].isupper() or any(c.isdigit() for c in after[:dash])
    )
