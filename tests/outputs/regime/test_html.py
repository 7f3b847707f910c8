"""The page of a rulebook."""

from pathlib import Path
from urllib.parse import unquote

import pytest

from outputs.test_html import Page
from primafacie.assessment import load_regime, packaged_names
from primafacie.outputs.regime.html import regime_page

from .hostile import hostile_regime

SMALL = Path(__file__).parents[2] / "assessment" / "small.yaml"


@pytest.fixture(params=["small", *packaged_names(), "hostile"])
def page(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    if request.param == "hostile":
        return regime_page(hostile_regime(tmp_path))
    return regime_page(load_regime(SMALL if request.param == "small" else request.param))


def test_every_tag_is_closed(page: str) -> None:
    assert Page(page).open == []


def test_ids_are_unique(page: str) -> None:
    ids = Page(page).ids
    assert len(ids) == len(set(ids))


def test_every_link_inside_leads_somewhere(page: str) -> None:
    shown = Page(page)
    assert {unquote(link[1:]) for link in shown.links if link.startswith("#")} <= set(shown.ids)


def test_nothing_is_fetched_and_no_script_may_run(page: str) -> None:
    assert Page(page).resources == []
    assert "script-src &#39;none&#39;" in page
    assert "<script" not in page


def test_every_provision_has_its_id_as_anchor() -> None:
    regime = load_regime("un-dprk")
    assert {provision.id for provision in regime.provisions} <= set(Page(regime_page(regime)).ids)


def test_only_web_addresses_without_tricks_are_links(tmp_path: Path) -> None:
    links = [link for link in Page(regime_page(hostile_regime(tmp_path))).links if not link.startswith("#")]
    assert links == ["https://example.org/fine"]


@pytest.mark.parametrize("sign", ["<script", "<img", ' onclick="', "\x1b", "49 "])
def test_words_of_a_rulebook_are_never_markup(sign: str, tmp_path: Path) -> None:
    assert sign not in regime_page(hostile_regime(tmp_path))


def test_ids_that_differ_only_in_odd_signs_have_anchors_of_their_own(tmp_path: Path) -> None:
    text = SMALL.read_text(encoding="utf-8").replace(
        'instruments:\n  "1"', 'instruments:\n  "1": {title: x, adopted: 2020-01-01}\n  "1 1"'
    )
    path = tmp_path / "odd.yaml"
    for number, sign in (("2", "a b"), ("3", "a?b")):
        text += (
            f'  - {{id: "1/{sign}", instrument: "1", paragraph: "{sign}", group: arms, in_force: {{from: 2020-01-01}}, '
            f"binds: x, forbids: x, summary: x, bears_on: [1/2], verified: none, note: n{number}}}\n"
        )
    path.write_text(text, encoding="utf-8")
    assert {"1/a-b", "1/a-b-"} <= set(Page(regime_page(load_regime(path))).ids)


@pytest.mark.parametrize(
    "words",
    [
        "Version 1 of 2, in force 2020–2021",
        "Version 2 of 2, in force since 1 January 2022",
        "belongs to a state other than Russia (RU)",
        "arms, HS 8710",
        "more than 5 tank",
        "covered</dt><dd>from 2020-02-01",
        "The council can approve.",
        "First resolution, paragraph 1",
        "wording checked against the text of the resolution",
        "Invented, for tests.",
        '<a href="#1/2">1/2</a>',
        '<time datetime="2021-01-01">1 January 2021</time>',
        '<a href="https://example.org/gazette" rel="noopener noreferrer">The gazette</a>',
    ],
)
def test_shows(words: str) -> None:
    assert words in regime_page(load_regime(SMALL))


def test_shows_who_disputes_it() -> None:
    assert "<strong>Russia (RU)</strong>" in regime_page(load_regime("un-dprk"))


def test_one_provision_alone_is_a_page() -> None:
    page = regime_page(load_regime("un-dprk").only("1874/9"))
    ids = Page(page).ids
    assert "1874/9" in ids
    assert "1718/8(b)" not in ids


def test_the_same_rulebook_gives_the_same_page() -> None:
    assert regime_page(load_regime("un-libya")) == regime_page(load_regime("un-libya"))
