"""Kinds of damage to a rulebook, each done wherever it can be, with the fault that must be told of it."""

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from types import UnionType
from typing import Any, Literal, Union, get_args, get_origin

import yaml
from pydantic import BaseModel
from pydantic.fields import FieldInfo

from primafacie.assessment.regime import Regime

Path = tuple[str | int, ...]


@dataclass(frozen=True)
class Damage:
    """`text[start:end]` becomes `new`; then a fault with `words` must be told in lines `first` to `last`."""

    path: Path
    start: int
    end: int
    new: str
    first: int
    last: int
    words: str

    def apply(self, text: str) -> str:
        return text[: self.start] + self.new + text[self.end :]


@dataclass(frozen=True)
class Spot:
    """An entry of a mapping, or an item of a list.

    Attributes:
        key: Key of the entry; None for an item.
        field: Field of the model that the entry is; None where keys are free, and for items.
        kin: Value ends and key starts of the entries of the same mapping, in their order.
        place: Place of the entry in `kin`.
    """

    text: str
    path: Path
    key: Any
    value: Any
    field: FieldInfo | None
    parent: Any
    kin: list[tuple[int, int]]
    place: int

    @property
    def is_flow(self) -> bool:
        return bool(self.parent.flow_style)

    @property
    def line(self) -> int:
        return int((self.key or self.value).start_mark.line) + 1

    @property
    def end(self) -> int:
        return len(self.text[: self.value.end_mark.index].rstrip())

    @property
    def raw(self) -> str:
        return self.text[self.value.start_mark.index : self.end]

    @property
    def is_plain(self) -> bool:
        """Whether it is a scalar on one line."""
        return isinstance(self.value, yaml.ScalarNode) and "\n" not in self.raw and self.value.style not in (">", "|")

    def replaced(self, new: str, words: str, line: int | None = None) -> Damage:
        at = self.line if line is None else line
        return Damage(self.path, self.value.start_mark.index, self.end, new, at, at, words)


def find_spots(text: str) -> list[Spot]:
    return list(_walk(text, yaml.compose(text, Loader=yaml.SafeLoader), ()))


def _walk(text: str, node: Any, path: Path) -> Iterator[Spot]:
    if isinstance(node, yaml.MappingNode):
        kin = [(key.start_mark.index, len(text[: value.end_mark.index].rstrip())) for key, value in node.value]
        for place, (key, value) in enumerate(node.value):
            inner = (*path, str(key.value))
            yield Spot(text, inner, key, value, _field(inner), node, kin, place)
            yield from _walk(text, value, inner)
    elif isinstance(node, yaml.SequenceNode):
        for place, value in enumerate(node.value):
            yield Spot(text, (*path, place), None, value, None, node, [], place)
            yield from _walk(text, value, (*path, place))


def _field(path: Path) -> FieldInfo | None:
    """The field of a model that a path leads to; None where the last key is a free one."""
    annotation: Any = Regime
    field: FieldInfo | None = None
    for part in path:
        annotation, field = _inner(annotation), None
        if isinstance(annotation, type) and issubclass(annotation, BaseModel):
            fields = {info.alias or name: info for name, info in annotation.model_fields.items()}
            field = fields[str(part)]
            annotation = field.annotation
        else:
            annotation = get_args(annotation)[-1 if get_origin(annotation) is dict else 0]
    return field


def _inner(annotation: Any) -> Any:
    """An annotation without what says that it may be None, or how it is checked."""
    if get_origin(annotation) in (Union, UnionType):
        return _inner(next(each for each in get_args(annotation) if each is not type(None)))
    if hasattr(annotation, "__metadata__"):
        return _inner(annotation.__origin__)
    return annotation


def drop_required_key(spot: Spot) -> Iterator[Damage]:
    if spot.field is None or not spot.field.is_required() or len(spot.kin) < 2:
        return
    if spot.place + 1 < len(spot.kin):
        start, end = spot.kin[spot.place][0], spot.kin[spot.place + 1][0]
    else:
        start, end = spot.kin[spot.place - 1][1], spot.kin[spot.place][1]
    first = 1 if len(spot.path) == 1 else spot.parent.start_mark.line
    yield Damage(spot.path, start, end, "", first, spot.line, f"has no {spot.path[-1]}; add the key {spot.path[-1]}")


def double_a_key(spot: Spot) -> Iterator[Damage]:
    if spot.key is None or not spot.is_plain:
        return
    start = spot.key.start_mark.index
    gap = ", " if spot.is_flow else "\n" + " " * spot.key.start_mark.column
    line = spot.line if spot.is_flow else spot.line + 1
    yield Damage(spot.path, start, start, spot.text[start : spot.end] + gap, line, line, "stands twice")


