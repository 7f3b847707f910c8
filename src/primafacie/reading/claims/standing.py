"""Kind of quotation, stance, polarity and certainty of a claim, by its cue and the words of its content."""

import bisect

from primafacie.reading.claims.announced import RULE as STATEMENT
from primafacie.reading.claims.answer_words import kind_of, load_answers
from primafacie.reading.claims.disowning import disclaims, says_untrue, unties
from primafacie.reading.claims.draft import ClaimDraft
from primafacie.reading.claims.lexicon import Cue, Lexicon
from primafacie.reading.claims.modality import (
    certainty_of,
    is_negated,
    is_refuting,
    is_willed,
    load_modality,
    neither_confirmed,
    stance_of_clause,
    stance_of_will,
)
from primafacie.reading.claims.sources import is_passive
from primafacie.reading.language import Parse, Word
from primafacie.record.claim import Quotation, Stance

_OPENING_MARKS = frozenset('“"„«‹‘「『﹁‟”»`')
_CLOSING_MARKS = frozenset("”\"“»›’」』﹂'«`")
_CLOSING = "”\"’'»」』"
_ANY_MARKS = '“”"„«»「」『』‘'
_NEUTRAL = frozenset({"say", "write", "confirm", "statement", "report", "according to", "per", "as per", "label"})
_NEG_RAISING = frozenset({"think", "predict", "assess"})
_WITHHELD = frozenset({"say", "write", "confirm", "show", "acknowledge", "allege", "statement"})
_PERFORMED = frozenset({
    "deny", "reject", "acknowledge", "condemn", "praise", "demand", "undertake", "threaten", "doubt", "predict",
    "think", "assess", "warn", "want",
})  # fmt: skip
_CHARGES = frozenset({"allegation", "report", "assessment", "prediction"})
_ASKED = frozenset({"demand", "criticism", "undertaking"})
_DENIED_THINGS = frozenset(
    {"visa", "access", "entry", "request", "appeal", "permission", "bail", "asylum", "license", "licence"}
)
_ANNOUNCING = frozenset({"announce", "announcement", "confirm", "confirmation", "reveal", "disclose", "unveil"})
_REFUTABLE = frozenset({"asserts", "rejects", "assesses", "condemns"})
_NAMING = frozenset(
    {"call", "describe", "label", "brand", "dismiss", "denounce", "term", "dub", "reject", "characterize"}
)
_RECOGNISING = frozenset({"recognize", "recognise", "accept"})
_UNTRUE = frozenset({"charge", "report", "speech"})
"""Kinds of nouns for what can be untrue, where others are wrong only by being bad."""
_ALSO_OF_DEEDS = frozenset({"wrong", "motivated"})
"""What is said of deeds too, and denies only what can be untrue: "called the charge politically motivated"."""
_CONTESTING = frozenset({"dispute", "contest"})
"""Who does not dispute it grants it; who does not doubt it puts it forward."""
_FIRST_WORDS = 40
_ON = frozenset({"on", "about", "regarding", "concerning"})
_ASKED_THINGS = frozenset({"invitation", "deal", "term", "condition", "apology", "plan"})
_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_SELF = frozenset({"i", "we"})
_SAME = frozenset({"it", "he", "she", "they", "i", "we"})


