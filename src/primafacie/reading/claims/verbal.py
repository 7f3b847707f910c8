"""What a verb of the lexicon puts forward: which of its complements hold the content."""

from primafacie.reading.claims.complement import Complement
from primafacie.reading.claims.lexicon import Cue, load_lexicon
from primafacie.reading.claims.objects import lets_in, object_of, until_joined, without_participle
from primafacie.reading.claims.phrases import without
from primafacie.reading.claims.sources import is_passive
from primafacie.reading.language import Parse, Word

_CLAUSAL = frozenset({"VERB", "AUX", "NOUN", "ADJ", "PROPN", "ADV", "ADP", "PRON", "NUM", "INTJ"})
_PLAIN = frozenset({"say", "write", "confirm", "allege"})
_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_REST_WORDS = 4
_COMMENT = frozenset({"comment", "interview"})
"""What reporters ask for, which puts nothing forward."""
_TAGGING = frozenset({"say", "write"})
INVERTED = "inverted"
"""Frame of a tag whose source stands behind it."""
_READING_ON = frozenset({"as", "to", "for", "of", "about", "with", "against", "from", "over", "between"})
"""Prepositions that tell more of what is put forward where the parser hangs them on the verb."""


def complement_of(parse: Parse, verb: Word, cue: Cue) -> Complement | None:
    """The content of a verb cue by its frames; None where it has none that the cue allows."""
    frames = cue.frames
    if lets_in(verb):
        return None
    if "raised" in frames and (found := _raised(parse, verb, cue)) is not None:
        return found
    if "clause" in frames and (found := _relative(parse, verb)) is not None:
        return found
    if cue.class_ in _TAGGING and (found := _inverted(parse, verb)) is not None:
        return found
    if frames & {"clause", "person_clause"}:
        found = _clause(parse, verb, cue) or _behind_adverbial(parse, verb)
        found = found or _right_behind(parse, verb) or _wrapped(parse, verb, cue)
        if found is not None:
            return found
    if frames & {"infinitive", "gerund"} and (found := _infinitive(parse, verb, frames)) is not None:
        return found
    if frames & {"person_infinitive", "person_of", "as", "small", "object"}:
        is_addressed = "person_clause" in frames and is_passive(verb)  # "was asked about the ship"
        found = (_prepositional(parse, verb, cue) if is_addressed else None) or object_of(parse, verb, cue)
        if found is not None:
            return found
    return _prepositional(parse, verb, cue) or _rest(parse, verb, cue)


def _relative(parse: Parse, verb: Word) -> Complement | None:
    """ "an act that analysts say breaches …", where the parser gives both subjects to the verb of saying."""
    subjects = [child for child in verb.children if child.dep == "nsubj" and child.i < verb.i]
    if len(subjects) < 2 or subjects[0].lower not in ("that", "which", "who") or verb.last == verb.i:
        return None
    words = parse.words[verb.i + 1 : verb.last + 1]
    return Complement(words, words[0], "clause")


def _rest(parse: Parse, verb: Word, cue: Cue) -> Complement | None:
    """What follows a finite verb of saying where the parser found no clause: the rest of its own subtree."""
    if "clause" not in cue.frames or cue.class_ not in _PLAIN or verb.tag not in ("VBD", "VBZ", "VBP", "VBN"):
        return None
    if verb.child("nsubj") is None or verb.child("dobj") is not None or is_passive(verb):
        return None
    words = parse.words[verb.i + 1 : verb.last + 1]
    head = next((word for word in words if word.pos in ("VERB", "AUX")), None)
    first = next((word for word in words if word.pos != "PUNCT"), None)
    if head is None or first is None or len(words) < _REST_WORDS or first.pos == "CCONJ" or first.tag == "VBG":
        return None
    if words[0].lower == "that":
        words = words[1:]
    return Complement(words, head, "rest")


