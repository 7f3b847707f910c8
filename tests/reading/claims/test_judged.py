"""Claims about an act that a noun takes up."""

import pytest

import primafacie

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("sentence", "source"),
    [
        ("Norway sold fuel to North Korea, an act that experts say breaches the cap.", "experts"),
        ("North Korea launched a satellite on Tuesday, a move that Tokyo said violated resolutions.", "Japan"),
    ],
    ids=["act", "move"],
)
def test_a_claim_about_an_act_tells_the_event_that_the_act_takes_up(sentence: str, source: str) -> None:
    reading = primafacie.read(sentence)
    names = {actor.id: actor.name for actor in reading.actors}
    told = {names[s] for claim in reading.claims if claim.events for s in claim.sources}
    assert source in told


def test_a_noun_for_a_thing_takes_up_nothing() -> None:
    reading = primafacie.read("Norway sold fuel to North Korea, a country that experts say is isolated.")
    assert all(not claim.events for claim in reading.claims if claim.sources)
