"""Pronouns of the third person: whom they mean, by number, sex, kind and salience."""

from primafacie.reading.actors.cast import ActorDraft
from primafacie.reading.actors.discourse import Discourse, Seen
from primafacie.reading.actors.judging import judged_by, judges_for, noun_judging
from primafacie.reading.actors.lexicon import load_nouns
from primafacie.reading.language import Word

HE = frozenset({"he", "him", "his", "himself"})
SHE = frozenset({"she", "her", "hers", "herself"})
IT = frozenset({"it", "its", "itself"})
THEY = frozenset({"they", "them", "their", "theirs", "themselves"})
FIRST_PERSON = frozenset({"i", "me", "my", "mine", "myself", "we", "us", "our", "ours", "ourselves"})
_MUTUAL = frozenset(
    [
        "relationship",
        "relation",
        "tie",
        "summit",
        "meeting",
        "talk",
        "collaboration",
        "cooperation",
        "alliance",
        "partnership",
        "friendship",
        "agreement",
        "treaty",
        "border",
        "dialogue",
        "discussion",
        "exchange",
        "conversation",
        "leader",
        "pact",
        "bond",
        "solidarity",
        "encounter",
    ]
)
"""Nouns of what two parties have with each other: "their summit" is that of the two."""
_MEETING = frozenset({"meet", "talk", "speak", "confer", "consult", "hold", "have", "discuss", "negotiate"})
"""Verbs of what two do together, so that "they" are both."""
_SINGLE = frozenset({"state", "body", "organisation", "media", "vessel", "group", "other"})
_OF_CONTENT = frozenset(
    [
        "deny",
        "claim",
        "reject",
        "say",
        "confirm",
        "know",
        "believe",
        "admit",
        "dismiss",
        "announce",
        "acknowledge",
        "make",
        "do",
        "mean",
        "report",
        "regret",
        "understand",
    ]
)
"""Verbs whose object \"it\" is what was said or done."""
_JUDGED = 2.0
"""How much likelier the one who is judged owns what he is judged for; whoever judges is the subject and comes first."""
_SAILS = 3.0
"""How much likelier a vessel does what vessels do than a state that stands nearer."""
_SPEAKS_ON = 2.0
"""How much likelier whoever has just spoken speaks on ("it added") than a state that was spoken of."""
_SAYING = frozenset(
    {"say", "add", "note", "state", "report", "claim", "allege", "announce", "stress", "argue", "conclude", "find",
     "warn", "mention", "write", "explain", "continue", "describe", "cite", "tell", "estimate", "assess", "show",
     "detail", "list", "accuse", "recommend", "identify", "reveal"}
)  # fmt: skip
_ANSWERING = frozenset({"deny", "reject", "dismiss", "refute", "dispute", "admit", "acknowledge", "concede"})
"""Verbs of whoever is accused."""
_RAISING = frozenset({"seem", "appear", "turn", "happen", "emerge", "follow", "remain", "become", "take"})


def person_of(word: Word, discourse: Discourse, speaker: ActorDraft | None) -> ActorDraft | None:
    """Whom "he" or "she" means; never the `speaker` who is quoted with the word."""
    sex = "m" if word.lower in HE else "f"

    def fits(seen: Seen) -> float:
        actor = seen.actor
        if actor is None or actor.kind != "person" or actor.is_plural or actor is speaker:
            return 0
        if actor.sex not in (None, sex) or _is_coargument(word, seen):
            return 0
        if _is_judged(word, seen):
            return _JUDGED
        return 1.0 if actor.sex == sex or actor.is_named else 0.7

    seen = discourse.best(word, fits, nearness=1.0)
    if seen is None or seen.actor is None:
        return None
    if seen.actor.sex is None:
        seen.actor.sex = sex
    return seen.actor


