"""Amounts in a noun phrase: number, range, unit and qualifier."""

import functools
import math
import re

from primafacie.data.loader import load_packaged
from primafacie.reading.events.quantity_words import QuantityWords
from primafacie.reading.language import Parse, Word
from primafacie.record.event import Quantity
from primafacie.record.span import Span

_NUMBER = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?")
_RANGE = re.compile(rf"({_NUMBER.pattern})\s?[-–—]\s?({_NUMBER.pattern})")
_SUFFIXED = re.compile(rf"({_NUMBER.pattern})(k|m|mn|bn)")
"""A number with its scale in one word: "$100k", "€5m"."""
_HYPHENS = frozenset({"-", "–", "—"})


@functools.cache
def _words() -> QuantityWords:
    content: QuantityWords = load_packaged("events/quantities.yaml", QuantityWords)
    return content


def find_quantities(parse: Parse, head: Word) -> list[Quantity]:
    """The amounts in the phrase of a noun, its "of" phrases included, in the order of the text."""
    found: list[Quantity] = []
    for word in _counted(head, 0):
        quantity = _read(parse, word)
        if quantity is not None and all(quantity.span != known.span for known in found):
            found.append(quantity)
    return sorted(found, key=lambda quantity: quantity.span.start)


def _counted(head: Word, depth: int) -> list[Word]:
    """Numbers that count the noun or what it holds."""
    if depth > 3:
        return []
    is_number = head.pos == "NUM" or head.lemma in _words().scales or _SUFFIXED.fullmatch(head.lower) is not None
    found: list[Word] = [head] if is_number else []
    for child in head.children:
        if child.dep == "nummod" or (
            child.dep in ("quantmod", "nmod", "compound", "amod", "npadvmod") and child.pos == "NUM"
        ):
            found.append(child)
        elif child.dep == "conj" and child.i > head.i:
            found.extend(_counted(child, depth + 1))
        elif child.dep == "prep" and child.lower in ("of", "worth"):
            for grand in child.children:
                if grand.dep == "pobj":
                    found.extend(_counted(grand, depth + 1))
        elif child.dep in ("compound", "amod", "nmod") and child.i < head.i:
            found.extend(_counted(child, depth + 1))
        elif "worth" in (child.lower, head.lower) and child.dep in ("amod", "poss", "npadvmod"):
            found.extend(_counted(child, depth + 1))  # "yachts worth $2 million", "a million dollars' worth of coal"
    return found


def _read(parse: Parse, number: Word) -> Quantity | None:
    if number.entity in ("DATE", "TIME", "ORDINAL") or number.dep == "appos":
        return None
    lexicon = _words()
    first, last = _extent(parse, number, lexicon)
    low, high = _value([parse.words[i].lower for i in range(first, last + 1)], lexicon)
    if low is None and number.lower not in lexicon.vague:
        return None
    if (
        low is not None
        and high is None
        and 1900 <= low <= 2100
        and first == last
        and "," not in number.text
        and number.head.pos == "PROPN"
    ):
        return None
    qualifier_first, qualifier = _qualifier(parse, first, lexicon)
    unit, unit_last = _unit(parse, first, last, number, lexicon)
    start = parse.words[qualifier_first].start
    end = parse.words[max(last, unit_last)].end
    return Quantity(value=low, high=high, unit=unit, qualifier=qualifier, span=Span.of(parse.text, start, end))  # type: ignore[arg-type]


def _extent(parse: Parse, number: Word, lexicon: QuantityWords) -> tuple[int, int]:
    """First and last word of an amount: currency sign, range, hyphenated numeral, scale."""
    sentence = parse.sentences[number.sentence]
    first = last = number.i
    while first > sentence.first:
        before = parse.words[first - 1]
        if (
            before.text in _HYPHENS
            and first - 2 >= sentence.first
            and _is_number(parse.words[first - 2].lower, lexicon)
        ):
            first -= 2
        elif (before.text in lexicon.currencies and parse.words[first].text[:1].isdigit()) or (
            _is_number(before.lower, lexicon)
            and before.pos == "NUM"
            and before.head in (parse.words[first], number.head)
        ):
            first -= 1
        else:
            break
    while last < sentence.last:
        after = parse.words[last + 1]
        if after.lower in lexicon.scales:
            last += 1
        elif after.text in _HYPHENS and last + 2 <= sentence.last and _is_number(parse.words[last + 2].lower, lexicon):
            last += 2
        else:
            break
    return first, last


