"""Repairs of what the model makes of a clause: its verb, its subject, its two objects; see `repairs` for the rules.

Each is for a class of sentences whose wrong parse cannot be a sentence of English, or gives itself away by its tags.
"""

import functools
import re
from itertools import pairwise

from primafacie.reading.language.object_verbs import load_object_verbs
from primafacie.reading.language.parse import Word
from primafacie.reading.language.repairs import is_second_object, put_behind_day

_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_LOOSE_CLAUSE = frozenset({"ccomp", "conj", "dep", "advcl", "parataxis", "advmod"})
"""What the model calls the main verb of a clause that it took a participle for."""
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "expl"})
_COMPLEMENTS = frozenset({"dobj", "attr", "acomp", "xcomp", "ccomp"})
_NOMINAL = frozenset({"NOUN", "PROPN"})
_NAME_WORDS = 5
_DOUBLED = re.compile(r"([bdgmnprt])\1$")
"""Ends of stems that double their consonant before "-ing"."""
_LACKS_E = re.compile(r"^[^aeiou]{1,3}[aeiou][^aeiouwxy]$|[bcdfgkpt]l$|[cuv]$|ur$|as$|id$|(?<![ae])at$")
"""Ends of stems that lose an "e" before "-ing": "hiring", "smuggling", "purchasing"."""


def repair_reduced_relatives(words: list[Word]) -> None:
    """A participle behind a noun is not the verb of a clause that has another one: "the missile launched in May had
    fallen", "the container, declared as parts, was sent".

    The model makes the participle finite, gives it the subject, and leaves the verb in a tense without one.
    """
    for main in words:
        verb = main.head
        if (main is not verb and main.dep not in _LOOSE_CLAUSE) or not _is_finite(main, words):
            continue
        participle = _beside(main, words) or (verb if _is_taken_for_finite(verb, main, words) else None)
        below = [each for each in words if each.head is main and each is not participle]
        if participle is None or any(each.dep in (*_SUBJECTS, "mark") for each in below):
            continue
        if _has_joiner(participle, main, words) or _is_told_of(participle, words):
            continue
        subject = next(each for each in words if each.head is participle and each.dep in ("nsubj", "nsubjpass"))
        behind = words[next(n for n, each in enumerate(words) if each is subject) + 1]
        if subject.pos == "NOUN" or (subject.pos == "PROPN" and behind.text == ","):  # a name is told closer in commas
            _demote(participle, subject, main, words)


def _is_finite(verb: Word, words: list[Word]) -> bool:
    """Whether a verb has a tense that no participle has."""
    if verb.pos not in ("VERB", "AUX"):
        return False
    return (
        verb.tag in ("VBZ", "VBP")
        or verb.lower in ("was", "were")
        or any(each.head is verb and each.dep in ("aux", "auxpass") and each.tag in _FINITE for each in words)
    )


def _is_taken_for_finite(verb: Word, main: Word, words: list[Word]) -> bool:
    """Whether a verb right behind its subject can as well be a participle: it has no auxiliary and no object."""
    if verb.tag not in ("VBD", "VBN") or verb.lemma == "be" or verb.i > main.i:
        return False
    below = {each.dep: each for each in words if each.head is verb and each is not verb}
    subject = below.get("nsubj") or below.get("nsubjpass")
    if subject is None or subject.i > verb.i or any(dep in below for dep in ("aux", "auxpass", "neg")):
        return False
    has_more = any(each.head is verb and each.dep in _COMPLEMENTS and each is not main for each in words)
    return not has_more and all(_may_part(each) for each in words if subject.i < each.i < verb.i)


def _may_part(word: Word) -> bool:
    return word.text == "," or word.dep in ("advmod", "npadvmod", "prep", "pobj", "nummod", "appos")


def _beside(main: Word, words: list[Word]) -> Word | None:
    """A participle that the model makes a clause beside or below that of the main verb: "said that the missile
    launched …", "hackers linked to X have stolen".
    """
    found = [
        each
        for each in words
        if each.i < main.i
        and each is not main.head
        and (each.head is main.head or each.head is main)
        and (each.dep in _LOOSE_CLAUSE or each.dep == "csubj")
        and _is_taken_for_finite(each, main, words)
    ]
    return found[0] if len(found) == 1 else None


def _has_joiner(participle: Word, main: Word, words: list[Word]) -> bool:
    """Whether a word between two verbs tells that both are finite: "the ship loaded in May and was seized"."""
    verbs = (participle, main, main.head)
    return any(participle.i < each.i < main.i and each.head in verbs and _joins(each) for each in words)


