"""Attribution without a verb or noun of saying: "according to", "reportedly", "alleged", labels, headlines."""

from primafacie.reading.claims.draft import ClaimDraft, Range
from primafacie.reading.claims.lexicon import Cue, Lexicon
from primafacie.reading.claims.naming import set_source
from primafacie.reading.claims.phrases import clause_head, ranges_of, read_on, trim, without
from primafacie.reading.language import Parse, Word
from primafacie.reading.language.parse import Paragraph

_NAMES = frozenset({"PROPN", "NOUN", "PRON", "ADJ", "DET", "PART", "ADP", "NUM", "PUNCT", "CCONJ"})
_PARTING = frozenset({",", "—", "–", "-", "(", ";"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_CONCEDING = frozenset({"although", "though", "while", "whereas"})
_TAIL = 8
"""Words at most behind a phrase that ends its sentence, which the parser hangs elsewhere: "… on Monday"."""
_LABEL_WORDS = 7
_MAX_HEADLINE = 30
_TITLES = frozenset({"THE", "MR.", "MS.", "MRS.", "DR.", "SECRETARY", "MINISTER", "AMBASSADOR", "SENATOR", "GENERAL"})
_MIN_SPEAKERS = 3


def find_marks(parse: Parse, lexicon: Lexicon) -> list[ClaimDraft]:
    """The claims that prepositions, adverbs and adjectives make."""
    found: list[ClaimDraft] = []
    for word in parse.words:
        draft: ClaimDraft | None = None
        if word.lower in ("according", "per", "as", "in"):
            draft = _from_preposition(parse, word, lexicon)
        elif word.lower in lexicon.adverbs:
            draft = _from_adverb(parse, word, lexicon.adverbs[word.lower])
        elif word.dep == "amod" and word.lower in lexicon.adjectives:
            draft = _from_adjective(parse, word, lexicon.adjectives[word.lower])
        if draft is not None:
            found.append(draft)
    return found


def _from_preposition(parse: Parse, word: Word, lexicon: Lexicon) -> ClaimDraft | None:
    found = _match(parse, word, lexicon)
    if found is None:
        return None
    cue, last = found
    named = last.child("pobj", "pcomp")
    if named is None or named.pos not in ("NOUN", "PROPN", "PRON", "NUM") or named.lemma in lexicon.not_sources:
        return None
    if cue.key == "per" and (named.pos != "PROPN" or word.i == 0 or parse.words[word.i - 1].text != ","):
        return None
    end = max(word.last, named.last)
    head = _clause_of_phrase(parse, word, end)
    phrase = parse.words[min(word.first, word.i) : end + 1]
    words = without(parse.subtree(head), phrase)
    mark = head.child("mark")
    if mark is not None and mark.lower == "that":
        words = without(words, [mark])
    content = ranges_of(parse, words)
    if not content:
        return None
    draft = ClaimDraft(
        rule=cue.rule, class_=cue.class_, content=content, stance=cue.stance, medium=cue.medium,
        certainty=cue.certainty,
        cue_word=last, head=head, cue=(word.start, last.end),
    )  # fmt: skip
    set_source(parse, draft, named, word)
    return draft


def _clause_of_phrase(parse: Parse, word: Word, last: int) -> Word:
    """The clause that the phrase attributes: the whole sentence where it opens or ends it apart, else its own."""
    sentence = parse.sentences[word.sentence]
    if word.i == sentence.first or is_tail(parse, word, last):
        return sentence.root
    return word.head if word.head.pos in ("VERB", "AUX") else clause_head(word)


def is_tail(parse: Parse, word: Word, last: int) -> bool:
    """Whether a phrase ends its sentence behind a comma or a dash: "…, according to Kyiv.".

    Args:
        parse: The parse.
        word: Its first word.
        last: Index of its last word.
    """
    if parse.words[word.i - 1].text not in _PARTING:
        return False
    behind = parse.words[last + 1 : parse.sentences[word.sentence].last + 1]
    return len(behind) <= _TAIL and not any(after.tag in _FINITE for after in behind)


def _match(parse: Parse, word: Word, lexicon: Lexicon) -> tuple[Cue, Word] | None:
    for cue in lexicon.prepositions.values():
        parts = cue.key.split(" ")
        words = parse.words[word.i : word.i + len(parts)]
        if [w.lower for w in words] == parts:
            return cue, words[-1]
    return None


def _from_adverb(parse: Parse, adverb: Word, cue: Cue) -> ClaimDraft | None:
    head = adverb.head
    if head is adverb:
        return None
    if head.pos not in ("VERB", "AUX"):
        above = clause_head(adverb)
        head = above if head.pos in ("ADP", "ADV", "SCONJ") else head
    words = without(parse.subtree(head), [adverb], _set_against(parse, head))
    if head.dep == "relcl":
        words = without(
            words,
            [
                c
                for c in head.children
                if c.lower in ("that", "which", "who") and c.dep in ("nsubj", "nsubjpass", "mark")
            ],
        )
    mark = head.child("mark")
    content = ranges_of(parse, without(words, [mark]) if mark is not None else words)
    if not content:
        return None
    return _by_modifier(adverb, cue, head, content)


def _set_against(parse: Parse, head: Word) -> list[Word]:
    """The words of clauses beside the one that an adverb hedges: "reportedly paid the banks, although it denies it"."""
    beside = [child for child in head.children if child.i > head.i and parse.words[child.first - 1].text == ","]
    marks = ((child, child.child("mark")) for child in beside if child.dep == "advcl")
    clauses = [child for child, mark in marks if mark is not None and mark.lower in _CONCEDING]
    return [word for clause in clauses for word in parse.subtree(clause)]


def _from_adjective(parse: Parse, adjective: Word, cue: Cue) -> ClaimDraft | None:
    noun = adjective.head
    if noun.pos not in ("NOUN", "PROPN"):
        return None
    words = [w for w in without(parse.subtree(noun), [adjective]) if w.dep != "det" or w.head is not noun]
    words = read_on(parse, words)
    content = ranges_of(parse, words)
    if not content:
        return None
    return _by_modifier(adjective, cue, noun, content)


def _by_modifier(word: Word, cue: Cue, head: Word, content: list[Range]) -> ClaimDraft:
    return ClaimDraft(
        rule=cue.rule, class_=cue.class_, content=content, stance=cue.stance, certainty=cue.certainty,
        cue_word=word, head=head, cue=(word.start, word.end),
    )  # fmt: skip


def find_labels(parse: Parse, lexicon: Lexicon) -> list[ClaimDraft]:
    """Speakers' labels at the head of a paragraph ("THE PRESIDENT: …") and headlines ("Moscow: we are ready")."""
    found: list[ClaimDraft] = []
    labels = _find_label_colons(parse, lexicon)
    speakers = [index for index, (_, is_speaker) in labels.items() if is_speaker]
    is_transcript = len(speakers) >= _MIN_SPEAKERS or any(_is_titled(parse, index) for index in speakers)
    open_label: ClaimDraft | None = None
    for paragraph in parse.paragraphs:
        if paragraph.index in labels:
            colon, is_speaker = labels[paragraph.index]
            turns = [(paragraph.sentences[0].first, colon), *(_turns(parse, paragraph) if is_speaker else [])]
            ends = [parse.words[first].start for first, _ in turns[1:]] + [paragraph.end]
            for (first, colon), end in zip(turns, ends, strict=True):
                draft = _label(parse, first, colon, (parse.words[colon + 1].start, end), is_speaker=is_speaker)
                if draft is not None:
                    found.append(draft)
                    open_label = draft if is_speaker and is_transcript else None
        elif parse.text[paragraph.start : paragraph.end] == "END":
            open_label = None
        elif open_label is not None and paragraph.sentences:
            open_label.content.append((paragraph.start, paragraph.end))
    return found


def _turns(parse: Parse, paragraph: Paragraph) -> list[tuple[int, int]]:
    """First word and colon of the further labels in a paragraph that holds several turns of an interview."""
    found = []
    for sentence in paragraph.sentences[1:]:
        colon = _label_colon(parse, sentence.first, sentence.last)
        names = parse.words[sentence.first : colon] if colon is not None else []
        if colon is not None and all(word.pos == "PROPN" or word.text in ("A", "Q") for word in names):
            found.append((sentence.first, colon))
    return found


def _is_titled(parse: Parse, index: int) -> bool:
    """Whether the label of a paragraph begins with a title in capitals: "THE PRESIDENT:", "MR. PRICE:"."""
    return parse.words[parse.paragraphs[index].sentences[0].first].text in _TITLES


def _is_interview(parse: Parse, labels: dict[int, tuple[int, bool]]) -> bool:
    """Whether names with a colon are those of speakers: one of them comes again, and there are several."""
    firsts = {index: parse.paragraphs[index].sentences[0].first for index in labels}
    names = [_label_text(parse, firsts[index], colon) for index, (colon, _) in labels.items()]
    return len(names) >= _MIN_SPEAKERS and len(set(names)) < len(names)


def _label_text(parse: Parse, first: int, colon: int) -> str:
    return parse.text[parse.words[first].start : parse.words[max(first, colon - 1)].end].strip()


def _find_label_colons(parse: Parse, lexicon: Lexicon) -> dict[int, tuple[int, bool]]:
    """For each paragraph with a label: the index of its colon, and whether it is a speaker's in a transcript."""
    found: dict[int, tuple[int, bool]] = {}
    names: dict[int, tuple[int, bool]] = {}
    for paragraph in parse.paragraphs:
        if not paragraph.sentences:
            continue
        first, last = paragraph.sentences[0].first, paragraph.sentences[-1].last
        colon = _label_colon(parse, first, last)
        if colon is None or (colon > first and parse.words[colon - 1].lower in lexicon.not_speakers):
            continue
        is_speaker = _is_speaker(parse, first, colon)
        is_short = last - first <= _MAX_HEADLINE and parse.words[last].text not in '.!?"”’'
        if all(word.pos in ("PROPN", "PUNCT") for word in parse.words[first:colon]):
            names[paragraph.index] = (colon, True)
        if is_speaker or paragraph.index == 0 or is_short:
            found[paragraph.index] = (colon, is_speaker)
    return found | names if _is_interview(parse, names) else found


def _label_colon(parse: Parse, first: int, last: int) -> int | None:
    if parse.words[first].text in ("Q:", "A:"):
        return first
    if parse.words[first].text == "Q" and first < last and parse.words[first + 1].text[0].isupper():
        return first  # "Q   Mr. President, …", without a colon
    for i in range(first + 1, min(first + _LABEL_WORDS + 1, last)):
        word = parse.words[i]
        if word.text == ":":
            return None if parse.words[i + 1].text[0].islower() else i
        if word.pos not in _NAMES:
            return None
    return None


def _is_speaker(parse: Parse, first: int, colon: int) -> bool:
    label = _label_text(parse, first, colon)
    return (label.isupper() and len(label) > 1) or label in ("Q", "A", "Q:", "A:")


def _label(parse: Parse, first: int, colon: int, rest: Range, *, is_speaker: bool) -> ClaimDraft | None:
    words = parse.words[first : max(colon, first + 1)]
    names = [w for w in words if w.pos in ("PROPN", "NOUN")] or words[-1:]
    piece = trim(parse, *rest)
    if not names or piece is None:
        return None
    label = parse.words[colon]
    draft = ClaimDraft(
        rule="claims.label.speaker" if is_speaker else "claims.label.headline",
        class_="label", content=[piece], stance="asserts",
        cue=(label.start, label.end) if colon > first else None, medium="unspecified",
        source=trim(parse, words[0].start, words[-1].end),
    )  # fmt: skip
    draft.source_words = [names[-1]]
    return draft
