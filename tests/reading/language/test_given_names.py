"""Given names with a hyphen are one word, whatever their second half means in English."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from primafacie.reading.language import parse_text
from primafacie.reading.language.given_names import join_given_names


@pytest.mark.parametrize(
    "name",
    [
        "Moon Jae-in",
        "Kim Jong-un",
        "Kim Jong-Un",
        "Shin Won-sik",
        "Choe Son-hui",
        "Cho Tae-yul",
        "Chiang Kai-shek",
        "Tsai Ing-wen",
    ],
)  # fmt: skip
def test_a_given_name_is_one_word_and_verbatim(name):
    words = [word.text for word in parse_text(f"On Friday {name} met the envoy in Seoul.").words]
    assert words[2:4] == name.split()


def test_the_name_is_the_subject_though_its_end_reads_as_a_preposition():
    words = {
        word.text: word for word in parse_text("South Korean President Moon Jae-in met Kim Jong-un on Friday.").words
    }
    assert (words["Jae-in"].dep, words["Jae-in"].lower, words["Jae-in"].lemma) == ("nsubj", "jae-in", "jae-in")
    assert words["Jong-un"].dep == "dobj"
    assert words["Jae-in"].entity == "PERSON"


@pytest.mark.parametrize(
    "text",
    [
        "a Long-term plan",
        "Man-made fibre",
        "Anglo-saxon law",
        "Il-76 aircraft",
        "Yu-Gi-Oh cards",
        "post-Jae-in years",
        "Coca-cola",
    ],
)
def test_other_words_keep_their_hyphens(text):
    assert join_given_names(text) == text


@given(st.text(alphabet=st.sampled_from("JKae-inu Song\n."), max_size=40))
def test_offsets_hold(text):
    assert len(join_given_names(text)) == len(text)
    assert "".join(word.text for word in parse_text(text).words) == "".join(text.split())


@pytest.mark.parametrize("dash", ["-", "–", "—"])
def test_states_that_a_dash_joins_behind_an_abbreviation_are_two(dash):
    words = [word.text for word in parse_text(f"The U.S.{dash}North Korea summit took place.").words]
    assert words[1:4] == ["U.S.", dash, "North"]


@pytest.mark.model
def test_a_given_name_that_is_a_word_is_part_of_the_name(parse) -> None:
    words = {word.text: word for word in parse("Kim In Ryong left for Beijing.").words}
    assert words["Ryong"].head is words["left"]
    assert words["In"].pos == "PROPN"


def test_a_word_behind_a_family_name_stays_one() -> None:
    assert join_given_names("Asked by Kim, In Moscow he stayed. Park In Seoul") == (
        "Asked by Kim, In Moscow he stayed. Park In Seoul"
    )
