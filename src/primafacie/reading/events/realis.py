"""Whether an event happened, goes on, is planned or only thought of, and whether the text negates it: by scope.

The trigger's own tense and modals are read first, then the words that govern its clause, from the inside out, until
one decides. A verb of saying decides nothing: what a source denies is still told as an event (see the claims).
"""

from dataclasses import dataclass

from primafacie.reading.actors.judging import judged_by, judges_for, noun_judging
from primafacie.reading.events.arguments import is_gapped, is_presentational, particle_of
from primafacie.reading.events.realis_lexicon import Effect, RealisLexicon
from primafacie.reading.events.voice import is_passive
from primafacie.reading.language import Word
from primafacie.record.event import Polarity, Realis

_CLIMB = 8
_CONDITIONAL = frozenset({"if", "unless", "whether", "should", "lest"})
_NO = frozenset({"no", "neither"})
_NOBODY = frozenset({"nobody", "none", "nothing"})
_HEADLINE_TENSES = frozenset({"VBZ", "VBP"})
_NOUN_POS = frozenset({"NOUN", "PROPN"})
_CARRIES = frozenset({"hold", "begin", "start", "continue", "go", "set", "commit"})


@dataclass(slots=True)
class _Standing:
    """What has been found so far: the first realis that some word settled, and the sign."""

    realis: Realis | None = None
    negative: bool = False

    def settle(self, effect: Effect | None) -> None:
        if effect is None:
            return
        if effect == "negative":
            self.negative = not self.negative
        elif self.realis is None:
            self.realis = effect


def factuality(trigger: Word, carrier: Word | None, lexicon: RealisLexicon) -> tuple[Realis | None, Polarity]:
    """Realis and polarity of the event that `trigger` tells; None where no word settles the realis of a noun.

    Args:
        trigger: A verb or an event noun.
        carrier: The verb that carries the noun ("conducted a test"), or None.
        lexicon: The words that govern factuality.
    """
    standing = _Standing()
    if trigger.pos in _NOUN_POS:
        _read_noun(trigger, standing, lexicon, carrier)
        if carrier is not None:
            if carrier.lemma != "be":  # "an attack would be a mistake": its modals tell, not that it is
                standing.settle(_governing_effect(carrier, lexicon))
            _read_clause(carrier, standing, lexicon)
            if carrier.lemma == "be":
                standing.settle("occurred")
        else:
            _climb_from_noun(trigger, standing, lexicon, 0)
    else:
        _read_clause(trigger, standing, lexicon)
        standing.settle("occurred")
    return standing.realis, "negative" if standing.negative else "positive"


def _read_noun(noun: Word, standing: _Standing, lexicon: RealisLexicon, carrier: Word | None = None) -> None:
    """What its modifiers tell; what was held is neither general ("kicked off their annual drill") nor open.

    "New sanctions" may only be thought of, but "new sanctions took effect" are not.
    """
    is_told = carrier is not None and carrier.tag in ("VBD", "VBN", "VBG")
    for child in noun.children:
        if child.i < noun.i:
            effect = lexicon.modifiers.get(child.lower)
            is_open = effect in ("generic", "hypothetical")
            if child.dep == "det" and child.lower != "no":
                effect, is_open = ("hypothetical" if child.lower == "any" else None), False
            standing.settle(None if is_told and is_open else effect)


def _governing_effect(verb: Word, lexicon: RealisLexicon) -> Effect | None:
    """What a verb makes of its object; verbs that only carry the noun ("held") say nothing of their own."""
    return None if verb.lemma in _CARRIES else _verb_effect(verb, lexicon)


def _verb_effect(verb: Word, lexicon: RealisLexicon) -> Effect | None:
    """What a verb, with its particle where the two are listed together, makes of what it governs ("called off")."""
    return _phrasal_effect(verb, lexicon) or lexicon.verbs.get(verb.lemma)


def _phrasal_effect(verb: Word, lexicon: RealisLexicon) -> Effect | None:
    particle = particle_of(verb)
    return lexicon.verbs.get(f"{verb.lemma} {particle}") if particle is not None else None