def thing_of(word: Word, discourse: Discourse) -> ActorDraft | None:
    """Whom "it" or "its" means; None where it means a thing, a clause or nothing."""
    if word.lower == "it" and (_is_empty(word) or (word.dep == "dobj" and word.head.lemma in _OF_CONTENT)):
        return None
    possessive = word.lower == "its"
    preposition = word.head.head
    for_what = possessive and word.head.dep == "pobj" and preposition.lower in ("for", "over")

    sails = word.dep == "nsubj" and word.head.lemma in load_nouns().ship_acts
    speaks = word.dep == "nsubj" and word.head.lemma in _SAYING
    answers = word.dep == "nsubj" and word.head.lemma in _ANSWERING

    def fits(seen: Seen) -> float:
        if seen.is_plural or len(seen.together) > 0 or _is_coargument(word, seen) or _is_described(word, seen):
            return 0
        actor = seen.actor
        if sails and actor is not None and actor.kind == "vessel":
            return _SAILS
        if actor is not None and actor.kind in _SINGLE and _is_judged(word, seen):
            return _JUDGED
        if speaks and (actor is None or actor.kind in _SINGLE) and _has_spoken(seen.word):
            return _SPEAKS_ON
        if answers and actor is not None and actor.kind in _SINGLE and _is_accused(seen.word):
            return _SPEAKS_ON
        if actor is None:
            return 0.7 if possessive else 1.0
        if seen.word.dep in ("amod", "compound", "nmod"):
            return 0.5 if possessive else 0.0
        if for_what and seen.word.dep == "pobj" and seen.word.head.lower in ("on", "against"):
            return 1.4
        if actor.kind not in _SINGLE:
            return 0
        return 0.8 if actor.kind == "other" else 1.0

    seen = discourse.best(word, fits, nearness=8.0 if possessive else 3.0, window=2)
    return seen.actor if seen is not None else None


def _has_spoken(word: Word) -> bool:
    """Whether what a text tells is from somebody: "the report said", "according to the ministry"."""
    if word.dep == "pobj":
        return word.head.lower == "to" and word.head.head.lower == "according"
    return word.dep == "nsubj" and word.head.lemma in _SAYING


def _is_accused(word: Word) -> bool:
    verb = word.head
    return word.dep in ("dobj", "nsubjpass") and any(judges_for(verb.lemma, prep) for prep in ("of", "for", "with"))


def many_of(word: Word, discourse: Discourse) -> tuple[ActorDraft, ...]:
    """Whom "they" or "their" means: one plural actor, or several that are meant together."""
    if word.dep == "poss" and word.head.lemma in _MUTUAL:
        pair = pair_of(word, discourse)
        if len(pair) == 2:
            return pair

    def fits(seen: Seen) -> float:
        if _is_coargument(word, seen) or _is_described(word, seen):
            return 0
        if (len(seen.together) > 0 or seen.is_plural) and _is_judged(word, seen):
            return _JUDGED
        if len(seen.together) > 0:
            return 1.0
        if seen.is_plural:
            return 1.0 if seen.actor is not None else 0.8
        if seen.actor is not None and seen.actor.kind in ("organisation", "body", "media", "group"):
            return 0.55
        return 0

    seen = discourse.best(word, fits, window=2)
    if seen is None:
        return _met(word, discourse)
    return seen.together if len(seen.together) > 0 else () if seen.actor is None else (seen.actor,)


def _met(word: Word, discourse: Discourse) -> tuple[ActorDraft, ...]:
    """The two who met or talked in the sentence before, or in this one: "X met with Y. They agreed"."""
    for seen in discourse.back(word.sentence, 2):
        verb = seen.word.head
        actor = seen.actor
        if actor is None or seen.word.dep != "nsubj" or verb.lemma not in _MEETING or not _is_one(actor):
            continue
        others = [other for other in discourse.back(word.sentence, 2) if _is_met_by(other, verb)]
        both = next(
            (other.actor for other in others if other.actor is not None and other.actor.kind == actor.kind), None
        )
        return (actor, both) if both is not None and both is not actor else ()
    return ()


def _is_one(actor: ActorDraft) -> bool:
    return actor.kind in ("person", "state") and not actor.is_plural


def _is_met_by(seen: Seen, verb: Word) -> bool:
    """Whether somebody is the one whom a verb of meeting has for its object, or behind "with"."""
    word = seen.word
    if seen.actor is None or not _is_one(seen.actor):
        return False
    if word.dep == "conj" and word.head.dep == "nsubj" and word.head.head is verb:
        return True
    return (word.head is verb and word.dep == "dobj") or (
        word.dep == "pobj" and word.head.lower == "with" and verb.governs(word)
    )


