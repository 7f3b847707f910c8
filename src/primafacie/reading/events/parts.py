"""What is told as a part of a meeting: "Biden met Xi on Monday. The two leaders discussed trade." """

from collections.abc import Sequence

from primafacie.reading.actors.cast import ActorDraft
from primafacie.reading.events.arguments import carrier_of
from primafacie.reading.events.draft import EventDraft
from primafacie.reading.events.realis_lexicon import load_realis_lexicon
from primafacie.reading.events.relation_lexicon import load_relation_lexicon
from primafacie.reading.language import Word

_REACH = 12
"""How many sentences a report goes on telling of one meeting."""
_WINDOW = 20
"""Events that are looked back at; keeps the cost linear in the length of the report."""
_PERFECT = frozenset({"have", "had", "has", "'ve", "’ve", "'d", "’d"})


def whole_meeting(event: EventDraft, events: Sequence[EventDraft], at: int) -> EventDraft | None:
    """The meeting of one day, told before, that an undated talk of the same participants is part of.

    Args:
        event: The talk, meeting or agreement.
        events: All events of the report, in the order of the text.
        at: Index of the event in them.
    """
    if not _goes_on(event):
        return None
    is_all, people = _is_all_who_met(event), _people(event)
    if not is_all and len(people) == 0:
        return None
    wholes = load_relation_lexicon().wholes
    for other in reversed(events[max(0, at - _WINDOW) : at]):
        if event.trigger.sentence - other.triggers[-1].sentence > _REACH:
            return None
        if other.type in wholes and other.time is not None and (is_all or _same(people, _people(other))):
            is_one_day = other.begin is not None and other.begin == other.end
            return other if is_one_day and other.realis == "occurred" else None
    return None


def _goes_on(event: EventDraft) -> bool:
    """Whether a telling goes on with what is told: in the simple past, and without a word that steps out of it."""
    words = load_relation_lexicon()
    if event.type not in words.parts or event.realis != "occurred" or event.polarity == "negative":
        return False
    verb = _verb_of(event)
    if verb is None or verb.tag not in ("VBD", "VBN"):
        return False
    around = [child for word in (verb, event.trigger) for child in word.children]
    return not any(child.lower in words.elsewhen or child.lower in _PERFECT for child in around) and _is_told(verb)


def _is_told(verb: Word) -> bool:
    """Whether the clause is a main one, no relative clause or complement that may be of another time."""
    while verb.dep == "conj" and verb.head.pos in ("VERB", "AUX"):
        verb = verb.head
    return verb.is_root


def _is_all_who_met(event: EventDraft) -> bool:
    """Whether the subject is those who met, by a word that names them together: "the two leaders", "they"."""
    verb = _verb_of(event)
    while verb is not None and verb.dep == "conj" and verb.child("nsubj") is None and verb.head.pos == "VERB":
        verb = verb.head
    subject = verb.child("nsubj") if verb is not None else None
    if subject is None or any(actor.members for actors in event.roles.values() for actor in actors):
        return False
    definite = any(child.lower in ("the", "two", "both") for child in subject.children)
    return subject.lower == "they" or (
        definite
        and subject.tag == "NNS"
        and subject.child("conj", "prep") is None
        and subject.lemma in load_relation_lexicon().together
    )


def _verb_of(event: EventDraft) -> Word | None:
    trigger = event.trigger
    return trigger if trigger.pos == "VERB" else carrier_of(trigger, load_realis_lexicon())


def _people(event: EventDraft) -> list[ActorDraft]:
    told = [actor for role, actors in event.roles.items() if role != "topic" for actor in actors]
    return [one for actor in told for one in (actor.members or [actor])]


def _same(people: list[ActorDraft], others: list[ActorDraft]) -> bool:
    return all(any(one is other for other in others) for one in people)
