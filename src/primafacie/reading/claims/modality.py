"""What tense, modals, negation and adverbs of a clause tell about how it is put forward."""

import functools

from primafacie.data.entry import SourcedFile
from primafacie.data.loader import load_packaged
from primafacie.reading.claims.lexicon import Lexicon
from primafacie.reading.language import Word
from primafacie.record.claim import Certainty, Stance

_FUTURE = frozenset({"will", "'ll", "’ll", "wo", "shall"})
_PAST_FUTURE = frozenset({"would", "'d", "’d"})
_OBLIGING = frozenset({"must", "should", "ought"})
_SPOKEN = frozenset({"i", "we"})
"""Who speaks inside a quotation."""
_OWN = frozenset({"i", "we", "he", "she", "it", "they"})
_HEDGED = frozenset({"probable", "possible"})
_HAD = frozenset({"dobj", "oprd", "advmod"})
_STOPPING = frozenset({"stop", "fall"})
_MAYBE = frozenset({"may", "might"})
_EQUATING = frozenset({"be", "amount", "constitute", "represent", "mean", "act", "serve"})
"""Verbs that say what a deed is, or what somebody does duty as."""
_OPEN_CUES = frozenset({"confirm", "deny", "claim", "admit", "acknowledge"})


class _Modality(SourcedFile):
    likely: frozenset[str]
    hedging: frozenset[str]
    impending: frozenset[str]
    needed: frozenset[str]
    dismayed: frozenset[str]
    yielding: frozenset[str]
    harm: frozenset[str]
    held_out: frozenset[str]
    wronging: tuple[str, ...]
    wrongs: frozenset[str]
    paying: frozenset[str]
    prices: frozenset[str]
    unwilled: frozenset[str]


@functools.cache
def load_modality() -> _Modality:
    """The words of data/claims/modality.yaml, read once a process."""
    content: _Modality = load_packaged("claims/modality.yaml", _Modality)
    return content


def is_negated(verb: Word) -> bool:
    """Whether the verb or noun is negated, or the verb that it shares its auxiliary with."""
    for child in verb.children:
        if child.dep == "neg" or (
            child.dep in ("advmod", "preconj", "cc", "det") and child.lower in ("never", "neither", "no")
        ):
            return True
    if neither_confirmed(verb) is not None or is_stopped_short(verb):
        return True
    subject = verb.child("nsubj", "nsubjpass")
    if subject is not None:
        if subject.lower in ("nobody", "none", "neither"):
            return True
        if any(child.lower in ("no", "neither") and child.dep in ("det", "preconj") for child in subject.children):
            return True
    return verb.dep == "xcomp" and verb.tag == "VB" and any(child.dep == "neg" for child in verb.head.children)


def is_stopped_short(verb: Word) -> bool:
    """Whether the verb tells what somebody did not go as far as to do: "stopped short of confirming it"."""
    short = verb.head.head
    return verb.dep == "pcomp" and verb.head.lower == "of" and short.lower == "short" and short.head.lemma in _STOPPING


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
    is_main = head.is_root or head.dep == "ccomp"
    if may_command and head.tag == "VB" and subject is None and not auxiliaries and is_main:
        return "demands"
    hedged = _stance_of_likelihood(head)
    if hedged is not None:
        return hedged
    if any(child.dep == "advmod" and child.lower in load_modality().hedging for child in head.children):
        is_told = auxiliaries.isdisjoint(_FUTURE | _PAST_FUTURE) and head.pos in ("VERB", "AUX")
        if is_told and not _is_going_to(head):
            return "assesses"
    is_future = bool(auxiliaries & (_FUTURE | _PAST_FUTURE)) or _is_going_to(head)
    if not is_future or "have" in auxiliaries:
        return None
    own = _SPOKEN if may_command else _OWN
    if subject is not None and subject.lower in own and subject.dep == "nsubj" and is_willed(head):
        return stance_of_will(head)
    return "threatens" if any(_is_price(verb) for verb in (head, *head.children)) else "predicts"


