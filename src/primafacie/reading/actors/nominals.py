"""Noun phrases without a name: what they are, and unnamed actors made from them."""

from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from primafacie.reading.actors.cast import ActorDraft, MentionDraft
from primafacie.reading.actors.lexicon import HYPHENS, load_nouns
from primafacie.reading.language import Parse, Word

if TYPE_CHECKING:
    from primafacie.reading.actors.cast import Cast

_LEFT = frozenset({"det", "amod", "compound", "nummod", "poss", "predet", "nmod", "quantmod", "preconj", "neg"})
_OF_PERSONS = frozenset({"of", "from", "at", "for", "with"})
_OF_OTHERS = frozenset({"of", "from", "in"})
_CHAIN = 3
"""How many "of" the office of a person runs through at most."""
_OTHER_SIDE = frozenset({"counterpart"})
"""Nouns for somebody of another state than whose he is: "her counterparts"."""
_PLURAL_TAGS = frozenset({"NNS", "NNPS"})


def phrase_of(parse: Parse, head: Word) -> tuple[int, int]:
    """First and last word of the noun phrase of a head: what stands before it, and nothing after it."""
    first = head.i
    for child in head.children:
        if child.i < head.i and child.dep in _LEFT:
            first = min(first, child.first)
    while first < head.i and not parse.words[first].text[:1].isalnum():
        first += 1
    return _with_prefix(parse, first), head.i


def _with_prefix(parse: Parse, first: int) -> int:
    """The word at which a word with a hyphen begins that the parse cut: "vice-chairman"."""
    words = parse.words
    while first > 1 and words[first - 1].text in HYPHENS and words[first - 2].end == words[first - 1].start:
        if words[first - 1].end != words[first].start:
            break
        first -= 2
    return first


def core_text(parse: Parse, first: int, last: int) -> str:
    """The words of a noun phrase as a name for it: without its article."""
    words = parse.words
    if first < last and words[first].lower in ("the", "a", "an"):
        first += 1
    return " ".join(parse.text_of(words[first], words[last]).split())


def make_nominal(parse: Parse, word: Word, cast: "Cast") -> tuple[ActorDraft, MentionDraft]:
    """An unnamed actor from the noun phrase of a word."""
    first, last = phrase_of(parse, word)
    noun = load_nouns().get(word.lower)
    country, acts_for = state_beside(parse, word, cast)
    speaks = noun.speaks if noun is not None else "nobody"
    served = _served(word, cast)
    if served is not None or is_state_owned(parse.words[first : last + 1]):
        acts_for, speaks = served or acts_for, "state"
    kind = noun.kind if noun is not None else "other"
    plural = word.tag in _PLURAL_TAGS or word.lower == "people"
    actor = ActorDraft(
        name=core_text(parse, first, last) or word.text,
        kind="other" if kind == "state" else "group" if plural and kind == "person" else kind,
        country=country,
        acts_for=acts_for if speaks != "nobody" else None,
        rule=f"actors.nominal.{noun.role}" if noun is not None else "actors.nominal.other",
        is_named=False,
        is_plural=plural,
        sex=load_nouns().sex.get(noun.lemma) if noun is not None else None,
    )
    how = "pronoun" if word.pos == "PRON" else "nominal"
    return actor, MentionDraft(word, first, last, "pronoun" if how == "pronoun" else "nominal", actor.rule)


def is_state_owned(words: Sequence[Word]) -> bool:
    """Whether these words say that the state has or runs what they name: "state-owned", "government-controlled"."""
    lower = [word.lower for word in words if word.text not in HYPHENS]
    pairs = {f"{first} {second}" for first, second in pairwise(lower)}
    whole = {"".join(c if c not in HYPHENS else " " for c in word) for word in lower}
    if not load_nouns().state_owned.isdisjoint(pairs | whole):
        return True
    return any(word.lower == "state" and word.dep in ("compound", "amod", "nmod") for word in words[:-1])


