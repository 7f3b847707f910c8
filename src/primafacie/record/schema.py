"""The JSON Schemas of the record, made from the models; `python -m primafacie.record.schema` writes them anew."""

import inspect
import json
import re
from dataclasses import dataclass
from importlib import resources
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from primafacie.record.matter import Matter
from primafacie.record.reading import Reading


@dataclass(frozen=True)
class Published:
    """A value of the record whose shape is published.

    Attributes:
        model: The value.
        version: Of its shape; within one, keys are added and none is taken away.
    """

    model: type[BaseModel]
    version: int

    @property
    def name(self) -> str:
        """What the value is called: "reading"."""
        return self.model.__name__.lower()

    @property
    def file(self) -> str:
        """Name of the schema's file."""
        return f"{self.name}-{self.version}.schema.json"

    @property
    def id(self) -> str:
        """The `$id`; never changes while values say `primafacie/<name>/<version>`."""
        return f"urn:primafacie:schema:{self.name}:{self.version}"


PUBLISHED = {each.name: each for each in (Published(Reading, 1), Published(Matter, 1))}
"""The values whose schemas are published, by name."""


def schema_of(name: str) -> dict[str, Any]:
    """The JSON Schema (2020-12) of a value of `PUBLISHED`, with a description for every key that needs one."""
    published = PUBLISHED[name]
    schema = published.model.model_json_schema(by_alias=True, mode="serialization")
    definitions: dict[str, Any] = schema.pop("$defs")
    models = {model.__name__: model for model in _models(published.model)}
    for key, definition in definitions.items():
        _describe(definition, models[key])
    _describe(schema, published.model)
    title = f"primafacie/{published.name}/{published.version}"
    head = {"$schema": "https://json-schema.org/draft/2020-12/schema", "$id": published.id, "title": title}
    schema.pop("title", None)
    return head | schema | {"$defs": dict(sorted(definitions.items()))}


def schema_text(name: str) -> str:
    """The schema as the file that is checked in."""
    return json.dumps(schema_of(name), indent=2, ensure_ascii=False) + "\n"


def packaged_schema_text(name: str) -> str:
    """The schema file that came with the package."""
    return resources.files("primafacie.record").joinpath(PUBLISHED[name].file).read_text(encoding="utf-8")


def _models(model: type[BaseModel]) -> list[type[BaseModel]]:
    """A model and all models that its fields hold."""
    found: list[type[BaseModel]] = []
    waiting: list[Any] = [model]
    while waiting:
        each = waiting.pop()
        if isinstance(each, type) and issubclass(each, BaseModel):
            if each not in found:
                found.append(each)
                waiting += [field.annotation for field in each.model_fields.values()]
        else:
            waiting += getattr(each, "__args__", ())
    return found


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
    """Write the schema files of this source tree anew."""
    for name, published in PUBLISHED.items():
        Path(__file__).with_name(published.file).write_text(schema_text(name), encoding="utf-8")


if __name__ == "__main__":
    main()