def _joins(word: Word) -> bool:
    return word.dep in ("cc", "mark") or word.text in (";", ":", "–", "—", '"', "”") or word.tag in ("WRB", "WDT", "WP")


def _is_told_of(verb: Word, words: list[Word]) -> bool:
    """Whether somebody says so of what a relative clause is about: "a boon that leaders predicted would come"."""
    before = [each for each in words if each.head is verb and each.i < verb.i]
    opens = {each.lower for each in before if each.dep == "mark" or each.tag in ("WDT", "WP", "WRB")}
    if opens & {"that", "which", "who"}:
        return verb.dep not in ("ccomp", "csubj") or verb.head.pos != "VERB"
    return len(opens) > 0  # "after the crisis occurred, officials were sent"


def _demote(participle: Word, subject: Word, main: Word, words: list[Word]) -> None:
    is_passive = any(each.head is main and each.dep == "auxpass" for each in words)
    if main.head is participle:
        main.head, main.dep = (main, "ROOT") if participle.head is participle else (participle.head, participle.dep)
    elif main.head is participle.head:
        main.dep = participle.dep
    for each in words:
        is_outside = each.i < subject.i or each.i > main.i
        if each.head is participle and is_outside and each is not participle and each is not main:
            each.head = main
    subject.head, subject.dep = main, "nsubjpass" if is_passive else "nsubj"
    participle.head, participle.dep, participle.tag = subject, "acl", "VBN"


def repair_modifying_clauses(words: list[Word]) -> None:
    """A verb with a subject of its own is no quality of the noun behind it: "that, on 2 May, the ship landed coal"."""
    for word in words:
        noun = word.head
        if word.dep != "amod" or word.tag not in ("VBD", "VBN") or noun.i < word.i or noun.pos not in _NOMINAL:
            continue
        subject = next((each for each in words if each.head is word and each.dep == "nsubj" and each.i < word.i), None)
        if subject is None or subject.pos not in _NOMINAL:
            continue
        word.head, word.dep = (word, "ROOT") if noun.head is noun else (noun.head, "ccomp")
        word.pos, word.tag, noun.head, noun.dep = "VERB", "VBD", word, "dobj"


def repair_joined_subjects(words: list[Word]) -> None:
    """The last of joined nouns right before a verb that nothing else joins is its subject: "X shipped oil to Y and Z
    sent shells".

    The model joins the name to the noun before it, and the verb to the first verb, though one "and" joins one pair.
    """
    for at, verb in enumerate(words[1:], start=1):
        above, noun = verb.head, words[at - 1]
        if verb.tag not in _FINITE or verb.dep != "conj" or above.pos != "VERB" or above.i > verb.i:
            continue
        if noun.dep != "conj" or noun.pos not in _NOMINAL or noun.head.i <= above.i:
            continue
        joiners = [each for each in words if above.i < each.i < verb.i and each.dep == "cc"]
        has_own = any(each.head is verb and each.dep in _SUBJECTS for each in words)
        has_object = any(each.head is verb and each.dep == "dobj" for each in words)
        is_joined = len(joiners) == 1 and joiners[0].head is noun.head and joiners[0].lower in ("and", "but", "while")
        if has_own or not has_object or not is_joined or not _is_whole(noun, words):
            continue
        joiners[0].head, noun.head, noun.dep = above, verb, "nsubj"


def _is_whole(noun: Word, words: list[Word]) -> bool:
    """Whether a noun can stand alone as a subject; one in the singular has an article, an owner or is a name."""
    has_own = any(each.head is noun and each.dep in ("det", "poss") for each in words)
    return has_own or noun.pos == "PROPN" or noun.tag == "NNS"


def repair_gerund_objects(words: list[Word]) -> None:
    """A form in "-ing" governs the noun behind it right behind some verbs ("was caught shipping engines"), and where
    that noun would else explain the one before it without a comma ("shows the vessel Orion unloading oil").

    The model makes it a kind of engines.
    """
    for before, word in pairwise(words):
        noun = word.head
        if not word.text.islower() or not word.text.endswith("ing") or word.dep != "compound":
            continue
        if noun.i <= word.i or noun.pos not in _NOMINAL:
            continue
        if noun.head is before and before.pos == "VERB" and _takes_gerund(before, noun):
            above, dep = before, "xcomp"
        elif noun.dep == "appos" and noun.pos == "NOUN" and noun.head.i < before.i and before.pos in ("PROPN", "NUM"):
            above, dep = noun.head, "acl"
        else:
            continue
        word.lemma = word.lemma if word.tag == "VBG" else _of_gerund(word.lower)
        word.head, word.dep, word.pos, word.tag = above, dep, "VERB", "VBG"
        noun.head, noun.dep = word, "dobj"


