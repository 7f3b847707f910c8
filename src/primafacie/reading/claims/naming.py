"""Giving a claim its source: the words that name it, clear of cue and content."""

from primafacie.reading.claims.draft import ClaimDraft
from primafacie.reading.claims.lexicon import load_lexicon
from primafacie.reading.claims.phrases import conjuncts, in_range, noun_phrase, trim
from primafacie.reading.language import Parse, Word


def _without_aside(parse: Parse, head: Word, words: list[Word]) -> list[Word]:
    """The words up to a participle behind a comma, which tells what the source did: "the envoy, smiling, said"."""
    for child in head.children:
        if child.i > head.i and child.dep == "acl" and child.tag in ("VBG", "VBN"):
            is_apart = parse.words[child.first - 1].text == ","
            is_joined = any(other.dep == "conj" and other.i > child.last for other in head.children)
            return [word for word in words if word.i < child.first] if is_apart and not is_joined else words
    return _without_occasion(head, words)


def _without_occasion(head: Word, words: list[Word]) -> list[Word]:
    """The words without when or in what it is said: "the ministry | on Friday in a statement | said"."""
    for child in head.children:
        inner = (
            child.child("pobj") if child.dep == "prep" and child.lower in ("in", "on") and child.i > head.i else None
        )
        if inner is not None and (inner.entity == "DATE" or _is_some_text(inner)):
            return [word for word in words if word.i < child.i]
    return words


def _is_some_text(noun: Word) -> bool:
    return noun.lemma in load_lexicon().speech_nouns and any(child.lower in ("a", "an") for child in noun.children)


def set_source(parse: Parse, draft: ClaimDraft, head: Word, cue: Word) -> None:
    """Give the draft the noun phrase of `head` as its source."""
    words = _without_aside(parse, head, noun_phrase(parse, head, avoid=cue))
    blocked = draft.content if not in_range(head, draft.content) else []
    kept: list[Word] = []
    for word in words:
        if not in_range(word, blocked):
            kept.append(word)
        elif word.i > head.i:
            break
        else:
            kept.clear()
    if head not in kept:
        return
    last = len(kept) - 1
    if kept[last].dep == "case" and kept[last].head is head:  # "Moscow’s denial": the source is Moscow
        last -= 1
    while (
        last > 0 and kept[last].dep == "prep" and kept[last].i > head.i
    ):  # "the West of", its object gone to the content
        last -= 1
    piece = trim(parse, kept[0].start, kept[last].end)
    if piece is None:
        return
    draft.source = piece
    draft.source_words = [w for w in conjuncts(head) if piece[0] <= w.start < piece[1]]
