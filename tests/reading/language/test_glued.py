"""Words that a page has printed together with a name."""

import pytest

from primafacie.reading.language import parse_text

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The respected ComradeKim Jong Unvisited the farm.", ["Comrade", "Kim", "Jong", "Un", "visited"]),
        ("It was built under PresidentKim Il Sung.", ["President", "Kim", "Il", "Sung", "."]),
        ("They went toKim Il SungUniversity.", ["to", "Kim", "Il", "Sung", "University"]),
        ("Messages toKim Jong Unand  to the party.", ["to", "Kim", "Jong", "Un", "and"]),
    ],
)
def test_it_is_parted_at_the_name(text: str, words: list[str]) -> None:
    told = [word.text for word in parse_text(text).words]
    at = told.index(words[0])
    assert told[at : at + len(words)] == words


@pytest.mark.parametrize("text", ["ComradeKim Jong Unvisited  the farm.", "Kim Jong Unand\tKim Jong Ilwent out."])
def test_words_stay_verbatim_and_in_their_places(text: str) -> None:
    parse = parse_text(text)
    assert all(parse.text[word.start : word.end] == word.text for word in parse.words)
    assert "".join(word.text for word in parse.words) == "".join(text.split())


def test_words_that_only_begin_like_a_name_stay_whole() -> None:
    told = [word.text for word in parse_text("Jong Unison and Kimberley Jong sang.").words]
    assert "Unison" in told
    assert "Kimberley" in told


def test_the_verb_behind_a_name_is_one() -> None:
    verb = next(word for word in parse_text("The respected ComradeKim Jong Unvisited the farm.").words if word.is_root)
    assert verb.lemma == "visit"
