"""Whether a number of four digits is a year, and not the number of a resolution, a statute, a flight, or a count."""

from collections.abc import Sequence

from primafacie.reading.times.grammar import Found
from primafacie.reading.times.neighbours import after, before
from primafacie.reading.times.tokens import Token
from primafacie.reading.times.traps import load_traps


def is_year(found: Found, tokens: Sequence[Token]) -> bool:
    """A bare number of four digits: a year by its place, not a count of things."""
    if found.stop - found.first > 1:
        return True
    token = tokens[found.first]
    number = int(token.senses.get("digits", 1990))
    if _is_number_of_name(tokens[found.first - 1] if found.first > 0 else None) or _in_numbered_list(found, tokens):
        return False
    if _follows_sign(found, tokens):
        return False
    if _dates_resolution(found, tokens) or _is_in_symbol(found, tokens):
        return False
    if not 1500 <= number <= 2100:
        return before(found, tokens) in ("in", "since", "of") and token.word.dep == "pobj" and 1000 <= number <= 2100
    if not token.gap and found.first > 0 and tokens[found.first - 1].lower not in ("(", "-", "/", '"', "“", "'", "["):
        return False
    following = tokens[found.stop] if found.stop < len(tokens) else None
    if following is None or not following.gap:
        return True
    if token.word.dep == "nummod" and following.word.pos == "NOUN" and following.word.tag == "NNS":
        return before(found, tokens) in ("the", "its", "their", "his", "in", "from")
    return True


def _is_in_symbol(found: Found, tokens: Sequence[Token]) -> bool:
    """Whether the number is part of the symbol or number of a document: "S/2023/656", "No. 14/2020"."""
    if found.first < 2 or tokens[found.first - 1].lower != "/" or tokens[found.first].gap:
        return False
    before_it = tokens[found.first - 2].lower
    following = tokens[found.stop] if found.stop < len(tokens) else None
    goes_on = following is not None and following.lower == "/" and not following.gap
    numbered = found.first > 2 and (
        tokens[found.first - 3].lower in ("nr", ".") or _is_number_of_name(tokens[found.first - 3])
    )
    return goes_on or (before_it.isalpha() and len(before_it) <= 3) or (before_it.isdigit() and numbered)


def _dates_resolution(found: Found, tokens: Sequence[Token]) -> bool:
    """Whether the year is part of the name of a resolution: "resolutions 1718 (2006) and 2397 (2017)"."""
    in_brackets = before(found, tokens) == "(" and after(found, tokens) == ")"
    if not in_brackets and before(found, tokens) != "of":
        return False
    i = found.first - 2
    if i < 1 or not tokens[i].digits:
        return False
    first = i - 1
    while (
        first >= 0 and i - first < 40 and (tokens[first].digits or tokens[first].lower in (",", "and", "(", ")", "or"))
    ):
        first -= 1
    return first >= 0 and tokens[first].lower in ("resolution", "resolutions", "res", "unscr", "/")


def _in_numbered_list(found: Found, tokens: Sequence[Token]) -> bool:
    """Whether the number goes on a list of numbers that are names: "resolutions 1718 (2006) and 1874 (2009)"."""
    i = found.first - 1
    while i >= 0 and found.first - i < 12 and (tokens[i].digits or tokens[i].lower in (",", "and", "(", ")")):
        if tokens[i].lower == "(" and i == found.first - 1:
            return False
        i -= 1
    return i >= 0 and _is_number_of_name(tokens[i])


def _is_number_of_name(before_it: Token | None) -> bool:
    """Whether the word before a number makes it a name: "resolution 1718", "50 U.S.C. 1701"."""
    if before_it is None:
        return False
    numbered = load_traps().numbered
    return before_it.lower in numbered or before_it.word.lower.replace(".", "") in numbered


def _follows_sign(found: Found, tokens: Sequence[Token]) -> bool:
    """Whether "No." or "Art." stands right before the number."""
    i = found.first - 1
    if i < 1 or tokens[i].lower != "." or tokens[i].gap:
        return False
    same = tokens[i].word.sentence == tokens[found.first].word.sentence
    return same and tokens[i - 1].lower in load_traps().number_signs