def _read_clause(verb: Word, standing: _Standing, lexicon: RealisLexicon, depth: int = 0) -> None:
    """Tense, modals, negation of a verb, then what governs its clause."""
    for child in verb.children:
        if child.dep == "neg" or (child.dep == "advmod" and lexicon.adverbs.get(child.lower) == "negative"):
            standing.negative = not standing.negative
        elif child.dep in ("aux", "auxpass") and child.lower in lexicon.modals:
            standing.settle(lexicon.modals[child.lower])
        elif child.dep == "advmod":
            effect = lexicon.adverbs.get(child.lower)
            if effect in ("hypothetical", "generic"):
                standing.settle(effect)
        elif child.dep == "mark" and child.lower in _CONDITIONAL:
            standing.settle("hypothetical")
        elif child.dep in ("nsubj", "nsubjpass", "dobj") and (
            child.lower in _NOBODY or any(_says_no(word) for word in child.children)
        ):
            standing.negative = not standing.negative
    if _is_inverted(verb):
        standing.settle("hypothetical")
    if depth > _CLIMB:
        return
    shares = verb.dep == "conj" and verb.tag == "VB" and verb.child("aux") is None
    if shares:
        _read_clause(verb.head, standing, lexicon, depth + 1)
        return
    if standing.realis is None:
        standing.settle(_tense(verb, lexicon))
    _climb_from_verb(verb, standing, lexicon, depth)


def _says_no(word: Word) -> bool:
    """Whether a word negates its noun; that of "the Billions No. 18" numbers it."""
    return word.lower in _NO and word.pos != "PROPN"


def _tense(verb: Word, lexicon: RealisLexicon) -> Effect | None:
    """What the tense alone tells; None for what happened and for tenseless forms."""
    auxiliaries = [child for child in verb.children if child.dep in ("aux", "auxpass")]
    forms = {child.lower for child in auxiliaries}
    if verb.tag == "VBG" and forms & {"is", "are", "'s", "'re", "’s", "’re", "am", "been"} and "had" not in forms:
        return "ongoing"
    if verb.tag == "VBG" and forms & {"was", "were"} and verb.dep == "ccomp" and verb.head.tag in ("VBD", "VBN"):
        return "ongoing"  # "said that X was shipping": it was when that was said
    if verb.tag == "VBG" and "be" in forms and verb.dep == "xcomp" and lexicon.verbs.get(verb.head.lemma) == "occurred":
        return "ongoing"  # "are said to be shipping"
    if verb.tag in _HEADLINE_TENSES and not auxiliaries:
        adverbs = {child.lower for child in verb.children if child.dep == "advmod"}
        if any(lexicon.adverbs.get(adverb) == "ongoing" for adverb in adverbs):
            return "ongoing"
        if any(child.dep == "nsubj" and _is_bare_plural(child) for child in verb.children):
            return "generic"
    return None


def _is_bare_plural(noun: Word) -> bool:
    return noun.tag == "NNS" and _is_bare(noun)


def _is_bare(noun: Word) -> bool:
    return noun.child("det", "poss", "nummod", "amod", "compound") is None


def _climb_from_verb(verb: Word, standing: _Standing, lexicon: RealisLexicon, depth: int) -> None:
    above = verb.head
    if above is verb or depth > _CLIMB:
        return
    if verb.dep in ("xcomp", "ccomp", "oprd", "acl", "prep") and above.pos in ("VERB", "AUX", "ADJ", "NOUN", "ADV"):
        _climb_from_complement(verb, standing, lexicon, depth)
    elif verb.dep == "advcl":
        _climb_from_adverbial(verb, standing, lexicon, depth)
    elif verb.dep == "pcomp":
        standing.settle(lexicon.prepositions.get(above.lower))
        _climb_through_prep(above, standing, lexicon, depth)
    elif verb.dep == "conj":
        _climb_from_verb(above, standing, lexicon, depth + 1)
    elif verb.dep in ("csubj", "csubjpass") and verb.tag == "VBG":  # "shipping it is banned", but "shipping it goes on"
        standing.settle("ongoing" if lexicon.verbs.get(above.lemma) == "ongoing" else "generic")
    elif _is_of_whoever(verb, lexicon):
        standing.settle("generic")


