"""A parse without a model: words by white space and signs, all in one sentence a line, no syntax."""

import re

from primafacie.reading.language import Parse, Sentence, Word
from primafacie.reading.language.parse import Paragraph

_WORD = re.compile(r"\w+|[^\w\s]")


def plain_parse(text: str) -> Parse:
    """Words of the text as nouns, each hanging on the first of its line."""
    parse = Parse(text=text, words=[], sentences=[], paragraphs=[])
    start = 0
    for line in text.split("\n"):
        pieces = list(_WORD.finditer(line))
        if pieces:
            _add_line(parse, pieces, start, start + len(line))
        start += len(line) + 1
    return parse


def _add_line(parse: Parse, pieces: list[re.Match[str]], start: int, end: int) -> None:
    index = len(parse.sentences)
    base = len(parse.words)
    for n, piece in enumerate(pieces):
        text = piece.group()
        parse.words.append(
            Word(
                i=base + n, text=text, lower=text.lower(), lemma=text.lower(), pos="NOUN", tag="NN", dep="dep",
                start=start + piece.start(), end=start + piece.end(), entity="", entity_starts=False, sentence=index,
            )
        )  # fmt: skip
    words = parse.words[base:]
    root = words[0]
    for word in words:
        word.head = root
        word.first = word.last = word.i
    root.children = words[1:]
    root.last = words[-1].i
    sentence = Sentence(index=index, paragraph=len(parse.paragraphs), first=base, last=base + len(words) - 1, root=root)
    parse.sentences.append(sentence)
    parse.paragraphs.append(Paragraph(index=len(parse.paragraphs), start=start, end=end, sentences=[sentence]))
