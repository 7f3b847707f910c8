"""Stance by cue, polarity, modality and content."""

import pytest

pytestmark = pytest.mark.model

CASES = [
    ("Hanoi said the ship was empty.", "asserts"),
    ("Seoul claimed that the North had sold shells.", "alleges"),
    ("Seoul said North Korea had shipped artillery shells to Russia.", "alleges"),
    ("Tehran denied selling the drones.", "denies"),
    ("Tehran said the report was baseless.", "denies"),
    ("Tehran called the report baseless.", "denies"),
    ("“There is no evidence of any sale,” Tehran said.", "denies"),
    ("Pyongyang said it has never sold weapons to Russia.", "denies"),
    ("Tehran rejected the allegations.", "denies"),
    ("Tehran rejected the proposal.", "rejects"),
    ("The port denied the request.", "rejects"),
    ("Moscow acknowledged that soldiers had died.", "acknowledges"),
    ("Moscow did not deny that soldiers had died.", "acknowledges"),
    ("Moscow neither confirmed nor denied the report.", "doubts"),
    ("The mayor did not confirm that the ship had left.", "doubts"),
    ("The envoy questioned whether the ship had left.", "doubts"),
    ("Analysts predicted that trade would grow.", "predicts"),
    ("The bank said prices will fall.", "predicts"),
    ("Seoul said it will send an envoy.", "undertakes"),
    ("Pyongyang said it will retaliate.", "threatens"),
    ("The panel assessed that the ship carried coal.", "assesses"),
    ("Manila demanded that the drills stop.", "demands"),
    ("“The drills must stop,” Manila said.", "demands"),
    ("Hanoi congratulated the new president.", "praises"),
    ("Canada condemned the launch.", "condemns"),
    ("“We condemn the launch,” Canada said.", "condemns"),
    ("Oslo vowed to inspect every vessel.", "undertakes"),
    ("Pyongyang threatened to resume tests.", "threatens"),
    ("Lima accepted Quito's offer of talks.", "undertakes"),
    ("Lima accepted that the ship had sunk.", "acknowledges"),
    ("The envoy reaffirmed Lima's commitment to the defence of Quito.", "undertakes"),
    ("Lima reiterated its regret over the closed border.", "condemns"),
    ("The envoy reaffirmed the treaty.", "asserts"),
    ("Lima insisted Quito settle the dispute.", "demands"),
    ("Lima insisted that the ports are open.", "asserts"),
    ("Lima suggested that Quito send an envoy.", "demands"),
    ("Lima suggested that the ship sank.", "assesses"),
    ("Lima warned that the new rockets have a longer range.", "assesses"),
    ("Lima warned that the dam could break.", "predicts"),
    ("A court in Lima ruled that the ship could leave.", "assesses"),
    ("Lima ruled out talks.", "rejects"),
    ("“For such groundless accusations, I have no comment,” Paz said.", "denies"),
    ("Paz said baseless rumours spread fast.", "asserts"),
    ("The minister slandered the talks between Lima and Quito.", "condemns"),
]


@pytest.mark.parametrize(("text", "stance"), CASES, ids=[text for text, _ in CASES])
def test_stance(claims, text, stance) -> None:
    assert claims(text)[0].stance == stance


def test_belief_is_a_thought(claims) -> None:
    (claim,) = claims("Seoul believes the North sent troops.")
    assert (claim.medium, claim.certainty) == ("thought", "probable")


def test_negated_belief_is_negative(claims) -> None:
    (claim,) = claims("Seoul does not believe that the ship was empty.")
    assert claim.polarity == "negative"


def test_document_is_writing(claims) -> None:
    (claim,) = claims("The report says the ship was empty.")
    assert claim.medium == "writing"


@pytest.mark.parametrize(
    ("text", "certainty"),
    [
        ("Seoul said the ship may have left.", "possible"),
        ("Seoul said the ship had probably left.", "probable"),
        ("Seoul confirmed that the ship had left.", "certain"),
        ("Seoul said the ship had left.", "unspecified"),
    ],
    ids=["may", "probably", "confirmed", "said"],
)
def test_certainty(claims, text, certainty) -> None:
    assert claims(text)[0].certainty == certainty
