"""The conditions of frames.yaml on persons who are called by their state: workers, scientists, those who earn."""

from collections.abc import Callable

from primafacie.reading.actors.reference import load_reference
from primafacie.reading.events.candidate import Candidate
from primafacie.reading.events.heads import counted, has_state_behind, has_subject_noun, names_of
from primafacie.reading.events.prepositions import preps_of
from primafacie.reading.language import Word


def _persons_heads(candidate: Candidate) -> list[Word]:
    """The heads in the slot of the frame that the persons fill."""
    frame, slots = candidate.typed.frame, candidate.arguments
    heads = [word for prep, word in slots.preps if frame.preps.get(prep) == "persons"]
    if frame.object == "persons":
        heads += slots.object
    if frame.preps.get("of") == "persons":  # "renewed the visas of 600 workers"
        heads += [word for thing in slots.object for prep, word in preps_of(thing) if prep == "of"]
    return heads


def _state_persons(candidate: Candidate, _: str) -> bool:
    slots = candidate.arguments
    for word in counted([*_persons_heads(candidate), *slots.object, *slots.subject]):
        owners = [child for child in word.children if child.dep in ("amod", "compound", "nmod")]
        owners += [
            grand
            for child in word.children
            if child.dep == "prep" and child.lower == "of"  # "nationals of the DPRK"
            for grand in child.children
        ]
        actors = [candidate.cast.actor_at(owner) for owner in owners]
        if any(actor is not None and actor.acts_for is not None for actor in actors):
            return True
    return has_state_behind(candidate, "from")


def _state_workers(candidate: Candidate, _: str) -> bool:
    """Workers called by their state ("North Korean loggers"), or its people ("300 North Koreans")."""
    heads = counted(_persons_heads(candidate))
    called = any(names_of(word) & candidate.typed.nouns for word in heads) and _state_persons(candidate, "")
    return called or any(_is_people(candidate, word) for word in heads)


def _state_earners(candidate: Candidate, _: str) -> bool:
    """The same of those who work: "North Korean nurses earned", "300 North Koreans were working"."""
    if has_subject_noun(candidate, "") and _state_persons(candidate, ""):
        return True
    return any(_is_people(candidate, word) for word in candidate.arguments.subject)


def _is_people(candidate: Candidate, word: Word) -> bool:
    """Whether a noun is that for a state's people, several of them or one ("a North Korean")."""
    actor = candidate.cast.actor_at(word)
    is_one = word.tag in ("NNP", "NN") and any(child.lower in ("a", "an", "one", "another") for child in word.children)
    if actor is None or actor.country is None or (word.tag not in ("NNPS", "NNS") and not is_one):
        return False
    state = load_reference().states.get(actor.country)
    people = state.people_nouns() if state is not None else []
    form = f"{word.lower}s" if is_one else word.lower
    return any(str(noun).split()[-1].lower() == form for noun in people)


WORKERS: dict[str, Callable[[Candidate, str], bool]] = {
    "state_persons": _state_persons,
    "state_workers": _state_workers,
    "state_earners": _state_earners,
}
"""Condition name to its test, for the table of all of them."""
