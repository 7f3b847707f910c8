"""The word lists of data/events/realis.yaml."""

import functools
from typing import Literal

from primafacie.data.entry import SourcedFile
from primafacie.data.loader import load_packaged

Effect = Literal["occurred", "ongoing", "planned", "hypothetical", "generic", "negative"]
"""What a word makes of the event it governs or modifies; "negative" is a polarity, the rest are realis."""


class _File(SourcedFile):
    verbs: dict[Effect, list[str]]
    nouns: dict[Effect, list[str]]
    adjectives: dict[Effect, list[str]]
    modifiers: dict[Effect, list[str]]
    prepositions: dict[Effect, list[str]]
    modals: dict[Effect, list[str]]
    adverbs: dict[Effect, list[str]]
    whoever: list[str]
    lasting: list[str]
    attempts: list[str]
    object_control: list[str]
    light_verbs: list[str]
    giving_verbs: list[str]
    receiving_verbs: list[str]
    bystanding_verbs: list[str]
    going_verbs: list[str]
    ending_verbs: list[str]
    launching: list[str]
    presentational: list[str]


class RealisLexicon:
    """Word to effect, for each part of speech; a word in two lists has the effect of the first."""

    def __init__(self, content: _File) -> None:
        self.verbs = _invert(content.verbs)
        self.nouns = _invert(content.nouns)
        self.adjectives = _invert(content.adjectives)
        self.modifiers = _invert(content.modifiers)
        self.prepositions = _invert(content.prepositions)
        self.modals = _invert(content.modals)
        self.adverbs = _invert(content.adverbs)
        self.whoever = frozenset(content.whoever)
        self.lasting = frozenset(content.lasting)
        self.attempts = frozenset(content.attempts)
        self.object_control = frozenset(content.object_control)
        self.light_verbs = frozenset(content.light_verbs)
        self.giving_verbs = frozenset(content.giving_verbs)
        self.receiving_verbs = frozenset(content.receiving_verbs)
        self.bystanding_verbs = frozenset(content.bystanding_verbs)
        self.launching = frozenset(content.launching)
        self.going_verbs = frozenset(content.going_verbs)
        self.ending_verbs = frozenset(content.ending_verbs)
        self.presentational = frozenset(content.presentational)


def _invert(lists: dict[Effect, list[str]]) -> dict[str, Effect]:
    effects: dict[str, Effect] = {}
    for effect, words in lists.items():
        for word in words:
            effects.setdefault(word, effect)
    return effects


@functools.cache
def load_realis_lexicon() -> RealisLexicon:
    """The packaged lists, read once a process.

    Raises:
        RulebookError: realis.yaml is not valid.
    """
    return RealisLexicon(load_packaged("events/realis.yaml", _File))
