"""The conditions of frames.yaml on how words stand: what carries a noun, what is told below a verb, who takes part."""

from collections.abc import Callable

from primafacie.data.goods import load_goods
from primafacie.reading.events.candidate import Candidate
from primafacie.reading.events.contexts import load_contexts
from primafacie.reading.events.goods import find_goods
from primafacie.reading.events.voice import is_passive
from primafacie.reading.language import Word

_MAKING = frozenset(
    {"build", "develop", "make", "produce", "manufacture", "assemble", "modernise", "modernize", "upgrade", "design"}
)


def _carried(candidate: Candidate, _: str) -> bool:
    return candidate.arguments.carrier is not None


def _under_carrier(candidate: Candidate, _: str) -> bool:
    noun = candidate.trigger
    return noun.dep in ("dobj", "nsubjpass") and noun.head.lemma in candidate.typed.frame.carriers


def _in_plural(candidate: Candidate, _: str) -> bool:
    return candidate.trigger.tag in ("NNS", "NNPS")


def _passive(candidate: Candidate, _: str) -> bool:
    return is_passive(candidate.trigger)


def _item(candidate: Candidate, item: str) -> bool:
    return any(match.term.item == item for match in candidate.goods)


def _making_weapons(candidate: Candidate, _: str) -> bool:
    return any(
        clause.lemma in _MAKING and any(_is_weapon(candidate, word) for word in clause.children if word.dep == "dobj")
        for clause in _clauses(candidate.trigger)
    )


def _clauses(verb: Word) -> list[Word]:
    """The clauses right below a verb, those behind a preposition included ("helped it in building …")."""
    below = [child for child in verb.children if child.dep in ("xcomp", "ccomp")]
    return below + [
        clause for child in verb.children if child.dep == "prep" for clause in child.children if clause.dep == "pcomp"
    ]


def _is_weapon(candidate: Candidate, thing: Word) -> bool:
    classes = {class_ for match in find_goods(candidate.parse, thing) for class_ in match.term.classes}
    return any(load_goods().is_a(class_, "arms") or class_ == "nuclear" for class_ in classes)


def _a_state(candidate: Candidate, _: str) -> bool:
    return any(actor.states() for actors in candidate.roles.values() for actor in actors)


def _two_sides(candidate: Candidate, _: str) -> bool:
    """Whether two or more take part, by their number or, of a verb, as a subject in the plural ("the leaders")."""
    sides = [*candidate.roles.get("participants", []), *candidate.roles.get("parties", [])]
    subjects = candidate.arguments.subject if candidate.trigger.pos == "VERB" else []
    in_plural = any(word.tag in ("NNS", "NNPS") for word in subjects)
    return len([member for actor in sides for member in (actor.members or [actor])]) > 1 or (in_plural and bool(sides))


def _two_states(candidate: Candidate, _: str) -> bool:
    sides = [*candidate.roles.get("participants", []), *candidate.roles.get("parties", [])]
    return len({state for actor in sides for state in actor.states()}) > 1


def _press_participants(candidate: Candidate, _: str) -> bool:
    """Whether media or an audience is among them, by kind or by the word for those who are spoken to."""
    kinds = {actor.kind for actor in candidate.roles.get("participants", [])}
    spoken_to = [word for prep, word in candidate.arguments.preps if prep in ("with", "to", "at")]
    return "media" in kinds or any(word.lemma in load_contexts().audience for word in spoken_to)


def _agreed_deed(candidate: Candidate, _: str) -> bool:
    """Whether what was agreed is told as a clause, also behind a preposition ("agreed to exchanging prisoners")."""
    return any(clause.pos in ("VERB", "AUX") for clause in _clauses(candidate.trigger))


def _by_hackers(candidate: Candidate, _: str) -> bool:
    slots = candidate.arguments
    words = [*slots.subject, *slots.possessors, *(word for prep, word in slots.preps if prep == "by")]
    names = {word.lemma for word in words}
    names |= {f"{child.lower} {word.lemma}" for word in words for child in word.children if child.dep == "compound"}
    return bool(names & load_contexts().cyber_actors)


SURROUNDINGS: dict[str, Callable[[Candidate, str], bool]] = {
    "carried": _carried,
    "under_carrier": _under_carrier,
    "in_plural": _in_plural,
    "passive": _passive,
    "item": _item,
    "making_weapons": _making_weapons,
    "a_state": _a_state,
    "two_sides": _two_sides,
    "two_states": _two_states,
    "press_participants": _press_participants,
    "agreed_deed": _agreed_deed,
    "by_hackers": _by_hackers,
}
"""Condition name to its test, for the table of all of them."""
