"""Who "we" and "I" are inside a quotation: its speaker, and for "we" the state that the speaker speaks for."""

from primafacie.reading.actors.cast import Cast, MentionDraft
from primafacie.reading.claims.draft import ClaimDraft
from primafacie.reading.claims.nesting import Nest

_PLURAL = frozenset({"we", "us", "our", "ours", "ourselves"})


def bind_speakers(cast: Cast, drafts: list[ClaimDraft]) -> None:
    """Let the pronouns of the first person in quotations refer to the speaker's side.

    Args:
        cast: Its actors.
        drafts: The claims, with their sources.
    """
    nest = Nest([draft for draft in drafts if draft.quotation in ("direct", "mixed") and len(draft.sources) == 1])
    states = {actor.country: actor for actor in cast if actor.kind == "state" and actor.country is not None}
    for word in cast.first_person:
        around = nest.around(word.start, word.end)
        if not around or cast.actor_at(word) is not None:
            continue
        speaker = around[0].sources[0]
        if word.lower in _PLURAL and speaker.acts_for is not None:
            speaker = states.get(speaker.acts_for, speaker)
        cast.add(speaker, MentionDraft(word, word.i, word.i, "pronoun", "actors.pronoun.speaker"))
