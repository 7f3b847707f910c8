"""Where a content told in the reporter's words ends: before what the reporter adds to it on the way out.

"said that Seoul had paid for the ships, which were built in 2012" gives the year on the reporter's word. Words inside
a quotation are the source's own and are given back when contents are fitted to quotations.
"""

import bisect
from collections.abc import Iterator

from primafacie.reading.claims.draft import ClaimDraft
from primafacie.reading.claims.lexicon import load_lexicon
from primafacie.reading.claims.phrases import trim
from primafacie.reading.language import Parse, Word

_PARTING = frozenset({",", "—", "–", "-"})
_RELATIVES = frozenset({"who", "which", "whom", "whose", "where", "when"})
_CONCEDING = frozenset({"although", "though"})
_RELATIVE_TAGS = frozenset({"WDT", "WP", "WP$"})
"""Of relative pronouns that show such a clause also where the parser hangs it on a verb."""


def cut_edge(parse: Parse, draft: ClaimDraft, starts: list[int]) -> None:
    """End the content before an aside of the reporter that the parser reads on into.

    Args:
        parse: The parse.
        draft: The claim.
        starts: Where each word of the parse begins.
    """
    if draft.cue_word is None or draft.cue is None:
        return
    begin, end = draft.content[-1]
    first = bisect.bisect_left(starts, begin)
    last = bisect.bisect_left(starts, end) - 1
    while last > first and parse.words[last].pos == "PUNCT":
        last -= 1
    asides = [node for node in _right_edge(parse, first, last, draft.head) if _is_aside(parse, node)]
    if not asides:
        return
    piece = trim(parse, begin, parse.words[min(node.first for node in asides) - 1].end)
    if piece is not None:
        draft.content[-1] = piece


def _right_edge(parse: Parse, first: int, last: int, head: Word | None) -> Iterator[Word]:
    """The words, below the head, whose own words reach to the end of the content."""
    node = parse.words[last]
    while node is not head and node.first > first:
        yield node
        if node.head is node:
            return
        node = node.head


def _is_medium(node: Word) -> bool:
    """Whether a phrase tells in what it is said: "said that it would pay | in a letter to the Council"."""
    text = node.child("pobj") if node.dep == "prep" and node.lower in ("in", "via") else None
    is_text = text is not None and text.lemma in load_lexicon().speech_nouns and text.lemma not in ("article", "report")
    return is_text and any(child.lower in ("a", "an") for child in text.children)  # type: ignore[union-attr]


def _is_aside(parse: Parse, node: Word) -> bool:
    if _is_medium(node):
        return True
    if parse.words[node.first - 1].text not in _PARTING:
        return False
    first = parse.words[node.first]
    if node.dep == "relcl" and first.pos == "ADP":  # ", from which it had bought it"
        first = parse.words[node.first + 1]
    if node.dep == "advcl" and first.lower in _CONCEDING:
        return True
    if node.dep == "relcl" or (node.dep in ("ccomp", "advcl", "conj") and first.tag in _RELATIVE_TAGS):
        return first.lower in _RELATIVES
    return node.dep == "appos" and node.tag == "NN"
