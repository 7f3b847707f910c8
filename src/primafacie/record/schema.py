"""The JSON Schema of a reading, made from the models; `python -m primafacie.record.schema` writes it anew."""

import inspect
import json
import re
from importlib import resources
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from primafacie.record.actor import Actor, Mention
from primafacie.record.claim import Claim
from primafacie.record.event import Event, Goods, Quantity
from primafacie.record.finding import Because, Element, Finding
from primafacie.record.reading import Producer, Reading
from primafacie.record.report import Report
from primafacie.record.span import Span
from primafacie.record.time import Time

FILE = "reading-1.schema.json"
ID = "urn:primafacie:schema:reading:1"
"""Never changes while readings say `primafacie/reading/1`."""

_MODELS: tuple[type[BaseModel], ...] = (
    Reading, Producer, Report, Time, Actor, Mention, Event, Goods, Quantity, Claim, Finding, Element, Because, Span,
)  # fmt: skip


def reading_schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of one reading, with a description for every key that needs one."""
    schema = Reading.model_json_schema(by_alias=True, mode="serialization")
    definitions: dict[str, Any] = schema.pop("$defs")
    for model in _MODELS:
        _describe(schema if model is Reading else definitions[model.__name__], model)
    head = {"$schema": "https://json-schema.org/draft/2020-12/schema", "$id": ID, "title": "primafacie/reading/1"}
    schema.pop("title", None)
    return head | schema | {"$defs": dict(sorted(definitions.items()))}


def schema_text() -> str:
    """The schema as the file that is checked in."""
    return json.dumps(reading_schema(), indent=2, ensure_ascii=False) + "\n"


def packaged_schema_text() -> str:
    """The schema file that came with the package."""
    return resources.files("primafacie.record").joinpath(FILE).read_text(encoding="utf-8")


def _describe(schema: dict[str, Any], model: type[BaseModel]) -> None:
    """Put the words of the model's docstring where the schema has a place for them."""
    gloss, attributes = _parts(inspect.getdoc(model) or "")
    schema["description"] = gloss
    schema["required"] = list(schema["properties"])  # every key is always written
    for key, property_ in schema["properties"].items():
        property_.pop("title", None)
        name = next((name for name, field in model.model_fields.items() if field.alias == key), key)
        if name in attributes:
            property_["description"] = attributes[name]


def _parts(doc: str) -> tuple[str, dict[str, str]]:
    """The opening of a docstring, and its attributes by name."""
    opening, _, rest = doc.partition("\nAttributes:\n")
    body = re.split(r"\n(?=\w+:\n)", rest)[0]
    attributes: dict[str, str] = {}
    name = ""
    for line in body.splitlines():
        match = re.match(r"    (\w+): (.*)", line)
        if match is not None:
            name = match.group(1)
            attributes[name] = match.group(2).strip()
        elif name and line.strip():
            attributes[name] += " " + line.strip()
    gloss = " ".join(re.split(r"\n(?=\w+:\n)", opening)[0].split())
    return gloss, {name: re.sub(r"\bNone\b", "null", text) for name, text in attributes.items()}


def main() -> None:
    """Write the schema file of this source tree anew."""
    Path(__file__).with_name(FILE).write_text(schema_text(), encoding="utf-8")


if __name__ == "__main__":
    main()
