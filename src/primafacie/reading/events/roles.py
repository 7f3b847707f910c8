"""The arguments of a trigger put into the roles of a frame."""

from primafacie.reading.actors.cast import ActorDraft
from primafacie.reading.actors.judging import judged_by, judges_for, load_judging, noun_judging
from primafacie.reading.events.arguments import goes_for, verb_arguments
from primafacie.reading.events.candidate import Candidate
from primafacie.reading.events.contexts import load_contexts
from primafacie.reading.events.coordination import coordinated
from primafacie.reading.events.exercises import name_at, name_of
from primafacie.reading.events.filling import finish, put, put_owners, put_owners_told, put_price
from primafacie.reading.events.goods import find_goods
from primafacie.reading.events.partners import SYMMETRICAL, find_between, find_partners, paired
from primafacie.reading.events.prepositions import agents_of, loose_preps
from primafacie.reading.events.quantities import find_quantities
from primafacie.reading.events.realis_lexicon import RealisLexicon, load_realis_lexicon
from primafacie.reading.events.reciprocity import SIDES, givers_in_return, is_return
from primafacie.reading.events.voice import is_passive
from primafacie.reading.language import Word

_BRACKETED = 6
"""Words from the end of brackets to their beginning."""
_GOES_ON = frozenset({"conj", "relcl", "advcl"})
"""How a seizure hangs on the verb of what came before it."""
_LOOSE = frozenset({"recipient", "supplier", "sender"})
"""Roles that a state behind a misplaced preposition fills where nobody else does."""


def fill_verb(candidate: Candidate) -> None:
    """Put the slots of a verb into the roles of its frame."""
    frame = candidate.typed.frame
    slots = candidate.arguments
    objects, datives = _split_objects(candidate)
    for role, words in ((frame.subject, slots.subject), (frame.object, objects), (frame.dative, datives)):
        for word in words:
            put(candidate, role, word)
    if frame.subject is not None and frame.subject not in candidate.roles:
        for word in slots.subject:
            put_owners(candidate, frame.subject, word)
    _fill_preps(candidate)
    for owner, words in ((frame.object_owner, slots.object), (frame.subject_owner, slots.subject)):
        if owner is not None and owner not in candidate.roles:
            for word in words:
                put_owners(candidate, owner, word)
    if candidate.typed.type == "seizure" and "owner" not in candidate.roles:
        for word in objects:
            put_owners_told(candidate, "owner", word)
    if candidate.typed.type == "seizure" and "authority" not in candidate.roles:
        _put_joined_authority(candidate)
    finish(candidate)


def _put_joined_authority(candidate: Candidate) -> None:
    """Who stopped or searched the thing takes it: "was stopped by the guard and its cargo seized", "marines boarded
    the ship, where arms were seized".
    """
    above = candidate.trigger
    verbs = [child for child in above.children if child.dep == "advcl" and child.tag in ("VBN", "VBG")]
    while above.dep in _GOES_ON:
        place = above.head.pos in ("NOUN", "PROPN")  # "boarded the ship, where arms were seized"
        above = above.head.head if place else above.head
        verbs.append(above)
    for verb in verbs:
        if verb.lemma in load_contexts().halting and "authority" not in candidate.roles:
            for word in agents_of(verb) if is_passive(verb) else verb_arguments(verb, load_realis_lexicon()).subject:
                put(candidate, "authority", word)


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
    bare = first.dep == "dobj" and (second.head is first.head or second is candidate.trigger.head)
    if bare and candidate.cast.actor_at(first) is not None and not find_goods(candidate.parse, first):
        return objects[1:], [first]
    return objects, slots.dative


