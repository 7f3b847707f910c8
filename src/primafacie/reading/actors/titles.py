"""Titles beside names: what office they tell, of which state or body, and whether it is still held."""

from dataclasses import dataclass
from typing import Literal

from primafacie.reading.actors.lexicon import HYPHENS, Nouns
from primafacie.reading.language import Word


@dataclass(slots=True)
class Title:
    """A title or a description beside a name, or the head of a nominal.

    Attributes:
        lemma: Its noun, in the singular: "minister".
        words: Its words in lower case, from which an office is looked up.
        speaks: For whom such a person acts.
        country: State beside it, as a code.
        acts_for: State that its holder acts for.
        office: Key of the office in persons.yaml, or None.
        is_job: Whether the noun is an occupation, and not "man" or "friend".
        is_outside: Whether its holder stands against those who rule the state: "opposition leader", "exiled".
    """

    lemma: str
    words: tuple[str, ...]
    speaks: Literal["state", "body", "nobody"]
    country: str | None = None
    acts_for: str | None = None
    office: str | None = None
    sex: str | None = None
    is_former: bool = False
    is_then: bool = False
    is_job: bool = True
    is_outside: bool = False


def read_title(
    words: list[Word], nouns: Nouns, state: str | None, acts_for: str | None, *, before: Word | None = None
) -> Title | None:
    """The title in these words, whose last noun for a person is its head; None where there is none.

    Args:
        words: The words of the title, without the name.
        state: Code of the state beside it, or of the body beside it.
        acts_for: State that the body beside it acts for; the state itself where a state is beside it.
        before: The word before the title, for "then" and "former".
    """
    head = None
    for word in words:
        noun = nouns.get(word.lower)
        if noun is not None and noun.kind == "person":
            head = noun
    honorific = next((nouns.honorifics[w.lower] for w in words if w.lower in nouns.honorifics), None)
    lower = [word.lower for word in ([before] if before is not None else []) + words if word.text not in HYPHENS]
    if head is None:
        if not any(word in nouns.honorifics for word in lower):
            return None
        return Title("", (), "nobody", state, None, None, honorific, is_job=False)
    title = Title(head.lemma, tuple(lower), head.speaks, state, sex=nouns.sex.get(head.lemma) or honorific)
    title.is_former = any(word in nouns.former for word in lower)
    title.is_then = "then" in lower
    title.is_job = head.lemma not in nouns.sex
    title.office = office_of(lower, nouns) if nouns.outside.isdisjoint(lower) else None
    title.is_outside = any(word in nouns.outside for word in lower)
    if head.speaks != "nobody" and not title.is_former and not title.is_outside:
        title.acts_for = acts_for
    return title


def office_of(lower: list[str], nouns: Nouns) -> str | None:
    """Key of the office that the longest run of these words names."""
    for size in range(min(5, len(lower)), 0, -1):
        for i in range(len(lower) - size, -1, -1):
            office = nouns.offices.get(" ".join(lower[i : i + size]))
            if office is not None:
                return (
                    office if not any(word in ("deputy", "vice", "assistant", "under") for word in lower[:i]) else None
                )
    return None
