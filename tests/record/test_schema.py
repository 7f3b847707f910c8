"""The JSON Schemas of the record."""

from typing import Any

import pytest
from jsonschema import Draft202012Validator

from primafacie.record.schema import PUBLISHED, packaged_schema_text, schema_of, schema_text

each_schema = pytest.mark.parametrize("name", PUBLISHED)


def _objects(schema: Any) -> list[dict[str, Any]]:
    found = [schema] if isinstance(schema, dict) and "properties" in schema else []
    children = schema.values() if isinstance(schema, dict) else schema if isinstance(schema, list) else []
    return found + [each for child in children for each in _objects(child)]


@each_schema
def test_the_file_is_current(name: str) -> None:
    assert packaged_schema_text(name) == schema_text(name), "run: python -m primafacie.record.schema"


@pytest.mark.parametrize(
    ("name", "id_"), [("reading", "urn:primafacie:schema:reading:1"), ("matter", "urn:primafacie:schema:matter:1")]
)
def test_it_is_a_valid_schema_with_a_stable_id(name: str, id_: str) -> None:
    Draft202012Validator.check_schema(schema_of(name))
    assert schema_of(name)["$id"] == id_


@each_schema
def test_every_object_is_described_closed_and_complete(name: str) -> None:
    for schema in _objects(schema_of(name)):
        assert schema["description"]
        assert "Attributes:" not in schema["description"]
        assert schema["additionalProperties"] is False
        assert schema["required"] == list(schema["properties"])


def test_docstrings_reach_the_keys() -> None:
    goods = schema_of("reading")["$defs"]["Goods"]["properties"]
    assert goods["class"]["description"].startswith("Class of the goods taxonomy")
