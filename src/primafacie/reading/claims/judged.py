"""Claims about an act that a noun takes up: "gave him a car, an act that analysts say breaches the resolution"."""

import functools
from typing import TYPE_CHECKING

from primafacie.data.entry import SourcedFile
from primafacie.data.loader import load_packaged
from primafacie.reading.claims.draft import ClaimDraft
from primafacie.reading.language import Word

if TYPE_CHECKING:
    from primafacie.reading.events.draft import EventDraft


class _Acts(SourcedFile):
    acts: frozenset[str]


@functools.cache
def load_acts() -> frozenset[str]:
    """The nouns that take up an act, read once a process."""
    content: _Acts = load_packaged("claims/acts.yaml", _Acts)
    return content.acts


def place_judged_acts(drafts: list[ClaimDraft], events: list["EventDraft"]) -> None:
    """Let claims in the clause behind a noun for an act tell also the event that the noun takes up.

    Args:
        drafts: The claims, with the events that their contents tell.
        events: All events of the report.
    """
    triggers = {word.i: event for event in events for word in event.triggers}
    for draft in drafts:
        noun = _noun_of(draft)
        event = _taken_up(noun, triggers) if noun is not None else None
        if event is not None and event not in draft.events:
            draft.events.append(event)


def _noun_of(draft: ClaimDraft) -> Word | None:
    cue = draft.cue_word
    if cue is None or cue.dep not in ("relcl", "acl") or cue.head.i > cue.i:
        return None
    noun = cue.head
    return noun if noun.lemma in load_acts() and noun.dep in ("appos", "npadvmod", "dobj", "attr") else None


def _taken_up(noun: Word, triggers: dict[int, "EventDraft"]) -> "EventDraft | None":
    """The event of the clause that the noun hangs in: that of its verb, else the nearest above it."""
    above = [triggers[word.i] for word in noun.ancestors() if word.i in triggers and word.i < noun.i]
    verbs = [triggers[word.i] for word in noun.ancestors() if word.i in triggers and word.pos == "VERB"]
    return next(iter(verbs or above), None)
