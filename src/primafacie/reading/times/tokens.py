"""Tokens of the grammar: the words of a parse, cut where letters, digits and signs meet, with their senses."""

import re
from dataclasses import dataclass, field

from primafacie.reading.language import Parse, Word
from primafacie.reading.times.lexicon import Senses, load_words

_PIECE = re.compile(r"[^\W\d_]+|\d+|\S|\s")
_NO_SENSES: Senses = {}
_DASHES = {"–": "-", "—": "-", "‑": "-", "‒": "-", "−": "-", "’": "'", "‘": "'", "`": "'"}
_MAX_DIGITS = 6
"""Longer runs of digits are no part of a time expression."""


@dataclass(slots=True, eq=False)
class Token:
    """A piece of a word.

    Attributes:
        lower: Lower case; abbreviations without their full stops, dashes as "-", apostrophes as "'".
        senses: What it can mean in a time expression; digits have the sense "digits".
        gap: Whether white space, or the start of a paragraph, stands before it.
        paragraph: Index of its paragraph.
    """

    lower: str
    start: int
    end: int
    word: Word
    senses: Senses
    gap: bool
    paragraph: int
    digits: int = field(default=0)


def cut_tokens(parse: Parse) -> list[Token]:
    """The tokens of a parse, in the order of the text."""
    lexicon = load_words()
    tokens: list[Token] = []
    end = -1
    paragraph_of = [sentence.paragraph for sentence in parse.sentences]
    for word in parse.words:
        paragraph = paragraph_of[word.sentence]
        gap = word.start != end
        end = word.end
        lower = word.lower
        if lower.isalpha():
            tokens.append(Token(lower, word.start, end, word, lexicon.get(lower, _NO_SENSES), gap, paragraph))
            continue
        if lower[-1] == ".":
            bare = lower.replace(".", "")
            if bare in lexicon and bare.isalpha():
                tokens.append(Token(bare, word.start, end, word, lexicon[bare], gap, paragraph))
                continue
        _cut(tokens, word, lexicon, gap, paragraph)
    return tokens


def _cut(tokens: list[Token], word: Word, lexicon: dict[str, Senses], gap: bool, paragraph: int) -> None:
    for piece in _PIECE.finditer(word.text):
        text = piece.group()
        start, end = word.start + piece.start(), word.start + piece.end()
        if text.isdecimal() and text.isascii():
            senses: Senses = {"digits": int(text)} if len(text) <= _MAX_DIGITS else _NO_SENSES
            tokens.append(Token(text, start, end, word, senses, gap, paragraph, len(text)))
        elif not text.isspace():
            lower = _DASHES.get(text) or text.lower()
            tokens.append(Token(lower, start, end, word, lexicon.get(lower, _NO_SENSES), gap, paragraph))
        gap = text.isspace()
