"""Events told by an ordinal alone: "his second visit, with the first occurring in July 2000"."""

import dataclasses
from bisect import bisect_left

from primafacie.reading.events.draft import EventDraft
from primafacie.reading.language import Parse, Word

_ORDINALS = frozenset({"first", "second", "third", "fourth", "fifth", "last", "latest", "previous", "other"})
_HAPPENS = frozenset({"occur", "come", "take", "happen", "be", "follow", "date"})
_LEADS = frozenset({"the", "his", "her", "their", "its"})


def read_ordinals(parse: Parse, mentions: list[EventDraft]) -> list[EventDraft]:
    """The mentions, and those that an ordinal without its noun adds, in the order of the text.

    The ordinal takes type and roles from the nearest event noun before it in the same sentence or the one before.
    """
    found = list(mentions)
    nouns = [mention for mention in mentions if mention.trigger.pos == "NOUN"]
    for word in parse.words:
        verb = _verb_of(parse, word)
        if verb is None:
            continue
        model = _model(nouns, word)
        if model is not None:
            found.append(_another(model, word, verb))
    return sorted(found, key=lambda draft: draft.trigger.i)


def _verb_of(parse: Parse, word: Word) -> Word | None:
    """The verb of happening that an ordinal with "the" or a possessor, and without a noun, is the subject of."""
    if word.lower not in _ORDINALS or word.i == 0 or parse.words[word.i - 1].lower not in _LEADS:
        return None
    verb = word.head
    if word.dep in ("nsubj", "amod", "advmod", "nummod") and verb.pos in ("VERB", "AUX") and verb.i > word.i:
        return verb if verb.lemma in _HAPPENS and verb.i - word.i <= 3 else None
    return None


def _model(nouns: list[EventDraft], word: Word) -> EventDraft | None:
    """The last mention before a word, of those that a noun tells, unless it is further off than the last sentence."""
    at = bisect_left(nouns, word.i, key=lambda mention: mention.trigger.i) - 1
    return nouns[at] if at >= 0 and word.sentence - nouns[at].trigger.sentence <= 1 else None


def _another(model: EventDraft, word: Word, verb: Word) -> EventDraft:
    return dataclasses.replace(
        model,
        trigger=word,
        triggers=[word],
        clause=(word.i - 1, max(child.last for child in [*verb.children, word] if child.last <= verb.last)),
        rule=f"{model.rule}.ordinal",
        roles={role: list(actors) for role, actors in model.roles.items()},
        goods=list(model.goods),
        quantities=[],
        time=None,
        begin=None,
        end=None,
        place=list(model.place),
        realis="occurred",
        polarity="positive",
    )
