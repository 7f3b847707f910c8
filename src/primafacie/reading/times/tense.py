"""Whether a clause speaks of what is past or still to come, by the words of data/times/tense.yaml."""

import functools
from typing import Literal

from primafacie.data.entry import SourcedFile
from primafacie.data.loader import load_packaged
from primafacie.reading.language import Word

Tense = Literal["past", "present", "future"]


class _TenseWords(SourcedFile):
    future_auxiliaries: frozenset[str]
    past_auxiliaries: frozenset[str]
    present_auxiliaries: frozenset[str]
    future_prepositions: frozenset[str]
    granting: frozenset[str]
    past_prepositions: frozenset[str]
    arranging: frozenset[str]
    intending: frozenset[str]
    awaiting: frozenset[str]
    implicative: frozenset[str]
    announcing: frozenset[str]


@functools.cache
def tense_words() -> _TenseWords:
    """The words of data/times/tense.yaml."""
    content: _TenseWords = load_packaged("times/tense.yaml", _TenseWords)
    return content


def verb_of(word: Word) -> Word | None:
    """The verb whose clause the word belongs to."""
    while word.pos not in ("VERB", "AUX"):
        if word.is_root:
            return None
        word = word.head
    return word


def speaks_of_future(word: Word) -> bool:
    """Whether the clause of the word speaks of what was, from the publication day, still to come."""
    return tense_around(word) == "future"


def tense_around(word: Word) -> Tense | None:
    """What the clause of the word speaks of, or the nearest clause above that shows it; None where none does."""
    if _looks_back(word):
        return "past"
    verb = verb_of(word)
    while verb is not None:
        decided = tense_of(verb)
        if decided is not None:
            return decided
        if verb.is_root or verb.dep in ("relcl", "advcl"):
            return None
        verb = verb_of(verb.head)
    return None


def _looks_back(word: Word) -> bool:
    """Whether the phrase of the word hangs on "since"."""
    words = tense_words().past_prepositions
    while word.pos not in ("VERB", "AUX"):
        if word.lower in words:
            return True
        if word.is_root:
            return False
        word = word.head
    return False


def tense_of(verb: Word) -> Tense | None:
    """The tense that a verb and its auxiliaries show; None where the verb above decides."""
    words = tense_words()
    aux = [child.lower for child in verb.children if child.dep in ("aux", "auxpass")]
    if any(word in words.future_auxiliaries for word in aux):
        return "past" if "have" in aux else "future"
    if "to" in aux:
        return _tense_of_infinitive(verb, aux)
    if _is_arranged(verb, aux):
        return "future"
    if verb.tag == "VBD" or any(word in words.past_auxiliaries for word in aux):
        return "past"
    if verb.tag == "VBN" and verb.dep == "acl" and len(aux) == 0:
        return "past"
    if verb.tag == "VBG" and (_is_awaited(verb) or any(word in words.present_auxiliaries for word in aux)):
        return "future"
    if verb.tag in ("VBZ", "VBP", "MD"):
        return "future" if verb.lemma in words.announcing else "present"
    return None


def _tense_of_infinitive(verb: Word, aux: list[str]) -> Tense:
    """ "to leave" is to come, unless it happened with the verb above ("tried to leave") or stands with "have"."""
    above = verb.head
    if above.lemma in tense_words().implicative and above.tag in ("VBD", "VBN"):
        return "past"
    if "have" in aux or any(child.lower == "had" for child in above.children):
        return "past"
    return "future"


def _is_arranged(verb: Word, aux: list[str]) -> bool:
    words = tense_words()
    if "had" in aux:
        return False
    if verb.lemma in words.intending:
        return verb.tag in ("VBG", "VBZ", "VBP")
    return verb.lemma in words.arranging and verb.tag in ("VBN", "VBG", "VBZ", "VBP", "JJ")


def _is_awaited(verb: Word) -> bool:
    """Whether it follows "to" behind a verb that looks ahead ("looks forward to meeting")."""
    to = verb.head
    return verb.dep == "pcomp" and to.lower == "to" and to.head.lemma in tense_words().awaiting
