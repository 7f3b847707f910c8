"""A claim while it is being read: words, actors and other drafts, not yet spans and ids."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from primafacie.reading.language import Word
from primafacie.record.claim import Certainty, Medium, Quotation, Stance
from primafacie.record.event import Polarity
from primafacie.record.time import Time

if TYPE_CHECKING:
    from primafacie.reading.actors.cast import ActorDraft
    from primafacie.reading.events.draft import EventDraft

Range = tuple[int, int]
"""Characters `[start, end)` of the text."""


@dataclass(slots=True, eq=False)
class ClaimDraft:
    """A claim; the fields without a note are those of `record.Claim`.

    Attributes:
        cue_word: Head of the cue; None for a bare quotation, a speaker's label and a narrator claim.
        cue: Characters of the cue; None as in the record.
        source_words: Heads of the source's noun phrases, one for each conjunct; empty where it is left unsaid.
        source: Characters of the source.
        content: Characters of the content, sorted, none touching another; never empty.
        head: Word that heads the content: the verb of its main clause or its noun; None for a bare quotation.
        author: Head of the words that name who wrote the letter or message that is the source; None elsewhere.
        addressee: Head of the words that name whom a printed letter is written to, or whom a quotation is said to; None
            elsewhere.
        class_: Class of the cue in the lexicon; "" without a cue.
        via: The claim that this one stands in.
        id: "" until the claims are numbered.
    """

    rule: str
    content: list[Range]
    stance: Stance
    quotation: Quotation = "indirect"
    polarity: Polarity = "positive"
    certainty: Certainty = "unspecified"
    medium: Medium = "unspecified"
    cue_word: Word | None = None
    cue: Range | None = None
    source_words: list[Word] = field(default_factory=list)
    source: Range | None = None
    sources: list["ActorDraft"] = field(default_factory=list)
    head: Word | None = None
    author: Word | None = None
    addressee: Word | None = None
    said: Time | None = None
    class_: str = ""
    via: "ClaimDraft | None" = None
    events: list["EventDraft"] = field(default_factory=list)
    answers: list["ClaimDraft"] = field(default_factory=list)
    id: str = ""

    @property
    def start(self) -> int:
        """Where its first part begins, be it source, cue or content."""
        return min(start for start, _ in self._parts())

    @property
    def end(self) -> int:
        """Where its last part ends."""
        return max(end for _, end in self._parts())

    def _parts(self) -> list[Range]:
        return [part for part in (self.source, self.cue) if part is not None] + self.content

    def covers(self, start: int, end: int) -> bool:
        """Whether the characters `[start, end)` lie in one piece of the content."""
        return any(a <= start and end <= b for a, b in self.content)
