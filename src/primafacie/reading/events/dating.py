"""When an event happened by its own words: the time that governs its trigger, or the verb that carries it."""

from bisect import bisect_left, bisect_right
from datetime import date, timedelta

from primafacie.reading.events.arguments import hangs_on_noun, is_light
from primafacie.reading.events.carrying import bearer_of, undertaken_in, whole_of
from primafacie.reading.events.draft import EventDraft
from primafacie.reading.events.realis_lexicon import load_realis_lexicon
from primafacie.reading.events.relation_lexicon import load_relation_lexicon
from primafacie.reading.events.relations import NEAR, Relations
from primafacie.reading.language import Parse, Word
from primafacie.reading.times import governing_time
from primafacie.reading.times.governing import FEASTS, head_of, is_celebrated
from primafacie.record.time import Time

_NEWS_DAYS = 7
"""A report tells of the week before it: a bare weekday lies in it in 95 of 100 cases of the TimeBank."""
_JOIN_WIDTH = 10
_JOINS = frozenset({"and", "to", "until", "till", "through", "-", "–"})
_BEHIND = len(" on ")
"""How far behind a phrase its time can begin."""
_DASHES = frozenset({"-", "–"})
_YEAR = len("2024")
_NAME_WORDS = 8
"""How many words a name before an event noun can have."""
_LISTED = frozenset({"and", ",", ", and", "and on", "and in", ", on", ", in"})


def date_event(
    parse: Parse, times: list[Time], relations: Relations, draft: EventDraft, published: date | None
) -> None:
    """Set time, begin and end of one telling, and make planned what is dated after the publication."""
    sentence = [time for time in of_sentence(parse, times, draft.trigger) if not _is_celebrated(parse, time, draft)]
    here = [time for time in sentence if not relations.is_anchored(time, draft.trigger)]
    time = _time_of(parse, here, draft, published) or _of_anchor(sentence, relations, draft.trigger)
    if time is None and published is not None:
        time = _news_day(parse, here, draft, published)
    if time is not None and not _only_lasts(parse, time, draft):
        draft.time = time
        draft.begin, draft.end = bounds_of(parse, sentence, time)
    if published is None:
        return
    today = published.isoformat()
    if draft.begin is not None and draft.begin > today and draft.realis in ("occurred", "ongoing"):
        draft.realis = "planned"
    elif draft.realis == "planned" and draft.end is not None and draft.end < today and _is_awaited(draft.trigger):
        draft.realis = "occurred"


def _is_celebrated(parse: Parse, time: Time, draft: EventDraft) -> bool:
    """Whether something is done for the day and not on it; a message of greeting always is."""
    return is_celebrated(parse, time) or (draft.type == "message" and time.rule.endswith(FEASTS))


def of_sentence(parse: Parse, times: list[Time], word: Word) -> list[Time]:
    """The times in the sentence of a word and near it."""
    sentence = parse.sentences[word.sentence]
    return _between(parse, times, word, sentence.first, sentence.last)


def inside(parse: Parse, times: list[Time], word: Word) -> list[Time]:
    """The times in the subtree of a word and near it."""
    return _between(parse, times, word, word.first, word.last)


def _between(parse: Parse, times: list[Time], word: Word, first: int, last: int) -> list[Time]:
    """The times from the first to the last of the words that are near a word."""
    start, end = parse.words[max(first, word.i - NEAR)].start, parse.words[min(last, word.i + NEAR)].end
    low = bisect_left(times, start, key=lambda time: time.span.start)
    high = bisect_right(times, end, key=lambda time: time.span.start)
    return [time for time in times[low:high] if time.span.end <= end]


def bounds_of(parse: Parse, times: list[Time], time: Time) -> tuple[str | None, str | None]:
    """First and last day of a time, or of the range or the list of times that it is part of.

    Of "between May and July", "from May to July" and "in May and July" the days are those from May to July.
    """
    at = bisect_left(times, time.span.start, key=lambda known: known.span.start)
    first = last = at
    while last + 1 < len(times) and is_joined(parse, times[last], times[last + 1]):
        last += 1
    while first > 0 and is_joined(parse, times[first - 1], times[first]):
        first -= 1
    return times[first].begin, times[last].end


