"""Strict reading of YAML: no duplicate keys, no bare `NO`, no aliases, no tags; errors name file and line."""

import functools
from importlib import resources
from typing import Any, TypeVar

import yaml
from pydantic import BaseModel, ValidationError

from primafacie.errors import RulebookError

T = TypeVar("T", bound=BaseModel)

_AMBIGUOUS = {"no", "yes", "on", "off", "y", "n"}
"""Words that YAML 1.1 reads as booleans although they are often codes or words (Norway's NO)."""

MAX_BYTES = 5_000_000
"""Larger files of rules are refused."""


class _StrictLoader(yaml.SafeLoader):
    """The safe loader, stricter; `origin` is put before the line in errors."""

    origin = "<data>"

    def fail(self, node: yaml.Node, problem: str) -> RulebookError:
        return RulebookError(f"{self.origin}:{node.start_mark.line + 1}: {problem}")

    def compose_node(self, parent: yaml.Node | None, index: Any) -> yaml.Node | None:
        if self.check_event(yaml.AliasEvent):
            mark = self.peek_event().start_mark  # type: ignore[no-untyped-call]
            raise RulebookError(
                f"{self.origin}:{mark.line + 1}: aliases (*name) are not allowed; write the value out"
            )
        return super().compose_node(parent, index)

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:
        seen: dict[Any, int] = {}
        for key_node, _ in node.value:
            key = self.construct_object(key_node, deep=True)
            if not isinstance(key, str | int):
                raise self.fail(key_node, f"the key {key!r} is not a word; put it in quotes")
            if key in seen:
                raise self.fail(
                    key_node, f"the key {key!r} stands twice (first in line {seen[key]}); remove one"
                )
            seen[key] = key_node.start_mark.line + 1
        return super().construct_mapping(node, deep=deep)

    def construct_boolean(self, node: yaml.ScalarNode) -> bool:
        if node.value.lower() in _AMBIGUOUS:
            raise self.fail(node, f'bare {node.value} would be read as true or false; write "{node.value}"')
        return bool(self.construct_yaml_bool(node))

    def construct_text(self, node: yaml.ScalarNode) -> str:
        return str(self.construct_scalar(node))


_StrictLoader.add_constructor("tag:yaml.org,2002:bool", _StrictLoader.construct_boolean)
_StrictLoader.add_constructor("tag:yaml.org,2002:timestamp", _StrictLoader.construct_text)


def parse_yaml(source: str, origin: str) -> Any:
    """The content of a YAML document; days stay strings.

    Raises:
        RulebookError: It is not valid YAML, too large, or breaks one of the strict rules.
    """
    if len(source) > MAX_BYTES:
        raise RulebookError(f"{origin}: larger than {MAX_BYTES:,} characters; split it")
    loader = _StrictLoader(source)
    loader.origin = origin
    try:
        return loader.get_single_data()
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        where = f"{origin}:{mark.line + 1}" if mark is not None else origin
        problem = getattr(error, "problem", None) or "not valid YAML"
        raise RulebookError(f"{where}: {problem}") from error
    except RecursionError as error:
        raise RulebookError(f"{origin}: nested too deeply") from error
    finally:
        loader.dispose()


def read_packaged(name: str) -> str:
    """The text of a file under `primafacie/data`, e.g. "goods.yaml"."""
    return resources.files("primafacie.data").joinpath(name).read_text(encoding="utf-8")


@functools.cache
def load_packaged(name: str, model: type[T]) -> T:
    """A file under `primafacie/data` as a value of `model`, read once a process.

    Raises:
        RulebookError: The file does not fit the model.
    """
    return validate(parse_yaml(read_packaged(name), name), model, name)


def validate(content: Any, model: type[T], origin: str) -> T:
    """Content of a YAML file as a value of `model`.

    Raises:
        RulebookError: It does not fit; the message names the first three faults by their place in the file.
    """
    try:
        return model.model_validate(content)
    except ValidationError as error:
        faults = [f"{'.'.join(str(p) for p in fault['loc'])}: {fault['msg']}" for fault in error.errors()[:3]]
        raise RulebookError(f"{origin}: " + "; ".join(faults)) from error
