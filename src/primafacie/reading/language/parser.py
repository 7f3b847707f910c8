"""From text to a parse, by spaCy, paragraph by paragraph, so that no sentence crosses a paragraph."""

import re
from typing import TYPE_CHECKING

from primafacie.reading.language.clause_repairs import (
    repair_gerund_objects,
    repair_joined_subjects,
    repair_modifying_clauses,
    repair_offshore,
    repair_reduced_relatives,
    repair_subjects_behind_days,
    repair_two_objects,
)
from primafacie.reading.language.given_names import join_given_names
from primafacie.reading.language.glued import tokenize
from primafacie.reading.language.hyphened import hyphened_lemmas
from primafacie.reading.language.model import load_model
from primafacie.reading.language.owned_bodies import repair_owned_bodies
from primafacie.reading.language.paired_names import repair_paired_names
from primafacie.reading.language.paragraphs import find_paragraphs
from primafacie.reading.language.parse import Paragraph, Parse, Sentence, Word
from primafacie.reading.language.repairs import (
    repair_finite_modifiers,
    repair_gerunds,
    repair_headline_verbs,
    repair_home,
    repair_joined_infinitives,
    repair_joined_nouns,
    repair_joined_persons,
    repair_judged_gerunds,
    repair_numbered,
    repair_perfects,
    repair_verbless_clauses,
    repair_worth,
)

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc, Token

BATCH = 32
"""Paragraphs a batch. A batch never holds paragraphs of two reports, so that a report's parse depends on it alone."""

BLANKS = str.maketrans(dict.fromkeys("\n\t\r\f\v\u00a0\u2007\u202f\u2028\u2029\u0085", " "))
"""Blanks that the model does not know as such; one character for one, so that offsets hold."""


_DOUBLES = re.compile(r"[b-df-hj-np-tv-z]{1,3}[aeiou][b-df-hj-np-tvz]")
"""Verbs of one syllable that end in one consonant behind one vowel: they double it before an ending ("plan")."""
_UNDOUBLED = re.compile(r".*([bgp])\1e")
"""What the model makes of a verb that it does not know and that doubles its end ("reflagged": "reflagge")."""
_IMO = re.compile(r"\(IMO(?: (?:number|No\.?))?[: ]? ?\d{7}\)")
_NUMBER_SIGN = re.compile(r"\bNo\.(?= \d)")
_LABEL = re.compile(r"([A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,4}):(?= [\"“'‘(]?[A-Z])")
_LEGAL_FORM = re.compile(r"\bCo\.,(?= (?:Ltd|LTD|Limited|Inc)\b)")
_UNDER_SECRETARY = re.compile(r"\bUnder(?= [Ss]ecretary)")
_HEADLINE_WORDS = 4
"""Shorter lines in capitals are names and labels."""


def parse_text(text: str, model: "Language | None" = None) -> Parse:
    """Parse a text.

    Args:
        text: The text of a report, of any length.
        model: A spaCy pipeline; None for the one that the settings name.
    """
    pipeline = model or load_model()
    parse = Parse(text=text, words=[], sentences=[], paragraphs=[])
    ranges = find_paragraphs(text)
    docs = pipeline.pipe((tokenize(pipeline, _legible(text[a:b])) for a, b in ranges), batch_size=BATCH)
    for (start, end), doc in zip(ranges, docs, strict=True):
        _add_paragraph(parse, doc, start, end)
    return parse


def _legible(paragraph: str) -> str:
    """A paragraph as the model can read it, of the same length.

    Blanks are those that it knows, given names are one word, a headline in capitals is a sentence, and what it takes
    for the end of a name or of a sentence is not there: the IMO number in brackets behind a vessel, which makes no
    words, the comma of "Co., Ltd." and the sign of "No. 18". An "Under Secretary" is another one, so that "under" is
    no preposition, and the label of a speaker or a place ("Mao Ning: Russia vetoed it") is a sentence of its own.
    """
    text = _IMO.sub(lambda match: " " * len(match.group()), join_given_names(paragraph.translate(BLANKS)))
    text = _LEGAL_FORM.sub("Corp", text)
    text = _UNDER_SECRETARY.sub("Chief", _NUMBER_SIGN.sub("Nr ", text))
    label = _LABEL.match(text)
    if label is not None:
        text = f"{label[1]}.{text[label.end() :]}"
    if text.isupper() and len(text.split()) >= _HEADLINE_WORDS:
        lowered = text[0] + text[1:].lower()
        return lowered if len(lowered) == len(text) else text
    return text


