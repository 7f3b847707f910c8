"""The weights, thresholds and comparable types of data/desk/linking.yaml."""

import functools
import re
from typing import Self

from pydantic import Field, model_validator

from primafacie.data.entry import Entry, SourcedFile
from primafacie.data.goods import load_goods
from primafacie.data.loader import load_packaged
from primafacie.desk.matters.wording import stem
from primafacie.record.event import EventType

SIDE_OUTCOMES = ("same_rare", "same_actor", "same_state", "other_actor", "unlike", "beside", "unknown", "none")
FEATURES: dict[str, tuple[str, ...]] = {
    "type": ("same", "comparable"),
    "first": SIDE_OUTCOMES,
    "second": SIDE_OUTCOMES,
    "days": ("same_day", "next_day", "narrow", "wide", "told_soon", "told_weeks", "told_later", "together", "close",
             "weeks", "month", "far", "announced", "announced_early", "unknown"),
    "recurring": ("near", "apart", "no"),
    "goods": ("same_item", "same_class", "unlike", "unknown"),
    "quantities": ("same", "unlike", "unknown"),
    "place": ("same", "unlike", "unknown"),
    "states": ("same", "part", "unlike"),
    "realis": ("same", "planned_and_done", "done_before_planned"),
    "polarity": ("same", "unlike"),
    "kind": ("same", "unlike", "unknown"),
    "ordinal": ("same", "unlike", "unknown"),
    "plural": ("none", "one", "both"),
    "clause": ("shared", "none", "unknown"),
    "bodies": ("same", "unlike", "unknown"),
    "home": ("one_state", "more"),
    "reports": ("two", "one"),
}  # fmt: skip
"""Feature to its outcomes; each pair that is not ruled out has one outcome of each."""


class TypeSides(Entry):
    """Which roles of a type are its sides: either `mutual`, or `first` and `second`.

    Of several roles on a side the first that anybody fills is the side ("supplier", else "origin").
    """

    first: tuple[str, ...] = ()
    second: tuple[str, ...] = ()
    mutual: tuple[str, ...] = ()

    @model_validator(mode="after")
    def _check_sides(self) -> Self:
        if bool(self.mutual) == bool(self.first or self.second):
            raise ValueError("give either mutual, or first and second")
        return self


class Pair(Entry):
    """Two values that go together or never do, and why."""

    pair: tuple[str, str]
    reason: str = Field(min_length=1)


class TypePair(Entry):
    """Two types that can name one conduct, and why."""

    pair: tuple[EventType, EventType]
    reason: str = Field(min_length=1)


class Contrast(Entry):
    """Kinds of which an event of some types has one, told by words of its clause.

    Attributes:
        kinds: Name of a kind to the words that tell it, in lower case.
    """

    name: str = Field(pattern=r"^[a-z_]+$")
    types: tuple[EventType, ...] = Field(min_length=1)
    kinds: dict[str, tuple[str, ...]]
    reason: str = Field(min_length=1)

    @functools.cached_property
    def patterns(self) -> dict[str, re.Pattern[str]]:
        """Kind to what finds any of its words in a text in lower case."""
        return {
            kind: re.compile(rf"\b(?:{'|'.join(re.escape(word) for word in words)})\b")
            for kind, words in self.kinds.items()
        }


class Outcome(Entry):
    """What an outcome of a feature adds to the score, in log odds, and why it should.

    Attributes:
        prior: What was expected by hand.
        weight: What counts: `prior`, moved as far as the labelled pairs ask for (`python -m benchmarks.fit_linking`).
    """

    prior: float
    weight: float
    reason: str = Field(min_length=1)


class Days(Entry):
    """Spans of days that the outcomes of the feature `days` are told apart by."""

    narrow: int = Field(ge=1)
    slack: int = Field(ge=0)
    soon: int = Field(ge=1)
    weeks: int = Field(ge=1)
    month: int = Field(ge=1)

    @model_validator(mode="after")
    def _check_order(self) -> Self:
        if not self.soon < self.weeks < self.month:
            raise ValueError("soon, weeks and month must rise")
        return self


