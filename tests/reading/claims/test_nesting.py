"""Claims inside claims, the reporter's own, and what answers what."""

import pytest

pytestmark = pytest.mark.model


def by_cue(found, cue):
    return next(claim for claim in found if claim.cue is not None and claim.cue.text == cue)


def test_reporting_chain_is_three_claims(claims) -> None:
    found = claims("Reuters reported, citing two officials, that Seoul believes Pyongyang sent troops to Russia.")
    reported, cited, believed = (by_cue(found, cue) for cue in ("reported", "citing", "believes"))
    assert (reported.via, cited.via, believed.via) == (None, reported.id, cited.id)


def test_event_belongs_to_the_innermost_claim(claims) -> None:
    found = claims("Reuters reported that Kyiv said Iran had shipped drones to Russia.")
    assert [bool(by_cue(found, cue).events) for cue in ("reported", "said")] == [False, True]


def test_event_without_a_source_is_the_reporters(all_claims) -> None:
    (claim,) = all_claims("North Korea shipped artillery shells to Russia in May.")
    assert (claim.quotation, claim.sources, claim.cue, claim.stance) == ("narrator", [], None, "asserts")


def test_reporters_claim_leaves_out_what_a_source_answers_for(all_claims) -> None:
    found = all_claims("North Korea shipped shells to Russia, said a minister who visited Tokyo in June.")
    assert all(claim.content[0].text != "North Korea shipped shells to Russia" for claim in found if claim.cue is None)


def test_relative_pronoun_is_the_actor_it_stands_for(claims) -> None:
    found = claims("Lavrov, who said the talks were useful, praised the hosts.")
    assert by_cue(found, "said").sources == by_cue(found, "praised").sources


def test_denial_answers_the_accusation_it_refers_to(claims) -> None:
    found = claims("Kyiv accused Tehran of supplying drones to Russia. Tehran rejected the accusation.")
    assert by_cue(found, "rejected").answers == [by_cue(found, "accused").id]


def test_denial_answers_a_claim_of_the_same_conduct(claims) -> None:
    found = claims(
        "Seoul said North Korea had shipped artillery shells to Russia.\n\n"
        "Thousands gathered for a parade.\n\nNorth Korea has denied supplying weapons to Russia."
    )
    assert by_cue(found, "has denied").answers == [by_cue(found, "said").id]


def test_named_allegation_is_a_claim_of_its_own(claims) -> None:
    found = claims("Denying allegations of illegal arms sales, both states insist that they keep the rules.")
    alleged, denied = by_cue(found, "allegations of"), by_cue(found, "Denying")
    assert (alleged.stance, alleged.sources, alleged.via) == ("alleges", [], None)
    assert denied.answers == [alleged.id]


def test_general_denial_answers_the_allegation_about_its_speakers(claims) -> None:
    found = claims(
        "Russia and North Korea deny illicit arms transfers. "
        "A South Korean minister claimed that North Korea had shipped shells to Russia."
    )
    assert by_cue(found, "deny").answers == [by_cue(found, "claimed").id]


def test_source_does_not_answer_itself(claims) -> None:
    found = claims("Tehran said Israel had bombed the port. Tehran denied that it had fired first.")
    assert by_cue(found, "denied").answers == []


def test_said_is_the_time_of_saying(claims) -> None:
    found = claims("Seoul said on 4 March 2024 that North Korea had shipped shells to Russia in 2023.")
    assert by_cue(found, "said").said == "t1"


def test_tag_at_the_end_takes_the_whole_sentence(claims) -> None:
    found = claims("The envoy said the talks were useful, the state news agency reported.")
    reported, said = by_cue(found, "reported"), by_cue(found, "said")
    assert [span.text for span in reported.content] == ["The envoy said the talks were useful"]
    assert [span.text for span in said.content] == ["the talks were useful"]
    assert said.via == reported.id


def test_answer_in_apposition_answers_its_own_sentence(claims) -> None:
    found = claims("Kyiv said on Monday that Iranian drones had struck the port, an allegation that Tehran denies.")
    said, denies = by_cue(found, "said"), by_cue(found, "denies")
    assert denies.answers == [said.id]
    assert [span.text for span in said.content] == ["Iranian drones had struck the port"]


def test_we_in_a_quotation_is_the_speakers_state() -> None:
    from primafacie.reading.actors import read_actors
    from primafacie.reading.claims import attribute
    from primafacie.reading.language import parse_text

    parse = parse_text("“We will inspect every vessel,” the Norwegian foreign minister said in Oslo, Norway.")
    cast = read_actors(parse, None)
    attribute(parse, [], cast)
    we = next(word for word in parse.words if word.lower == "we")
    actor = cast.actor_at(we)
    assert actor is not None
    assert "NO" in actor.states()


@pytest.mark.parametrize("denied", ["the report", "the claims"])
def test_denial_answers_the_plain_statement_that_its_noun_names(claims, denied) -> None:
    found = claims(f"The paper reported that the ferry carried coal. A ministry spokesman denied {denied}.")
    assert by_cue(found, "denied").answers == [by_cue(found, "reported").id]


def test_denial_of_wrongdoing_answers_no_plain_statement(claims) -> None:
    found = claims("The company said prices rose. Lima denied any wrongdoing.")
    assert by_cue(found, "denied").answers == []


def test_rejection_answers_the_offer_that_it_turns_down(claims) -> None:
    found = claims("Lima rejected Quito's offer to send envoys.")
    assert by_cue(found, "rejected").answers == [by_cue(found, "offer").id]
