"""Clauses that disown a deed told before: "did no such thing", "had nothing to do with it", "was not behind it"."""

from primafacie.reading.claims.answer_words import load_answers
from primafacie.reading.language import Word

_SAYING_MORE = frozenset({"dobj", "attr", "acomp", "xcomp", "ccomp", "prep", "oprd"})


def disclaims(verb: Word) -> bool:
    """Whether a clause denies any part in a deed: "had nothing to do with it", "played no part"."""
    thing = verb.child("dobj")
    if thing is None or verb.pos != "VERB":
        return False
    if thing.lower == "nothing":
        if verb.lemma == "know":
            return True
        inner = thing.child("relcl", "acl")
        is_wrong = any(child.lower == "wrong" for child in (*thing.children, *verb.children))
        return is_wrong or (inner is not None and inner.lemma == "do" and inner.child("prep") is not None)
    return thing.lemma in load_answers().parts and any(child.lower == "no" for child in thing.children)


def denies_deed(verb: Word) -> bool:
    """Whether a clause says of a deed told before that it was not done: "did no such thing", "has not"."""
    thing = verb.child("dobj")
    if thing is not None:
        is_none = any(child.lower == "no" for child in thing.children)
        return verb.lemma == "do" and thing.lemma in load_answers().things and is_none
    is_bare = not any(child.dep in _SAYING_MORE for child in verb.children)
    return verb.lemma in ("have", "do") and verb.child("neg") is not None and is_bare


def stands_for_deed(verb: Word) -> bool:
    """Whether a verb stands for a deed told before: "did no such thing", "had ever done so", "that it happened"."""
    answers = load_answers()
    if denies_deed(verb):
        return True
    if verb.lemma not in answers.doing or verb.pos not in ("VERB", "AUX"):
        return False
    thing = verb.child("dobj", "attr")
    if thing is not None:
        return thing.lemma in answers.things
    subject = verb.child("nsubj", "nsubjpass")
    if verb.lemma != "do":
        return subject is not None and subject.lower in answers.pointers
    return not any(child.dep in _SAYING_MORE for child in verb.children)
