"""Which act a verb or a noun tells: by a construction, by the mode that it puts on what it governs, or by itself."""

from dataclasses import dataclass, replace

from primafacie.reading.events.frames import Plover
from primafacie.reading.events.plover.lexicon import Construction, Mode, PloverLexicon
from primafacie.reading.events.plover.phrases import (
    VERBAL,
    clauses_of,
    entries_of,
    heads,
    objects_of,
    prepositional,
    subject_of,
    words_below,
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
    act = _read_bare(verb, lexicon, depth)
    return None if act is None else _with_auxiliaries(verb, act, lexicon)


def _read_bare(verb: Word, lexicon: PloverLexicon, depth: int) -> Act | None:
    entries = entries_of(verb)
    found = _construction(verb, entries, lexicon)
    if found is not None:
        return Act(found.plover, verb, found.rule)
    for entry in entries:
        mode = lexicon.mode_verbs.get(entry)
        if mode is not None:
            act = _clause_act(verb, lexicon, depth) or _phrase_act(verb, lexicon, depth)
            return _turned(mode, act, verb) or _alone(entry, verb, lexicon)
        clause_mode = lexicon.mode_clauses.get(entry)
        act = _clause_act(verb, lexicon, depth) if clause_mode is not None else None
        if clause_mode is not None and act is not None:
            return _turned(clause_mode, act, verb)
        if entry in lexicon.says:
            act = _clause_act(verb, lexicon, depth)
            if act is not None:
                return act
        act = _alone(entry, verb, lexicon)
        if act is not None:
            return act
    return _clause_act(verb, lexicon, depth) or _phrase_act(verb, lexicon, depth) or _subject_act(verb, lexicon, depth)


def _alone(entry: str, verb: Word, lexicon: PloverLexicon) -> Act | None:
    plover = lexicon.verbs.get(entry)
    return None if plover is None else Act(plover, verb, f"plover.{plover.lower()}.verb")


def _construction(verb: Word, entries: list[str], lexicon: PloverLexicon) -> Construction | None:
    candidates = [found for entry in entries for found in lexicon.constructions.get(entry, ())]
    if len(candidates) == 0:
        return None
    words = words_below(verb)
    objects = heads(objects_of(verb))
    subject = subject_of(verb)
    subjects = {subject.lemma, subject.lower} | words_below(subject) if subject is not None else set()
    clauses = heads([child for child in verb.children if child.dep in ("xcomp", "ccomp", "advcl")])
    for found in candidates:
        if (
            (len(found.words) == 0 or not found.words.isdisjoint(words))
            and (len(found.object) == 0 or not found.object.isdisjoint(objects))
            and (len(found.subject) == 0 or not found.subject.isdisjoint(subjects))
            and (len(found.clause) == 0 or not found.clause.isdisjoint(clauses))
            and found.lacks.isdisjoint(words)
        ):
            return found
    return None


def _turned(mode: Mode, act: Act | None, word: Word) -> Act | None:
    if act is None:
        return None if mode.alone is None else Act(mode.alone, word, f"plover.{mode.name}")
    turned = mode.turns.get(act.plover)
    return act if turned is None else replace(act, plover=turned, rule=f"{act.rule}.{mode.name}")


def _with_auxiliaries(verb: Word, act: Act, lexicon: PloverLexicon) -> Act:
    for child in verb.children:
        mode = lexicon.mode_auxiliaries.get(child.lower) if child.dep == "aux" else None
        if mode is not None and not (mode.name == "requests" and _is_own(verb)):
            act = _turned(mode, act, verb) or act
    if verb.child("neg") is not None:
        act = _turned(lexicon.refuses, act, verb) or act
    return act


def _is_own(verb: Word) -> bool:
    """Whether the subject of a clause takes up the speaker, so that nobody else is told what to do."""
    subject = subject_of(verb)
    return verb.dep != "ccomp" or subject is None or subject.lower in _OWN


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
        return _turned(mode, _clause_act(word, lexicon, depth), word)
    plover = lexicon.adjectives.get(word.lemma)
    return None if plover is None else Act(plover, word, f"plover.{plover.lower()}.adjective")


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
