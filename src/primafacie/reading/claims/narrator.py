"""The reporter's own claims: one for each stretch of a sentence that tells events and that no source answers for."""

from typing import TYPE_CHECKING

from primafacie.reading.claims.draft import ClaimDraft, Range
from primafacie.reading.claims.phrases import merge, trim
from primafacie.reading.language import Parse, Word

if TYPE_CHECKING:
    from primafacie.reading.events.draft import EventDraft

_TAIL = 40
"""Characters behind its last comma at most that a stretch loses where a claim cuts it."""


def narrate(parse: Parse, drafts: list[ClaimDraft], untold: list[tuple[Word, "EventDraft"]]) -> list[ClaimDraft]:
    """Claims for the mentions of events that stand in no other claim's content.

    Args:
        parse: The parse.
        drafts: The claims of the report.
        untold: Triggers outside of their contents, with their events.
    """
    taken: dict[int, list[Range]] = {}
    for draft in drafts:
        for piece in (*draft.content, draft.cue, draft.source):
            if piece is not None:
                _take(parse, taken, piece)
    by_cue = {draft.cue_word.i: draft for draft in drafts if draft.cue_word is not None}
    found: dict[Range, ClaimDraft] = {}
    for trigger, event in sorted(untold, key=lambda pair: pair[0].i):
        spoken = by_cue.get(trigger.i)  # the saying itself is the event: a threat, an appeal
        if spoken is not None:
            piece = (spoken.start, spoken.end)
        else:
            piece = _stretch(parse, trigger, taken.get(trigger.sentence, []))
        claim = found.get(piece)
        if claim is None:
            claim = ClaimDraft(
                rule="claims.narrator", content=[piece], stance="asserts", quotation="narrator", head=trigger
            )
            found[piece] = claim
        if event not in claim.events:
            claim.events.append(event)
    return list(found.values())


def _take(parse: Parse, taken: dict[int, list[Range]], piece: Range) -> None:
    words = parse.words
    low, high = 0, len(words)
    while low < high:
        middle = (low + high) // 2
        if words[middle].end <= piece[0]:
            low = middle + 1
        else:
            high = middle
    if low == len(words):
        return
    index = words[low].sentence
    while index < len(parse.sentences) and words[parse.sentences[index].first].start < piece[1]:
        taken.setdefault(index, []).append(piece)
        index += 1


def _stretch(parse: Parse, trigger: Word, taken: list[Range]) -> Range:
    """The part of the sentence around the trigger that no cue and no content takes; the word itself where all is."""
    sentence = parse.sentences[trigger.sentence]
    start, end = parse.words[sentence.first].start, parse.words[sentence.last].end
    for a, b in merge(taken):
        if b <= trigger.start:
            start = max(start, b)
        elif a >= trigger.end:
            end = min(end, a)
            break
        else:
            return _phrase(parse, trigger, a, b)
    if end < parse.words[sentence.last].end:  # cut by a claim: back to where its own clause begins
        comma = parse.text.rfind(",", trigger.end, end)
        end = comma if comma != -1 and end - comma < _TAIL else end
    return trim(parse, start, end) or (trigger.start, trigger.end)


def _phrase(parse: Parse, trigger: Word, start: int, end: int) -> Range:
    """What the trigger governs inside a source or a cue."""
    first, last = parse.words[trigger.first], parse.words[trigger.last]
    return trim(parse, max(start, first.start), min(end, last.end)) or (trigger.start, trigger.end)
