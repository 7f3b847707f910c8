"""What is written validates against the published schema."""

import json

import pytest
from jsonschema import Draft202012Validator

from outputs.record import make_record
from primafacie.record import Reading
from primafacie.record.schema import packaged_schema_text

VALIDATOR = Draft202012Validator(json.loads(packaged_schema_text("reading")))


def test_a_reading_validates(reading: Reading) -> None:
    assert list(VALIDATOR.iter_errors(json.loads(reading.to_json()))) == []


@pytest.mark.parametrize("key", ["schema", "producer", "report", "findings"])
def test_a_reading_without_a_key_does_not(key: str) -> None:
    record = make_record()
    del record[key]
    assert not VALIDATOR.is_valid(record)


def test_an_unknown_key_does_not() -> None:
    assert not VALIDATOR.is_valid(make_record() | {"more": 1})
