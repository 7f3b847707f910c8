"""One event once: tellings of the same happening become one event with several mentions.

Two tellings are one where their types agree, no role, time, realis or polarity speaks against it, and either they
share the actors that tell it apart from others or the later one only refers back ("the trip", "his visit").
"""

from primafacie.reading.actors.cast import ActorDraft
from primafacie.reading.events.draft import EventDraft
from primafacie.reading.events.reciprocity import parties_clash
from primafacie.reading.events.relation_lexicon import load_relation_lexicon
from primafacie.reading.events.relations import Relations
from primafacie.reading.language import Word

_KEY_ROLES = {
    "transfer": ("supplier", "recipient"),
    "visit": ("visitor", "host"),
    "meeting": ("participants",),
    "weapon_test": ("actor",),
    "talks": ("participants",),
    "agreement": ("parties",),
    "message": ("sender", "recipient"),
    "vote": ("actors", "matter"),
    "measure": ("imposer", "target"),
    "attack": ("attacker", "target"),
    "deployment": ("sender", "host"),
    "exercise": ("participants",),
    "cyber": ("actor", "target"),
    "funds": ("payer", "payee"),
    "labour": ("sender", "host"),
    "military_cooperation": ("provider", "recipient"),
    "seizure": ("authority", "object"),
    "designation": ("authority", "listed"),
    "prosecution": ("accused",),
    "voyage": ("vessel", "port"),
}
_BACK_REFERENCE = frozenset({"the", "this", "that", "his", "her", "their", "its", "these", "those"})
_ANOTHER = frozenset(
    {
        "another",
        "other",
        "second",
        "third",
        "fourth",
        "new",
        "further",
        "additional",
        "previous",
        "earlier",
        "different",
        "more",
        "every",
        "each",
    }
)
_DEFINITE = frozenset({"the", "this", "that", "these", "those", "both"})
_OF_THINGS = frozenset({"transfer", "weapon_test", "seizure"})
_OUTCOMES = frozenset({"kill", "wound", "injure", "destroy", "hit", "damage", "massacre", "slaughter"})
_SYMMETRICAL = frozenset({"participants", "parties"})
_EQUATES = frozenset({"be", "mark", "become", "represent", "constitute"})
_VERBS_DIFFER = frozenset({"voyage", "other", "service", "vote", "measure", "prosecution", "funds"})
_REFERENCE_SENTENCES = 6
"""How far back a bare "the visit" can reach."""
_TOLD = 8
"""Tellings of one event that are looked back at."""
_WINDOW = 40
"""Tellings that are looked back at; keeps the cost linear in the length of the report."""


def merge_mentions(mentions: list[EventDraft], relations: Relations) -> list[EventDraft]:
    """The events, in the order of their first mentions; a merged telling adds its trigger and what it knows."""
    events: list[EventDraft] = []
    for mention in mentions:
        known = _known(events[-_WINDOW:], mention, relations)
        if known is not None:
            _absorb(known, mention)
        elif not mention.is_reference or _tells_another(events[-_WINDOW:], mention):
            events.append(mention)
    return events


def _known(events: list[EventDraft], mention: EventDraft, relations: Relations) -> EventDraft | None:
    """The latest event that a telling is of; a bare noun prefers what was told by its own word."""
    same = (
        known for known in reversed(events) if _is_same(known, mention) and not _is_set_off(known, mention, relations)
    )
    if not mention.is_reference:
        return next(same, None)
    known = list(same)
    by_word = [each for each in known if any(word.lemma == mention.trigger.lemma for word in _last_told(each))]
    return next(iter(by_word or known), None)


def _tells_another(events: list[EventDraft], mention: EventDraft) -> bool:
    """Whether a bare noun has a time that sets it apart from an event of its type told just before ("the 2009 test").

    It then is one more of the kind, of the same actors and goods where it names none.
    """
    if mention.time is None or _is_set_apart(mention.trigger):
        return False
    for known in reversed(events):
        near = mention.trigger.sentence - known.triggers[-1].sentence <= _REFERENCE_SENTENCES
        if near and known.type == mention.type and known.realis == "occurred" and _times_clash(known, mention):
            mention.roles = {role: list(actors) for role, actors in {**known.roles, **mention.roles}.items()}
            mention.goods = list(known.goods)
            mention.is_reference = False
            return True
    return False


def _last_told(known: EventDraft) -> list[Word]:
    """The triggers of an event that were told last, and the first one."""
    return [known.trigger, *known.triggers[-_TOLD:]]


def _is_set_off(known: EventDraft, mention: EventDraft, relations: Relations) -> bool:
    """Whether the one is told to be before, after or within the other: "met Putin after the summit"."""
    here = [word for word in _last_told(known) if word.sentence == mention.trigger.sentence]
    return any(relations.orders(word, mention.trigger) for word in here)


