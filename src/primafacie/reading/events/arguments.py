"""Who and what stands around a trigger: subjects, objects, possessors and prepositions, also where grammar hides them.

Passives, relative clauses, participles, control and coordination are undone here, so that a frame sees the same slots
in "Russia shipped arms", "arms shipped by Russia", "Russia, which shipped arms" and "accused Russia of shipping arms".
"""

from dataclasses import dataclass, field

from primafacie.reading.actors.judging import judged_by, load_judging, noun_judging
from primafacie.reading.events.coordination import (
    NOMINAL,
    coordinated,
    in_free_relative,
    sharing_object,
    with_appositions,
)
from primafacie.reading.events.prepositions import RELATIVE, agents_of, described, objects_of, preps_of
from primafacie.reading.events.realis_lexicon import RealisLexicon
from primafacie.reading.events.relation_lexicon import load_relation_lexicon
from primafacie.reading.events.voice import PASSIVE_SUBJECTS, SUBJECTS, is_causative, is_passive
from primafacie.reading.language import Word

_DEPTH = 8
"""Clauses that are climbed in search of a subject; deeper ones are not found in prose."""
_GO_ON = frozenset(
    {"embark", "go", "start", "begin", "participate", "join", "take", "engage", "involve", "set", "leave"}
)
"""Verbs that carry an event noun behind a preposition ("embarked on a trip", "was involved in transfers")."""
_GOAL = frozenset({"on", "upon", "against", "to"})
_VERBAL = frozenset({"VERB", "AUX"})


@dataclass(slots=True)
class Arguments:
    """The heads of the phrases in each slot, in the order of the text; coordinated heads are all there.

    Attributes:
        preps: Preposition in lower case and the head it governs.
        carrier: The verb that carries an event noun ("conducted a test"), or None.
    """

    subject: list[Word] = field(default_factory=list)
    object: list[Word] = field(default_factory=list)
    dative: list[Word] = field(default_factory=list)
    possessors: list[Word] = field(default_factory=list)
    preps: list[tuple[str, Word]] = field(default_factory=list)
    carrier: Word | None = None


def verb_arguments(verb: Word, lexicon: RealisLexicon) -> Arguments:
    """The slots around a verb."""
    passive = is_passive(verb)
    found = Arguments()
    found.object = [word for own in _objects(verb) for word in _taken_up(own, verb)]
    datives = [child for child in verb.children if child.dep == "dative" and child.pos in NOMINAL]
    found.dative = [word for child in datives for word in coordinated(child)]
    if passive:
        found.subject = _subjects(verb.head, lexicon, 0) if is_causative(verb) else agents_of(verb)
        undergoes, given = _subjects(verb, lexicon, 0), [word for word in found.object if word.dep == "dobj"]
        if given and verb.child("dobj") is not None:  # "X was sent a letter"
            found.object, found.dative = given, found.dative or undergoes
        else:
            found.object = undergoes + [word for word in found.object if word.dep != "dative"]
    else:
        found.subject = _subjects(verb, lexicon, 0)
    found.preps = preps_of(verb)
    if passive:
        for agent in found.subject:  # "imposed by X on Y": the parser hangs the second phrase on the first
            found.preps.extend(pair for pair in preps_of(agent) if pair[0] in _GOAL)
    for word in [*found.object, *found.dative]:
        if word.head is verb or word.head.head is verb:
            found.preps.extend(pair for pair in preps_of(word) if pair[0] != "of")
            found.preps.extend(pair for prep, below in preps_of(word) if prep == "of" for pair in preps_of(below))
    return found


