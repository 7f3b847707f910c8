"""Source, cue and content of the kinds of attribution."""

import pytest

pytestmark = pytest.mark.model


def parts(claim):
    source = claim.source_span.text if claim.source_span is not None else None
    cue = claim.cue.text if claim.cue is not None else None
    return source, cue, " | ".join(span.text for span in claim.content)


CASES = {
    "words behind a quotation": (
        "Inspectors said the crew had been “kept below deck without any light or water” for a week.",
        ("Inspectors", "said", "the crew had been “kept below deck without any light or water” for a week"),
    ),
    "quotation before the cue alone": (
        "“We will not wait for another year,” the envoy said as he left the hall.",
        ("the envoy", "said", "“We will not wait for another year,”"),
    ),
    "issuer of a statement saying": (
        "The embassy released a statement saying the visas had expired.",
        ("The embassy", "saying", "the visas had expired"),
    ),
    "object of a preposition and what it is called": (
        "The general referred to the strait as an open wound.",
        ("The general", "referred to", "the strait as an open wound"),
    ),
    "noun with the preposition of its content": (
        "Norway repeated its opposition to the pipeline.",
        ("Norway", "repeated its opposition to", "the pipeline"),
    ),
    "own object before a clause in front": (
        "Snow fell in the capital and the ministry announced a ban on exports.",
        ("the ministry", "announced", "a ban on exports"),
    ),
    "reporter's relative clause": (
        "The ministry said that Seoul had paid for the tanker, which was built in 2012.",
        ("The ministry", "said", "Seoul had paid for the tanker"),
    ),
    "quotation that goes on from an indirect sentence": (
        "The envoy said that the talks had failed. “We will not wait for another year.”",
        ("The envoy", "said", "the talks had failed | “We will not wait for another year.”"),
    ),
    "quotation in the next paragraph": (
        "“The talks have failed,” the envoy said on Monday.\n\n“We will not wait for another year.”",
        ("the envoy", "said", "“The talks have failed,” | “We will not wait for another year.”"),
    ),
    "what somebody appears to put forward": (
        "The envoy seemed to confirm that the tanker had left.",
        ("The envoy", "to confirm", "the tanker had left"),
    ),
    "who spends something on saying it": (
        "The envoy had a hard time denying that the tanker had left.",
        ("The envoy", "denying", "the tanker had left"),
    ),
    "who uses something to say it": (
        "Paz used the talks to call for a ban.",
        ("Paz", "to call for", "a ban"),
    ),
    "verb of saying joined to what was said": (
        "The ministry said that Seoul has paid for the ships and called for talks.",
        ("The ministry", "called for", "talks"),
    ),
    "what was said before a joined verb of saying": (
        "The ministry said that Seoul has paid for the ships and called for talks.",
        ("The ministry", "said", "Seoul has paid for the ships"),
    ),
    "agent of a participle": (
        "As first reported by Yonhap, the tanker left Nampo.",
        ("Yonhap", "first reported", "the tanker left Nampo"),
    ),
    "noun inside a phrase of the verb of saying": (
        "The crew left in the belief that the port was closed.",
        ("The crew", "left in the belief", "the port was closed"),
    ),
    "infinitive behind an object": (
        "The official requested anonymity to discuss the talks.",
        ("The official", "requested", "anonymity to discuss the talks"),
    ),
    "object without when it was said": (
        "Norway announced a ban when the talks failed.",
        ("Norway", "announced", "a ban"),
    ),
    "noun that a clause is said of": (
        "Oslo's fear is that the port will close.",
        ("Oslo", "fear", "the port will close"),
    ),
    "decision": (
        "Norway defended its decision to close the port.",
        ("Norway", "defended", "its decision to close the port"),
    ),
    "that clause": (
        "The ministry said that the cargo was seized in Busan.",
        ("The ministry", "said", "the cargo was seized in Busan"),
    ),
    "no that": (
        "Officials say the tanker left Nampo on Monday.",
        ("Officials", "say", "the tanker left Nampo on Monday"),
    ),
    "behind the content": (
        "The tanker left Nampo on Monday, officials said.",
        ("officials", "said", "The tanker left Nampo on Monday"),
    ),
    "according to": (
        "According to the coast guard, the tanker left Nampo.",
        ("the coast guard", "According to", "the tanker left Nampo"),
    ),
    "according to behind": (
        "The tanker left Nampo, according to the coast guard.",
        ("the coast guard", "according to", "The tanker left Nampo"),
    ),
    "gerund": (
        "Iran has denied supplying drones to Russia.",
        ("Iran", "has denied", "supplying drones to Russia"),
    ),
    "infinitive": (
        "Norway pledged to inspect every vessel.",
        ("Norway", "pledged", "to inspect every vessel"),
    ),
    "object and infinitive": (
        "Japan urged China to enforce the ban.",
        ("Japan", "urged", "China to enforce the ban"),
    ),
    "accusation": (
        "Kyiv accused Tehran of supplying drones.",
        ("Kyiv", "accused", "Tehran of supplying drones"),
    ),
    "passive with agent": (
        "The launch was condemned by Canada.",
        ("Canada", "was condemned", "The launch"),
    ),
    "passive without a source": (
        "The company is said to have shipped coal.",
        (None, "is said", "The company | to have shipped coal"),
    ),
    "anonymous source": (
        "A senior official, who asked not to be named, said the cargo contained shells.",
        ("A senior official, who asked not to be named", "said", "the cargo contained shells"),
    ),
    "document": (
        "The report says the vessel switched off its transponder.",
        ("The report", "says", "the vessel switched off its transponder"),
    ),
    "noun": (
        "China repeated its denial that it had sold the trucks.",
        ("China", "repeated its denial", "it had sold the trucks"),
    ),
    "adverb": (
        "The shipment allegedly reached Wonsan.",
        (None, "allegedly", "The shipment | reached Wonsan"),
    ),
    "direct before": (
        "“The tanker left at dawn,” said the harbour master.",
        ("the harbour master", "said", "“The tanker left at dawn,”"),
    ),
    "direct after": (
        "The harbour master said: “The tanker left at dawn.”",
        ("The harbour master", "said", "“The tanker left at dawn.”"),
    ),
    "direct in two parts": (
        "“The tanker left at dawn,” the harbour master said. “We did not stop it.”",
        ("the harbour master", "said", "“The tanker left at dawn,” | “We did not stop it.”"),
    ),
    "over paragraphs": (
        "“The tanker left at dawn,” the harbour master said. “We did not stop it.\n\n“It flew no flag.”",
        ("the harbour master", "said", "“The tanker left at dawn,” | “We did not stop it. | “It flew no flag.”"),
    ),
    "aside between commas": (
        "In 2021 alone, the port authority estimated, thieves took ten ships.",
        ("the port authority", "estimated", "In 2021 alone | thieves took ten ships"),
    ),
    "gerund as the subject of what is said": (
        "Economists say taxing coal helps the poor.",
        ("Economists", "say", "taxing coal helps the poor"),
    ),
    "clause on the speaker behind a quotation": (
        "“We sold it,” Mr. Paz, who has proposed talks, said at the time.",
        ("Mr. Paz, who has proposed talks", "said", "“We sold it,”"),
    ),
    "participle behind what is answered": (
        "Lima rejected the notion that the deal should be sealed, saying that it would wait.",
        ("Lima", "saying", "it would wait"),
    ),
    "answer without the participle behind it": (
        "Lima rejected the notion that the deal should be sealed, saying that it would wait.",
        ("Lima", "rejected", "the notion that the deal should be sealed"),
    ),
    "appeal that goes on": (
        "We urge all states to condemn the raid and call on Lima to pay.",
        ("We", "call on", "Lima to pay"),
    ),
    "answer that goes on from a saying": (
        "Lima says the plant makes soap and denies making arms.",
        ("Lima", "denies", "making arms"),
    ),
    "in what it is said": (
        "The bank denied the report in an e-mail.",
        ("The bank", "denied", "the report"),
    ),
    "source without the occasion": (
        "The ministry on Friday in a statement said that the raid was lawful.",
        ("The ministry", "said", "the raid was lawful"),
    ),
    "what somebody stands accused of": (
        "Paz stands accused of smuggling gold.",
        (None, "accused", "Paz | of smuggling gold"),
    ),
    "what somebody was found to have done": (
        "The bank was found to have moved cash.",
        (None, "was found", "The bank | to have moved cash"),
    ),
    "what others are asked to do": (
        "Observers were urged to report what they saw.",
        (None, "were urged", "Observers | to report what they saw"),
    ),
    "apposition that is called something": (
        "The bank was accused of laundering cash, a charge that Lima has called groundless.",
        ("Lima", "has called", "a charge | groundless"),
    ),
    "adverb without what is set against it": (
        "Lima reportedly closed the port, although it has denied this.",
        (None, "reportedly", "Lima | closed the port"),
    ),
    "relative that is described as something": (
        "The log, which he described as a fake, was seized.",
        ("he", "described", "which | as a fake"),
    ),
    "noun and its clause without that": (
        "Lima denied claims it had bought shells.",
        (None, "claims", "it had bought shells"),
    ),
    "second clause with that": (
        "The ministry said the crew had not been charged, but that charges could follow.",
        ("The ministry", "said", "the crew had not been charged, but that charges could follow"),
    ),
    "what an agency passes on": (
        "Police said the boy “was treated for burns,” Yonhap reported.",
        ("Yonhap", "reported", "Police said the boy “was treated for burns,”"),
    ),
    "quotation that an agency cites": (
        "“We will wait,” the agency cited a spokesman as saying.",
        ("a spokesman", "saying", "“We will wait,”"),
    ),
    "congratulations": (
        "The envoy extended congratulations to the crew.",
        ("The envoy", "extended congratulations to", "the crew"),
    ),
    "headline": (
        "Seoul: North fired two missiles at dawn",
        ("Seoul", ":", "North fired two missiles at dawn"),
    ),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES.keys())
