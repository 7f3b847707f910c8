"""Denials in other words: one source says of a deed that it was done, the next that it was not."""

from primafacie.reading.claims.draft import ClaimDraft
from primafacie.reading.claims.modality import is_negated
from primafacie.reading.language import Word

_LOOK_BACK = 4
"""Claims before one among which the one that it contradicts is sought."""
_SAYING = frozenset({"say", "confirm", "write", "according to"})
_UNTOLD = frozenset({"be", "have", "do", "get", "go", "know", "want", "see", "say", "take", "make", "give", "need"})
"""Verbs that tell too little for two clauses with them to be about one deed."""
_TOLD = frozenset({"asserts", "alleges", "assesses"})
_OPEN = frozenset({"MD"})


def find_contradicted(drafts: list[ClaimDraft]) -> dict[ClaimDraft, ClaimDraft]:
    """What claims say of a deed that was told right before that it was not done; each of them then denies.

    Args:
        drafts: All claims in the order of the text, with their sources.
    """
    found: dict[ClaimDraft, ClaimDraft] = {}
    for n, draft in enumerate(drafts):
        if draft.stance not in _TOLD or draft.class_ not in _SAYING or not _tells(draft, is_done=False):
            continue
        before = reversed(drafts[max(0, n - _LOOK_BACK) : n])
        told = next((other for other in before if _is_contradicted(draft, other)), None)
        if told is not None:
            draft.stance, draft.certainty = "denies", "certain"
            found[draft] = told
    return found


def _is_contradicted(draft: ClaimDraft, other: ClaimDraft) -> bool:
    """Whether another source's claim tells the deed, with a noun of it that is the same."""
    if other.cue is None or other.stance not in _TOLD or not _tells(other, is_done=True) or other is draft.via:
        return False
    if draft.head is None or other.head is None or other.head.lemma != draft.head.lemma:
        return False
    if any(actor in draft.sources for actor in other.sources):
        return False
    return bool(_nouns(draft.head) & _nouns(other.head))


def _tells(draft: ClaimDraft, *, is_done: bool) -> bool:
    """Whether a content tells a deed as done, or as not done, and not what can or should be."""
    head = draft.head
    if head is None or head.pos != "VERB" or head.lemma in _UNTOLD or any(c.tag in _OPEN for c in head.children):
        return False
    return is_negated(head) is not is_done


def _nouns(head: Word) -> set[str]:
    return {child.lemma for child in head.children if child.pos in ("NOUN", "PROPN")}