def fill_noun(candidate: Candidate, lexicon: RealisLexicon) -> None:
    """Put the slots of an event noun into the roles of its frame; nouns name goods before them and after "of"."""
    frame = candidate.typed.frame
    if name_of(candidate.parse, candidate.trigger) == "":  # "Cobra Gold" is no gold
        candidate.goods.extend(find_goods(candidate.parse, candidate.trigger, as_modifier=True))
    if not candidate.goods and "goods" in frame.preps.values():
        _find_loose_goods(candidate)
    candidate.quantities.extend(find_quantities(candidate.parse, candidate.trigger))
    _put_possessors(candidate, lexicon)
    _fill_preps(candidate)
    _put_lent_subject(candidate, lexicon)
    _put_goers(candidate, lexicon)
    for word in candidate.arguments.dative:  # "sent him a letter"
        put(candidate, frame.preps.get("to"), word)
    for word in (*find_partners(candidate, lexicon), *(find_between(candidate) if frame.poss in SYMMETRICAL else ())):
        put(candidate, frame.poss, word)
    between = [word for prep, word in loose_preps(candidate.trigger) if prep == "between"]
    _put_both(candidate, between or find_between(candidate))
    if frame.object_owner is not None and frame.object_owner not in candidate.roles:
        for prep, word in candidate.arguments.preps:
            if prep == "of":
                put_owners(candidate, frame.object_owner, word)
    if frame.poss is not None and frame.poss not in candidate.roles:
        for word in _sharing_subjects(candidate, lexicon):
            put(candidate, frame.poss, word)
    if candidate.trigger.dep == "pobj":
        _put_denying(candidate, lexicon)
    finish(candidate)


def _put_denying(candidate: Candidate, lexicon: RealisLexicon) -> None:
    """Whoever denies allegations of a deed is alleged to have done it; of a deed with two sides only two who do."""
    prep, role = candidate.trigger.head, candidate.typed.frame.poss
    noun = noun_judging(prep)
    is_denied = noun is not None and noun.dep in ("dobj", "nsubjpass") and noun.head.lemma in load_judging().rejecting
    if noun is None or not is_denied or role is None or role in candidate.roles:
        return
    words = verb_arguments(noun.head, lexicon).subject
    if candidate.typed.type in SIDES:
        _put_both(candidate, words)
    else:
        for word in words:
            put(candidate, role, word)


def _put_both(candidate: Candidate, words: list[Word]) -> None:
    """Two that give to each other are on both sides: "transfers of arms between X and Y"."""
    sides = SIDES.get(candidate.typed.type, ())
    actors = [actor for word in words if (actor := candidate.cast.actor_at(word)) is not None]
    if any(side in candidate.roles for side in sides) or sum(max(1, len(actor.members)) for actor in actors) < 2:
        return
    for side in sides:
        candidate.roles[side] = list(actors)


def _put_possessors(candidate: Candidate, lexicon: RealisLexicon) -> None:
    """Who owns the noun; "the Hanoi summit" names a place, "Hanoi's summit" does not."""
    role = candidate.typed.frame.poss
    owned_by_control = _controlling(candidate, lexicon)
    for word in candidate.arguments.possessors:
        if owned_by_control and word.pos == "PRON" and _is_own(candidate):
            for owner in owned_by_control:
                put(candidate, role, owner)
            continue
        actor = candidate.cast.actor_at(word)
        if actor is None and word.dep == "poss" and word.pos == "PROPN":
            put(candidate, role, word)
        is_name = actor is candidate.cast.actor_at(candidate.trigger) or name_at(candidate.parse, word) is not None
        if actor is not None and not is_name:
            located = actor.country is not None or word.entity == "GPE"
            is_place = actor.kind == "other" and located and word.dep != "poss"
            put(candidate, "place" if is_place else _undergoing(candidate, word, actor) or role, word)
            if role in SYMMETRICAL and not is_place:
                for other in paired(candidate, word):
                    put(candidate, role, other)
    if role not in candidate.roles:
        put(candidate, role, _before_brackets(candidate))


def _undergoing(candidate: Candidate, word: Word, actor: ActorDraft) -> str | None:
    """The role of a name right before a noun that is not its doer: "the Ronin hack", but not "the Lazarus hack"."""
    role = candidate.typed.frame.compound
    is_doer = actor.kind == "state" or word.lower in load_contexts().cyber_actors
    return None if word.dep == "poss" or word.pos != "PROPN" or is_doer else role


def _before_brackets(candidate: Candidate) -> Word | None:
    """Who owns the noun where a short name in brackets parts the two: "the Republic of Korea's (ROK) test"."""
    words, last = candidate.parse.words, candidate.trigger.first - 1
    first = max(0, last - _BRACKETED)
    opening = next((i for i in range(last, first, -1) if words[i].text == "("), None)
    if last < 1 or words[last].text != ")" or opening is None or words[opening - 1].tag != "POS":
        return None
    owner = words[opening - 2]
    return owner if candidate.cast.actor_at(owner) is not None else None


