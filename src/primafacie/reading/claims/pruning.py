"""Which attributions are claims: what a speaker says of their own saying, and what nobody puts forward, is not."""

from primafacie.reading.claims.announced import RULE as STATEMENT
from primafacie.reading.claims.answer_words import kind_of
from primafacie.reading.claims.direct import Assignment
from primafacie.reading.claims.draft import ClaimDraft
from primafacie.reading.claims.judged import load_acts
from primafacie.reading.claims.lexicon import Lexicon
from primafacie.reading.claims.modality import load_modality
from primafacie.reading.claims.nesting import set_via
from primafacie.reading.claims.sources import antecedent, goes_on_from
from primafacie.reading.language import Word

_TOLD = frozenset({
    "say", "write", "confirm", "allege", "deny", "acknowledge", "threaten", "undertake", "demand", "reject", "condemn",
    "assess", "predict", "warn",
})  # fmt: skip
_NAMED_BY_NOUN = frozenset({
    "allegation", "denial", "rejection", "criticism", "acknowledgement", "report", "statement", "warning", "threat",
    "undertaking",
})  # fmt: skip
_PERFORMED = frozenset({"deny", "acknowledge", "threaten", "undertake", "demand", "reject", "condemn", "praise"})
"""What a statement does in the first person ("we condemn"), beyond its own manner of speaking ("we believe")."""
_WHOLE_SENTENCE = ("claims.preposition", "claims.chain")
_HARD = frozenset({"impossible", "hard", "difficult", "easy", "tough", "unclear", "early", "tempting", "premature"})
_OPEN = frozenset({"xcomp", "ccomp", "advcl", "conj"})
_ABOUT_ACTS = frozenset({"demand", "undertake", "threaten", "reject"})
_THINGS = frozenset({"it", "that", "which", "this", "these", "those"})
_SAID_BY_THINGS = frozenset(
    {"say", "write", "confirm", "allege", "deny", "reject", "demand", "condemn", "warn", "acknowledge"}
)
_PASSIVE_UNSAID = frozenset({"say", "write", "allege", "predict", "assess", "confirm", "appear", "think", "demand"})


def prune(drafts: list[ClaimDraft], assigned: Assignment, lexicon: Lexicon) -> list[ClaimDraft]:
    """The drafts that are claims, each with its `via`.

    Args:
        drafts: In the order of the text.
        assigned: The quotations and their cues.
        lexicon: The lexicon.
    """
    somebodys = [draft for draft in drafts if _has_somebody(draft) and not _is_still_to_come(draft, lexicon)]
    kept = [draft for draft in somebodys if not _is_own_manner(draft, assigned, lexicon)]
    set_via(kept)
    while True:  # what stood in a dropped claim stands in the one around it
        inner = [draft for draft in kept if draft.via is None or _is_told(draft, lexicon)]
        if len(inner) == len(kept):
            return kept
        kept = inner
        for draft in kept:
            if not draft.rule.startswith("claims.chain"):
                draft.via = None
        set_via(kept)


def _is_still_to_come(draft: ClaimDraft, lexicon: Lexicon) -> bool:
    """Whether the saying is only asked for, promised or refused: "urged all states to condemn …"."""
    verb = draft.cue_word
    if verb is not None and goes_on_from(verb) is not None:
        return False
    while verb is not None and verb.tag == "VB" and verb.pos == "VERB" and verb.dep in _OPEN:
        is_joined = verb.dep == "conj"
        if not is_joined and not any(child.dep == "aux" and child.lower == "to" for child in verb.children):
            return False
        verb = verb.head
        above = lexicon.verb_cue(verb) if not is_joined else None
        if above is not None and above.class_ in _ABOUT_ACTS:
            return True
    return False


def _is_beyond_telling(draft: ClaimDraft) -> bool:
    """Whether it is only said how hard it is to say something: "it is impossible to tell what is in them"."""
    verb = draft.cue_word
    named = any(word.lower != "it" for word in draft.source_words)
    if verb is None or verb.tag != "VB" or named or verb.dep not in ("xcomp", "ccomp", "advcl", "acl"):
        return False
    judged = verb.head if verb.head.pos == "ADJ" else verb.head.child("acomp")
    return judged is not None and judged.lower in _HARD