def _is_price(verb: Word) -> bool:
    """Whether a verb tells what harm others will have of what they do: "will pay a heavy price"."""
    words = load_modality()
    is_joined = verb.dep in ("conj", "xcomp") or verb.child("aux") is not None or verb.is_root
    has = [child for child in verb.children if child.dep in _HAD and child.lemma in words.prices]
    has = [noun for noun in has if not any(child.lower == "of" for child in noun.children)]  # that of a reform
    return is_joined and verb.lemma in words.paying and len(has) > 0


def is_wronging(word: Word) -> bool:
    """Whether a verb or an adjective calls a deed wrong."""
    return word.lower.startswith(load_modality().wronging)


def charges(head: Word) -> bool:
    """Whether a clause calls what somebody does a wrong: "violates", "amounts to a declaration of war"."""
    if is_wronging(head):
        return True
    said = [child for child in head.children if child.dep in ("attr", "dobj")]
    said += [each for child in head.children if child.lower in ("to", "as") for each in child.children]
    return head.lemma in _EQUATING and any(not _names(noun).isdisjoint(load_modality().wrongs) for noun in said)


def _names(noun: Word) -> set[str]:
    """A noun, with the one before it and with the one behind its "of"."""
    of = next((child.child("pobj") for child in noun.children if child.lower == "of"), None)
    behind = {f"{noun.lemma} of {of.lemma}"} if of is not None else set()
    return {noun.lemma, *behind, *(f"{child.lower} {noun.lemma}" for child in noun.children if child.dep == "compound")}


def stance_of_will(head: Word) -> Stance:
    """What a clause does that tells what its own speaker will do: it threatens, turns a demand down, or undertakes."""
    if head.lemma in load_modality().harm and not is_negated(head):
        return "threatens"
    return "rejects" if head.lemma in load_modality().yielding and is_negated(head) else "undertakes"


def _stance_of_likelihood(head: Word) -> Stance | None:
    """The stance of "is likely to", "is likely that", "is set to", "may have"; None for other clauses."""
    auxiliaries = {child.lower for child in head.children if child.dep in ("aux", "auxpass")}
    words = load_modality()
    said = next((c for c in (head, *head.children) if c.lower in words.likely | words.impending), None)
    act = (said.child("xcomp", "ccomp") or head.child("xcomp", "ccomp")) if said is not None else None
    if said is None or act is None:
        if not auxiliaries & _MAYBE:
            return None
        is_done = head.tag == "VB" and head.pos == "VERB" and head.lemma not in words.unwilled
        return "assesses" if "have" in auxiliaries else "predicts" if is_done else None
    inner = [child for child in act.children if child.dep in ("aux", "auxpass")]
    if any(child.tag == "TO" for child in inner):
        return "assesses" if any(child.lower == "have" for child in inner) else "predicts"
    return "predicts" if any(child.tag == "MD" for child in inner) else "assesses"


def is_willed(head: Word) -> bool:
    """Whether a verb tells what somebody does by will."""
    acted = next((child for child in head.children if child.dep == "xcomp"), head) if _is_going_to(head) else head
    if acted.lemma in load_modality().unwilled or acted.pos != "VERB":
        return False
    return not any(child.lower in ("likely", "probably", "perhaps", "possibly") for child in head.children)


def _has_to(head: Word) -> bool:
    if head.lemma in ("need", "have") and any(c.dep == "xcomp" and c.tag == "VB" for c in head.children):
        return True
    return head.lemma == "be" and any(
        c.dep in ("acomp", "attr") and c.lower in load_modality().needed for c in head.children
    )


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
    if verb.dep != "conj" or above.lemma not in _OPEN_CUES:
        return None
    joins = {child.lower for child in above.children if child.dep in ("cc", "preconj", "det", "advmod", "neg")}
    return above if "nor" in joins or "neither" in joins or ("or" in joins and is_negated(above)) else None
