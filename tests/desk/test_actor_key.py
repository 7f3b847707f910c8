"""The key of an actor across reports."""

import pytest

from primafacie.desk.actor_key import actor_key, letters_of
from primafacie.record import Actor, Mention, Span


def actor(
    name: str, kind: str, country: str | None = None, refs: dict[str, str] | None = None, how: str = "name"
) -> Actor:
    mention = Mention.model_validate({"span": Span(start=0, end=len(name), text=name), "how": how})
    return Actor.model_validate(
        {
            "id": "a1", "name": name, "kind": kind, "country": country, "acts_for": country, "refs": refs or {},
            "members": [], "mentions": [mention], "rule": "test",
        }
    )  # fmt: skip


@pytest.mark.parametrize(
    ("given", "key"),
    [
        pytest.param(actor("North Korea", "state", "KP", {"wikidata": "Q423"}), "KP", id="a state by its code"),
        pytest.param(actor("Jie Shun", "vessel", "KH", {"imo": "8518780"}), "imo:8518780", id="a vessel by its number"),
        pytest.param(
            actor("Kim Jong Un", "person", "KP", {"wikidata": "Q56226"}), "wikidata:Q56226", id="a known person"
        ),
        pytest.param(actor("Shin Won-sik", "person", "KR"), "name:shinwonsik", id="hyphenated syllables as one word"),
        pytest.param(actor("Shin Wonsik", "person", "KR"), "name:shinwonsik", id="and written as one word"),
        pytest.param(actor("KOMID", "organisation"), "name:komid", id="without a state"),
        pytest.param(actor("a senior official", "person", "US", how="nominal"), None, id="only described"),
        pytest.param(actor("he", "person", "KP", how="pronoun"), None, id="only a pronoun"),
    ],
)
def test_an_actor_has_the_same_key_in_every_report(given: Actor, key: str | None) -> None:
    assert actor_key(given) == key


def test_accents_and_capitals_do_not_matter() -> None:
    assert letters_of("Shinzō  ABE") == "shinzoabe"