def settle(parse: Parse, draft: ClaimDraft, lexicon: Lexicon, starts: list[int]) -> None:
    """Fill in what the words decide alone.

    Args:
        parse: The parse.
        draft: The claim; its `stance` and `certainty` are those of its cue so far.
        lexicon: The lexicon.
        starts: Where each word of the parse begins.
    """
    is_verbatim = draft.rule in ("claims.label.speaker", STATEMENT)  # without marks
    draft.quotation = "direct" if is_verbatim else quotation_kind(parse.text, draft)
    heads = clause_heads(parse, draft, starts)
    if draft.cue_word is not None and is_negated(draft.cue_word):
        _negate(draft)
    elif draft.class_ in _NEUTRAL:
        draft.stance = _stance_of_noun(draft, lexicon) or _stance_of_content(draft, heads, lexicon) or draft.stance
    elif draft.class_ in ("deny", "reject", "acknowledge"):
        _turn_by_object(draft, lexicon)
    elif draft.class_ in ("think", "assess") and heads and stance_of_clause(heads[0], may_command=False) == "predicts":
        draft.stance = "predicts"
    elif draft.class_ == "warn":
        draft.stance = _stance_of_warning(draft, heads)
    elif draft.class_ == "undertake" and heads and draft.rule.endswith((".infinitive", ".object")):
        is_price = heads[0].lemma in load_modality().prices
        draft.stance = "threatens" if is_price else stance_of_will(heads[0])
    elif draft.rule == "claims.verb.agree.clause" and heads and _is_told_as_so(heads[0]):
        draft.stance = "asserts"
    if draft.stance == "undertakes" and draft.class_ in _NEUTRAL and _is_nobodys(draft):
        draft.stance = "predicts"
    if _asks_for_act(draft) or _tells_to(draft) or _is_question(parse, draft):
        draft.stance = "demands"
    if draft.stance in _REFUTABLE and _refutes(parse, draft, heads, lexicon, starts):
        draft.stance = "denies"
    if draft.certainty != "certain" and heads:
        draft.certainty = certainty_of(heads[0], lexicon) or draft.certainty


def _is_told_as_so(head: Word) -> bool:
    """Whether a clause tells what is or was: what two sides agree that it is, they do not undertake."""
    tags = {head.tag, *(child.tag for child in head.children if child.dep in ("aux", "auxpass"))}
    return bool(tags & _FINITE) and "MD" not in tags


def _refutes(parse: Parse, draft: ClaimDraft, heads: list[Word], lexicon: Lexicon, starts: list[int]) -> bool:
    """Whether the content says of something that it is not so: "there is no proof", "called the report groundless"."""
    if any(is_refuting(head, lexicon) or says_untrue(head) or unties(head) for head in heads[:2]):
        return True
    if draft.class_ in _NEUTRAL and any(_calls_untrue(word, lexicon) for word in _words(parse, draft, starts)):
        return True
    if not draft.rule.endswith(".object") or draft.cue_word is None or draft.cue_word.lemma not in _NAMING:
        return False
    words = _words(parse, draft, starts)
    kinds = (kind_of(word.lemma) for word in words)
    can_be_untrue = any(w.pos == "PRON" for w in words) or any(kind and kind[0] in _UNTRUE for kind in kinds)
    refuting = lexicon.refuting | _ALSO_OF_DEEDS if can_be_untrue else lexicon.refuting - _ALSO_OF_DEEDS
    return any(word.lemma in refuting for word in words)


def _words(parse: Parse, draft: ClaimDraft, starts: list[int]) -> list[Word]:
    """The first words of a content."""
    start, end = draft.content[0][0], draft.content[-1][1]
    return parse.words[bisect.bisect_left(starts, start) : bisect.bisect_left(starts, end)][:_FIRST_WORDS]


def _calls_untrue(word: Word, lexicon: Lexicon) -> bool:
    """Whether the word is the adjective of "such groundless accusations"."""
    named = lexicon.nouns.get(word.head.lemma)
    is_pointed = any(child.lower in ("such", "these", "this", "those", "the") for child in word.head.children)
    return (
        word.lemma in lexicon.refuting and word.dep == "amod" and is_pointed
        and named is not None and named.class_ in _CHARGES
    )  # fmt: skip


