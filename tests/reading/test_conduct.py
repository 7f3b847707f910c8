"""From a sentence to the paragraphs that it engages, all layers together."""

import pytest

import primafacie

pytestmark = pytest.mark.model

ENGAGED = [
    ("North Korea exported 20,000 tonnes of coal to China in May 2023.", {"2371/8"}),
    ("The North Korean company Mansudae built bronze statues for Namibia in 2018.", {"2321/29"}),
    ("Russia employed 3,000 North Korean construction workers in 2023.", {"2397/8", "2375/17"}),
    ("North Korea launched a military reconnaissance satellite in November 2023.", {"1874/2"}),
    ("A Singapore company shipped whisky and wine to North Korea in 2019.", {"1718/8(a)(iii)"}),
    ("A Chinese firm opened a joint venture with a North Korean company in 2019.", {"2375/18"}),
    ("Iran bought missile parts from North Korea in 2012.", {"1718/8(b)", "1874/9"}),
    ("North Korea shipped 4.8 million artillery shells to Russia by mid-2024.", {"1718/8(b)", "1874/9"}),
]
NOTHING = [
    "North Korea test-fired a strategic cruise missile in January 2024.",
    "UNICEF delivered vaccines to North Korea in 2022.",
    "The United States imposed sanctions on North Korea.",
    "China exported ten trucks to North Korea in 2010.",
    "If Russia supplied weapons to North Korea, it would breach the resolutions.",
    "North Korea did not ship any coal to China in 2023.",
    "Russia and Belarus signed an agreement in 2023.",
]


def provisions(text: str, published: str | None) -> dict[str, str]:
    return {f.provision: f.verdict for f in primafacie.read(text, published=published).findings}


@pytest.mark.parametrize(("sentence", "expected"), ENGAGED, ids=[sentence for sentence, _ in ENGAGED])
def test_conduct_engages_its_paragraphs(sentence: str, expected: set[str]) -> None:
    found = provisions(sentence, "2025-06-01")
    assert {provision for provision, verdict in found.items() if verdict == "engaged"} == expected


@pytest.mark.parametrize("sentence", NOTHING)
def test_what_is_no_such_conduct_gives_no_finding(sentence: str) -> None:
    assert provisions(sentence, "2025-06-01") == {}


def test_an_undated_report_is_held_against_the_rules_of_the_latest_day_that_it_tells_of() -> None:
    text = "North Korea has shipped shells to Russia. Moscow vetoed a resolution on 28 March 2024."
    assert provisions(text, None)["1874/9"] == "engaged"


def test_a_report_that_dates_nothing_establishes_no_time() -> None:
    assert provisions("North Korea has shipped shells to Russia.", None)["1874/9"] == "possible"