def _is_number(text: str, lexicon: QuantityWords) -> bool:
    return (
        _NUMBER.fullmatch(text) is not None
        or _SUFFIXED.fullmatch(text) is not None
        or text in lexicon.numbers
        or text in lexicon.scales
    )


def _value(texts: list[str], lexicon: QuantityWords) -> tuple[float | int | None, float | int | None]:
    """Value of number words; for a range its two ends."""
    spaced = [_SUFFIXED.sub(r"\1 \2", _RANGE.sub(r"\1 - \2", text)) for text in texts]
    pieces = [piece for text in spaced for piece in text.replace("–", "-").split()]
    ends = [_spelt(part.split(), lexicon) for part in " ".join(pieces).split(" - ")]
    if len(ends) == 2 and ends[0] is not None and ends[1] is not None and pieces[0][:1].isdigit():
        factor = math.prod(lexicon.scales[piece] for piece in pieces if piece in lexicon.scales)
        low = ends[0] if ends[0] * factor > ends[1] and ends[0] * 2 > ends[1] else ends[0] * factor
        return _neat(low), _neat(ends[1])
    return _spelt([piece for piece in pieces if piece != "-"], lexicon), None


def _spelt(pieces: list[str], lexicon: QuantityWords) -> float | int | None:
    """Value of digits, number words and scales: "1.5 million", "twenty-five", "three hundred"."""
    scale = 1.0
    total: float | None = None
    for piece in pieces:
        parts = piece.split("-") if piece not in lexicon.scales else [piece]
        if _NUMBER.fullmatch(piece):
            total = (total or 0) + _digits(piece)
        elif all(part in lexicon.numbers for part in parts):
            total = (total or 0) + sum(lexicon.numbers[part] for part in parts)
        elif piece in lexicon.scales:
            scale *= lexicon.scales[piece]
            total = 1 if total is None and piece not in lexicon.vague else total
    return None if total is None else _neat(total * scale)


def _neat(value: float) -> float | int:
    return int(value) if value == int(value) else round(value, 6)


def _digits(text: str) -> float:
    return float(text.replace(",", ""))


def _qualifier(parse: Parse, first: int, lexicon: QuantityWords) -> tuple[int, str]:
    for length in range(lexicon.longest_qualifier, 0, -1):
        start = first - length
        if start < 0 or parse.words[start].sentence != parse.words[first].sentence:
            continue
        words = " ".join(parse.words[i].lower for i in range(start, first))
        if words in lexicon.qualifiers:
            return start, lexicon.qualifiers[words]
    return first, "unspecified"


def _unit(parse: Parse, first: int, last: int, number: Word, lexicon: QuantityWords) -> tuple[str | None, int]:
    """Unit and index of its last word."""
    currency = lexicon.currencies.get(parse.words[first].text)
    if currency is not None:
        return currency, last
    following = parse.words[last + 1] if last + 1 < len(parse.words) else None
    if following is not None and following.text == "-" and last + 2 < len(parse.words):
        following = parse.words[last + 2]
    if following is not None and following.sentence == number.sentence:
        two = (following.lower, parse.words[following.i + 1].lower) if following.i + 1 < len(parse.words) else ("", "")
        if " ".join(two) in lexicon.units:
            return lexicon.units[" ".join(two)], following.i + 1
        if following.lower in lexicon.units:
            return lexicon.units[following.lower], following.i
    head = number
    while (
        head.head is not head and head.dep in ("nummod", "quantmod", "compound", "nmod") and head.pos in ("NUM", "SYM")
    ):
        head = head.head
    if head.pos in ("NOUN", "PROPN") and head.i > last and head.i - last <= 4:
        people = head.pos == "PROPN" and head.tag == "NNPS"
        return lexicon.units.get(head.lower, "person" if people else head.lemma), head.i
    return None, last
