"""What a denial, a rejection or an acknowledgement is linked to, by what its words refer back to."""

import pytest

pytestmark = pytest.mark.model

ANSWERED = [
    # text, a word of the answering cue, a word of the cue that is answered
    ("Aid groups say jets have bombed two clinics. Damascus denies this.", "denies", "say"),
    ("Lima accused Quito of breaking the embargo. Quito rejected the allegation.", "rejected", "accused"),
    ("The owner is accused of directing the ring. She denies all the charges.", "denies", "accused"),
    ("The trader fled over allegations of fraud, which he denies.", "denies", "allegations"),
    ("Prosecutors said the bank had moved cash, something the bank denies.", "denies", "said"),
    ("Auditors found that the fund paid rebels, a charge that the minister has faced and has always denied.", "denied",
     "found"),
    ("Kyiv said Iranian drones hit the port. Tehran called it a fake.", "called", "said"),
    ("Kyiv says Tehran sent drones to Moscow, which Iran has denied.", "denied", "says"),
    ("Kyiv said Iran had sold drones to Russia. Iran insists it has not.", "insists", "said"),
    ("Kyiv blamed Moscow for the blast. The Kremlin said it had nothing to do with it.", "said", "blamed"),
    ("Kyiv blamed Moscow for the blast. Moscow says it played no part.", "says", "blamed"),
    ("Trump said Kim had agreed to disarm. Pyongyang denied that it had agreed to any such thing.", "denied", "said"),
    ("The United Nations urged Moscow to withdraw. Moscow rejected the call.", "rejected", "urged"),
    ("Seoul offered to send rice. Pyongyang turned down the offer.", "turned", "offered"),
    ("The BBC reported that the firm had sold the engines. The firm denied the BBC report.", "denied", "reported"),
    ("Investigators say the bank hid the transfers. The bank refused to comment on the claim.", "refused", "say"),
    ("Japan accused China of harassing its ships. Beijing said the accusations had no basis in fact.", "said",
     "accused"),
    ("Experts warn the plant could leak. The operator dismissed the warnings.", "dismissed", "warn"),
    ("The navy said it had sunk the boat. It later retracted the claim.", "retracted", "said"),
    ("\"These accusations are false,\" the spokesman said after Kyiv blamed Moscow for the blast.", "said", "blamed"),
    ("Turkey said Russian jets had entered its airspace. Moscow denied that its jets had left Syria.", "denied",
     "said"),
    ("Moscow rejected accusations by Kyiv that it had used banned weapons.", "rejected", "accusations"),
    ("Moscow dismissed as nonsense a report that it had bought shells.", "dismissed", "report"),
    ("The company dismissed concerns about its ships.", "dismissed", "concerns"),
    ("Rebels said reports of an attack on the convoy were fabricated.", "said", "reports"),
    ("Asked about reports that rebels held the port, the colonel said they were not true.", "said", "reports"),
    ("The Times reported that Oslo had paid a ransom. Its claims do not correspond to reality, the minister said.",
     "said", "reported"),
    ("Kosovo blames Serbia for the blast. Belgrade had nothing to do with it, the envoy said.", "said", "blames"),
    ("Kyiv accused Minsk of sending the balloon. Minsk said it was not behind the flight.", "said", "accused"),
    ("The registry alleged that the tanker had hidden its position. Its manager conceded that a switch was off.",
     "conceded", "alleged"),
    ("Seoul said the North had sent 3,000 soldiers to Kursk. Moscow refused to confirm the deployment.", "refused",
     "said"),
    ("Prosecutors say she sold chips to a firm in Minsk. She does not dispute that the chips were sold.", "dispute",
     "say"),
    ("Kyiv says Tehran sold drones to Moscow. Tehran has admitted as much.", "admitted", "says"),
    ("“We have never sold a bullet,” the minister insisted, after Amnesty said shells had been found.", "insisted",
     "said"),
    ("The firm denied any fraud. The denial came hours after the Post reported that it had two sets of books.",
     "denied", "reported"),
    ("Kyiv blamed Tehran for the blast. Tehran denied that it was behind it.", "denied", "blamed"),
    ("Estonia says a freighter dragged its anchor over a cable. The operator refused to comment on the incident.",
     "refused", "says"),
    ("Kyiv says Minsk bombed a school in Kovel. Many were hurt. Minsk has denied hitting civilians.",
     "denied", "say"),
    ("Analysts estimate that the fleet has 40 tankers. Beijing disputed such figures.", "disputed", "estimate"),
    ("Reuters reported that Oslo had asked Lima for shells. The minister called the report nonsense.", "called",
     "reported"),
    ("Moscow denied claims it had bought shells.", "denied", "claims"),
    ("The auditors said that the fund paid rebels. “None of this is true,” its director wrote.", "wrote", "said"),
    ("The nurses say that guards beat prisoners. The warden insists that no prisoner was beaten.", "insists", "say"),
    ("While Seoul says that the North sent troops, Moscow denies it.", "denies", "says"),
    ("The firm agreed to the terms but dismissed concerns its wreck could leak.", "dismissed", "concerns"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "answer", "answered"), ANSWERED, ids=[text for text, _, _ in ANSWERED])
