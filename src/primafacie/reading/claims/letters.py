"""Messages, letters and speeches that are printed whole: who wrote or gave them, and to whom."""

from collections.abc import Iterator
from dataclasses import dataclass

from primafacie.reading.claims.draft import ClaimDraft
from primafacie.reading.claims.lexicon import Lexicon
from primafacie.reading.claims.sources import subject_of
from primafacie.reading.language import Parse, Word
from primafacie.reading.language.parse import Paragraph

_RECEIVING = frozenset({"receive", "get"})
_GIVING = frozenset({"send", "make", "deliver", "give", "write", "extend", "address", "issue", "release", "publish"})
_WRITING = frozenset({"write", "speak"})
_READING = frozenset({"read", "say", "state", "add", "go", "continue", "write"})
_DEFINITE = frozenset({"the", "this", "that"})
_BACK = 2
"""Paragraphs before the announcement in which the message that it means is told of."""
_DATELINE_WORDS = 14
_NAMES = frozenset({"PROPN", "NOUN"})


@dataclass(frozen=True, slots=True)
class Letter:
    """What announces a text: "The message said:", "The full text of the speech is as follows:", "He said:".

    Attributes:
        verb: The verb of the announcement.
        subject: Head of its subject, the words that put the text forward.
        author: Head of the words that name who wrote or gave it.
        addressee: Head of the words that name whom it is addressed to; None where nobody is named.
    """

    verb: Word
    subject: Word
    author: Word
    addressee: Word | None


def announced_letter(parse: Parse, paragraph: Paragraph, lexicon: Lexicon) -> Letter | None:
    """The letter or speech that a paragraph announces by its colon; None where it does not."""
    sentence = paragraph.sentences[-1]
    verb = sentence.root
    if verb.pos in _NAMES:  # "Full text of the letter of the envoy to the Council:"
        return _headed(parse.words_of(sentence), lexicon)
    going = next((w for w in reversed(parse.words_of(sentence)) if _goes_on(w)), None)
    speaker = subject_of(going).word if going is not None and going.last >= sentence.last - 2 else None
    if going is not None and speaker is not None:
        return Letter(going, speaker, speaker, None)
    subject = verb.child("nsubj")
    if subject is None or not _announces(verb, subject, lexicon):
        return None
    text = next((w for w in parse.words_of(sentence) if w.lemma in lexicon.speech_nouns), None)
    if subject.pos == "PRON":
        told = _told(parse, paragraph, lexicon)
        is_speech = told is not None or any(_is_text(verb, lexicon) for verb in _verbs_before(parse, paragraph))
        return Letter(verb, subject, subject, told[1] if told is not None else None) if is_speech else None
    if text is None:
        return None
    owner = _owner(text)
    if owner is not None:
        return Letter(verb, subject, owner, _audience(text))
    told = _told(parse, paragraph, lexicon)
    return Letter(verb, subject, *told) if told is not None else None


def _goes_on(verb: Word) -> bool:
    """Whether a verb announces further words of whoever speaks: "The statement went on:"."""
    if verb.tag not in ("VBD", "VBZ"):
        return False
    return verb.lemma == "continue" or (verb.lemma == "go" and any(child.lower == "on" for child in verb.children))


def _headed(words: list[Word], lexicon: Lexicon) -> Letter | None:
    """The letter that a heading without a verb names, with its owner."""
    texts = (word for word in words if word.lemma in lexicon.speech_nouns)
    owned = ((text, owner) for text in texts if (owner := _owner(text)) is not None)
    return next((Letter(text, owner, owner, _audience_in(text, owner)) for text, owner in owned), None)


def _audience_in(text: Word, owner: Word) -> Word | None:
    """Whom the text of a heading is addressed to, also where the parser hangs "to" on its owner."""
    return _audience(text) or _audience(owner)


def find_writers(parse: Parse, drafts: list[ClaimDraft], lexicon: Lexicon) -> None:
    """Give claims whose source is a letter or a message ("the telegram reads") who wrote it, and to whom.

    Args:
        parse: The parse.
        drafts: The claims; their `author` and `addressee` are filled in where the paragraphs before tell them.
        lexicon: The lexicon.
    """
    for draft in drafts:
        text = draft.source_words[0] if len(draft.source_words) == 1 else None
        if text is None or draft.cue_word is None or draft.author is not None:
            continue
        if text.lemma in lexicon.speech_nouns and draft.cue_word.lemma in _READING:
            draft.author, draft.addressee = _writer(parse, text, lexicon)


def _writer(parse: Parse, text: Word, lexicon: Lexicon) -> tuple[Word | None, Word | None]:
    owner = _owner(text)
    if owner is not None:
        return owner, _audience(text)
    if not any(child.lower in _DEFINITE for child in text.children):
        return None, None
    told = _told(parse, parse.paragraphs[parse.paragraph_of(text)], lexicon, before=text.i)
    return told if told is not None else (None, None)


def _announces(verb: Word, subject: Word, lexicon: Lexicon) -> bool:
    """Whether a clause says that a text follows."""
    if verb.lemma in ("say", "read"):
        return subject.lemma in lexicon.speech_nouns or subject.pos == "PRON"
    is_text = subject.lemma in lexicon.speech_nouns or subject.lower in ("text", "following")
    return verb.lemma in ("be", "follow") and is_text