def _is_same(known: EventDraft, mention: EventDraft) -> bool:
    if mention.is_reference:
        near = mention.trigger.sentence - known.triggers[-1].sentence <= _REFERENCE_SENTENCES
        return near and known.type == mention.type and not _times_clash(known, mention)
    if _goes_on(known, mention):
        return True
    if known.type != mention.type or known.polarity != mention.polarity:
        return False
    names = {name for name in (known.name, mention.name) if name}
    if _times_clash(known, mention) or len(names) > 1:
        return False
    is_named_alike = known.name != "" and known.name == mention.name
    if is_named_alike or _is_equated(known, mention) or _is_outcome(known, mention) or _is_pair(known, mention):
        return True
    if not _realis_agree(known, mention) or _is_set_apart(mention.trigger):
        return False
    if _tell_apart(known, mention) or _goods_clash(known, mention) or _quantities_clash(known, mention):
        return False
    shared = 0
    for role in _KEY_ROLES.get(known.type, tuple(known.roles)):
        ours, theirs = known.roles.get(role), mention.roles.get(role)
        if ours and theirs:
            if not (_covers(ours, theirs) if role in _SYMMETRICAL else _overlap(ours, theirs)):
                return False
            shared += 1
    goes_on = _takes_up_thing(known, mention)
    if goes_on or refers_back(mention.trigger):
        return goes_on or shared > 0 or not mention.roles or _adds_who(known, mention)
    dated_alike = known.time is not None and mention.time is not None and known.begin == mention.begin
    both_sided = shared >= len(_KEY_ROLES.get(known.type, ("x",)))
    goods_alike = bool(known.goods) and {g.class_ for g in known.goods} == {g.class_ for g in mention.goods}
    if known.type in ("transfer", "weapon_test"):
        return shared > 0 and goods_alike and (dated_alike or (both_sided and not (known.time and mention.time)))
    return both_sided and (dated_alike or known.time is None or mention.time is None)


def _goes_on(known: EventDraft, mention: EventDraft) -> bool:
    """Whether a verb goes on with the course of one event: of goods that were loaded, of a missile that was fired."""
    if known.type == mention.type == "weapon_test":
        return _is_flight(known, mention) and not _times_clash(known, mention)
    return known.type == mention.type == "transfer" and _is_joined(known, mention)


def _is_joined(known: EventDraft, mention: EventDraft) -> bool:
    """Whether joined verbs move the same goods: "coal was loaded at A and delivered to B"."""
    joined = mention.trigger.dep == "conj" and any(word is mention.trigger.head for word in _last_told(known))
    joined = joined and not parties_clash(known, mention)
    return joined and bool(known.goods) and [g.span for g in known.goods] == [g.span for g in mention.goods]


def _tell_apart(known: EventDraft, mention: EventDraft) -> bool:
    """Whether two verbs of a type whose verbs differ in what they tell are different ones."""
    if known.type not in _VERBS_DIFFER or mention.trigger.pos != "VERB" or known.trigger.pos != "VERB":
        return False
    return known.trigger.lemma != mention.trigger.lemma


def _is_equated(known: EventDraft, mention: EventDraft) -> bool:
    """Whether the text says that the one is the other: "the trip marks his second visit"."""
    verb = mention.trigger.head
    if mention.trigger.dep not in ("attr", "dobj", "oprd") or verb.lemma not in _EQUATES:
        return False
    return any(word.head is verb and word.dep == "nsubj" for word in _last_told(known))


def _adds_who(known: EventDraft, mention: EventDraft) -> bool:
    """Whether "the test" takes up by its own word one of which nobody has been named yet, and says whose it was."""
    near = mention.trigger.sentence - known.triggers[-1].sentence <= _REFERENCE_SENTENCES
    by_word = any(word.lemma == mention.trigger.lemma for word in _last_told(known))
    return near and by_word and not any(role in known.roles for role in mention.roles) and not mention.goods


def _takes_up_thing(known: EventDraft, mention: EventDraft) -> bool:
    """Whether a verb goes on about the thing just told of: "sold trucks to X. The trucks were delivered by rail"."""
    verb = mention.trigger
    if known.type not in _OF_THINGS or verb.pos != "VERB" or verb.sentence - known.triggers[-1].sentence > 1:
        return False
    thing = verb.child("nsubjpass", "dobj")
    if thing is None or not any(child.lower in _DEFINITE for child in thing.children) or _is_set_apart(thing):
        return False
    objects = known.roles.get("object", []), mention.roles.get("object", [])
    is_named = any(thing.lower in goods.span.text.lower().split() for goods in known.goods)
    return thing.child("prep", "relcl", "acl") is None and (is_named or _overlap(*objects))


