"""Who "we" and "I" are inside a quotation: its speaker, and for "we" the state that the speaker speaks for."""

import bisect

from primafacie.reading.actors.cast import Cast, MentionDraft
from primafacie.reading.claims.draft import ClaimDraft, Range
from primafacie.reading.claims.nesting import Nest
from primafacie.reading.language import Parse, Word

_PLURAL = frozenset({"we", "us", "our", "ours", "ourselves"})


_SECOND = frozenset({"you", "your", "yours", "yourself"})
_RULE = "actors.pronoun.addressee"


def bind_addressees(parse: Parse, cast: Cast, drafts: list[ClaimDraft]) -> None:
    """Let "you" refer to whom a letter that is printed whole is written to, and to whom a quotation is said.

    Not to media, to whom one says "you" of people in general.

    Args:
        parse: The parse.
        cast: Its actors.
        drafts: The claims, with their sources.
    """
    for draft in drafts:
        actor = cast.actor_at(draft.addressee) if draft.addressee is not None else None
        if actor is None or actor.kind == "media":
            continue
        for word in _words_in(parse, draft.content):
            if word.lower in _SECOND and cast.actor_at(word) is None:
                cast.add(actor, MentionDraft(word, word.i, word.i, "pronoun", _RULE))


def _words_in(parse: Parse, content: list[Range]) -> list[Word]:
    starts = [word.start for word in parse.words]
    return [
        word for start, end in content
        for word in parse.words[bisect.bisect_left(starts, start) : bisect.bisect_left(starts, end)]
    ]  # fmt: skip


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
        author = around[0].author
        speaker = (cast.actor_at(author) if author is not None else None) or around[0].sources[0]
        if word.lower in _PLURAL and speaker.acts_for is not None:
            speaker = states.get(speaker.acts_for, speaker)
        cast.add(speaker, MentionDraft(word, word.i, word.i, "pronoun", "actors.pronoun.speaker"))
