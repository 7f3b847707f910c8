"""The words of data/assessment.yaml."""

import functools

from pydantic import Field

from primafacie.assessment.phrases import Phrase
from primafacie.assessment.regime import Strict
from primafacie.data.loader import load_packaged


class Wording(Strict):
    """Words that assessment looks for beside those of a rulebook.

    Attributes:
        news_days: Conduct told without a date is taken to be of so many days before it was told.
        past: Put conduct back into a past of unknown distance.
        flag: Beside the name of a vessel, say that its state is that of its flag.
        designated: Beside a name, say that it is on a list.
        other_lists: Near such a word, say that the list is not that of the United Nations.
    """

    news_days: int = Field(gt=0)
    past: list[Phrase] = Field(min_length=1)
    flag: list[Phrase] = Field(min_length=1)
    designated: list[Phrase] = Field(min_length=1)
    other_lists: list[Phrase] = Field(min_length=1)


@functools.cache
def load_wording() -> Wording:
    """The packaged words, read once a process.

    Raises:
        RulebookError: assessment.yaml is not valid.
    """
    wording: Wording = load_packaged("assessment.yaml", Wording)
    return wording