def is_joined(parse: Parse, first: Time, second: Time) -> bool:
    """Whether the words make a range, or a list in the order of the calendar, of two times that follow one another."""
    before = parse.text[max(0, first.span.start - 8) : first.span.start].rstrip().lower()
    between = parse.text[first.span.end : second.span.start]
    if len(between) > _JOIN_WIDTH or "DATE" not in (first.type, second.type):
        return False
    words = " ".join(between.split()).lower()
    if before.endswith(("between", "from")) and words in _JOINS:
        return True
    in_order = first.end is not None and second.begin is not None and first.end < second.begin
    return words in _LISTED and in_order and _is_listed(parse, first, second)


def _is_listed(parse: Parse, first: Time, second: Time) -> bool:
    """Whether the parser joins two times, or both are of one precision, so that they are not of two clauses."""
    one, other = head_of(parse, first), head_of(parse, second)
    if one is None or other is None or len(first.value) != len(second.value):
        return False
    above = other.head if other.dep == "pobj" else other
    return other.dep == "conj" or above.dep == "conj" or one.head is other.head


def _only_lasts(parse: Parse, time: Time, draft: EventDraft) -> bool:
    """Whether a time tells how long the outcome lasts: "suspended imports until the end of the year"."""
    before = parse.text[max(0, time.span.start - 8) : time.span.start].split()
    return bool(before) and before[-1].lower() in ("until", "till") and draft.type in load_relation_lexicon().lasting


def _time_of(parse: Parse, times: list[Time], draft: EventDraft, published: date | None) -> Time | None:
    """The time of the trigger, of the verb that carries it, or of what is told of the noun in passing."""
    trigger = draft.trigger
    if trigger.pos == "VERB":
        own = hangs_on_noun(trigger) or _is_held_against(trigger)
        words = [(trigger, inside(parse, times, trigger) if own else times)]
        if _is_at_once(trigger):
            words.append((trigger.head, times))
        arrival = _arrival(draft)
        if arrival is not None:
            words.append((arrival, times))
    else:
        words = [(trigger, inside(parse, times, whole_of(trigger)))]
        words.extend((verb, inside(parse, times, verb)) for verb in _told_of(parse, trigger))
        bearer = bearer_of(trigger, draft.type) or draft.carrier
        if bearer is not None:
            words.append((bearer, times))
    year: Time | None = None
    for word, near in words:
        fitting = near if draft.realis in ("occurred", "ongoing") else _fitting(parse, near, word, published)
        time = governing_time(parse, fitting, word)
        if time is None or time.type not in ("DATE", "TIME"):
            continue
        if year is not None:
            return time if time.value.startswith(year.value) else year
        if trigger.pos == "VERB" or len(time.value) != _YEAR:
            return time
        year = time  # "the 2018 summit was held on 12 June": its verb may tell the day
    if year is not None or trigger.pos != "NOUN":
        return year
    return _in_name(parse, times, trigger) or _right_behind(parse, times, trigger)


def _arrival(draft: EventDraft) -> Word | None:
    """What became of a missile or of an attempt: "a missile fired by X landed on Monday", "its attempt to … failed"."""
    verb, missile = draft.trigger, draft.trigger.head
    is_launch = draft.type == "weapon_test" and verb.dep in ("acl", "relcl") and missile.dep == "nsubj"
    if is_launch and missile.head.lemma in load_relation_lexicon().arriving:
        return missile.head
    is_attempt = verb.dep == "acl" and missile.dep == "nsubj" and missile.lemma in load_realis_lexicon().attempts
    return missile.head if is_attempt else None


def _is_at_once(verb: Word) -> bool:
    """Whether a clause tells what happened at the time of the clause above: "was hurt on Sunday when X opened fire"."""
    opens = any(child.lower == "when" and child.i < verb.i for child in verb.children)
    return verb.dep == "advcl" and opens and verb.head.pos == "VERB"


def _of_anchor(times: list[Time], relations: Relations, noun: Word) -> Time | None:
    """The one time in or right behind the phrase of what something is before or after: "ahead of the summit in May"."""
    whole = whole_of(noun)
    for relation in relations.around(noun):
        if relation.anchor is whole and relation.order != "within":
            near = [time for time in relations.of_anchor(times, relation) if time.type in ("DATE", "TIME")]
            return near[0] if len(near) == 1 and near[0].span.start > noun.start else None
    return None


def _in_name(parse: Parse, times: list[Time], noun: Word) -> Time | None:
    """The time that opens the name of an event, wherever the parser hung it: "the 2018 North Korea–U.S. summit"."""
    i = noun.i - 1
    while i > max(0, noun.i - _NAME_WORDS) and (parse.words[i].pos == "PROPN" or parse.words[i].text in _DASHES):
        i -= 1
    if not 0 <= i < noun.i - 1:
        return None
    return next((time for time in times if time.span.start <= parse.words[i].start < time.span.end), None)


