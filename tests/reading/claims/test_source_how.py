"""By what kind of words a source was found."""

from collections.abc import Callable

import pytest

from primafacie.record.claim import Claim

pytestmark = pytest.mark.model

CASES = [
    ("Shin Wonsik said that the ship left.", "name"),
    ("Moscow said that the ship left.", "metonym"),
    ("Kim Jong Un met the crew. He said that the ship left.", "pronoun"),
    ("Analysts said that the ship left.", "nominal"),
    ("The envoy, who said that the ship left, was recalled.", "pronoun"),
    ("Kim Jong Un met the crew. He and Vladimir Putin said that the ship left.", "pronoun"),
    ("Reportedly, the ship left.", None),
]


@pytest.mark.parametrize(("text", "how"), CASES, ids=[case[0] for case in CASES])
def test_the_kind_of_the_words_that_name_the_source(
    claims: Callable[[str], tuple[Claim, ...]], text: str, how: str | None
) -> None:
    [claim] = claims(text)
    assert claim.source_how == how
