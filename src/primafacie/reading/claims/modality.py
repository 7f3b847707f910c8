"""What tense, modals, negation and adverbs of a clause tell about how it is put forward."""

from primafacie.reading.claims.lexicon import Lexicon
from primafacie.reading.language import Word
from primafacie.record.claim import Certainty, Stance

_FUTURE = frozenset({"will", "'ll", "’ll", "wo", "shall"})
_PAST_FUTURE = frozenset({"would", "'d", "’d"})
_OBLIGING = frozenset({"must", "should", "ought"})
_OWN = frozenset({"i", "we", "he", "she", "it", "they"})
_HARM = frozenset({
    "retaliate", "annihilate", "destroy", "punish", "strike", "attack", "avenge", "obliterate", "wipe", "bomb", "crush",
})  # fmt: skip
_UNWILLED = frozenset({
    "be", "see", "have", "know", "face", "need", "lose", "win", "become", "remain", "find", "get", "suffer", "feel",
    "hear",
    "learn", "fail", "regret", "benefit", "expect", "want", "like", "love", "prove", "seem", "depend", "take",
})  # fmt: skip
_HEDGED = frozenset({"probable", "possible"})
_NECESSARY = frozenset({"necessary", "imperative", "essential", "vital", "time", "crucial"})


def is_negated(verb: Word) -> bool:
    """Whether the verb or noun is negated, or the verb that it shares its auxiliary with."""
    for child in verb.children:
        if child.dep == "neg" or (
            child.dep in ("advmod", "preconj", "cc", "det") and child.lower in ("never", "neither", "no")
        ):
            return True
    if neither_confirmed(verb) is not None:
        return True
    subject = verb.child("nsubj", "nsubjpass")
    if subject is not None:
        if subject.lower in ("nobody", "none", "neither"):
            return True
        if any(child.lower in ("no", "neither") and child.dep in ("det", "preconj") for child in subject.children):
            return True
    return verb.dep == "xcomp" and verb.tag == "VB" and any(child.dep == "neg" for child in verb.head.children)


def stance_of_clause(head: Word, *, may_command: bool) -> Stance | None:
    """The stance that the modality of a clause gives a neutral cue; None where it is put forward as so.

    Args:
        head: The verb or noun that heads the clause.
        may_command: Whether a bare verb is an imperative: it is in a quotation.
    """
    auxiliaries = {child.lower for child in head.children if child.dep in ("aux", "auxpass")}
    subject = head.child("nsubj", "nsubjpass", "expl")
    if (auxiliaries & _OBLIGING and "have" not in auxiliaries) or _has_to(head):
        return "demands"
    if may_command and head.tag == "VB" and subject is None and not auxiliaries and head.is_root:
        return "demands"
    is_future = bool(auxiliaries & (_FUTURE | _PAST_FUTURE)) or _is_going_to(head)
    if not is_future or "have" in auxiliaries:
        return None
    if subject is not None and subject.lower in _OWN and subject.dep == "nsubj" and _is_willed(head):
        return "threatens" if head.lemma in _HARM else "undertakes"
    return "predicts"


def _is_willed(head: Word) -> bool:
    acted = next((child for child in head.children if child.dep == "xcomp"), head) if _is_going_to(head) else head
    if acted.lemma in _UNWILLED or acted.pos != "VERB":
        return False
    return not any(child.lower in ("likely", "probably", "perhaps", "possibly") for child in head.children)


def _has_to(head: Word) -> bool:
    if head.lemma in ("need", "have") and any(c.dep == "xcomp" and c.tag == "VB" for c in head.children):
        return True
    return head.lemma == "be" and any(c.dep in ("acomp", "attr") and c.lower in _NECESSARY for c in head.children)


def _is_going_to(head: Word) -> bool:
    return head.lower == "going" and any(c.dep == "xcomp" for c in head.children)


def certainty_of(head: Word, lexicon: Lexicon) -> Certainty | None:
    """How sure the clause is by its own modals and adverbs; None where it has none."""
    for child in head.children:
        if child.dep in ("aux", "advmod", "acomp", "npadvmod") and child.lower in lexicon.certainty:
            if child.dep == "aux" and child.lower in ("should", "must"):
                continue
            return lexicon.certainty[child.lower]
    return None


def is_refuting(head: Word, lexicon: Lexicon) -> bool:
    """Whether a clause says that something is not so: "is baseless", "was fabricated", "there is no evidence of"."""
    if head.tag == "VBN" and head.lower in lexicon.refuting and head.child("auxpass") is not None:
        return not is_negated(head)
    for child in head.children:
        if (
            child.lower == "nothing"
            and child.dep == "dobj"
            and any(c.lower == "wrong" for c in (*child.children, *head.children))
        ):
            return True
        if child.dep in ("acomp", "attr", "oprd", "dobj", "nsubj") and (
            (_refutes(child, lexicon) and not is_negated(head))
            or (child.lemma in lexicon.evidence and any(c.lower == "no" for c in child.children))
        ):
            return True
    return False


def _refutes(word: Word, lexicon: Lexicon) -> bool:
    """Whether a predicate says of something that it is not so; to be "wrong to do it" is to be blamed."""
    is_predicate = word.lemma in lexicon.refuting and word.dep in ("acomp", "attr", "oprd")
    return is_predicate and word.child("xcomp") is None


def neither_confirmed(verb: Word) -> Word | None:
    """For "denied" in "neither confirmed nor denied" the first of the two verbs, else None."""
    above = verb.head
    if verb.dep != "conj" or above.lemma not in ("confirm", "deny"):
        return None
    joins = {child.lower for child in above.children if child.dep in ("cc", "preconj", "det", "advmod", "neg")}
    return above if "nor" in joins or "neither" in joins or ("or" in joins and is_negated(above)) else None