def _is_of_whoever(verb: Word, lexicon: RealisLexicon) -> bool:
    """Whether a relative clause in the present tells what anybody may do: "anyone who ships", "any firm that sells"."""
    above = verb.head
    if verb.dep != "relcl" or verb.tag not in _HEADLINE_TENSES or verb.child("aux") is not None:
        return False
    return above.lower in lexicon.whoever or any(child.lower in ("any", "every") for child in above.children)


def _climb_from_complement(verb: Word, standing: _Standing, lexicon: RealisLexicon, depth: int) -> None:
    """A clause that completes a verb, a noun or an adjective ("agreed to ship", "efforts to impose")."""
    above = verb.head
    infinitive = _is_infinitive(verb)
    if above.pos in _NOUN_POS and any(_says_no(child) for child in above.children):  # "no evidence that …"
        standing.settle("hypothetical")
    describes = verb.dep == "acl" and verb.tag == "VBN"  # "sanctions placed on X": not what the noun is about
    effect = None if describes else _governor(above, lexicon, verb)
    if _is_undone(verb, lexicon):
        effect = "negative"
    elif infinitive:
        effect = _infinitive_effect(above, lexicon) or effect
    standing.settle(effect)
    if effect is None and verb.dep == "acl":
        if infinitive:
            standing.settle("planned")
        elif verb.tag == "VBG":
            _climb_from_noun(above, standing, lexicon, depth + 1)
    if above.pos in ("VERB", "AUX") and verb.dep in ("xcomp", "oprd", "prep"):
        if above.child("neg") is not None and effect in ("planned", "ongoing", "occurred", "negative"):
            standing.negative = not standing.negative
        if standing.realis is None or effect in ("ongoing", "negative"):
            _read_governor(above, standing, lexicon, depth)
    elif above.pos == "ADJ" and above.head.pos in ("VERB", "AUX"):
        _climb_from_verb(above, standing, lexicon, depth + 1)


def _is_undone(verb: Word, lexicon: RealisLexicon) -> bool:
    """Whether the verb above says that it is no longer or not yet done: "stopped importing", "has yet to deliver"."""
    above = verb.head
    if verb.tag == "VBG":
        return verb.dep == "xcomp" and above.lemma in lexicon.ending_verbs
    is_awaited = above.lemma in ("have", "be") and any(child.lower == "yet" for child in above.children)
    return is_awaited and _is_infinitive(verb)


def _infinitive_effect(above: Word, lexicon: RealisLexicon) -> Effect | None:
    """What an infinitive is made by "be", "go" and "have" above it; None where the word itself tells."""
    judged = above.child("acomp") if above.lemma == "be" else None
    if judged is not None:  # "it is hard to impose"
        return lexicon.adjectives.get(judged.lower, "hypothetical")
    if above.lemma == "be":
        return _equated(above, lexicon) or "planned"
    if above.lemma == "go" and above.tag == "VBG":
        return "planned"
    subject = above.child("nsubj")
    many = subject is not None and subject.lower.endswith("s") and _is_bare(subject)
    return "hypothetical" if above.lemma == "have" and (many or above.tag != "VBD") else None  # "states had to sell it"


def _climb_from_adverbial(verb: Word, standing: _Standing, lexicon: RealisLexicon, depth: int) -> None:
    mark = verb.child("mark")
    if (mark is not None and mark.lower in _CONDITIONAL) or _is_inverted(verb.head):
        standing.settle("hypothetical")
    elif _is_infinitive(verb) and verb.child("aux") is not None:
        standing.settle(_purpose(verb, lexicon))
    elif verb.tag == "VBG" and mark is None:
        standing.settle(_phrasal_effect(verb.head, lexicon))  # "put off sending": the parser takes it for a manner
        _climb_from_verb(verb.head, standing, lexicon, depth + 1)


