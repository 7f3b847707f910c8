"""What one report testifies of an event, from a reading made by hand."""

import pytest

from outputs.record import make_record
from primafacie.desk.weighing import testimony
from primafacie.desk.weighing.denials import general_denials
from primafacie.desk.weighing.testimony import Witness
from primafacie.record import Reading


@pytest.fixture
def reading() -> Reading:
    return Reading.model_validate(make_record())


def test_every_span_is_verbatim(reading: Reading) -> None:
    witness = Witness(reading)
    for event in reading.events:
        told = witness.testify(event)
        for span in [told.span, *(each.span for each in told.tellings)]:
            assert reading.report.text[span.start : span.end] == span.text


def test_it_comes_back_from_its_json(reading: Reading) -> None:
    witness = Witness(reading)
    for event in reading.events:
        told = witness.testify(event)
        assert testimony.Testimony.model_validate_json(told.to_json()) == told


def test_a_denial_by_a_party_is_one(reading: Reading) -> None:
    told = Witness(reading).testify(reading.events[0])
    (denied,) = (each for each in told.tellings if each.manner == "denied")
    assert denied.is_party


def test_a_denial_of_an_act_that_forms_a_matter_is_not_general(reading: Reading) -> None:
    ids = {event.id for event in reading.events}
    assert list(general_denials(reading, Witness(reading), ids)) == []


def test_sources_that_speak_together_are_one_link_of_the_chain(reading: Reading) -> None:
    claim = next(claim for claim in reading.claims if claim.stance == "denies")
    both = claim.model_copy(update={"sources": [actor.id for actor in reading.actors[:2]]})
    (link,) = Witness(reading).chain_of(both)
    assert link.name == " and ".join(actor.name for actor in reading.actors[:2])


def test_a_claim_put_forward_in_a_month_keeps_the_month(reading: Reading) -> None:
    month = next(time for time in reading.times if time.begin != time.end)
    claim = reading.claims[0].model_copy(update={"said": month.id})
    told = Witness(reading).telling(claim, "alleged", frozenset())
    assert (told.said, told.said_in) == (None, month.value)
