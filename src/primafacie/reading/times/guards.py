"""What looks like a time and is none: "may" and "march" as verbs, "a second time", scores, ages, prices."""

from collections.abc import Callable, Sequence

from primafacie.reading.times.grammar import Found
from primafacie.reading.times.naming import is_in_name
from primafacie.reading.times.neighbours import after, before
from primafacie.reading.times.tense import speaks_of_future
from primafacie.reading.times.tokens import Token
from primafacie.reading.times.traps import load_traps
from primafacie.reading.times.years import is_year

Guard = Callable[[Found, Sequence[Token]], bool]
"""Whether what was found is a time."""

_DATE_PREPOSITIONS = frozenset(
    {"in", "since", "until", "till", "by", "from", "of", "to", "through", "before", "after", "during", "and", "between",
     "last", "next", "this", "early", "late", "mid", "for", "or", ",", "circa", "around", "about", "(", "-", "end"}
)  # fmt: skip


def accept(found: Found, tokens: Sequence[Token]) -> bool:
    """Whether the reading is a time and not something that only looks like one."""
    if found.stop < len(tokens) and not _ends_on_word(found, tokens):
        return False
    if any(_is_conjunction(token) or _is_verb(token) for token in tokens[found.first : found.stop]):
        return False
    if _is_preposition(tokens[found.first]) or is_in_name(found, tokens):
        return False
    guard = GUARDS.get(found.rule)
    return guard is None or guard(found, tokens)


def _ends_on_word(found: Found, tokens: Sequence[Token]) -> bool:
    """Whether the expression does not break off inside a word ("2024a", "Mayfield")."""
    after = tokens[found.stop]
    if after.gap:
        return True
    last = tokens[found.stop - 1]
    joined = after.lower[0].isalnum() and last.lower[-1].isalnum()
    return not joined or after.word is not last.word


def _is_conjunction(token: Token) -> bool:
    """Whether "that" joins a clause instead of pointing at a day."""
    return token.lower == "that" and token.word.dep == "mark"


def _is_verb(token: Token) -> bool:
    """Whether a word for a month is a verb ("that may help", "they march")."""
    word = token.word
    return token.lower in ("may", "march") and (word.tag in ("MD", "VB", "VBP", "VBD") or word.pos in ("VERB", "AUX"))


def _is_preposition(token: Token) -> bool:
    """Whether "over" and "under" say where or during what, and do not qualify a number."""
    return token.lower in ("over", "under") and token.word.dep == "prep"


def _month(found: Found, tokens: Sequence[Token]) -> bool:
    """A bare month: written with a capital, and no name of a person."""
    if found.stop - found.first > 1:
        return True
    token = tokens[found.first]
    word = token.word
    if not word.text[:1].isupper() or (token.lower in ("mar", "jan", "sep", "dec") and not word.text.endswith(".")):
        return False
    if token.lower in ("may", "march"):
        return before(found, tokens) in _DATE_PREPOSITIONS or word.pos == "PROPN"
    if word.entity == "PERSON" or word.pos == "VERB":
        return False
    return token.lower not in ("april", "june", "august") or word.pos != "ADJ"


def _weekday(found: Found, tokens: Sequence[Token]) -> bool:
    """A weekday in full, or short with its full stop; "Sun" and "Wed" alone are other words."""
    for token in tokens[found.first : found.stop]:
        if "weekday" in token.senses:
            text = token.word.text
            return text[:1].isupper() and (len(token.lower) > 5 or text.endswith("."))
    return True


def _month_day(found: Found, tokens: Sequence[Token]) -> bool:
    """Not "Friday, the fourth decline" nor "March 4 percent"."""
    following = tokens[found.stop] if found.stop < len(tokens) else None
    last = tokens[found.stop - 1]
    has_month = any("month" in token.senses for token in tokens[found.first : found.stop])
    if following is not None and following.word.pos in ("NOUN", "ADJ", "NUM", "PROPN") and not has_month:
        return False
    if "ordinal" in last.senses and following is not None and following.word.pos == "NOUN":
        return following.lower in ("weekend", "holiday")
    if "month" in tokens[found.first].senses and tokens[found.first].lower in ("may", "march"):
        return tokens[found.first].word.text[:1].isupper()
    return following is None or following.lower not in ("%", "percent", "pct", "million", "billion", "thousand")