def _served(head: Word, cast: "Cast") -> str | None:
    """The state that somebody works for: "a national working for Bureau 39", "who acted on behalf of Iran"."""
    noun = load_nouns().get(head.lower)
    if noun is None or noun.kind != "person":
        return None
    for verb in head.children:
        if verb.dep not in ("acl", "relcl") or verb.lemma not in ("work", "act", "operate"):
            continue
        for prep in verb.children:
            obj = prep.child("pobj") if prep.dep == "prep" and prep.lower in ("for", "on") else None
            of = obj.child("prep") if obj is not None and obj.lower == "behalf" else None
            served = (of.child("pobj") if of is not None else None) or obj
            actor = cast.actor_at(served) if served is not None else None
            if actor is not None and actor.acts_for is not None:
                return actor.acts_for
    return None


def state_beside(parse: Parse, head: Word, cast: "Cast") -> tuple[str | None, str | None]:
    """Country, and state acted for, of what stands beside a noun; see `actor_beside` and `affiliation`."""
    return affiliation(actor_beside(parse, head, cast))


def affiliation(actor: ActorDraft | None) -> tuple[str | None, str | None]:
    """Country of whoever belongs to an actor, and state that its officials act for.

    Who works at a university or a company in a country is not said to be from there.
    """
    if actor is None:
        return None, None
    if actor.acts_for is None and actor.kind not in ("state", "other"):
        return None, None
    return actor.country, actor.acts_for


def actor_beside(parse: Parse, head: Word, cast: "Cast") -> ActorDraft | None:
    """The state or body that stands beside a noun: "South Korean", "Russia's", "of China".

    A possessor or modifier before the noun goes before an "of", "at", "from" after it. Where somebody is does not tell
    whose official he is; where a ministry is does.
    """
    noun = load_nouns().get(head.lower)
    is_person = noun is not None and noun.kind == "person"
    found = None
    for child in head.children:
        if child.dep == "poss" and head.lemma in _OTHER_SIDE:
            continue
        if child.i < head.i and child.dep in _LEFT:
            for i in range(child.last, child.first - 1, -1):
                actor = None if is_person and _is_where(parse, i) else cast.actor_at(parse.words[i])
                if actor is not None and actor.kind in ("state", "body", "media", "organisation", "person", "other"):
                    found = actor
                    break
    return found if found is not None else _after(head, cast, is_person)


def _is_where(parse: Parse, i: int) -> bool:
    """Whether the word at `i` tells where somebody sits, and not whose he is: "a Beijing-based representative"."""
    words = parse.words
    return i + 2 < len(words) and words[i + 1].text in HYPHENS and words[i + 2].lower == "based"


def _after(head: Word, cast: "Cast", is_person: bool) -> ActorDraft | None:
    for prep in head.children:
        if prep.i > head.i and prep.dep == "prep" and prep.lower in (_OF_PERSONS if is_person else _OF_OTHERS):
            found = _down(prep, cast) if is_person else _object_of(prep, cast)
            if found is not None:
                return found
    return None


def _object_of(prep: Word, cast: "Cast") -> ActorDraft | None:
    """The state or body that a preposition has for its object."""
    obj = prep.child("pobj")
    actor = cast.actor_at(obj) if obj is not None else None
    return actor if actor is not None and actor.kind in ("state", "body", "media", "organisation") else None


def _down(prep: Word, cast: "Cast") -> ActorDraft | None:
    """The first down a chain of "of" that acts for a state ("minister of defence of the DPRK"), else the first."""
    first: ActorDraft | None = None
    below: Word | None = prep
    for _ in range(_CHAIN):
        if below is None:
            break
        actor = _object_of(below, cast)
        if actor is not None and actor.acts_for is not None:
            return actor
        first = first or actor
        obj = below.child("pobj")
        below = (
            next((c for c in obj.children if c.dep == "prep" and c.lower == "of"), None) if obj is not None else None
        )
    return first