def test_claim_has_source_cue_and_content(claims, text, expected) -> None:
    assert expected in [parts(claim) for claim in claims(text)]


def test_source_left_out_by_control_is_the_subject(claims) -> None:
    text = "Japan said the launch was illegal, adding that its ships were safe."
    added = next(claim for claim in claims(text) if claim.cue.text == "adding")
    assert added.source_span.text == "Japan"


def test_content_stops_before_the_next_cue(claims) -> None:
    text = "Japan said the launch was illegal, adding that its ships were safe."
    said = next(claim for claim in claims(text) if claim.cue.text == "said")
    assert [span.text for span in said.content] == ["the launch was illegal"]


def test_coordination_shares_the_subject(claims) -> None:
    text = "Kim vowed to strengthen the navy and pledged support for the war."
    assert [claim.source_span.text for claim in claims(text)] == ["Kim", "Kim"]


def test_several_sources_are_several_actors(claims) -> None:
    (claim,) = claims("Russia and China said the sanctions must end.")
    assert len(claim.sources) == 2


@pytest.mark.parametrize(
    "text",
    ["The tanker left Nampo at dawn.", "He ran a company called Orion.", "The so-called “shadow fleet” sailed on."],
    ids=["plain", "called", "scare quotes"],
)
def test_no_claim_without_an_attribution(claims, text) -> None:
    assert claims(text) == ()


