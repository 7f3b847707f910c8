"""Filling one role: the actor or the goods that a phrase names, the state of a place, who is implied."""

from primafacie.reading.actors.cast import ActorDraft, MentionDraft
from primafacie.reading.actors.lexicon import load_nouns
from primafacie.reading.actors.reference import load_reference
from primafacie.reading.events.candidate import Candidate
from primafacie.reading.events.contexts import load_contexts
from primafacie.reading.events.coordination import coordinated
from primafacie.reading.events.exercises import is_exercise_name
from primafacie.reading.events.goods import GoodsMatch, find_goods, find_purpose
from primafacie.reading.events.prepositions import agents_of, loose_preps, preps_of
from primafacie.reading.events.quantities import find_quantities
from primafacie.reading.events.realis_lexicon import load_realis_lexicon
from primafacie.reading.events.taken_up import goods_taken_up
from primafacie.reading.language import Word

_NEVER_ACTORS = frozenset(
    {"DATE", "TIME", "CARDINAL", "MONEY", "PERCENT", "ORDINAL", "QUANTITY", "EVENT", "LAW", "PRODUCT"}
)
_TERRITORIAL = frozenset({"host", "recipient", "supplier", "sender", "target", "destination"})
"""Roles in which a place stands for the state that it is in."""
_PLACE_STATES = ("poss", "compound", "nmod", "appos", "npadvmod")
"""How the state of a place hangs on it: "Russia's Far East", "Longkou, China"."""
_COUNTED = frozenset({"persons", "object", "listed"})
_CARRIED = frozenset({"supplier", "recipient"})
"""Roles that a vessel does not fill: it carries, unless another one carries to it."""

_HOLDING = frozenset({("host", "labour"), ("target", "cyber")})
"""Roles, each with its type of event, that whoever has a thing fills for it."""

_OPPOSITE = (
    ("supplier", "recipient"),
    ("provider", "recipient"),
    ("sender", "host"),
    ("persons", "host"),
    ("attacker", "target"),
    ("payer", "payee"),
    ("sender", "recipient"),
    ("visitor", "host"),
    ("actor", "target"),
)
"""Roles that one actor fills only one of."""


def put_owners(candidate: Candidate, role: str, word: Word) -> None:
    """Where a thing does it ("a Russian veto ended …"), its owner does; also the owner of what it measures, and
    whoever let it off ("a drone launched by X hit …").
    """
    if role == "supplier" and _carries_for_others(candidate, word):
        return
    for child in word.children:
        if child.dep == "acl" and child.lemma in load_realis_lexicon().launching:
            for launcher in agents_of(child):
                put(candidate, role, launcher)
        if child.dep in ("poss", "amod", "compound", "nmod") and candidate.cast.actor_at(child) is not None:
            for owner in coordinated(child):
                put(candidate, role, owner)
        elif child.dep == "prep" and child.lower == "of":
            for grand in child.children:
                actor = candidate.cast.actor_at(grand) if grand.dep == "pobj" else None
                if actor is not None and actor.kind == "state":
                    put(candidate, role, grand)
                elif grand.dep == "pobj":
                    put_owners(candidate, role, grand)


def put_owners_told(candidate: Candidate, role: str, thing: Word) -> None:
    """Whose a thing is by a participle behind it: "a ship owned by X", "a ship belonging to X"."""
    for child in thing.children:
        if child.dep == "acl" and child.lemma in ("own", "belong"):
            below = agents_of(child) or [word for prep, word in preps_of(child) if prep == "to"]
            for owner in below:
                put(candidate, role, owner)


