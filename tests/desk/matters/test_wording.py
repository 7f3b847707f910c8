"""Sentences by punctuation, words, stems."""

import pytest

from primafacie.desk.matters.wording import sentence_around, stem, words_of


@pytest.mark.parametrize(
    ("text", "word", "sentence"),
    [
        pytest.param("It rained. Ships sailed. It ended.", "sailed", "Ships sailed.", id="middle"),
        pytest.param("U.S. ships sailed on Jan. 3. End.", "sailed", "U.S. ships sailed on Jan. 3.", id="abbreviation"),
        pytest.param("Headline here\nShips sailed", "sailed", "Ships sailed", id="line"),
        pytest.param("Ships\nsailed away.\n\nEnd", "sailed", "Ships\nsailed away.", id="wrapped line"),
        pytest.param('He said "no." Ships sailed.', "sailed", "Ships sailed.", id="quotation mark"),
    ],
)  # fmt: skip
def test_the_sentence_around_a_word(text, word, sentence):
    start = text.index(word)
    first, last = sentence_around(text, start, start + len(word))
    assert text[first:last].strip() == sentence


def test_words_are_lower_case_without_possessives_and_stop_words():
    assert words_of("Russia's 7,000 Containers of X", frozenset({"of"})) == ["russia", "7,000", "containers"]


@pytest.mark.parametrize("words", [("launch", "launched", "launches", "launching"), ("fire", "fires", "fired")])
def test_forms_of_a_word_have_one_stem(words):
    assert len({stem(word) for word in words}) == 1


def test_a_double_s_is_no_plural():
    assert stem("congress") == "congress"
