"""The other side of what takes two, where one alone hangs on the noun: "Seoul expects a summit with Pyongyang"."""

import unicodedata

from primafacie.reading.events.arguments import particle_of, verb_arguments
from primafacie.reading.events.candidate import Candidate
from primafacie.reading.events.coordination import coordinated
from primafacie.reading.events.realis_lexicon import RealisLexicon
from primafacie.reading.events.voice import is_passive
from primafacie.reading.language import Word

SYMMETRICAL = frozenset({"participants", "parties"})
"""Roles of types that know no sides."""
_WHEN_AND_WHERE = frozenset({"DATE", "TIME", "ORDINAL", "CARDINAL", "GPE", "LOC", "FAC"})
_JOINERS = frozenset({",", "and", "the", "of"})
_BEFORE_NOUN = frozenset({"amod", "compound", "nmod", "poss"})
_OWN_CLAUSE = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass"})


def paired(candidate: Candidate, word: Word) -> list[Word]:
    """The actors that dashes join to the one before an event noun: of "the U.S.-North Korea summit" the first."""
    words, first = candidate.parse.words, word.i
    actor = candidate.cast.actor_at(word)
    while first > 0 and candidate.cast.actor_at(words[first - 1]) is actor:
        first -= 1
    if (
        first < 2
        or unicodedata.category(words[first - 1].text[0]) != "Pd"
        or words[first - 1].start != words[first - 2].end
    ):
        return []
    other = candidate.cast.actor_at(words[first - 2])
    return [words[first - 2], *paired(candidate, words[first - 2])] if other is not None and other is not actor else []


def find_partners(candidate: Candidate, lexicon: RealisLexicon) -> list[Word]:
    """Who takes part beside those behind "with"; empty where somebody else is known already, or nobody is named.

    It is whoever owns a noun on the way up ("Japan's offer of talks with …"), else the subject of the clause, unless
    its verb only comments on what others do ("welcomed the talks with …").
    """
    role = candidate.typed.frame.poss
    beside = [word for prep, word in candidate.arguments.preps if prep == "with"]
    if role not in SYMMETRICAL or not beside or not _are_alone(candidate, role, beside):
        return []
    known = {state for actor in candidate.roles.get(role, ()) for state in actor.states()}
    return [word for word in _nearest(candidate.trigger, lexicon) if known and _is_other(candidate, word, known)]


def find_between(candidate: Candidate) -> list[Word]:
    """Those behind "between", wherever the parse has them: "a meeting later this week between leaders X and Y".

    Only days and places stand between it and the noun; fewer than two actors give none.
    """
    words, sentence = candidate.parse.words, candidate.parse.sentences[candidate.trigger.sentence]
    place = candidate.trigger.i + 1
    while place <= sentence.last and _is_when_or_where(words[place]):
        place += 1
    if place > sentence.last or words[place].lower != "between":
        return []
    found: list[Word] = []
    for word in words[place + 1 : sentence.last + 1]:
        actor = candidate.cast.actor_at(word)
        if actor is None and word.lower not in _JOINERS:
            break
        if word.dep in _BEFORE_NOUN and word.head.i > word.i:  # "Mali and the Russian firm"
            continue
        if actor is not None and all(candidate.cast.actor_at(other) is not actor for other in found):
            found.append(word)
    return found if len(found) > 1 else []


def _is_when_or_where(word: Word) -> bool:
    return word.lower != "between" and (word.entity in _WHEN_AND_WHERE or word.pos in ("ADV", "ADP", "DET"))


def _are_alone(candidate: Candidate, role: str, beside: list[Word]) -> bool:
    behind = [candidate.cast.actor_at(word) for word in beside]
    return all(any(actor is each for each in behind) for actor in candidate.roles.get(role, ()))


def _is_other(candidate: Candidate, word: Word, known: set[str]) -> bool:
    actor = candidate.cast.actor_at(word)
    return actor is not None and bool(actor.states()) and known.isdisjoint(actor.states())


def _nearest(noun: Word, lexicon: RealisLexicon) -> list[Word]:
    below = noun
    for above in noun.ancestors():
        if below.dep in _OWN_CLAUSE:
            return []
        if above.pos in ("VERB", "AUX"):
            if above.lemma in lexicon.bystanding_verbs and particle_of(above) is None:  # but "called off the talks"
                return []
            around = verb_arguments(above, lexicon)
            return around.object if is_passive(above) else around.subject
        owners = [owner for child in above.children if child.dep == "poss" for owner in coordinated(child)]
        if owners:
            return owners
        below = above
    return []
