"""What a verb attributes: source, cue and content by its entry in the lexicon and the quotations given to it."""

from primafacie.reading.claims.answer_words import kind_of, load_answers
from primafacie.reading.claims.complement import Complement
from primafacie.reading.claims.direct import Assignment
from primafacie.reading.claims.draft import ClaimDraft, Range
from primafacie.reading.claims.lexicon import Cue, load_lexicon
from primafacie.reading.claims.modality import is_negated, is_stopped_short, neither_confirmed
from primafacie.reading.claims.naming import set_source
from primafacie.reading.claims.phrases import cue_words, merge, ranges_of
from primafacie.reading.claims.quotations import Quotation
from primafacie.reading.claims.sources import behind, in_front_of, is_passive, subject_of
from primafacie.reading.claims.verbal import INVERTED, complement_of
from primafacie.reading.language import Parse, Word

_VERBAL = frozenset({"VERB", "AUX"})
_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_ANSWERING = frozenset({"respond", "reply", "answer", "react"})
_QUESTIONS = frozenset(
    {
        "request",
        "question",
        "inquiry",
        "enquiry",
        "query",
        "call",
        "message",
        "email",
        "e-mail",
        "mail",
        "letter",
        "comment",
    }
)
"""What a reporter or a panel is left without an answer to."""
_VERB_TAGS = frozenset({"VB", "VBD", "VBG", "VBN", "VBP", "VBZ"})


def is_verb(word: Word) -> bool:
    """Whether the word is a verb with complements of its own rather than an auxiliary or a modifier."""
    return (
        word.pos in _VERBAL
        and word.tag in _VERB_TAGS
        and word.dep not in ("aux", "auxpass", "amod", "compound", "case", "prep")
    )


def draft_of_verb(parse: Parse, verb: Word, cue: Cue, assigned: Assignment) -> ClaimDraft | None:
    """The attribution that a verb makes by the frames of an entry; None where it makes none.

    Args:
        parse: The parse.
        verb: The verb.
        cue: The entry.
        assigned: The quotations and their cues.
    """
    quotes = assigned.by_cue.get(verb.i, [])
    if verb.dep == "xcomp" and verb.head.lemma in ("decline", "refuse"):  # "declined to say": nothing is said
        return None
    if is_stopped_short(verb) and verb.lemma not in load_answers().withholding:
        return None
    if verb.lower == "according" or any(neither_confirmed(child) is verb for child in verb.children):
        return None
    complement = complement_of(parse, verb, cue)
    if (complement is None and not quotes) or (complement is not None and _is_silence(verb, complement)):
        return None
    content = _content(parse, complement, quotes, verb)
    if len(content) == 0:
        return None
    draft = ClaimDraft(
        rule=cue.rule if complement is None else f"{cue.rule}.{complement.frame}",
        class_=cue.class_,
        content=content,
        stance=cue.stance,
        medium=cue.medium,
        certainty=cue.certainty,
        cue_word=verb,
        head=complement.head if complement is not None else None,
        addressee=verb.child("dobj", "dative") if quotes and "person_clause" in cue.frames else None,
    )
    draft.cue = _cue_range(verb, complement)
    if complement is not None and complement.frame == INVERTED:
        set_source(parse, draft, verb.child("dobj") or verb, verb)
    else:
        _name_source(parse, draft, verb, quotes)
    return draft


def _is_silence(verb: Word, complement: Complement) -> bool:
    """Whether the verb tells that no answer came ("did not respond to questions"), or a deed ("to the blast")."""
    if verb.lemma not in _ANSWERING or complement.frame != "to":
        return False
    head = complement.head
    is_utterance = head.lemma in _QUESTIONS | load_lexicon().speech_nouns | set(load_lexicon().nouns)
    if head.pos == "NOUN" and not is_utterance and kind_of(head.lemma) is None:
        return True
    return is_negated(verb) and head.lemma in _QUESTIONS


def _content(parse: Parse, complement: Complement | None, quotes: list[Quotation], verb: Word) -> list[Range]:
    """The quotations and what else is content: all of it where they only follow the sentence of the cue.

    Of words before the cue nothing is content behind the last mark ("“We will win,” he said"); behind the cue a
    sentence can begin or go on outside the marks ("said the plan was “a sham” from its beginning").
    """
    pieces = ranges_of(parse, complement.words) if complement is not None else []
    if not quotes:
        return merge(pieces)
    spans = [(q.start, q.end) for q in quotes]
    if quotes[0].start >= parse.words[parse.sentences[verb.sentence].last].end:
        return merge(pieces + spans)
    kept = [p for p in pieces if any(p[0] < e and s < p[1] for s, e in spans)]
    clipped = [
        (a, b if a > verb.start else min(b, max(end for start, end in spans if start < b and a < end))) for a, b in kept
    ]
    return merge(spans + clipped)


def _cue_range(verb: Word, complement: Complement | None) -> Range:
    first = neither_confirmed(verb)
    words = cue_words(first or verb)
    if first is not None:
        return words[0].start, verb.end
    last = words[-1]
    if complement is not None:
        for extra in complement.cue_extra:
            if extra.i > last.i and extra.i - last.i <= 2:
                last = extra
    return (words[0].start, last.end)


def _name_source(parse: Parse, draft: ClaimDraft, verb: Word, quotes: list[Quotation]) -> None:
    if draft.rule.endswith(".raised") and verb.child("agent") is None:
        return
    subject = subject_of(verb).word
    if subject is not None and any(q.start <= subject.start < q.end for q in quotes):
        subject = None
    if subject is None and quotes:
        since = max((q.end for q in quotes if q.end <= verb.start), default=None)
        if since is not None:
            subject = in_front_of(parse, verb, since) or behind(verb)
    if subject is None and verb.tag in _FINITE and not is_passive(verb):
        since = parse.words[parse.sentences[verb.sentence].first].start
        subject = in_front_of(parse, verb, max([since, *(end for _, end in draft.content if end <= verb.start)]))
    if subject is None or (subject.lower in ("it", "there") and subject.dep == "expl"):
        return
    set_source(parse, draft, subject, verb)
