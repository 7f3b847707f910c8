"""Verbs that headlines use in the present tense, which the model takes for nouns."""

import functools

from primafacie.data.entry import SourcedFile
from primafacie.data.loader import load_packaged


class _File(SourcedFile):
    forms: list[str]


@functools.cache
def headline_forms() -> frozenset[str]:
    """The forms of data/language/headline_verbs.yaml, in lower case; read once a process.

    Raises:
        RulebookError: headline_verbs.yaml is not valid.
    """
    return frozenset(load_packaged("language/headline_verbs.yaml", _File).forms)
