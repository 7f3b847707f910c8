"""What pydantic finds wrong with a file of rules, said in words with a mend."""

import difflib
from collections.abc import Mapping
from typing import Any, get_args

from pydantic import BaseModel

from primafacie.data.tree import Document, Path

_KINDS = {
    "string_type": "a word or text; put it in quotes",
    "list_type": "a list; write it as [a, b] or with a dash a line",
    "dict_type": "a mapping of key: value",
    "model_type": "a mapping of key: value",
    "bool_type": "true or false",
    "int_type": "a whole number without quotes",
    "int_from_float": "a whole number",
    "float_type": "a number without quotes",
}


def describe(fault: Mapping[str, Any], model: type[BaseModel], document: Document) -> tuple[int, str]:
    """Line and words for one error of a pydantic validation."""
    path: Path = tuple(fault["loc"])
    where = _spoken(path)
    line = document.line(path)
    match fault["type"]:
        case "missing":
            return document.line(path[:-1]), f"{_spoken(path[:-1])} has no {path[-1]}; add the key {path[-1]}"
        case "extra_forbidden":
            return line, f"{where}: unknown key; {_suggestion(str(path[-1]), model)}"
        case "literal_error" | "enum":
            expected = fault.get("ctx", {}).get("expected", "")
            return line, f"{where}: {fault['input']!r} is not one of the permitted words; write {expected}"
        case kind if kind in _KINDS:
            return line, f"{where}: {_shown(fault['input'])} is not {_KINDS[kind]}"
        case "string_pattern_mismatch":
            return (
                line,
                f"{where}: {_shown(fault['input'])} does not have the form {fault['ctx']['pattern']}; correct it",
            )
        case "too_short" | "string_too_short":
            return line, f"{where} is empty; give at least one"
        case "value_error":
            return line, f"{where}: {fault['ctx']['error']}"
        case _:
            return line, f"{where}: {fault['msg'][:1].lower()}{fault['msg'][1:]}; correct it"


def _shown(value: Any) -> str:
    text = repr(value)
    return text if len(text) <= 60 else text[:57] + "..."


def _spoken(path: Path) -> str:
    """A path as a person writes it: provisions[3].conduct[0].event."""
    spoken = ""
    for part in path:
        spoken += f"[{part + 1}]" if isinstance(part, int) else f".{part}"
    return spoken.lstrip(".") or "the file"


def _suggestion(key: str, model: type[BaseModel]) -> str:
    known = sorted(keys_of(model, set()))
    near = difflib.get_close_matches(key, known, n=1, cutoff=0.7)
    return f"did you mean {near[0]}?" if near else "remove it, or see the reference of rulebooks for the keys"


def keys_of(model: type[BaseModel], seen: set[type[BaseModel]] | None = None) -> set[str]:
    """Every key that a model, or a model inside it, can have in a file."""
    seen = set() if seen is None else seen
    if model in seen:
        return set()
    seen.add(model)
    keys: set[str] = set()
    for name, info in model.model_fields.items():
        keys.add(info.alias or name)
        for inner in _models_in(info.annotation):
            keys |= keys_of(inner, seen)
    return keys


def _models_in(annotation: Any) -> list[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return [annotation]
    return [model for inner in get_args(annotation) for model in _models_in(inner)]
