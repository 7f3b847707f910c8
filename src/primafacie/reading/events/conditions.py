"""The conditions of frames.yaml: what must hold, or must not, for words to tell an event of a type."""

from collections.abc import Callable

from primafacie.data.goods import load_goods
from primafacie.errors import RulebookError
from primafacie.reading.actors.cast import ActorDraft
from primafacie.reading.actors.lexicon import load_nouns
from primafacie.reading.events.candidate import Candidate
from primafacie.reading.events.contexts import load_contexts
from primafacie.reading.events.force import FORCE
from primafacie.reading.events.heads import has_object_noun, has_state_behind, has_subject_noun, names_of
from primafacie.reading.events.surroundings import SURROUNDINGS
from primafacie.reading.events.workers import WORKERS
from primafacie.reading.language import Word

_NONSTATE = frozenset({"person", "organisation", "vessel", "body", "media"})
_VISITORS = frozenset({"person", "group", "body", "organisation", "media"})


def holds(candidate: Candidate) -> bool:
    """Whether all that the frame needs holds and nothing that it lacks does."""
    frame = candidate.typed.frame
    return all(_check(name, candidate) for name in frame.needs) and not any(
        _check(name, candidate) for name in frame.lacks
    )


def _check(condition: str, candidate: Candidate) -> bool:
    name, _, argument = condition.partition(":")
    if name not in CONDITIONS:
        raise RulebookError(f"events/frames.yaml: {condition!r} is no condition; known are {', '.join(CONDITIONS)}")
    return CONDITIONS[name](candidate, argument)


def _has_goods(candidate: Candidate, _: str) -> bool:
    return any(match.term.is_specific for match in candidate.goods)


def _has_class(candidate: Candidate, class_: str) -> bool:
    return any(class_ in match.term.classes for match in candidate.goods)


def _has_any_goods(candidate: Candidate, _: str) -> bool:
    return len(candidate.goods) > 0


def _has_goods_or_ship_to_ship(candidate: Candidate, _: str) -> bool:
    before = candidate.parse.words[max(0, candidate.trigger.i - 5) : candidate.trigger.i]
    return len(candidate.goods) > 0 or "".join(word.lower for word in before) in ("ship-to-ship", "ship–to–ship")


def _has_weapon(candidate: Candidate, _: str) -> bool:
    taxonomy = load_goods()
    return any(
        taxonomy.is_a(class_, "arms") or class_ == "nuclear"
        for match in candidate.goods
        for class_ in match.term.classes
    )


def _any_object(candidate: Candidate, _: str) -> bool:
    return len(candidate.arguments.object) > 0


def _modifier(candidate: Candidate, _: str) -> bool:
    return bool(candidate.lemmas_around() & candidate.typed.nouns)


def _actors(candidate: Candidate, role: str) -> list[ActorDraft]:
    return candidate.roles.get(role, [])


def _role(candidate: Candidate, role: str) -> bool:
    return len(_actors(candidate, role)) > 0


def _state_role(candidate: Candidate, role: str) -> bool:
    return any(actor.states() for actor in _actors(candidate, role))


def _kind(candidate: Candidate, argument: str) -> bool:
    role, _, kinds = argument.partition("=")
    return any(actor.kind in kinds.split("/") for actor in _actors(candidate, role))


def _prep(candidate: Candidate, preps: str) -> bool:
    return any(found in preps.split("/") for found, _ in candidate.arguments.preps)


def _list_target(candidate: Candidate, _: str) -> bool:
    lists = load_contexts().lists
    words = [word for _, word in candidate.arguments.preps]
    words += [
        child for child in candidate.trigger.children if child.dep in ("ccomp", "xcomp", "dobj")
    ]  # "to blacklist"
    counted = any(word.lemma in load_contexts().listables for word in candidate.arguments.object)
    return (counted or _role(candidate, "listed")) and any(word.lemma in lists for word in words)


def _official(candidate: Candidate, role: str) -> bool:
    offices = load_contexts().offices
    return any(office in actor.name.lower() for actor in _actors(candidate, role) for office in offices)


def _listed_nonstate(candidate: Candidate, _: str) -> bool:
    targets = [*_actors(candidate, "listed"), *_actors(candidate, "target")]
    return any(actor.kind in _NONSTATE or (actor.kind == "group" and not actor.members) for actor in targets)


def _person_visitor(candidate: Candidate, _: str) -> bool:
    return any(actor.kind in _VISITORS for actor in _actors(candidate, "visitor"))


def _person_recipient(candidate: Candidate, _: str) -> bool:
    return any(actor.kind in ("person", "state", "group", "body") for actor in _actors(candidate, "recipient"))


