"""A statement that is announced and follows without marks: "The ministry released the following statement:"."""

from primafacie.reading.claims.draft import ClaimDraft, Range
from primafacie.reading.claims.letters import Letter, announced_letter, is_let_out, named_after
from primafacie.reading.claims.lexicon import Cue, Lexicon
from primafacie.reading.claims.naming import set_source
from primafacie.reading.claims.phrases import trim
from primafacie.reading.claims.quotations import Quotation
from primafacie.reading.claims.signatures import is_closing
from primafacie.reading.claims.sources import subject_of
from primafacie.reading.language import Parse, Word
from primafacie.reading.language.parse import Paragraph

RULE = "claims.label.statement"
_FIRST_PARAGRAPHS = 3
"""An announcement in one of these holds until the report goes on in its own words, a later one for one paragraph."""
_ENDS = frozenset({"END", "###", "\\###", "-0-"})
_FIRST_PERSON = frozenset({"i", "me", "my", "we", "us", "our"})
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
        if not _announces(parse, paragraph, issuing, lexicon) or parse.text[after.start] in _OPENING_MARKS:
            continue
        last = parse.paragraphs[-1] if paragraph.index < _FIRST_PARAGRAPHS else after
        verb = _announcing(parse, paragraph, issuing)
        letter = announced_letter(parse, paragraph, lexicon) if verb is None else None
        draft = None
        if verb is not None:
            draft = _draft(parse, verb, (after.index, last.index), quotations, lexicon)
        elif letter is not None:
            draft = _letter(parse, letter, (after.index, last.index), lexicon)
        if draft is not None:
            return [draft]
    return []


def _announces(parse: Parse, paragraph: Paragraph, issuing: dict[int, Cue], lexicon: Lexicon) -> bool:
    """Whether a paragraph ends in a colon, or says that what follows is the text."""
    if not paragraph.sentences:
        return False
    if parse.words[paragraph.sentences[-1].last].text == ":":
        return True
    verb = _announcing(parse, paragraph, issuing)
    thing = issued(verb, lexicon) if verb is not None else None
    return thing is not None and any(child.lower == "following" for child in thing.children)


def _is_told_of(parse: Parse, paragraph: Paragraph, issuer: Word, lexicon: Lexicon) -> bool:
    """Whether a paragraph speaks of the issuer or of the text: the reporter goes on."""
    words = [word for sentence in paragraph.sentences for word in parse.words_of(sentence)]
    if any(word.lower in _FIRST_PERSON for word in words):
        return any(_is_teller(word, issuer, lexicon) for word in words)
    return any(
        (word.dep in ("nsubj", "nsubjpass") and word.lemma == issuer.lemma and word.head.tag in ("VBD", "VBZ"))
        or _is_teller(word, issuer, lexicon)
        or is_let_out(word, lexicon)
        for word in words
    )


def _is_teller(word: Word, issuer: Word, lexicon: Lexicon) -> bool:
    """Whether a word is the issuer or the text as the subject of a verb of saying."""
    is_text = word.lemma in lexicon.speech_nouns and word.child("det") is not None
    return (
        word.dep == "nsubj" and (word.lemma == issuer.lemma or is_text)
        and word.head.tag in ("VBD", "VBZ") and lexicon.verb_cue(word.head) is not None
    )  # fmt: skip


def _announcing(parse: Parse, paragraph: Paragraph, issuing: dict[int, Cue]) -> Word | None:
    """The verb that puts out what a paragraph ends in a colon for; None where it does not."""
    first, last = paragraph.sentences[0].first, paragraph.sentences[-1].last
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
    begin = parse.paragraphs[paragraphs[0]].start
    pieces: list[Range] = [(q.start, q.end) for q in quotations if verb.end <= q.start and q.end <= begin]
    pieces += _text(parse, paragraphs, subject, lexicon)
    if not pieces:
        return None
    draft = ClaimDraft(
        rule=RULE, class_="statement", content=pieces, stance="asserts", medium="writing", cue_word=verb,
        cue=(verb.start, max(verb.end, thing.end)),
    )  # fmt: skip
    set_source(parse, draft, subject, verb)
    draft.addressee = named_after(parse, verb, thing, "to")
    return draft if draft.source is not None else None


def _letter(parse: Parse, letter: Letter, paragraphs: tuple[int, int], lexicon: Lexicon) -> ClaimDraft | None:
    """The claim of whoever wrote a letter or gave a speech that is printed whole."""
    pieces = _text(parse, paragraphs, letter.author, lexicon)
    if not pieces:
        return None
    draft = ClaimDraft(
        rule=RULE, class_="statement", content=pieces, stance="asserts", medium="unspecified", cue_word=letter.verb,
        cue=(letter.verb.start, letter.verb.end), addressee=letter.addressee,
    )  # fmt: skip
    set_source(parse, draft, letter.subject, letter.verb)
    draft.source_words = [letter.author]
    return draft if draft.source is not None else None


def _text(parse: Parse, paragraphs: tuple[int, int], author: Word, lexicon: Lexicon) -> list[Range]:
    """The paragraphs of a text that is printed whole, up to where the reporter goes on."""
    pieces: list[Range] = []
    for paragraph in parse.paragraphs[paragraphs[0] : paragraphs[1] + 1]:
        line = parse.text[paragraph.start : paragraph.end].strip()
        if line in _ENDS or is_closing(line) or _is_told_of(parse, paragraph, author, lexicon):
            break
        piece = trim(parse, paragraph.start, paragraph.end)
        if piece is not None:
            pieces.append(piece)
    return pieces