def quotation_kind(text: str, draft: ClaimDraft) -> Quotation:
    """Direct where every piece is in marks, mixed where some words are, indirect where none are."""
    pieces = [text[start:end].strip() for start, end in draft.content]
    if all(p[0] in _OPENING_MARKS and (p[-1] in _CLOSING_MARKS or p.count(p[0]) == 1) for p in pieces):
        inner = [any(mark in p[1:-1] for mark in _ANY_MARKS) for p in pieces]
        if not any(inner) or all(p.count(p[0]) == 1 or (p[0] == '"' and p.count('"') == 2) for p in pieces):
            return "direct"
    return "mixed" if any(mark in piece for piece in pieces for mark in _ANY_MARKS) else "indirect"


def clause_heads(parse: Parse, draft: ClaimDraft, starts: list[int]) -> list[Word]:
    """The words that head the content: one for an indirect content, one a sentence for a quotation."""
    if draft.quotation != "direct" and draft.head is not None:
        return [draft.head]
    heads: list[Word] = []
    for start, end in draft.content[:4]:
        words = parse.words[bisect.bisect_left(starts, start) : bisect.bisect_left(starts, end)]
        for word in words[:400]:
            above = word.head
            if (above is word or not start <= above.start < end) and word.pos in (
                "VERB",
                "AUX",
                "NOUN",
                "ADJ",
                "PROPN",
            ):
                heads.append(word)
    return [word for word in heads if word.pos in ("VERB", "AUX")] or heads[:1]


def _stance_of_content(draft: ClaimDraft, heads: list[Word], lexicon: Lexicon) -> Stance | None:
    """What a neutral cue puts forward by the words of its content; None where nothing speaks against asserting."""
    votes: list[Stance | None] = []
    for head in heads:
        performed = _performed(head, lexicon, is_quoted=draft.quotation == "direct")
        if performed is None and draft.rule == STATEMENT and head is heads[0]:
            performed = _declared(head, lexicon)
        votes.append(stance_of_clause(head, may_command=draft.quotation == "direct") or performed)
    if not votes:
        return None
    first = votes[0]
    if first is None:  # later sentences decide only where they agree and are the most
        rest = [vote for vote in votes[1:] if vote is not None]
        first = rest[0] if len(set(rest)) == 1 and len(rest) * 2 > len(votes) else None
    if first == "predicts" and draft.cue_word is not None and draft.cue_word.lemma in _ANNOUNCING:
        return None
    return first


def _performed(head: Word, lexicon: Lexicon, *, is_quoted: bool) -> Stance | None:
    """The stance of a content that itself says, denies or demands for its own speaker: “We condemn …”."""
    subject = head.child("nsubj", "nsubjpass")
    if head.pos not in ("VERB", "AUX") or subject is None or subject.lower not in (_SELF if is_quoted else _SAME):
        return None
    cue = lexicon.verb_cue(head)
    if _is_dismayed(head):
        return "condemns"
    if is_negated(head) and head.lemma in load_answers().withholding:  # "said it could not confirm the sale"
        return "doubts"
    if cue is None or cue.class_ not in _PERFORMED or head.tag in ("VBG", "VBN") or is_negated(head):
        return None
    if (head.tag in ("VBD", "VBN") and is_quoted) or disclaims(head):
        return None
    return cue.stance


def _declared(head: Word, lexicon: Lexicon) -> Stance | None:
    """What a statement does in its first sentence in the name of its issuer: "The DPRK strongly denounces …"."""
    cue = lexicon.verb_cue(head)
    subject = head.child("nsubj")
    is_named = subject is not None and subject.pos == "PROPN" and head.tag in ("VBZ", "VBP") and not is_negated(head)
    return cue.stance if is_named and cue is not None and cue.class_ in _PERFORMED else None


def _is_dismayed(head: Word) -> bool:
    """Whether a clause says that its subject takes something ill: "was appalled by the arrests"."""
    dismayed = load_modality().dismayed
    if head.lower in dismayed:
        return head.child("auxpass") is not None and not is_negated(head)
    return (
        head.lemma == "be"
        and not is_negated(head)
        and any(child.lower in dismayed and child.dep == "acomp" for child in head.children)
    )


