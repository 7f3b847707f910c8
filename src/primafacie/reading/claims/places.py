"""In which sentence a claim is made."""

import bisect

from primafacie.reading.claims.draft import ClaimDraft
from primafacie.reading.language import Parse


class Places:
    """The sentences of a report, to tell how far apart claims stand."""

    def __init__(self, parse: Parse) -> None:
        self._starts = [parse.words[sentence.first].start for sentence in parse.sentences]

    def sentence(self, draft: ClaimDraft) -> int:
        """Index of the sentence of the cue, or of the first words where there is none."""
        place = draft.cue[0] if draft.cue is not None else draft.start
        return bisect.bisect_right(self._starts, place) - 1

    def between(self, draft: ClaimDraft, other: ClaimDraft) -> int:
        """Sentences from one to the other; 0 in the same one, below zero where the other comes before."""
        return self.sentence(other) - self.sentence(draft)