def _clause(parse: Parse, verb: Word, cue: Cue) -> Complement | None:
    clauses = [child for child in verb.children if child.dep == "ccomp" and child.pos in _CLAUSAL]
    behind = [child for child in clauses if child.i > verb.i]
    for child in behind or clauses:
        if child.i < verb.i and _has_own_object(verb, cue):
            continue
        words = _read_through(clause_words(parse, child, verb), parse, [*behind, *_reasons(verb)])
        words = _with_second(parse, words, verb)
        return Complement(words, child, "clause")
    for child in verb.children:
        mark = child.child("mark")
        if child.dep == "intj" and child.i == verb.i + 1 and child.lower in ("yes", "no"):
            return Complement([child], child, "clause")
        if child.dep == "advcl" and child.i > verb.i and mark is not None and mark.lower in _opening(cue):
            return Complement(clause_words(parse, child, verb), child, "clause")
        if _is_subject(child, verb, cue):
            return Complement(parse.subtree(child), child, "clause")
    return None


def _with_second(parse: Parse, words: list[Word], verb: Word) -> list[Word]:
    """The words and a second clause with "that", which the parser joins to the cue: "said that A, but that B"."""
    last = max((word.i for word in words), default=verb.i)
    for child in verb.children:
        mark = child.child("mark") if child.dep in ("conj", "ccomp", "advcl") and child.i > last else None
        if mark is not None and mark.lower == "that" and mark.i > last > verb.i:
            return [*words, *parse.words[last + 1 : child.last + 1]]
    return words


def _opening(cue: Cue) -> tuple[str, ...]:
    """The conjunctions that open a content which the parser takes for an adverbial clause."""
    return ("that", "whether", "if") if cue.class_ == "demand" else ("that", "whether")


def _is_subject(gerund: Word, verb: Word, cue: Cue) -> bool:
    """Whether what the parser takes for a gerund behind the cue is a clause's subject: "said taxing coal pays off"."""
    if gerund.dep != "xcomp" or gerund.tag != "VBG" or gerund.i < verb.i or cue.class_ not in _TAGGING:
        return False
    return any(child.tag in _FINITE and child.dep == "ccomp" and child.i > gerund.i for child in gerund.children)


def _reasons(verb: Word) -> list[Word]:
    """The clauses of reason and condition that the parser hangs on the cue: "said the ship was held because …"."""
    return [c for c in verb.children if c.dep == "advcl" and (m := c.child("mark")) and m.lower in ("because", "if")]


def _read_through(words: list[Word], parse: Parse, clauses: list[Word]) -> list[Word]:
    """The words and the clauses that go straight on from them, where the parser takes one clause for two:
    "said the crew held in Nampo | was safe"."""
    for clause in clauses:
        if words and clause.first == words[-1].i + 1 and parse.words[clause.first].pos != "PUNCT":
            words = [*words, *parse.subtree(clause)]
    return words


def _has_own_object(verb: Word, cue: Cue) -> bool:
    """Whether the verb has its content behind it, so that the clause before is one that it is only joined to."""
    for child in verb.children:
        if child.i < verb.i:
            continue
        is_thing = "object" in cue.frames or cue.class_ not in _PLAIN
        if child.dep == "dobj" and is_thing and "person_clause" not in cue.frames:
            return True
        if child.dep == "xcomp" and child.tag == "VB" and cue.frames & {"infinitive", "person_infinitive"}:
            return True
    return False


def _behind_adverbial(parse: Parse, verb: Word) -> Complement | None:
    """ "admitted for the first time that …", where the parser hangs the clause on the noun before it."""
    for child in verb.children:
        noun = child.child("pobj") if child.dep == "prep" and child.i > verb.i else None
        clause = noun.child("relcl", "acl") if noun is not None else None
        if noun is None or clause is None or clause.child("nsubj", "nsubjpass", "expl") is None:
            continue
        that = parse.words[clause.first]
        if that.lower == "that" and that.dep in ("advmod", "mark") and that.i == noun.i + 1:
            return Complement([w for w in clause_words(parse, clause, verb) if w is not that], clause, "clause")
    return None


