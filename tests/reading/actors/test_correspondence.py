"""Letters that are printed whole: whom "I" and "you" mean."""

from collections.abc import Callable

import pytest

from primafacie.reading.actors import read_actors
from primafacie.reading.language import Parse

pytestmark = pytest.mark.model

BODY = "I send my congratulations to you on the holiday."


def _meant(parse: Parse, pronoun: str) -> str | None:
    word = next(word for word in parse.words if word.lower == pronoun)
    actor = read_actors(parse, None).actor_at(word)
    return actor.name if actor is not None else None


@pytest.mark.parametrize(
    "address",
    ["To Comrade Thongloun Sisoulith", "Respected Comrade Thongloun Sisoulith,", "Dear Mr. Thongloun Sisoulith,"],
)
def test_pronouns_between_address_and_signature_mean_whom_these_name(
    parse: Callable[[str], Parse], address: str
) -> None:
    letter = parse(f"{address}\n\n{BODY}\n\nKim Jong Un")
    assert (_meant(letter, "i"), _meant(letter, "you")) == ("Kim Jong Un", "Thongloun Sisoulith")


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(f"{BODY}\n\nKim Jong Un", id="nobody is addressed"),
        pytest.param(f"To Comrade Thongloun Sisoulith\n\n{BODY}", id="nobody signs"),
        pytest.param(f"Thongloun Sisoulith was re-elected.\n\n{BODY}\n\nKim Jong Un", id="a sentence is no address"),
        pytest.param(f"Dear comrades,\n\n{BODY}\n\nKim Jong Un", id="the address names nobody"),
    ],
)
def test_nobody_is_meant_without_an_address_and_a_signature(parse: Callable[[str], Parse], text: str) -> None:
    assert _meant(parse(text), "you") is None


def test_pronouns_behind_the_signature_are_another_s(parse: Callable[[str], Parse]) -> None:
    text = parse(f"To Comrade Thongloun Sisoulith\n\n{BODY}\n\nKim Jong Un\n\nThe envoy said: We will answer for them.")
    assert _meant(text, "we") is None
