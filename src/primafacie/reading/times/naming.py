"""Times that are part of a name: of a person, a paper, a war, a plan, a document, a code."""

from collections.abc import Sequence

from primafacie.reading.times.expression import Edge, Years
from primafacie.reading.times.grammar import Found
from primafacie.reading.times.tokens import Token
from primafacie.reading.times.traps import load_traps


def is_in_name(found: Found, tokens: Sequence[Token]) -> bool:
    """Whether the words that were found belong to a name, and so date nothing."""
    first, last = tokens[found.first], tokens[found.stop - 1]
    if "month" in first.senses:
        alone = found.stop - found.first == 1
        return _is_in_title(found, tokens) or (alone and (first.word.entity == "PERSON" or _is_surname(found, tokens)))
    if "weekday" in first.senses:
        return _is_named_day(found, tokens)
    if found.stop - found.first == 1 and first.digits == 4:
        return _is_in_code(found, tokens)
    if last.senses.keys() & {"unit", "units"}:
        return _is_war(found, tokens)
    return _is_age(found, tokens)


def _is_in_title(found: Found, tokens: Sequence[Token]) -> bool:
    """ "The Long March", "the Women's March", "the Long March 5 rocket": a name that a month ends or stands in."""
    first = tokens[found.first]
    if found.first == 0 or not first.gap or (found.stop - found.first > 1 and first.lower not in ("march", "may")):
        return False
    near = tokens[found.first - 1].word
    if near.lower in ("'s", "’s", "'", "’"):
        return near.head.head is first.word and near.head.text[:1].isupper()
    describes = near.pos in ("ADJ", "PROPN") and near.dep in ("amod", "compound", "nmod")
    return describes and near.text[:1].isupper() and near.entity not in ("GPE", "DATE", "PERSON")


def _is_surname(found: Found, tokens: Sequence[Token]) -> bool:
    """ "Theresa May": another name hangs on the month, right before it."""
    before = tokens[found.first - 1] if found.first > 0 else None
    if before is None or before.lower[-1] == "." or before.senses or not before.lower.isalpha():
        return False
    word = before.word
    return word.pos == "PROPN" and word.dep == "compound" and word.head is tokens[found.first].word


def _is_named_day(found: Found, tokens: Sequence[Token]) -> bool:
    """ "The Sunday Times", "Saturday Night Live", "Black Friday"; not "Black" that ends a sentence before it."""
    first = tokens[found.first]
    following = tokens[found.stop : found.stop + (1 if tokens[found.stop - 1].lower != first.lower else 2)]
    papers = load_traps().after_weekday
    if any(token.gap and token.lower in papers and token.word.text[:1].isupper() for token in following):
        return True
    before = tokens[found.first - 1] if found.first > 0 else None
    return (
        before is not None
        and before.lower in load_traps().before_weekday
        and before.word.sentence == first.word.sentence
        and before.word.text[:1].isupper()
    )


def _is_in_code(found: Found, tokens: Sequence[Token]) -> bool:
    """A number with hyphens on both sides, or before capital letters and another: "02-2100-7500", "2024-AX-17"."""
    i = found.stop
    if i + 1 >= len(tokens) or tokens[i].lower != "-" or tokens[i].gap or tokens[i + 1].gap:
        return False
    if found.first > 0 and not tokens[found.first].gap and tokens[found.first - 1].lower == "-":
        return True
    goes_on = i + 2 < len(tokens) and not tokens[i + 2].gap and (tokens[i + 2].digits > 0 or tokens[i + 2].lower == "-")
    return goes_on and tokens[i + 1].lower.isalpha()


def _is_war(found: Found, tokens: Sequence[Token]) -> bool:
    """ "The Thirty Years' War", "the Six-Day War"; not "the ten days' war"."""
    i = found.stop
    while i < min(len(tokens), found.stop + 2) and tokens[i].lower in ("'", "s", "'s"):
        i += 1
    if i >= len(tokens) or tokens[i].lower not in load_traps().wars:
        return False
    return tokens[i].word.text[:1].isupper() and tokens[found.stop - 1].word.text[:1].isupper()


def _is_age(found: Found, tokens: Sequence[Token]) -> bool:
    """ "In his late 80s"; not "in their late 1980s"."""
    expression = found.expression
    if not isinstance(expression, Edge) or found.first == 0:
        return False
    whose = tokens[found.first - 1].lower in load_traps().before_age
    return whose and isinstance(expression.of, Years) and expression.of.short
