"""Words of judging, by the preposition that brings in the deed."""

from collections.abc import Callable

import pytest

from primafacie.reading.actors.judging import judged_by, judges_for, load_judging, noun_judging
from primafacie.reading.language import Parse


@pytest.mark.parametrize(
    ("verb", "preposition", "expected"),
    [
        ("condemn", "for", True),
        ("accuse", "of", True),
        ("congratulate", "on", True),
        ("warn", "of", False),
        ("condemn", "in", False),
        ("visit", "for", False),
    ],
)
def test_whether_the_object_did_it(verb: str, preposition: str, expected: bool) -> None:
    assert judges_for(verb, preposition) is expected


def test_verbs_are_lemmas_in_lower_case() -> None:
    assert all(verb == verb.lower() and " " not in verb for verbs in load_judging().verbs.values() for verb in verbs)


@pytest.mark.model
@pytest.mark.parametrize(
    ("sentence", "preposition", "noun", "judged"),
    [
        ("Paris sent its thanks to Mali for sending food.", "for", "thanks", "Mali"),
        ("Praise for Syria for hosting the talks was rare.", "for", "Praise", "Syria"),
        ("The charges against Iran of selling drones were dropped.", "of", "charges", "Iran"),
        ("They laid the blame for the theft on Libya.", "for", "blame", "Libya"),
        ("Kyiv heard criticism for the delay.", "for", "criticism", None),
        ("Mali made plans for sending food.", "for", None, None),
    ],
)
def test_whom_a_noun_judges(
    parse: Callable[[str], Parse], sentence: str, preposition: str, noun: str | None, judged: str | None
) -> None:
    prep = [word for word in parse(sentence).words if word.lower == preposition and word.dep == "prep"][
        -1 if "Praise" in sentence else 0
    ]
    found = noun_judging(prep)
    assert (found.text if found is not None else None) == noun
    whom = judged_by(found, prep) if found is not None else None
    assert (whom.text if whom is not None else None) == judged