def _period(found: Found, tokens: Sequence[Token]) -> bool:
    """A unit in small letters ("This Week" is a programme), and a noun ("the second man" has none)."""
    last = tokens[found.stop - 1]
    if last.lower in ("second", "minute", "sec", "min", "hr") and last.word.pos not in ("NOUN", "PROPN"):
        return False
    if last.lower in ("sec", "min", "hr"):
        return False
    if after(found, tokens) == "of" and tokens[found.stop - 2].lower in ("last", "past", "next"):
        return False
    middle = found.stop - found.first > 1 and last.word.text[:1].isupper() and not last.word.text.isupper()
    return not middle


def _reported(found: Found, tokens: Sequence[Token]) -> bool:
    """ "the quarter" of a report on earnings, "the fiscal year"; other units with an article alone say no date."""
    if tokens[found.stop - 1].lower != "quarter":
        return False
    return after(found, tokens) not in ("of", "-", "final", "finals", "century")


def _spring_fall(found: Found, tokens: Sequence[Token]) -> bool:
    """A season as a noun, and not the first word of a name ("the Winter Olympics")."""
    word = tokens[found.stop - 1].word
    following = tokens[found.stop] if found.stop < len(tokens) else None
    if "season" in tokens[found.stop - 1].senses and word.text[:1].isupper() and following is not None:
        named = following.word.text[:1].isupper() and following.word.pos == "PROPN" and following.gap
        if named and following.word.sentence == word.sentence:
            return False
    if found.rule == "times.date.season_bare" and word.lower == "fall" and after(found, tokens) in ("of", "in", "from"):
        return before(found, tokens) in ("in", "by", "since")  # "the fall of the city"
    return word.pos in ("NOUN", "PROPN") or found.stop - found.first > 1


def _vague_adverb(found: Found, tokens: Sequence[Token]) -> bool:
    token = tokens[found.stop - 1]
    if token.lower == "once":
        return token.word.dep == "advmod" and token.word.head.tag in ("VBD", "VBN", "JJ")
    if token.lower in ("shortly",):
        return after(found, tokens) not in ("after", "before", "thereafter", "afterwards")
    if token.lower == "soon":
        return after(found, tokens) not in ("after", "as", "afterwards") and before(found, tokens) not in ("as", "too")
    if token.lower == "now" and found.stop - found.first == 1:
        return token.word.pos == "ADV" and after(found, tokens) != "that"
    return True


def _vague_adjective(found: Found, tokens: Sequence[Token]) -> bool:
    word = tokens[found.stop - 1].word
    if word.lower == "past":
        return False
    if word.lower == "future":
        return word.dep in ("amod", "compound", "nmod") or before(found, tokens) == "in"
    return word.dep == "amod" and word.head.i > word.i


def _second(found: Found, tokens: Sequence[Token]) -> bool:
    """A counted unit; not "second" or "minute" as adjectives, nor "a second" or "a quarter" of something else."""
    last = tokens[found.stop - 1]
    if tokens[found.first].digits > 1 and tokens[found.first].lower.startswith("0"):
        return False
    if _is_some_day(found, tokens):
        return False
    if "one" in tokens[found.first].senses and last.word.dep in ("compound", "amod") and last.word.head.i > last.word.i:
        return found.stop - found.first > 2
    if last.lower in ("second", "quarter", "sec", "min", "mon", "minute", "hr"):
        if last.word.pos not in ("NOUN", "PROPN"):
            return False
        if last.lower in ("second", "quarter"):
            return all("one" not in token.senses for token in tokens[found.first : found.stop])
    if last.lower == "quarters" and tokens[found.stop - 2].lower == "-":
        return False
    if _goes_on(found, tokens, ("old", "olds", "ago", "earlier", "end")):
        return False
    if "unit" in last.senses and any(
        1900 <= int(t.senses.get("digits", 0)) <= 2100 for t in tokens[found.first : found.stop]
    ):
        return False
    return after(found, tokens) != "old" and before(found, tokens) not in ("$", "aged", "age")