def _stance_of_noun(draft: ClaimDraft, lexicon: Lexicon) -> Stance | None:
    """What a cue that only voices or renews its object takes from the noun: "reaffirmed its commitment to …"."""
    if draft.cue_word is None or draft.head is None or not draft.rule.endswith(".object"):
        return None
    if draft.cue_word.lemma not in lexicon.renewing:
        return None
    named = lexicon.nouns.get(draft.head.lemma)
    return named.stance if named is not None and named.class_ != "report" else None


def _stance_of_warning(draft: ClaimDraft, heads: list[Word]) -> Stance:
    """A warning of one's own harm threatens, one of what is or was assesses, the rest predicts."""
    warned = draft.cue_word.child("dobj") if draft.cue_word is not None else None
    act = draft.cue_word.child("xcomp") if draft.cue_word is not None else None
    act = warned.child("acl", "relcl") if act is None and warned is not None else act
    if act is not None and act.tag == "VB" and any(child.lower == "to" for child in act.children):
        return "demands"  # "warned ships not to pass"
    if not heads or heads[0].pos not in ("VERB", "AUX"):
        return draft.stance
    stance = stance_of_clause(heads[0], may_command=False)
    if stance in ("undertakes", "threatens"):
        return "threatens"
    if _is_of_own_forces(heads[0]):
        return "threatens"
    is_told = draft.rule.endswith(".clause") and draft.quotation != "direct"
    return "assesses" if is_told and _is_told_as_so(heads[0]) and stance is None else draft.stance


def _is_of_own_forces(head: Word) -> bool:
    """Whether a clause tells what those whom the speaker calls its own will do: "that its army would respond"."""
    subject = head.child("nsubj")
    owner = subject.child("poss") if subject is not None and subject.tag in ("NN", "NNS") else None
    is_future = any(child.dep == "aux" and child.lower in ("will", "would") for child in head.children)
    return owner is not None and owner.pos == "PRON" and is_future and is_willed(head)


def _asks_for_act(draft: ClaimDraft) -> bool:
    """Whether the clause is a subjunctive: "insisted that Seoul pay", "suggested he send an envoy"."""
    head, cue = draft.head, draft.cue_word
    if head is None or cue is None or cue.lemma not in ("insist", "suggest") or not draft.rule.endswith(".clause"):
        return False
    subject = head.child("nsubj", "nsubjpass")
    if subject is None or any(child.dep == "aux" for child in head.children):
        return False
    is_singular = subject.tag in ("NN", "NNP") or subject.lower in ("he", "she", "it")
    return head.tag == "VB" or (
        head.tag == "VBP" and is_singular and not any(c.dep == "conj" for c in subject.children)
    )


def _is_nobodys(draft: ClaimDraft) -> bool:
    """Whether nobody is named whose will a content could tell: "reports it would close its branch"."""
    return draft.source is None and draft.quotation != "direct"


def _is_question(parse: Parse, draft: ClaimDraft) -> bool:
    """Whether somebody asks something in their own words: "“Who paid for it?” he said"."""
    if draft.class_ not in _NEUTRAL or draft.quotation != "direct" or len(draft.content) != 1:
        return False
    words = parse.text[slice(*draft.content[0])].rstrip(_CLOSING + " ")
    return words.endswith("?") and not any(mark in words[:-1] for mark in ".!?")


def _tells_to(draft: ClaimDraft) -> bool:
    """Whether somebody is told to do something: "told its banks to close the accounts"."""
    cue = draft.cue_word
    if cue is None or cue.lemma != "tell" or not draft.rule.endswith((".object", ".raised")):
        return False
    acts = (
        child for child in cue.children if child.dep in ("xcomp", "advcl") and child.tag == "VB" and child.i > cue.i
    )
    return any(child.lower == "to" for act in acts for child in act.children)


