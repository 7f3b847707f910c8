"""Verbs of judging, by the preposition that brings in the deed."""

import pytest

from primafacie.reading.actors.judging import judges_for, load_judging


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
    assert all(verb == verb.lower() and " " not in verb for verbs in load_judging().values() for verb in verbs)
