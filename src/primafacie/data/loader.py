"""Strict reading of YAML: no duplicate keys, no bare `NO`, no aliases, no tags; errors name file, line and mend."""

import functools
from importlib import resources
from typing import Any, NamedTuple, TypeVar

from pydantic import BaseModel, ValidationError

from primafacie.data.faults import describe
from primafacie.data.tree import Document, Path, read_document
from primafacie.errors import RulebookError

T = TypeVar("T", bound=BaseModel)
_ABSENT = frozenset({"missing", "too_short"})
"""Types of faults of pydantic that tell of something absent."""


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
    value, misfits = try_fit(document, model)
    if value is None:
        raise RulebookError(first_of(document.told((misfit.line, misfit.text) for misfit in misfits)))
    return value


class Misfit(NamedTuple):
    """A value that does not fit the model: its path, its line, and what is wrong with a mend."""

    path: Path
    line: int
    text: str


def try_fit(document: Document, model: type[T]) -> tuple[T | None, list[Misfit]]:
    """A document as a value of `model`, or None and all that does not fit.

    Of a document that was not read to its end, what seems to be missing is not told.
    """
    try:
        return model.model_validate(document.content), []
    except ValidationError as error:
        faults = [
            fault for fault in error.errors(include_url=False) if document.is_whole or fault["type"] not in _ABSENT
        ]
        return None, [Misfit(tuple(fault["loc"]), *describe(fault, model, document)) for fault in faults]


def first_of(faults: list[str]) -> str:
    """One line for several faults: the first, and how many more there are."""
    rest = len(faults) - 1
    return faults[0] + (f" (and {rest} more {'fault' if rest == 1 else 'faults'})" if rest else "")


def _whole(document: Document) -> Document:
    if document.faults:
        raise RulebookError(first_of(document.told(document.faults)))
    return document
