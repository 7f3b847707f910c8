"""A statement that is announced and follows without marks: "The ministry released the following statement:"."""

from primafacie.reading.claims.draft import ClaimDraft, Range
from primafacie.reading.claims.lexicon import Cue, Lexicon
from primafacie.reading.claims.naming import set_source
from primafacie.reading.claims.phrases import trim
from primafacie.reading.claims.quotations import Quotation
from primafacie.reading.claims.sources import subject_of
from primafacie.reading.language import Parse, Word
from primafacie.reading.language.parse import Paragraph

RULE = "claims.label.statement"
_FIRST_PARAGRAPHS = 3
"""An announcement in one of these holds until the report goes on in its own words, a later one for one paragraph."""
_ENDS = frozenset({"END", "###", "\\###", "-0-"})
_OPENING_MARKS = '“"„«»「『'


def find_announced(
    parse: Parse, lexicon: Lexicon, quotations: list[Quotation], issuing: dict[int, Cue]
) -> list[ClaimDraft]:
    """The statements of a report that has no marks of quotation around them.

    Args:
        parse: The parse.
        lexicon: The lexicon.
        quotations: All quotations: the title of a statement belongs to it.
        issuing: Index of each verb that puts out a text to its entry.
    """
    for paragraph, after in zip(parse.paragraphs, parse.paragraphs[1:], strict=False):
        verb = _announcing(parse, paragraph, issuing)
        if verb is None or parse.text[after.start] in _OPENING_MARKS:
            continue
        last = parse.paragraphs[-1] if paragraph.index < _FIRST_PARAGRAPHS else after
        draft = _draft(parse, verb, (after.index, last.index), quotations, lexicon)
        if draft is not None:
            return [draft]
    return []


def _is_told_of(parse: Parse, paragraph: Paragraph, issuer: Word, lexicon: Lexicon) -> bool:
    """Whether a paragraph speaks of the issuer or the statement as saying something: the reporter goes on."""
    return any(
        word.dep == "nsubj"
        and (word.lemma == issuer.lemma or (word.lemma in lexicon.speech_nouns and word.child("det") is not None))
        and word.head.tag in ("VBD", "VBZ")
        and lexicon.verb_cue(word.head) is not None
        for sentence in paragraph.sentences
        for word in parse.words_of(sentence)
    )


def _announcing(parse: Parse, paragraph: Paragraph, issuing: dict[int, Cue]) -> Word | None:
    """The verb that puts out what a paragraph ends in a colon for; None where it does not."""
    if not paragraph.sentences:
        return None
    first, last = paragraph.sentences[0].first, paragraph.sentences[-1].last
    if parse.words[last].text != ":":
        return None
    return next((w for w in parse.words[first:last] if w.i in issuing), None)


def issued(verb: Word, lexicon: Lexicon) -> Word | None:
    """The text that a verb puts out ("issued the following statement", "made public a letter"); None for others."""
    if verb.lemma not in lexicon.light_verbs:
        return None
    thing = verb.child("dobj")
    public = verb.child("ccomp", "acomp", "oprd")
    if thing is None and public is not None and public.lower == "public":
        thing = public.child("nsubj")  # "made public the following letter", as the parser has it
    return thing if thing is not None and thing.lemma in lexicon.speech_nouns else None


def _draft(
    parse: Parse, verb: Word, paragraphs: tuple[int, int], quotations: list[Quotation], lexicon: Lexicon
) -> ClaimDraft | None:
    subject = subject_of(verb).word
    thing = issued(verb, lexicon)
    if subject is None or thing is None:
        return None
    first, last = paragraphs
    begin = parse.paragraphs[first].start
    pieces: list[Range] = [(q.start, q.end) for q in quotations if verb.end <= q.start and q.end <= begin]
    for paragraph in parse.paragraphs[first : last + 1]:
        is_end = parse.text[paragraph.start : paragraph.end].strip() in _ENDS
        if is_end or _is_told_of(parse, paragraph, subject, lexicon):
            break
        piece = trim(parse, paragraph.start, paragraph.end)
        if piece is not None:
            pieces.append(piece)
    if not pieces:
        return None
    draft = ClaimDraft(
        rule=RULE, class_="statement", content=pieces, stance="asserts", medium="writing", cue_word=verb,
        cue=(verb.start, max(verb.end, thing.end)),
    )  # fmt: skip
    set_source(parse, draft, subject, verb)
    return draft if draft.source is not None else None
