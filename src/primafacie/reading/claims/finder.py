"""All claims of a report: attributions, then actors, times, nesting, events, the reporter's own claims, answers."""

from datetime import date
from typing import TYPE_CHECKING

from primafacie.reading.actors.cast import ActorDraft, Cast
from primafacie.reading.claims.answers import link_answers
from primafacie.reading.claims.attributions import find_attributions
from primafacie.reading.claims.draft import ClaimDraft
from primafacie.reading.claims.judged import place_judged_acts
from primafacie.reading.claims.narrator import narrate
from primafacie.reading.claims.nesting import place_events
from primafacie.reading.claims.refining import refine
from primafacie.reading.claims.sources import antecedent
from primafacie.reading.claims.speakers import bind_addressees, bind_documents, bind_speakers
from primafacie.reading.claims.voice import VoiceDraft, bind_voice
from primafacie.reading.language import Parse, Word, parse_text
from primafacie.record.actor import MentionHow
from primafacie.record.claim import Claim
from primafacie.record.span import Span
from primafacie.record.time import Time

if TYPE_CHECKING:
    from primafacie.reading.events.draft import EventDraft


_LEAST_SURE: tuple[MentionHow, ...] = ("pronoun", "nominal", "metonym", "title", "demonym", "name")
_UNDATED = ("claims.adverb", "claims.adjective", "claims.label")


def attribute(parse: Parse, times: list[Time], cast: Cast, voice: VoiceDraft | None = None) -> list[ClaimDraft]:
    """What is put forward by others than the reporter, with its sources and when it was said; needs no events.

    Args:
        parse: The parse.
        times: Its times.
        cast: Its actors; sources that are not in it yet ("analysts", "the statement") are added, and "we" in a
            quotation is let refer to its speaker's side.
        voice: Who speaks in the report's own words, to whom "we" outside of quotations refers; None for a reporter.
    """
    from primafacie.reading.times import governing_time  # noqa: PLC0415  times need no claims

    drafts = find_attributions(parse)
    if voice is not None:
        bind_voice(parse, cast, voice, drafts)
    for draft in drafts:
        draft.sources = _actors_of(parse, cast, draft.source_words)
        if draft.cue_word is not None and not draft.rule.startswith(_UNDATED):
            time = governing_time(parse, times, draft.cue_word)
            draft.said = time if time is not None and not draft.covers(time.span.start, time.span.end) else None
    bind_documents(cast, drafts)
    bind_speakers(cast, drafts)
    bind_addressees(parse, cast, drafts)
    return drafts


def find_claims(parse: Parse, attributed: list[ClaimDraft], events: list["EventDraft"], cast: Cast) -> list[ClaimDraft]:
    """The claims of a report in the order of the text.

    Args:
        parse: The parse.
        attributed: What `attribute` found in it.
        cast: Its actors, the sources among them.
        events: Its events; each is put into the claims that tell it, or into a claim of the reporter.
    """
    drafts = list(attributed)
    untold = place_events(drafts, events)
    place_judged_acts(drafts, events)
    for draft in drafts:
        refine(draft, cast)
    drafts.extend(narrate(parse, drafts, untold))
    drafts.sort(key=lambda d: (d.start, d.content[0][0], d.end))
    link_answers(parse, drafts, cast)
    return drafts


def _actors_of(parse: Parse, cast: Cast, words: list[Word]) -> list[ActorDraft]:
    found: list[ActorDraft] = []
    for given in words:
        word = given
        actor = cast.actor_at(word)
        named = antecedent(word) if actor is None else None
        if named is not None:
            word = named
            actor = cast.actor_at(named)
        if actor is None and word.pos in ("NOUN", "PROPN"):
            actor = cast.actor_of(parse, word)
        if actor is not None and actor not in found:
            found.append(actor)
    return found


def _how_named(draft: ClaimDraft) -> MentionHow | None:
    """By what kind of words the sources are named, the least sure of them."""
    kinds = [_how(draft, word) for word in draft.source_words]
    return min(kinds, key=_LEAST_SURE.index, default=None)


def _how(draft: ClaimDraft, word: Word) -> MentionHow:
    if antecedent(word) is not None or word.pos == "PRON":
        return "pronoun"
    mentions = [m for actor in draft.sources for m in actor.mentions if m.first <= word.i <= m.last]
    nearest = min(mentions, key=lambda m: m.last - m.first, default=None)
    if nearest is not None:
        return nearest.how
    return "name" if word.pos == "PROPN" else "nominal"


def finish_claims(parse: Parse, drafts: list[ClaimDraft]) -> list[Claim]:
    """Number the drafts in their order and make rows of the record of them.

    Args:
        parse: The parse they were found in.
        drafts: What `find_claims` returned; their actors, times and events must be numbered.
    """
    for n, draft in enumerate(drafts, start=1):
        draft.id = f"c{n}"
    return [_row(parse, draft) for draft in drafts]


def _row(parse: Parse, draft: ClaimDraft) -> Claim:
    text = parse.text
    return Claim(
        id=draft.id,
        sources=[actor.id for actor in draft.sources],
        source_span=Span.of(text, *draft.source) if draft.source is not None else None,
        source_how=_how_named(draft),
        cue=Span.of(text, *draft.cue) if draft.cue is not None else None,
        content=[Span.of(text, *piece) for piece in draft.content],
        stance=draft.stance,
        quotation=draft.quotation,
        polarity=draft.polarity,
        certainty=draft.certainty,
        medium=draft.medium,
        said=draft.said.id if draft.said is not None else None,
        via=draft.via.id if draft.via is not None else None,
        events=[event.id for event in draft.events],
        answers=[claim.id for claim in draft.answers],
        rule=draft.rule,
    )


def find(text: str, published: str | date | None = None) -> list[Claim]:
    """The claims of a text, with the ids of actors, times and events that a reading of it would have.

    Args:
        text: Any English text.
        published: Day of publication, for "when said"; None where unknown.
    """
    from primafacie.reading.actors import read_actors  # noqa: PLC0415  only for this entrance
    from primafacie.reading.events import number_events, read_events  # noqa: PLC0415
    from primafacie.reading.times import read_times  # noqa: PLC0415

    day = date.fromisoformat(published) if isinstance(published, str) else published
    parse = parse_text(text)
    times = read_times(parse, day)
    cast = read_actors(parse, day)
    attributed = attribute(parse, times, cast)
    events = read_events(parse, times, cast, day)
    drafts = find_claims(parse, attributed, events, cast)
    cast.finish(parse)
    number_events(events)
    return finish_claims(parse, drafts)
