"""The words that stand around a verb or a noun of a parse, as the lexicon of acts compares them."""

from collections.abc import Iterator

from primafacie.reading.language import Word

_BESIDE = frozenset({"prt", "prep", "advmod", "acomp", "agent", "dative", "oprd"})
"""How a word hangs on a verb that makes one entry of the lexicon with it ("call for", "set free")."""
_OBJECTS = frozenset({"dobj", "dative", "oprd", "attr", "nsubjpass", "obj"})
_PHRASE = frozenset(
    {"dobj", "dative", "prep", "pobj", "prt", "acomp", "oprd", "attr", "compound", "amod", "nmod", "conj", "nsubjpass",
     "advmod", "npadvmod", "poss", "nummod", "quantmod", "det", "agent", "appos"}
)  # fmt: skip
_CLAUSES = frozenset({"xcomp", "ccomp", "pcomp", "advcl"})
_DEPTH = 5
"""Steps from a verb to a word of its phrases; deeper ones belong to something else."""
VERBAL = frozenset({"VERB", "AUX"})


def entries_of(word: Word) -> list[str]:
    """The entries of the lexicon that a word may be, longest first: "call for" before "call".

    The last is the verb with the silent "e" that the model's lemmas often lose ("fined").
    """
    beside = [child for child in word.children if child.dep in _BESIDE and child.i > word.i and not _dates(child)]
    bound = next((child.i for child in word.children if child.dep == "dobj"), None)
    joined = [
        f"{word.lemma} {child.lower}" for child in beside if child.dep != "prep" or bound is None or child.i < bound
    ]
    objects = [f"{word.lemma} {child.lemma}" for child in word.children if child.dep == "dobj"]
    silent = [word.lower[:-1]] if word.lower.endswith("ed") and word.lower[:-1] != word.lemma else []
    return [*joined, *objects, word.lemma, *silent]


def _dates(prep: Word) -> bool:
    """Whether a preposition only dates the verb: "called on Monday" is no call on anybody."""
    below = prep.child("pobj")
    return below is not None and below.entity in ("DATE", "TIME")


def words_near(verb: Word) -> set[str]:
    """Lemmas and forms of the objects of a verb, of what stands after its prepositions, and of what modifies these."""
    found: set[str] = set()
    beside = [child for child in verb.children if child.dep in _BESIDE and child.lower != "according"]
    for head in [*objects_of(verb), *prepositional(verb), *beside]:
        found.update((head.lemma, head.lower))
        for child in head.children:
            if child.dep in ("amod", "compound", "nmod"):
                found.update((child.lemma, child.lower))
    return found


def words_below(word: Word) -> set[str]:
    """Lemmas and forms in the phrases that a word governs; no clause is entered."""
    found: set[str] = set()
    _collect(word, found, 0)
    return found


def _collect(word: Word, found: set[str], depth: int) -> None:
    for child in word.children:
        if child.dep not in _PHRASE or (child.dep == "conj" and child.pos in VERBAL) or child.lower == "according":
            continue
        if child.pos != "PROPN" or child.entity not in ("ORG", "PERSON"):
            found.update((child.lemma, child.lower))
        if depth < _DEPTH:
            _collect(child, found, depth + 1)


def objects_of(verb: Word) -> list[Word]:
    """Heads of the objects, of a passive the subject, with what is joined to them."""
    return [each for child in verb.children if child.dep in _OBJECTS for each in _joined(child)]


def prepositional(word: Word) -> list[Word]:
    """What stands after the prepositions of a word."""
    return [
        each
        for child in word.children
        if child.dep in ("prep", "dative", "agent")
        for below in child.children
        if below.dep == "pobj"
        for each in _joined(below)
    ]


def _joined(word: Word) -> Iterator[Word]:
    """The word and what is joined to it; of a long list the first few."""
    for _ in range(_DEPTH):
        yield word
        following = word.child("conj")
        if following is None or following.pos in VERBAL:
            return
        word = following


def heads(words: list[Word]) -> set[str]:
    """Lemmas and forms of words."""
    return {form for word in words for form in (word.lemma, word.lower)}


def clauses_of(word: Word) -> list[Word]:
    """Heads of the clauses that a word governs as its content or purpose, also behind a preposition ("of arming")."""
    found = [
        child
        for child in word.children
        if child.i > word.i and child.dep in _CLAUSES and (child.dep != "advcl" or is_purpose(child))
    ]
    for child in word.children:
        if child.dep == "prep":
            found.extend(below for below in child.children if below.dep == "pcomp" and below.pos in VERBAL)
    return [clause for clause in found if clause.pos in VERBAL or clause.dep in ("xcomp", "ccomp")]


def is_purpose(clause: Word) -> bool:
    """Whether a clause has "to" before its verb ("called *to congratulate* him")."""
    return any(child.dep == "aux" and child.lower == "to" for child in clause.children)


def subject_of(verb: Word) -> Word | None:
    """The subject that stands with the verb, or None."""
    return verb.child("nsubj", "nsubjpass", "csubj")


def doer_of(verb: Word) -> Word | None:
    """The subject of a verb, or of the verb that lends it its own ("began deploying"); None where there is none."""
    for _ in range(_DEPTH):
        subject = subject_of(verb)
        if subject is not None or verb.dep not in ("xcomp", "conj") or verb.head is verb:
            return subject
        verb = verb.head
    return None


def clause_heads(verb: Word) -> set[str]:
    """Lemmas of the verbs of clauses below a verb or behind its objects ("launched an operation to detain")."""
    found = {child.lemma for child in verb.children if child.dep in _CLAUSES}
    for noun in [*objects_of(verb), *prepositional(verb)]:
        found.update(child.lemma for child in noun.children if child.dep in ("acl", "relcl", "advcl"))
    return found
