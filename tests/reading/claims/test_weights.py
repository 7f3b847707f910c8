"""A trained model beside the rules: what it takes, what it leaves, and files that hold none."""

from pathlib import Path

import pytest

from primafacie.errors import SettingError
from primafacie.intake import report_from_text
from primafacie.reading.claims.attributions import find_attributions
from primafacie.reading.claims.weights import Weights, configured_weights, weights_label
from primafacie.reading.language import parse_text
from primafacie.reading.pipeline import read_report

SETTING = "PRIMAFACIE_CLAIMS_MODEL"
UNFORESEEN = "The minister savoured the defeat of the rebels."
BIASED = {"bias": 5.0}


def cues(text: str, weights: Weights | None) -> list[str]:
    parse = parse_text(text)
    return [text[draft.cue[0] : draft.cue[1]] for draft in find_attributions(parse, weights) if draft.cue]


@pytest.mark.model
def test_verb_that_no_list_foresees_is_taken_where_the_weights_say_so() -> None:
    taken = Weights(keep=0, add=0.5, weights={"left,lemma=savour": 3.0})
    assert (cues(UNFORESEEN, None), cues(UNFORESEEN, taken)) == ([], ["savoured"])


@pytest.mark.model
def test_attribution_of_the_rules_is_left_where_the_weights_say_so() -> None:
    text = "The envoy said that the ship had left. The crew feared the storm."
    left = Weights(keep=0.5, add=1, weights={**BIASED, "lemma=fear": -9.0})
    assert cues(text, left) == ["said"]


@pytest.mark.model
def test_attribution_that_holds_another_is_kept() -> None:
    text = "Interfax said the envoy denied the sale."
    nothing = Weights(keep=1, add=1, weights={})
    assert cues(text, nothing) == ["said", "denied"]


@pytest.mark.model
def test_record_names_the_weights(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "weights.json"
    path.write_text(Weights(keep=0, add=1, weights={}).model_dump_json(), encoding="utf-8")
    monkeypatch.setenv(SETTING, str(path))
    label = weights_label()
    assert label is not None
    assert read_report(report_from_text(UNFORESEEN), []).producer.model.endswith(f" + {label}")


def test_unset_there_are_no_weights(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(SETTING, raising=False)
    assert (configured_weights(), weights_label()) == (None, None)


FILES = {
    "no JSON": "weights",
    "another format": '{"format": "other/1", "keep": 0, "add": 1, "weights": {}}',
    "unknown key": '{"keep": 0, "add": 1, "weights": {}, "more": 1}',
    "no probability": '{"keep": 0, "add": 2, "weights": {}}',
    "no number": '{"keep": 0, "add": 1, "weights": {"bias": NaN}}',
}


@pytest.mark.parametrize("content", FILES.values(), ids=FILES.keys())
def test_file_without_weights_is_refused(content: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "weights.json"
    path.write_text(content, encoding="utf-8")
    monkeypatch.setenv(SETTING, str(path))
    with pytest.raises(SettingError, match="make train-claims"):
        configured_weights()


def test_file_that_is_missing_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(SETTING, str(tmp_path / "none.json"))
    with pytest.raises(SettingError, match="unset it or name a file"):
        configured_weights()
