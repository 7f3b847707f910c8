"""When an event happened: the time that governs its trigger, or the verb that carries it."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from primafacie.reading.events.arguments import hangs_on_noun, is_light
from primafacie.reading.events.draft import EventDraft
from primafacie.reading.events.realis_lexicon import load_realis_lexicon
from primafacie.reading.language import Parse, Word
from primafacie.reading.times import governing_time
from primafacie.record.time import Time

_NEWS_DAYS = 7
"""A report tells of the week before it: a bare weekday lies in it in 95 of 100 cases of the TimeBank."""
_JOIN_WIDTH = 10
_JOINS = frozenset({"and", "to", "until", "till", "through", "-", "–"})
_SETTING_WORDS = 25
"""How many words before "where" its setting is looked for."""


def date_event(parse: Parse, times: list[Time], draft: EventDraft, published: date | None) -> None:
    """Set time, begin and end of one telling, and make planned what is dated after the publication."""
    time = _time_of(parse, times, draft)
    if time is None and published is not None:
        time = _news_day(parse, times, draft, published)
    draft.time = time
    if time is not None:
        draft.begin, draft.end = _bounds(parse, times, time)
    if published is None:
        return
    today = published.isoformat()
    if draft.begin is not None and draft.begin > today and draft.realis in ("occurred", "ongoing"):
        draft.realis = "planned"
    elif draft.realis == "planned" and draft.end is not None and draft.end < today and _is_awaited(draft.trigger):
        draft.realis = "occurred"


def _news_day(parse: Parse, times: list[Time], draft: EventDraft, published: date) -> Time | None:
    """The one day of the last week in the clause of an event, where the parser hung it on a word of its objects."""
    verb = next((word for word in (draft.trigger, draft.trigger.head) if word.pos == "VERB"), None)
    if verb is None:
        return None
    inside = [time for time in _inside(parse, times, verb) if not _is_of_saying(parse, time, verb)]
    if len(inside) != 1 or inside[0].begin is None or inside[0].begin != inside[0].end:
        return None
    first = (published - timedelta(days=_NEWS_DAYS)).isoformat()
    return inside[0] if first <= inside[0].begin <= published.isoformat() else None


def _is_of_saying(parse: Parse, time: Time, verb: Word) -> bool:
    """Whether a verb of its own stands between a time and the verb of the event ("…, the agency said on Monday")."""
    word = next(w for w in parse.words[verb.first : verb.last + 1] if w.end > time.span.start)
    above = next((w for w in word.ancestors() if w.pos == "VERB"), verb)
    tells = load_realis_lexicon().verbs.get(above.lemma) == "occurred"
    return above is not verb and (above.tag != "VBN" or tells)


def _bounds(parse: Parse, times: list[Time], time: Time) -> tuple[str | None, str | None]:
    """First and last day of a time; of "between May and July" or "from May to July" those of the whole range."""
    at = bisect_left(times, time.span.start, key=lambda known: known.span.start)
    if at + 1 < len(times) and _is_range(parse, time, times[at + 1]):
        return time.begin, times[at + 1].end
    if at > 0 and _is_range(parse, times[at - 1], time):
        return times[at - 1].begin, time.end
    return time.begin, time.end


def _is_range(parse: Parse, first: Time, second: Time) -> bool:
    """Whether the words make a range of two times that follow one another."""
    before = parse.text[max(0, first.span.start - 8) : first.span.start].rstrip().lower()
    between = parse.text[first.span.end : second.span.start]
    return before.endswith(("between", "from")) and len(between) <= _JOIN_WIDTH and between.strip().lower() in _JOINS


def _is_awaited(trigger: Word) -> bool:
    """Whether only what stands around it makes a dated noun planned: "ahead of the summit in June", or a row of nouns
    that hang on one another, of which the words that govern the first tell little.
    """
    prep = trigger.head
    ahead = trigger.dep == "pobj" and prep.lower == "of" and prep.head.lower == "ahead"
    return ahead or trigger.dep in ("conj", "appos")


def date_by_others(events: Sequence[EventDraft], published: date | None) -> None:
    """Date undated events by others: "during the visit" has the time of the visit.

    What has happened or goes on and is still undated is bounded by the publication day: it cannot begin after it.
    """
    by_trigger = {word.i: event for event in events for word in event.triggers}
    for event in events:
        if event.time is None:
            other = _frame_of(event, by_trigger) or _setting_of(event, by_trigger)
            if other is not None:
                event.time, event.begin, event.end = other.time, other.begin, other.end
        if published is not None and event.realis in ("occurred", "ongoing") and event.begin is None is event.end:
            event.end = published.isoformat()


def _frame_of(event: EventDraft, by_trigger: dict[int, EventDraft]) -> EventDraft | None:
    """The dated event during which this one is told to happen, in its clause."""
    word: Word | None = event.trigger
    for _ in range(3):
        if word is None:
            return None
        for noun in _during(word):
            other = by_trigger.get(noun.i)
            if other is not None and other is not event and other.time is not None:
                return other
        word = word.head if word.head is not word and word.pos != "VERB" else None
    return None


def _setting_of(event: EventDraft, by_trigger: dict[int, EventDraft]) -> EventDraft | None:
    """The last dated event before a clause with "where" or "when": "his trip in May, where he met the king"."""
    verb = event.trigger
    if verb.pos != "VERB" or not any(child.lower in ("where", "when") and child.i < verb.i for child in verb.children):
        return None
    for i in range(verb.i - 1, max(-1, verb.i - _SETTING_WORDS), -1):
        other = by_trigger.get(i)
        if other is not None and other is not event and other.time is not None:
            return other if other.trigger.sentence == verb.sentence else None
    return None


def _during(word: Word) -> Iterator[Word]:
    """The nouns after "during" in the phrase of a word, also behind a gerund ("talks on trade during the visit")."""
    for child in word.children:
        if child.dep == "prep" and child.i > word.i:
            for grand in child.children:
                if child.lower == "during" and grand.dep == "pobj":
                    yield grand
                elif grand.dep in ("pcomp", "pobj"):
                    yield from _during(grand)


def _time_of(parse: Parse, times: list[Time], draft: EventDraft) -> Time | None:
    """The time of the trigger, of the verb that carries it, or of what is told of the noun in passing."""
    if hangs_on_noun(draft.trigger) or _is_held_against(draft.trigger):
        times = _inside(parse, times, draft.trigger)
    for word in _tellers(parse, draft.trigger):
        time = governing_time(parse, times, word)
        if time is not None and time.type in ("DATE", "TIME"):
            return time
    return None


def _is_held_against(verb: Word) -> bool:
    """Whether it is what somebody is charged with: "indicted in 2018 for selling" says when of the indictment alone."""
    prep = verb.head
    return (
        verb.dep == "pcomp"
        and prep.lower in ("of", "for", "with", "from")
        and prep.head.lemma in load_realis_lexicon().object_control
    )


def _inside(parse: Parse, times: list[Time], word: Word) -> list[Time]:
    """The times in the subtree of a word."""
    start, end = parse.words[word.first].start, parse.words[word.last].end
    return [time for time in times if start <= time.span.start and time.span.end <= end]


def _tellers(parse: Parse, trigger: Word) -> list[Word]:
    """The words whose time is that of the event, the closest first."""
    words = [trigger]
    above = trigger.head
    if trigger.pos == "VERB" or above is trigger:
        return words
    if above.pos == "VERB":
        words.append(above)
    lexicon = load_realis_lexicon()
    below = parse.words[trigger.i + 1 : trigger.last + 1]
    for child in [*below, *above.children]:  # "condemned the launch of a missile, carried out on 31 May"
        told = (
            child.tag == "VBN" and child.dep in ("acl", "advcl", "conj") and child.child("nsubj", "nsubjpass") is None
        )
        if told and child.i > trigger.i and is_light(child, lexicon):
            words.insert(1, child)
    return words
