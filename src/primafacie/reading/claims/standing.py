"""Stance, polarity, certainty, medium and kind of quotation of a claim, by its cue, its polarity and its content."""

from primafacie.reading.claims.draft import ClaimDraft
from primafacie.reading.claims.lexicon import Lexicon
from primafacie.reading.language import Parse, Word
from primafacie.record.claim import Certainty, Quotation, Stance

_OPENING_MARKS = frozenset("“\"„«‹‘「『﹁‟”»'`")
_CLOSING_MARKS = frozenset("”\"“»›’」』﹂'«`")
_NEUTRAL = frozenset({"say", "write", "confirm", "statement", "report", "according to", "per", "as per"})
_FUTURE = frozenset({"will", "'ll", "’ll", "wo", "shall"})
_PAST_FUTURE = frozenset({"would", "'d", "’d"})
_OBLIGING = frozenset({"must", "should", "ought"})
_OWN = frozenset({"i", "we", "he", "she", "it", "they"})
_HARM = frozenset({
    "retaliate", "annihilate", "destroy", "punish", "strike", "attack", "avenge", "obliterate", "wipe", "bomb", "crush",
})  # fmt: skip
_NEGATIVE_WORDS = frozenset({"never", "neither", "nor", "no", "not", "n't", "n’t", "nothing", "nobody", "none"})
_NEG_RAISING = frozenset({"think", "predict", "assess"})
_DENIED_SILENCE = frozenset({"say", "write", "confirm", "show", "acknowledge", "allege", "statement"})


def settle(parse: Parse, draft: ClaimDraft, lexicon: Lexicon, class_: str) -> None:
    """Fill in what the words decide alone: quotation kind, stance, polarity, certainty.

    Args:
        parse: The parse.
        draft: The claim; its `stance` and `certainty` are those of its cue so far.
        lexicon: The lexicon.
        class_: Class of its cue in the lexicon.
    """
    draft.quotation = quotation_kind(parse.text, draft)
    if draft.cue_word is not None and is_negated(draft.cue_word):
        _negate(draft, class_)
    elif class_ in _NEUTRAL and draft.head is not None:
        stance = _stance_of_content(draft.head, is_announced=_is_announcement(draft.cue_word))
        if stance is not None:
            draft.stance = stance
    if draft.certainty != "certain" and draft.head is not None:
        draft.certainty = _certainty(draft.head, lexicon) or draft.certainty


def quotation_kind(text: str, draft: ClaimDraft) -> Quotation:
    """Direct where every piece is in marks, mixed where some words are, indirect where none are."""
    pieces = [text[start:end].strip() for start, end in draft.content]
    if all(p[0] in _OPENING_MARKS and p[0] != "'" and (p[-1] in _CLOSING_MARKS or p.count(p[0]) == 1) for p in pieces):
        return "direct"
    return "mixed" if any(mark in piece for piece in pieces for mark in '“”"„«»「」『』') else "indirect"


def is_negated(verb: Word) -> bool:
    """Whether the verb, or the verb that it shares its auxiliary with, is negated."""
    if any(
        child.dep == "neg" or (child.dep in ("advmod", "preconj", "cc") and child.lower in ("never", "neither"))
        for child in verb.children
    ):
        return True
    subject = verb.child("nsubj", "nsubjpass")
    if subject is not None and (
        subject.lower in ("nobody", "none", "neither")
        or any(c.lower in ("no", "neither") and c.dep == "det" for c in subject.children)
    ):
        return True
    return verb.dep == "xcomp" and verb.tag == "VB" and any(child.dep == "neg" for child in verb.head.children)


def _negate(draft: ClaimDraft, class_: str) -> None:
    """What a cue under negation makes of its content."""
    if draft.stance == "denies":
        draft.stance, draft.certainty = "acknowledges", "possible"
    elif draft.stance == "doubts":
        draft.stance, draft.certainty = "asserts", "certain"
    elif draft.stance == "rejects":
        draft.stance, draft.certainty = "assesses", "possible"
    elif class_ in _NEG_RAISING:
        draft.polarity = "negative"
    elif class_ in _DENIED_SILENCE:
        draft.stance, draft.certainty = "doubts", "possible"
    elif draft.stance in ("praises", "undertakes"):
        draft.stance = "rejects"
    else:
        draft.polarity = "negative"


def _is_announcement(cue: Word | None) -> bool:
    return cue is not None and cue.lemma in (
        "announce",
        "confirm",
        "announcement",
        "confirmation",
        "reveal",
        "disclose",
    )


def _stance_of_content(head: Word, *, is_announced: bool) -> Stance | None:
    """What a neutral cue puts forward by the modality of its content; None where nothing speaks against asserting."""
    auxiliaries = {child.lower for child in head.children if child.dep in ("aux", "auxpass")}
    subject = head.child("nsubj", "nsubjpass")
    if auxiliaries & _OBLIGING or _has_to(head):
        return "demands"
    if head.tag == "VB" and subject is None and "to" not in auxiliaries and head.dep in ("ccomp", "ROOT"):
        return "demands"
    is_future = bool(auxiliaries & (_FUTURE | _PAST_FUTURE)) or _is_going_to(head)
    if is_future and "have" not in auxiliaries:
        if subject is not None and subject.lower in _OWN and head.pos == "VERB" and subject.dep == "nsubj":
            return "threatens" if head.lemma in _HARM else "undertakes"
        return None if is_announced else "predicts"
    return None


def _has_to(head: Word) -> bool:
    if head.lemma in ("need", "have") and any(c.dep == "xcomp" and c.tag == "VB" for c in head.children):
        return True
    return head.lemma == "be" and any(
        c.dep in ("acomp", "attr") and c.lower in ("necessary", "imperative", "essential") for c in head.children
    )


def _is_going_to(head: Word) -> bool:
    return head.lower == "going" and any(c.dep == "xcomp" for c in head.children)


def _certainty(head: Word, lexicon: Lexicon) -> Certainty | None:
    for child in head.children:
        if child.dep in ("aux", "advmod", "acomp", "npadvmod") and child.lower in lexicon.certainty:
            if child.lower in ("should", "must") and child.dep == "aux":
                continue
            return lexicon.certainty[child.lower]
    return None
