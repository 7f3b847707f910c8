"""Words that a page has printed together with a name: "ComradeKim Jong Un", "Kim Jong Unvisited"."""

import functools
import re
from itertools import pairwise
from typing import TYPE_CHECKING

from primafacie.data.entry import SourcedFile
from primafacie.data.loader import load_packaged

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc


_DASHES = "-–—"
"""Dashes glued to a name behind a dateline ("(KCNA) --Kim Jong Un")."""


class _File(SourcedFile):
    names: list[str]


@functools.cache
def _names() -> re.Pattern[str]:
    names = load_packaged("language/glued_names.yaml", _File).names
    longest = sorted(names, key=len, reverse=True)
    return re.compile("|".join(re.escape(name).replace(r"\ ", r"\s+") for name in longest))


def tokenize(pipeline: "Language", text: str) -> "str | Doc":
    """The text itself, or its tokens where a word is glued to a name: parted at both ends of the name."""
    cuts = [
        cut
        for name in _names().finditer(text)
        for cut, beside in ((name.start(), name.start() - 1), (name.end(), name.end()))
        if 0 <= beside < len(text) and (text[beside].isalpha() or text[beside] in _DASHES)
    ]
    return _parted(pipeline, text, cuts) if cuts else text


def _parted(pipeline: "Language", text: str, cuts: list[int]) -> "Doc":
    from spacy.tokens import Doc  # noqa: PLC0415  heavy

    words: list[str] = []
    spaces: list[bool] = []
    for token in pipeline.make_doc(text):
        inside = [cut - token.idx for cut in cuts if token.idx < cut < token.idx + len(token.text)]
        edges = [0, *sorted(set(inside)), len(token.text)]
        pieces = [token.text[a:b] for a, b in pairwise(edges)]
        words.extend(pieces)
        spaces.extend([*[False] * (len(pieces) - 1), bool(token.whitespace_)])
    return Doc(pipeline.vocab, words=words, spaces=spaces)
