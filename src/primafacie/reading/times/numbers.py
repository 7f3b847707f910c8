"""Numbers inside time expressions: counts, years, days of the month, ordinals, decades.

Each function reads at token `i` and gives what it read and the index after it, or None.
"""

from collections.abc import Sequence

from primafacie.reading.times.expression import Amount
from primafacie.reading.times.tokens import Token

_SUFFIXES = ("st", "nd", "rd", "th")
_FIRST_YEAR, _LAST_YEAR = 1000, 2199
_AFTER_ARTICLE = ("few", "couple", "dozen", "pair", "many")
_TWO_DIGIT_PIVOT = 50
"""Two-digit years below it are of the 2000s."""
_MOST_FIGURES = 12
_MOST_TOKENS = 20
"""What is longer is no number of a time, and is read no farther: a text of numbers costs no more than another."""


def is_tight(tokens: Sequence[Token], i: int, *words: str) -> bool:
    """Whether token `i` stands right after the one before it, and is one of the words, if any are given."""
    return i < len(tokens) and not tokens[i].gap and (not words or tokens[i].lower in words)


def is_plain(tokens: Sequence[Token], i: int) -> bool:
    """Whether token `i` is a whole number by itself, no part of a price, a decimal, a share, a code."""
    token = tokens[i]
    if not token.digits:
        return False
    if not token.gap and i > 0:
        before = tokens[i - 1]
        if before.lower in ("$", "£", "€", "¥", "#", ".", ",", "%") or before.digits:
            return False
    if is_tight(tokens, i + 1, ".", ",") and is_tight(tokens, i + 2) and tokens[i + 2].digits:
        return False
    return not is_tight(tokens, i + 1, "%")


def read_digits(tokens: Sequence[Token], i: int) -> tuple[float, int] | None:
    """A number in digits: 12, 1,500, 2.5, 2 1/2."""
    if i >= len(tokens) or not tokens[i].digits:
        return None
    if not tokens[i].gap and i > 0 and tokens[i - 1].lower in ("$", "£", "€", "¥", "#"):
        return None
    number, stop = tokens[i].lower, i + 1
    while (
        len(number) < _MOST_FIGURES
        and is_tight(tokens, stop, ",")
        and is_tight(tokens, stop + 1)
        and tokens[stop + 1].digits == 3
    ):
        number, stop = number + tokens[stop + 1].lower, stop + 2
    if is_tight(tokens, stop, ".") and is_tight(tokens, stop + 1) and tokens[stop + 1].digits:
        number, stop = f"{number}.{tokens[stop + 1].lower}", stop + 2
    value = float(number[:_MOST_FIGURES])
    if stop + 2 < len(tokens) and tokens[stop].lower == "1" and is_tight(tokens, stop + 1, "/") and tokens[stop].gap:
        divisor = tokens[stop + 2].senses.get("digits")
        if divisor in (2, 4):
            return value + 1 / int(divisor), stop + 3
    return value, stop


def _skip_dash(tokens: Sequence[Token], i: int) -> int:
    return i + 1 if is_tight(tokens, i, "-") else i


def read_words(tokens: Sequence[Token], i: int) -> tuple[int, int] | None:
    """A number in words below a million: twelve, twenty-four, two thousand and six, a hundred."""
    total, current, stop, seen = 0, 0, i, False
    while stop < min(len(tokens), i + _MOST_TOKENS):
        senses = tokens[stop].senses
        if "tens" in senses:
            if seen and current % 100:
                break
            current, stop, seen = current + int(senses["tens"]), stop + 1, True
            after = _skip_dash(tokens, stop)
            if after < len(tokens) and 0 < int(tokens[after].senses.get("small", 0)) < 10:
                current, stop = current + int(tokens[after].senses["small"]), after + 1
        elif "small" in senses:
            if seen and current % 100:
                break
            current, stop, seen = current + int(senses["small"]), stop + 1, True
        elif "scale" in senses and (seen or tokens[stop].lower in ("hundred", "thousand")):
            scale = int(senses["scale"])
            current = max(current, 1) * scale
            if scale > 100:
                total, current = total + current, 0
            stop, seen = stop + 1, True
        elif tokens[stop].lower == "and" and seen and stop > i and "scale" in tokens[stop - 1].senses:
            if stop + 1 >= len(tokens) or not {"small", "tens"} & tokens[stop + 1].senses.keys():
                break
            stop += 1
        else:
            break
    return (total + current, stop) if seen else None


def read_number(tokens: Sequence[Token], i: int) -> tuple[Amount, int] | None:
    """A number in digits, followed by a scale or not, or in words."""
    digits = read_digits(tokens, i)
    if digits is None:
        return read_words(tokens, i)
    value, stop = digits
    if stop < len(tokens) and "scale" in tokens[stop].senses:
        return value * int(tokens[stop].senses["scale"]), stop + 1
    return digits