def noun_arguments(noun: Word, lexicon: RealisLexicon) -> Arguments:
    """The slots around an event noun; a verb that only carries it lends its subject and prepositions."""
    found = Arguments(preps=preps_of(noun) + _trailing_preps(noun))
    of = [word for prep, word in found.preps if prep == "of" and word.head.head is noun]
    found.preps.extend(pair for word in of for pair in preps_of(word) if pair[0] in _GOAL)  # "of sanctions on Iran"
    below = [word for _, word in found.preps if word.head.head is noun]
    found.preps.extend(pair for word in below for pair in preps_of(word) if pair[0] == "by")  # "test of X by Y"
    for child in noun.children:
        if child.dep in ("poss", "amod", "compound", "nmod") and child.i < noun.i:
            found.possessors.extend(coordinated(child))
            found.possessors.extend(grand for grand in child.children if grand.dep in ("poss", "nmod"))
        elif child.dep == "acl" and child.tag == "VBN" and _only_carries(child, lexicon):
            agents = agents_of(child)  # "tests conducted by X", "training provided by X to Y"
            found.possessors.extend(agents)
            found.preps.extend(preps_of(child))
            found.preps.extend(pair for agent in agents for pair in preps_of(agent) if pair[0] in _GOAL)
    carrier = carrier_of(noun, lexicon)
    if carrier is None:
        return found
    found.carrier = carrier
    around = verb_arguments(carrier, lexicon)
    found.subject = around.subject or (around.object if is_passive(carrier) and noun.dep == "pobj" else [])
    found.dative = around.dative
    known = {word.i for _, word in found.preps}
    if is_passive(carrier):  # whoever does it by the passive is its subject
        known |= {word.i for word in around.subject}
    found.preps.extend(pair for pair in around.preps if pair[1].i not in known and pair[1] is not noun)
    return found


def _trailing_preps(noun: Word) -> list[tuple[str, Word]]:
    """Phrases right behind that of a noun, which the parser hung on the verb: "protested the dispatch … to X"."""
    verb = noun.head.head if noun.dep == "pobj" else noun.head
    if verb.pos != "VERB" or noun.dep not in ("pobj", "dobj"):
        return []
    return [
        pair
        for child in verb.children
        if child.dep in ("prep", "dative") and child.i == noun.last + 1
        for pair in objects_of(child)
    ]


def carrier_of(noun: Word, lexicon: RealisLexicon) -> Word | None:
    """The light verb of an event noun, or the verb that says that it takes place."""
    word = noun
    while (whole := _whole(word)) is not None:
        word = whole
    if word.dep == "acl" or word.is_root:
        return None
    above = word.head
    if word.dep in ("dobj", "nsubjpass", "dative") and above.pos == "VERB":
        return above if is_light(above, lexicon) else None
    if word.dep == "pobj" and above.lower in ("on", "in", "with", "for") and above.head.pos in _VERBAL:
        verb = above.head
        is_on = verb.lemma == "be" and above.lower in ("on", "in")  # "is on a visit", "are in talks"
        return verb if is_on or verb.lemma in _GO_ON else None
    if word.dep == "nsubj" and is_presentational(above, lexicon):
        return above
    return None


def goes_for(noun: Word, lexicon: RealisLexicon) -> Word | None:
    """The verb of going or being somewhere for an event: "is in Pyongyang for talks", "flew to Doha for a meeting"."""
    while (whole := _whole(noun)) is not None:
        noun = whole
    prep = noun.head
    if noun.dep != "pobj" or prep.lower != "for":
        return None
    verb = next((above for above in prep.ancestors() if above.pos in _VERBAL), None)
    if verb is None or any(each.dep not in ("pobj", "prep", "advmod") for each in _up_to(prep, verb)):
        return None
    is_somewhere = any(child.dep in ("prep", "advmod") and child is not prep for child in verb.children)
    return verb if verb.lemma in lexicon.going_verbs and is_somewhere else None


def _up_to(word: Word, above: Word) -> list[Word]:
    """The words from one to the one below another that governs it."""
    found = [word]
    while found[-1].head is not above:
        found.append(found[-1].head)
    return found


def _whole(noun: Word) -> Word | None:
    """The noun that one is joined to, that it explains ("staged Freedom Edge, an exercise"), or that only counts it."""
    above = noun.head
    if noun.dep in ("conj", "appos") and above.pos in NOMINAL:
        return above
    if noun.dep == "pobj" and above.lower == "of" and above.head.lemma in load_relation_lexicon().groups:
        return above.head
    return None


def is_presentational(verb: Word, lexicon: RealisLexicon) -> bool:
    """Whether a verb only says that its subject takes place; "take" does with "place" alone."""
    if verb.lemma == "take":
        return any(child.lower in ("place", "effect") for child in verb.children if child.dep == "dobj")
    return verb.lemma in lexicon.presentational


def particle_of(verb: Word) -> str | None:
    """The particle of a verb ("carry out"), in lower case; None where it has none."""
    for child in verb.children:
        if child.dep == "prt" or (
            child.dep == "advmod" and child.i == verb.i + 1 and child.lower in ("off", "out", "up", "away")
        ):
            return child.lower
    return None


