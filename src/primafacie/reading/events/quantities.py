"""Amounts in a noun phrase: number, range, unit and qualifier."""

import functools
import re

from primafacie.data.loader import load_packaged
from primafacie.reading.events.quantity_words import QuantityWords
from primafacie.reading.language import Parse, Word
from primafacie.record.event import Quantity
from primafacie.record.span import Span

_NUMBER = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?")
_RANGE = re.compile(rf"({_NUMBER.pattern})\s?[-–—]\s?({_NUMBER.pattern})")


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
    found: list[Word] = [head] if head.pos == "NUM" or head.lemma in _words().scales else []
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
    return found


def _read(parse: Parse, number: Word) -> Quantity | None:
    if number.entity in ("DATE", "TIME", "ORDINAL") or number.dep == "appos":
        return None
    lexicon = _words()
    first = last = number.i
    while first > 0 and _joins_left(parse.words[first - 1], parse.words[first], lexicon):
        first -= 1
    while last + 1 < len(parse.words) and _joins_right(parse.words[last + 1], lexicon, parse.words[last]):
        last += 1
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


def _joins_left(before: Word, word: Word, lexicon: QuantityWords) -> bool:
    if before.sentence != word.sentence:
        return False
    if before.text in lexicon.currencies and word.text[:1].isdigit():
        return True
    return before.pos == "NUM" and _is_number(before.lower, lexicon) and before.head in (word, word.head)


def _joins_right(after: Word, lexicon: QuantityWords, word: Word) -> bool:
    return after.sentence == word.sentence and (after.lower in lexicon.scales or (after.lower == "dozen"))


def _is_number(text: str, lexicon: QuantityWords) -> bool:
    return _NUMBER.fullmatch(text) is not None or text in lexicon.numbers or text in lexicon.scales


def _value(texts: list[str], lexicon: QuantityWords) -> tuple[float | None, float | None]:
    """Value of number words; for a range its two ends."""
    scale = 1.0
    total: float | None = None
    for text in texts:
        ranged = _RANGE.fullmatch(text)
        if ranged is not None:
            low, high = (_digits(ranged.group(n)) for n in (1, 2))
            after = [lexicon.scales[t] for t in texts if t in lexicon.scales]
            factor = after[0] if after else 1
            return low * factor, high * factor
        if _NUMBER.fullmatch(text):
            total = (total or 0) + _digits(text)
        elif text in lexicon.numbers:
            total = (total or 0) + lexicon.numbers[text]
        elif "-" in text and all(part in lexicon.numbers for part in text.split("-")):
            total = (total or 0) + sum(lexicon.numbers[part] for part in text.split("-"))
        elif text in lexicon.scales:
            scale *= lexicon.scales[text]
            total = 1 if total is None and text not in lexicon.vague else total
    if total is None:
        return None, None
    value = total * scale
    return (int(value) if value == int(value) else round(value, 6)), None


def _digits(text: str) -> float:
    value = float(text.replace(",", ""))
    return int(value) if value == int(value) else value


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
        return lexicon.units.get(head.lower, head.lemma), head.i
    return None, last