def read_count(tokens: Sequence[Token], i: int) -> tuple[Amount, int] | None:
    """How many: a number, "a", "several", "a few", "a couple of", "half a dozen", "two more"."""
    if i >= len(tokens):
        return None
    number = read_number(tokens, i)
    if number is not None:
        return _skip_more(tokens, *number)
    start = i + 1 if "one" in tokens[i].senses or tokens[i].lower in ("the", "another") else i
    if start >= len(tokens):
        return None
    if start > i:
        number = read_words(tokens, start) if "scale" in tokens[start].senses else None
        if number is not None:
            return number
    some = tokens[start].senses.get("some")
    if some is not None and (start == i or ("one" in tokens[i].senses and tokens[start].lower in _AFTER_ARTICLE)):
        stop = start + 1
        if stop < len(tokens) and tokens[stop].lower == "of":
            stop += 1
        amount: Amount = str(some) if some == "X" else int(some)
        return _skip_more(tokens, amount, stop)
    if start > i and tokens[i].lower != "the":
        after = start + (tokens[start].lower in ("additional", "extra", "whole", "full", "further", "single"))
        return 1, after
    return None


def _skip_more(tokens: Sequence[Token], amount: Amount, stop: int) -> tuple[Amount, int]:
    words = ("more", "additional", "further", "full", "whole", "consecutive", "straight", "successive", "trading")
    extra = stop < len(tokens) and tokens[stop].lower in (*words, "business", "working", "calendar", "other")
    return amount, stop + extra


LEADS = frozenset(
    {"no", "more", "less", "fewer", "longer", "better", "rather", "at", "up", "as", "well", "q", "h", "fy"}
)
"""Words with which a qualifier of several words, a short quarter or a fiscal year begins."""


def read_approx(tokens: Sequence[Token], i: int) -> tuple[object, int] | None:
    """What qualifies a number: about, nearly, at least, more than, up to, no more than."""
    if i >= len(tokens):
        return None
    second = tokens[i + 1].lower if i + 1 < len(tokens) else ""
    third = tokens[i + 2].lower if i + 2 < len(tokens) else ""
    match tokens[i].lower, second, third:
        case "no", ("more" | "less" | "fewer" | "longer" | "later"), "than":
            return "approx", i + 3
        case (("more" | "less" | "fewer" | "longer" | "better" | "rather"), "than", _):
            return "approx", i + 2
        case "at", ("least" | "most"), _:
            return "approx", i + 2
        case "up", "to", _:
            return "approx", i + 2
        case "as", ("many" | "much" | "little" | "few" | "long"), "as":
            return "approx", i + 3
        case "well", "over", _:
            return "approx", i + 2
    if "about" in tokens[i].senses:
        return "approx", i + 1
    return None


def read_year(tokens: Sequence[Token], i: int) -> tuple[int, int] | None:
    """A year of four digits, or in words: nineteen ninety-six, two thousand and six."""
    if i >= len(tokens):
        return None
    token = tokens[i]
    if token.digits == 4 and is_plain(tokens, i):
        year = int(token.senses["digits"])
        return (year, i + 1) if _FIRST_YEAR <= year <= _LAST_YEAR else None
    century = token.senses.get("small")
    if century is not None and int(century) in (17, 18, 19):
        rest = read_words(tokens, _skip_dash(tokens, i + 1))
        if rest is not None and 10 <= rest[0] < 100:
            return int(century) * 100 + rest[0], rest[1]
    if token.lower == "two" and i + 1 < len(tokens) and tokens[i + 1].lower == "thousand":
        whole = read_words(tokens, i)
        if whole is not None and 2000 <= whole[0] < 2100:
            return whole
    return None


def read_short_year(tokens: Sequence[Token], i: int) -> tuple[int, int] | None:
    """A year of two digits, with its apostrophe: '98."""
    if i + 1 < len(tokens) and tokens[i].lower == "'" and tokens[i + 1].digits == 2 and is_tight(tokens, i + 1):
        if is_tight(tokens, i + 2, "s"):
            return None
        return full_year(int(tokens[i + 1].senses["digits"])), i + 2
    return None


def full_year(short: int) -> int:
    """The year that two digits stand for."""
    return short + (2000 if short < _TWO_DIGIT_PIVOT else 1900)


def read_day(tokens: Sequence[Token], i: int) -> tuple[int, int] | None:
    """A day of the month: 18, 18th, eighteenth, twenty-first."""
    if i >= len(tokens):
        return None
    if tokens[i].digits in (1, 2) and is_plain(tokens, i):
        day = int(tokens[i].senses["digits"])
        stop = i + 2 if is_tight(tokens, i + 1, *_SUFFIXES) else i + 1
        if stop == i + 1 and is_tight(tokens, i + 1) and _goes_on(tokens, i + 1):
            return None
        return (day, stop) if 1 <= day <= 31 else None
    return read_ordinal(tokens, i, 31)


def _goes_on(tokens: Sequence[Token], i: int) -> bool:
    """Whether the token right after a number makes it something else: "18km", "18:30"."""
    token = tokens[i]
    return token.lower.isalpha() or (token.lower == ":" and is_tight(tokens, i + 1) and tokens[i + 1].digits > 0)


