"""The conditions of frames.yaml for acts of force: who can be a side, and which wars and attacks are none."""

from collections.abc import Callable

from primafacie.reading.actors.cast import ActorDraft
from primafacie.reading.events.candidate import Candidate
from primafacie.reading.events.contexts import load_contexts
from primafacie.reading.events.heads import names_of
from primafacie.reading.language import Word

_SPEAKERS = frozenset({"person", "media"})
_WORDY = frozenset({"attack", "assault", "bombard", "bombardment", "battle", "fight", "strike", "pound", "raid", "war"})
"""Words of force that are also said of speech; one who kills or invades does not do it in words."""
_FOUGHT_OVER = frozenset({"on", "against", "of", "for", "over"})


def _armed_parties(candidate: Candidate, _: str) -> bool:
    return _has_target(candidate) and (_fighters(candidate, "") or len(candidate.roles.get("attacker", [])) > 0)


def _armed_party(candidate: Candidate, _: str) -> bool:
    return _has_target(candidate) or _has_force(candidate)


def _has_target(candidate: Candidate) -> bool:
    targets = any(actor.kind != "other" or actor.country for actor in candidate.roles.get("target", []))
    told = (word for word in candidate.arguments.object if not _is_aim(word))
    return targets or any(word.lemma in load_contexts().targets for word in told)


def _is_aim(word: Word) -> bool:
    """Whether it is "the target" alone, which is what a test is aimed at."""
    return word.lemma == "target" and word.tag == "NN" and word.child("amod", "compound", "poss") is None


def _has_force(candidate: Candidate) -> bool:
    """Whether fighters do it, or an actor that has forces: a state itself, or what is called by a state."""
    attackers = candidate.roles.get("attacker", [])
    by_state = any(actor.states() and actor.kind not in _SPEAKERS for actor in attackers)
    return by_state or _fighters(candidate, "")


def _fighters(candidate: Candidate, _: str) -> bool:
    words = [*candidate.arguments.subject, *candidate.arguments.possessors]
    words += [word for prep, word in candidate.arguments.preps if prep in ("by", "with", "from", "between")]
    return any(names_of(word) & load_contexts().fighters for word in words)


def _troops_subject(candidate: Candidate, _: str) -> bool:
    return any(word.lemma in load_contexts().fighters for word in candidate.arguments.subject)


def _struck_target(candidate: Candidate, _: str) -> bool:
    """Whether an actor is struck, or a thing or persons by their words ("raids on military bases")."""
    words = [*candidate.arguments.object]
    words += [word for prep, word in candidate.arguments.preps if candidate.typed.frame.preps.get(prep) == "target"]
    return _has_target(candidate) or any(_is_struck(word) for word in words)


def _is_struck(word: Word) -> bool:
    contexts = load_contexts()
    return word.lemma in contexts.targets | contexts.struck and not _is_aim(word)


def _struck_subject(candidate: Candidate, _: str) -> bool:
    return _has_target(candidate) or any(_is_struck(word) for word in candidate.arguments.subject)


def _force_side(candidate: Candidate, _: str) -> bool:
    attackers = candidate.roles.get("attacker", [])
    return _fighters(candidate, "") or any(actor.kind not in _SPEAKERS for actor in attackers)


def _ground_object(candidate: Candidate, _: str) -> bool:
    """Whether the object is a place that can be taken, by its word or as a name on the map."""
    for word in candidate.arguments.object:
        actor = candidate.cast.actor_at(word)
        is_named = actor is not None and (_is_ground(actor) or (actor.kind == "other" and word.entity == "GPE"))
        if is_named or word.lemma in load_contexts().ground:
            return True
    return False


def _owned(candidate: Candidate, _: str) -> bool:
    return candidate.trigger.child("poss") is not None


def _party_or_place(candidate: Candidate, _: str) -> bool:
    return _has_force(candidate) or len(candidate.place) > 0


def _war_place(candidate: Candidate, _: str) -> bool:
    sides = candidate.roles.get("attacker", [])
    return any(_is_ground(place) for place in candidate.place) or len(sides) > 1


def _is_ground(place: ActorDraft) -> bool:
    return place.kind == "state" or (place.kind == "other" and place.country is not None)


def _words_only(candidate: Candidate, _: str) -> bool:
    """Whether persons or media attack others of their kind: that is told of words, unless fighters do it."""
    if any(child.lower in ("verbally", "verbal") for child in candidate.trigger.children):
        return True
    attackers, targets = candidate.roles.get("attacker", []), candidate.roles.get("target", [])
    if candidate.trigger.lemma not in _WORDY or not attackers or _fighters(candidate, ""):
        return False
    return all(actor.kind in _SPEAKERS for actor in [*attackers, *targets])


def _figurative_war(candidate: Candidate, _: str) -> bool:
    """Whether it is no act of force, or, as an "anti-Japanese war", is called by a side where a place would stand."""
    figurative = load_contexts().figurative
    before = [child for child in candidate.trigger.children if child.i < candidate.trigger.i]
    after = [word for prep, word in candidate.arguments.preps if prep in _FOUGHT_OVER]
    against = any(word.lower.startswith("anti") for child in before for word in (child, *child.children))
    return against or any(_names_any(word, figurative) for word in [*before, *after])


def _names_any(word: Word, lemmas: frozenset[str]) -> bool:
    return bool({word.lemma.lower(), word.lower, word.lower.removesuffix("s")} & lemmas)


def _aim_object(candidate: Candidate, _: str) -> bool:
    return any(_is_aim(word) for word in candidate.arguments.object)


FORCE: dict[str, Callable[[Candidate, str], bool]] = {
    "armed_parties": _armed_parties,
    "armed_party": _armed_party,
    "fighters": _fighters,
    "troops_subject": _troops_subject,
    "struck_target": _struck_target,
    "struck_subject": _struck_subject,
    "aim_object": _aim_object,
    "force_side": _force_side,
    "ground_object": _ground_object,
    "owned": _owned,
    "party_or_place": _party_or_place,
    "war_place": _war_place,
    "words_only": _words_only,
    "figurative_war": _figurative_war,
}
"""Condition name to its test, for the table of all of them."""
