"""What ends a sentence and is not content: ", KCNA reported." and ", a charge the Kremlin dismissed"."""

from primafacie.reading.claims.chains import CITING
from primafacie.reading.claims.draft import ClaimDraft
from primafacie.reading.claims.lexicon import Cue, Lexicon
from primafacie.reading.claims.marks import is_tail
from primafacie.reading.claims.phrases import ranges_of
from primafacie.reading.claims.references import taken_up
from primafacie.reading.language import Parse, Word

_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_MARKS = frozenset({"”", '"', "“", "''", "``", "’"})
_LAST = 40
"""Words from the verb of a tag to the end of its sentence at most, those who are cited included."""
_AFTER = 12
"""Words behind the verb of a tag at most: "…, KCNA reported on Tuesday"."""


def cut_tails(parse: Parse, drafts: list[ClaimDraft], cues: dict[int, Cue], lexicon: Lexicon) -> None:
    """Give a tag the whole sentence before it, and take tags and answering appositions out of other contents."""
    tags: dict[int, tuple[int, int]] = {}
    cuts: dict[int, tuple[int, int]] = {}
    for i, cue in cues.items():
        verb = parse.words[i]
        tag = _tag_start(parse, verb, cue, cues)
        if tag is not None:
            tags.setdefault(verb.sentence, (tag, i))
        comma = tag if tag is not None else _apposition_start(parse, verb, lexicon)
        if comma is not None:
            cuts.setdefault(verb.sentence, (comma, i))
    for draft in drafts:
        if draft.cue_word is None or draft.cue_word.sentence not in cuts:
            continue
        comma, i = cuts[draft.cue_word.sentence]
        if draft.cue_word.i == i:
            is_tag = tags.get(draft.cue_word.sentence) == (comma, i)
            if is_tag and draft.quotation != "direct" and not draft.rule.endswith("quote"):
                _widen(parse, draft, comma)
        elif draft.cue_word.i < comma:
            _shorten(parse, draft, parse.words[comma].start)
            if draft.head is parse.words[i]:
                draft.head = parse.words[i].child("ccomp") or draft.head


def cut_phrases(parse: Parse, drafts: list[ClaimDraft]) -> None:
    """Take ", according to Kyiv." at the end of a sentence out of the contents of the sentence's other claims."""
    tails: dict[int, Word] = {}
    for draft in drafts:
        if draft.cue_word is not None and draft.cue is not None and draft.rule.startswith("claims.preposition"):
            first = draft.cue_word
            while first.start > draft.cue[0]:
                first = parse.words[first.i - 1]
            if is_tail(parse, first, max(word.last for word in (first, *draft.source_words))):
                tails[first.sentence] = first
    for draft in drafts:
        tail = tails.get(draft.cue_word.sentence) if draft.cue_word is not None else None
        if tail is not None and draft.cue is not None and draft.cue[0] < tail.start:
            _shorten(parse, draft, parse.words[tail.i - 1].start)


def _tag_start(parse: Parse, verb: Word, cue: Cue, cues: dict[int, Cue]) -> int | None:
    """Index of the comma before a tag like ", KCNA reported on Tuesday."; None where the verb is none."""
    if "clause" not in cue.frames or verb.tag not in _FINITE or verb.dep == "relcl":
        return None
    subject = verb.child("nsubj")
    last = parse.sentences[verb.sentence].last
    if subject is None or subject.last != verb.i - 1 or subject.first == 0 or last - verb.i > _LAST:
        return None
    comma = parse.words[subject.first - 1]
    is_quoted = comma.text in _MARKS and comma.i > 0
    if is_quoted:  # "… was “unhurt,” Yonhap reported"
        comma = parse.words[comma.i - 1]
    after = parse.words[verb.i + 1 : last + 1]
    citing = next(
        (w.i for w in after if w.tag == "VBG" and w.lemma in CITING and parse.words[w.i - 1].text == ","), None
    )
    if citing is not None:  # "…, Reuters reported on Monday, citing officials."
        after = parse.words[verb.i + 1 : citing - 1]
    if (
        len(after) > _AFTER
        or comma.text != ","
        or comma.sentence != verb.sentence
        or any(w.pos in ("VERB", "AUX") for w in after)
    ):
        return None
    if any(w.dep in ("dobj", "ccomp", "xcomp") or w.text in '“"”:,' for w in after):
        return None
    before = parse.words[parse.sentences[verb.sentence].first : comma.i]
    if is_quoted and not _holds_saying(before, cues):
        return None
    opening = ("when", "if", "as", "while", "after", "before", "in", "on", "at", "for", "with", "since")
    if not before or before[0].lower in opening:
        return None
    is_told = any(w.tag in _FINITE or w.tag == "MD" for w in before)
    return (subject.first if is_quoted else comma.i) if is_told else None


def _holds_saying(before: list[Word], cues: dict[int, Cue]) -> bool:
    """Whether the words before a tag begin without marks and tell what somebody else said."""
    if not before or before[0].text in _MARKS:
        return False
    return any(w.tag in _FINITE and w.i in cues and cues[w.i].class_ in ("say", "write", "confirm") for w in before)


def _apposition_start(parse: Parse, verb: Word, lexicon: Lexicon) -> int | None:
    """Index of the comma before "a charge the Kremlin dismissed"; None where the verb answers nothing in apposition."""
    noun = taken_up(verb, lexicon)
    if noun is None:
        return None
    comma = parse.words[noun.first - 1] if noun.first > 0 else None
    return comma.i if comma is not None and comma.text == "," and comma.sentence == verb.sentence else None


def _widen(parse: Parse, draft: ClaimDraft, comma: int) -> None:
    sentence = parse.sentences[parse.words[comma].sentence]
    whole = ranges_of(parse, parse.words[sentence.first : comma])
    is_quoted = parse.words[comma - 1].text in _MARKS
    if whole and (is_quoted or any("“" not in parse.text[a:b] and '"' not in parse.text[a:b] for a, b in whole)):
        draft.content = whole
        draft.head = sentence.root if sentence.root is not draft.cue_word else draft.head


def _shorten(parse: Parse, draft: ClaimDraft, stop: int) -> None:
    kept = [(a, min(b, stop)) for a, b in draft.content if a < stop]
    words = [(a, b) for a, b in kept if parse.text[a:b].strip(" ,")]
    if words:
        draft.content = [(a, a + len(parse.text[a:b].rstrip(" ,"))) for a, b in words]
