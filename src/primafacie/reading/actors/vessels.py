"""Vessels: IMO numbers with their check digit, prefixes such as "M/V", and names that stand beside them."""

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from primafacie.reading.actors.aliases import renaming
from primafacie.reading.actors.lexicon import Nouns
from primafacie.reading.actors.pieces import MODEL_RULES, UNLABELLED, Name
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
_OTHER = re.compile(r"\bthe [A-Z]")
_OPENINGS = frozenset({"-", "–", "—", ":"})
"""Marks before the names of ships that are only counted."""
_REACH = 60
"""Characters between the end of a name and its IMO number at most: room for a flag and a type in brackets."""
_FAR = 24
"""Words of a row of names that are looked back over."""
_BEFORE_NUMBER = frozenset({"(", ",", "No", "No.", ".", "["})
"""What can stand between a vessel's name, with its own number, and its IMO number."""
_WHERE = frozenset({"on", "in", "along", "across", "through", "near", "over"})
"""Prepositions behind which "the" and a name are a river or a region: "on the Rhine"."""
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


def words_before_numbers(parse: Parse, nouns: Nouns) -> frozenset[int]:
    """Indices of the words of vessels' names before a number, whatever the model takes them for."""
    return _before_imo_numbers(parse) | _before_own_numbers(parse, nouns)


def _before_imo_numbers(parse: Parse) -> frozenset[int]:
    """Indices of the words with a capital right before an IMO number, whatever the model takes them for."""
    found: set[int] = set()
    for number in find_imo_numbers(parse.text):
        i = bisect_left(parse.words, number.start, key=lambda word: word.start) - 1
        while i >= 0 and (parse.words[i].text in _BEFORE_NUMBER or parse.words[i].text.isdigit()):
            i -= 1
        while i >= 0 and parse.words[i].text[:1].isupper() and parse.words[i].lower != "the":
            found.add(i)
            i -= 1
    return frozenset(found)


def _before_own_numbers(parse: Parse, nouns: Nouns) -> frozenset[int]:
    """Indices of the words of a vessel's name with its own number, which the model takes for a day: "the Ji San 3"."""
    found: set[int] = set()
    for word in parse.words:
        if not is_own_number(parse, word.i) or parse.words[word.i - 1].entity != "DATE":
            continue
        first = word.i
        while first > 0 and parse.words[first - 1].tag == "NNP" and parse.words[first - 1].text.isalpha():
            first -= 1
        before = parse.words[first - 1].lower if first > 0 else ""
        noun = nouns.get(before)
        if before in ("the", "flagged") or (noun is not None and noun.role == "vessel"):
            found.update(range(first, word.i))
    return frozenset(found)


def mark_vessels(parse: Parse, names: list[Name], nouns: Nouns) -> list[Name]:
    """Names with those of vessels marked as such, and without the "IMO" of numbers.

    A vessel is a name after a prefix or a noun for ships, one that an IMO number follows, one with "the" that sails or
    has a transponder, and near a noun for ships also one with "the" that has a number ("the Yu Jong 2") or that the
    model takes for a person. Elsewhere the latter is a thing, as nobody is called by "the".
    """
    numbers = find_imo_numbers(parse.text)
    ships = _paragraphs_with_ships(parse, numbers, nouns)
    kept: list[Name] = []
    at = 0
    for name in names:
        start, end = parse.words[name.first].start, parse.words[name.last].end
        while at < len(numbers) and numbers[at].end <= start:
            at += 1
        if at < len(numbers) and numbers[at].start <= start < numbers[at].end:
            continue
        number = numbers[at] if at < len(numbers) else None
        if name.title is not None and _is_titled_vessel(parse, name, number, ships, nouns):
            name.first, name.title, name.rule = name.title[0], None, UNLABELLED
        if name.entry is None and name.organ is None and name.title is None:
            by_article = _has_article(parse, name)
            is_near = by_article and parse.paragraph_of(parse.words[name.first]) in ships
            is_thing = by_article and _is_person_by_model(parse, name, nouns)
            if (
                _has_prefix(parse, name, nouns)
                or _has_number(parse, number, end)
                or _sails(parse, name, nouns)
                or _explains_vessel(parse, name, nouns)
                or _is_renamed(parse, name, nouns)
                or _is_in_row(parse, name, kept, nouns)
                or (is_near and (is_thing or _has_own_number(parse, name, nouns)))
            ):
                name.kind, name.rule = "vessel", "actors.name.vessel"
                take_number(parse, name)
            elif is_thing:
                name.kind, name.rule = "other", UNLABELLED
        kept.append(name)
    return kept