class LinkingFile(SourcedFile):
    """The whole file; its head says what each key means."""

    threshold: float = Field(gt=0, lt=1)
    join: float = Field(ge=0, lt=1)
    bias: Outcome
    days: Days
    types: dict[EventType, TypeSides]
    comparable: list[TypePair]
    goods_apart: list[Pair]
    aspects_apart: list[Pair]
    by_persons: dict[EventType, str]
    by_places: dict[EventType, str]
    recurring: dict[EventType, str]
    contrasts: list[Contrast]
    ordinals: tuple[str, ...]
    plurals_of_one: frozenset[str]
    features: dict[str, dict[str, Outcome]]
    wording: Outcome
    common: frozenset[str]
    stop_words: frozenset[str]

    @model_validator(mode="after")
    def _check_goods(self) -> Self:
        taxonomy = load_goods()
        unknown = sorted({item for entry in self.goods_apart for item in entry.pair if not taxonomy.classes_of(item)})
        if unknown:
            raise ValueError(f"goods_apart: goods.yaml has no item {', '.join(unknown)}; correct it")
        return self

    @model_validator(mode="after")
    def _check_contrasts(self) -> Self:
        names = [contrast.name for contrast in self.contrasts]
        taken = sorted({name for name in names if names.count(name) > 1 or name in {"ordinal", "plural"}})
        if taken:
            raise ValueError(f"contrasts: the name {', '.join(taken)} is taken; give another")
        return self

    @model_validator(mode="after")
    def _check_features(self) -> Self:
        for feature, outcomes in self.features.items():
            unknown = sorted(set(outcomes) - set(FEATURES.get(feature, ())))
            if feature not in FEATURES or unknown:
                known = ", ".join(FEATURES.get(feature, FEATURES))
                raise ValueError(f"features.{feature}: unknown {', '.join(unknown)}; write {known}")
        return self

    @functools.cached_property
    def type_pairs(self) -> frozenset[tuple[EventType, EventType]]:
        """The comparable types, in both orders."""
        return frozenset(order for entry in self.comparable for order in (entry.pair, entry.pair[::-1]))

    @functools.cached_property
    def weights(self) -> dict[tuple[str, str], float]:
        """Feature and outcome to the weight."""
        return {
            (feature, name): outcome.weight
            for feature, outcomes in self.features.items()
            for name, outcome in outcomes.items()
        }

    @functools.cached_property
    def common_stems(self) -> frozenset[str]:
        """Stems of the common words."""
        return frozenset(stem(word) for word in self.common)

    @functools.cached_property
    def ordinal_numbers(self) -> dict[str, int]:
        """Word to the number that it stands for."""
        return {word: number for number, word in enumerate(self.ordinals, start=1)}

    @functools.cached_property
    def families(self) -> dict[EventType, str]:
        """Type to the first type, by the alphabet, that it is comparable with at any remove."""
        first = {type_: type_ for type_ in sorted(self.types)}
        for one, other in sorted(self.type_pairs) * len(first):
            first[one] = first[other] = min(first[one], first[other])
        return {type_: str(name) for type_, name in first.items()}

    @functools.cached_property
    def different_goods(self) -> frozenset[tuple[str, str]]:
        """Items that are never those of one conduct, in both orders."""
        return frozenset(order for entry in self.goods_apart for order in (entry.pair, entry.pair[::-1]))

    @functools.cached_property
    def different_aspects(self) -> frozenset[tuple[str, str]]:
        """Aspects that are never those of one conduct, in both orders."""
        return frozenset(order for entry in self.aspects_apart for order in (entry.pair, entry.pair[::-1]))


@functools.cache
def load_linking() -> LinkingFile:
    """The packaged file.

    Raises:
        RulebookError: It is not valid.
    """
    content: LinkingFile = load_packaged("desk/linking.yaml", LinkingFile)
    return content
