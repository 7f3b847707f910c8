"""Who says it: the words that name the source of a verb, also where control or coordination leaves them out."""

from dataclasses import dataclass

from primafacie.reading.claims.lexicon import load_lexicon
from primafacie.reading.language import Parse, Word

_SUBJECTS = ("nsubj", "csubj")
_RELATIVES = frozenset({"who", "which", "that", "whom"})
_DEPTH = 6
_APART = 12
"""Words at most between a name and its verb that stand apart from both."""
GOING_ON = frozenset({
    "add", "say", "note", "cite", "call", "describe", "argue", "warn", "insist", "stress", "claim", "explain", "accuse",
    "tell", "point", "assert", "refer", "emphasize", "emphasise", "suggest", "quote", "recall", "urge", "blame",
    "allege",
    "highlight", "maintain", "state", "declare", "deny", "promise", "vow", "ask", "conclude", "write", "denounce",
    "acknowledge", "admit", "concede", "criticize", "criticise", "condemn", "reject", "pledge", "announce", "confirm",
    "indicate", "reiterate", "remind", "decline", "affirm", "reaffirm", "underscore", "underline", "express", "voice",
    "welcome", "deplore", "hail", "praise", "thank", "go",
})  # fmt: skip
"""Verbs of saying that go on from another: "said that it would, adding that …", "said that it will and called for"."""


_SERVING = frozenset({"need", "require", "use", "hold", "conduct", "design"})
"""Verbs in whose passive a thing serves to do what an infinitive tells: "tests are needed to confirm it"."""
_ONLY_SPEAKERS = frozenset(
    {"deny", "reject", "accuse", "condemn", "urge", "call", "demand", "denounce", "dismiss", "blame"}
)
"""Of these verbs those that nothing but a speaker can be the subject of."""
_TOLD_TO = frozenset({"tell", "inform", "convince", "persuade", "assure", "remind", "notify", "warn", "promise"})
"""Verbs whose passive has a clause behind it: "the crew, told that the port was closed"."""
_MEANS = frozenset({"use", "have", "spend", "take", "waste", "seize"})
"""Verbs whose subject does what an infinitive or participle behind the object tells: "used the talks to call for"."""


@dataclass(slots=True)
class Subject:
    """Head of the source's words, or None where the sentence leaves it unsaid.

    Attributes:
        word: Head of the noun phrase that names it.
        how: "subject", "agent", "shared" (coordination, control), "relative", "noun" (a statement saying).
    """

    word: Word | None
    how: str


def is_passive(verb: Word) -> bool:
    """Whether the verb is in the passive: an auxiliary, a subject or an agent of the passive, or a bare participle on
    a noun."""
    is_participle = verb.dep == "acl" and verb.tag == "VBN" and not _takes_clause(verb)
    if verb.child("auxpass", "nsubjpass") is not None or is_participle:
        return True
    if verb.tag == "VBN" and verb.head.lemma == "stand" and verb.dep in ("advcl", "acomp", "xcomp", "oprd"):
        return True  # "stands accused of"
    return verb.tag == "VBN" and verb.child("agent") is not None  # "as first reported by Lima"


def _takes_clause(participle: Word) -> bool:
    """Whether what the parser takes for a participle on a noun is its verb: "A poll found last week that …"."""
    clause = participle.child("ccomp")
    mark = clause.child("mark") if clause is not None and participle.tag == "VBN" else None
    return mark is not None and mark.lower == "that" and participle.lemma not in _TOLD_TO


def subject_of(verb: Word, depth: int = 0) -> Subject:
    """Who does what the verb says, by the grammar alone."""
    if is_passive(verb):
        agent = verb.child("agent")
        named = agent.child("pobj", "pcomp") if agent is not None else None
        return Subject(named, "agent")
    if verb.dep == "acl" and _takes_clause(verb):
        return Subject(verb.head, "subject")
    own = _own_subject(verb)
    if own is not None:
        return own
    if verb.dep == "advcl" and verb.tag == "VBN" and verb.child("aux") is None:  # "Asked whether …, he said"
        return Subject(None, "unsaid")
    if depth >= _DEPTH or verb.head is verb:
        return Subject(None, "unsaid")
    return _shared_subject(verb, depth)


