"""The words of data/desk/support.yaml."""

import functools

from pydantic import Field

from primafacie.assessment.phrases import Phrase
from primafacie.data.entry import Entry, SourcedFile
from primafacie.data.loader import load_packaged
from primafacie.record.event import EventType


class GeneralDenials(Entry):
    """Which denials in general words answer what other reports allege.

    Attributes:
        types: Of the conduct that is denied.
        days: Days after the first telling within which the denial has to come.
        most: Denials by one state that are listed with a matter.
    """

    types: list[EventType] = Field(min_length=1)
    days: int = Field(gt=0)
    most: int = Field(gt=0)


class SupportWords(SourcedFile):
    """Words by which a report says on what a claim rests.

    Attributes:
        document: Somebody saw a document, a record or an image.
        eyewitness: Somebody was there.
        general_denials: Denials in general words.
    """

    document: list[Phrase] = Field(min_length=1)
    eyewitness: list[Phrase] = Field(min_length=1)
    general_denials: GeneralDenials


@functools.cache
def load_support() -> SupportWords:
    """The packaged words, read once a process.

    Raises:
        RulebookError: support.yaml is not valid.
    """
    words: SupportWords = load_packaged("desk/support.yaml", SupportWords)
    return words
