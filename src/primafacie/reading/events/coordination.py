"""Words that are joined: by "and", in a list, behind an apposition; what verbs share; the thing behind "what"."""

from primafacie.reading.language import Word

NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "ADJ", "SYM", "X"})
"""Parts of speech of what can be named beside a noun."""


def coordinated(word: Word) -> list[Word]:
    """The word and the nominals coordinated with it."""
    found, open_ = [], [word]
    while open_:  # parsers hang each on the one before it: a flattened list nests deeper than Python can call
        last = open_.pop()
        found.append(last)
        open_.extend(c for c in reversed(last.children) if c.dep == "conj" and c.pos in NOMINAL)
    return found


def with_appositions(subject: Word) -> list[Word]:
    """A subject and who is joined to it behind its apposition: "Kim, president of X, and Putin, president of Y"."""
    found = coordinated(subject)
    for child in subject.children:
        if child.dep == "appos" and child.i > subject.i:
            if _is_person(subject) and _is_person(child):  # "X of Japan, Y of China and Z": a list of persons
                found.append(child)
            found.extend(_joined_below(child, 0))
    return found


def _is_person(word: Word) -> bool:
    return word.pos == "PROPN" and word.entity == "PERSON"


def _joined_below(word: Word, depth: int) -> list[Word]:
    found: list[Word] = []
    for child in word.children:
        if child.dep == "conj" and _is_person(child):
            found.extend(coordinated(child))
        elif depth < 4 and child.dep in ("prep", "pobj", "appos"):
            found.extend(_joined_below(child, depth + 1))
    return found


def sharing_object(verb: Word) -> Word | None:
    """The verb right behind one that shares its object with it: "killed and cremated an official"; else None."""
    after = [child for child in verb.children if child.i > verb.i and child.dep != "punct"]
    if [child.dep for child in after] != ["cc", "conj"] or after[1].i != verb.i + 2 or after[1].tag != verb.tag:
        return None
    return after[1]


def in_free_relative(verb: Word) -> list[Word]:
    """The thing in "fired what appeared to be a missile", "launched what it calls a satellite"."""
    for clause in verb.children:
        if clause.dep in ("ccomp", "dobj", "pcomp", "advcl") and clause.pos in ("VERB", "AUX") and clause.i > verb.i:
            if not any(word.lower == "what" for word in clause.children):
                continue
            for word in [clause, *clause.children]:
                for child in word.children:
                    if child.dep in ("attr", "oprd", "dobj") and child.pos in NOMINAL and child.lower != "what":
                        return coordinated(child)
    return []


def is_own_item(word: Word) -> bool:
    """Whether a noun with an article is another item of a list: "arms transfers, the provision of fuel to X, and …"."""
    if word.child("det") is None or word.pos != "NOUN":
        return False
    in_list = word.child("conj") is not None or word.head.dep == "conj" or word.head.child("conj") is not None
    return word.dep == "conj" or (word.dep == "appos" and in_list)