def _takes_gerund(verb: Word, noun: Word) -> bool:
    verbs = load_object_verbs()
    return (noun.dep == "dobj" and verb.lemma in verbs.gerund) or (noun.dep == "oprd" and verb.lemma in verbs.seeing)


def _of_gerund(form: str) -> str:
    """The verb of a form in "-ing" that the model took for a noun: "ship" of "shipping", "smuggle" of "smuggling"."""
    stem = form.removesuffix("ing")
    if _DOUBLED.search(stem):
        return stem[:-1]
    return f"{stem}e" if _LACKS_E.search(stem) else stem


def repair_offshore(words: list[Word]) -> None:
    """Where a thing was seized is no thing that is seized: in "seized off Oman" the preposition is no particle."""
    for verb, off, place in zip(words, words[1:], words[2:], strict=False):
        name = place
        while name.dep == "compound" and name.head.i > name.i:
            name = name.head
        is_particle = off.lower == "off" and off.dep == "prt" and off.head is verb
        is_thing = name.pos == "PROPN" and name.head is verb and name.dep in ("dobj", "advmod")
        if is_particle and is_thing and verb.lemma in load_object_verbs().offshore:
            off.dep, off.pos, off.tag = "prep", "ADP", "IN"
            name.head, name.dep = off, "pobj"


def repair_subjects_behind_days(words: list[Word]) -> None:
    """A preposition has one object: in "On 7 May the tanker Hana loaded fuel" the tanker is no second one.

    The model hangs the clause on it as a relative one.
    """
    for kind in words:
        if not is_second_object(kind, words):
            continue
        verb = next((each for each in words if each.head is kind and each.dep == "relcl"), None)
        subject = next((each for each in words if each.head is verb and each.dep == "nsubj"), None)
        if verb is None or subject is None or subject.pos != "PROPN" or not kind.i < subject.i < verb.i:
            continue
        prep = kind.head
        for each in words:
            if each.head is kind and each is not verb:
                each.head = subject
        kind.head, kind.dep = subject, "compound"
        if prep.head is prep:
            verb.head, verb.dep, prep.head, prep.dep = verb, "ROOT", verb, "prep"
        else:
            put_behind_day(prep, verb, words)


def repair_two_objects(words: list[Word]) -> None:
    """A state right behind a verb of giving receives what stands behind it: "has given Pyongyang Pantsir systems".

    The model makes the state the first word of the name of the thing.
    """
    for at, verb in enumerate(words[:-2]):
        if verb.pos != "VERB" or verb.lemma not in load_object_verbs().giving or words[at + 1].pos != "PROPN":
            continue
        name = _state_at(words, at + 1)
        thing = next((each for each in words if each.head is verb and each.dep == "dobj"), None)
        if not name or thing is None or thing.i <= name[-1].i or name[-1].head.i > thing.i:
            continue
        if _is_called_by_it(name[-1], verb, thing, words):
            continue
        behind = [each for each in words if name[-1].i < each.i <= thing.i]
        for each in behind:  # what the model took for one name with that of the state
            if each.entity != "" and not each.entity_starts and each.entity == name[-1].entity:
                each.entity = "PRODUCT"
        for each in words:
            if each.head in name and each not in name:
                each.head = thing
        for each in name:
            each.head, each.dep, each.entity, each.entity_starts = name[-1], "compound", "GPE", each is name[0]
        name[-1].head, name[-1].dep = verb, "dative"


def _is_called_by_it(name: Word, verb: Word, thing: Word, words: list[Word]) -> bool:
    """Whether the thing is a state's that another one receives, or is joined to it: "sold Iran oil to Syria"."""
    after = words[next(n for n, each in enumerate(words) if each is name) + 1]
    is_given_on = any(
        each.lower == "to" and each.dep in ("prep", "dative") and each.head in (verb, thing) for each in words
    )
    return (
        name.text.isupper()
        or is_given_on
        or name.dep == "dative"
        or after.tag == "POS"
        or after.pos in ("PUNCT", "CCONJ")
    )


def _state_at(words: list[Word], at: int) -> list[Word]:
    """The words of the longest name of a state, or of its capital, that begins at an index; empty where none does."""
    for count in range(min(_NAME_WORDS, len(words) - at - 1), 0, -1):
        run = words[at : at + count]
        if " ".join(word.text for word in run) in _states():
            return run
    return []


@functools.cache
def _states() -> frozenset[str]:
    from primafacie.reading.actors.reference import load_reference  # noqa: PLC0415  its package imports this one

    states = load_reference().states.values()
    return frozenset(name for state in states for name in (state.name, *state.names, *state.capitals))
