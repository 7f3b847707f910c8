"""The parse of a report: plain words with heads and children, free of spaCy, so that layers are testable without it.

All offsets are code points into the report's text. White space makes no words; nothing else is dropped.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field


@dataclass(slots=True, eq=False)
class Word:
    """One token of the parse.

    Attributes:
        i: Index in `Parse.words`.
        pos: Universal part of speech: NOUN, PROPN, VERB, AUX, …
        tag: Penn Treebank tag: VBD, NNS, …
        dep: Dependency label as spaCy's English models give it (CLEAR style): nsubj, dobj, prep, pobj, ccomp, …
        entity: Label of the named entity that the word is part of (PERSON, GPE, ORG, NORP, …), or "".
        entity_starts: Whether the word is the first of that entity.
        sentence: Index in `Parse.sentences`.
        head: The governing word; the word itself for the root of a sentence.
        children: Dependents in the order of the text.
        first: Index of the first word of its subtree.
        last: Index of the last word of its subtree, inclusive.
    """

    i: int
    text: str
    lower: str
    lemma: str
    pos: str
    tag: str
    dep: str
    start: int
    end: int
    entity: str
    entity_starts: bool
    sentence: int
    head: "Word" = field(init=False, repr=False)
    children: list["Word"] = field(init=False, repr=False, default_factory=list)
    first: int = field(init=False, default=-1)
    last: int = field(init=False, default=-1)

    @property
    def is_root(self) -> bool:
        """Whether nothing governs the word."""
        return self.head is self

    def child(self, *deps: str) -> "Word | None":
        """The first dependent with one of these labels, or None."""
        for word in self.children:
            if word.dep in deps:
                return word
        return None

    def ancestors(self) -> Iterator["Word"]:
        """The words that govern this one, from its head up to the root."""
        word = self
        while word.head is not word:
            word = word.head
            yield word

    def governs(self, other: "Word") -> bool:
        """Whether `other` is in the subtree of this word, itself included."""
        return other is self or any(above is self for above in other.ancestors())


@dataclass(slots=True, eq=False)
class Sentence:
    """Words `[first, last]` of a parse (both inclusive), which stand in one paragraph."""

    index: int
    paragraph: int
    first: int
    last: int
    root: Word


@dataclass(slots=True, eq=False)
class Paragraph:
    """Characters `[start, end)` of the text, without the white space around them, and their sentences."""

    index: int
    start: int
    end: int
    sentences: list[Sentence] = field(default_factory=list)


@dataclass(slots=True, eq=False)
class Parse:
    """A whole report, parsed."""

    text: str
    words: list[Word]
    sentences: list[Sentence]
    paragraphs: list[Paragraph]

    def words_of(self, sentence: Sentence) -> list[Word]:
        """The words of a sentence."""
        return self.words[sentence.first : sentence.last + 1]

    def subtree(self, word: Word) -> list[Word]:
        """The words from the first to the last that `word` governs."""
        return self.words[word.first : word.last + 1]

    def paragraph_of(self, word: Word) -> int:
        """Index of the paragraph in which the word stands."""
        return self.sentences[word.sentence].paragraph

    def text_of(self, first: Word, last: Word) -> str:
        """The text from the first to the last of two words, verbatim."""
        return self.text[first.start : last.end]