def pair_of(word: Word, discourse: Discourse) -> tuple[ActorDraft, ...]:
    """The two of one kind, states or persons, of which the sentence speaks before `word`."""
    for window in (0, 1):
        for seen in discourse.back(word.sentence, window):
            if len(seen.together) == 2:
                return seen.together
        for kind in ("person", "state"):
            found = _of_kind(kind, word, discourse, window)
            if len(found) == 2:
                return (found[1], found[0])
    return ()


def _of_kind(kind: str, word: Word, discourse: Discourse, window: int) -> list[ActorDraft]:
    """Actors of a kind, the latest first, that are more than a modifier; of more than two, the weightiest."""
    found: list[ActorDraft] = []
    weights: dict[int, int] = {}
    for seen in discourse.back(word.sentence, window):
        actor = seen.actor
        if actor is not None and actor.kind == kind and not actor.is_plural and actor not in found and seen.weight > 30:
            found.append(actor)
            weights[id(actor)] = seen.weight
        elif actor is not None and actor in found:
            weights[id(actor)] = max(weights[id(actor)], seen.weight)
    if len(found) > 2:
        ranks = sorted(weights.values(), reverse=True)
        found = [actor for actor in found if weights[id(actor)] >= ranks[1]]
    return found


def _is_judged(word: Word, seen: Seen) -> bool:
    """Whether a possessive is in what is held against the one seen, or for him: "thanked X for his visit"."""
    if word.dep != "poss" or seen.word.sentence != word.sentence or seen.word.i > word.i:
        return False
    for above in word.ancestors():
        if above.pos == "ADP":
            noun = noun_judging(above)
            if noun is not None and judged_by(noun, above) is seen.word:
                return True
            if judges_for(above.head.lemma, above.lower):
                return seen.word.head is above.head and seen.word.dep in ("dobj", "nsubjpass")
            is_object = above.head is seen.word and seen.word.dep == "dobj"  # the parser hung "for" on the object
            if is_object and judges_for(seen.word.head.lemma, above.lower):
                return True
        elif above.pos in ("VERB", "AUX") and above.dep != "pcomp":
            return False
    return False


def _is_described(word: Word, seen: Seen) -> bool:
    """Whether the pronoun stands in a clause about a place: in "near Ningbo, where it sold coal", it is not Ningbo."""
    for clause in (word, *word.ancestors()):
        if clause.dep == "relcl" and any(each.lower == "where" for each in clause.children):
            return clause.head.first <= seen.word.i < clause.first
    return False


def _is_coargument(word: Word, seen: Seen) -> bool:
    """Whether both are of one clause, so that they are different ("Kim met him")."""
    if word.dep == "poss" or word.lower.endswith(("self", "selves")):
        return False
    if seen.word.sentence != word.sentence:
        return False
    verb, other = _verb_of(word), _verb_of(seen.word)
    if verb.dep == "relcl" and verb.head is seen.word:  # "the ship to which it sold oil"
        return True
    return verb is other or (seen.word.dep == "nsubj" and _shares_subject(verb, other))


def _shares_subject(verb: Word, other: Word) -> bool:
    """Whether a verb has the subject of another that it is joined to: "Iran shipped drones and got oil from it"."""
    while verb.dep == "conj" and verb.child("nsubj", "nsubjpass") is None and verb is not other:
        verb = verb.head
    return verb is other


def _verb_of(word: Word) -> Word:
    steps = 0
    while word.dep in ("conj", "appos", "pobj", "prep", "agent", "dative") and word.head is not word and steps < 8:
        if word.dep == "conj" and word.pos in ("VERB", "AUX"):
            break
        word = word.head
        steps += 1
    return word.head if word.pos not in ("VERB", "AUX") else word


def _is_empty(word: Word) -> bool:
    """Whether "it" stands for nothing or for a clause: "it is clear that", "it seems"."""
    if word.dep == "expl":
        return True
    verb = word.head
    if word.dep not in ("nsubj", "nsubjpass"):
        return False
    clause = any(child.dep in ("ccomp", "xcomp", "csubj", "advcl") and child.i > verb.i for child in verb.children)
    if verb.lemma in _RAISING and clause:
        return True
    if verb.lemma != "be" and word.dep == "nsubj":
        return False
    complement = verb.child("acomp", "attr", "oprd")
    inner = complement is not None and any(
        child.dep in ("xcomp", "ccomp", "prep", "advcl", "acl") for child in complement.children
    )
    return complement is not None and (clause or (inner and complement.pos == "ADJ"))