def _prosecutable(candidate: Candidate, _: str) -> bool:
    return any(actor.kind in ("person", "organisation", "group", "vessel") for actor in _actors(candidate, "accused"))


def _seizable(candidate: Candidate, _: str) -> bool:
    heads = [*candidate.arguments.object, *(word for prep, word in candidate.arguments.preps if prep == "of")]
    return (
        any(word.lemma in load_contexts().seizable for word in heads)
        or _has_goods(candidate, "")
        or any(actor.kind == "vessel" for actor in _actors(candidate, "object"))
        or _has_sum(candidate)
    )


def _cyber_context(candidate: Candidate, _: str) -> bool:
    contexts = load_contexts()
    if candidate.trigger.lemma in contexts.cyber_triggers:
        return True
    if any("virtual_assets" in match.term.classes for match in candidate.goods):
        return True
    behind = [word for _, word in candidate.arguments.preps]
    words = candidate.lemmas_around() | {word.lemma for word in behind}
    words |= {child.lemma for word in behind for child in word.children if child.dep == "compound"}
    words |= {word.lemma for word in candidate.arguments.object}
    subjects = {name for word in candidate.arguments.subject for name in names_of(word)}
    if subjects & contexts.cyber_actors:
        return True
    return candidate.trigger.lemma != "steal" and bool((words - {candidate.trigger.lemma}) & contexts.cyber)


def _has_sum(candidate: Candidate) -> bool:
    """Whether an amount of money is told; units of money are the codes of their currencies."""
    return any((quantity.unit or "").isupper() for quantity in candidate.quantities)


def _money_context(candidate: Candidate, _: str) -> bool:
    words = candidate.lemmas_around() | {word.lemma for word in candidate.arguments.object}
    words |= {word.lemma for prep, word in candidate.arguments.preps if prep == "in"}  # "paid in cash"
    return bool(words & load_contexts().money) or _has_sum(candidate)


def _money_or_payee(candidate: Candidate, _: str) -> bool:
    idle = {"attention", "tribute", "visit", "respect", "heed", "price", "homage", "call", "courtesy", "lip"}
    if any(word.lemma in idle for word in candidate.arguments.object):
        return False
    payer, payee = _role(candidate, "payer"), _role(candidate, "payee")
    return (payer and payee) or (_money_context(candidate, "") and (payer or payee))


def _money_object(candidate: Candidate, _: str) -> bool:
    """Whether the object is a sum, is called money ("donated the proceeds"), or is in `nouns`."""
    heads = candidate.arguments.object
    in_words = any(word.lemma in load_contexts().money for word in heads)
    return in_words or has_object_noun(candidate, "") or (len(heads) > 0 and _has_sum(candidate))


def _money_paid(candidate: Candidate, _: str) -> bool:
    return _has_sum(candidate) or (_role(candidate, "payer") and _role(candidate, "payee"))


def _named_parties(candidate: Candidate, _: str) -> bool:
    """Whether the words say with whom: a possessor alone ("the Iran deal") only names which one is meant."""
    return len(_actors(candidate, "parties")) > 1 or any(
        prep in ("with", "between", "among") and candidate.cast.actor_at(word) is not None
        for prep, word in candidate.arguments.preps
    )


def _agreed_matter(candidate: Candidate, _: str) -> bool:
    if len(_actors(candidate, "parties")) > 1 or _prep(candidate, "on"):
        return True
    asked = load_contexts().asked
    return any(prep == "to" and word.lemma not in asked for prep, word in candidate.arguments.preps)


def _freed_persons(candidate: Candidate, _: str) -> bool:
    return any(actor.kind in ("person", "group") for actor in _actors(candidate, "target"))


def _trading_states(candidate: Candidate, _: str) -> bool:
    return _state_role(candidate, "supplier") or _state_role(candidate, "recipient")


def _object_thing(candidate: Candidate, _: str) -> bool:
    return any(_is_thing(candidate, word) for word in candidate.arguments.object)


def _of_thing(candidate: Candidate, _: str) -> bool:
    return any(prep == "of" and _is_thing(candidate, word) for prep, word in candidate.arguments.preps)


def _is_thing(candidate: Candidate, word: Word) -> bool:
    """Whether a noun in the plural names things that can be sent, which the taxonomy of goods does not know."""
    if word.tag != "NNS" or word.lemma in load_contexts().abstract | load_contexts().beings:
        return False
    return candidate.cast.actor_at(word) is None


def _subject_matter(candidate: Candidate, _: str) -> bool:
    noun = candidate.trigger
    return noun.dep == "pobj" and noun.head.lower == "of" and noun.head.head.pos in ("NOUN", "PROPN")


def _passive_with(candidate: Candidate, _: str) -> bool:
    """Whether something "was met with" a response: nobody met."""
    return candidate.trigger.child("auxpass") is not None and _prep(candidate, "with")


