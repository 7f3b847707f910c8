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
    ("The envoy said the reports were not true.", "denies"),
    ("The envoy said the price was not right.", "asserts"),
    ("Lima insists there is no link between the sale and the vote.", "denies"),
    ("The minister said he had no connection with the firm.", "denies"),
    ("The UN said women had no role in the talks.", "asserts"),
    ("The rebels said they had not been involved in the raid.", "denies"),
    ("The bank said no such payment had been made.", "denies"),
    ("The bank said that at no time had it paid bribes.", "denies"),
    ("Lima said that it was not violating the embargo.", "denies"),
    ("Voters say she does not.", "asserts"),
    ("The spokesman said Iran plays no role in the war.", "denies"),
    ("The site said it wants no part in the sale.", "undertakes"),
    ("Paz said the state is wrong to ban the drills.", "asserts"),
    ("The bank called the figure wrong.", "denies"),
    ("Moscow refused to confirm the deployment.", "doubts"),
    ("The bank declined to comment on the report.", "doubts"),
    ("The bank declined to comment.", "rejects"),
    ("The bank declined to comment on Friday.", "rejects"),
    ("Moscow said that the West would pay a heavy price.", "threatens"),
    ("The ministry said that taxpayers will pay the price of the reform.", "predicts"),
    ("Pyongyang said that the flight amounts to a declaration of war.", "alleges"),
    ("Seoul said that the groups are hindering its policy.", "alleges"),
    ("The bank said that fraud was rising.", "asserts"),
    ("Pyongyang announced its readiness to talk.", "undertakes"),
    ("Seoul reported that envoys are expected to visit Washington.", "asserts"),
    ("Kyiv has not acknowledged the strike.", "doubts"),
    ("Kyiv has neither claimed nor denied the strike.", "doubts"),
    ("Her lawyers do not dispute that the chips were sold.", "acknowledges"),
    ("The store denied pension status to employees.", "rejects"),
    ("Lima denied links to the cartel.", "denies"),
    ("Analysts said it was likely that the ship had sunk.", "assesses"),
    ("Analysts said Moscow is likely to attack in spring.", "predicts"),
    ("Officials said the crew was likely to have slept.", "assesses"),
    ("The spokesman said the army was set to withdraw.", "predicts"),
    ("Seoul said the North may launch a satellite.", "predicts"),
    ("Seoul said the North may have launched a satellite.", "assesses"),
    ("Experts fear the dam will break.", "predicts"),
    ("The ministry said it intends to buy more ships.", "undertakes"),
    ("Moscow said the Russian army will leave the base.", "undertakes"),
    ("Tehran said it would not bow to pressure.", "rejects"),
    ("The agency said it is an urgent task to repair the dykes.", "demands"),
    ("“Stop the shelling now,” the mayor said.", "demands"),
    ("The police warned drivers not to use the bridge.", "demands"),
    ("Oslo said it was deeply concerned by the arrests.", "condemns"),
    ("The trader pleaded not guilty.", "denies"),
    ("The trader pleaded guilty to fraud.", "acknowledges"),
    ("Lima and Quito agreed that the border is quiet.", "asserts"),
    ("Lima and Quito agreed to open the border.", "undertakes"),
    ("The agency said that it could not verify the figures.", "doubts"),
    ("Lima stopped short of confirming the sale.", "doubts"),
    ("Lima called the accusation politically motivated.", "denies"),
    ("Lima called the murder politically motivated.", "asserts"),
    ("“They will pay dearly,” the general said.", "threatens"),
    ("“They will send an envoy,” the general said.", "predicts"),
    ("Lima told its banks to close the accounts.", "demands"),
    ("“Who paid for the ship?” the envoy said.", "demands"),
    ("Prosecutors say that he was paid in cash.", "alleges"),
    ("Seoul: Pyongyang sold rockets to rebels", "alleges"),
    ("Analysts said the engine was probably a copy.", "assesses"),
    ("Lima warned that its navy would respond.", "threatens"),
    ("Lima warned that the dam had broken.", "assesses"),
    ("The airline said that none of its planes had carried arms.", "denies"),
    ("Pyongyang vowed to annihilate the fleet.", "threatens"),
    ("Lima threatened new tariffs.", "threatens"),
    ("The leaders voiced concern over the missile launches.", "condemns"),
    ("The leaders voiced concern over the health of the crew.", "assesses"),
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
