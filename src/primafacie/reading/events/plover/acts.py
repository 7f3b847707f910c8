"""Which act a verb or a noun tells: by a construction, by the mode that it puts on what it governs, or by itself."""

from dataclasses import dataclass, replace

from primafacie.reading.events.frames import Plover
from primafacie.reading.events.plover.lexicon import Construction, Mode, PloverLexicon
from primafacie.reading.events.plover.phrases import (
    VERBAL,
    clause_heads,
    clauses_of,
    doer_of,
    entries_of,
    heads,
    objects_of,
    prepositional,
    subject_of,
    words_below,
    words_near,
)
from primafacie.reading.language import Word

_DEPTH = 6
"""Words that govern one another above an act; deeper ones are not found in prose."""
_OWN = frozenset({"it", "he", "she", "they", "we", "i", "country", "government", "who", "which", "that"})
"""Subjects of a clause that mostly take up the speaker."""


@dataclass(frozen=True, slots=True)
class Act:
    """An act with the word that tells it and the rule that read it."""

    plover: Plover
    trigger: Word
    rule: str


def read_act(word: Word, lexicon: PloverLexicon, depth: int = 0) -> Act | None:
    """The act that a word tells with what it governs; None where the lexicon knows none of them."""
    if depth > _DEPTH:
        return None
    if word.pos in VERBAL:
        return read_verb(word, lexicon, depth)
    if word.pos == "ADJ" and word.dep in ("acomp", "ccomp", "xcomp", "ROOT", "amod"):
        return _read_adjective(word, lexicon, depth)
    return _read_noun(word, lexicon, depth)


def read_verb(verb: Word, lexicon: PloverLexicon, depth: int = 0) -> Act | None:
    """The act of a verb, as its auxiliaries and a negation leave it."""
    act = read_deed(verb, lexicon, depth)
    for child in verb.children:
        mode = lexicon.mode_auxiliaries.get(child.lower) if child.dep == "aux" else None
        if mode is not None and (mode.alone is None or not _is_own(verb)):
            act = _turned(mode, act, verb) or act
    return _turned(lexicon.refuses, act, verb) if act is not None and _is_negated(verb) else act


def read_deed(verb: Word, lexicon: PloverLexicon, depth: int = 0) -> Act | None:
    """The act of a verb as if its own auxiliaries and negation were not there."""
    entries = entries_of(verb)
    written = _document_act(verb, lexicon, depth)
    if written is not None:
        return written
    found = _construction(verb, entries, lexicon)
    if found is not None:
        return Act(found.plover, verb, found.rule)
    for entry in entries:
        mode = lexicon.mode_verbs.get(entry)
        if mode is not None:
            act = _clause_act(verb, lexicon, depth) or _phrase_act(verb, lexicon, depth)
            if act is None and mode.of_subject:
                act = _subject_act(verb, lexicon, depth)
            return _turned(mode, act, verb) or _alone(entry, verb, lexicon)
        clause_mode = lexicon.mode_clauses.get(entry)
        if clause_mode is not None and len(clauses_of(verb)) > 0:
            act = _turned(clause_mode, _clause_act(verb, lexicon, depth), verb)
            if act is not None:
                return act
        if entry in lexicon.says:
            act = _said_act(verb, lexicon, depth)
            if act is not None:
                return act
        act = _alone(entry, verb, lexicon)
        if act is not None:
            return act
    return _clause_act(verb, lexicon, depth) or _phrase_act(verb, lexicon, depth) or _subject_act(verb, lexicon, depth)


def _document_act(verb: Word, lexicon: PloverLexicon, depth: int) -> Act | None:
    """What a document says that somebody issues: "released a statement condemning …"."""
    for noun in objects_of(verb) if verb.lemma in lexicon.issues else []:
        if noun.lemma in lexicon.documents:
            clauses = [child for child in noun.children if child.dep in ("acl", "amod") and child.i > noun.i]
            clauses.extend(child for child in verb.children if child.dep == "advcl" and child.tag == "VBG")
            act = next((act for each in clauses if (act := read_act(each, lexicon, depth + 1)) is not None), None)
            if act is not None:
                return act
    return None


def _alone(entry: str, verb: Word, lexicon: PloverLexicon) -> Act | None:
    plover = lexicon.verbs.get(entry)
    return None if plover is None else Act(plover, verb, f"plover.{plover.lower()}.verb")


def _is_negated(word: Word) -> bool:
    """Whether "not" or "never" stands with a verb, or "no" with its object ("has no plans to …")."""
    objects = [child for child in word.children if child.dep == "dobj"]
    return word.child("neg") is not None or any(
        child.lower == "no" for each in objects for child in each.children if child.dep == "det"
    )


