"""The verbs of data/actors/judging.yaml, whose object has done what a preposition brings in."""

import functools
from typing import Literal

from primafacie.data.entry import SourcedFile
from primafacie.data.loader import load_packaged

Preposition = Literal["for", "of", "with", "over", "on", "about"]


class _File(SourcedFile):
    verbs: dict[Preposition, list[str]]


@functools.cache
def load_judging() -> dict[str, frozenset[str]]:
    """The verbs, as lemmas, by the preposition that brings in the deed; read once a process.

    Raises:
        RulebookError: judging.yaml is not valid.
    """
    content = load_packaged("actors/judging.yaml", _File)
    return {prep: frozenset(verbs) for prep, verbs in content.verbs.items()}


def judges_for(verb: str, preposition: str) -> bool:
    """Whether the object of a verb, given as its lemma, has done what stands behind a preposition."""
    return verb in load_judging().get(preposition, frozenset())
