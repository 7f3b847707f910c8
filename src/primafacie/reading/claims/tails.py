"""What ends a sentence and is not content: ", KCNA reported." and ", a charge the Kremlin dismissed"."""

from primafacie.reading.claims.draft import ClaimDraft
from primafacie.reading.claims.lexicon import Cue, Lexicon
from primafacie.reading.claims.phrases import ranges_of
from primafacie.reading.language import Parse, Word

_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_AFTER = 12
"""Words behind the verb of a tag at most: "…, KCNA reported on Tuesday"."""


def cut_tails(parse: Parse, drafts: list[ClaimDraft], cues: dict[int, Cue], lexicon: Lexicon) -> None:
    """Give a tag the whole sentence before it, and take tags and answering appositions out of other contents."""
    cuts: dict[int, tuple[int, int]] = {}
    for i, cue in cues.items():
        verb = parse.words[i]
        comma = _tag_start(parse, verb, cue)
        if comma is None:
            comma = _apposition_start(parse, verb, lexicon)
        if comma is not None:
            cuts.setdefault(verb.sentence, (comma, i))
    for draft in drafts:
        if draft.cue_word is None or draft.cue_word.sentence not in cuts:
            continue
        comma, i = cuts[draft.cue_word.sentence]
        if draft.cue_word.i == i:
            if parse.words[i].dep != "relcl" and draft.quotation != "direct" and not draft.rule.endswith("quote"):
                _widen(parse, draft, comma)
        elif draft.cue_word.i < comma:
            _shorten(parse, draft, parse.words[comma].start)
            if draft.head is parse.words[i]:
                draft.head = parse.words[i].child("ccomp") or draft.head


def _tag_start(parse: Parse, verb: Word, cue: Cue) -> int | None:
    """Index of the comma before a tag like ", KCNA reported on Tuesday."; None where the verb is none."""
    if "clause" not in cue.frames or verb.tag not in _FINITE or verb.dep == "relcl":
        return None
    subject = verb.child("nsubj")
    last = parse.sentences[verb.sentence].last
    if subject is None or subject.last != verb.i - 1 or subject.first == 0 or last - verb.i > _AFTER:
        return None
    comma = parse.words[subject.first - 1]
    after = parse.words[verb.i + 1 : last + 1]
    if comma.text != "," or comma.sentence != verb.sentence or any(w.pos in ("VERB", "AUX") for w in after):
        return None
    if any(w.dep in ("dobj", "ccomp", "xcomp") or w.text in '“"”:,' for w in after):
        return None
    before = parse.words[parse.sentences[verb.sentence].first : comma.i]
    if before[0].lower in ("when", "if", "as", "while", "after", "before", "in", "on", "at", "for", "with", "since"):
        return None
    return comma.i if any(w.tag in _FINITE or w.tag == "MD" for w in before) else None


def _apposition_start(parse: Parse, verb: Word, lexicon: Lexicon) -> int | None:
    """Index of the comma before "a charge the Kremlin dismissed"; None where the verb answers nothing in apposition."""
    noun = verb.head
    if (
        verb.dep != "relcl"
        or noun.dep not in ("appos", "dep")
        or noun.lemma not in lexicon.nouns
        or verb.child("nsubj") is None
    ):
        return None
    comma = parse.words[noun.first - 1] if noun.first > 0 else None
    return comma.i if comma is not None and comma.text == "," and comma.sentence == verb.sentence else None


def _widen(parse: Parse, draft: ClaimDraft, comma: int) -> None:
    sentence = parse.sentences[parse.words[comma].sentence]
    whole = ranges_of(parse, parse.words[sentence.first : comma])
    if whole and any("“" not in parse.text[a:b] and '"' not in parse.text[a:b] for a, b in whole):
        draft.content = whole
        draft.head = sentence.root if sentence.root is not draft.cue_word else draft.head


def _shorten(parse: Parse, draft: ClaimDraft, stop: int) -> None:
    kept = [(a, min(b, stop)) for a, b in draft.content if a < stop]
    words = [(a, b) for a, b in kept if parse.text[a:b].strip(" ,")]
    if words:
        draft.content = [(a, a + len(parse.text[a:b].rstrip(" ,"))) for a, b in words]