def test_quoted_speakers_own_manner_is_no_claim(claims) -> None:
    text = "“I think the tanker left at dawn,” the harbour master said."
    assert [claim.cue.text for claim in claims(text)] == ["said"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("“The tanker left at dawn,” the mayor said.", "direct"),
        ("The mayor said the tanker left “in great haste” at dawn.", "mixed"),
        ("The mayor said the tanker left at dawn.", "indirect"),
    ],
    ids=["direct", "mixed", "indirect"],
)
def test_kind_of_quotation(claims, text, kind) -> None:
    assert [claim.quotation for claim in claims(text)] == [kind]


def test_transcript_is_read_by_its_labels(claims) -> None:
    text = (
        "THE PRESIDENT:  We will inspect every ship.\n\nIt is agreed.\n\nQ    Mr. President, when?\n\n"
        "THE PRESIDENT:  In May.\n\nQ    And where?\n\nTHE PRESIDENT:  In Oslo.\n\nEND"
    )
    found = [claim for claim in claims(text) if claim.rule == "claims.label.speaker"]
    assert [claim.source_span.text for claim in found] == [
        "THE PRESIDENT", "Q", "THE PRESIDENT", "Q", "THE PRESIDENT",
    ]  # fmt: skip
    assert [span.text for span in found[0].content] == ["We will inspect every ship", "It is agreed."]


@pytest.mark.parametrize(
    "text",
    [
        "We urge all states to condemn the launch.",
        "Lima pledged to address the concerns of farmers.",
        "Lima pledged to work together with Quito to address the concerns of farmers.",
        "Lima refused to confirm that the ship had left.",
    ],
)
def test_a_saying_that_is_only_asked_promised_or_refused_is_no_claim(claims, text) -> None:
    assert len(claims(text)) == 1


def test_a_saying_that_is_performed_is_one(claims) -> None:
    assert len(claims("Lima came forward to confirm that the ship had left.")) == 1


def test_title_in_marks_is_no_quotation(claims) -> None:
    (claim,) = claims("Speaking on “Face the Nation,” the envoy questioned the report.")
    assert claim.content[0].text == "the report"


