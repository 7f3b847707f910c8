"""Who stands inside whose words: reports that cite, quote and pass on what others say."""

import pytest

pytestmark = pytest.mark.model

CHAINS = [
    # text, a word of the inner cue, a word of the outer cue
    ("The ship had left, Reuters reported on Tuesday, citing two officials.", "citing", "reported"),
    ("Citing two officials, Reuters reported that the ship had left.", "Citing", "reported"),
    ("The envoy said the talks had failed, according to the Interfax news agency.", "said", "according to"),
    ('"The drills are a threat," the minister said, according to KCNA.', "said", "according to"),
    ("He said the talks had failed, according to a note published on Monday.", "said", "according to"),
    ("The minister denied the claim, as reported by Yonhap.", "denied", "as reported by"),
    ("As reported by Yonhap, the minister denied the claim.", "denied", "As reported by"),
    ("The ship had left port, according to an official quoted by Interfax.", "according to", "quoted"),
    ("KCNA quoted the minister as saying the drills were a threat.", "saying", "quoted"),
    ("The minister was quoted by KCNA as saying the drills were a threat.", "saying", "quoted"),
    ("A Yonhap report said officials in Seoul believe the ship had left.", "believe", "said"),
    ("Officials said they had been told that the ship had left.", "told", "said"),
    ("South Korean media reports that officials are expected to visit Tokyo.", "expected", "reports"),
]


@pytest.mark.parametrize(("text", "inner", "outer"), CHAINS, ids=[text for text, _, _ in CHAINS])
def test_claim_stands_in_the_one_that_passes_it_on(claims, text: str, inner: str, outer: str) -> None:
    found = claims(text)
    [chained] = [claim for claim in found if claim.via is not None]
    assert inner in chained.cue.text
    assert outer in next(claim.cue.text for claim in found if claim.id == chained.via)


UNCHAINED = [
    "Two officials told Reuters that the ship had left.",
    "The minister said in an interview with TASS that the drills were a threat.",
    "The minister was quoted as saying the drills were a threat.",
    "Two officials told the agency that no evidence suggested a link.",
]


@pytest.mark.parametrize("text", UNCHAINED)
def test_medium_that_is_merely_told_passes_nothing_on(claims, text: str) -> None:
    assert [claim.via for claim in claims(text) if claim.via is not None] == []


def test_what_ends_a_sentence_is_no_part_of_the_inner_content(claims) -> None:
    said = next(claim for claim in claims("The envoy said the talks had failed, according to Kyiv.") if claim.via)
    assert [span.text for span in said.content] == ["the talks had failed"]


def test_participle_goes_on_from_the_verb_of_saying(claims) -> None:
    found = claims("Lee said the crime could be solved by the police, adding that he had met the chief.")
    assert [claim.source_span.text for claim in found] == ["Lee", "Lee"]


def test_hyphened_title_is_the_whole_source(claims) -> None:
    [claim] = claims("The vice-director of the department said in a statement that the drills had ended.")
    assert claim.source_span.text == "The vice-director of the department"


def test_participle_behind_a_comma_is_no_part_of_the_source(claims) -> None:
    [claim] = claims("The envoy, wearing a red scarf, said the talks had failed.")
    assert claim.source_span.text == "The envoy"


def test_name_before_an_age_is_the_source(claims) -> None:
    found = claims("“We were wrong to wait,” Ramos, 58, told the agency in an interview on Monday.")
    assert found[0].source_span.text.startswith("Ramos")