def put(candidate: Candidate, role: str | None, word: Word | None) -> None:
    """Let the head of a phrase fill a role; where either is missing nothing is filled.

    The role "-" keeps amounts only, "goods" goods and amounts.
    """
    if role is None or word is None:
        return
    if candidate.typed.type == "funds" and role != "goods":
        put_price(candidate, word)
    if role == "-" or role in _COUNTED:
        candidate.quantities.extend(q for q in find_quantities(candidate.parse, word) if q.unit is not None)
    if role == "object" and candidate.typed.type == "seizure" and candidate.cast.actor_at(word) is None:
        goods = find_goods(candidate.parse, word)
        is_specific = any(match.term.is_specific for match in goods)
        candidate.goods.extend(goods if is_specific else _taken_up(candidate, word, is_goods=bool(goods)) or goods)
    if role == "goods":
        _put_goods(candidate, word)
    elif role == "place":
        _put_place(candidate, _actor(candidate, word))
    elif role != "-":
        _put_actor(candidate, role, word)


def put_price(candidate: Candidate, word: Word) -> None:
    """Keep the sums of money that a phrase tells, and no other amounts."""
    sums = find_quantities(candidate.parse, word)
    candidate.quantities.extend(q for q in sums if q.unit is not None and q.unit.isupper())


def _put_goods(candidate: Candidate, word: Word) -> None:
    matches = find_goods(candidate.parse, word)
    if not any(match.term.is_specific for match in matches):
        for prep, purpose in candidate.arguments.preps:
            if prep == "for":
                matches.extend(find_purpose(candidate.parse, word, purpose))
    if candidate.typed.type == "transfer" and not any(match.term.is_specific for match in matches):
        matches = _taken_up(candidate, word, is_goods=bool(matches)) or matches
    candidate.goods.extend(matches)
    candidate.quantities.extend(find_quantities(candidate.parse, word))
    if candidate.typed.type == "transfer":
        for match in matches:
            _put_origin(candidate, candidate.parse.words[match.last])


def _taken_up(candidate: Candidate, word: Word, *, is_goods: bool) -> list[GoodsMatch]:
    """The goods that a pronoun, or a noun for any goods, takes up, unless it is several persons; of a ship the ship."""
    actor = candidate.cast.actor_at(word)
    if word.pos != "PRON" and not is_goods:
        return []
    if actor is None or actor.kind not in ("vessel", "group"):
        return goods_taken_up(candidate.parse, word)
    ships = [mention.head for mention in actor.mentions if mention.head.i < word.i and actor.kind == "vessel"]
    return find_goods(candidate.parse, ships[-1]) if ships and word.pos == "PRON" else []


def _put_place(candidate: Candidate, actor: ActorDraft | None) -> None:
    if actor is not None and not any(actor is known for known in candidate.place):
        candidate.place.append(actor)


def _put_actor(candidate: Candidate, role: str, word: Word) -> None:
    if word.head.lower == "by" and word.lemma in load_contexts().routes and len(word.children) == 0:
        return  # "by sea"
    named = _named_beside(candidate, word)
    if named:
        for each in named:
            _put_actor(candidate, role, each)
        return
    actor = _actor(candidate, word)
    whole = _whole_of_part(word)
    if actor is None and whole is not None:
        actor = _actor(candidate, whole)
    if actor is None:
        if role == "recipient":
            _put_destination(candidate, word)
        elif (role, candidate.typed.type) in _HOLDING and word.lemma != "behalf":
            _put_inside(candidate, role, word)
        return
    if role == "institution" and actor.kind in ("other", "state"):
        _put_place(candidate, actor)
        return
    if role in _CARRIED and actor.kind == "vessel":
        put_owners(candidate, role, word)
        if role == "supplier" or not _takes_over(candidate, actor):
            role = "carrier"
    state = _state_of_place(candidate, word, actor) if role in _TERRITORIAL else None
    if state is not None:
        _put_place(candidate, actor)
        actor = state
    filled = candidate.roles.setdefault(role, [])
    if not any(actor is known for known in filled):
        filled.append(actor)