def _is_inverted(verb: Word) -> bool:
    """Whether a clause is a condition by the order of its words: "had X shipped", "were X to ship"."""
    subject = verb.child("nsubj", "nsubjpass")
    if verb.dep not in ("advcl", "ccomp") or verb.head.i < verb.i or subject is None:
        return False
    opens = verb if verb.lower == "were" else next((child for child in verb.children if child.dep == "aux"), None)
    return opens is not None and opens.lower in ("had", "were") and opens.i < subject.i


def _equated(verb: Word, lexicon: RealisLexicon) -> Effect | None:
    """What a subject makes of what it is said to be: "the idea is to strike", "one option would be a strike"."""
    subject = verb.child("nsubj")
    return lexicon.nouns.get(subject.lemma) if subject is not None else None


def _purpose(verb: Word, lexicon: RealisLexicon) -> Effect:
    """What an infinitive of purpose tells: planned, but only thought of where what it is done by is.

    "Sent troops to fight" is planned; "would send troops to fight" and "pushed X to invade" are hypothetical.
    """
    above = verb.head
    is_asked = above.child("dobj") is not None or verb.child("mark") is not None  # "called for X to be freed"
    if is_asked and lexicon.verbs.get(above.lemma) == "hypothetical":
        return "hypothetical"
    main = _Standing()
    _read_clause(above, main, lexicon, 1)
    return "hypothetical" if main.realis in ("hypothetical", "generic") else "planned"


def _read_governor(above: Word, standing: _Standing, lexicon: RealisLexicon, depth: int) -> None:
    """The modals of the verb above ("may begin to ship"), and what governs it."""
    for child in above.children:
        if child.dep == "aux" and child.lower in lexicon.modals:
            standing.settle(lexicon.modals[child.lower])
    _climb_from_verb(above, standing, lexicon, depth + 1)


def _is_infinitive(verb: Word) -> bool:
    """Whether a clause is infinitive, in the active ("to jail") or in the passive ("to be jailed")."""
    return verb.tag == "VB" or any(child.dep == "aux" and child.lower == "to" for child in verb.children)


def _governor(above: Word, lexicon: RealisLexicon, clause: Word) -> Effect | None:
    if above.pos in _NOUN_POS:
        return lexicon.nouns.get(above.lemma)
    if above.pos == "ADJ":
        return lexicon.adjectives.get(above.lower)
    effect = _verb_effect(above, lexicon)
    if clause.dep != "ccomp" or _is_infinitive(clause):
        return effect
    if effect in ("planned", "negative"):
        return None
    if effect == "hypothetical" and clause.tag in ("VBD", "VBN"):
        return None  # "feared that X had shipped": the clause tells it as past
    return effect


def _climb_through_prep(prep: Word, standing: _Standing, lexicon: RealisLexicon, depth: int) -> None:
    above = prep.head
    if depth > _CLIMB or above is prep:
        return
    if above.pos in _NOUN_POS and is_gapped(above):
        above = above.head
    noun = noun_judging(prep)
    if noun is not None and judged_by(noun, prep) is not None:
        standing.settle("occurred")
    elif above.pos in _NOUN_POS:
        if prep.lower in ("of", "on", "for", "to", "against", "in", "from", "about", "over"):
            effect = lexicon.nouns.get(above.lemma)
            standing.settle(effect)
            if effect is not None:
                _read_noun(above, standing, lexicon)
            else:
                _climb_from_noun(above, standing, lexicon, depth + 1)
    elif above.pos in ("ADJ", "ADV"):
        standing.settle(lexicon.adjectives.get(above.lower))
    elif above.pos in ("VERB", "AUX"):
        effect = "occurred" if judges_for(above.lemma, prep.lower) else _verb_effect(above, lexicon)
        manner = next(
            (lexicon.adjectives.get(c.lower) for c in above.children if c.dep == "advmod" and c.i == prep.i - 1), None
        )
        effect = manner or effect  # "came near to selling"
        if effect is not None and prep.lower in ("of", "from", "for", "on", "to", "against", "about", "with"):
            standing.settle(effect)


