"""When an event happened by another: within, before or after it, as the same one named again, as a part of it."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from primafacie.reading.events.carrying import bearer_of
from primafacie.reading.events.dating import bounds_of, inside, of_sentence
from primafacie.reading.events.draft import EventDraft
from primafacie.reading.events.identity import refers_back
from primafacie.reading.events.parts import whole_meeting
from primafacie.reading.events.relation_lexicon import Order, load_relation_lexicon
from primafacie.reading.events.relations import Relation, Relations
from primafacie.reading.language import Parse, Word
from primafacie.reading.times import governing_time
from primafacie.reading.times.calendar import interval_of, shift, value_at
from primafacie.reading.times.governing import reach
from primafacie.record.time import Time

_ROUNDS = 3
"""An event dates another, that one a third; longer chains are not followed."""
_SETTING_WORDS = 25
"""How many words before "where" its setting is looked for."""
_WINDOW = 40
"""Tellings of one word that are looked back at; keeps the cost linear in the length of the report."""
_BEHIND_GERUND = 10
"""What it costs a phrase to pass a gerund; more than any step in a clause."""
_NEVER = "9999-12-31"
_MODIFIERS = frozenset({"compound", "amod", "nmod", "nummod", "poss"})
_REAL = frozenset({"occurred", "ongoing"})
_UNREAL = frozenset({"hypothetical", "generic"})
_OPPOSITE: dict[Order, Order] = {"before": "after", "after": "before"}

Days = tuple[str | None, str | None]


@dataclass(frozen=True, slots=True)
class _Anchor:
    """A time that another event is measured by.

    Attributes:
        event: The event that it is the time of; None where only its words are known.
        lasts: Whether it goes on from its first day to its last; else it lies on some day between them.
    """

    time: Time
    begin: str | None
    end: str | None
    event: EventDraft | None = None

    @property
    def lasts(self) -> bool:
        if self.event is not None and self.event.dated_by is not None:
            return False
        is_own = (self.begin, self.end) == (self.time.begin, self.time.end)
        return self.begin is not None and self.end is not None and ("/" in self.time.value or not is_own)


def date_by_others(
    parse: Parse, times: list[Time], relations: Relations, events: Sequence[EventDraft], published: date | None
) -> None:
    """Date the events that have no time of their own by others: "during the visit" has the days of the visit.

    What has happened or goes on and is still undated is bounded by the publication day: it cannot begin after it.
    """
    others = _Others(parse, times, relations, events, published.isoformat() if published is not None else _NEVER)
    for _ in range(_ROUNDS):
        if not [event for event in events if event.time is None and others.date(event)]:
            break
    for event in events:
        if published is not None and event.realis in _REAL and event.begin is None is event.end:
            event.end = published.isoformat()


class _Others:
    """The events of a report as anchors of one another."""

    def __init__(
        self, parse: Parse, times: list[Time], relations: Relations, events: Sequence[EventDraft], today: str
    ) -> None:
        self.parse = parse
        self.times = times
        self.relations = relations
        self.events = events
        self.today = today
        self.order = {id(event): n for n, event in enumerate(events)}
        self.by_trigger = {word.i: event for event in events for word in event.triggers}
        self.by_lemma: dict[str, list[tuple[Word, EventDraft]]] = {}
        for event in events:
            for word in event.triggers:
                self.by_lemma.setdefault(word.lemma, []).append((word, event))
        for told in self.by_lemma.values():
            told.sort(key=lambda pair: pair[0].i)
        self.by_bearer: dict[int, EventDraft] = {}
        for event in events:
            for noun in (word for word in event.triggers if word.pos != "VERB"):
                bearer = bearer_of(noun, event.type)
                if bearer is not None:
                    self.by_bearer.setdefault(bearer.i, event)

    def date(self, event: EventDraft) -> bool:
        """Date an event by the first way that gives a day; whether one did."""
        anchor = self._by_relation(event) or self._by_setting(event) or self._by_purpose(event)
        if anchor is None and event.realis not in _UNREAL:
            anchor = self._named_again(event.trigger, event)
        if anchor is None:
            whole = whole_meeting(event, self.events, self.order[id(event)])
            anchor = _of_event(whole) if whole is not None else None
        if anchor is None:
            return False
        if event.realis in _REAL and anchor.begin is None and (anchor.end or "") > self.today:
            return False  # what has happened is bounded better by the day of publication
        event.time, event.begin, event.end, event.dated_by = anchor.time, anchor.begin, anchor.end, anchor.event
        if event.realis in _REAL and (event.begin or "") > self.today:
            event.realis = "planned"
        return True

    def _by_relation(self, event: EventDraft) -> _Anchor | None:
        trigger = event.trigger
        bearer = bearer_of(trigger, event.type) if trigger.pos != "VERB" else None
        words = [trigger, bearer] if bearer is not None else [trigger]
        ranked = []
        for n, relation in enumerate(self.relations.around(trigger)):
            if relation.is_count or any(relation.anchor.governs(word) for word in words):
                continue
            costs = [cost for word in words if (cost := _reach(relation.holder, word)) is not None]
            if costs:
                ranked.append((min(costs), n, relation))
        for _, _, relation in sorted(ranked, key=lambda each: each[:2]):
            anchor = self._anchor(relation, event)
            days = _apply(relation.order, relation.amount, anchor) if anchor is not None else None
            if anchor is not None and days is not None:
                return _Anchor(anchor.time, *days, anchor.event)
        return self._by_converse(event, words)

    def _by_converse(self, event: EventDraft, words: list[Word]) -> _Anchor | None:
        """The other end of a relation: of "fired on Monday after the talks" the talks were not later than Monday."""
        if event.polarity == "negative" or event.realis in _UNREAL:
            return None
        for relation in self.relations.around(event.trigger):
            order = _OPPOSITE.get(relation.order)
            if order is None or not any(relation.anchor is word for word in words):
                continue
            anchor = self._holder(relation, event)
            days = _apply(order, relation.amount, anchor) if anchor is not None else None
            if anchor is not None and days is not None:
                return _Anchor(anchor.time, *days, anchor.event)
        return None

    def _other(self, word: Word, event: EventDraft) -> EventDraft | None:
        """The dated event that a word tells, or that a verb carries; None where it is the one to be dated."""
        other = self.by_trigger.get(word.i) or self.by_bearer.get(word.i)
        return other if other is not event and other is not None and other.time is not None else None

    def _anchor(self, relation: Relation, event: EventDraft) -> _Anchor | None:
        """When the anchor of a relation happened: as an event, by its own time, or as an event named again."""
        word = relation.anchor
        if self.by_trigger.get(word.i) is event:
            return None
        other = self._other(word, event)
        if other is not None:
            return _of_event(other)
        found = self._at(word, self.relations.of_anchor(of_sentence(self.parse, self.times, word), relation))
        return (found if not relation.is_loose else None) or self._named_again(word, event)

    def _holder(self, relation: Relation, event: EventDraft) -> _Anchor | None:
        """When what hangs on an anchor happened, to date the anchor by it."""
        word = relation.holder
        other = self._other(word, event)
        if other is not None:
            return _of_event(other)
        near = of_sentence(self.parse, self.times, word) if word.pos == "VERB" else inside(self.parse, self.times, word)
        return self._at(word, [time for time in near if time not in self.relations.of_anchor(near, relation)])

    def _at(self, word: Word, times: list[Time]) -> _Anchor | None:
        """The one of some times that dates a word, with its days; where none governs it, the only one behind a noun."""
        time = governing_time(self.parse, times, word)
        if time is None and word.pos != "VERB" and len(times) == 1 and times[0].span.start > word.start:
            time = times[0]
        if time is None or time.type not in ("DATE", "TIME"):
            return None
        return _Anchor(time, *bounds_of(self.parse, times, time))

    def _by_purpose(self, event: EventDraft) -> _Anchor | None:
        """The time of the meeting that was held for it: "will meet on Tuesday to discuss the test"."""
        verb, words = event.trigger, load_relation_lexicon()
        above = verb.head
        is_purpose = verb.tag == "VB" and verb.dep in ("advcl", "xcomp") and any(c.lower == "to" for c in verb.children)
        if not is_purpose or event.type not in words.purposes or above.pos != "VERB":
            return None
        other = self._other(above, event)
        if other is not None:
            return _of_event(other) if other.type in words.purposed else None
        if above.lemma not in words.purposing:
            return None
        return self._at(above, of_sentence(self.parse, self.times, above))

    def _by_setting(self, event: EventDraft) -> _Anchor | None:
        """The last dated event before a clause with "where" or "when", or a sentence that opens with "there": "his trip
        in May, where he met the king".
        """
        verb = event.trigger
        is_there = _opens_there(self.parse, verb)
        if verb.pos != "VERB" or (
            not is_there and not any(c.lower in ("where", "when") and c.i < verb.i for c in verb.children)
        ):
            return None
        for i in range(verb.i - 1, max(-1, verb.i - _SETTING_WORDS), -1):
            other = self.by_trigger.get(i)
            if other is not None and other is not event and other.time is not None:
                return _of_event(other) if verb.sentence - self.parse.words[i].sentence <= is_there else None
        return None

    def _named_again(self, noun: Word, event: EventDraft) -> _Anchor | None:
        """The days of what a definite noun takes up by its own word, where all that the report dates so agree."""
        if noun.pos not in ("NOUN", "PROPN") or not refers_back(noun):
            return None
        own = _modifiers(noun)
        told = self.by_lemma.get(noun.lemma, [])
        at = bisect_left(told, noun.i, key=lambda pair: pair[0].i)
        known = {
            (other.begin, other.end): other
            for word, other in told[max(0, at - _WINDOW) : at]
            if other is not event and other.time is not None and own <= _modifiers(word)
        }
        return _of_event(next(iter(known.values()))) if len(known) == 1 else None


def _opens_there(parse: Parse, verb: Word) -> bool:
    """Whether a sentence opens with "there": "He left for Oslo in May. There he met the king"."""
    first = parse.words[parse.sentences[verb.sentence].first]
    return first.lower == "there" and first.dep != "expl" and first.head is verb


def _reach(holder: Word, word: Word) -> int | None:
    """How far a phrase is from a word, also behind a gerund: "talks on improving ties during the visit"."""
    gerund = holder if holder.dep == "pcomp" else holder.head
    prep = gerund.head
    if gerund.dep == "pcomp" and prep.dep == "prep" and prep.head is word and word.pos == "NOUN":
        return _BEHIND_GERUND
    return reach(holder, word)


def _modifiers(noun: Word) -> set[str]:
    """What tells a noun apart from others of its word, articles and pronouns left out."""
    return {child.lower for child in noun.children if child.dep in _MODIFIERS and child.tag != "PRP$"}


def _of_event(event: EventDraft) -> _Anchor | None:
    return _Anchor(event.time, event.begin, event.end, event) if event.time is not None else None


def _apply(order: Order, amount: tuple[int, str] | None, anchor: _Anchor) -> Days | None:
    """The days of what is within, before or after an anchor; None where they are not known."""
    if order == "within":
        days: Days = (anchor.begin, anchor.end)
    else:
        near = _near_end(order, anchor)
        if amount is not None:
            days = _shifted(near, *amount, -1 if order == "before" else 1)
        else:
            days = (None, near[1]) if order == "before" else (near[0], None)
    return days if days != (None, None) else None


def _near_end(order: Order, anchor: _Anchor) -> Days:
    """The days from which one counts: of what lasts its first or last, of what lies on an unknown day all of them."""
    if not anchor.lasts:
        return anchor.begin, anchor.end
    return (anchor.begin, anchor.begin) if order == "before" else (anchor.end, anchor.end)


def _shifted(days: Days, count: int, unit: str, sign: int) -> Days:
    """The unit that lies so many units from the days: two weeks after a day is a week."""
    begins, ends = days
    if begins is None or ends is None:
        return None, None
    first, last = (shift(date.fromisoformat(day), sign * count, unit) for day in (begins, ends))
    if first is None or last is None:
        return None, None
    begin, end = interval_of(value_at(first, unit)).begin, interval_of(value_at(last, unit)).end
    return (begin.isoformat() if begin else None, end.isoformat() if end else None)