def is_light(verb: Word, lexicon: RealisLexicon) -> bool:
    """Whether a verb only carries its event noun."""
    particle = particle_of(verb)
    return verb.lemma in lexicon.light_verbs or f"{verb.lemma} {particle}" in lexicon.light_verbs


def _only_carries(participle: Word, lexicon: RealisLexicon) -> bool:
    return is_light(participle, lexicon) or participle.lemma in lexicon.giving_verbs


def _subjects(verb: Word, lexicon: RealisLexicon, depth: int) -> list[Word]:
    """The subject of a clause as it stands or as grammar shares it; of a passive, the one that undergoes."""
    own = verb.child(*SUBJECTS, *PASSIVE_SUBJECTS)
    if own is not None:
        return _antecedents(own, verb)
    if depth > _DEPTH:
        return []
    if verb.dep == "conj" and verb.head.pos in _VERBAL:
        return _subjects(verb.head, lexicon, depth + 1)
    if verb.dep in ("acl", "relcl") and verb.head.pos in NOMINAL:
        return _subject_of_noun_clause(verb, lexicon, depth)
    if verb.dep in ("xcomp", "ccomp", "advcl", "dep", "prep", "oprd", "parataxis") and verb.head.pos in _VERBAL:
        return _controller(verb.head, lexicon, depth, by_object=verb.dep in ("xcomp", "ccomp"))
    if verb.dep == "pcomp":
        return _subject_of_gerund(verb.head, lexicon, depth)
    if verb.dep == "amod" and verb.tag == "VBG":
        return [verb.head]
    if verb.dep == "xcomp" and verb.head.pos == "ADJ":
        return _subjects(verb.head.head, lexicon, depth + 1) if not verb.head.is_root else []
    return []


def _subject_of_noun_clause(verb: Word, lexicon: RealisLexicon, depth: int) -> list[Word]:
    noun = verb.head
    if verb.dep == "acl" and verb.tag == "VB":  # "efforts to impose", "a plan to ship"
        owners = [child for child in noun.children if child.dep in ("poss", "amod", "compound")]
        owners += [word for prep, word in preps_of(noun) if prep == "by"]  # "an offer by X to negotiate"
        governing = noun.head
        if not owners and governing.pos in _VERBAL and noun.dep in ("dobj", "nsubj", "nsubjpass"):
            return _subjects(governing, lexicon, depth + 1)
        return owners
    return coordinated(noun) if noun.i < verb.i else []


def _controller(verb: Word, lexicon: RealisLexicon, depth: int, *, by_object: bool) -> list[Word]:
    if by_object and verb.lemma in lexicon.object_control:
        objects = [own for word in _objects(verb) if word.dep in ("dobj", "dative") for own in _taken_up(word, verb)]
        if objects and verb.lemma == "use":  # who uses a ship to carry does it with the ship
            return _subjects(verb, lexicon, depth + 1) + objects
        if objects:
            return objects
    return _subjects(verb, lexicon, depth + 1)


def _subject_of_gerund(prep: Word, lexicon: RealisLexicon, depth: int) -> list[Word]:
    """Who does it in "accused X of shipping", "Moscow's breach by procuring", "before leaving"."""
    neighbour = _before(prep)
    above = prep.head
    noun = noun_judging(prep)
    if noun is not None and (judged := judged_by(noun, prep)) is not None:
        return coordinated(judged)
    if noun is not None and noun.dep == "dobj" and noun.head.lemma in load_judging().voicing:
        return []
    if prep.lower == "by" and neighbour is not None and neighbour.pos in NOMINAL:
        owners = [grand for child in neighbour.children if child.dep == "poss" for grand in coordinated(child)]
        is_own = above.pos in _VERBAL and all(owner.pos == "PRON" for owner in owners)  # "hid its position by …"
        if owners and not is_own:
            return owners
    if above.pos in _VERBAL:
        if prep.lower in ("of", "for", "from", "with") and above.lemma in lexicon.object_control:
            objects = [] if is_passive(above) else _objects(above)  # "was fined a million for …"
            holder = above.head if above.dep in ("acomp", "oprd") and above.head.pos in _VERBAL else above
            return objects if objects else _subjects(holder, lexicon, depth + 1)  # "stands accused of selling"
        return _subjects(above, lexicon, depth + 1)
    if (
        above.pos in ("ADJ", "ADV") and above.head.pos in _VERBAL
    ):  # "pleaded guilty to supplying", "found X guilty of …"
        own = above.child(*SUBJECTS)
        return coordinated(own) if own is not None else _controller(above.head, lexicon, depth, by_object=True)
    return _subject_beside(above, prep, lexicon, depth) if above.pos in NOMINAL else []