def _prep_noun(candidate: Candidate, preps: str) -> bool:
    nouns = candidate.typed.nouns
    return any(found in preps.split("/") and names_of(word) & nouns for found, word in candidate.arguments.preps)


def _bank_subject(candidate: Candidate, _: str) -> bool:
    """Whether a bank does it: by what it is called, or by its name."""
    return any("bank" in actor.name.lower() for actor in _actors(candidate, "institution"))


def _depicted(candidate: Candidate, _: str) -> bool:
    """Whether it is done in pictures, or by what takes them: "captured in satellite images", "captured docked"."""
    if any(child.lemma in load_nouns().sailing and child.tag in ("VBN", "VBD") for child in candidate.trigger.children):
        return True
    behind = [word for prep, word in candidate.arguments.preps if prep in ("in", "on", "by")]
    by = [*behind, *candidate.arguments.subject]
    return any(word.lemma in load_contexts().depicting or word.lemma == "satellite" for word in by)


def _here_or_home(candidate: Candidate, _: str) -> bool:
    """Whether somebody comes to or leaves the place of the report, or comes back ("arrived here", "returned home")."""
    verb = candidate.trigger
    below = [*verb.children, *(word for child in verb.children if child.dep == "prep" for word in child.children)]
    return any(child.lower in ("here", "home", "back") for child in below if child.pos == "ADV")


def _together(candidate: Candidate, role: str) -> bool:
    jointly = any(child.lower in ("together", "jointly", "alongside") for child in candidate.trigger.children)
    with_whom = any(
        prep == "with" and (actor := candidate.cast.actor_at(word)) is not None and actor.states()
        for prep, word in candidate.arguments.preps
    )
    states = {state for actor in _actors(candidate, role or "participants") for state in actor.states()}
    return jointly or with_whom or len(states) > 1


def _complement(candidate: Candidate, _: str) -> bool:
    """Whether what completes the verb is one of the nouns ("stopped transmitting", "went dark", "set ablaze")."""
    completing = ("xcomp", "ccomp", "dobj", "acomp", "oprd", "advmod")
    return any(child.dep in completing and child.lemma in candidate.typed.nouns for child in candidate.trigger.children)


def _no_clause(candidate: Candidate, _: str) -> bool:
    return candidate.trigger.child("xcomp", "ccomp") is None


def _abstract_object(candidate: Candidate, _: str) -> bool:
    return any(word.lemma in load_contexts().abstract for word in candidate.arguments.object)


def _around(name: str) -> Callable[[Candidate, str], bool]:
    def check(candidate: Candidate, _: str) -> bool:
        words: frozenset[str] = getattr(load_contexts(), name)
        return bool(candidate.lemmas_around() & words)

    return check


CONDITIONS: dict[str, Callable[[Candidate, str], bool]] = {
    "goods": _has_goods,
    "goods_class": _has_class,
    "any_goods": _has_any_goods,
    "goods_or_ship_to_ship": _has_goods_or_ship_to_ship,
    "weapon": _has_weapon,
    "object_noun": has_object_noun,
    "any_object": _any_object,
    "subject_noun": has_subject_noun,
    "modifier": _modifier,
    "role": _role,
    "state_role": _state_role,
    "kind": _kind,
    "prep": _prep,
    "prep_state": has_state_behind,
    "list_target": _list_target,
    "official": _official,
    "listed_nonstate": _listed_nonstate,
    "person_visitor": _person_visitor,
    "person_recipient": _person_recipient,
    "prosecutable": _prosecutable,
    "seizable": _seizable,
    "cyber_context": _cyber_context,
    "money_context": _money_context,
    "money_or_payee": _money_or_payee,
    "money_object": _money_object,
    "money_paid": _money_paid,
    "named_parties": _named_parties,
    "agreed_matter": _agreed_matter,
    "freed_persons": _freed_persons,
    "trading_states": _trading_states,
    "object_thing": _object_thing,
    "of_thing": _of_thing,
    "subject_matter": _subject_matter,
    "passive_with": _passive_with,
    "prep_noun": _prep_noun,
    "bank_subject": _bank_subject,
    "depicted": _depicted,
    "here_or_home": _here_or_home,
    "together": _together,
    "complement": _complement,
    "no_clause": _no_clause,
    "abstract_object": _abstract_object,
    "civil_aid": _around("civil"),
    "military_modifier": _around("military"),
    "cyber_modifier": _around("cyber_triggers"),
    "drill_modifier": _around("drill"),
    "joint_modifier": _around("joint"),
    "press_modifier": _around("press"),
    **FORCE,
    **SURROUNDINGS,
    **WORKERS,
}
"""Condition name to its test; the second argument is what stands after the colon."""
