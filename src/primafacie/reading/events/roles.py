"""The arguments of a trigger put into the roles of a frame."""

from primafacie.reading.actors.cast import ActorDraft
from primafacie.reading.events.candidate import Candidate
from primafacie.reading.events.goods import GoodsMatch, find_goods
from primafacie.reading.events.quantities import find_quantities
from primafacie.reading.events.realis_lexicon import RealisLexicon
from primafacie.reading.language import Word

_NEVER_ACTORS = frozenset({"DATE", "TIME", "CARDINAL", "MONEY", "PERCENT", "ORDINAL", "QUANTITY", "EVENT", "LAW", "PRODUCT"})
_HUMAN_ROLES = frozenset({"visitor", "accused", "persons"})
_CARRIED = frozenset({"supplier", "recipient"})
"""Roles that a vessel does not fill: it carries."""


def fill_verb(candidate: Candidate) -> None:
    """Put the slots of a verb into the roles of its frame."""
    frame = candidate.typed.frame
    slots = candidate.arguments
    for role, words in ((frame.subject, slots.subject), (frame.object, slots.object), (frame.dative, slots.dative)):
        for word in words:
            _put(candidate, role, word)
    _fill_preps(candidate)
    _finish(candidate)


def fill_noun(candidate: Candidate, lexicon: RealisLexicon) -> None:
    """Put the slots of an event noun into the roles of its frame; nouns name goods before them and after "of"."""
    frame = candidate.typed.frame
    slots = candidate.arguments
    candidate.goods.extend(find_goods(candidate.parse, candidate.trigger, as_modifier=True))
    candidate.quantities.extend(find_quantities(candidate.parse, candidate.trigger))
    for word in slots.possessors:
        if candidate.cast.actor_at(word) is not None:
            _put(candidate, frame.poss, word)
    _fill_preps(candidate)
    carrier = slots.carrier
    lends = carrier is not None and carrier.lemma not in lexicon.receiving_verbs
    if lends and (frame.poss not in candidate.roles or frame.poss in ("participants", "parties")):
        for word in slots.subject:
            _put(candidate, frame.poss, word)
    if carrier is not None and carrier.lemma == "host" and "host" in _role_names(candidate):
        for word in slots.subject:
            _put(candidate, "host", word)
    _finish(candidate)


def _role_names(candidate: Candidate) -> set[str]:
    return {"host"} if candidate.typed.type in ("visit", "deployment", "labour") else set()


def _fill_preps(candidate: Candidate) -> None:
    seen: set[int] = set()
    for prep, word in candidate.arguments.preps:
        role = candidate.typed.frame.preps.get(prep)
        if role is not None and word.i not in seen:
            seen.add(word.i)
            _put(candidate, role, word)


def _put(candidate: Candidate, role: str | None, word: Word) -> None:
    if role is None or role == "-":
        return
    if role == "goods":
        candidate.goods.extend(find_goods(candidate.parse, word))
        candidate.quantities.extend(find_quantities(candidate.parse, word))
        return
    actor = _actor(candidate, role, word)
    if role == "place":
        if actor is not None and not any(actor is known for known in candidate.place):
            candidate.place.append(actor)
        return
    candidate.role_words.setdefault(role, []).append(word)
    candidate.quantities.extend(q for q in find_quantities(candidate.parse, word) if q.unit is not None)
    if actor is None:
        return
    if role in _CARRIED and actor.kind == "vessel":
        role = "carrier"
    filled = candidate.roles.setdefault(role, [])
    if not any(actor is known for known in filled):
        filled.append(actor)


def _actor(candidate: Candidate, role: str, word: Word) -> ActorDraft | None:
    actor = candidate.cast.actor_at(word)
    if actor is not None:
        return actor
    if word.entity in _NEVER_ACTORS or word.pos != "PROPN" or word.lower.startswith("http"):
        return None
    if any(match.last == word.i for match in find_goods(candidate.parse, word)):
        return None
    return candidate.cast.actor_of(candidate.parse, word)


def _finish(candidate: Candidate) -> None:
    """Drop roles that nobody fills, an actor from the second of two opposite roles, and goods told twice."""
    for one, other in (("supplier", "recipient"), ("provider", "recipient"), ("sender", "host"), ("attacker", "target"),
                       ("payer", "payee"), ("sender", "recipient"), ("visitor", "host")):  # fmt: skip
        if one in candidate.roles and other in candidate.roles:
            first = candidate.roles[one]
            kept = [actor for actor in candidate.roles[other] if not any(actor is known for known in first)]
            candidate.roles[other] = kept
    candidate.roles = {role: actors for role, actors in candidate.roles.items() if actors}
    unique: dict[tuple[int, int], int] = {}
    goods: list[GoodsMatch] = []
    for match in candidate.goods:
        if unique.setdefault((match.first, match.last), len(goods)) == len(goods):
            goods.append(match)
    candidate.goods = goods
    spans = set()
    quantities = []
    for quantity in candidate.quantities:
        if quantity.span.start not in spans:
            spans.add(quantity.span.start)
            quantities.append(quantity)
    candidate.quantities = sorted(quantities, key=lambda quantity: quantity.span.start)
