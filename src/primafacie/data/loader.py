"""Strict reading of YAML: no duplicate keys, no bare `NO`, no aliases, no tags; errors name file, line and mend."""

import functools
from importlib import resources
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from primafacie.data.faults import describe
from primafacie.data.tree import Document, read_document
from primafacie.errors import RulebookError

T = TypeVar("T", bound=BaseModel)


def parse_yaml(source: str, origin: str) -> Any:
    """The content of a YAML document; days stay strings.

    Raises:
        RulebookError: It is not valid YAML, too large, or breaks one of the strict rules.
    """
    return _whole(read_document(source, origin)).content


def read_packaged(name: str) -> str:
    """The text of a file under `primafacie/data`, e.g. "goods.yaml"."""
    return resources.files("primafacie.data").joinpath(name).read_text(encoding="utf-8")


@functools.cache
def load_packaged(name: str, model: type[T]) -> T:
    """A file under `primafacie/data` as a value of `model`, read once a process.

    Raises:
        RulebookError: The file does not fit the model.
    """
    return fit(_whole(read_document(read_packaged(name), name)), model)


def validate(content: Any, model: type[T], origin: str) -> T:
    """Content of a YAML file as a value of `model`, where its lines are not known.

    Raises:
        RulebookError: It does not fit.
    """
    return fit(Document(origin=origin, content=content), model)


def fit(document: Document, model: type[T]) -> T:
    """A document as a value of `model`.

    Raises:
        RulebookError: It does not fit; the message names the first fault and how many more there are.
    """
    value, faults = try_fit(document, model)
    if value is None:
        raise RulebookError(first_of(faults))
    return value


def try_fit(document: Document, model: type[T]) -> tuple[T | None, list[str]]:
    """A document as a value of `model`, or None and every fault as "file:line: what is wrong; mend"."""
    try:
        return model.model_validate(document.content), []
    except ValidationError as error:
        found = sorted(describe(fault, model, document) for fault in error.errors(include_url=False))
        return None, [f"{document.origin}:{line}: {text}" for line, text in found]


def first_of(faults: list[str]) -> str:
    """One line for several faults: the first, and how many more there are."""
    rest = len(faults) - 1
    return faults[0] + (f" (and {rest} more {'fault' if rest == 1 else 'faults'})" if rest else "")


def _whole(document: Document) -> Document:
    if document.faults:
        raise RulebookError(first_of(document.faults))
    return document
