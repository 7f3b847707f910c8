"""The grammar of data/times/rules.yaml as a trie: every rule is tried at once, and the longest reading wins."""

import functools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from primafacie.data.loader import load_packaged
from primafacie.errors import RulebookError
from primafacie.reading.times.builders import BUILDERS, Captures
from primafacie.reading.times.expression import Expression
from primafacie.reading.times.holidays import first_words as holiday_words
from primafacie.reading.times.lexicon import Category
from primafacie.reading.times.numbers import LEADS
from primafacie.reading.times.phrases import PHRASES, phrases_at
from primafacie.reading.times.tokens import Token

POINT = "point"
"""In a pattern: any expression that the rules under `points` read."""


class _Rule(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=False)

    rule: str = Field(pattern=r"^[a-z_]+(\.[a-z_]+)+$")
    as_: str = Field(alias="as")
    read: list[str] = Field(min_length=1)
    with_: dict[str, str | int | bool] = Field(default={}, alias="with")


class _Rules(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    points: list[_Rule]
    expressions: list[_Rule]


@dataclass(frozen=True, slots=True)
class Found:
    """What a rule reads from token `first` up to, not including, token `stop`."""

    first: int
    stop: int
    rule: str
    expression: Expression
    sentence: int = -1


@dataclass(slots=True)
class _Node:
    """What can follow; the names of the senses and of the phrases stand by themselves for a quick look."""

    words: "dict[str, _Node]" = field(default_factory=dict)
    senses: "dict[tuple[str, str], _Node]" = field(default_factory=dict)
    phrases: "dict[tuple[str, str], _Node]" = field(default_factory=dict)
    accepts: list[tuple[int, _Rule]] = field(default_factory=list)
    sense_names: set[str] = field(default_factory=set)
    phrase_names: set[str] = field(default_factory=set)


Element = tuple[Literal["word", "sense", "phrase"], str, str]
"""Kind, name, and the key under which it is captured."""


class Reader:
    """Reads the tokens of one text by the grammar; remembers what it read at which token."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        self.tokens = tokens
        self._point_at: dict[int, tuple[Expression, int] | None] = {}
        self._phrases_at: dict[int, dict[str, tuple[object, int]]] = {}
        self._points, self._expressions = load_grammar()
        self._leads = phrase_words()

    def point(self, i: int) -> tuple[Expression, int] | None:
        """The longest point that begins at token `i`, and where it stops."""
        if i not in self._point_at:
            found = next(self._candidates(self._points, i), None)
            self._point_at[i] = (found.expression, found.stop) if found is not None else None
        return self._point_at[i]

    def readings(self, i: int) -> Iterator[Found]:
        """All readings that begin at token `i`, the longest first, then in the order of the rules."""
        yield from self._candidates(self._expressions, i)

    def _candidates(self, root: _Node, i: int) -> Iterator[Found]:
        paths: list[tuple[int, int, _Rule, Captures]] = []
        self._walk(root, i, {}, paths)
        paths.sort(key=lambda path: (-path[0], path[1]))
        for stop, _, rule, captures in paths:
            expression = BUILDERS[rule.as_]({**rule.with_, **captures})
            if expression is not None:
                yield Found(i, stop, rule.rule, expression, self.tokens[i].word.sentence)

    def _walk(self, node: _Node, i: int, captures: Captures, paths: list[tuple[int, int, _Rule, Captures]]) -> None:
        for rank, rule in node.accepts:
            paths.append((i, rank, rule, captures))
        tokens = self.tokens
        if i >= len(tokens) or (captures and tokens[i].paragraph != tokens[i - 1].paragraph):
            return
        token = tokens[i]
        following = node.words.get(token.lower)
        if following is not None:
            self._walk(following, i + 1, captures or {"": 0}, paths)
        senses = token.senses
        if senses:
            if not node.sense_names.isdisjoint(senses):
                for (name, key), following in node.senses.items():
                    if name in senses:
                        self._walk(following, i + 1, {**captures, key: senses[name]}, paths)
        elif token.lower not in self._leads:
            return
        if node.phrase_names:
            self._walk_phrases(node, i, captures, paths)

    def _walk_phrases(
        self, node: _Node, i: int, captures: Captures, paths: list[tuple[int, int, _Rule, Captures]]
    ) -> None:
        reads = self._phrases(i)
        if POINT in node.phrase_names:
            point = self.point(i)
            if point is not None:
                reads = {**reads, POINT: point}
        if not node.phrase_names.isdisjoint(reads):
            for (name, key), following in node.phrases.items():
                read = reads.get(name)
                if read is not None:
                    self._walk(following, read[1], {**captures, key: read[0]}, paths)

    def _phrases(self, i: int) -> dict[str, tuple[object, int]]:
        """The phrases, other than a point, that can be read at token `i`."""
        reads = self._phrases_at.get(i)
        if reads is None:
            reads = {}
            for name in phrases_at(self.tokens[i]):
                read = PHRASES[name](self.tokens, i)
                if read is not None:
                    reads[name] = read
            self._phrases_at[i] = reads
        return reads


@functools.cache
def load_grammar() -> tuple[_Node, _Node]:
    """The tries of the points and of all expressions.

    Raises:
        RulebookError: A pattern names what is no sense, phrase or builder.
    """
    rules = load_packaged("times/rules.yaml", _Rules)
    points, expressions = _Node(), _Node()
    for rank, rule in enumerate(rules.points):
        _add(points, rank, rule)
        _add(expressions, rank, rule)
    for rank, rule in enumerate(rules.expressions):
        _add(expressions, len(rules.points) + rank, rule)
    return points, expressions


@functools.cache
def first_words() -> frozenset[str]:
    """The words, other than those with a sense, with which an expression can begin."""
    return frozenset(load_grammar()[1].words) | LEADS


@functools.cache
def lone_words() -> frozenset[str]:
    """Those of them that are an expression alone ("overnight")."""
    return frozenset(word for word, node in load_grammar()[1].words.items() if node.accepts)


@functools.cache
def phrase_words() -> frozenset[str]:
    """The words and signs without a sense with which a phrase can begin."""
    return first_words() | holiday_words() | {"(", "'", "the", "another", "-"}


@functools.cache
def fixed_pairs() -> frozenset[tuple[str, str]]:
    """The two words with which an expression of fixed words alone can begin ("the", "foreseeable")."""
    root = load_grammar()[1]
    return frozenset((first, second) for first, node in root.words.items() for second in node.words)


def _add(root: _Node, rank: int, rule: _Rule) -> None:
    if rule.as_ not in BUILDERS:
        raise RulebookError(f"times/rules.yaml: {rule.rule}: no builder {rule.as_!r}; use one of {', '.join(BUILDERS)}")
    for pattern in rule.read:
        for elements in _variants(_split(pattern, rule.rule), rule.rule):
            node = root
            for kind, name, key in elements:
                if kind == "word":
                    node = node.words.setdefault(name, _Node())
                else:
                    edges = node.senses if kind == "sense" else node.phrases
                    (node.sense_names if kind == "sense" else node.phrase_names).add(name)
                    node = edges.setdefault((name, key), _Node())
            if all(known.rule != rule.rule for _, known in node.accepts):
                node.accepts.append((rank, rule))


def _split(pattern: str, rule: str) -> list[str]:
    parts = pattern.replace("(", " ( ").replace(")?", " )? ").replace(")", " ) ").replace(") ?", ")?").split()
    if parts.count("(") != sum(part in (")", ")?") for part in parts):
        raise RulebookError(f"times/rules.yaml: {rule}: unbalanced brackets in {pattern!r}")
    return parts


def _variants(parts: list[str], rule: str) -> list[list[Element]]:
    """All sequences of elements that a pattern stands for, its options and alternatives written out."""
    done: list[list[Element]] = [[]]
    alternatives: list[list[list[Element]]] = []
    stack: list[tuple[list[list[Element]], list[list[list[Element]]]]] = []
    for part in parts:
        if part == "(":
            stack.append((done, alternatives))
            done, alternatives = [[]], []
        elif part == "|":
            alternatives.append(done)
            done = [[]]
        elif part in (")", ")?"):
            inner = [variant for group in [*alternatives, done] for variant in group]
            done, alternatives = stack.pop()
            done = _join(done, inner, optional=part == ")?")
        else:
            done = _join(done, [[_element(part.removesuffix("?"), rule)]], optional=part.endswith("?"))
    return done


def _join(left: list[list[Element]], right: list[list[Element]], *, optional: bool) -> list[list[Element]]:
    joined = [a + b for a in left for b in right]
    return left + joined if optional else joined


_SENSES = frozenset(Category.__args__)  # type: ignore[attr-defined]


def _element(part: str, rule: str) -> Element:
    if part.startswith("'") and part.endswith("'") and len(part) > 2:
        return ("word", part[1:-1], "")
    if not part[0].isalpha():
        return ("word", part, "")
    name, _, key = part.partition("=")
    if name == POINT or name in PHRASES:
        return ("phrase", name, key or name)
    if name in _SENSES:
        return ("sense", name, key or name)
    raise RulebookError(f"times/rules.yaml: {rule}: {name!r} is no sense and no phrase; put literal words in quotes")
