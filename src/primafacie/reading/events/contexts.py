"""The word lists of data/events/contexts.yaml, by which conditions tell the senses of a trigger apart."""

import functools

from primafacie.data.entry import Entry
from primafacie.data.loader import load_packaged


class Contexts(Entry):
    """Lemmas by what they show; the file says what each list is for."""

    cyber: frozenset[str]
    cyber_triggers: frozenset[str]
    cyber_actors: frozenset[str]
    abstract: frozenset[str]
    civil: frozenset[str]
    military: frozenset[str]
    drill: frozenset[str]
    money: frozenset[str]
    halting: frozenset[str]
    seizable: frozenset[str]
    depicting: frozenset[str]
    routes: frozenset[str]
    offices: frozenset[str]
    lists: frozenset[str]
    listables: frozenset[str]
    fighters: frozenset[str]
    targets: frozenset[str]
    figurative: frozenset[str]
    beings: frozenset[str]
    asked: frozenset[str]
    joint: frozenset[str]
    press: frozenset[str]
    audience: frozenset[str]
    struck: frozenset[str]
    ground: frozenset[str]


@functools.cache
def load_contexts() -> Contexts:
    """The packaged lists, read once a process.

    Raises:
        RulebookError: contexts.yaml is not valid.
    """
    content: Contexts = load_packaged("events/contexts.yaml", Contexts)
    return content
