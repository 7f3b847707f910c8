"""What a cue puts forward, as the words of its content."""

from dataclasses import dataclass, field

from primafacie.reading.language import Word


@dataclass(slots=True)
class Complement:
    """The words of a content.

    Attributes:
        words: In any order; what is not beside one another gives several pieces.
        head: The verb or noun that heads it.
        frame: Which frame of the cue it fills.
        cue_extra: Words that belong to the cue beside the verb: the preposition of "called for".
    """

    words: list[Word]
    head: Word
    frame: str
    cue_extra: list[Word] = field(default_factory=list)