def _is_outcome(known: EventDraft, mention: EventDraft) -> bool:
    """Whether a verb tells what came of an act of force: "the shelling killed 12", "opened fire, killing 12"."""
    verb = mention.trigger
    if known.type != "attack" or verb.pos != "VERB" or verb.lemma not in _OUTCOMES:
        return False
    told = _last_told(known)
    if any(word.head is verb and word.dep in ("nsubj", "agent") for word in told):
        return True
    if verb.dep in ("advcl", "conj") and verb.head.pos == "VERB" and (verb.tag == "VBG" or verb.dep == "conj"):
        return any(word is verb.head for word in told)
    return verb.dep in ("relcl", "acl") and any(word is verb.head for word in told)


def _is_flight(known: EventDraft, mention: EventDraft) -> bool:
    """Whether a verb tells how the flight of what was let off went: "fired a missile that flew 500 km"."""
    verb = mention.trigger
    if verb.pos != "VERB" or verb.lemma not in load_relation_lexicon().flying or _is_set_apart(verb):
        return False
    told = [word for word in _last_told(known) if 0 <= verb.sentence - word.sentence <= 1]
    if any(word.governs(verb) or word.head is verb or (verb.dep == "conj" and verb.head is word.head) for word in told):
        return True
    flies = verb.child("nsubj", "nsubjpass")
    takes_up = flies is not None and (flies.pos == "PRON" or any(c.lower in _DEFINITE for c in flies.children))
    return bool(told) and takes_up and flies is not None and not _is_set_apart(flies)


def _is_pair(known: EventDraft, mention: EventDraft) -> bool:
    """Whether two joined nouns name one act: "received a letter and messages from X"."""
    noun = mention.trigger
    joined = noun.pos == "NOUN" and noun.dep == "conj" and any(word is noun.head for word in _last_told(known))
    return joined and known.type == "message" and known.roles == mention.roles


def _realis_agree(known: EventDraft, mention: EventDraft) -> bool:
    if refers_back(mention.trigger) and not mention.is_settled:
        return True
    happened = {"occurred", "ongoing"}
    return (
        known.realis == mention.realis
        or {known.realis, mention.realis} <= happened
        or ({known.realis, mention.realis} <= {"planned", "ongoing"})
    )


def _is_set_apart(trigger: Word) -> bool:
    """Whether the words say that this is one more ("another test", "his second visit")."""
    return any(child.lower in _ANOTHER for child in trigger.children if child.i < trigger.i)


def refers_back(trigger: Word) -> bool:
    """Whether a noun takes up what was told before; a noun that brings its own details does not."""
    if trigger.pos == "VERB":
        return False
    determiner = any(child.lower in _BACK_REFERENCE for child in trigger.children if child.dep in ("det", "poss"))
    owner = any(child.dep == "poss" for child in trigger.children)
    return determiner or owner


def _times_clash(known: EventDraft, mention: EventDraft) -> bool:
    if known.time is None or mention.time is None:
        return False
    if known.begin is None or mention.begin is None:
        return known.time.value != mention.time.value
    known_end, mention_end = known.end or "9999", mention.end or "9999"
    return known_end < mention.begin or mention_end < known.begin


def _goods_clash(known: EventDraft, mention: EventDraft) -> bool:
    ours, theirs = {goods.class_ for goods in known.goods}, {goods.class_ for goods in mention.goods}
    if not ours or not theirs:
        return False
    if ours & theirs:
        items = {g.item for g in known.goods if g.item}, {g.item for g in mention.goods if g.item}
        return bool(items[0] and items[1] and not items[0] & items[1])
    return True


def _quantities_clash(known: EventDraft, mention: EventDraft) -> bool:
    ours = {(q.unit, q.value) for q in known.quantities if q.value is not None}
    theirs = {(q.unit, q.value) for q in mention.quantities if q.value is not None}
    return bool(ours and theirs and not ours & theirs)


def _overlap(ours: list[ActorDraft], theirs: list[ActorDraft]) -> bool:
    if any(one is other for one in ours for other in theirs):
        return True
    members = [member for actor in ours for member in (actor, *actor.members)]
    return any(one is other for one in members for actor in theirs for other in (actor, *actor.members))


def _covers(ours: list[ActorDraft], theirs: list[ActorDraft]) -> bool:
    """Whether all of the shorter list are in the longer one, groups counted as their members."""
    one, other = _flat(ours), _flat(theirs)
    shorter, longer = sorted((one, other), key=len)
    return all(any(actor is match for match in longer) for actor in shorter)


def _flat(actors: list[ActorDraft]) -> list[ActorDraft]:
    return [member for actor in actors for member in (actor.members or [actor])]


def _absorb(known: EventDraft, mention: EventDraft) -> None:
    known.triggers.append(mention.trigger)
    for role, actors in mention.roles.items():
        known.roles.setdefault(role, actors)
    known.goods = known.goods or mention.goods
    known.quantities = known.quantities or mention.quantities
    for place in mention.place:
        if not any(place is there for there in known.place):
            known.place.append(place)
    if known.time is None and mention.time is not None:
        known.time, known.begin, known.end = mention.time, mention.begin, mention.end
    if mention.realis == "planned":
        known.realis = "planned"
    known.name = known.name or mention.name
