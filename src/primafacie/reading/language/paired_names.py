"""Two full names that a dash joins before a noun: "the Donald Trump-Kim Jong-un summit"."""

import unicodedata

from primafacie.reading.language.parse import Word


def repair_paired_names(words: list[Word]) -> None:
    """A dash between two full names before a noun parts two persons, who both tell what the noun is of.

    The model takes both for one name, or the first for what the noun explains.
    """
    for at in range(2, len(words) - 3):
        dash = words[at]
        if unicodedata.category(dash.text[0]) != "Pd" or not _is_tight(words, at):
            continue
        first, second = _name_before(words, at), _name_behind(words, at)
        behind = at + 1 + len(second)
        if len(first) < 2 or len(second) < 2 or behind >= len(words) or words[behind].pos != "NOUN":
            continue
        if "PERSON" in (first[-1].entity, second[-1].entity):
            _pair(first, second, words[behind], words)
            dash.entity, dash.head, dash.dep = "", words[behind], "punct"


def _is_tight(words: list[Word], at: int) -> bool:
    return words[at - 1].end == words[at].start and words[at].end == words[at + 1].start


def _name_before(words: list[Word], at: int) -> list[Word]:
    first = at
    while first > 0 and words[first - 1].pos == "PROPN" and words[first - 1].entity in ("", "PERSON"):
        first -= 1
    return words[first:at]


def _name_behind(words: list[Word], at: int) -> list[Word]:
    last = at + 1
    while last < len(words) and words[last].pos == "PROPN":
        last += 1
    return words[at + 1 : last]


def _pair(first: list[Word], second: list[Word], noun: Word, words: list[Word]) -> None:
    names = [*first, *second]
    outer = next((word for word in (first[-1], second[-1], noun) if word.head not in (*names, noun)), noun)
    if outer is not noun:
        noun.head, noun.dep = (noun, "ROOT") if outer.head is outer else (outer.head, outer.dep)
    elif noun.head is not noun and noun.head in names:
        noun.head, noun.dep = noun, "ROOT"
    for word in words:
        if word.head in names and word not in names and word is not noun:
            word.head = noun
    for name in (first, second):
        for word in name:
            word.head, word.dep = name[-1], "compound"
            word.entity, word.entity_starts = "PERSON", word is name[0]
        name[-1].head = noun
