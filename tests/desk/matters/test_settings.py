"""The file of weights is refused where it is wrong, with the mend."""

import re
from typing import get_args

import pytest

from primafacie.data.loader import parse_yaml, read_packaged, validate
from primafacie.desk.matters.settings import LinkingFile, load_linking
from primafacie.errors import RulebookError
from primafacie.record.event import EventType

TEXT = read_packaged("desk/linking.yaml")


@pytest.mark.parametrize(
    ("before", "after", "message"),
    [
        pytest.param("threshold: 0.42", "threshold: 0.42\nthresold: 0.5", "did you mean threshold?", id="key"),
        pytest.param("threshold: 0.42", "threshold: 1.5", "threshold", id="range"),
        pytest.param("  goods:\n", "  wares:\n", "features.wares", id="feature"),
        pytest.param("    same_item:", "    same_thing:", "unknown same_thing; write same_item", id="outcome"),
        pytest.param(
            "[ballistic_missile, satellite]", "[ballistic_missle, satellite]", "no item ballistic_missle", id="item"
        ),
        pytest.param("soon: 4", "soon: 40", "must rise", id="days"),
        pytest.param("venture: {mutual: [parties]}", "venture: {}", "either mutual, or first and second", id="sides"),
        pytest.param("- name: reach", "- name: ordinal", "the name ordinal is taken", id="contrast"),
        pytest.param("types: [message]", "types: [mesage]", "'mesage' is not one of", id="type of a contrast"),
        pytest.param("[meeting, talks]", "[meeting, chats]", "'chats' is not one of", id="type"),
    ],
)
def test_faults_are_named(before, after, message):
    assert TEXT.count(before) >= 1
    with pytest.raises(RulebookError, match=re.escape(message)):
        validate(parse_yaml(TEXT.replace(before, after, 1), "linking.yaml"), LinkingFile, "linking.yaml")


def test_every_type_but_other_has_sides():
    assert set(load_linking().types) == set(get_args(EventType)) - {"other"}


def test_comparable_types_are_one_family():
    families = load_linking().families
    assert families["meeting"] == families["talks"] != families["visit"]
