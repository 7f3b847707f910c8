"""The words of data/desk/support.yaml."""

import functools

from pydantic import Field

from primafacie.assessment.phrases import Phrase
from primafacie.data.entry import SourcedFile
from primafacie.data.loader import load_packaged


class SupportWords(SourcedFile):
    """Words by which a report says on what a claim rests.

    Attributes:
        document: Somebody saw a document, a record or an image.
        eyewitness: Somebody was there.
    """

    document: list[Phrase] = Field(min_length=1)
    eyewitness: list[Phrase] = Field(min_length=1)


@functools.cache
def load_support() -> SupportWords:
    """The packaged words, read once a process.

    Raises:
        RulebookError: support.yaml is not valid.
    """
    words: SupportWords = load_packaged("desk/support.yaml", SupportWords)
    return words
