"""Names of missiles, exercises and satellites, which the model takes for somebody's, and of places in rows."""

import re
from collections.abc import Iterable

from primafacie.reading.actors.lexicon import HYPHENS, Nouns, letters
from primafacie.reading.actors.pieces import MODEL_RULES, Name
from primafacie.reading.language import Parse, Word

_DESIGNATION = re.compile(r"^[A-Z][\w.]*(?: [A-Z]\w*)?[-‐‑–]\d+[A-Za-z]{0,3}(?: [A-Z]\w+)?$|[-‐‑–](?:class|type)$")
"""A type or a number in a row: "Hwasong-17", "B-21 Raider", "AngoSat-1", "Columbia-class"."""
_PLACE_END = re.compile(r"^[A-Z][a-z]+[-‐‑–](?:ri|dong|gun|guyok|up)$")
"""Korean villages, neighbourhoods, counties, districts and towns: "Punggye-ri"."""
_GIVING = frozenset({"dub", "call", "name", "codename", "nickname", "code", "designate", "christen"})
_PLURAL = frozenset({"NNS", "NNPS"})


def drop_things(parse: Parse, names: list[Name], nouns: Nouns) -> list[Name]:
    """The names without those of things, whatever the model takes them for, and with places marked as such.

    A name is a thing's where a noun for one stands beside it ("the Falcon Heavy rocket", "exercise Freedom Shield",
    "a drill dubbed Iron Mace") or where it is a type with a number; then it is a thing's in the whole report, unless
    somebody has something by it ("SpaceX's").
    """
    open_names = [name for name in names if name.rule in MODEL_RULES]
    things = {_key(parse, name) for name in open_names if _is_thing(parse, name, nouns)}
    things -= {_key(parse, name) for name in open_names if _owns(parse, name)}
    kept = [
        name
        for name in names
        if name.rule not in MODEL_RULES or (_key(parse, name) not in things and not _is_portfolio(parse, name, nouns))
    ]
    _mark_places(parse, kept, nouns)
    return kept


def _key(parse: Parse, name: Name) -> str:
    return letters(parse.text_of(parse.words[name.first], parse.words[name.last]))


def _is_thing(parse: Parse, name: Name, nouns: Nouns) -> bool:
    words = parse.words
    before, after = _word(parse, name.first - 1, name), _word(parse, name.last + 1, name)
    noun = nouns.get(before.lower) if before is not None else None
    if noun is not None and noun.kind != "other":
        return False
    text = parse.text_of(words[name.first], words[name.last])
    if _DESIGNATION.search(text) is not None:
        return True
    if after is not None and after.lower in nouns.things and after.pos in ("NOUN", "PROPN"):
        opening = before is not None and before.lower in ("the", "an", "a", "this", "its", "their")
        return opening and after.tag not in _PLURAL
    if before is None:
        return False
    is_noun = before.pos == "NOUN" or (name.last > name.first and before.tag == "VB")  # "exercise", to the model
    return (before.lower in nouns.things and is_noun and before.tag not in _PLURAL) or _is_given(before, nouns)


def _is_portfolio(parse: Parse, name: Name, nouns: Nouns) -> bool:
    """Whether all words are what ministers are for: "minister of International Relations and Cooperation"."""
    words = parse.words[name.first : name.last + 1]
    before = _word(parse, name.first - 1, name)
    follows = before is not None and (before.lower in ("of", "for", "and", "on") or before.text == ",")
    return follows and name.kind != "person" and all(word.lower in nouns.fields for word in words)


def _word(parse: Parse, i: int, name: Name) -> Word | None:
    """The word at `i` where it is in the sentence of the name, quotation marks aside."""
    step = -1 if i < name.first else 1
    while 0 <= i < len(parse.words) and parse.words[i].text in "\"“”‘’'":
        i += step
    if not 0 <= i < len(parse.words) or parse.words[i].sentence != parse.words[name.first].sentence:
        return None
    return parse.words[i]


def _is_given(word: Word, nouns: Nouns) -> bool:
    """Whether a thing is given the name that follows a verb: "the drill, dubbed Iron Mace"."""
    if word.lemma not in _GIVING or word.tag not in ("VBN", "VBD"):
        return False
    subject = word.child("nsubjpass")
    return word.head.lower in nouns.things or (subject is not None and subject.lower in nouns.things)


def _owns(parse: Parse, name: Name) -> bool:
    """Whether the mark of a possessor follows a name, or "by" stands before it."""
    after, before = _word(parse, name.last + 1, name), _word(parse, name.first - 1, name)
    return (after is not None and after.tag == "POS") or (before is not None and before.lower == "by")


def _mark_places(parse: Parse, names: Iterable[Name], nouns: Nouns) -> None:
    """Take names for places by their last part, or in a row before a noun for places: "Usi and Onchon counties"."""
    by_end = {name.last: name for name in names if name.rule in MODEL_RULES}
    for name in by_end.values():
        text = parse.text_of(parse.words[name.first], parse.words[name.last])
        if _PLACE_END.match(text) is not None:
            name.kind, name.rule = "other", "actors.name.other"
    for word in parse.words:
        noun = nouns.get(word.lower) if word.tag in _PLURAL and word.pos == "NOUN" else None
        if noun is None or noun.role != "place":
            continue
        i = word.i - 1
        while i in by_end and parse.words[i].sentence == word.sentence:
            name = by_end[i]
            name.kind, name.rule = "other", "actors.name.other"
            i = name.first - 1
            while i > 0 and parse.words[i].text in (",", "and", *HYPHENS):
                i -= 1
