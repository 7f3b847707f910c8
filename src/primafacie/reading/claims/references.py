"""What the words of an answer refer back to: "denied the accusation", "did no such thing", "which Tehran rejects"."""

from collections.abc import Iterator
from dataclasses import dataclass

from primafacie.reading.actors.cast import ActorDraft, Cast
from primafacie.reading.claims.answer_words import kind_of, load_answers
from primafacie.reading.claims.disowning import disclaims, says_untrue, stands_for_deed, tells_part, unties
from primafacie.reading.claims.draft import ClaimDraft
from primafacie.reading.claims.lexicon import Lexicon
from primafacie.reading.claims.modality import is_refuting
from primafacie.reading.claims.sources import antecedent
from primafacie.reading.language import Word
from primafacie.record.claim import Stance

_DETERMINERS = frozenset({"the", "this", "that", "these", "those", "such", "any", "all", "both", "its", "their"})
_PLURAL_TAGS = frozenset({"NNS", "NNPS"})
_PLURALS = frozenset({"these", "those", "them", "they", "both", "all"})
_COMPLEMENTS = frozenset({"of", "for", "about", "against", "over"})
_TOPICS = frozenset({"on", "about", "to", "of"})
_UNDOUBTED = frozenset({"wrong", "demand"})
"""Kinds that nobody doubts: "did not respond to requests" puts nothing in question."""
_WHOLE = frozenset({"report", "criticism", "speech"})
"""Kinds that with an owner refer back also where a phrase behind them tells their topic."""
_FINITE = frozenset({"VBD", "VBZ", "VBP", "VB"})
APPOSED = frozenset({"appos", "dep", "npadvmod"})


@dataclass(frozen=True, slots=True)
class Reference:
    """Words that refer back.

    Attributes:
        word: The noun or pronoun, or the verb that stands for a deed ("did no such thing").
        name: Name of the kind of the noun; "" for pronouns and verbs.
        names: Stances of what the noun names, the likeliest first; empty for pronouns and verbs.
        is_plural: Whether it can refer to several claims.
        owner: Whose saying it is ("Seoul's claim"); None where the words do not tell.
    """

    word: Word
    name: str
    names: list[Stance]
    is_plural: bool
    owner: ActorDraft | None


def find_reference(draft: ClaimDraft, cast: Cast, lexicon: Lexicon) -> Reference | None:
    """What an answer refers back to; None where its content says itself what it is about."""
    answers = load_answers()
    for word in _pointing(draft, lexicon):
        if _is_pointer(word) or (word.dep in APPOSED and word.lemma in answers.shells):
            return Reference(word, "", [], word.lower in _PLURALS, None)
        known = kind_of(word.lemma) if word.pos == "NOUN" else None
        if known is not None and _refers(word, known[0]) and not (known[0] in _UNDOUBTED and draft.stance == "doubts"):
            is_plural = word.tag in _PLURAL_TAGS
            return Reference(word, known[0], known[1].names, is_plural, _owner(word, cast))
    head = draft.head
    if head is not None and head.lemma == "know" and disclaims(head):  # "knew nothing of it"
        return Reference(head, "", [], False, None)
    if head is not None and (
        disclaims(head) or unties(head) or (draft.class_ in ("confirm", "reject") and head.lemma == "innocence")
    ):
        return Reference(head, "wrong", answers.kinds["wrong"].names, False, None)
    if head is not None and draft.class_ == "deny" and draft.stance == "denies" and tells_part(head):
        return Reference(head, "wrong", answers.kinds["wrong"].names, False, None)
    if head is not None and draft.stance == "denies" and _is_pointed_at(head):
        return Reference(head, "", [], head.tag in _PLURAL_TAGS, None)
    deed = next((word for word in _pointing(draft, lexicon) if _is_deed(word)), None) if not draft.events else None
    if deed is not None:
        return Reference(deed, "deed", [], False, None)
    if head is not None and (stands_for_deed(head) or _has_such(head)):
        return Reference(head, "", [], False, None)
    return None


def _is_pointer(word: Word) -> bool:
    if word.lower == "much":  # "admitted as much"
        return any(child.lower in ("as", "so") for child in word.children)
    if word.lower == "none":  # "none of this is true"
        of = next((child.child("pobj") for child in word.children if child.lower == "of"), None)
        return of is not None and of.lower in load_answers().pointers
    return word.lower in load_answers().pointers and word.pos in ("PRON", "DET", "ADV", "SCONJ")


def _is_pointed_at(noun: Word) -> bool:
    """Whether a noun is one that was told of: "denied this policy", "such a scenario"."""
    is_pointed = any(child.lower in ("this", "these", "such") and child.i < noun.i for child in noun.children)
    return noun.pos == "NOUN" and is_pointed and not has_complement(noun)


def _is_deed(noun: Word) -> bool:
    """Whether a noun takes up what was told to have been done, and does not tell it itself."""
    is_pointed = any(child.lower in ("the", "this", "that", "such", "any") for child in noun.children)
    return noun.pos == "NOUN" and noun.lemma in load_answers().deeds and is_pointed and not has_complement(noun)


