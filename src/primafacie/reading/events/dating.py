"""When an event happened: the time that governs its trigger, or the verb that carries it."""

from datetime import date

from primafacie.reading.events.draft import EventDraft
from primafacie.reading.language import Parse, Word
from primafacie.reading.times import governing_time
from primafacie.record.time import Time


def date_event(parse: Parse, times: list[Time], draft: EventDraft, published: date | None) -> None:
    """Set time, begin and end of an event, and make planned what is dated after the publication.

    An undated event that has happened or goes on is bounded by the publication day: it cannot begin after it.
    """
    time = _time_of(parse, times, draft)
    draft.time = time
    if time is not None and time.type != "DURATION":
        draft.begin, draft.end = time.begin, time.end
    if published is None:
        return
    today = published.isoformat()
    if draft.begin is not None and draft.begin > today and draft.realis in ("occurred", "ongoing"):
        draft.realis = "planned"
    elif draft.realis in ("occurred", "ongoing") and draft.end is None and draft.begin is None:
        draft.end = today


def _time_of(parse: Parse, times: list[Time], draft: EventDraft) -> Time | None:
    words: list[Word] = [draft.trigger]
    above = draft.trigger.head
    if draft.trigger.pos != "VERB" and above is not draft.trigger and above.pos == "VERB":
        words.append(above)
    for word in words:
        time = governing_time(parse, times, word)
        if time is not None and time.type != "SET":
            return time
    return None