def _own_subject(verb: Word) -> Subject | None:
    child = verb.child(*_SUBJECTS) or _joined(verb)
    if child is None:
        return None
    child = _behind_hyphen(verb, child)
    if child.lower in _RELATIVES:  # "an act that analysts say breaches …"
        child = next((c for c in verb.children if c.dep == "nsubj" and child.i < c.i < verb.i), child)
    return Subject(child, "relative" if child.lower in _RELATIVES and verb.dep == "relcl" else "subject")


def _joined(verb: Word) -> Word | None:
    """The noun right before a finite verb that the parser takes for a noun too: "South Korean media reports that"."""
    if verb.tag not in ("VBZ", "VBP", "VBD"):
        return None
    return next((c for c in verb.children if c.dep in ("compound", "nmod") and c.last == verb.i - 1), None)


def _behind_hyphen(verb: Word, first: Word) -> Word:
    """The second half of a subject that the parser cuts at its hyphen ("the vice-director"); else the first."""
    halves = (c for c in verb.children if c.dep == "nsubj" and c.i == first.i + 2 and c.start == first.end + 1)
    return next(halves, first)


def goes_on_from(verb: Word) -> Word | None:
    """The verb of saying that another goes on from where the parser hangs it on what was said; None elsewhere."""
    return _participle_from(verb) or _joined_from(verb)


def _joined_from(verb: Word) -> Word | None:
    """For "called" in "said that the talks are over and called for peace" the verb "said", which has its tense."""
    told = verb.head
    is_past = verb.tag == "VBN" and verb.child("dobj") is not None  # "and expressed concern", which the tag hides
    is_finite = is_past or _is_calling(verb) or verb.tag in ("VBD", "VBZ", "VBP")
    if verb.dep != "conj" or verb.lemma not in GOING_ON or not is_finite:
        return None
    if verb.child("nsubj", "nsubjpass", "expl", "aux", "auxpass") is not None:
        return None
    while told.dep in ("conj", "ccomp") and told.head.pos in ("VERB", "AUX") and not _is_told_by(told, verb):
        told = told.head
    is_going_on = verb.lemma == "go" and any(child.lower == "on" for child in verb.children)
    is_other = (
        is_going_on or _is_speakers(verb, told) or told.tag != verb.tag or told.child("aux", "auxpass") is not None
    )
    return told.head if is_other and _is_told_by(told, verb) else None


def _is_calling(verb: Word) -> bool:
    """Whether a bare verb is a speaker's second appeal: "We urge all states to condemn it and call on Lima to pay"."""
    appeal = verb.head.head
    subject = appeal.child("nsubj")
    is_call = verb.tag == "VB" and verb.lemma == "call" and any(c.lower in ("on", "upon", "for") for c in verb.children)
    return is_call and appeal.tag == "VBP" and subject is not None and subject.lower in ("we", "i")


def _is_speakers(verb: Word, told: Word) -> bool:
    """Whether only a speaker does what a verb tells, and what is said is of none: "says it is safe and denies …"."""
    subject = told.child("nsubj", "nsubjpass", "expl")
    if verb.lemma not in _ONLY_SPEAKERS or subject is None:
        return False
    return subject.pos == "PRON" or (subject.pos == "NOUN" and subject.lemma not in load_lexicon().cited)


def _is_told_by(clause: Word, verb: Word) -> bool:
    saying = clause.head
    tag = {"VBN": "VBD", "VB": "VBP"}.get(verb.tag, verb.tag)
    is_content = clause.dep == "ccomp" or (clause.dep == "xcomp" and clause.tag == "VB" and tag == "VBP")
    return is_content and saying.lemma in GOING_ON and saying.tag == tag and saying.i < clause.i