def _has_such(head: Word) -> bool:
    """Whether the content takes up by "such" what was told before: "using such weapons", "agreed to any such thing"."""
    nouns = [head, *(child for child in head.children if child.i > head.i)]
    nouns += [inner for prep in nouns if prep.dep == "prep" for inner in prep.children]
    return any(child.lower == "such" and child.i < noun.i for noun in nouns for child in noun.children)


def is_taken_up(noun: Word, lexicon: Lexicon) -> bool:
    """Whether a noun in apposition stands for what was said before it: "…, a charge that Tehran denies"."""
    is_shell = noun.lemma in lexicon.nouns or noun.lemma in load_answers().shells or kind_of(noun.lemma) is not None
    return noun.dep in APPOSED and is_shell


def taken_up(verb: Word, lexicon: Lexicon) -> Word | None:
    """The noun in apposition that is the object of a verb in its clause: "…, a charge Tehran (faced and) denied"."""
    clause = verb.head if verb.dep == "conj" and verb.head.dep == "relcl" and verb.child("nsubj") is None else verb
    if clause.dep not in ("relcl", "acl") or clause.child("nsubj", "nsubjpass") is None:
        return None
    return clause.head if is_taken_up(clause.head, lexicon) else None


def _pointing(draft: ClaimDraft, lexicon: Lexicon) -> Iterator[Word]:
    """The words of an answer that can refer back, the likeliest first."""
    head, cue = draft.head, draft.cue_word
    if head is None:
        return
    named = antecedent(head)
    yield named if named is not None and is_taken_up(named, lexicon) else head  # "a charge that Tehran denies"
    if cue is not None and draft.rule.endswith(".object"):  # "called it a fake", "dismissed as lies the report"
        yield from (child for child in cue.children if child.dep == "dobj" and child is not head)
    if head.lemma in load_answers().withholding and draft.stance == "doubts":  # "refused to confirm the report"
        yield from (child for child in head.children if child.dep == "dobj")
    if head.lemma in load_answers().commenting or (cue is not None and cue.lemma in load_answers().commenting):
        yield from _topics(head)
        if cue is not None:
            yield from _topics(cue)
    if _weighs(head, draft, lexicon):
        yield from (child for child in head.children if child.dep in ("nsubj", "nsubjpass"))
        for child in head.children:
            if child.lemma in lexicon.evidence and child.dep in ("attr", "dobj", "nsubj"):
                yield from _topics(child)


def _weighs(head: Word, draft: ClaimDraft, lexicon: Lexicon) -> bool:
    """Whether the content says of something put forward whether it is so: "the report was false", "that was so"."""
    is_so = any(child.lower in load_answers().affirming for child in head.children)
    return (head.lemma == "be" and is_so) or (
        draft.stance == "denies" and (is_refuting(head, lexicon) or says_untrue(head))
    )


def _topics(word: Word) -> Iterator[Word]:
    """The nouns behind "on", "about", "to" and "of" of a word."""
    for prep in word.children:
        inner = prep.child("pobj") if prep.dep == "prep" and prep.lower in _TOPICS else None
        if inner is not None:
            yield inner


def _refers(noun: Word, name: str) -> bool:
    """Whether a noun refers back rather than says itself what it names."""
    if noun.dep in APPOSED or noun.dep == "compound" or name == "wrong":
        return True
    if noun.child("poss") is not None and name in _WHOLE:  # "disputed Seoul's account of the talks"
        return True
    if has_complement(noun) or any(child.lemma in load_answers().adding for child in noun.children):
        return False
    if noun.tag in _PLURAL_TAGS or noun.child("poss") is not None:
        return True
    return any(child.lower in _DETERMINERS or child.lemma in load_answers().likening for child in noun.children)


def has_complement(noun: Word) -> bool:
    """Whether a clause or a phrase behind the noun, or right beside it, says what was put forward."""
    beside = (child for child in noun.head.children if child.dep in ("ccomp", "relcl", "acl"))
    return any(child.first == noun.i + 1 and child.tag in _FINITE for child in beside) or any(
        (child.dep in ("acl", "ccomp") and child.tag != "VBN") or (child.dep == "prep" and child.lower in _COMPLEMENTS)
        for child in noun.children
        if child.i > noun.i
    )


def _owner(noun: Word, cast: Cast) -> ActorDraft | None:
    """Whose saying the noun names: "Seoul's claim", "the U.S. accusations", "the claim by Kyiv"."""
    for child in noun.children:
        if child.dep in ("poss", "compound", "amod", "nmod") and child.i < noun.i:
            actor = cast.actor_at(child)
            if actor is not None:
                return actor
        if child.dep == "prep" and child.lower in ("by", "from"):
            inner = child.child("pobj")
            return cast.actor_at(inner) if inner is not None else None
    return None
