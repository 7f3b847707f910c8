"""Verbs whose objects the model misses: of giving, with two bare ones, and such as have a gerund for one."""

import functools

from primafacie.data.entry import SourcedFile
from primafacie.data.loader import load_packaged


class ObjectVerbs(SourcedFile):
    """The lists of data/language/object_verbs.yaml, as lemmas; the file says what each is."""

    giving: frozenset[str]
    gerund: frozenset[str]
    seeing: frozenset[str]
    offshore: frozenset[str]


@functools.cache
def load_object_verbs() -> ObjectVerbs:
    """The packaged lists, read once a process.

    Raises:
        RulebookError: object_verbs.yaml is not valid.
    """
    content: ObjectVerbs = load_packaged("language/object_verbs.yaml", ObjectVerbs)
    return content