def _participle_from(verb: Word) -> Word | None:
    above = verb.head
    if verb.tag != "VBG" or verb.lemma not in GOING_ON or verb.dep not in ("advcl", "conj", "dep", "xcomp"):
        return None
    while above.dep in ("conj", "xcomp", "advcl") and above.head.pos in ("VERB", "AUX") and above.head is not above:
        above = above.head
    is_told = above.dep == "ccomp" and above.head.lemma in GOING_ON
    is_apart = any(child.text == "," and child.i < verb.first and child.i > above.i for child in verb.head.children)
    return above.head if is_told and is_apart else None


def _shared_subject(verb: Word, depth: int) -> Subject:
    saying = goes_on_from(verb)
    if saying is not None:
        return _as_shared(subject_of(saying, depth + 1))
    above = verb.head
    if verb.dep == "conj" and above.pos in ("VERB", "AUX"):
        if is_passive(above):
            patient = above.child("nsubjpass")
            return Subject(patient, "shared")
        return _as_shared(subject_of(above, depth + 1))
    if verb.dep in ("xcomp", "advcl", "oprd", "ccomp", "dep") and above.pos in ("VERB", "AUX", "ADJ"):
        person = above.child("dobj") if verb.dep == "xcomp" and verb.tag == "VB" else None
        if person is not None and above.lemma not in _MEANS:
            return Subject(person, "shared")
        if verb.dep == "ccomp" and verb.tag not in ("VB", "VBG"):
            return Subject(None, "unsaid")
        if verb.dep == "advcl" and verb.tag not in ("VBG", "VB", "VBN"):
            return Subject(None, "unsaid")
        patient = above.child("nsubjpass")
        if patient is not None:
            return Subject(patient if above.lemma not in _SERVING else None, "shared")
        return _as_shared(subject_of(above, depth + 1))
    if (
        verb.dep in ("acl", "relcl")
        and above.pos in ("NOUN", "PROPN", "PRON")
        and verb.tag in ("VBG", "VBD", "VBZ", "VBP")
        and not _is_addressed(verb)
    ):
        issuer = _issuer(above, depth)
        if verb.tag == "VBG" and issuer.word is None and _is_behind_comma(verb):
            return _as_shared(subject_of(above.head, depth + 1))
        if issuer.word is None and _is_means(above):
            return _as_shared(subject_of(above.head, depth + 1))
        return issuer if issuer.word is not None else Subject(above, "noun")
    if verb.dep == "pcomp":
        return _through_preposition(above, depth)
    return Subject(None, "unsaid")


def _is_behind_comma(verb: Word) -> bool:
    """Whether a participle of saying goes on from the clause whose object it hangs on: "denied the report, saying"."""
    noun = verb.head
    before = (word for child in noun.children for word in (child, *child.children))
    is_apart = any(word.text == "," and word.i == verb.first - 1 for word in before)
    return is_apart and verb.lemma in GOING_ON and noun.dep in ("dobj", "pobj") and noun.head.pos in ("VERB", "AUX")


def _is_means(noun: Word) -> bool:
    """Whether a noun is what somebody has or spends on saying something: "had a hard time denying that …"."""
    lexicon = load_lexicon()
    can_speak = noun.tag != "NN" or noun.lemma in lexicon.cited or noun.lemma in lexicon.speech_nouns
    return noun.dep == "dobj" and noun.head.lemma in _MEANS and not can_speak


def _issuer(noun: Word, depth: int) -> Subject:
    """Who puts out the text that a participle goes on from: "Lima issued a statement saying that …"."""
    lexicon = load_lexicon()
    is_put_out = noun.dep == "dobj" and noun.lemma in lexicon.speech_nouns and noun.head.lemma in lexicon.light_verbs
    return _as_shared(subject_of(noun.head, depth + 1)) if is_put_out else Subject(None, "unsaid")


