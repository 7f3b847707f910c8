"""Clauses that disown a deed told before: "did no such thing", "had nothing to do with it", "was not behind it"."""

from primafacie.reading.claims.answer_words import kind_of, load_answers
from primafacie.reading.claims.modality import is_negated
from primafacie.reading.language import Word

_HAVING = frozenset({"have", "play", "take", "bear"})
_SAYING_MORE = frozenset({"dobj", "attr", "acomp", "xcomp", "ccomp", "prep", "oprd"})


def disclaims(verb: Word) -> bool:
    """Whether a clause denies its subject any part in a deed: "played no part", "was not behind it", "is innocent"."""
    thing = verb.child("dobj")
    if thing is None:
        return _is_uninvolved(verb)
    if verb.pos != "VERB":
        return False
    if thing.lower == "nothing":
        is_wrong = any(child.lower == "wrong" for child in (*thing.children, *verb.children))
        return verb.lemma == "know" or is_wrong or _has_nothing_to_do(verb)
    answers = load_answers()
    is_part = verb.lemma in _HAVING and thing.lemma in answers.parts | answers.ties
    return is_part and (_is_none(thing) or (is_negated(verb) and _is_any(thing)))


def tells_part(verb: Word) -> bool:
    """Whether a clause says that its subject had a part in a deed: what "denied that it was behind it" denies."""
    thing = verb.child("dobj")
    if thing is not None and verb.lemma in _HAVING and thing.lemma in load_answers().parts:
        return not _is_none(thing)
    uninvolved = load_answers().uninvolved
    return not is_negated(verb) and (verb.lower in uninvolved or _has_said_of_it(verb, uninvolved))


def is_never(verb: Word) -> bool:
    """Whether a clause denies for all time: "never sold", "at no time sold"."""
    if any(child.lower == "never" for child in verb.children):
        return True
    times = (prep.child("pobj") for prep in verb.children if prep.dep == "prep" and prep.lower == "at")
    return any(time is not None and time.lower == "time" and _is_none(time) for time in times)


def unties(verb: Word) -> bool:
    """Whether a clause denies a tie between any two things: "there is no link between", "had nothing to do with"."""
    if _has_nothing_to_do(verb):
        return True
    is_being = verb.lemma in ("be", "exist") or verb.child("expl") is not None
    tie = verb.child("attr", "nsubj") if is_being else None
    return tie is not None and tie.lemma in load_answers().ties and _is_none(tie) and tie.child("prep") is not None


def says_untrue(verb: Word) -> bool:
    """Whether a clause says of what was put forward that it is not so: "was not true", "does not hold water"."""
    answers = load_answers()
    subject = verb.child("nsubj", "expl", "nsubjpass")
    if subject is not None and {"no", "such"} <= {child.lower for child in subject.children}:
        return True  # "no such payment was made"
    if subject is None or not is_negated(verb):
        return False
    of = next((child for child in subject.children if child.lower == "of"), None)
    if subject.lower == "none" and of is not None:  # "none of this is true"
        subject = of.child("pobj") or subject
    if not (subject.lower in answers.pointers or subject.dep == "expl" or kind_of(subject.lemma) is not None):
        return False
    if verb.lemma != "be":
        return verb.lemma in answers.failing
    said = (child for child in verb.children if child.dep in ("acomp", "attr", "advmod"))
    return any(child.lower in answers.affirming for child in said)


def _has_nothing_to_do(verb: Word) -> bool:
    thing = verb.child("dobj")
    inner = thing.child("relcl", "acl") if thing is not None and thing.lower == "nothing" else None
    return inner is not None and inner.lemma == "do" and inner.child("prep") is not None


def _is_uninvolved(verb: Word) -> bool:
    answers = load_answers()
    if is_negated(verb) and (verb.lower in answers.uninvolved or _has_said_of_it(verb, answers.uninvolved)):
        return True
    return verb.lemma == "be" and not is_negated(verb) and _has_said_of_it(verb, answers.blameless)


def _has_said_of_it(verb: Word, words: frozenset[str]) -> bool:
    said = (child for child in verb.children if child.dep in ("acomp", "attr", "prep") and verb.lemma == "be")
    return any(child.lower in words for child in said)


def _is_none(noun: Word) -> bool:
    return any(child.lower == "no" and not child.children for child in noun.children)  # not "almost no"


def _is_any(noun: Word) -> bool:
    """Whether it is any part in something: "any role", "a part in it"."""
    has_any = any(child.lower == "any" for child in noun.children)
    is_some = any(child.lower == "a" for child in noun.children) or noun.child("det", "poss", "amod") is None
    return has_any or (is_some and noun.child("prep") is not None)


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