def _right_behind(parse: Parse, times: list[Time], noun: Word) -> Time | None:
    """The time right behind the phrase of an event noun, where it cannot be that of the verb above.

    The verb has no tense ("joined us in condemning the launch on Monday"), or a time of its own.
    """
    end = parse.words[whole_of(noun).last].end
    time = next((time for time in times if end < time.span.start <= end + _BEHIND), None)
    verb = next((word for word in noun.ancestors() if word.pos == "VERB"), None)
    if time is None or verb is None or time.type not in ("DATE", "TIME"):
        return None
    own = governing_time(parse, [other for other in times if other is not time], verb)
    return time if own is not None or verb.tag in ("VB", "VBG") else None


def _fitting(parse: Parse, times: list[Time], word: Word, published: date | None) -> list[Time]:
    """The times that can date a word; of what is only undertaken or wanted, not those of the undertaking.

    In "agreed on Monday to send oil" and "agreed to send oil on Monday" the day is that of the news.
    """
    clause = undertaken_in(word)
    if clause is None or published is None:
        return times
    own = inside(parse, times, clause)
    news, today = (published - timedelta(days=_NEWS_DAYS)).isoformat(), published.isoformat()
    return [
        time
        for time in times
        if (time.end or time.begin or "") > today or (time in own and not news <= (time.begin or "") <= today)
    ]


def _news_day(parse: Parse, times: list[Time], draft: EventDraft, published: date) -> Time | None:
    """The one day of the last week in the clause of an event, where the parser hung it on a word of its objects."""
    trigger = draft.trigger
    verb = trigger if trigger.pos == "VERB" else bearer_of(trigger, draft.type)
    if verb is None or (draft.realis not in ("occurred", "ongoing") and undertaken_in(verb) is not None):
        return None
    own = [time for time in inside(parse, times, verb) if not _is_of_saying(parse, time, verb)]
    if len(own) != 1 or own[0].begin is None or own[0].begin != own[0].end:
        return None
    first = (published - timedelta(days=_NEWS_DAYS)).isoformat()
    return own[0] if first <= own[0].begin <= published.isoformat() else None


def _is_of_saying(parse: Parse, time: Time, verb: Word) -> bool:
    """Whether a verb of its own stands between a time and the verb of the event ("…, the agency said on Monday")."""
    word = next(w for w in parse.words[verb.first : verb.last + 1] if w.end > time.span.start)
    above = next((w for w in word.ancestors() if w.pos == "VERB"), verb)
    tells = load_realis_lexicon().verbs.get(above.lemma) == "occurred"
    is_participle = (above.tag == "VBN" and above.child("aux") is None) or above.dep == "acl"
    return above is not verb and (not is_participle or tells)


def _is_awaited(trigger: Word) -> bool:
    """Whether only what stands around it makes a dated noun planned: "ahead of the summit in June", or a row of nouns
    that hang on one another, of which the words that govern the first tell little.
    """
    prep = trigger.head
    ahead = trigger.dep == "pobj" and prep.lower == "of" and prep.head.lower == "ahead"
    return ahead or trigger.dep in ("conj", "appos")


def _is_held_against(verb: Word) -> bool:
    """Whether it is what somebody is charged with: "indicted in 2018 for selling" says when of the indictment alone."""
    prep = verb.head
    return (
        verb.dep == "pcomp"
        and prep.lower in ("of", "for", "with", "from")
        and prep.head.lemma in load_realis_lexicon().object_control
    )


def _told_of(parse: Parse, noun: Word) -> list[Word]:
    """Verbs that tell in passing that an event noun took place: "the launch of a missile, carried out on 31 May"."""
    lexicon = load_realis_lexicon()
    found = []
    for child in [*parse.words[noun.i + 1 : min(noun.last, noun.i + NEAR) + 1], *noun.head.children]:
        subject = child.child("nsubj", "nsubjpass")
        participle = child.tag == "VBN" and child.dep in ("acl", "advcl", "conj") and subject is None
        relative = child.dep == "relcl" and child.head is noun and subject is not None and subject.lower == "which"
        if child.i <= noun.i or not (participle or relative):
            continue
        if is_light(child, lexicon) or (relative and child.lemma in lexicon.presentational):
            found.append(child)
    return found