def _is_addressed(verb: Word) -> bool:
    """Whether a participle is a passive that its tag hides: "the owner, asked about the voyage"."""
    return verb.dep == "acl" and verb.tag == "VBD"


def _through_preposition(preposition: Word, depth: int) -> Subject:
    above = preposition.head
    if above.pos in ("VERB", "AUX"):
        patient = above.child("nsubjpass")
        if patient is None and above.lemma in ("quote", "cite"):  # "quoted Kim as saying"
            patient = above.child("dobj")
        return Subject(patient, "shared") if patient is not None else _as_shared(subject_of(above, depth + 1))
    if above.lower == "short" and above.head.pos == "VERB":  # "stopped short of confirming it"
        return _as_shared(subject_of(above.head, depth + 1))
    if above.pos == "NOUN":
        owner = above.child("poss")
        return Subject(owner, "shared")
    return Subject(None, "unsaid")


def _as_shared(subject: Subject) -> Subject:
    return Subject(subject.word, "shared" if subject.word is not None else "unsaid")


def antecedent(pronoun: Word) -> Word | None:
    """The noun that a relative pronoun stands for; None where it is no relative pronoun of a clause on a noun."""
    if pronoun.lower not in _RELATIVES:
        return None
    for above in pronoun.ancestors():
        if above.dep == "relcl":
            return above.head
        if above.pos not in ("VERB", "AUX"):
            return None
    return None


def _named_before(parse: Parse, i: int, since: int) -> Word:
    """The word at an index, or the one before what stands between commas or in brackets: "Ramos, 58, told"."""
    word = parse.words[i]
    if word.text == "," and parse.words[i - 1].text == ")":
        word = parse.words[i - 1]
    opening = {",": ",", ")": "("}.get(word.text)
    if opening is None:
        return word
    for before in reversed(parse.words[max(1, word.i - _APART) : word.i]):
        if before.start < since:
            break
        if before.text == opening:
            return parse.words[before.i - 1]
    return word


def _goes_before(word: Word) -> bool:
    """Whether a word can stand between a subject and its verb: not a name that the parser takes for an adverb."""
    return word.dep in ("aux", "neg", "advmod") and word.pos not in ("NOUN", "PROPN")


def _where_said(word: Word) -> int | None:
    """Index of the first word of the phrase that ends here, where it tells in what or when something is said."""
    if word.entity == "DATE" and word.pos == "PROPN" and word.dep != "pobj":
        return word.i  # "Rodong Sinmun Monday in an editorial says"
    is_text = word.dep == "pobj" and word.head.lower in ("in", "on") and word.child("det") is not None
    if is_text and (word.lemma in load_lexicon().speech_nouns or word.entity == "DATE"):
        return word.head.i
    return None


def in_front_of(parse: Parse, verb: Word, since: int) -> Word | None:
    """The head of the noun phrase right before the verb, where the parser found no subject ("…,” Lankov said").

    Args:
        parse: The parse.
        verb: The verb of saying.
        since: Character at which the quotation before it ends.
    """
    i = verb.i - 1
    while i >= 0 and _goes_before(parse.words[i]) and parse.words[i].start >= since:
        i -= 1
    while i > 0 and (start := _where_said(parse.words[i])) is not None:
        i = start - 1
    word = _named_before(parse, i, since) if i >= 0 else None
    if word is None or word.start < since or word.pos not in ("NOUN", "PROPN", "PRON"):
        return None
    return word


def behind(verb: Word) -> Word | None:
    """The head of the noun phrase right after the verb ("…,” said Lankov")."""
    for child in verb.children:
        if (
            child.i > verb.i
            and child.dep in ("nsubj", "dobj", "attr", "npadvmod", "appos", "dep", "oprd", "advmod")
            and child.first == verb.i + 1
            and child.pos in ("NOUN", "PROPN", "PRON")
        ):
            return child
    return None