def _is_some_day(found: Found, tokens: Sequence[Token]) -> bool:
    """Whether "one day" names a day of a story or of the future and measures nothing ("one day in May he came")."""
    if [token.lower for token in tokens[found.first : found.stop]] != ["one", "day"]:
        return False
    first = tokens[found.first].word
    begins = found.first == 0 or tokens[found.first - 1].word.sentence != first.sentence
    told_on = after(found, tokens) in ("later", "earlier", "after", "before")
    some = begins or after(found, tokens) in ("in", "when") or _is_to_come(found, tokens)
    return some and not told_on


def _is_to_come(found: Found, tokens: Sequence[Token]) -> bool:
    """Whether it follows a modal verb, or its clause speaks of the future."""
    modal = found.first > 0 and tokens[found.first - 1].word.tag == "MD"
    return modal or speaks_of_future(tokens[found.stop - 1].word)


def _future(found: Found, tokens: Sequence[Token]) -> bool:
    """A vague time to come; "one day" only where the clause speaks of it."""
    return tokens[found.first].lower != "one" or _is_to_come(found, tokens)


def _from_narrative(found: Found, tokens: Sequence[Token]) -> bool:
    """ "Two days later", and "two days before" at the end of a clause; "two days before the vote" is a length."""
    if tokens[found.stop - 1].lower not in ("before", "after", "prior"):
        return True
    following = tokens[found.stop] if found.stop < len(tokens) else None
    return following is None or following.word.pos == "PUNCT"


def _past(found: Found, tokens: Sequence[Token]) -> bool:
    """ "In the past", not "the past three summers"."""
    return found.stop >= len(tokens) or tokens[found.stop].word.pos not in ("NUM", "NOUN", "ADJ", "ADV")


def _bare_unit(found: Found, tokens: Sequence[Token]) -> bool:
    """Plural units alone ("for years"): after a preposition or a verb that measures."""
    last = tokens[found.stop - 1]
    if last.word.tag != "NNS" or last.lower in ("seconds", "quarters"):
        return False
    return before(found, tokens) in (
        "for",
        "over",
        "within",
        "in",
        "of",
        "after",
        "take",
        "took",
        "takes",
        "last",
        "lasted",
        "spent",
    )


def _deictic(found: Found, tokens: Sequence[Token]) -> bool:
    """Today, yesterday; not as the last word of a title ("Korea Today")."""
    word = tokens[found.first].word
    if found.first == 0 or not word.text[:1].isupper() or tokens[found.first - 1].word.sentence != word.sentence:
        return True
    before_it = tokens[found.first - 1]
    return not (before_it.lower.isalpha() and before_it.word.text[:1].isupper())


def _frequency(found: Found, tokens: Sequence[Token]) -> bool:
    token = tokens[found.first]
    adjectives = ("annual", "quarterly", "weekly", "monthly", "daily", "biweekly")
    return token.lower not in adjectives or token.word.pos == "ADV"


def _goes_on(found: Found, tokens: Sequence[Token], words: tuple[str, ...]) -> bool:
    """Whether a hyphen and one of the words stand right after the expression."""
    i = found.stop
    return i + 1 < len(tokens) and tokens[i].lower == "-" and not tokens[i].gap and tokens[i + 1].lower in words


def _ordinal_half(found: Found, tokens: Sequence[Token]) -> bool:
    return found.stop - found.first > 2 or before(found, tokens) in ("in", "for", "during", "the")


_CLOCK_PREPOSITIONS = frozenset(
    {
        "at",
        "by",
        "until",
        "till",
        "from",
        "to",
        "around",
        "about",
        "before",
        "after",
        "between",
        "and",
        "since",
        "(",
        ",",
    }
)


def _clock(found: Found, tokens: Sequence[Token]) -> bool:
    """A time of day; not a score ("won 15:10"), a verse, a ratio."""
    first = tokens[found.first]
    if not first.digits:
        return True
    if before(found, tokens) in ("$", "-", "/", ":"):
        return False
    words = tokens[found.first + 1 : found.stop]
    plain = all(token.digits or token.lower == ":" for token in words)
    return not plain or found.first == 0 or before(found, tokens) in _CLOCK_PREPOSITIONS


