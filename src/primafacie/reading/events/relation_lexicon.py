"""The word lists of data/events/relations.yaml."""

import functools
from typing import Literal

from primafacie.data.entry import Entry, SourcedFile
from primafacie.data.loader import load_packaged
from primafacie.record.event import EventType

Order = Literal["within", "before", "after"]
"""When an event is: on the days of another, before it, or after it."""


class _Performed(Entry):
    verbs: list[str]
    types: list[EventType]


class _Pairing(Entry):
    types: list[EventType]
    of: list[EventType]


class _Purposes(_Pairing):
    verbs: list[str]


class _File(SourcedFile):
    phrases: dict[Order, list[str]]
    loose: list[str]
    verbs: dict[Order, list[str]]
    nearness: list[str]
    units: dict[str, Literal["D", "W", "M", "Y"]]
    numbers: dict[str, int]
    rough: list[str]
    acting: list[str]
    witnessing: list[str]
    arriving: list[str]
    flying: list[str]
    performed: _Performed
    groups: list[str]
    holding: list[str]
    lasting: list[EventType]
    parts: _Pairing
    together: list[str]
    elsewhen: list[str]
    purposes: _Purposes


class RelationLexicon:
    """What each word makes of the time of an event.

    Attributes:
        phrases: Words of a phrase, in order, with what they mean; by the last word, longest first.
        loose: Prepositions that mean "within" before an event alone.
    """

    def __init__(self, content: _File) -> None:
        self.phrases: dict[str, list[tuple[tuple[str, ...], Order]]] = {}
        for order, phrases in content.phrases.items():
            for phrase in phrases:
                words = tuple(phrase.replace("-", " - ").split())
                self.phrases.setdefault(words[-1], []).append((words, order))
        for known in self.phrases.values():
            known.sort(key=lambda pair: -len(pair[0]))
        self.loose = frozenset(content.loose)
        self.verbs: dict[str, Order] = {verb: order for order, verbs in content.verbs.items() for verb in verbs}
        self.nearness = frozenset(content.nearness)
        self.units = content.units
        self.numbers = content.numbers
        self.rough = frozenset(content.rough)
        self.acting = frozenset(content.acting)
        self.witnessing = frozenset(content.witnessing)
        self.arriving = frozenset(content.arriving)
        self.flying = frozenset(content.flying)
        self.performing = frozenset(content.performed.verbs)
        self.performed = frozenset(content.performed.types)
        self.groups = frozenset(content.groups)
        self.holding = frozenset(content.holding)
        self.lasting = frozenset(content.lasting)
        self.parts = frozenset(content.parts.types)
        self.wholes = frozenset(content.parts.of)
        self.together = frozenset(content.together)
        self.elsewhen = frozenset(content.elsewhen)
        self.purposes = frozenset(content.purposes.types)
        self.purposed = frozenset(content.purposes.of)
        self.purposing = frozenset(content.purposes.verbs)


@functools.cache
def load_relation_lexicon() -> RelationLexicon:
    """The packaged lists, read once a process.

    Raises:
        RulebookError: relations.yaml is not valid.
    """
    return RelationLexicon(load_packaged("events/relations.yaml", _File))