def _carries_for_others(candidate: Candidate, word: Word) -> bool:
    """Whether the goods come from another state than a vessel's own, or go to its own: it only carries them."""
    vessel = candidate.cast.actor_at(word)
    if vessel is None or vessel.kind != "vessel":
        return False
    for prep, place in candidate.arguments.preps:
        actors = [candidate.cast.actor_at(each) for each in (place, *place.children)]
        country = next((actor.country for actor in actors if actor is not None and actor.country is not None), None)
        if country is not None and prep in ("from", "to", "into") and (country == vessel.country) == (prep != "from"):
            return True
    return False


def _takes_over(candidate: Candidate, vessel: ActorDraft) -> bool:
    """Whether a vessel receives what another one carries to it, and has a name, or no state by which it is called."""
    return "carrier" in candidate.roles and (vessel.is_named or "recipient" not in candidate.roles)


def _named_beside(candidate: Candidate, word: Word) -> list[Word]:
    """The names that tell who several are ("two nationals, Qin and Han"), or which ("one of the ships, the Orion").

    Empty where they are not all named, or where one alone is named beside several.
    """
    whole = _whole_of_part(word)
    if whole is None and word.tag != "NNS":
        return []
    heads = [word] if whole is None else [word, whole]
    beside = [each for head in heads for child in head.children if child.dep == "appos" for each in coordinated(child)]
    named = [each for each in beside if each.pos == "PROPN" and _is_actor(candidate, each, whole)]
    return named if len(named) >= (2 if whole is None else 1) and len(named) == len(beside) else []


def _is_actor(candidate: Candidate, name: Word, whole: Word | None) -> bool:
    """Whether a name stands for an actor; one of several ships is a ship, by whatever name."""
    actor = candidate.cast.actor_at(name)
    kind = candidate.cast.actor_at(whole) if whole is not None else None
    if actor is None and kind is not None and (actor := _actor(candidate, name)) is not None:
        actor.kind = kind.kind
    return actor is not None


def _whole_of_part(word: Word) -> Word | None:
    """Of what a word takes a part: of "thirteen of the members", "another of his aides" those; None for other words."""
    of = next((child for child in word.children if child.lower == "of"), None)
    return of.child("pobj") if of is not None and word.pos in ("NUM", "DET", "PRON") else None


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
    known = candidate.cast.state(code)
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
    if word.lower in load_nouns().not_actors or is_exercise_name(candidate.parse, word):
        return None
    is_named = word.text[0].isalpha() or any(child.text in ("No", "No.") for child in word.children)  # "Factory No. 7"
    if word.entity in _NEVER_ACTORS or word.pos != "PROPN" or not is_named:
        return None
    if any(match.last == word.i for match in find_goods(candidate.parse, word)):
        return None
    return candidate.cast.actor_of(candidate.parse, word)


def _put_destination(candidate: Candidate, word: Word) -> None:
    """Where a recipient is that is no actor: "to a chain of shops in Pyongyang"."""
    for prep, below in loose_preps(word):
        actor = candidate.cast.actor_at(below) if prep == "in" else None
        if actor is not None and "destination" not in candidate.roles:
            candidate.roles["destination"] = [_state_of_place(candidate, below, actor) or actor]


def _put_inside(candidate: Candidate, role: str, word: Word) -> None:
    """Who or what has something in it that is no actor: "in restaurants in Laos", "into the servers of a shipyard"."""
    for child in word.children:
        is_prep = child.dep == "prep" and child.lower in ("in", "of", "across", "at")
        below = child.child("pobj") if is_prep else child if child.dep == "poss" else None
        if below is not None and candidate.cast.actor_at(below) is not None:
            put(candidate, role, below)


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


def finish(candidate: Candidate) -> None:
    """Add who is implied; drop empty roles, an actor from the second of two opposite roles, and goods told twice."""
    _put_maker(candidate)
    for one, other in _OPPOSITE:
        if one in candidate.roles and other in candidate.roles:
            first = candidate.roles[one]
            if len(first) > 1 and first == candidate.roles[other]:
                continue  # each gives to the other
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