def _right_behind(parse: Parse, verb: Word) -> Complement | None:
    """The clause in "while Seoul says that troops came, Moscow …", which the parser hangs beside the cue."""
    that = parse.words[verb.i + 1] if verb.i + 1 < len(parse.words) else verb
    clause = that.head
    if that.lower != "that" or that.dep != "mark" or clause.first != that.i or clause.head is not verb.head:
        return None
    return Complement([w for w in clause_words(parse, clause, verb) if w is not that], clause, "clause")


def _inverted(parse: Parse, verb: Word) -> Complement | None:
    """ "…, reported The Times.", where the parser takes the source for the object of a second verb."""
    source = verb.child("dobj")
    sentence = parse.sentences[verb.sentence]
    if source is None or source.pos != "PROPN" or source.first != verb.i + 1 or verb.child("nsubj") is not None:
        return None
    if verb.dep != "conj" or verb.tag not in ("VBD", "VBZ") or parse.words[verb.i - 1].text != ",":
        return None
    if any(w.pos not in ("PUNCT", "ADP", "PROPN", "NUM") for w in parse.words[source.last + 1 : sentence.last + 1]):
        return None
    return Complement(parse.words[sentence.first : verb.i - 1], sentence.root, INVERTED)


def clause_words(parse: Parse, head: Word, verb: Word) -> list[Word]:
    """The words of a clause without its "that", without the cue's own clause inside it, and without a participle
    of saying that goes on after it ("…, adding that …")."""
    words = parse.subtree(head)
    if head.first <= verb.i <= head.last:
        own = [child for child in verb.children if child is not head]
        dropped = [verb, *(w for child in own for w in parse.subtree(child) if not child.first <= head.i <= child.last)]
        words = without(words, dropped)
        if verb.first <= head.first and verb.last >= head.last:
            words = [w for w in words if w.head is not verb or w is head]
    mark = head.child("mark")
    if mark is not None and mark.lower == "that":
        words = [w for w in words if w.i != mark.i]
    return until_joined(parse, without_participle(parse, head, words), verb)


def _wrapped(parse: Parse, verb: Word, cue: Cue) -> Complement | None:
    """The clause that the verb interrupts or follows: "The deal, he said, is off", "As he said, …"."""
    above = verb.head
    if above is verb or above.pos not in ("VERB", "AUX", "NOUN", "PROPN", "ADJ"):
        return None
    mark = verb.child("mark")
    if _is_parenthesis(parse, verb):
        first = min(child.first for child in verb.children if child.dep == "nsubj")
        return Complement([w for w in parse.subtree(above) if not first <= w.i <= verb.i], above, "clause")
    is_as = verb.dep == "advcl" and mark is not None and mark.lower == "as"
    if (verb.dep != "parataxis" and not is_as) or (is_as and _tells_otherwise(verb, cue)):
        return None
    return Complement(without(parse.subtree(above), parse.subtree(verb)), above, "clause")


def _is_parenthesis(parse: Parse, verb: Word) -> bool:
    """Whether the cue stands with its subject alone between commas: "In 2022, the panel estimated, hackers stole …"."""
    subject = verb.child("nsubj")
    if verb.dep != "advcl" or verb.tag not in _FINITE or verb.head.i < verb.i or subject is None:
        return False
    if verb.child("mark", "advmod") is not None or subject.last != verb.i - 1 or subject.first == 0:
        return False
    return parse.words[subject.first - 1].text == "," and parse.words[verb.i + 1].text == "," and verb.last == verb.i


def _tells_otherwise(verb: Word, cue: Cue) -> bool:
    """Whether an "as" is one of time, since the verb has a content of its own: "as he answered questions"."""
    return _has_own_object(verb, cue) or any(
        child.i > verb.i
        and (
            child.dep in ("xcomp", "ccomp", "oprd")
            or (child.dep == "dobj" and "person_clause" not in cue.frames)
            or (child.dep == "prep" and child.lower in cue.prepositions)
        )
        for child in verb.children
    )