def _owner(text: Word) -> Word | None:
    """Who wrote it, where the noun has an owner: "the president's speech", "the letter of the envoy"."""
    owner = text.child("poss")
    if owner is not None:
        return owner if owner.pos != "PRON" else None
    for prep in text.children:
        named = prep.child("pobj") if prep.dep == "prep" and prep.lower in ("by", "from", "of") else None
        if named is not None and named.pos == "PROPN":
            return named
    return None


def _audience(text: Word) -> Word | None:
    """Whom a speech is given to: "the president's speech before pilots", "his letter to the envoy"."""
    for prep in text.children:
        if prep.dep == "prep" and prep.lower in ("to", "before") and prep.i > text.i:
            return prep.child("pobj")
    return None


def _told(
    parse: Parse, paragraph: Paragraph, lexicon: Lexicon, *, before: int | None = None
) -> tuple[Word, Word | None] | None:
    """Author and addressee of the message that this or an earlier paragraph tells of, the nearest first.

    Args:
        parse: The parse.
        paragraph: Where to begin to go back.
        lexicon: The lexicon.
        before: Index of the word before which it is told; None for the end of the paragraph.
    """
    verbs = (verb for verb in _verbs_before(parse, paragraph) if before is None or verb.i < before)
    told = (_parties(parse, verb) if _is_text(verb, lexicon) else _spoken_to(parse, verb) for verb in verbs)
    return next((parties for parties in told if parties is not None), None)


def _spoken_to(parse: Parse, verb: Word) -> tuple[Word, Word | None] | None:
    """Who writes or speaks to whom, where no noun names the text: "wrote to the envoy", "addressed the Council"."""
    heard = verb.child("dobj") if verb.lemma == "address" else None
    if verb.lemma in _WRITING:
        to = next((child for child in verb.children if child.dep in ("prep", "dative") and child.lower == "to"), None)
        heard = to.child("pobj") if to is not None else None
    subject = subject_of(verb).word
    if heard is None or subject is None:
        return None
    return _behind_dateline(parse, subject, verb), heard


def _verbs_before(parse: Parse, paragraph: Paragraph) -> Iterator[Word]:
    """The verbs of a paragraph and of those before it, the last first."""
    for before in reversed(parse.paragraphs[max(0, paragraph.index - _BACK) : paragraph.index + 1]):
        for sentence in reversed(before.sentences):
            yield from (word for word in reversed(parse.words_of(sentence)) if word.pos == "VERB")


def is_let_out(text: Word, lexicon: Lexicon) -> bool:
    """Whether a noun is a text that somebody is told to have put out: "released the letter on Tuesday"."""
    is_text = text.lemma in lexicon.speech_nouns and any(child.lower in _DEFINITE for child in text.children)
    return (
        is_text and text.dep in ("dobj", "nsubjpass") and text.head.lemma in _GIVING and text.head.tag in ("VBD", "VBN")
    )


def _is_text(verb: Word, lexicon: Lexicon) -> bool:
    thing = verb.child("dobj")
    return thing is not None and thing.lemma in lexicon.speech_nouns and verb.lemma in _GIVING | _RECEIVING


def _parties(parse: Parse, verb: Word) -> tuple[Word, Word | None] | None:
    subject, thing = subject_of(verb).word, verb.child("dobj")
    if subject is None or thing is None:
        return None
    subject = _behind_dateline(parse, subject, verb)
    if verb.lemma in _RECEIVING:
        writer = named_after(parse, verb, thing, "from")
        return (writer, subject) if writer is not None else None
    return subject, named_after(parse, verb, thing, "to")


def named_after(parse: Parse, verb: Word, thing: Word, preposition: str) -> Word | None:
    """The name behind a preposition of the verb or of its object: "a message of greeting from the president"."""
    for word in parse.words[thing.i + 1 : verb.last + 1]:
        if word.lower == preposition and word.dep in ("prep", "dative") and word.head.i >= min(verb.i, thing.i):
            inner = word.child("prep")  # "from To Lam", whose name the parser cuts
            return word.child("pobj") or (inner.child("pobj") if inner is not None else None)
    return None


def _ends_dateline(words: list[Word]) -> bool:
    """Whether words can be a dateline: names, days and an agency, no sentence."""
    return len(words) > 0 and not any(word.pos in ("VERB", "AUX", "PRON") for word in words)


def _behind_dateline(parse: Parse, subject: Word, verb: Word) -> Word:
    """The name behind the dash of a dateline that the parser reads as part of the subject, else the subject."""
    first = parse.sentences[verb.sentence].first
    head = parse.words[first : min(first + _DATELINE_WORDS, verb.i)]
    dash = next((w.i for w in head if w.text in ("--", "—", "–") and _ends_dateline(parse.words[first : w.i])), None)
    if dash is None or subject.i > dash:
        return subject
    last = dash
    while last + 1 < verb.i and parse.words[last + 1].pos in _NAMES:
        last += 1
    return parse.words[last] if last > dash else subject
