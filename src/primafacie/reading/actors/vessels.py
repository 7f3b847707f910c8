"""Vessels: IMO numbers with their check digit, prefixes such as "M/V", and names that stand beside them."""

import re
from bisect import bisect_left
from dataclasses import dataclass

from primafacie.reading.actors.aliases import renaming
from primafacie.reading.actors.lexicon import Nouns
from primafacie.reading.actors.pieces import MODEL_RULES, Name
from primafacie.reading.language import Parse

_IMO = re.compile(
    r"\bIMO(?:[ \u00a0](?:ship[ \u00a0])?(?:identification[ \u00a0])?(?:number|No\.?|num\.?))?"
    r"[ \u00a0]?[:#]?[ \u00a0]?(\d{7})\b"
)
_OWN_NUMBER = re.compile(r"^ \d{1,4}\b")
"""The number of a vessel's name: the "1" of "Paek Yang San 1 (IMO 9020534)"."""
_REACH = 60
"""Characters between the end of a name and its IMO number at most: room for a flag and a type in brackets."""
_FAR = 24
"""Words of a row of names that are looked back over."""
_LONGEST = 4
"""Digits of the number of a vessel's name, one less at most: a year is none."""
_ROW = 6
"""Names in a row that are looked back over."""
PREFIXES = frozenset(
    {
        "m/v",
        "mv",
        "m.v.",
        "m/t",
        "mt",
        "m.t.",
        "f/v",
        "fv",
        "s/s",
        "m/s",
        "r/v",
        "uss",
        "usns",
        "uscgc",
        "hms",
        "hmas",
        "hmcs",
        "roks",
    }
)


@dataclass(frozen=True, slots=True)
class ImoNumber:
    """An IMO number at characters `[start, end)`, the letters "IMO" included."""

    start: int
    end: int
    digits: str

    @property
    def is_valid(self) -> bool:
        """Whether its check digit is right."""
        return is_imo(self.digits)


def is_imo(digits: str) -> bool:
    """Whether seven digits are an IMO ship number.

    The first six, times 7 down to 2, add up to a number that ends in the seventh (IMO resolution A.1117(30)).
    """
    if len(digits) != 7 or not digits.isascii() or not digits.isdigit():
        return False
    return sum(int(digit) * (7 - n) for n, digit in enumerate(digits[:6])) % 10 == int(digits[6])


def find_imo_numbers(text: str) -> list[ImoNumber]:
    """All IMO numbers of a text, in its order, also those with a wrong check digit."""
    return [ImoNumber(match.start(), match.end(), match.group(1)) for match in _IMO.finditer(text)]


def mark_vessels(parse: Parse, names: list[Name], nouns: Nouns) -> list[Name]:
    """Names with those of vessels marked as such, and without the "IMO" of numbers.

    A vessel is a name after a prefix or a noun for ships, one that an IMO number follows, or one with "the" that
    sails or has a transponder.
    """
    numbers = find_imo_numbers(parse.text)
    kept: list[Name] = []
    at = 0
    for name in names:
        start, end = parse.words[name.first].start, parse.words[name.last].end
        while at < len(numbers) and numbers[at].end <= start:
            at += 1
        if at < len(numbers) and numbers[at].start <= start < numbers[at].end:
            continue
        if (
            name.entry is None
            and name.organ is None
            and name.title is None
            and (
                _has_prefix(parse, name, nouns)
                or _has_number(parse, numbers[at] if at < len(numbers) else None, end)
                or _sails(parse, name, nouns)
                or _explains_vessel(parse, name, nouns)
                or _is_renamed(parse, name, nouns)
                or _is_in_row(parse, name, kept, nouns)
            )
        ):
            name.kind = "vessel"
            name.rule = "actors.name.vessel"
            take_number(parse, name)
        kept.append(name)
    return kept


def number_after(parse: Parse, name: Name, numbers: list[ImoNumber]) -> ImoNumber | None:
    """The IMO number that stands right after a name."""
    end = parse.words[name.last].end
    at = bisect_left(numbers, end, key=lambda number: number.start)
    return numbers[at] if at < len(numbers) and numbers[at].start - end <= _REACH else None


def _has_prefix(parse: Parse, name: Name, nouns: Nouns) -> bool:
    words = parse.words
    if words[name.first].lower in PREFIXES and name.last > name.first:
        name.first += 1
        return True
    if name.last > name.first and words[name.first].text in ("V", "T", "S") and words[name.first - 1].text == "/":
        name.first += 1
        return True
    if name.first == 0 or words[name.first - 1].sentence != words[name.first].sentence:
        return False
    before = words[name.first - 1]
    noun = nouns.get(before.lower)
    singular = before.tag not in ("NNS", "NNPS")
    return (
        before.lower in PREFIXES
        or before.lower == "flagged"
        or (noun is not None and noun.role == "vessel" and singular)
    )