def _infinitive(parse: Parse, verb: Word, frames: frozenset[str]) -> Complement | None:
    for child in verb.children:
        if child.dep in ("xcomp", "ccomp", "advcl") and child.i > verb.i:
            is_to = child.child("aux") is not None and child.child("aux").lower == "to"  # type: ignore[union-attr]
            has_subject = child.child("nsubj", "nsubjpass") is not None
            if is_to and "infinitive" in frames and not has_subject and verb.child("dobj") is None:
                return Complement(_until_finite(parse, child), child, "infinitive")
            if child.dep != "advcl" and child.tag == "VBG" and "gerund" in frames:
                return Complement(parse.subtree(child), child, "gerund")
    return None


def _until_finite(parse: Parse, infinitive: Word) -> list[Word]:
    """The words of an infinitive up to a finite verb that the parser joins to it ("vowed to act and pledged help")."""
    words = parse.subtree(infinitive)
    for child in infinitive.children:
        if child.dep == "conj" and child.tag in ("VBD", "VBZ", "VBP") and child.i > infinitive.i:
            joined = next((c.i for c in infinitive.children if c.dep == "cc" and c.i < child.i), child.first)
            return [word for word in words if word.i < min(joined, child.first)]
    return words


def _raised(parse: Parse, verb: Word, cue: Cue) -> Complement | None:
    subject = verb.child("nsubjpass") if is_passive(verb) else None
    if cue.class_ == "appear":
        subject = verb.child("nsubj")
    if subject is None:
        return None
    rest = next((c for c in verb.children if c.dep in ("xcomp", "oprd", "acomp", "ccomp") and c.i > verb.i), None)
    if rest is None and cue.class_ != "appear" and "as" in cue.frames:
        rest = next((c for c in verb.children if c.dep == "prep" and c.lower == "as" and c.i > verb.i), None)
    if rest is None or (cue.class_ == "appear" and _puts_forward(parse, rest)):
        return None
    if subject.lower == "it" and rest.dep == "ccomp":
        return Complement(clause_words(parse, rest, verb), rest, "clause")
    if rest.dep == "ccomp" and "person_clause" in cue.frames:  # "was told that the ship had left"
        return None
    if cue.key == "quote":  # "was quoted as saying": the participle is the cue
        return None
    return Complement([*parse.subtree(subject), *parse.subtree(rest)], rest, "raised")


def _puts_forward(parse: Parse, verb: Word) -> bool:
    """Whether what somebody appears to do is itself to put something forward: "seemed to confirm that …"."""
    cue = load_lexicon().verb_cue(verb) if verb.dep == "xcomp" else None
    return cue is not None and cue.class_ != "appear" and complement_of(parse, verb, cue) is not None


def _goes_with(child: Word) -> bool:
    """Whether a dependent of the verb reads on from the preposition's object: "referred to it as a threat to peace"."""
    return child.lower in _READING_ON if child.dep == "prep" else child.dep in ("xcomp", "advcl") and child.tag == "VB"


def _prepositional(parse: Parse, verb: Word, cue: Cue) -> Complement | None:
    for child in verb.children:
        if child.dep in ("advcl", "ccomp", "xcomp") and child.i > verb.i and child.first == verb.i + 1:
            mark = child.child("mark")
            if mark is not None and mark.lower in cue.prepositions:  # "called for all sides to step back"
                return Complement([w for w in parse.subtree(child) if w is not mark], child, mark.lower, [mark])
        if child.dep in ("prep", "agent", "prt", "advmod") and child.lower in cue.prepositions and child.i > verb.i:
            inner = child.child("pobj", "pcomp")
            if inner is None and child.dep == "prep" and child.children:
                inner = child.children[-1]
            if inner is not None and child.lower in ("on", "in") and inner.entity in ("DATE", "TIME"):
                continue  # "reported on Friday"
            if inner is None or (cue.class_ == "demand" and inner.lemma in _COMMENT):  # "asked for comment"
                continue
            last = max(
                [
                    inner.last,
                    *(c.last for c in verb.children if c.i > inner.i and _goes_with(c)),
                ]
            )
            words = parse.words[inner.first : last + 1]
            extra = [child] if child.i - verb.i <= 3 else []
            return Complement(words, inner, child.lower, extra)
    return None
