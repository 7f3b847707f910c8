"""What an answer was given after: "denied it after Kyiv had said …", "The denial came hours after a report that …"."""

from collections.abc import Iterator

from primafacie.reading.claims.answer_words import load_answers
from primafacie.reading.language import Parse, Word

_AFTER = frozenset({"after", "following", "amid"})
_COMING = frozenset({"come", "follow"})


def occasions_of(parse: Parse, cue: Word) -> Iterator[Word]:
    """The verbs and nouns that name what an answer was given after, in its own sentence or in the next.

    Args:
        parse: The parse.
        cue: The verb or noun of the answer.
    """
    yield from _after(cue)
    index = cue.sentence + 1
    if index >= len(parse.sentences):
        return
    coming = parse.sentences[index].root
    answer = coming.child("nsubj")
    if coming.lemma not in _COMING or answer is None or answer.lemma not in load_answers().utterances:
        return
    yield from _after(coming)
    yield from (child for child in coming.children if child.dep == "dobj" and coming.lemma == "follow")


def _after(verb: Word) -> Iterator[Word]:
    for child in verb.children:
        if child.dep == "advcl" and any(mark.dep == "mark" and mark.lower == "after" for mark in child.children):
            yield child
        elif child.dep == "prep" and child.lower in _AFTER:
            yield from (inner for inner in child.children if inner.dep in ("pobj", "pcomp"))
