"""Training of the model of claims: the same corpus gives the same bytes."""

from pathlib import Path

import pytest
from benchmarks.train_claims import load_articles, train, write

from primafacie.reading.claims.weights import Weights

pytestmark = pytest.mark.model

TEXTS = [
    "The minister savoured the defeat of the rebels. The envoy said that the ship had left.",
    "The general savoured the fall of the town. The clerk said that the bank had closed.",
    "The owner savoured the ruin of the firm. The guard said that the gate was shut.",
    "The mayor savoured the end of the strike. The pilot said that the field was wet.",
]


def rows() -> list[dict[str, object]]:
    """Articles in which annotators marked what is savoured and nothing that is said."""
    found: list[dict[str, object]] = []
    for text in TEXTS:
        verb, end = text.index("savoured"), text.index(".")
        marked = {"source": [[0, verb - 1]], "cue": [[verb, verb + 8]], "content": [[verb + 9, end]]}
        found.append({"text": text, "attributions": [marked]})
    return found


@pytest.fixture(scope="module")
def weights() -> Weights:
    return train(load_articles(rows()))


def test_same_corpus_gives_the_same_bytes(weights: Weights, tmp_path: Path) -> None:
    write(weights, tmp_path / "one.json")
    write(train(load_articles(rows())), tmp_path / "two.json")
    assert (tmp_path / "one.json").read_bytes() == (tmp_path / "two.json").read_bytes()


def test_what_is_written_can_be_read(weights: Weights, tmp_path: Path) -> None:
    write(weights, tmp_path / "one.json")
    assert Weights.model_validate_json((tmp_path / "one.json").read_bytes()) == weights


def test_what_annotators_mark_weighs_more_than_what_they_do_not(weights: Weights) -> None:
    assert weights.weights["lemma=savour"] > 0 > weights.weights["lemma=say"]
