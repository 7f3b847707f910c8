"""Who "we" and "I" are inside a quotation: its speaker, and for "we" the state that the speaker speaks for."""

from primafacie.reading.actors.cast import ActorDraft, Cast, MentionDraft
from primafacie.reading.claims.draft import ClaimDraft
from primafacie.reading.language import Parse, Word

_PLURAL = frozenset({"we", "us", "our", "ours", "ourselves"})


def bind_speakers(parse: Parse, cast: Cast, attributions: list[ClaimDraft]) -> None:
    """Let the pronouns of the first person in quotations refer to the speaker's side.

    Args:
        parse: The parse.
        cast: Its actors; speakers that are not in it yet are added.
        attributions: What was found to be put forward, with the words that name its sources.
    """
    quotations = [draft for draft in attributions if draft.quotation in ("direct", "mixed") and draft.source_words]
    for word in cast.first_person:
        covering = [draft for draft in quotations if draft.covers(word.start, word.end)]
        if len(covering) == 0:
            continue
        innermost = min(covering, key=lambda draft: draft.end - draft.start)
        side = _side(cast, cast.actor_of(parse, innermost.source_words[0]), word)
        if cast.actor_at(word) is None:
            cast.add(side, MentionDraft(word, word.i, word.i, "pronoun", "actors.pronoun.speaker"))


def _side(cast: Cast, speaker: ActorDraft, word: Word) -> ActorDraft:
    if word.lower not in _PLURAL or speaker.acts_for is None:
        return speaker
    states = (actor for actor in cast if actor.kind == "state" and actor.country == speaker.acts_for)
    return next(states, speaker)