def test_answer_is_linked_to_what_it_is_about(claims, text: str, answer: str, answered: str) -> None:
    found = claims(text)
    [answering] = [claim for claim in found if claim.answers]
    ids = [claim.id for claim in found if answered in claim.cue.text and claim is not answering]
    assert answer in answering.cue.text
    assert answering.answers == ids


UNANSWERED = [
    "The company said prices rose. Lima denied any wrongdoing.",
    "The retailer denied its female employees a raise. Workers alleged fraud.",
    "Analysts said rates would rise. The minister admitted it was a hard day for the party.",
    "Some see the talks as dead. A survey found a lead. The candidate conceded it would be hard to win.",
    "Prosecutors allege fraud. Courts dismiss cases alleging discrimination.",
    "Activists demanded a sale. The board rejected two other bids.",
    "Critics said the law was harsh. The court denied legal status to migrants.",
    "The survey says prices rose. The candidate did not apologize for his remarks.",
    "Rivals accused her of bias. She accepted a donation of land.",
    "Three ministers fled. Lima denied any wrongdoing.",
    "Lima said the ports were full. The mayor opposed it as a candidate.",
    "The owner rejected the findings and hired a lawyer.",
]


@pytest.mark.parametrize("text", UNANSWERED)
def test_nothing_is_answered_where_nothing_is_meant(claims, text: str) -> None:
    assert [claim.answers for claim in claims(text) if claim.answers] == []


def test_owner_of_the_noun_decides_among_claims(claims) -> None:
    found = claims(
        "Washington says Pyongyang sent shells to Russia. Seoul says Moscow paid in oil. "
        "Pyongyang has rejected Washington's claims."
    )
    assert found[-1].answers == [found[0].id]


def test_plural_noun_takes_the_claims_that_stand_together(claims) -> None:
    found = claims("Critics condemned the sale. Allies criticised the price. The minister rejected both criticisms.")
    assert found[-1].answers == [found[0].id, found[1].id]


def test_claim_named_in_an_answer_is_not_put_forward_by_it(claims) -> None:
    rejected, offer = claims("Lima rejected Quito's offer to send envoys.")
    assert (rejected.answers, offer.via) == ([offer.id], None)


@pytest.mark.parametrize(
    "text",
    [
        "The envoy of North Korea said that North Korea had never sold arms to Russia.",
        "Moscow said it did no such thing.",
        "The trader protested that he knew nothing about the coal.",
    ],
)
def test_disowning_a_deed_denies(claims, text: str) -> None:
    assert claims(text)[0].stance == "denies"


NARRATED = [
    # the reporter's words that are answered, the answer
    ("The owner is a front for the oil ministry", "The firm denies this."),
    ("The general's son owns a villa in Marbella", "A spokesman said the report was false."),
    ("He faces charges of fraud in Lima", "He denies the charges."),
    ("Hackers stole the coins in May", "Pyongyang has denied any involvement."),
    ("In 2021 the carrier shipped coal to Ningbo", "Its owner denies it."),
    ("The ministry had a policy of silence", "The minister denied this policy."),
]  # fmt: skip


@pytest.mark.parametrize(("told", "answer"), NARRATED, ids=[told for told, _ in NARRATED])
def test_reporters_own_sentence_can_be_answered(all_claims, told: str, answer: str) -> None:
    found = all_claims(f"{told}. {answer}")
    [answering] = [claim for claim in found if claim.answers]
    [answered] = [claim for claim in found if claim.id in answering.answers]
    assert (answered.quotation, answered.content[0].text) == ("narrator", told)


@pytest.mark.parametrize("tail", ["which he denies", "a fact he readily concedes"])
def test_reporters_own_clause_can_be_answered(all_claims, tail: str) -> None:
    answered = next(claim for claim in all_claims(f"The bank belongs to a cousin of the minister, {tail}."))
    assert (answered.rule, answered.content[0].text) == (
        "claims.narrator.answered", "The bank belongs to a cousin of the minister",
    )  # fmt: skip


@pytest.mark.parametrize(
    "text",
    ["The trial opened on Monday. He denies the charges.", "Are the banks safe? The minister denied it."],
    ids=["no word of a charge", "question"],
)
def test_reporters_sentence_is_no_claim_where_it_is_not_meant(all_claims, text: str) -> None:
    assert [claim.rule for claim in all_claims(text) if claim.quotation == "narrator"] == []


def test_denial_in_other_words_goes_on_from_the_one_before(claims) -> None:
    found = claims(
        "Washington said Pyongyang was shipping shells to Moscow. Pyongyang denied that it ships shells to Moscow. "
        "The statement rejected the allegation as a rumour."
    )
    assert found[2].answers == found[1].answers == [found[0].id]
