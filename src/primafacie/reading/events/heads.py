"""The heads of the phrases around a trigger, by which conditions of frames.yaml ask for nouns of a list."""

from primafacie.data.goods import load_goods
from primafacie.reading.events.candidate import Candidate
from primafacie.reading.events.contexts import load_contexts
from primafacie.reading.events.frames import load_lexicon
from primafacie.reading.language import Word


def names_of(word: Word) -> set[str]:
    """Lemma of a head, alone and with the word before it."""
    names = {word.lemma, word.lower}
    before = [child.lower for child in word.children if child.dep in ("compound", "amod")]
    return names | {f"{first} {last}" for first in before for last in (word.lemma, word.lower)}


def has_object_noun(candidate: Candidate, _: str) -> bool:
    """Whether the head of an object is one of the nouns of the frame."""
    return any(names_of(word) & candidate.typed.nouns for word in object_heads(candidate))


def object_heads(candidate: Candidate) -> list[Word]:
    """Objects, and what stands after "of" behind one ("batches of soldiers") that tells no event nor depicts any."""
    heads = list(candidate.arguments.object)
    for word in candidate.arguments.object:
        is_none = word.lemma in load_lexicon().nouns or word.lemma in load_contexts().depicting
        for child in word.children if not is_none else ():
            if child.dep == "prep" and child.lower == "of":
                heads.extend(grand for grand in child.children if grand.dep == "pobj")
    return heads


def has_subject_noun(candidate: Candidate, _: str) -> bool:
    """Whether the head of a subject is one of the nouns of the frame, or what it counts is."""
    return any(names_of(word) & candidate.typed.nouns for word in counted(candidate.arguments.subject))


def counted(words: list[Word]) -> list[Word]:
    """The words, and what stands after "of" behind one that counts ("hundreds of workers")."""
    heads = list(words)
    for word in words:
        if word.pos == "NUM" or word.lemma in load_goods().measuring_heads:
            of = next((child for child in word.children if child.dep == "prep" and child.lower == "of"), None)
            heads.extend(grand for grand in (of.children if of is not None else ()) if grand.dep == "pobj")
    return heads


def has_state_behind(candidate: Candidate, preps: str) -> bool:
    """Whether a state or a place that can be struck stands behind one of the prepositions, which "/" joins."""
    for found, word in candidate.arguments.preps:
        if found in preps.split("/"):
            actor = candidate.cast.actor_at(word)
            if actor is not None and (actor.kind == "state" or actor.country is not None):
                return True
            if word.lemma in load_contexts().targets:
                return True
    return False
