"""Drafts to rows of the record."""

from collections.abc import Sequence

from primafacie.reading.events.draft import EventDraft
from primafacie.reading.events.exercises import name_at
from primafacie.reading.language import Parse, Word
from primafacie.record.event import Event
from primafacie.record.span import Span


def number_events(drafts: Sequence[EventDraft]) -> None:
    """Give each event its id, e1 and so on, in the order of the drafts."""
    for n, draft in enumerate(drafts, start=1):
        draft.id = f"e{n}"


def finish_events(parse: Parse, drafts: Sequence[EventDraft]) -> list[Event]:
    """The drafts as rows; their actors and they themselves must have been numbered."""
    return [_finish(parse, draft) for draft in drafts]


def _finish(parse: Parse, draft: EventDraft) -> Event:
    first, last = draft.clause
    triggers = sorted(draft.triggers, key=lambda word: word.i)
    return Event(
        id=draft.id,
        type=draft.type,
        span=Span.of(parse.text, parse.words[first].start, parse.words[last].end),
        trigger=_trigger_span(parse, draft.trigger),
        mentions=[_trigger_span(parse, word) for word in triggers],
        roles={role: [actor.id for actor in actors] for role, actors in draft.roles.items()},
        goods=draft.goods,
        quantities=draft.quantities,
        time=draft.time.id if draft.time is not None else None,
        begin=draft.begin,
        end=draft.end,
        dated_by=draft.dated_by.id if draft.dated_by is not None else None,
        place=[actor.id for actor in draft.place],
        realis=draft.realis,
        polarity=draft.polarity,
        plover=draft.plover,
        rule=draft.rule,
    )


def _trigger_span(parse: Parse, word: Word) -> Span:
    """The trigger with a particle right after it ("handed over"), what is hyphened to it ("test-fire"), or its name."""
    start, end = word.start, word.end
    if (first := name_at(parse, word)) is not None and word.dep != "compound":
        start = parse.words[first].start
    hyphen = parse.words[word.i - 1] if word.i >= 2 else word
    if hyphen.text == "-" and hyphen.end == word.start and parse.words[word.i - 2].end == hyphen.start:
        start = parse.words[word.i - 2].start
    for child in word.children:
        if child.dep == "prt" and child.i == word.i + 1:
            end = child.end
    return Span.of(parse.text, start, end)
