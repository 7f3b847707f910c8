"""Claims of adjectives, and the file that lists them."""

import pytest

from primafacie.errors import RulebookError
from primafacie.reading.claims import lexicon as lexicon_module
from primafacie.reading.claims.lexicon import load_lexicon

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "cue", "content", "stance"),
    [
        ("Oslo is confident that the ship left.", "is confident", "the ship left", "assesses"),
        ("The envoy remains critical of the deal.", "remains critical of", "the deal", "condemns"),
        ("Lima was willing to open its ports.", "was willing", "to open its ports", "undertakes"),
        ("Oslo is reluctant to open its ports.", "is reluctant", "to open its ports", "rejects"),
        ("Inspectors were skeptical of the report.", "were skeptical of", "the report", "doubts"),
        ("Paz was proud of the treaty.", "was proud of", "the treaty", "praises"),
    ],
    ids=["clause", "preposition", "infinitive", "rejects", "doubts", "praises"],
)
def test_adjective_of_attitude_attributes_to_whom_it_is_said_of(claims, text, cue, content, stance) -> None:
    (claim,) = claims(text)
    assert (claim.cue.text, claim.content[0].text, claim.stance) == (cue, content, stance)


def test_attitude_names_its_rule(claims) -> None:
    (claim,) = claims("Oslo is confident that the ship left.")
    assert claim.rule == "claims.attitude.confident.clause"


def test_negated_willingness_rejects(claims) -> None:
    (claim,) = claims("Lima is not willing to open its ports.")
    assert claim.stance == "rejects"


@pytest.mark.parametrize(
    "text",
    ["The ship is likely to leave.", "The crew was able to repair the engine.", "It is proud of nothing."],
    ids=["likely", "able", "nobody"],
)
def test_adjective_of_no_attitude_of_somebody_is_no_claim(claims, text) -> None:
    assert claims(text) == ()


def test_class_of_adjectives_that_verbs_do_not_have_is_refused(monkeypatch) -> None:
    real = lexicon_module.load_packaged

    def load(path, model):
        if path != "claims/adjectives.yaml":
            return real(path, model)
        return model(sources=[{"title": "t", "url": "u"}], classes={"thinking": {"sure": ["clause"]}})

    monkeypatch.setattr(lexicon_module, "load_packaged", load)
    with pytest.raises(RulebookError, match="thinking is no class of verbs"):
        load_lexicon.__wrapped__()