def read_nth(tokens: Sequence[Token], i: int) -> tuple[int, int] | None:
    """An ordinal in words or digits: first, 20th."""
    if i < len(tokens) and tokens[i].digits and is_tight(tokens, i + 1, *_SUFFIXES):
        return int(tokens[i].senses["digits"]), i + 2
    return read_ordinal(tokens, i, 99)


def read_nth_figures(tokens: Sequence[Token], i: int) -> tuple[int, int] | None:
    """A day of the month in figures with its ending: 18th."""
    if i < len(tokens) and tokens[i].digits in (1, 2) and is_tight(tokens, i + 1, *_SUFFIXES):
        return (int(tokens[i].lower), i + 2) if 1 <= int(tokens[i].lower) <= 31 else None
    return None


def read_short_end(tokens: Sequence[Token], i: int) -> tuple[int, int] | None:
    """The last two digits of a year that ends a range: 2022-23."""
    if i < len(tokens) and tokens[i].digits == 2 and not tokens[i].gap:
        return int(tokens[i].lower), i + 1
    return None


def read_short_quarter(tokens: Sequence[Token], i: int) -> tuple[int, int] | None:
    """A quarter as Q1 or 1Q."""
    return _lettered(tokens, i, "q", 4)


def read_short_half(tokens: Sequence[Token], i: int) -> tuple[int, int] | None:
    """A half of a year as H1 or 1H."""
    return _lettered(tokens, i, "h", 2)


def _lettered(tokens: Sequence[Token], i: int, letter: str, most: int) -> tuple[int, int] | None:
    if i + 1 >= len(tokens) or tokens[i + 1].gap:
        return None
    pair = (tokens[i], tokens[i + 1])
    if letter not in (pair[0].lower, pair[1].lower):
        return None
    number = int(pair[0].senses.get("digits", pair[1].senses.get("digits", 0)))
    return (number, i + 2) if 1 <= number <= most else None


def read_fiscal(tokens: Sequence[Token], i: int) -> tuple[int, int] | None:
    """A fiscal year as FY2024 or FY24."""
    if i + 1 < len(tokens) and tokens[i].lower == "fy" and tokens[i + 1].digits in (2, 4):
        year = int(tokens[i + 1].lower)
        return (year if tokens[i + 1].digits == 4 else full_year(year)), i + 2
    return None


def read_ordinal(tokens: Sequence[Token], i: int, most: int) -> tuple[int, int] | None:
    """An ordinal in words up to `most`."""
    if i >= len(tokens):
        return None
    senses = tokens[i].senses
    if "ordinal" in senses:
        value = int(senses["ordinal"])
        return (value, i + 1) if value <= most else None
    if "tens" in senses:
        after = _skip_dash(tokens, i + 1)
        if after < len(tokens) and 0 < int(tokens[after].senses.get("ordinal", 0)) < 10:
            value = int(senses["tens"]) + int(tokens[after].senses["ordinal"])
            return (value, after + 1) if value <= most else None
    return None


def read_decade(tokens: Sequence[Token], i: int) -> tuple[str, int] | None:
    """A decade as the first digits of its years: 1980s, '80s, eighties; two digits where the century is not named."""
    if i >= len(tokens):
        return None
    at = i + 1 if tokens[i].lower == "'" and is_tight(tokens, i + 1) else i
    if at >= len(tokens):
        return None
    token = tokens[at]
    ends = is_tight(tokens, at + 1, "s")
    tail = 2 if ends else 3
    if ends or (is_tight(tokens, at + 1, "'") and is_tight(tokens, at + 2, "s")):
        if token.digits == 4 and token.lower.endswith("0"):
            return token.lower[:3], at + tail
        if token.digits == 2 and token.lower.endswith("0"):
            return token.lower, at + tail
    if "decade_word" in token.senses:
        return str(token.senses["decade_word"]), at + 1
    century = token.senses.get("small")
    if century is not None and int(century) in (18, 19):
        after = _skip_dash(tokens, at + 1)
        if after < len(tokens) and "decade_word" in tokens[after].senses:
            return f"{century}{int(tokens[after].senses['decade_word']) // 10}", after + 1
    return None


def read_juche(tokens: Sequence[Token], i: int) -> tuple[int, int] | None:
    """A year of the Juche era, with or without the year of our calendar in brackets: Juche 113 (2024)."""
    if i + 1 >= len(tokens) or "juche" not in tokens[i].senses:
        return None
    token = tokens[i + 1]
    if not 1 <= token.digits <= 3:
        return None
    year, stop = int(token.senses["digits"]) + int(tokens[i].senses["juche"]), i + 2
    if stop + 2 < len(tokens) and tokens[stop].lower == "(" and tokens[stop + 2].lower == ")":
        inside = read_year(tokens, stop + 1)
        if inside is not None:
            return inside[0], stop + 3
    return year, stop