def misspell_a_key(spot: Spot) -> Iterator[Damage]:
    if spot.field is None:
        return
    name = str(spot.path[-1])
    for typo in {name[1:], name[:-1], name + name[-1], name[1] + name[0] + name[2:]} - {name, "to", ""}:
        yield Damage(
            spot.path, spot.key.start_mark.index, spot.key.end_mark.index, typo, spot.line, spot.line, "unknown key"
        )


_REFERENCES = re.compile(
    r"provisions \d+ (group|instrument|sources \d+|exemptions \d+|bears_on \d+|conduct \d+ direction)"
    r"|(status disputes|chronology|exemptions) \S+ sources \d+"
)


def misspell_a_reference(spot: Spot) -> Iterator[Damage]:
    if _REFERENCES.fullmatch(" ".join(map(str, spot.path))):
        yield spot.replaced(json.dumps(spot.value.value + "q"), f"'{spot.value.value}q' is not in")


def put_another_type(spot: Spot) -> Iterator[Damage]:
    if spot.field is not None:
        yield spot.replaced("[[1]]" if isinstance(spot.value, yaml.ScalarNode) else "17", "is not")


def write_a_bare_no(spot: Spot) -> Iterator[Damage]:
    if spot.is_plain and spot.value.tag.endswith((":str", ":timestamp")):
        for word in ("NO", "no", "yes", "On", "off"):
            yield spot.replaced(word, f"bare {word} would be read as true or false")


def swap_days(spot: Spot) -> Iterator[Damage]:
    values = {key.value: value for key, value in spot.parent.value} if spot.path[-1] == "to" else {}
    if "from" in values and values["from"].value < values["to"].value:
        start, end = values["from"].start_mark.index, spot.end
        between = spot.text[values["from"].end_mark.index : values["to"].start_mark.index]
        new = values["to"].value + between + values["from"].value
        yield Damage(spot.path, start, end, new, spot.line, spot.line, "before it begins")


def write_no_day(spot: Spot) -> Iterator[Damage]:
    if spot.path[-1] in {"date", "adopted", "from", "to", "known_to"} and spot.is_plain:
        for day in ("2021-02-30", "yesterday", "2021-13", "01.02.2021"):
            yield spot.replaced(day, "is not a day of the calendar")


def write_an_unknown_word(spot: Spot) -> Iterator[Damage]:
    if spot.field is not None and get_origin(_inner(spot.field.annotation)) is Literal:
        yield spot.replaced("whatever", "is not one of the permitted words")


def put_a_tag(spot: Spot) -> Iterator[Damage]:
    if spot.is_plain:
        yield spot.replaced("!x " + spot.raw, "tags (!x) are not allowed")


def put_an_alias(spot: Spot) -> Iterator[Damage]:
    if spot.is_plain:
        yield spot.replaced("*x", "aliases (*name) are not allowed")


def double_a_provision(spot: Spot) -> Iterator[Damage]:
    if len(spot.path) == 2 and spot.path[0] == "provisions":
        start = spot.text.rindex("\n", 0, spot.value.start_mark.index) + 1
        entry = spot.text[start : spot.end] + "\n"
        yield Damage(spot.path, start, start, entry, spot.line, spot.line + 2 * entry.count("\n"), "overlap")


def begin_a_second_document(spot: Spot) -> Iterator[Damage]:
    if len(spot.path) == 1 and spot.place > 0:
        start = spot.key.start_mark.index
        yield Damage(spot.path, start, start, "---\n", spot.line, spot.line, "second document")


def indent_with_a_tab(spot: Spot) -> Iterator[Damage]:
    if spot.key is None or spot.is_flow or spot.key.start_mark.column < 2:
        return
    start = spot.text.rindex("\n", 0, spot.key.start_mark.index) + 1
    if spot.text[start : spot.key.start_mark.index].strip() == "":
        yield Damage(spot.path, start, spot.key.start_mark.index, "\t", spot.line, spot.line, "not valid YAML")


def leave_a_bracket_open(spot: Spot) -> Iterator[Damage]:
    if isinstance(spot.value, yaml.SequenceNode | yaml.MappingNode) and spot.value.flow_style:
        last = spot.text.count("\n", 0, spot.end) + 2
        yield Damage(spot.path, spot.end - 1, spot.end, "", spot.line, last + 3, "not valid YAML")


SEVERAL: list[Callable[[Spot], Iterator[Damage]]] = [
    drop_required_key, double_a_key, misspell_a_key, misspell_a_reference, put_another_type, write_a_bare_no, swap_days,
    write_no_day, write_an_unknown_word, put_a_tag, put_an_alias,
]  # fmt: skip
"""Kinds that leave the rest of the file readable, so that several are told at once."""

KINDS = [*SEVERAL, double_a_provision, begin_a_second_document, indent_with_a_tab, leave_a_bracket_open]