def _has_somebody(draft: ClaimDraft) -> bool:
    """Whether somebody puts the content forward, named or left unsaid, and not a thing that only shows it."""
    kind = draft.rule.split(".")[1]
    if _withholds(draft):
        return False
    if _is_under_way(draft) or _is_in_danger(draft) or _is_beyond_telling(draft):
        return False
    if draft.class_ == "show" and any(word.lemma in load_acts() for word in draft.source_words):
        return False  # "this move demonstrates that …": whoever tells of it draws the conclusion
    if kind in ("adverb", "adjective", "label", "preposition", "chain"):
        return True
    if not draft.source_words:
        if kind == "noun":
            return True
        if draft.rule.endswith(".object") and draft.class_ != "allege":
            return False
        return (
            draft.rule.endswith((".raised", ".quote"))
            or draft.quotation == "direct"
            or (draft.class_ in _PASSIVE_UNSAID and draft.cue_word is not None and draft.cue_word.tag != "VB")
        )
    words = [word.lower for word in draft.source_words]
    return not (words[0] in _THINGS and kind == "verb" and draft.class_ not in _SAID_BY_THINGS)


def _is_in_danger(draft: ClaimDraft) -> bool:
    """Whether the object of threatening is what suffers, not what is held out: "threatens peace", not "… a boycott"."""
    if draft.class_ != "threaten" or not draft.rule.endswith(".object"):
        return False
    return draft.head is None or draft.head.lemma not in load_modality().held_out


def _is_under_way(draft: ClaimDraft) -> bool:
    """Whether the cue tells what somebody is busy with: "is assessing the damage", "were discussing the deal"."""
    cue = draft.cue_word
    if cue is None or cue.tag != "VBG" or draft.class_ not in ("say", "assess") or not draft.rule.endswith(".object"):
        return False
    return cue.dep == "csubj" or any(child.dep == "aux" and child.lemma == "be" for child in cue.children)


def _withholds(draft: ClaimDraft) -> bool:
    """Whether somebody is denied a right or a thing, which is no denial: "denied the crew entry"."""
    if draft.class_ != "deny" or draft.cue_word is None or not draft.rule.endswith(".object"):
        return False
    thing = draft.cue_word.child("dobj")
    is_given = draft.cue_word.child("dative") is not None
    return is_given and thing is not None and kind_of(thing.lemma) is None


def _is_own_manner(draft: ClaimDraft, assigned: Assignment, lexicon: Lexicon) -> bool:
    """Whether the cue stands in a direct quotation and is its speaker's own manner of speaking ("I think …")."""
    if draft.cue is None or not assigned.holds(draft.cue[0]):
        return False
    return not _is_told(draft, lexicon) or draft.class_ in ("demand", "condemn", "predict", "assess", "reject")


def _is_told(draft: ClaimDraft, lexicon: Lexicon) -> bool:
    """Whether a claim inside another one is told of somebody else, by name or noun, or is what a statement does."""
    if draft.via is not None and draft.via.rule == STATEMENT and draft.class_ in _PERFORMED:
        return True
    if draft.rule.endswith(".raised"):
        return draft.class_ != "appear"
    if not draft.source_words:
        return (
            _is_told_to(draft)
            or draft.class_ in _NAMED_BY_NOUN
            or draft.rule.startswith(("claims.adverb", "claims.adjective"))
        )
    if draft.via is not None and draft.via.rule.startswith(_WHOLE_SENTENCE):  # "he said, according to Kyiv"
        return all(_is_named(word) or word.pos == "PRON" for word in draft.source_words)
    if draft.class_ not in _TOLD and draft.class_ not in _NAMED_BY_NOUN:
        named = all(word.pos == "PROPN" or word.lemma in lexicon.cited for word in draft.source_words)
        return draft.rule.startswith("claims.preposition") or (draft.class_ == "think" and named)
    return all(_is_named(word) for word in draft.source_words)


def _is_told_to(draft: ClaimDraft) -> bool:
    """Whether somebody unnamed told it: "was told that the ship had left"."""
    cue = draft.cue_word
    is_passive = cue is not None and cue.child("auxpass") is not None
    return is_passive and draft.class_ == "say" and draft.rule.endswith(".clause")


def _is_named(word: Word) -> bool:
    if any(child.lower == "no" for child in word.children):  # "no evidence suggested that …"
        return False
    return word.pos in ("NOUN", "PROPN") or word.tag == "NN" or antecedent(word) is not None
