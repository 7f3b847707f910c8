"""The parse: words verbatim, heads inside their sentence, edges of subtrees."""

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from primafacie.reading.language import Parse, parse_text

pytestmark = pytest.mark.model


def test_words_are_verbatim_and_white_space_is_none(parse: Callable[[str], Parse]) -> None:
    text = "The\u00a0tanker  left\nNampo on Monday."
    result = parse(text)
    assert [text[w.start : w.end] for w in result.words] == [w.text for w in result.words]
    assert all(not w.text.isspace() for w in result.words)


def test_a_sentence_does_not_cross_a_paragraph(parse: Callable[[str], Parse]) -> None:
    result = parse("The ship left\n\nIt came back.")
    assert [s.paragraph for s in result.sentences] == [0, 1]


def test_a_subtree_holds_all_that_a_word_governs(parse: Callable[[str], Parse]) -> None:
    result = parse("Russia shipped oil to North Korea.")
    verb = next(w for w in result.words if w.lemma == "ship")
    assert verb.is_root
    assert (verb.first, verb.last) == (0, len(result.words) - 1)
    assert all(verb.governs(w) for w in result.words)


@pytest.mark.parametrize(
    ("sentence", "verb", "lemma"),
    [
        ("North Korea test-fires a missile.", "test-fires", "test-fire"),
        ("North Korea test-launched a missile.", "test-launched", "test-launch"),
        ("The firm re-exported the goods.", "re-exported", "re-export"),
        ("Iran staged a drill.", "staged", "stage"),
        ("Japan is waging a campaign.", "waging", "wage"),
        ("Poland stopped the train.", "stopped", "stop"),
        ("Chile visited Peru.", "visited", "visit"),
    ],
)
def test_a_hyphened_verb_is_one_word(parse: Callable[[str], Parse], sentence: str, verb: str, lemma: str) -> None:
    word = next(w for w in parse(sentence).words if w.text == verb)
    assert (word.pos, word.lemma) == ("VERB", lemma)


def test_a_headline_in_capitals_is_parsed_as_a_sentence(parse: Callable[[str], Parse]) -> None:
    words = {w.text: w for w in parse("MINISTRY DENIES THAT SHELLS WERE SOLD TO RUSSIA").words}
    assert words["DENIES"].pos == "VERB"
    assert words["SHELLS"].dep == "nsubjpass"


def test_a_hyphen_behind_an_abbreviation_parts_words(parse: Callable[[str], Parse]) -> None:
    words = [w.text for w in parse("The U.S.-led talks ended.").words]
    assert words == ["The", "U.S.", "-", "led", "talks", "ended", "."]


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.text(max_size=200))
def test_any_text_parses_into_words_that_are_verbatim(text: str) -> None:
    result = parse_text(text)
    for word in result.words:
        assert text[word.start : word.end].split() == word.text.split()
        assert result.sentences[word.sentence].first <= word.head.i <= result.sentences[word.sentence].last


@pytest.mark.model
def test_an_imo_number_in_brackets_makes_no_words() -> None:
    parse = parse_text("The Sunrise (IMO 9074729) sailed.")
    assert [word.text for word in parse.words] == ["The", "Sunrise", "sailed", "."]


@pytest.mark.model
def test_the_sign_of_a_number_is_one_word_as_printed() -> None:
    parse = parse_text("The Sunrise No. 8 sailed.")
    assert "No." in [word.text for word in parse.words]
    assert len(parse.sentences) == 1