def _subject_beside(noun: Word, prep: Word, lexicon: RealisLexicon, depth: int) -> list[Word]:
    """Who does what a preposition brings in that hangs on a noun: its owner, or one of the clause around it."""
    owners = [grand for child in noun.children if child.dep == "poss" for grand in coordinated(child)]
    if owners:
        return owners
    if is_gapped(noun):
        return coordinated(noun)
    governing = next((word for word in noun.ancestors() if word.pos in _VERBAL), None)
    if governing is None:
        return []
    charged = governing.lemma in lexicon.object_control and noun.dep == "dobj"
    if charged and prep.lower in ("of", "for", "from", "with"):
        # "indicted a man for …", hung on the man; "was fined a million for …", hung on the million
        return _subjects(governing, lexicon, depth + 1) if is_passive(governing) else coordinated(noun)
    if noun.dep in ("dobj", "nsubj", "nsubjpass", "pobj"):
        return _subjects(governing, lexicon, depth + 1)
    return []


def is_gapped(noun: Word) -> bool:
    """Whether a noun stands for a clause whose verb is left out: "bars X from exporting coal, and Y from buying it"."""
    return noun.dep == "conj" and noun.head.pos == "VERB"


def hangs_on_noun(verb: Word) -> bool:
    """Whether a gerund tells what a noun before it consists in ("Moscow's breach by procuring"), not when it was."""
    if verb.dep != "pcomp" or verb.head.lower != "by":
        return False
    neighbour = _before(verb.head)
    return neighbour is not None and neighbour.child("poss") is not None


def _before(prep: Word) -> Word | None:
    """The noun that ends right before a preposition, wherever the parser attached that."""
    for word in [prep.head, *prep.head.children]:
        if word.i == prep.i - 1:
            return word
    found = next((child for child in prep.head.children if child.first <= prep.i - 1 <= child.last), None)
    while found is not None and found.i != prep.i - 1:
        found = next((child for child in found.children if child.first <= prep.i - 1 <= child.last), None)
    return found


def _antecedents(subject: Word, verb: Word) -> list[Word]:
    if subject.lower in RELATIVE and verb.dep == "relcl":
        return coordinated(described(verb.head))
    if subject.lower in RELATIVE and verb.dep == "conj" and verb.head.dep == "relcl":
        return coordinated(verb.head.head)
    return with_appositions(subject)


def _objects(verb: Word) -> list[Word]:
    found: list[Word] = []
    for child in verb.children:
        if child.dep in ("dobj", "oprd", "attr", "obj") and (child.pos in NOMINAL or child.child("det") is not None):
            if child.lower in RELATIVE and verb.dep == "relcl":
                found.extend(coordinated(verb.head))
            else:
                found.extend(coordinated(child))
        elif child.dep == "prt":  # "mows down a crowd", hung on the particle
            found.extend(word for own in child.children if own.dep == "pobj" for word in coordinated(own))
        elif child.dep == "ccomp" and child.pos == "ADJ":  # "found X guilty"
            found.extend(word for own in child.children if own.dep == "nsubj" for word in coordinated(own))
    if verb.dep == "relcl" and _is_gap(verb) and not any(word.lower in RELATIVE for word in verb.children):
        return found + coordinated(verb.head)  # "the arms it sold", "the arms it sent Moscow"
    beside = sharing_object(verb)
    return found or in_free_relative(verb) or (_objects(beside) if beside is not None else [])


def _taken_up(word: Word, verb: Word) -> list[Word]:
    """What "it" or "them" takes up from the verb before: "loaded coal and delivered it to Vietnam"."""
    if word.lower in ("it", "them") and verb.dep == "conj" and verb.head.pos in _VERBAL:
        return _objects(verb.head) or [word]
    return [word]


def _is_gap(verb: Word) -> bool:
    """Whether a relative clause has its own subject, so that its head noun is what it lacks; "where" lacks nothing."""
    subject = verb.child("nsubj")
    opens = [child.child("pobj") for child in verb.children if child.dep == "prep" and child.i < verb.i]
    if any(below is not None and below.lower in RELATIVE for below in opens):  # "the ship, to which it …"
        return False
    return subject is not None and subject.lower not in RELATIVE and not any(w.tag == "WRB" for w in verb.children)
