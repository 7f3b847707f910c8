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
    if candidate.typed.frame.dative is None or slots.dative or len(objects) == 0:
        return objects, slots.dative
    if len(objects) == 1:  # "gave its leader, X, a car": the parser takes the car for an apposition
        receives = candidate.cast.actor_at(objects[0]) is not None and objects[0].child("appos") is not None
        return objects, objects if receives else []
    first, second = objects[0], objects[1]
    bare = first.dep == "dobj" and second.dep == "dobj" and first.head is second.head
    if bare and candidate.cast.actor_at(first) is not None and not find_goods(candidate.parse, first):
        return objects[1:], [first]
    return objects, slots.dative


def _put_owners(candidate: Candidate, role: str, word: Word) -> None:
    """Where a thing does it ("a Russian veto ended …"), its owner does; also the owner of what it measures."""
    for child in word.children:
        if child.dep in ("poss", "amod", "compound") and candidate.cast.actor_at(child) is not None:
            _put(candidate, role, child)
        elif child.dep == "prep" and child.lower == "of":
            for grand in child.children:
                if grand.dep == "pobj":
                    _put_owners(candidate, role, grand)


def fill_noun(candidate: Candidate, lexicon: RealisLexicon) -> None:
    """Put the slots of an event noun into the roles of its frame; nouns name goods before them and after "of"."""
    frame = candidate.typed.frame
    candidate.goods.extend(find_goods(candidate.parse, candidate.trigger, as_modifier=True))
    if not candidate.goods and "goods" in frame.preps.values():
        _find_loose_goods(candidate)
    candidate.quantities.extend(find_quantities(candidate.parse, candidate.trigger))
    _put_possessors(candidate, lexicon)
    _fill_preps(candidate)
    _put_lent_subject(candidate, lexicon)
    if frame.object_owner is not None and frame.object_owner not in candidate.roles:
        for prep, word in candidate.arguments.preps:
            if prep == "of":
                _put_owners(candidate, frame.object_owner, word)
    if frame.poss is not None and frame.poss not in candidate.roles:
        for word in _sharing_subjects(candidate, lexicon):
            _put(candidate, frame.poss, word)
    _finish(candidate)


def _put_possessors(candidate: Candidate, lexicon: RealisLexicon) -> None:
    """Who owns the noun; "the Hanoi summit" names a place, "Hanoi's summit" does not."""
    role = candidate.typed.frame.poss
    owned_by_control = _controlling(candidate, lexicon)
    for word in candidate.arguments.possessors:
        if owned_by_control and word.pos == "PRON":
            for owner in owned_by_control:
                _put(candidate, role, owner)
            continue
        actor = candidate.cast.actor_at(word)
        if actor is not None:
            is_place = actor.kind == "other" and actor.country is not None and word.dep != "poss"
            _put(candidate, "place" if is_place else role, word)


def _put_lent_subject(candidate: Candidate, lexicon: RealisLexicon) -> None:
    """The subject of the verb that carries the noun: its owner, a participant, or the host of a visit."""
    role, carrier = candidate.typed.frame.poss, candidate.arguments.carrier
    if carrier is None:
        return
    symmetrical = role in ("participants", "parties")
    if symmetrical or (carrier.lemma not in lexicon.receiving_verbs and role not in candidate.roles):
        for word in candidate.arguments.subject:
            _put(candidate, role, word)
    elif carrier.lemma == "host" and candidate.typed.type in ("visit", "deployment", "labour"):
        for word in candidate.arguments.subject:
            _put(candidate, "host", word)


def _controlling(candidate: Candidate, lexicon: RealisLexicon) -> list[Word]:
    """Who "its" is in "accused Russia of hiding its purchases": whoever does what the clause of the noun tells."""
    for above in candidate.trigger.ancestors():
        if above.pos == "VERB":
            if above.dep != "pcomp":
                return []
            subjects = verb_arguments(above, lexicon).subject
            return [word for word in subjects if candidate.cast.actor_at(word) is not None]
    return []


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
    if noun.dep == "pobj" and noun.head.lower in ("for", "of", "behind"):
        blamed = _blamed(noun.head.head, lexicon)
        if blamed:
            return blamed
    if noun.dep == "pobj" and noun.head.lower in frame.means and noun.head.head.pos == "VERB":
        return verb_arguments(noun.head.head, lexicon).subject
    if noun.dep == "dobj" and noun.head.lemma in frame.sayers:
        return verb_arguments(noun.head, lexicon).subject
    return []


def _blamed(above: Word, lexicon: RealisLexicon) -> list[Word]:
    """Who does it in "X is responsible for the theft", "blamed X for the theft", "accused X of the theft"."""
    if above.lemma == "responsible" and above.head.pos in ("AUX", "VERB"):
        return verb_arguments(above.head, lexicon).subject
    if above.pos == "VERB" and above.lemma in (
        "blame",
        "accuse",
        "suspect",
        "condemn",
        "sanction",
        "charge",
        "convict",
    ):
        return verb_arguments(above, lexicon).object
    return []


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
    return _state(candidate, word, place.country)


def _state(candidate: Candidate, word: Word, code: str) -> ActorDraft | None:
    """A state as an actor, also where the report names only a place or a type of missile of it; None if unknown."""
    known = next((a for a in candidate.cast if a.kind == "state" and a.country == code), None)
    if known is not None:
        return known
    state = load_reference().states.get(code)
    if state is None:
        return None
    refs = {"wikidata": state.wikidata} if state.wikidata is not None else {}
    actor = ActorDraft(str(state.name), "state", code, code, "actors.state.implied", refs=refs)
    candidate.cast.add(actor, MentionDraft(word, word.i, word.i, "metonym", actor.rule))
    return actor


def _actor(candidate: Candidate, word: Word) -> ActorDraft | None:
    actor = candidate.cast.actor_at(word)
    if actor is not None:
        return actor
    if word.pos == "NOUN" and load_nouns().get(word.lower) is not None:
        return candidate.cast.actor_of(candidate.parse, word)
    if word.entity in _NEVER_ACTORS or word.pos != "PROPN" or not word.text[0].isalpha():
        return None
    if any(match.last == word.i for match in find_goods(candidate.parse, word)):
        return None
    return candidate.cast.actor_of(candidate.parse, word)


def _put_maker(candidate: Candidate) -> None:
    """Who tests a weapon that only one state makes is that state, where nobody else is named."""
    if candidate.typed.type != "weapon_test" or "actor" in candidate.roles:
        return
    for match in candidate.goods:
        if match.term.made_in is not None:
            state = _state(candidate, candidate.parse.words[match.last], match.term.made_in)
            if state is not None:
                candidate.roles["actor"] = [state]
                return


def _finish(candidate: Candidate) -> None:
    """Add who is implied; drop empty roles, an actor from the second of two opposite roles, and goods told twice."""
    _put_maker(candidate)
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