@pytest.mark.parametrize(
    "text",
    ["Crowds cheered as she answered questions.", "The port was closed as Oslo held a vote.",
     "The company maintains a fleet that was built in Busan."],
    ids=["as of time", "clause in front of an object", "object with a clause"],
)  # fmt: skip
def test_a_clause_is_no_content_of_a_verb_with_its_own_object(claims, text) -> None:
    assert claims(text) == ()


def test_what_somebody_unnamed_asked_is_a_claim(claims) -> None:
    (first, _) = claims("Asked whether the port was closed, the envoy said it was open.")
    assert (first.cue.text, first.source_span, first.content[0].text) == ("Asked", None, "whether the port was closed")


def test_a_demand_that_nobody_makes_or_answers_is_no_claim(claims) -> None:
    assert claims("The port received requests for fuel.") == ()


@pytest.mark.parametrize("text", ["This move demonstrates that Lima is ready.", "The launch shows that Lima is ready."])
def test_what_a_deed_is_held_to_show_is_no_claim_of_the_deed(claims, text) -> None:
    assert claims(text) == ()


def test_what_a_document_shows_is_its_claim(claims) -> None:
    assert len(claims("The report demonstrates that Lima is ready.")) == 1


@pytest.mark.parametrize("text", ["Read more: Port of Lima", "Ana Paz Photographer: Juan Gil/Agency"])
def test_credits_and_links_are_no_speakers(claims, text) -> None:
    assert claims(text) == ()


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("Paz calls for Peru to follow Chile's path.", "Paz", "Peru to follow Chile's path"),
        ("Lima admits for the first time that it sank the ship.", "Lima", "it sank the ship"),
        ("Paz worked in banking and Gil taught law, reported The Lima Times.", "The Lima Times",
         "Paz worked in banking and Gil taught law"),
    ],
    ids=["preposition before a clause", "adverbial before a clause", "tag with its source behind"],
)  # fmt: skip
def test_content_that_the_parser_hangs_elsewhere(claims, text, source, content) -> None:
    (claim,) = claims(text)
    assert (claim.source_span.text, claim.content[0].text) == (source, content)


@pytest.mark.parametrize("text", ["Lima admitted in the report that it published.", "Paz went home, called Gil."])
def test_relative_clauses_and_second_verbs_are_no_content(claims, text) -> None:
    assert claims(text) == ()


def test_an_interview_is_read_by_names_with_a_colon(claims) -> None:
    text = (
        "Reuters: A Chinese bank paid for coal. Do you have any comment?\n\nMao Ning: I am not aware of it.\n\n"
        "Yonhap News Agency: Will China abstain?\n\nMao Ning: We shall see.\n\nThank you."
    )
    found = [claim for claim in claims(text) if claim.rule == "claims.label.speaker"]
    assert [claim.source_span.text for claim in found] == ["Reuters", "Mao Ning", "Yonhap News Agency", "Mao Ning"]


@pytest.mark.parametrize(
    ("text", "sources"),
    [
        ("Q: Will you meet him?\n\nA: Not this year.", ["Q", "A"]),
        ("Q: Why did you go? Mao Ning: It was on the way.", ["Q", "Mao Ning"]),
        ("THE VICE PRESIDENT:  The trip was good.\n\nIt was my third.", ["THE VICE PRESIDENT"]),
    ],
    ids=["question and answer", "in one paragraph", "a title in capitals"],
)
def test_turns_of_an_interview_are_told_apart(claims, text, sources) -> None:
    assert [claim.source_span.text for claim in claims(text)] == sources


@pytest.mark.parametrize(
    "text",
    [
        "The embassy did not respond to a request for comment.",
        "The firm has not replied to questions.",
        "The owner could not be reached for comment.",
        "The rebels responded to the raid.",
        "Lima stopped short of accusing Quito.",
        "The drills threaten peace.",
        "The president is assessing the damage.",
        "It is impossible to tell what is being carried.",
        "Laos still admits workers to its mines.",
        "Posted: 29/10/2018 10:30",
    ],
)
def test_silence_and_deeds_are_no_claims(claims, text) -> None:
    assert claims(text) == ()


def test_one_name_with_a_colon_makes_no_interview(claims) -> None:
    text = "Traders wait.\n\nMao Ning: Russia vetoed the draft of the panel in the council yesterday.\n\nOil rose."
    assert [claim for claim in claims(text) if claim.rule == "claims.label.speaker"] == []


def test_a_report_goes_on_speaking_as_it(claims) -> None:
    first, second = claims("The report said Iran sold oil to Syria. It added that Chinese vessels delivered fuel.")
    assert (first.sources, second.sources) == ([first.sources[0]], [first.sources[0]])
