"""Verbs written with a hyphen, kept whole by the tokenizer: "test-fired", "re-exports"."""

import functools
from collections.abc import Iterator
from typing import TYPE_CHECKING

from pydantic import BaseModel, ConfigDict, Field

from primafacie.data.loader import load_packaged

if TYPE_CHECKING:
    from spacy.tokenizer import Tokenizer


class _Source(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    title: str
    url: str


class _File(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    sources: list[_Source] = Field(min_length=1)
    verbs: list[str]


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
    yield from (f"{verb}s", f"{doubled}ed", f"{doubled}ing")
