"""The phrases with a preposition around a word, wherever the parser hung them."""

from primafacie.reading.events.contexts import load_contexts
from primafacie.reading.events.coordination import coordinated, is_own_item
from primafacie.reading.language import Word

RELATIVE = frozenset({"which", "that", "who", "whom"})
_DEPTH = 8
"""Phrases below one another that are entered; deeper ones are not found in prose."""
_VERBAL = frozenset({"VERB", "AUX"})
_LEADING = frozenset({"together", "along", "jointly", "here", "home", "back", "onward", "onwards"})
"""Adverbs on which the parser hangs a phrase of their verb: "worked jointly with X", "left here for Russia"."""


def loose_preps(word: Word) -> list[tuple[str, Word]]:
    """Prepositions anywhere in the phrases below a trigger, no other clause entered: a parser may misplace them."""
    found: list[tuple[str, Word]] = []
    _collect_loose(word, found, 0)
    return found


def _collect_loose(word: Word, found: list[tuple[str, Word]], depth: int) -> None:
    if depth > _DEPTH:
        return
    for child in word.children:
        if is_own_item(child):
            continue
        if child.dep in ("prep", "dative"):
            found.extend(objects_of(child))
        participle = child.dep == "acl" and child.tag == "VBN"  # "received a car made in Y from Z"
        if child.pos not in _VERBAL or child.dep == "prep" or participle:
            _collect_loose(child, found, depth + 1)


def agents_of(verb: Word) -> list[Word]:
    """Who does it by a passive ("by X"), or nobody."""
    for child in verb.children:
        if child.dep == "agent" or (child.dep == "prep" and child.lower == "by"):
            return [w for grand in child.children if grand.dep == "pobj" for w in coordinated(grand)]
    return []


def preps_of(word: Word) -> list[tuple[str, Word]]:
    """The prepositions that hang on a word, in lower case, each with the heads that it governs."""
    found: list[tuple[str, Word]] = []
    for child in word.children:
        if child.dep in ("prep", "dative", "agent") and child.pos in ("ADP", "SCONJ", "ADV", "VERB", "PART"):
            found.extend(objects_of(child))
        elif child.dep == "advmod" and child.lower in _LEADING:
            found.extend(preps_of(child))
    return found


def objects_of(prep: Word) -> list[tuple[str, Word]]:
    """The heads that a preposition governs, each with it or with the one below it: of "from X to Y" both."""
    found: list[tuple[str, Word]] = []
    for child in prep.children:
        if child.dep == "pobj" and child.lower in RELATIVE and prep.head.dep == "relcl":  # "the ship, to which it …"
            found.extend((prep.lower, word) for word in coordinated(described(prep.head.head)))
        elif child.dep == "pobj":
            found.extend((prep.lower, word) for word in coordinated(child))
            if prep.lower == "by" and child.lemma in load_contexts().routes:  # "left by plane for Russia"
                found.extend(preps_of(child))
        elif child.dep == "prep":  # "from … to …" keeps both, "according to" and "out of" are one
            below = objects_of(child)  # "to to": the second one is a name ("a letter to To Lam")
            found.extend(
                (inner if prep.lower in ("from", inner) else f"{prep.lower} {inner}", word) for inner, word in below
            )
    return found


def described(noun: Word) -> Word:
    """What a relative clause describes: of "a company in Singapore, which sold …" the company."""
    prep = noun.head
    if noun.dep == "pobj" and prep.lower == "in" and prep.head.pos == "NOUN" and noun.pos == "PROPN":
        return prep.head
    return noun
