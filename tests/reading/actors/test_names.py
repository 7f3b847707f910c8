"""Where a name begins and ends, and what only looks like one."""

import pytest
from cast_named import cast_of

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Kim Chaek Iron and Steel Complex made more plates.", "Kim Chaek Iron and Steel Complex"),
        ("The Hungarian Workers’ Party sent greetings.", "Hungarian Workers’ Party"),
        ("The Socialist Women's Union of Korea sent greetings.", "Socialist Women's Union of Korea"),
        ("The Foreign Correspondents' Club invited him.", "Foreign Correspondents' Club"),
    ],
    ids=["and", "curly apostrophe", "straight apostrophe", "plural"],
)
def test_a_name_goes_on_behind_and_and_a_possessor(text: str, name: str) -> None:
    assert cast_of(text)[name].kind == "organisation"


@pytest.mark.parametrize("text", ["Laid before the statues were flowers.", "Deployed were three ships."])
def test_a_verb_that_opens_a_sentence_is_no_name(text: str) -> None:
    assert not any(words in text.split()[:1] for words in cast_of(text))


def test_a_body_acts_for_the_state_that_has_it() -> None:
    assert cast_of("Russia's Ministry of Energy said so.")["Ministry of Energy"].acts_for == "RU"


def test_a_ministry_with_a_portfolio_is_that_of_the_state_spoken_of() -> None:
    assert cast_of("China was angry. The Ministry of Commerce said it would react.")["The Ministry"].acts_for == "CN"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Dalian Golden Sun Trading paid a supplier.", "Dalian Golden Sun Trading"),
        ("Dandong Hongxiang Industrial Development sold aluminium.", "Dandong Hongxiang Industrial Development"),
        ("Pan Asia Components GmbH shipped sensors.", "Pan Asia Components GmbH"),
        ("Shanghai Huanan Shipping Co., Ltd. was fined.", "Shanghai Huanan Shipping Co., Ltd."),
    ],
    ids=["town", "no legal form", "continent inside", "legal form"],
)
def test_a_company_keeps_the_place_that_its_name_begins_with(text: str, name: str) -> None:
    assert cast_of(text)[name].kind == "organisation"


@pytest.mark.parametrize("short", ["Golden Sun Trading", "Golden Sun"])
def test_a_company_is_known_without_its_place(short: str) -> None:
    cast = cast_of(f"Dalian Golden Sun Trading paid a supplier. {short} denied it.")
    assert cast[short] is cast["Dalian Golden Sun Trading"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("“No,” said Under Secretary for Terrorism and Financial Intelligence Brian Nelson.", "Brian Nelson"),
        ("Assistant Secretary of State for East Asian and Pacific Affairs Daniel Cole left.", "Daniel Cole"),
        ("Special Representative for North Korea Policy Joseph Yun retired.", "Joseph Yun"),
    ],
    ids=["under secretary", "assistant secretary", "representative"],
)
def test_a_portfolio_is_no_part_of_the_name_behind_it(text: str, name: str) -> None:
    assert name in {actor.name for actor in cast_of(text).values()}


def test_where_somebody_is_based_does_not_tell_whose_he_is() -> None:
    cast = cast_of("Choe Chol Min, a Beijing-based representative of the Second Academy of Natural Sciences, paid.")
    assert (cast["Choe Chol Min"].country, cast["Choe Chol Min"].acts_for) == ("KP", "KP")


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Department 53 sold radios.", "Department 53", "body"),
        ("Bureau 39 and Unit 180 laundered money.", "Unit 180", "body"),
        ("Trucks left Factory 65 at night.", "Factory 65", "organisation"),
        ("Hackers of Lab 110 worked in Dalian.", "Lab 110", "organisation"),
    ],
)
def test_a_number_is_part_of_the_name_of_a_body(text: str, name: str, kind: str) -> None:
    assert cast_of(text)[name].kind == kind


def test_a_year_is_no_part_of_the_name_of_a_body() -> None:
    assert "Department 2019" not in cast_of("It left the Department 2019 and never came back.")


@pytest.mark.parametrize("short", ["Osong", "KOSC"])
def test_a_short_name_in_brackets_is_the_organisation_later(short: str) -> None:
    cast = cast_of(f"Korea Osong Shipping Co ({short}) hired workers. In May {short} was listed.")
    assert cast[short] is cast["Korea Osong Shipping Co"]


@pytest.mark.parametrize(
    ("text", "name", "state"),
    [
        ("The list includes Russian national Vitaliy Sergeyevich Andreyev.", "Vitaliy Sergeyevich Andreyev", None),
        ("They met North Korean consular official Kim Ung Sun.", "Kim Ung Sun", "KP"),
    ],
    ids=["national", "official"],
)
def test_a_noun_before_a_name_tells_who_it_is(text: str, name: str, state: str | None) -> None:
    actor = next(actor for actor in cast_of(text).values() if actor.name == name)
    assert (actor.kind, actor.acts_for, actor.country is None) == ("person", state, False)


@pytest.mark.parametrize("end", ["Co., Ltd", "Co., Ltd.", "Co., Limited"])
def test_the_comma_of_a_legal_form_parts_no_name(end: str) -> None:
    cast = cast_of(f"The Treasury listed Liaoning Haifeng Network {end}, and Korea Sinmyong Trading Corporation.")
    assert cast[f"Liaoning Haifeng Network {end}"].kind == "organisation"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Russia sold oil to North Korea, according to the panel. It also said that China bought coal.", "panel"),
        ("The panel accused Iran of selling drones. It denied the charge.", "Iran"),
    ],
    ids=["speaks on", "answers"],
)
def test_it_is_whoever_spoke_or_is_accused(text: str, speaker: str) -> None:
    assert cast_of(text)["It"].name == speaker


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("North Korea fired a missile. Washington said the regime would pay.", "the regime", "North Korean regime"),
        ("The NIS met. Pyongyang fired. The spy agency said so.", "The spy agency", "National Intelligence Service"),
        ("Paris told the UN, Reuters said. The news agency gave no name.", "The news agency", "Reuters"),
    ],
    ids=["regime of others", "organ with a name", "medium"],
)
def test_a_description_is_of_whom_it_can_describe(text: str, words: str, name: str) -> None:
    assert cast_of(text)[words].name == name


@pytest.mark.parametrize(
    "text", ["No company replied.", "It is due to their association with Iran.", "In exchange for oil, it sold shells."]
)
def test_who_is_absent_or_abstract_is_nobody(text: str) -> None:
    assert not any(actor.kind == "organisation" for actor in cast_of(text).values())


def test_a_regime_is_nobody_rather_than_that_of_whoever_speaks() -> None:
    actor = cast_of("Washington accused the regime of selling arms to Syria.").get("the regime")
    assert actor is None or actor.country != "US"