def _part(found: Found, tokens: Sequence[Token]) -> bool:
    """A part of the day as a noun."""
    parts = [token.word for token in tokens[found.first : found.stop] if "part" in token.senses]
    if found.stop - found.first == 2 and tokens[found.first].lower == "the":
        return before(found, tokens) in ("in", "during", "throughout", "through", "into", "for", "by")
    return (
        all(word.pos in ("NOUN", "PROPN", "ADV") for word in parts)
        and after(found, tokens) not in load_traps().after_part
    )


def _rate(found: Found, tokens: Sequence[Token]) -> bool:
    """ "$2 million a year", "twice a week": the unit measures a noun, a number or another adverb, not a verb."""
    word = tokens[found.stop - 1].word
    return (
        word.dep == "npadvmod"
        and word.head.i < word.i
        and word.head.pos in ("NOUN", "PROPN", "NUM", "SYM", "ADV")
        and after(found, tokens) not in ("ago", "earlier", "later", "before", "after", "-", "or", "and", "back")
    )


def _season_alone(found: Found, tokens: Sequence[Token]) -> bool:
    """ "In spring": a season without an article, after a preposition."""
    placed = before(found, tokens) in ("in", "by", "since", "until", "early", "late", "mid", "during")
    return placed and tokens[found.first].word.pos in ("NOUN", "PROPN") and _spring_fall(found, tokens)


def _day_of_month(found: Found, tokens: Sequence[Token]) -> bool:
    """ "On the 18th", not "the 18th round"."""
    following = tokens[found.stop] if found.stop < len(tokens) else None
    if following is not None and following.word.pos in ("NOUN", "PROPN", "ADJ", "NUM"):
        return False
    return before(found, tokens) in ("on", "by", "until", "from", "to", "before", "after", "since", "till")


def _decade(found: Found, tokens: Sequence[Token]) -> bool:
    """A decade; not an age ("in his 90s") nor a temperature."""
    near = before(found, tokens)
    return tokens[found.first].digits == 4 or not (
        near in ("mid", "late", "early") or near in load_traps().before_level | load_traps().before_age
    )


def _short_year(found: Found, tokens: Sequence[Token]) -> bool:
    return before(found, tokens) in ("in", "of", "since", "from", "class", "to")


def _quarters(found: Found, tokens: Sequence[Token]) -> bool:
    """The last of several quarters ("the first and second quarters")."""
    return (
        before(found, tokens) in ("and", "or", "&") and found.first > 1 and "ordinal" in tokens[found.first - 2].senses
    )


_THEN_PREPOSITIONS = frozenset({"by", "until", "till", "since", "from", "before"})


def _then(found: Found, tokens: Sequence[Token]) -> bool:
    """ "Until then", "at that time": behind a preposition of time; other "then" goes on a story or a thought."""
    last = tokens[found.stop - 1]
    if last.lower == "time":
        return before(found, tokens) in _THEN_PREPOSITIONS | {"at"} and after(found, tokens) not in ("of", "when")
    return before(found, tokens) in _THEN_PREPOSITIONS and last.word.pos == "ADV"


GUARDS: dict[str, Guard] = {
    "times.date.month": _month,
    "times.date.weekday": _weekday,
    "times.date.month_day": _month_day,
    "times.period.relative": _period,
    "times.period.reported": _reported,
    "times.date.year": is_year,
    "times.date.short_year": _short_year,
    "times.date.season": _spring_fall,
    "times.date.season_bare": _spring_fall,
    "times.date.half_year": _ordinal_half,
    "times.date.season_alone": _season_alone,
    "times.date.day_of_month": _day_of_month,
    "times.set.rate": _rate,
    "times.day.deictic": _deictic,
    "times.date.decade": _decade,
    "times.vague.adverb": _vague_adverb,
    "times.vague.adjective": _vague_adjective,
    "times.duration.counted": _second,
    "times.duration.situated": _second,
    "times.duration.unit": _second,
    "times.duration.open": _bare_unit,
    "times.shift.from_narrative": _from_narrative,
    "times.vague.past": _past,
    "times.vague.future": _future,
    "times.reference.then": _then,
    "times.date.quarters": _quarters,
    "times.set.frequency": _frequency,
    "times.clock.alone": _clock,
    "times.part.of_day": _part,
}