def _is_own(candidate: Candidate) -> bool:
    """Whether the noun is somebody's "own", so that its owner is who acts in its clause."""
    return any(child.lower == "own" for child in candidate.trigger.children)


def _put_lent_subject(candidate: Candidate, lexicon: RealisLexicon) -> None:
    """The subject of the verb that carries the noun: its owner, a participant, who receives, or the host of a visit."""
    role, carrier = candidate.typed.frame.poss, candidate.arguments.carrier
    if carrier is None:
        return
    if role in SYMMETRICAL or (carrier.lemma not in lexicon.receiving_verbs and role not in candidate.roles):
        subjects = [word for word in candidate.arguments.subject if word is not candidate.trigger]
        for word in subjects:
            put(candidate, role, word)
        if role is not None and role not in candidate.roles:  # "Japanese aggressors started an invasion"
            for word in subjects:
                put_owners(candidate, role, word)
    elif carrier.lemma == "host" and candidate.typed.type in ("visit", "deployment", "labour"):
        for word in candidate.arguments.subject:
            put(candidate, "host", word)
    elif carrier.lemma in lexicon.receiving_verbs:
        receiving = _receiving(candidate)
        if receiving is not None and receiving not in candidate.roles:
            for word in candidate.arguments.subject:
                put(candidate, receiving, word)


def _put_goers(candidate: Candidate, lexicon: RealisLexicon) -> None:
    """Who goes somewhere for a meeting takes part in it, and it is there: "is in Pyongyang for talks"."""
    frame = candidate.typed.frame
    verb = goes_for(candidate.trigger, lexicon) if frame.poss in SYMMETRICAL else None
    if verb is None:
        return
    around = verb_arguments(verb, lexicon)
    for word in around.subject:
        put(candidate, frame.poss, word)
    for prep, word in around.preps:
        if prep in ("in", "to", "at"):
            put(candidate, frame.preps.get("in"), word)


def _receiving(candidate: Candidate) -> str | None:
    """The role of whoever a noun goes to: "received a letter" has the recipient, "suffered an attack" the target."""
    named = (candidate.typed.frame.preps.get(prep) for prep in ("to", "on"))
    return next((role for role in named if role is not None and role not in ("-", "place", "goods", "topic")), None)


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
    aside = _likely_of(candidate)
    if aside is not None and not candidate.goods:
        candidate.goods.extend(find_goods(candidate.parse, aside))
    means = _means_of(candidate)
    if means is not None and not candidate.goods:
        candidate.goods.extend(find_goods(candidate.parse, means))
    of = next((child for child in candidate.trigger.children if child.lower == "of"), None)
    clause = of.child("pcomp") if of is not None else None
    if clause is None or candidate.goods:
        return
    for child in clause.children:
        if child.dep in ("oprd", "dobj", "attr", "ccomp"):
            candidate.goods.extend(find_goods(candidate.parse, child))
        elif child.dep == "nsubj" and candidate.goods == []:
            put(candidate, candidate.typed.frame.poss, child)


def _likely_of(candidate: Candidate) -> Word | None:
    """What an aside right behind an event noun says it was of: "a transfer, likely of oil, in December"."""
    at = candidate.trigger.i + 1
    comma, adverb, of = (*candidate.parse.words[at : at + 3], None, None, None)[:3]
    if of is None or comma is None or adverb is None or comma.text != "," or of.lower != "of":
        return None
    return of.child("pobj") if adverb.lower in ("likely", "probably", "possibly", "presumably", "apparently") else None


def _means_of(candidate: Candidate) -> Word | None:
    """What is used right behind an event noun, wherever the parser hung that: "its launch using missile technology"."""
    words, at = candidate.parse.words, candidate.trigger.i + 1
    using = words[at] if at < len(words) and words[at].sentence == candidate.trigger.sentence else None
    return (
        using.child("dobj") if using is not None and using.lemma in ("use", "involve") and using.tag == "VBG" else None
    )


