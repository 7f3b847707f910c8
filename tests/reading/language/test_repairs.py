"""Repairs of classes of wrong parses."""

from collections.abc import Callable

import pytest

from primafacie.reading.language import Parse

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("sentence", "gerund", "noun"),
    [
        ("The resolution prohibits states from shipping oil.", "shipping", "oil"),
        ("It was accused of selling coal.", "selling", "coal"),
        ("They evaded sanctions by transferring fuel.", "transferring", "fuel"),
    ],
)
def test_a_gerund_after_a_preposition_governs_its_noun(
    parse: Callable[[str], Parse], sentence: str, gerund: str, noun: str
) -> None:
    words = {word.text: word for word in parse(sentence).words}
    assert words[gerund].dep == "pcomp"
    assert words[noun].head is words[gerund]
    assert words[gerund].governs(words[noun])


def test_a_participle_behind_having_is_the_verb(parse: Callable[[str], Parse]) -> None:
    words = {word.text: word for word in parse("Moscow denied having shipped arms to Iran.").words}
    assert words["shipped"].head is words["denied"]
    assert words["having"].head is words["shipped"]
    assert words["arms"].head is words["shipped"]


def test_a_verb_in_the_past_tense_is_no_modifier(parse: Callable[[str], Parse]) -> None:
    words = {word.text: word for word in parse("North Korea procured parts for its programme.").words}
    assert words["procured"].is_root
    assert words["Korea"].head is words["procured"]
    assert words["parts"].dep == "dobj"
