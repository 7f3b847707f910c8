"""The JSON Schema of a reading."""

from typing import Any

from jsonschema import Draft202012Validator

from primafacie.record.schema import ID, packaged_schema_text, reading_schema, schema_text


def _objects(schema: Any) -> list[dict[str, Any]]:
    found = [schema] if isinstance(schema, dict) and "properties" in schema else []
    children = schema.values() if isinstance(schema, dict) else schema if isinstance(schema, list) else []
    return found + [each for child in children for each in _objects(child)]


def test_the_file_is_current() -> None:
    assert packaged_schema_text() == schema_text(), "run: python -m primafacie.record.schema"


def test_it_is_a_valid_schema_with_a_stable_id() -> None:
    Draft202012Validator.check_schema(reading_schema())
    assert reading_schema()["$id"] == ID == "urn:primafacie:schema:reading:1"


def test_every_object_is_described_closed_and_complete() -> None:
    for schema in _objects(reading_schema()):
        assert schema["description"]
        assert schema["additionalProperties"] is False
        assert schema["required"] == list(schema["properties"])


def test_docstrings_reach_the_keys() -> None:
    goods = reading_schema()["$defs"]["Goods"]["properties"]
    assert goods["class"]["description"].startswith("Class of the goods taxonomy")