def _add_paragraph(parse: Parse, doc: "Doc", start: int, end: int) -> None:
    paragraph = Paragraph(index=len(parse.paragraphs), start=start, end=end)
    parse.paragraphs.append(paragraph)
    for span in doc.sents:
        tokens = [token for token in span if not token.is_space]
        if len(tokens) == 0:
            continue
        base = len(parse.words)
        index_of = {token.i: base + n for n, token in enumerate(tokens)}
        sentence_index = len(parse.sentences)
        for token in tokens:
            end_of_word = start + token.idx + len(token.text)
            if token.text == "Nr" and _NUMBER_SIGN.match(parse.text, start + token.idx):
                end_of_word += 1  # the sign has its period again
            elif token.text == "Corp" and _LEGAL_FORM.match(parse.text, start + token.idx):
                end_of_word -= 1  # "Co." without its comma
            text = parse.text[start + token.idx : end_of_word]
            parse.words.append(
                Word(
                    i=index_of[token.i],
                    text=text,
                    lower=text.lower(),
                    lemma=_lemma(token, text.lower()),
                    pos=token.pos_,
                    tag=token.tag_,
                    dep=token.dep_,
                    start=start + token.idx,
                    end=end_of_word,
                    entity=token.ent_type_,
                    entity_starts=token.ent_iob_ == "B",
                    sentence=sentence_index,
                )
            )
        words = parse.words[base:]
        heads = [token.head for token in tokens]
        root = _link(words, [index_of.get(head.i) for head in heads], base)
        sentence = Sentence(
            index=sentence_index, paragraph=paragraph.index, first=base, last=len(parse.words) - 1, root=root
        )
        parse.sentences.append(sentence)
        paragraph.sentences.append(sentence)


def _lemma(token: "Token", lower: str) -> str:
    """The lemma in lower case; of a hyphened verb the one that its data gives, which the model can only guess.

    Args:
        token: A word as the model was shown it.
        lower: The same as it stands in the report, in lower case.
    """
    if token.lower_ != lower:
        return lower
    lemma = token.lemma_.lower()
    if token.pos_ != "VERB":
        return lemma
    if _UNDOUBLED.fullmatch(lemma) is not None and token.lower_ == f"{lemma}d":
        return lemma[:-2]
    return hyphened_lemmas().get(token.lower_) or (f"{lemma}e" if _lacks_e(lemma, token.lower_) else lemma)


def _lacks_e(lemma: str, form: str) -> bool:
    """Whether the model took an "e" off with an ending: "staged" is of "stage", since "stag" would give "stagged"."""
    endings = [f"{lemma}ed", f"{lemma}ing"] + ([] if lemma.endswith(("s", "x", "z", "h")) else [f"{lemma}es"])
    return form in endings and _DOUBLES.fullmatch(lemma) is not None


def _link(words: list[Word], heads: list[int | None], base: int) -> Word:
    """Set heads, children and subtree edges; a word whose head was white space hangs on the root."""
    root = next((w for w, head in zip(words, heads, strict=True) if head == w.i), words[0])
    for word, head in zip(words, heads, strict=True):
        word.head = root if head is None else words[head - base]
        if word.head is word and word is not root:
            word.head = root
        if word is root:
            word.head = word
    model = [(word.head, word.dep) for word in words]
    _repair(words)
    if not _is_tree(words):
        for word, (above, dep) in zip(words, model, strict=True):
            word.head, word.dep = above, dep
    root = next(word for word in words if word.head is word)
    for word in words:
        if word is not root:
            word.head.children.append(word)
    _set_edges(words)
    return root


def _repair(words: list[Word]) -> None:
    """Mend the classes of wrong parses, each in view of what those before it have mended."""
    repair_paired_names(words)
    repair_owned_bodies(words)
    repair_numbered(words)
    repair_gerunds(words)
    repair_home(words)
    repair_judged_gerunds(words)
    repair_joined_nouns(words)
    repair_perfects(words)
    repair_finite_modifiers(words)
    repair_verbless_clauses(words)
    repair_offshore(words)
    repair_subjects_behind_days(words)
    repair_modifying_clauses(words)
    repair_reduced_relatives(words)
    repair_joined_subjects(words)
    repair_gerund_objects(words)
    repair_two_objects(words)
    repair_joined_infinitives(words)
    repair_headline_verbs(words)
    repair_worth(words)
    repair_joined_persons(words)


def _is_tree(words: list[Word]) -> bool:
    """Whether one word governs all others; repairs that do not fit together can make a ring, or two roots."""
    known: set[int] = set()
    for word in words:
        path: set[int] = set()
        above = word
        while above.i not in known and above.head is not above:
            if above.i in path:
                return False
            path.add(above.i)
            above = above.head
        known |= path
    return sum(word.head is word for word in words) == 1


def _set_edges(words: list[Word]) -> None:
    for word in words:
        word.first = word.last = word.i
    for word in words:
        above = word
        while above.head is not above:
            above = above.head
            if above.first <= word.i <= above.last:
                continue
            above.first = min(above.first, word.i)
            above.last = max(above.last, word.i)
