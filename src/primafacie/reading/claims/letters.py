"""Messages, letters and speeches that are printed whole: who wrote or gave them, and to whom."""

from collections.abc import Iterator
from dataclasses import dataclass

from primafacie.reading.claims.lexicon import Lexicon
from primafacie.reading.claims.sources import subject_of
from primafacie.reading.language import Parse, Word
from primafacie.reading.language.parse import Paragraph

_RECEIVING = frozenset({"receive", "get"})
_GIVING = frozenset({"send", "make", "deliver", "give", "write", "extend", "address", "issue", "release", "publish"})
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
    subject = verb.child("nsubj")
    if subject is None or not _announces(verb, subject, lexicon):
        return None
    text = next((w for w in parse.words_of(sentence) if w.lemma in lexicon.speech_nouns), None)
    if subject.pos == "PRON":
        is_speech = any(_is_text(verb, lexicon) for verb in _verbs_before(parse, paragraph))
        return Letter(verb, subject, subject, None) if is_speech else None
    if text is None:
        return None
    owner = _owner(text)
    if owner is not None:
        return Letter(verb, subject, owner, _audience(text))
    told = _told(parse, paragraph, lexicon)
    return Letter(verb, subject, *told) if told is not None else None


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


def _told(parse: Parse, paragraph: Paragraph, lexicon: Lexicon) -> tuple[Word, Word | None] | None:
    """Author and addressee of the message that this or an earlier paragraph tells of, the nearest first."""
    told = (_parties(parse, verb) for verb in _verbs_before(parse, paragraph) if _is_text(verb, lexicon))
    return next((parties for parties in told if parties is not None), None)


def _verbs_before(parse: Parse, paragraph: Paragraph) -> Iterator[Word]:
    """The verbs of a paragraph and of those before it, the last first."""
    for before in reversed(parse.paragraphs[max(0, paragraph.index - _BACK) : paragraph.index + 1]):
        for sentence in reversed(before.sentences):
            yield from (word for word in reversed(parse.words_of(sentence)) if word.pos == "VERB")


def _is_text(verb: Word, lexicon: Lexicon) -> bool:
    thing = verb.child("dobj")
    return thing is not None and thing.lemma in lexicon.speech_nouns and verb.lemma in _GIVING | _RECEIVING


def _parties(parse: Parse, verb: Word) -> tuple[Word, Word | None] | None:
    subject, thing = subject_of(verb).word, verb.child("dobj")
    if subject is None or thing is None:
        return None
    subject = _behind_dateline(parse, subject, verb)
    if verb.lemma in _RECEIVING:
        writer = _named_after(parse, verb, thing, "from")
        return (writer, subject) if writer is not None else None
    return subject, _named_after(parse, verb, thing, "to")


def _named_after(parse: Parse, verb: Word, thing: Word, preposition: str) -> Word | None:
    """The name behind a preposition of the verb or of its object: "a message of greeting from the president"."""
    for word in parse.words[thing.i + 1 : verb.last + 1]:
        if word.lower == preposition and word.dep in ("prep", "dative") and word.head.i >= min(verb.i, thing.i):
            return word.child("pobj")
    return None


def _behind_dateline(parse: Parse, subject: Word, verb: Word) -> Word:
    """The name behind the dash of a dateline that the parser reads as part of the subject, else the subject."""
    first = parse.sentences[verb.sentence].first
    head = parse.words[first : min(first + _DATELINE_WORDS, verb.i)]
    dash = next((w.i for w in head if w.text in ("--", "—", "–") and parse.words[w.i - 1].text == ")"), None)
    if dash is None or subject.i > dash:
        return subject
    last = dash
    while last + 1 < verb.i and parse.words[last + 1].pos in _NAMES:
        last += 1
    return parse.words[last] if last > dash else subject