def _sails(parse: Parse, name: Name, nouns: Nouns) -> bool:
    """Whether "the" stands before a name that does or has what a vessel alone does or has, or that things are on."""
    words = parse.words
    article = words[name.first - 1] if name.first > 0 else words[name.first]
    head = words[name.last]
    if article.lower != "the" or head.tag not in ("NNP", "NNPS"):
        return False
    above = head.head
    if head.dep == "poss":
        return above.lemma in nouns.ship_parts or any(child.lower in nouns.ship_parts for child in above.children)
    if name.rule in MODEL_RULES and head.dep in ("dobj", "nsubjpass") and above.lemma in nouns.ship_taken:
        return True
    if name.rule == "actors.name.person" and _has_own_number(parse, name):
        return True
    if head.dep == "pobj":
        return above.lower in ("aboard", "onboard")
    if head.dep not in ("nsubj", "nsubjpass"):
        return False
    parts = [word for child in above.children if child.dep in ("dobj", "xcomp") for word in (child, *child.children)]
    does = {above.lemma, *(f"{above.lemma} {child.lower}" for child in above.children if child.dep == "acomp")}
    return not does.isdisjoint(nouns.sailing) or any(word.lower in nouns.ship_parts for word in parts)


def _has_own_number(parse: Parse, name: Name) -> bool:
    """Whether a number that counts nothing stands behind a name: "the Yu Jong 2"."""
    number, *after = parse.words[name.last + 1 : name.last + 3] or [parse.words[name.last]]
    counts = any(word.pos in ("NOUN", "PROPN", "NUM", "SYM") or word.text in "%:" for word in after)
    return number.text.isdigit() and len(number.text) < _LONGEST and not counts


def _explains_vessel(parse: Parse, name: Name, nouns: Nouns) -> bool:
    """Whether a name with "the" says which ship is meant: "one of the tankers, the Chon Ma San"."""
    head = next((w for w in parse.words[name.first : name.last + 1] if not name.first <= w.head.i <= name.last), None)
    if head is None or parse.words[name.first - 1].lower != "the":
        return False
    steps = 0
    while head.dep == "conj" and steps < _ROW:
        head, steps = head.head, steps + 1
    ships = [head.head] if head.dep == "appos" else []
    ships += [each for child in head.head.children if child.lower == "of" for each in child.children if ships]
    known = [nouns.get(ship.lower) for ship in ships]
    return any(noun is not None and noun.role == "vessel" for noun in known)


def _is_in_row(parse: Parse, name: Name, before: list[Name], nouns: Nouns) -> bool:
    """Whether it is one of several names behind a noun for ships: "the vessels Hong Hu and Petrel 8"."""
    words = parse.words
    if name.rule not in MODEL_RULES:
        return False
    noun = nouns.get(words[name.first - 1].lower) if name.first > 0 else None
    after = words[name.last + 1 : name.last + 3]
    row = [word.text for word in after if not word.text.isdigit()]
    if noun is not None and noun.role == "vessel" and len(row) > 0 and row[0] in (",", "and"):
        return True
    last = before[-1] if len(before) > 0 else name
    between = [word.text for word in words[last.last + 1 : name.first]]
    return last.kind == "vessel" and between in ([","], ["and"], [",", "and"]) and _in_row_of_many(parse, last, nouns)


def _in_row_of_many(parse: Parse, name: Name, nouns: Nouns) -> bool:
    """Whether a noun for ships in the plural stands before the row that a name is in."""
    words, sentence = parse.words, parse.sentences[parse.words[name.first].sentence]
    for word in reversed(words[max(sentence.first, name.first - _FAR) : name.first]):
        noun = nouns.get(word.lower)
        if noun is not None and noun.role == "vessel":
            return word.tag in ("NNS", "NNPS")
        if word.pos not in ("PROPN", "NUM", "CCONJ") and word.text not in (",", "the"):
            return False
    return False


def _is_renamed(parse: Parse, name: Name, nouns: Nouns) -> bool:
    """Whether it is the old or the new name of a ship: "the tanker was renamed from Hua Fu to New Regent"."""
    verb = renaming(parse, name)
    subject = verb.child("nsubjpass", "dobj", "nsubj") if verb is not None else None
    noun = nouns.get(subject.lower) if subject is not None else None
    return noun is not None and noun.role == "vessel"


def _has_number(parse: Parse, number: ImoNumber | None, end: int) -> bool:
    if number is None or number.start - end > _REACH:
        return False
    between = _OWN_NUMBER.sub("", parse.text[end : number.start])
    return (between.strip().startswith(("(", ",", "[")) and ")" not in between) or between.strip() == ""


def take_number(parse: Parse, name: Name) -> None:
    """Take the number of "Sunrise 7" into the name."""
    words = parse.words
    if name.last + 1 >= len(words):
        return
    following = words[name.last + 1]
    after = words[name.last + 2] if name.last + 2 < len(words) else None
    counts = after is not None and after.tag in ("NNS", "NN")
    if (
        following.text.isdigit()
        and len(following.text) <= 4
        and not counts
        and following.sentence == words[name.last].sentence
    ):
        name.last += 1
