"""Claims inside claims, and which claim tells an event."""

from typing import TYPE_CHECKING

from primafacie.reading.claims.draft import ClaimDraft
from primafacie.reading.language import Word

if TYPE_CHECKING:
    from primafacie.reading.events.draft import EventDraft

_ANSWERING = frozenset({"denies", "rejects", "doubts", "acknowledges", "condemns", "praises"})


class Nest:
    """The pieces of all contents, innermost first where they overlap.

    Pieces are indexed by blocks of characters, so that a look-up costs no more than the pieces around a place.
    """

    _BLOCK = 256

    def __init__(self, drafts: list[ClaimDraft]) -> None:
        self._blocks: dict[int, list[tuple[int, int, ClaimDraft]]] = {}
        for draft in drafts:
            for start, end in draft.content:
                for block in range(start // self._BLOCK, (end - 1) // self._BLOCK + 1):
                    self._blocks.setdefault(block, []).append((start, end, draft))

    def around(self, start: int, end: int) -> list[ClaimDraft]:
        """The claims that hold the characters `[start, end)` in their content, innermost first."""
        pieces = [
            (b - a, n, draft)
            for n, (a, b, draft) in enumerate(self._blocks.get(start // self._BLOCK, []))
            if a <= start and end <= b
        ]
        return [draft for _, _, draft in sorted(pieces, key=lambda piece: piece[:2])]


def set_via(drafts: list[ClaimDraft]) -> None:
    """Give every claim whose cue stands in the content of another one the innermost of those as `via`."""
    nest = Nest(drafts)
    chained = {id(draft.via): draft for draft in drafts if draft.rule.startswith("claims.chain")}
    for draft in drafts:
        if draft.rule.startswith("claims.chain"):
            continue
        place = draft.cue or draft.source or draft.content[0]
        for outer in nest.around(*place):
            if outer is draft or _holds_cue_of(draft, outer) or _is_above(draft, outer):
                continue
            draft.via = None if _is_only_named(draft, outer) else chained.get(id(outer), outer)
            break


def _is_only_named(draft: ClaimDraft, outer: ClaimDraft) -> bool:
    """Whether an answer merely names the claim ("denied allegations of …"): its source did not put it forward."""
    if not draft.rule.startswith("claims.noun") or outer.stance not in _ANSWERING | {"undertakes"}:
        return False
    is_object = outer.head is not None and outer.head is draft.cue_word
    if outer.stance == "undertakes":  # "accepted Seoul's proposal"
        return outer.class_ == "acknowledge" and is_object
    return is_object or not draft.source_words


def _holds_cue_of(draft: ClaimDraft, other: ClaimDraft) -> bool:
    return other.cue is not None and draft.covers(*other.cue)


def _is_above(draft: ClaimDraft, other: ClaimDraft) -> bool:
    """Whether `draft` is `other` or one of those that `other` stands in."""
    seen = 0
    above: ClaimDraft | None = other
    while above is not None and seen < 50:
        if above is draft:
            return True
        above = above.via
        seen += 1
    return seen >= 50


def place_events(drafts: list[ClaimDraft], events: list["EventDraft"]) -> list[tuple[Word, "EventDraft"]]:
    """Put each event into the innermost claim that tells it, mention by mention; return the mentions that none tells.

    An outer claim does not list it: "Reuters reported that Seoul believes that …" is Seoul's to answer for.
    """
    nest = Nest(drafts)
    untold: list[tuple[Word, EventDraft]] = []
    for event in events:
        for trigger in event.triggers or [event.trigger]:
            around = nest.around(trigger.start, trigger.end)
            if not around:
                untold.append((trigger, event))
                continue
            inner = next((n for n in around if n.rule.startswith("claims.chain") and n.via is around[0]), around[0])
            if event not in inner.events:
                inner.events.append(event)
    return untold
