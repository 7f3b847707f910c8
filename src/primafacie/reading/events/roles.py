"""The arguments of a trigger put into the roles of a frame."""

from primafacie.reading.actors.cast import ActorDraft, MentionDraft
from primafacie.reading.actors.lexicon import load_nouns
from primafacie.reading.actors.reference import load_reference
from primafacie.reading.events.arguments import loose_preps, verb_arguments
from primafacie.reading.events.candidate import Candidate
from primafacie.reading.events.goods import GoodsMatch, find_goods
from primafacie.reading.events.quantities import find_quantities
from primafacie.reading.events.realis_lexicon import RealisLexicon
from primafacie.reading.language import Word

_NEVER_ACTORS = frozenset(
    {"DATE", "TIME", "CARDINAL", "MONEY", "PERCENT", "ORDINAL", "QUANTITY", "EVENT", "LAW", "PRODUCT"}
)
_TERRITORIAL = frozenset({"host", "recipient", "supplier", "sender", "target", "destination"})
"""Roles in which a place stands for the state that it is in."""
_PLACE_STATES = ("poss", "compound", "nmod", "appos", "npadvmod")
"""How the state of a place hangs on it: "Russia's Far East", "Longkou, China"."""
_LOOSE = frozenset({"recipient", "supplier"})
"""Roles that a state behind a misplaced preposition fills where nobody else does."""
_COUNTED = frozenset({"persons", "object"})
_CARRIED = frozenset({"supplier", "recipient"})
"""Roles that a vessel does not fill: it carries."""


def fill_verb(candidate: Candidate) -> None:
    """Put the slots of a verb into the roles of its frame."""
    frame = candidate.typed.frame
    slots = candidate.arguments
    objects, datives = _split_objects(candidate)
    for role, words in ((frame.subject, slots.subject), (frame.object, objects), (frame.dative, datives)):
        for word in words:
            _put(candidate, role, word)
    if frame.subject is not None and frame.subject not in candidate.roles:
        for word in slots.subject:
            _put_owners(candidate, frame.subject, word)
    _fill_preps(candidate)
    for owner, words in ((frame.object_owner, slots.object), (frame.subject_owner, slots.subject)):
        if owner is not None and owner not in candidate.roles:
            for word in words:
                _put_owners(candidate, owner, word)
    _finish(candidate)


def _split_objects(candidate: Candidate) -> tuple[list[Word], list[Word]]:
    """Objects and datives; of two bare objects the first is the dative ("gave him a car") where it names an actor."""
    slots = candidate.arguments
    objects = slots.object
    if candidate.typed.frame.dative is None or slots.dative or len(objects) < 2:
        return objects, slots.dative
    first, second = objects[0], objects[1]
    bare = first.dep == "dobj" and second.dep == "dobj" and first.head is second.head
    if bare and candidate.cast.actor_at(first) is not None and not find_goods(candidate.parse, first):
        return objects[1:], [first]
    return objects, slots.dative


def _put_owners(candidate: Candidate, role: str, word: Word) -> None:
    """Where a thing does it ("a Russian veto ended …"), its owner does."""
    for child in word.children:
        if child.dep in ("poss", "amod", "compound") and candidate.cast.actor_at(child) is not None:
            _put(candidate, role, child)


def fill_noun(candidate: Candidate, lexicon: RealisLexicon) -> None:
    """Put the slots of an event noun into the roles of its frame; nouns name goods before them and after "of"."""
    frame = candidate.typed.frame
    slots = candidate.arguments
    candidate.goods.extend(find_goods(candidate.parse, candidate.trigger, as_modifier=True))
    if not candidate.goods and "goods" in frame.preps.values():
        _find_loose_goods(candidate)
    candidate.quantities.extend(find_quantities(candidate.parse, candidate.trigger))
    for word in slots.possessors:
        actor = candidate.cast.actor_at(word)
        if actor is not None:  # "the Hanoi summit" names a place, "Hanoi's summit" does not
            is_place = actor.kind == "other" and actor.country is not None and word.dep != "poss"
            _put(candidate, "place" if is_place else frame.poss, word)
    _fill_preps(candidate)
    carrier = slots.carrier
    symmetrical = frame.poss in ("participants", "parties")
    lends = carrier is not None and (symmetrical or carrier.lemma not in lexicon.receiving_verbs)
    if lends and (symmetrical or frame.poss not in candidate.roles):
        for word in slots.subject:
            _put(candidate, frame.poss, word)
    if frame.poss is not None and frame.poss not in candidate.roles:
        for word in _sharing_subjects(candidate, lexicon):
            _put(candidate, frame.poss, word)
    if carrier is not None and carrier.lemma == "host" and "host" in _role_names(candidate):
        for word in slots.subject:
            _put(candidate, "host", word)
    _finish(candidate)