def _construction(verb: Word, entries: list[str], lexicon: PloverLexicon) -> Construction | None:
    known = [found for entry in entries if (found := lexicon.constructions.get(entry)) is not None]
    if len(known) == 0:
        return None
    words, clauses = words_below(verb), clause_heads(verb)
    objects = heads(objects_of(verb))
    subject = doer_of(verb)
    subjects = {subject.lemma, subject.lower} | words_below(subject) if subject is not None else set()
    near = words_near(verb)
    for candidates in known:
        fitting = [
            found
            for found in candidates
            if _meets(found.object, objects)
            and _meets(found.subject, subjects)
            and _meets(found.clause, clauses)
            and found.lacks.isdisjoint(words | clauses)
        ]
        narrow = [found for found in fitting if found.is_narrow]
        for group, reach in ((narrow, words), (fitting, objects), (fitting, near), (fitting, words)):
            construction = next((found for found in group if _meets(found.words, reach)), None)
            if construction is not None:
                return construction
    return None


def _meets(wanted: frozenset[str], words: set[str]) -> bool:
    return len(wanted) == 0 or not wanted.isdisjoint(words)


def _turned(mode: Mode, act: Act | None, word: Word) -> Act | None:
    if act is None:
        return None if mode.alone is None else Act(mode.alone, word, f"plover.{mode.name}")
    turned = mode.turns.get(act.plover)
    return act if turned is None else replace(act, plover=turned, rule=f"{act.rule}.{mode.name}")


def _said_act(verb: Word, lexicon: PloverLexicon, depth: int) -> Act | None:
    """The act of the clause that somebody says; to say that another did harm is to accuse."""
    for clause in clauses_of(verb):
        act = read_act(clause, lexicon, depth + 1)
        if act is not None:
            is_deed = act.trigger is clause and not _is_own(clause)
            return _turned(lexicon.alleges, act, verb) if is_deed else act
    return None


def _is_own(verb: Word) -> bool:
    """Whether the subject of a clause takes up the speaker, so that nobody else is told what to do."""
    subject = subject_of(verb)
    if verb.dep != "ccomp" or subject is None or subject.lower in _OWN:
        return True
    owner = subject.child("poss")
    return owner is not None and owner.tag == "PRP$"


def _clause_act(word: Word, lexicon: PloverLexicon, depth: int) -> Act | None:
    for clause in clauses_of(word):
        act = read_act(clause, lexicon, depth + 1)
        if act is not None:
            return act
    return None


def _phrase_act(verb: Word, lexicon: PloverLexicon, depth: int) -> Act | None:
    """The act that a noun below a verb tells ("launched an attack", "took part in a raid")."""
    for noun in [*objects_of(verb), *(c for c in verb.children if c.dep == "acomp"), *prepositional(verb)]:
        act = read_act(noun, lexicon, depth + 1)
        if act is not None:
            return act
    return None


def _subject_act(verb: Word, lexicon: PloverLexicon, depth: int) -> Act | None:
    subject = subject_of(verb)
    return None if subject is None or subject.pos in VERBAL else read_act(subject, lexicon, depth + 1)


def _read_adjective(word: Word, lexicon: PloverLexicon, depth: int) -> Act | None:
    mode = lexicon.mode_adjectives.get(word.lemma)
    if mode is not None:
        return _turned(mode, _clause_act(word, lexicon, depth) or _phrase_act(word, lexicon, depth), word)
    plover = lexicon.adjectives.get(word.lemma)
    if plover is not None:
        return Act(plover, word, f"plover.{plover.lower()}.adjective")
    return _clause_act(word, lexicon, depth)


def _read_noun(noun: Word, lexicon: PloverLexicon, depth: int) -> Act | None:
    words = words_below(noun)
    for found in lexicon.noun_constructions.get(noun.lemma, ()):
        if not found.words.isdisjoint(words) and found.lacks.isdisjoint(words):
            return Act(found.plover, noun, found.rule)
    below = [*(c for c in noun.children if c.dep == "compound"), *prepositional(noun)]
    clauses = [child for child in noun.children if child.dep in ("acl", "xcomp", "ccomp") and child.i > noun.i]
    mode = lexicon.mode_nouns.get(noun.lemma)
    plover = lexicon.nouns.get(noun.lemma)
    if mode is None and plover is not None:
        return Act(plover, noun, f"plover.{plover.lower()}.noun")
    act = next((act for each in [*clauses, *below] if (act := read_act(each, lexicon, depth + 1)) is not None), None)
    if mode is not None and (act is not None or plover is None):
        return _turned(mode, act, noun)
    if plover is not None:
        return Act(plover, noun, f"plover.{plover.lower()}.noun")
    return act
