"""Which words share the time of an event: its own phrase, and the verb that carries it; no other verb."""

from primafacie.reading.events.arguments import carrier_of
from primafacie.reading.events.realis_lexicon import load_realis_lexicon
from primafacie.reading.events.relation_lexicon import load_relation_lexicon
from primafacie.reading.language import Word
from primafacie.record.event import EventType

_OBJECTS = frozenset({"dobj", "nsubjpass", "attr"})
_NOT_YET = frozenset({"planned", "hypothetical"})


def whole_of(noun: Word) -> Word:
    """The noun whose phrase dates an event noun: the first of joined ones, the series of "a series of tests"."""
    groups = load_relation_lexicon().groups
    while True:
        above = noun.head
        if noun.dep == "conj" and above.pos in ("NOUN", "PROPN"):
            noun = above
        elif noun.dep == "pobj" and above.lower == "of" and above.head.lemma in groups:
            noun = above.head
        else:
            return noun


def bearer_of(noun: Word, type_: EventType) -> Word | None:
    """The verb whose time is that of an event noun; None where the verb above tells another happening.

    "Held talks on Monday" dates the talks, "condemned the test on Monday" dates what was said of the test.
    """
    lexicon, whole = load_realis_lexicon(), whole_of(noun)
    if whole.dep == "nsubj" and whole.head.lemma in load_relation_lexicon().acting:
        return whole.head
    if noun.pos not in ("NOUN", "PROPN"):  # an ordinal alone: "his first occurring in July"
        return noun.head if noun.head.pos == "VERB" else None
    verb = carrier_of(noun, lexicon) or _other_bearer(whole, type_)
    if verb is None or lexicon.verbs.get(verb.lemma) in ("negative", "hypothetical"):
        return None
    return verb


def _other_bearer(noun: Word, type_: EventType) -> Word | None:
    words, above = load_relation_lexicon(), noun.head
    if noun.dep == "pobj":
        return _verb_over(above) if above.lower in words.holding else None
    if noun.dep == "nsubj" and above.lemma == "be":
        return above
    if noun.dep in _OBJECTS and above.lemma in words.witnessing:
        return above
    if noun.dep in _OBJECTS and type_ in words.performed and above.lemma in words.performing:
        return above
    return None


def _verb_over(prep: Word) -> Word | None:
    """The verb of a prepositional phrase, also where the parser hung it on the object: "crossed the line in a raid"."""
    above = prep.head
    if above.dep == "dobj":
        above = above.head
    return above if above.pos == "VERB" else None


def undertaken_in(word: Word) -> Word | None:
    """The clause, with the word in it, that the verb above only announces, wants or forbids: "agreed to [send oil]"."""
    effects = load_realis_lexicon().verbs
    while not word.is_root and word.dep in ("xcomp", "conj", "dobj", "nsubjpass"):
        above = word.head
        if effects.get(above.lemma) in _NOT_YET and word.dep != "conj" and above.pos == "VERB":
            return word
        word = above
    return None
