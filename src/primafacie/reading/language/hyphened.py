"""Hyphens: verbs that the tokenizer is to keep whole ("test-fired"), abbreviations that it is to part ("U.S.-led")."""

import functools
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from primafacie.data.entry import SourcedFile
from primafacie.data.loader import load_packaged

if TYPE_CHECKING:
    from spacy.tokenizer import Tokenizer


class _File(SourcedFile):
    verbs: list[str]


_AFTER_ABBREVIATION = re.compile(r"(?<=[A-Z]\.)[-\u2010-\u2015](?=[A-Za-z])")
"""A hyphen or dash behind an abbreviation ("U.S.-led"), at which the tokenizer does not part words by itself."""


_BEFORE_SHORT_NAME = re.compile(r"(?<=[a-z])\((?=[A-Z])")
"""A bracket right behind a word, as some newsrooms write short names: "Service(NIS)"."""


def split_after_abbreviations(tokenizer: "Tokenizer") -> None:
    """Let a tokenizer part "U.S.-Japan" at the hyphen and "Service(NIS)" at the bracket."""
    known = tokenizer.infix_finditer

    def find(text: str) -> list[re.Match[str]]:
        found = [*known(text), *_AFTER_ABBREVIATION.finditer(text), *_BEFORE_SHORT_NAME.finditer(text)]
        return sorted({match.span(): match for match in found}.values(), key=lambda match: match.span())

    tokenizer.infix_finditer = find


def keep_hyphened_verbs(tokenizer: "Tokenizer") -> None:
    """Teach a tokenizer the verbs of data/language/hyphened_verbs.yaml in all their forms."""
    for form in hyphened_lemmas():
        for spelling in (form, form.capitalize()):
            tokenizer.add_special_case(spelling, [{"ORTH": spelling}])


@functools.cache
def hyphened_lemmas() -> dict[str, str]:
    """Form to verb, both in lower case; the bare form is left out, which is a noun as often ("a test-fire")."""
    verbs = load_packaged("language/hyphened_verbs.yaml", _File).verbs
    return {form: verb for verb in verbs for form in _forms(verb)}


def _forms(verb: str) -> Iterator[str]:
    stem = verb.removesuffix("e")
    doubled = stem + stem[-1] if verb.endswith("op") else stem
    plural = f"{verb}es" if verb.endswith(("ch", "sh", "s", "x")) else f"{verb}s"
    yield from (plural, f"{doubled}ed", f"{doubled}ing")