def _is_titled_vessel(parse: Parse, name: Name, number: ImoNumber | None, ships: set[int], nouns: Nouns) -> bool:
    """Whether what looks like a person with a title is a ship: "the cargo ship Lady R", "Captain Hook (IMO …)"."""
    first, last = name.title or (name.first, name.first)
    if name.entry is not None or last != name.first - 1:
        return False
    whole = Name(first, name.last, "other", rule=UNLABELLED)
    by_article = _has_article(parse, whole) and parse.words[first].lower in nouns.honorifics
    is_near = by_article and parse.paragraph_of(parse.words[first]) in ships
    return is_near or _has_prefix(parse, whole, nouns) or _has_number(parse, number, parse.words[name.last].end)


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


def _is_person_by_model(parse: Parse, name: Name, nouns: Nouns) -> bool:
    """Whether the model alone takes a name in the singular for a person's, and it says nothing of another noun.

    A title that is part of the name takes an article too: "the Dalai Lama".
    """
    words = parse.words[name.first : name.last + 1]
    head = next((word for word in reversed(words) if not name.first <= word.head.i <= name.last), words[-1])
    is_where = head.dep == "pobj" and head.head.lower in _WHERE
    is_alone = head.tag == "NNP" and head.dep not in ("compound", "amod", "nmod", "poss") and not is_where
    title = nouns.get(words[-1].lower)
    is_title = title is not None and title.kind == "person"
    return name.rule == "actors.name.person" and is_alone and not is_title


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
    if _opens_list(parse, name, nouns):
        return True
    last = before[-1] if len(before) > 0 else name
    between = [word.text for word in words[last.last + 1 : name.first] if word.text != "the"]
    return last.kind == "vessel" and between in ([","], ["and"], [",", "and"]) and _in_row_of_many(parse, last, nouns)


def _opens_list(parse: Parse, name: Name, nouns: Nouns) -> bool:
    """Whether a name with "the" is the first of those that tell which ships: "three ships - the Maja, Angara and …"."""
    before = parse.words[max(0, name.first - 3) : name.first]
    if len(before) < 3 or before[2].lower != "the" or before[1].text not in _OPENINGS:
        return False
    noun = nouns.get(before[0].lower)
    return noun is not None and noun.role == "vessel" and before[0].tag == "NNS"


def _in_row_of_many(parse: Parse, name: Name, nouns: Nouns) -> bool:
    """Whether a noun for ships in the plural stands before the row that a name is in."""
    words, sentence = parse.words, parse.sentences[parse.words[name.first].sentence]
    for word in reversed(words[max(sentence.first, name.first - _FAR) : name.first]):
        noun = nouns.get(word.lower)
        if noun is not None and noun.role == "vessel":
            return word.tag in ("NNS", "NNPS")
        if word.pos not in ("PROPN", "NUM", "CCONJ") and word.text not in (",", "the", *_OPENINGS):
            return False
    return False


def _is_renamed(parse: Parse, name: Name, nouns: Nouns) -> bool:
    """Whether it is the old or the new name of a ship: "the tanker was renamed from Hua Fu to New Regent"."""
    verb = renaming(parse, name)
    subject = verb.child("nsubjpass", "dobj", "nsubj") if verb is not None else None
    noun = nouns.get(subject.lower) if subject is not None else None
    return noun is not None and noun.role == "vessel"


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
    if _OTHER.search(between) is not None:  # "from Rason Port, the Lady R (IMO …)"
        return False
    return (between.strip().startswith(("(", ",", "[")) and ")" not in between) or between.strip() == ""


def take_number(parse: Parse, name: Name) -> None:
    """Take the number of "Sunrise 7" into the name."""
    if is_own_number(parse, name.last + 1):
        name.last += 1
