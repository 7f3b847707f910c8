"""A claim: what a source puts forward."""

from typing import Literal

from primafacie.record.actor import MentionHow
from primafacie.record.event import Polarity
from primafacie.record.row import Row
from primafacie.record.span import Span

Stance = Literal[
    "asserts", "alleges", "denies", "rejects", "acknowledges", "doubts", "predicts", "assesses", "demands",
    "praises", "condemns", "undertakes", "threatens",
]  # fmt: skip
Quotation = Literal["direct", "indirect", "mixed", "narrator"]
Certainty = Literal["certain", "probable", "possible", "unspecified"]
Medium = Literal["speech", "writing", "thought", "unspecified"]


class Claim(Row):
    """What a source puts forward.

    Attributes:
        sources: Ids of the actors that put it forward; empty for the reporter and for a source left unsaid.
        source_span: The words that name the source; None where it is left unsaid.
        source_how: By what kind of words the source was found, the least sure of several; a pronoun is right less often
            than a name. None where no words name it.
        cue: The words that attribute; None for a narrator claim and a bare quotation.
        content: What is put forward, without source, cue and "that"; quotation marks belong to it. Several spans
            where source and cue stand inside it.
        said: Id of the time when it was put forward; None where the report does not say.
        via: Id of the claim that this one stands in; None at the top.
        events: Ids of the events told in the content.
        answers: Ids of the claims that it denies, rejects or acknowledges.
        rule: Which rule found it.
    """

    id: str
    sources: list[str]
    source_span: Span | None
    source_how: MentionHow | None = None
    cue: Span | None
    content: list[Span]
    stance: Stance
    quotation: Quotation
    polarity: Polarity
    certainty: Certainty
    medium: Medium
    said: str | None
    via: str | None
    events: list[str]
    answers: list[str]
    rule: str
