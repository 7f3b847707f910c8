"""What holds for every text."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from primafacie.reading.claims import find
from primafacie.reading.claims.quotations import find_quotations
from primafacie.reading.language import Paragraph
from primafacie.reading.language.paragraphs import find_paragraphs

MARKS = "“”\"„«»‹›‘’'‚「」『』`‟〝〞"
WORDS = [
    "Seoul",
    "said",
    "that",
    "the",
    "ship",
    "left",
    "denied",
    "it",
    "allegations",
    "of",
    "Moscow",
    "who",
    "told",
    "us",
]
PIECES = st.lists(st.sampled_from([*MARKS, *WORDS, " ", ", ", ". ", "\n\n", "’s ", "? ", ": ", "— "]), max_size=60).map(
    "".join
)


@given(st.one_of(st.text(max_size=300), PIECES))
def test_quotations_lie_in_order_inside_one_paragraph(text: str) -> None:
    paragraphs = [Paragraph(n, a, b) for n, (a, b) in enumerate(find_paragraphs(text))]
    end = 0
    for quotation in find_quotations(text, paragraphs):
        paragraph = paragraphs[quotation.paragraph]
        assert paragraph.start <= quotation.start < quotation.end <= paragraph.end
        assert quotation.start >= end
        end = quotation.end


@pytest.mark.model
@settings(max_examples=60, deadline=None)
@example(",‚said")
@given(st.one_of(st.text(max_size=200), PIECES))
def test_every_span_is_verbatim_and_every_id_known(text: str) -> None:
    found = find(text)
    known = {claim.id for claim in found}
    for claim in found:
        spans = [*claim.content, *(span for span in (claim.source_span, claim.cue) if span is not None)]
        assert all(text[span.start : span.end] == span.text for span in spans)
        assert len(claim.content) > 0
        assert set(claim.answers) <= known
        assert claim.via is None or claim.via in known
    assert [claim.id for claim in found] == [f"c{n}" for n in range(1, len(found) + 1)]


@pytest.mark.model
def test_no_claim_stands_in_itself() -> None:
    text = "“Seoul said, Moscow said, “Tokyo said it left,” he said,” she said, they said."
    found = {claim.id: claim for claim in find(text)}
    for claim in found.values():
        seen = {claim.id}
        above = claim.via
        while above is not None:
            assert above not in seen
            seen.add(above)
            above = found[above].via
