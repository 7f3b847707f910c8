"""Who speaks in a report's own words: state media and offices, never an independent reporter."""

import pytest

from primafacie.intake import report_from_text
from primafacie.reading.pipeline import read_report
from primafacie.record import Reading

pytestmark = pytest.mark.model

BODY = "The tanker left the port of Nampo in May. It carried coal."


def read(text: str, **given: str) -> Reading:
    """A reading without regimes."""
    return read_report(report_from_text(text, **given), [])


VOICES = [
    # text, what is given with it, name, state, the words that show it
    (f"Pyongyang, July 13 (KCNA) -- {BODY}", {}, "Korean Central News Agency", "KP", "KCNA"),
    (f"MOSCOW, July 13. (TASS) — {BODY}", {}, "TASS", "RU", "TASS"),
    (BODY, {"publisher": "The White House"}, "White House", "US", None),
    (BODY, {"publisher": "Xinhua"}, "Xinhua", "CN", None),
    (BODY, {"origin": "https://www.state.gov/briefings/on-coal/"}, "United States Department of State", "US", None),
    (f"Statement by the Department of Justice on coal\n\n{BODY}", {}, "United States Department of Justice", "US",
     "Department of Justice"),
    (f"Joint press statement of the Kremlin on coal\n\n{BODY}", {}, "Kremlin", "RU", "Kremlin"),
    (BODY, {"title": "Readout of the Pentagon's call on coal"}, "United States Department of Defense", "US", None),
    (f"FOR IMMEDIATE RELEASE\n\nCoal seized\n\n{BODY} The Department of Justice announced it today.", {},
     "United States Department of Justice", "US", "Department of Justice"),
    (f"Ministry of Foreign Affairs\nPress release\nSeoul, 21 October 2024\n\n{BODY}", {},
     "Ministry of Foreign Affairs of South Korea", "KR", "Ministry of Foreign Affairs"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "given", "name", "state", "words"), VOICES, ids=[f"{c[2]}-{c[4]}" for c in VOICES])
def test_a_party_that_publishes_is_the_voice(
    text: str, given: dict[str, str], name: str, state: str, words: str | None
) -> None:
    voice = read(text, **given).voice
    assert voice is not None
    assert (voice.name, voice.acts_for, voice.span and voice.span.text) == (name, state, words)


NONE = [
    (f"SEOUL, July 13 (Yonhap) -- {BODY}", {}),
    (f"SEOUL (Reuters) - {BODY}", {}),
    (f"SEOUL, July 13 (Yonhap) -- {BODY}\n\nPYONGYANG, July 12 (KCNA) -- {BODY}", {}),
    (f"The envoy left {'the port of Nampo and sailed on ' * 3} (TASS) - {BODY}", {}),
    (f"WASHINGTON (VOA) - {BODY}", {}),
    (BODY, {"publisher": "The New York Times"}),
    (BODY, {"origin": "https://example.org/state.gov/"}),
    (BODY, {"origin": "https://notstate.gov.example/"}),
    (f"Statement by the captain on coal\n\n{BODY}", {}),
    (f"A statement by the Department of Justice said that coal was seized.\n\n{BODY}", {}),
    (f"{BODY} KCNA (Korean Central News Agency) said so.", {}),
]


@pytest.mark.parametrize(("text", "given"), NONE, ids=[f"{text[:40]} {given}" for text, given in NONE])
def test_a_reporter_is_no_voice(text: str, given: dict[str, str]) -> None:
    assert read(text, **given).voice is None


def test_we_outside_of_quotations_is_the_state_of_the_voice() -> None:
    text = "We strongly condemn North Korea for its launch of a ballistic missile. The United States stands with Japan."
    reading = read(text, publisher="The White House")
    names = {actor.id: actor.name for actor in reading.actors}
    [claim] = [claim for claim in reading.claims if claim.stance == "condemns"]
    assert [names[source] for source in claim.sources] == ["United States"]


def test_we_in_a_quotation_is_the_speakers_side() -> None:
    text = "“We sold no arms,” the North Korean envoy said. The United States disagreed."
    reading = read(text, publisher="The White House")
    names = {m.span.text: actor.name for actor in reading.actors for m in actor.mentions}
    assert names["We"] != "United States"