def _climb_from_noun(noun: Word, standing: _Standing, lexicon: RealisLexicon, depth: int) -> None:
    """What governs an event noun that no light verb carries."""
    above = noun.head
    if above is noun or depth > _CLIMB:
        return
    if _is_under_way(noun, lexicon):
        return
    if noun.dep == "pobj":
        outer = above.head.lower if above.lower == "of" else above.lower
        standing.settle(lexicon.prepositions.get(outer))
        if above.dep != "agent":
            _climb_through_prep(above, standing, lexicon, depth)
    elif noun.dep in ("nsubj", "nsubjpass") and _is_unheard_of(noun) and not _is_arranged(above, lexicon):
        _settle_forecast(above, standing, lexicon)
    elif noun.dep in ("dobj", "nsubjpass", "oprd") and above.pos == "VERB":
        is_named = noun.dep == "oprd" and above.lemma == "call"  # "called it a test" wants none
        standing.settle(None if is_named else _verb_effect(above, lexicon))
        if noun.dep == "nsubjpass" and is_passive(above):
            _settle_modals(above, standing, lexicon, negation=_is_arranged(above, lexicon))
    elif noun.dep == "nsubj" and is_presentational(above, lexicon):
        _settle_modals(above, standing, lexicon)
    elif noun.dep == "attr" and above.lemma == "be":
        standing.settle(_equated(above, lexicon))
        _settle_modals(above, standing, lexicon)
    elif noun.dep == "compound":
        standing.settle(lexicon.nouns.get(above.lemma))
    elif noun.dep in ("conj", "appos") and above.pos in _NOUN_POS:
        _climb_from_noun(above, standing, lexicon, depth + 1)


def _is_under_way(noun: Word, lexicon: RealisLexicon) -> bool:
    """Whether a phrase only says in or for which war, known before, something is done: "arms for its war in X"."""
    prep, owned = noun.head, noun.child("poss") is not None
    is_known = owned or any(child.lower in ("the", "this", "that") for child in noun.children)
    if noun.dep != "pobj" or noun.lemma not in lexicon.lasting or not is_known:
        return False
    holder = prep.head
    effect = (lexicon.nouns if holder.pos in _NOUN_POS else lexicon.verbs).get(holder.lemma)
    return prep.lower == "in" or (prep.lower in ("for", "of") and effect != "planned" and (owned or effect is None))


def _is_unheard_of(noun: Word) -> bool:
    """Whether a noun brings an event up as one of a kind ("an attack", "attacks"), not one known before."""
    return noun.child("poss") is None and all(
        child.lower in ("a", "an", "any", "another") for child in noun.children if child.dep == "det"
    )


def _is_arranged(verb: Word, lexicon: RealisLexicon) -> bool:
    """Whether a verb itself tells of the event it is about that it takes place or what is made of it."""
    return is_presentational(verb, lexicon) or verb.lemma in lexicon.verbs or verb.lemma in lexicon.light_verbs


def _settle_forecast(verb: Word, standing: _Standing, lexicon: RealisLexicon) -> None:
    """What would come of an event that is one of a kind: "an attack will be met with force" plans no attack."""
    effects = {lexicon.modals.get(child.lower) for child in verb.children if child.dep == "aux"}
    if effects & {"planned", "hypothetical"}:
        standing.settle("hypothetical")


def _settle_modals(verb: Word, standing: _Standing, lexicon: RealisLexicon, *, negation: bool = True) -> None:
    for child in verb.children:
        if child.dep in ("aux", "auxpass") and child.lower in lexicon.modals:
            standing.settle(lexicon.modals[child.lower])
        elif child.dep == "neg" and negation:
            standing.negative = not standing.negative
