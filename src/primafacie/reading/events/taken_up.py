"""Goods that a pronoun or a word for goods of any kind takes up: "loaded coal at X. It was sold", "sold the cargo"."""

from primafacie.reading.events.goods import GoodsMatch, find_goods
from primafacie.reading.language import Parse, Word

_ONE = frozenset({"it"})
_SEVERAL = frozenset({"they", "them", "these", "those"})
_DEFINITE = frozenset({"the", "this", "that", "these", "those", "its", "their"})
_THINGS = frozenset({"dobj", "nsubjpass"})
_WINDOW = 60
"""Words that are looked back at; keeps the cost linear in flattened lists."""


def goods_taken_up(parse: Parse, word: Word) -> list[GoodsMatch]:
    """The goods of the last thing something was done to, in the sentence of a word or the one before.

    A pronoun takes up the last such thing that agrees with it in number, and nothing where that is no goods; a noun
    for goods of any kind with "the" or "its" takes up the last goods. Empty for other words.
    """
    is_pronoun = word.lower in _ONE or word.lower in _SEVERAL
    if not is_pronoun and not _is_definite(word):
        return []
    for i in range(word.i - 1, max(-1, word.i - _WINDOW), -1):
        thing = parse.words[i]
        if word.sentence - thing.sentence > 1:
            return []
        if thing.dep not in _THINGS or thing.pos not in ("NOUN", "PROPN") or thing.head is word.head:
            continue
        if is_pronoun and not _agrees(word, thing):
            continue
        goods = [match for match in find_goods(parse, thing) if match.term.is_specific]
        if goods or is_pronoun:
            return goods
    return []


def _is_definite(noun: Word) -> bool:
    return noun.pos == "NOUN" and any(child.lower in _DEFINITE for child in noun.children if child.i < noun.i)


def _agrees(pronoun: Word, thing: Word) -> bool:
    """Whether a thing is one or several as a pronoun says; what is measured ("two tons of coal") can be either."""
    if thing.child("nummod") is not None and any(child.lower == "of" for child in thing.children):
        return True
    is_several = thing.tag in ("NNS", "NNPS") or thing.child("conj") is not None
    return is_several == (pronoun.lower in _SEVERAL)