def _turn_by_object(draft: ClaimDraft, lexicon: Lexicon) -> None:
    """What the object makes of an answer.

    To deny a request, or somebody a right, is to reject it; to reject an allegation to deny it; to accept an offer to
    agree to it; to decline to confirm to leave it open.
    """
    head = draft.head
    if head is not None and draft.rule.endswith(".infinitive") and _is_withheld(head):
        draft.stance, draft.certainty = "doubts", "possible"
    if head is not None and draft.class_ == "acknowledge" and head.pos == "ADJ" and is_negated(head):
        draft.stance = "denies"  # "pleaded not guilty"
    if head is None or head.pos not in ("NOUN", "PROPN"):
        return
    named = lexicon.nouns.get(head.lemma)
    if draft.stance == "rejects" and named is not None and named.class_ in _CHARGES and draft.class_ == "reject":
        if draft.cue_word is not None and draft.cue_word.lemma in (
            "reject",
            "dismiss",
            "rebuff",
            "shrug",
            "brush",
            "dispute",
        ):
            draft.stance = "denies"
    elif draft.class_ == "acknowledge":
        if draft.cue_word is not None and draft.cue_word.lemma == "accept" and _is_asked(head, named):
            draft.stance, draft.certainty = "undertakes", "unspecified"
    elif draft.stance == "denies" and (
        head.lemma in _DENIED_THINGS or (named is not None and named.class_ in _ASKED) or _is_denied_to(head, draft)
    ):
        draft.stance = "rejects"


def _is_withheld(act: Word) -> bool:
    """Whether to decline it leaves open what others put forward: "to confirm that", "to comment on the report"."""
    answers = load_answers()
    topics = [child.child("pobj") for child in act.children if child.lower in _ON]
    has_topic = any(topic is not None and topic.entity not in ("DATE", "TIME") for topic in topics)  # not "on Friday"
    return act.lemma in answers.withholding or (act.lemma in answers.commenting and has_topic)


def _is_denied_to(thing: Word, draft: ClaimDraft) -> bool:
    """Whether a right is denied to somebody: "denied them a raise", "denied status to employees"."""
    cue = draft.cue_word
    if cue is None or cue.lemma != "deny":
        return False
    if cue.child("dative") is not None or (is_passive(cue) and cue.child("dobj") is thing):
        return True
    answers = load_answers()
    is_bare = thing.tag == "NN" and thing.child("det", "poss") is None
    is_tie = thing.lemma in answers.ties | answers.parts or kind_of(thing.lemma) is not None
    return is_bare and not is_tie and any(child.dep == "prep" and child.lower == "to" for child in cue.children)


def _is_asked(head: Word, named: Cue | None) -> bool:
    return head.lemma in _ASKED_THINGS or (named is not None and named.class_ in ("demand", "undertaking"))


def _negate(draft: ClaimDraft) -> None:
    """What a cue under negation makes of its content."""
    is_recognised = draft.cue_word is not None and draft.cue_word.lemma in _RECOGNISING
    if is_recognised and draft.rule.endswith(".object"):  # "does not recognize the border"
        draft.stance = "rejects"
    elif draft.stance == "denies":
        is_open = draft.cue_word is not None and neither_confirmed(draft.cue_word) is not None
        draft.stance, draft.certainty = ("doubts" if is_open else "acknowledges"), "possible"
    elif draft.stance == "doubts" and draft.cue_word is not None and draft.cue_word.lemma in _CONTESTING:
        draft.stance, draft.certainty = "acknowledges", "possible"
    elif draft.stance == "doubts":
        draft.stance, draft.certainty = "asserts", "certain"
    elif draft.stance == "rejects":
        draft.stance, draft.certainty = "assesses", "possible"
    elif draft.class_ in _NEG_RAISING:
        draft.polarity = "negative"
    elif draft.class_ in _WITHHELD:
        draft.stance, draft.certainty = "doubts", "possible"
    elif draft.stance in ("praises", "undertakes"):
        draft.stance = "rejects"
    else:
        draft.polarity = "negative"