def _find_loose_goods(candidate: Candidate) -> None:
    """Goods behind an "of" that the parser misplaced, or in a clause ("the launch of what X calls a satellite")."""
    for prep, word in loose_preps(candidate.trigger):
        if prep == "of" and not candidate.goods:
            candidate.goods.extend(find_goods(candidate.parse, word))
            candidate.quantities.extend(find_quantities(candidate.parse, word))
    of = next((child for child in candidate.trigger.children if child.lower == "of"), None)
    clause = of.child("pcomp") if of is not None else None
    if clause is None or candidate.goods:
        return
    for child in clause.children:
        if child.dep in ("oprd", "dobj", "attr", "ccomp"):
            candidate.goods.extend(find_goods(candidate.parse, child))
        elif child.dep == "nsubj" and candidate.goods == []:
            _put(candidate, candidate.typed.frame.poss, child)


def _sharing_subjects(candidate: Candidate, lexicon: RealisLexicon) -> list[Word]:
    """The subject of the verb that the noun is the means of, or of a verb of saying that the frame lists."""
    noun, frame = candidate.trigger, candidate.typed.frame
    if noun.dep == "pobj" and noun.head.lower in frame.means and noun.head.head.pos == "VERB":
        return verb_arguments(noun.head.head, lexicon).subject
    if noun.dep == "dobj" and noun.head.lemma in frame.sayers:
        return verb_arguments(noun.head, lexicon).subject
    return []


def _role_names(candidate: Candidate) -> set[str]:
    return {"host"} if candidate.typed.type in ("visit", "deployment", "labour") else set()


def _fill_preps(candidate: Candidate) -> None:
    seen: set[int] = set()
    for prep, word in candidate.arguments.preps:
        role = candidate.typed.frame.preps.get(prep)
        if role is not None and word.i not in seen and not (prep == "for" and _is_purpose(candidate, word)):
            seen.add(word.i)
            _put(candidate, role, word)
    for prep, word in loose_preps(candidate.trigger):
        role = candidate.typed.frame.preps.get(prep)
        if role in _LOOSE and role not in candidate.roles and word.i not in seen:
            actor = candidate.cast.actor_at(word)
            if actor is not None and actor.states():
                _put(candidate, role, word)


def _is_purpose(candidate: Candidate, word: Word) -> bool:
    """Whether "for" tells what something is for ("parts for submarines"), not for whom."""
    actor = candidate.cast.actor_at(word)
    return actor is not None and actor.kind in ("vessel", "other") and not actor.states()


def _put(candidate: Candidate, role: str | None, word: Word) -> None:
    if role == "-":
        candidate.quantities.extend(q for q in find_quantities(candidate.parse, word) if q.unit is not None)
    if role is None or role == "-":
        return
    if role == "goods":
        matches = find_goods(candidate.parse, word)
        candidate.goods.extend(matches)
        if matches and candidate.typed.type == "transfer":
            for match in matches:
                _put_origin(candidate, candidate.parse.words[match.last])
        candidate.quantities.extend(find_quantities(candidate.parse, word))
        return
    actor = _actor(candidate, word)
    if role == "place":
        if actor is not None and not any(actor is known for known in candidate.place):
            candidate.place.append(actor)
        return
    candidate.role_words.setdefault(role, []).append(word)
    if role in _COUNTED:
        candidate.quantities.extend(q for q in find_quantities(candidate.parse, word) if q.unit is not None)
    if actor is None:
        return
    if role in _CARRIED and actor.kind == "vessel":
        _put_owners(candidate, role, word)
        role = "carrier"
    state = _state_of_place(candidate, word, actor) if role in _TERRITORIAL else None
    if state is not None:
        candidate.place.append(actor)
        actor = state
    filled = candidate.roles.setdefault(role, [])
    if not any(actor is known for known in filled):
        filled.append(actor)


def _put_origin(candidate: Candidate, goods: Word) -> None:
    """The state by which goods are called is where they come from ("North Korean coal")."""
    for child in goods.children:
        actor = candidate.cast.actor_at(child) if child.dep in ("amod", "compound", "nmod") else None
        if actor is not None and actor.kind == "state" and "origin" not in candidate.roles:
            candidate.roles["origin"] = [actor]


def _state_of_place(candidate: Candidate, word: Word, place: ActorDraft) -> ActorDraft | None:
    """The state that a place is in, by its possessor ("Russia's Far East") or by its country; None for other actors."""
    if place.kind != "other":
        return None
    for child in word.children:
        owner = candidate.cast.actor_at(child) if child.dep in _PLACE_STATES else None
        if owner is not None and owner.kind == "state":
            return owner
    if place.country is None:
        return None
    known = next((a for a in candidate.cast if a.kind == "state" and a.country == place.country), None)
    return known or _add_state(candidate, word, place.country)


def _add_state(candidate: Candidate, word: Word, code: str) -> ActorDraft | None:
    """The state of a place as an actor, where the report names only the place ("arrived in Beijing")."""
    state = load_reference().states.get(code)
    if state is None:
        return None
    refs = {"wikidata": state.wikidata} if state.wikidata is not None else {}
    actor = ActorDraft(str(state.name), "state", code, code, "actors.state.of_place", refs=refs)
    candidate.cast.add(actor, MentionDraft(word, word.i, word.i, "metonym", actor.rule))
    return actor


def _actor(candidate: Candidate, word: Word) -> ActorDraft | None:
    actor = candidate.cast.actor_at(word)
    if actor is not None:
        return actor
    if word.pos == "NOUN" and load_nouns().get(word.lower) is not None:
        return candidate.cast.actor_of(candidate.parse, word)
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
