"""Whether a verb stands in the passive, also where its auxiliary is left out."""

from primafacie.reading.events.contexts import load_contexts
from primafacie.reading.language import Word

SUBJECTS = ("nsubj", "csubj", "expl")
PASSIVE_SUBJECTS = ("nsubjpass", "csubjpass")
_VERBAL = frozenset({"VERB", "AUX"})


def is_passive(verb: Word) -> bool:
    """Whether the verb stands in the passive; a bare participle after a noun does."""
    if is_causative(verb) or _lacks_auxiliary(verb):
        return True
    while verb.child("auxpass", *PASSIVE_SUBJECTS) is None:
        is_bare = (verb.tag == "VBN" or _is_halted(verb)) and verb.child("aux", *SUBJECTS) is None
        if verb.dep != "conj" or verb.head.pos not in _VERBAL or not is_bare:
            return verb.dep == "acl" and is_bare and not _moves(verb)
        verb = verb.head
    return True


def _is_halted(verb: Word) -> bool:
    """Whether a verb of seizing in the past has nothing that is seized: "was boarded by the navy and seized"."""
    return verb.tag == "VBD" and verb.lemma in load_contexts().halting and verb.child("dobj", "ccomp", "xcomp") is None


def is_causative(verb: Word) -> bool:
    """Whether a participle tells what somebody has done to something: "had them seized"."""
    is_bare = verb.tag == "VBN" and verb.child("aux", "dobj") is None and verb.child("nsubj") is not None
    return verb.dep == "ccomp" and is_bare and verb.head.lemma == "have" and verb.head.i < verb.i


def _lacks_auxiliary(verb: Word) -> bool:
    """Whether a passive has its auxiliary from the one that it is joined to: "was stopped and its cargo seized"."""
    is_participle = verb.tag == "VBN" or (verb.tag == "VBD" and verb.lower.endswith("ed"))
    if verb.dep != "conj" or not is_participle or verb.child("nsubj") is None:
        return False
    return verb.child("aux", "dobj", "xcomp", "ccomp") is None and verb.head.child("auxpass") is not None


def _moves(verb: Word) -> bool:
    """Whether a verb tells of a movement of its own ("left here for Moscow"): none of the sort has a passive."""
    return any(child.dep == "advmod" and child.lower in ("here", "home") for child in verb.children)
