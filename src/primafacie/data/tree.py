"""A YAML document as plain values with the line of each, read event by event so that nothing can blow it up."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

import yaml

MAX_CHARACTERS = 5_000_000
"""Larger files of rules are refused."""

MAX_DEPTH = 40
"""Deeper nesting is refused; the deepest rulebook has about ten levels."""

Path = tuple[str | int, ...]

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_RESOLVER = yaml.SafeLoader("")
_PLAIN_INT = re.compile(r"[-+]?(0|[1-9][0-9_]*)\Z")
_PLAIN_FLOAT = re.compile(r"[-+]?[0-9][0-9_]*\.[0-9]*\Z")


@dataclass
class Document:
    """Content of a YAML file.

    Attributes:
        origin: Name or path of the file, as it is put into messages.
        content: Mappings, lists, strings, numbers, booleans, None; days stay strings.
        lines: Line, from 1, of each value by its path of keys and indices; a mapping's entry has its key's line.
        faults: What breaks the strict rules, line and text, in the order of the file.
        is_whole: Whether it was read to its end.
    """

    origin: str
    content: Any = None
    lines: dict[Path, int] = field(default_factory=dict)
    faults: list[tuple[int, str]] = field(default_factory=list)
    is_whole: bool = True

    def line(self, path: Path) -> int:
        """Line of the value at `path`, or of the nearest value around it; 1 for the whole."""
        for length in range(len(path), 0, -1):
            if path[:length] in self.lines:
                return self.lines[path[:length]]
        return 1

    def fault(self, line: int, text: str) -> None:
        """Record a fault."""
        self.faults.append((line, text))

    def told(self, faults: Iterable[tuple[int, str]]) -> list[str]:
        """Faults as "file:line: what is wrong; mend", in the order of their lines."""
        return [f"{self.origin}:{line}: {text}" for line, text in sorted(faults, key=lambda fault: fault[0])]


def read_document(source: str, origin: str) -> Document:
    """Read a YAML document; what is wrong with it stands in `faults`, nothing is raised."""
    document = Document(origin=origin)
    if len(source) > MAX_CHARACTERS:
        document.is_whole = False
        document.fault(1, f"larger than {MAX_CHARACTERS:,} characters; split the file")
        return document
    builder = _Builder(document)
    try:
        for event in yaml.parse(source, Loader=_LOADER):
            builder.take(event)
            if builder.is_lost:
                document.is_whole = False
                break
    except yaml.YAMLError as error:
        document.is_whole = False
        last = source.rstrip().count("\n") + 1  # a parser that misses something at the end points behind it
        document.fault(
            min(_line_of(error), last), f"not valid YAML: {_problem_of(error)}; mend the line or the one above it"
        )
    return document


def _line_of(error: yaml.YAMLError) -> int:
    mark = getattr(error, "problem_mark", None)
    return mark.line + 1 if mark is not None else 1


def _problem_of(error: yaml.YAMLError) -> str:
    problem = getattr(error, "problem", None) or getattr(error, "reason", None)
    return str(problem) if problem else "it cannot be read"


@dataclass
class _Open:
    """A mapping or list that is being read; `key` is the key whose value comes next."""

    value: dict[Any, Any] | list[Any]
    path: Path
    key: Any = None
    has_key: bool = False


class _Builder:
    """Takes parser events, builds the content; an explicit stack, so that no depth can exhaust Python's."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.stack: list[_Open] = []
        self.documents = 0
        self.is_lost = False

    def take(self, event: Any) -> None:
        line = event.start_mark.line + 1
        if isinstance(event, yaml.DocumentStartEvent):
            self._start_document(line)
        elif isinstance(event, yaml.AliasEvent):
            self.document.fault(line, "aliases (*name) are not allowed; write the value out")
            self._put(None, line)
        elif isinstance(event, yaml.ScalarEvent):
            self._put_scalar(event, line)
        elif isinstance(event, yaml.MappingStartEvent | yaml.SequenceStartEvent):
            self._open(event, line)
        elif isinstance(event, yaml.MappingEndEvent | yaml.SequenceEndEvent):
            self.stack.pop()

    def _start_document(self, line: int) -> None:
        self.documents += 1
        if self.documents > 1:
            self.document.fault(line, "a second document starts here; remove the line with ---")
            self.is_lost = True

    def _open(self, event: Any, line: int) -> None:
        if event.tag not in {None, "!"}:
            self.document.fault(line, f"tags ({event.tag}) are not allowed; remove it")
        if len(self.stack) >= MAX_DEPTH:
            self.document.fault(line, f"nested deeper than {MAX_DEPTH} levels; write it flatter")
            self.is_lost = True
            return
        value: dict[Any, Any] | list[Any] = {} if isinstance(event, yaml.MappingStartEvent) else []
        if self._expects_key():
            self.document.fault(line, "a key is a list or mapping; a key is one word")
        path = self._put(value, line)
        self.stack.append(_Open(value, path))

    def _expects_key(self) -> bool:
        return bool(self.stack) and isinstance(self.stack[-1].value, dict) and not self.stack[-1].has_key

    def _put_scalar(self, event: Any, line: int) -> None:
        value = event.value
        if event.tag not in {None, "!"}:
            self.document.fault(line, f"tags ({event.tag}) are not allowed; remove it")
        elif event.implicit[0]:
            value = self._resolve(event.value, line)
        self._put(value, line)

    def _resolve(self, text: str, line: int) -> Any:
        tag = _RESOLVER.resolve(yaml.ScalarNode, text, (True, False)).rsplit(":", 1)[-1]  # type: ignore[no-untyped-call]
        match tag:
            case "null":
                return None
            case "bool" if text.lower() in {"true", "false"}:
                return text.lower() == "true"
            case "bool":
                self.document.fault(line, f'bare {text} would be read as true or false; write "{text}"')
            case "int" if _PLAIN_INT.match(text):
                return int(text.replace("_", ""))
            case "float" if _PLAIN_FLOAT.match(text):
                return float(text.replace("_", ""))
            case "int" | "float":
                self.document.fault(line, f'{text} would be read as another number than it looks; write "{text}"')
            case "merge":
                self.document.fault(line, "merge keys (<<) are not allowed; write the entries out")
        return text

    def _put(self, value: Any, line: int) -> Path:
        if not self.stack:
            self.document.content = value
            return ()
        top = self.stack[-1]
        if isinstance(top.value, list):
            path = (*top.path, len(top.value))
            top.value.append(value)
        elif not top.has_key:
            return self._put_key(top, value, line)
        else:
            path = (*top.path, top.key)
            top.value[top.key] = value
            top.has_key = False
            self.document.lines.setdefault(path, line)
            return path
        self.document.lines[path] = line
        return path

    def _put_key(self, top: _Open, key: Any, line: int) -> Path:
        if not isinstance(key, str | int) or isinstance(key, bool):
            self.document.fault(line, f"the key {key!r} is not a word; put it in quotes")
            key = str(key)
        path = (*top.path, key)
        if key in top.value:
            first = self.document.lines.get(path, line)
            self.document.fault(line, f"the key {key!r} stands twice (first in line {first}); remove one")
        self.document.lines[path] = line
        top.key, top.has_key = key, True
        return path
