"""The goods taxonomy of data/goods.yaml: classes, how they nest, and the words for them."""

import functools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import get_args

from pydantic import Field

from primafacie.data.entry import Entry, SourcedFile
from primafacie.data.loader import load_packaged
from primafacie.errors import RulebookError
from primafacie.record.event import GoodsClass


class _Entry(Entry):
    hs: list[str] = []
    terms: list[str] = []


class _Class(_Entry):
    gloss: str
    parents: list[GoodsClass] = []
    unspecific: list[str] = []


class _Item(_Entry):
    classes: list[GoodsClass] = Field(min_length=1)
    made_in: dict[str, list[str]] = {}


class _File(SourcedFile):
    measuring_heads: frozenset[str]
    transparent_heads: frozenset[str]
    purpose_heads: frozenset[str]
    filled: frozenset[str]
    idioms: list[str]
    classes: dict[GoodsClass, _Class]
    items: dict[str, _Item]


@dataclass(frozen=True)
class GoodsTerm:
    """What a term stands for.

    Attributes:
        classes: Classes of the goods, at least one.
        item: Key of the item, or None where the term is that of a class.
        is_specific: False for words such as "cargo", which name goods without saying which.
        made_in: Code of the state that alone makes what the term names (a type of missile); None for all else.
    """

    classes: tuple[GoodsClass, ...]
    item: str | None
    is_specific: bool = True
    made_in: str | None = None


class Taxonomy:
    """The classes of goods, how they nest, and the terms for them.

    Attributes:
        measuring_heads: Nouns that measure or hold other goods, which stand after "of".
        transparent_heads: Nouns before which a modifier names the goods ("arms shipments", "missile parts").
        purpose_heads: Nouns whose goods are told by what they are for ("parts for its missiles").
        filled: Lemmas behind a noun before what it holds, with "of" or "with" ("containers full of shells").
        longest: Words of the longest term.
    """

    def __init__(self, content: _File) -> None:
        missing = [name for name in get_args(GoodsClass) if name not in content.classes]
        if missing:
            raise RulebookError(f"goods.yaml: classes without an entry: {', '.join(missing)}; add them under classes")
        self._parents = {name: tuple(entry.parents) for name, entry in content.classes.items()}
        self._hs: dict[str, tuple[str, ...]] = {k: tuple(v.hs) for k, v in content.classes.items()}
        self._hs |= {key: tuple(item.hs) for key, item in content.items.items()}
        self._items = {key: tuple(item.classes) for key, item in content.items.items()}
        self._terms: dict[tuple[str, ...], GoodsTerm] = {}
        for name, entry in content.classes.items():
            self._add(entry.terms, GoodsTerm((name,), None))
            self._add(entry.unspecific, GoodsTerm((name,), None, is_specific=False))
        for key, item in content.items.items():
            self._add(item.terms, GoodsTerm(tuple(item.classes), key))
            for state, terms in item.made_in.items():
                self._add(terms, GoodsTerm(tuple(item.classes), key, made_in=state))
        self.measuring_heads = content.measuring_heads
        self.transparent_heads = content.transparent_heads
        self.purpose_heads = content.purpose_heads
        self.filled = content.filled
        self._idioms = {tuple(idiom.lower().replace("-", " ").split()) for idiom in content.idioms}
        self.longest = max(len(words) for words in self._terms)

    def _add(self, terms: Sequence[str], meaning: GoodsTerm) -> None:
        for term in terms:
            words = tuple(term.lower().replace("-", " ").split())
            known = self._terms.get(words)
            if known is not None and known != meaning and known.item is not None:
                raise RulebookError(
                    f"goods.yaml: the term {term!r} stands in two items, {known.item} and {meaning.item}"
                )
            self._terms[words] = meaning

    def term(self, words: tuple[str, ...]) -> GoodsTerm | None:
        """What a term stands for; words in lower case and the singular, hyphens as separate words; None if unknown."""
        return self._terms.get(words)

    def is_idiom(self, words: tuple[str, ...]) -> bool:
        """Whether the words, written as for `term`, name no goods although a part of them would."""
        return words in self._idioms

    def is_a(self, class_: str, ancestor: str) -> bool:
        """Whether goods of `class_` are goods of `ancestor`, itself included."""
        return ancestor in self.ancestors(class_)

    def ancestors(self, class_: str) -> frozenset[str]:
        """The class and all classes that it is part of, at any remove; only itself if it is unknown."""
        return frozenset(self._climb(class_))

    def _climb(self, class_: str) -> Iterator[str]:
        yield class_
        for parent in self._parents.get(class_, ()):  # type: ignore[call-overload]
            yield from self._climb(parent)

    def classes_of(self, item: str) -> tuple[str, ...]:
        """The classes that an item belongs to; empty if there is no such item."""
        return self._items.get(item, ())

    def hs(self, key: str) -> tuple[str, ...]:
        """Headings or chapters of the Harmonized System for a class or an item; empty where none is given."""
        return self._hs.get(key, ())


@functools.cache
def load_goods() -> Taxonomy:
    """The packaged taxonomy, read once a process.

    Raises:
        RulebookError: goods.yaml is not valid.
    """
    return Taxonomy(load_packaged("goods.yaml", _File))
