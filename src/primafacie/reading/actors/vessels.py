"""Vessels: IMO numbers with their check digit, prefixes such as "M/V", and names that stand beside them."""

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from primafacie.reading.actors.lexicon import Nouns
from primafacie.reading.actors.pieces import UNLABELLED, Name
from primafacie.reading.language import Parse

_IMO = re.compile(
    r"\bIMO(?:[ \u00a0](?:ship[ \u00a0])?(?:identification[ \u00a0])?(?:number|No\.?|num\.?))?"
    r"[ \u00a0]?[:#]?[ \u00a0]?(\d{7})\b"
)
_DIGITS = 4
"""Digits of a vessel's own number at most."""
_MONTHS = frozenset(
    {"january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november"}
    | {"december"}
)
_OWN_NUMBER = re.compile(r"^ \d{1,4}\b")
"""The number of a vessel's name: the "1" of "Paek Yang San 1 (IMO 9020534)"."""
_REACH = 60
"""Characters between the end of a name and its IMO number at most: room for a flag and a type in brackets."""
_ROW = 6
"""Names in a row that are looked back over."""
PREFIXES = frozenset({"m/v", "mv", "m.v.", "m/t", "mt", "m.t.", "f/v", "fv", "s/s", "m/s", "r/v"})


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

    A vessel is a name after a prefix or a noun for ships, one that an IMO number follows, one with "the" that sails or
    has a transponder, and near a noun for ships also one with "the" that has a number ("the Yu Jong 2") or that the
    model takes for a person. Elsewhere the latter is a thing, as nobody is called by "the".
    """
    numbers = find_imo_numbers(parse.text)
    ships = _paragraphs_with_ships(parse, numbers, nouns)
    kept = []
    at = 0
    for name in names:
        start, end = parse.words[name.first].start, parse.words[name.last].end
        while at < len(numbers) and numbers[at].end <= start:
            at += 1
        if at < len(numbers) and numbers[at].start <= start < numbers[at].end:
            continue
        if name.entry is None and name.organ is None and name.title is None:
            number = numbers[at] if at < len(numbers) else None
            by_article = _has_article(parse, name)
            is_near = by_article and parse.paragraph_of(parse.words[name.first]) in ships
            is_thing = by_article and _is_person_by_model(parse, name)
            if (
                _has_prefix(parse, name, nouns)
                or _has_number(parse, number, end)
                or _sails(parse, name, nouns)
                or _explains_vessel(parse, name, nouns)
                or (is_near and (is_thing or _has_own_number(parse, name, nouns)))
            ):
                name.kind, name.rule = "vessel", "actors.name.vessel"
                _extend(parse, name)
            elif is_thing:
                name.kind, name.rule = "other", UNLABELLED
        kept.append(name)
    return kept


def _paragraphs_with_ships(parse: Parse, numbers: list[ImoNumber], nouns: Nouns) -> set[int]:
    """Indices of the paragraphs that speak of ships, and of the ones behind them."""
    known = {word: nouns.get(word) for word in {word.lower for word in parse.words}}
    ships = {word for word, noun in known.items() if noun is not None and noun.role == "vessel"}
    ships |= PREFIXES | nouns.ship_parts | {"flagged"}
    found = {parse.paragraph_of(word) for word in parse.words if word.lower in ships}
    if len(numbers) > 0:
        starts = [paragraph.start for paragraph in parse.paragraphs]
        found |= {bisect_right(starts, number.start) - 1 for number in numbers}
    return found | {paragraph + 1 for paragraph in found}


def _has_article(parse: Parse, name: Name) -> bool:
    before = parse.words[name.first - 1] if name.first > 0 else None
    return before is not None and before.lower == "the" and before.sentence == parse.words[name.first].sentence


def _is_person_by_model(parse: Parse, name: Name) -> bool:
    """Whether the model alone takes a name in the singular for a person's, and it says nothing of another noun."""
    words = parse.words[name.first : name.last + 1]
    head = next((word for word in reversed(words) if not name.first <= word.head.i <= name.last), words[-1])
    return (
        name.rule == "actors.name.person" and head.tag == "NNP" and head.dep not in ("compound", "amod", "nmod", "poss")
    )


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
    if head.dep == "pobj":
        return above.lower in ("aboard", "onboard")
    if head.dep not in ("nsubj", "nsubjpass"):
        return False
    parts = [word for child in above.children if child.dep in ("dobj", "xcomp") for word in (child, *child.children)]
    does = {above.lemma, *(f"{above.lemma} {child.lower}" for child in above.children if child.dep == "acomp")}
    return not does.isdisjoint(nouns.sailing) or any(word.lower in nouns.ship_parts for word in parts)


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


def is_own_number(parse: Parse, i: int) -> bool:
    """Whether word `i` can be the number at the end of a vessel's name ("Sunrise 7"), and counts nothing."""
    words = parse.words
    if not 0 < i < len(words) or words[i].sentence != words[i - 1].sentence:
        return False
    number = words[i].text
    after = words[i + 1] if i + 1 < len(words) and words[i + 1].sentence == words[i].sentence else None
    counts = after is not None and after.tag in ("NNS", "NN")
    is_name = words[i - 1].text[:1].isupper() and words[i - 1].lower not in _MONTHS
    return number.isascii() and number.isdigit() and len(number) <= _DIGITS and not counts and is_name


def _has_own_number(parse: Parse, name: Name, nouns: Nouns) -> bool:
    """Whether the number of a vessel stands behind a name, and none of a body: "Yu Jong 2"."""
    words = parse.words
    last = words[name.last]
    known = nouns.get(last.lower) is not None or last.lower in nouns.name_ends or last.lower in nouns.numbered
    return not known and last.lower not in nouns.not_actors and is_own_number(parse, name.last + 1)


def _has_number(parse: Parse, number: ImoNumber | None, end: int) -> bool:
    if number is None or number.start - end > _REACH:
        return False
    between = _OWN_NUMBER.sub("", parse.text[end : number.start])
    return (between.strip().startswith(("(", ",", "[")) and ")" not in between) or between.strip() == ""


def _extend(parse: Parse, name: Name) -> None:
    """Take the number of "Sunrise 7" into the name."""
    if is_own_number(parse, name.last + 1):
        name.last += 1
