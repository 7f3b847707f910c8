"""A matter from what its reports testify."""

import random

import pytest

from desk.weighing.made import account, denial, docket, entry, report, span, teller, telling
from primafacie.desk.weighing.summary import summarise

MINISTER = teller("Defence Minister Oran", "KR")


def test_its_title_says_who_does_what_to_whom_with_what() -> None:
    assert summarise(docket(entry("a", account(telling())))).title == "transfer, Norland → Sudria: shells"


def test_the_telling_that_tells_most_gives_the_title() -> None:
    bare = entry("a", account(telling(), agents=[], goods=[]))
    assert summarise(docket(bare, entry("b", account(telling())))).title == "transfer, Norland → Sudria: shells"


def test_two_papers_that_quote_one_minister_are_one_source() -> None:
    told = [entry(key, account(telling("c1", "alleged", MINISTER))) for key in ("a", "b")]
    matter = summarise(docket(*told))
    assert (len(matter.sources), matter.support) == (1, "single source")
    assert "Oran" in matter.sources[0].because[0]


def test_two_papers_with_sources_of_their_own_corroborate() -> None:
    told = [entry(key, account(telling("c1", "alleged", teller(f"Envoy {key}")))) for key in ("a", "b")]
    assert summarise(docket(*told)).because == "told by 2 independent sources"


def test_a_family_is_one_voice() -> None:
    told = [entry(key, account(telling()), family="a") for key in ("a", "b")]
    assert summarise(docket(*told)).support == "single source"


def test_each_supporting_claim_says_which_source_it_comes_from() -> None:
    told = [entry(key, account(telling("c1", "alleged", teller(f"Envoy {key}")))) for key in ("a", "b")]
    assert [claim.group for claim in summarise(docket(*told)).claims] == [1, 2]


def test_a_denial_answers_what_was_put_forward_before_it_in_whichever_report() -> None:
    denied = telling("c1", "denied", teller("Norland", "NL"), is_party=True)
    told = [
        entry("a", account(telling()), "2024-03-01"),
        entry("b", account(denied), "2024-03-05"),
        entry("c", account(telling()), "2024-03-09"),
    ]
    matter = summarise(docket(*told))
    (found,) = (claim for claim in matter.claims if claim.manner == "denied")
    assert (found.answers, found.group, matter.standing) == (["a/c1"], None, "contested")


def test_of_one_source_a_denial_answers_the_last_claim() -> None:
    told = [
        entry(key, account(telling("c1", "alleged", MINISTER)), f"2024-03-0{day}") for day, key in enumerate("abc", 1)
    ]
    denied = telling("c1", "denied", teller("Norland", "NL"), is_party=True)
    matter = summarise(docket(*told, entry("d", account(denied), "2024-03-09")))
    assert [claim.answers for claim in matter.claims if claim.manner == "denied"] == [["c/c1"]]


def test_a_general_denial_by_a_party_contests_what_was_told_before() -> None:
    matter = summarise(docket(entry("a", account(telling())), denials=[(report("b"), denial("2024-03-05"))]))
    (found,) = (claim for claim in matter.claims if claim.manner == "denied")
    assert matter.standing == "contested"
    assert found.because == "NL denied every transfer of arms such as this one"
    assert [each.key for each in matter.reports] == ["a", "b"]


@pytest.mark.parametrize(
    "given",
    [
        pytest.param(denial("2024-02-01"), id="before it was told"),
        pytest.param(denial("2025-06-01"), id="more than a year after"),
        pytest.param(denial("2024-03-05", goods=["coal"]), id="other goods"),
        pytest.param(denial("2024-03-05", states=["CN"]), id="by a state that takes no part"),
        pytest.param(denial("2024-03-05", parties=["NL", "IR"]), id="of dealings with somebody else"),
        pytest.param(denial("2024-03-05", type="labour"), id="of another kind of conduct"),
    ],
)
def test_a_general_denial_of_something_else_answers_nothing(given: object) -> None:
    matter = summarise(docket(entry("a", account(telling())), denials=[(report("b"), given)]))
    assert matter.standing == "single source"


def test_the_report_that_dates_it_most_closely_gives_the_days() -> None:
    wide = account(telling(), begin="2023-01-01", end="2023-12-31", is_dated=True)
    close = account(telling(), begin="2023-09-12", end="2023-09-13", is_dated=True)
    matter = summarise(docket(entry("a", wide), entry("b", close)))
    assert (matter.begin, matter.end) == ("2023-09-12", "2023-09-13")


def test_what_was_told_happened_by_then() -> None:
    wide = account(telling(), begin="2024-01-01", end="2024-06-17", is_dated=True)
    matter = summarise(docket(entry("a", wide, "2024-06-17"), entry("b", account(telling()), "2024-02-20")))
    assert (matter.begin, matter.end) == ("2024-01-01", "2024-02-20")


def test_what_no_report_dates_has_no_first_day() -> None:
    matter = summarise(docket(entry("a", account(telling()), "2024-03-02"), entry("b", account(telling()))))
    assert (matter.begin, matter.end) == (None, "2024-03-01")


def test_a_provision_is_engaged_where_one_report_establishes_every_element() -> None:
    open_ = {"regime": "r", "provision": "1/1", "verdict": "possible", "unmet": ["recipient"]}
    whole = {"regime": "r", "provision": "1/1", "verdict": "engaged", "unmet": []}
    told = [entry("a", account(telling(), findings=[open_])), entry("b", account(telling(), findings=[whole]))]
    (finding,) = summarise(docket(*told)).findings
    assert (finding.verdict, finding.unmet, finding.rows) == ("engaged", [], ["a/e1", "b/e1"])


def test_an_element_that_no_report_establishes_is_named() -> None:
    held = {"regime": "r", "provision": "1/1", "verdict": "possible", "unmet": ["goods", "done"]}
    other = held | {"unmet": ["goods"]}
    told = [entry("a", account(telling(), findings=[held])), entry("b", account(telling(), findings=[other]))]
    assert summarise(docket(*told)).findings[0].unmet == ["goods"]


@pytest.mark.parametrize("rejected", ["a", "a/e1", "a/c1"])
def test_what_people_rejected_supports_nothing_and_stays_visible(rejected: str) -> None:
    matter = summarise(docket(entry("a", account(telling())), rejected=frozenset({rejected})))
    assert (matter.standing, matter.sources) == ("retracted", [])
    assert len(matter.claims) == len(matter.told) == 1


def test_words_that_speak_of_a_document_are_its_evidence() -> None:
    seen = telling(document=span("satellite images"))
    matter = summarise(docket(entry("a", account(seen))))
    assert matter.support == "document seen"
    assert matter.evidence == [("a/c1", span("satellite images"))]


def test_the_order_in_which_reports_came_in_changes_nothing() -> None:
    told = [
        entry("a", account(telling("c1", "alleged", MINISTER)), "2024-03-01"),
        entry("b", account(telling("c1", "denied", teller("Norland", "NL"), is_party=True)), "2024-03-05"),
        entry("c", account(telling("c2", "acknowledged", teller("Sudria", "SD"), is_party=True)), "2024-03-07"),
    ]
    expected = summarise(docket(*told)).to_json()
    for seed in range(5):
        shuffled = random.Random(seed).sample(told, len(told))
        assert summarise(docket(*shuffled)).to_json() == expected