def _sharing_subjects(candidate: Candidate, lexicon: RealisLexicon) -> list[Word]:
    """The subject of the verb that the noun is the means of, or of a verb of saying that the frame lists."""
    noun, frame = candidate.trigger, candidate.typed.frame
    if noun.dep == "pobj":
        blamed = _blamed(noun.head, lexicon)
        if blamed:
            return blamed
    is_means = noun.dep == "pobj" and (noun.head.lower in frame.means or _is_own_stay(candidate))
    if is_means and noun.head.head.pos == "VERB":
        return verb_arguments(noun.head.head, lexicon).subject
    carrier = noun.head if noun.dep == "dobj" and noun.head.lemma in frame.sayers else own_carrier(candidate)
    return verb_arguments(carrier, lexicon).subject if carrier is not None else []


def _is_own_stay(candidate: Candidate) -> bool:
    """Whether it is a visit of whoever its clause is about: "during a visit to Moscow he signed a pact"."""
    noun = candidate.trigger
    is_new = any(child.lower in ("a", "an") for child in noun.children if child.dep == "det")
    return candidate.typed.type == "visit" and noun.head.lower in ("during", "on") and is_new


def own_carrier(candidate: Candidate) -> Word | None:
    """The verb that carries the nouns of this frame alone ("expanded military cooperation"), or None.

    Those of meetings are carried by one of going to them, too.
    """
    noun = candidate.trigger
    if candidate.typed.frame.poss in SYMMETRICAL and (verb := goes_for(noun, load_realis_lexicon())) is not None:
        return verb
    carries = noun.dep in ("dobj", "nsubjpass") and noun.head.lemma in candidate.typed.frame.carriers
    return noun.head if carries else None


def _blamed(prep: Word, lexicon: RealisLexicon) -> list[Word]:
    """Who does it in "X is responsible for the theft", "X was behind the theft", "blamed X for the theft", or what
    a noun of judging is about: "condemnation of X over the theft".
    """
    above = prep.head
    if above.lemma == "responsible" and prep.lower == "for" and above.head.pos in ("AUX", "VERB"):
        return verb_arguments(above.head, lexicon).subject
    if above.lemma == "be" and prep.lower == "behind":
        return verb_arguments(above, lexicon).subject
    if above.pos == "VERB" and judges_for(above.lemma, prep.lower):
        return verb_arguments(above, lexicon).object
    noun = noun_judging(prep)
    judged = judged_by(noun, prep) if noun is not None else None
    return coordinated(judged) if judged is not None else []


def _fill_preps(candidate: Candidate) -> None:
    seen: set[int] = set()
    for prep, word in candidate.arguments.preps:
        role = candidate.typed.frame.preps.get(prep)
        if is_return(prep, word):
            _put_taker(candidate, word)
            continue
        if prep == "for" and candidate.typed.type == "transfer":
            put_price(candidate, word)
        if role == "supplier" and prep == "from" and candidate.typed.frame.subject == role and role in candidate.roles:
            role = _left_from(candidate, word)
        if role is not None and word.i not in seen and not _is_purpose(candidate, prep, role, word):
            seen.add(word.i)
            put(candidate, role, word)
    for prep, word in loose_preps(candidate.trigger):
        role = candidate.typed.frame.preps.get(prep)
        if role in _LOOSE and role not in candidate.roles and word.i not in seen:
            actor = candidate.cast.actor_at(word)
            if actor is not None and actor.states():
                put(candidate, role, word)


def _left_from(candidate: Candidate, place: Word) -> str:
    """What a place is that goods leave whose supplier is known: one in his state, or the origin of the goods."""
    actor = candidate.cast.actor_at(place)
    suppliers = {supplier.country for supplier in candidate.roles["supplier"]}
    return "place" if actor is not None and actor.kind == "other" and actor.country in suppliers else "origin"


def _put_taker(candidate: Candidate, exchange: Word) -> None:
    """Whoever gave what something is given in exchange for takes it, where nobody else is told to."""
    giver, taker = SIDES.get(candidate.typed.type, (None, None))
    if giver is None or taker in candidate.roles or giver not in candidate.roles:
        return
    for word in givers_in_return(exchange):
        actor = candidate.cast.actor_at(word)
        if actor is not None and actor.states() and actor not in candidate.roles[giver]:
            put(candidate, taker, word)


def _is_purpose(candidate: Candidate, prep: str, role: str, word: Word) -> bool:
    """Whether "for" tells what something is for ("parts for submarines"), not for whom or where to ("left for X")."""
    if prep != "for" or role == "host":
        return False
    actor = candidate.cast.actor_at(word)
    return actor is not None and actor.kind in ("vessel", "other") and not actor.states()
