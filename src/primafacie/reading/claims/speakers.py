"""Who "we" and "I" are inside a quotation: its speaker, and for "we" the state that the speaker speaks for."""

import bisect

from primafacie.reading.actors.cast import Cast, MentionDraft
from primafacie.reading.claims.draft import ClaimDraft, Range
from primafacie.reading.claims.nesting import Nest
from primafacie.reading.language import Parse, Word

_PLURAL = frozenset({"we", "us", "our", "ours", "ourselves"})


_SECOND = frozenset({"you", "your", "yours", "yourself"})
_RULE = "actors.pronoun.addressee"
_DOCUMENT_RULE = "actors.pronoun.document"
_REACH = 2
"""Sentences that a document goes on speaking for as "it"."""


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


def bind_documents(cast: Cast, drafts: list[ClaimDraft]) -> None:
    """Let "it" that says something, and refers to nobody in the cast, be the document whose claim comes before.

    Documents come into the cast as sources alone: "The report said … It added that …".

    Args:
        cast: Its actors.
        drafts: The claims in the order of the text, with their sources.
    """
    before: ClaimDraft | None = None
    for draft in sorted(drafts, key=lambda each: each.start):
        word = draft.source_words[0] if len(draft.source_words) == 1 else None
        if word is not None and word.lower == "it" and not draft.sources and before is not None:
            source = before.source_words[0]
            if (
                len(before.sources) == 1
                and before.sources[0].kind == "other"
                and word.sentence - source.sentence <= _REACH
            ):
                cast.add(before.sources[0], MentionDraft(word, word.i, word.i, "pronoun", _DOCUMENT_RULE))
                draft.sources = [before.sources[0]]
        if len(draft.source_words) == 1 and len(draft.sources) == 1:
            before = draft


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
