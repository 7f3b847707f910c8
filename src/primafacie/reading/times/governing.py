"""Which time dates the clause of a word."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from primafacie.reading.language import Parse, Word
from primafacie.record.time import Time

_CLAUSES = frozenset({"ccomp", "advcl", "relcl", "acl", "csubj", "parataxis", "xcomp", "pcomp"})
"""Dependencies by which a verb opens a clause of its own, which a time inside it dates and does not leave."""
_CROSSING = 8
"""What it costs a time to pass from one verb to another; more than a time of the verb's own, however attached."""
_OF_ANOTHER_TIME = frozenset({"after", "before", "since", "until", "till", "following", "ahead", "despite"})
"""Prepositions whose noun happens at another time than their clause: "left in May, after the vote"."""
_GERUNDS = frozenset({"by", "in", "through", "on", "upon", "while"})
"""Prepositions whose gerund happens with their clause: "broke the ban by shipping", not "was fined for shipping"."""
_PREMODIFIERS = frozenset({"nmod", "compound", "poss", "nummod", "amod", "npadvmod"})
_SHARED = frozenset({"in", "on", "during"})
"""Prepositions by which a time behind the last of joined nouns is that of all."""
FEASTS = (".holiday", ".anniversary")
"""Ends of the rules of times that are feasts."""
_OCCASION = re.compile(r"\boccasion of (?:[^,;.]{0,80}(?:, | on ))?(?:the )?$")
"""What stands before a day for which something is done; the day may follow the name of the feast."""
_OCCASION_REACH = 110
RANKS = frozenset({"first", "second", "third", "fourth", "fifth", "sixth", "seventh", "latest", "last", "only"})
"""Words that count from a time on: "the first since 2016" dates the count, not the event."""
_NOMINAL = frozenset({"NOUN", "PROPN", "NUM", "PRON"})


def governing_time(parse: Parse, times: Sequence[Time], word: Word) -> Time | None:
    """The time expression that dates the clause of a verb or of an event noun, by clause and scope, not nearness.

    A time dates the word that it hangs on. What hangs on a verb dates its clause: its objects and the verbs joined to
    it, unless they have a time of their own; not the clauses below it, which speak of another time.

    Args:
        parse: The parse of the report.
        times: Its times, in the order of the text.
        word: The verb, or the noun, that stands for what happened.

    Returns:
        The time, or None where no expression of the sentence dates the word.
    """
    sentence = parse.sentences[word.sentence]
    start, end = parse.words[sentence.first].start, parse.words[sentence.last].end
    best: tuple[int, int, int, Time] | None = None
    low = bisect_left(times, start, key=lambda time: time.span.start)
    high = bisect_right(times, end, key=lambda time: time.span.start)
    for n in range(low, high):
        time = times[n]
        if time.span.end > end or time.span.start <= word.start < time.span.end:
            continue
        head = head_of(parse, time)
        cost = None
        if head is None or _is_compared(head) or is_celebrated(parse, time):
            continue
        if not _is_parted(parse, head, word):
            cost = _cost(head, word, _is_coarse(time))
        if cost is None:
            continue
        key = (cost + _vagueness(time), abs(time.span.start - word.start), n, time)
        if best is None or key[:3] < best[:3]:
            best = key
    return best[3] if best is not None else None


def reach(holder: Word, word: Word, *, is_shared: bool = False) -> int | None:
    """How far what hangs on a verb or noun is from dating a word; None where it dates another clause.

    Args:
        holder: The verb or noun that something hangs on.
        word: The word to be dated.
        is_shared: Whether what hangs on the last of joined nouns is of all of them ("tests and launches in May").
    """
    if holder is word or _is_light(holder, word):
        return 0
    below = _steps(word, holder)
    return below if below is not None else _steps_up(holder, word, is_shared)


def _is_parted(parse: Parse, time: Word, word: Word) -> bool:
    """Whether a semicolon stands between a time and a word: they are of two statements."""
    return parse.text.find(";", min(time.start, word.start), max(time.start, word.start)) >= 0


def _vagueness(time: Time) -> int:
    """Durations, sets, vague words and feasts ("on the occasion of New Year") date less than a day does."""
    if time.type in ("DURATION", "SET"):
        return 40
    if time.rule.endswith(FEASTS):
        return _CROSSING
    return 4 if time.value.endswith("_REF") else 0


def head_of(parse: Parse, time: Time) -> Word | None:
    """The word of the expression that governs its others; None where it covers no word."""
    low, high = 0, len(parse.words)
    while low < high:
        middle = (low + high) // 2
        if parse.words[middle].end <= time.span.start:
            low = middle + 1
        else:
            high = middle
    first = low
    while low < len(parse.words) and parse.words[low].start < time.span.end:
        word = parse.words[low]
        if word.is_root or not time.span.start <= word.head.start < time.span.end:
            return word
        low += 1
    return parse.words[first] if first < len(parse.words) else None


def _is_coarse(time: Time) -> bool:
    """Whether the time is a month, a year or longer: no time at which somebody says or decides."""
    return time.begin is None or time.end is None or time.end[:7] != time.begin[:7] or len(time.value) == 7


def is_celebrated(parse: Parse, time: Time) -> bool:
    """Whether something is done for the day rather than on it: "sent a letter on the occasion of the anniversary"."""
    return _OCCASION.search(parse.text, max(0, time.span.start - _OCCASION_REACH), time.span.start) is not None


def _is_compared(time: Word) -> bool:
    """Whether the time tells of what a rank goes back to: "the first since 2016", "its largest test since May"."""
    prep = time.head
    if prep.lower != "since" or prep.head is prep:
        return False
    ranked = prep.head
    if ranked.pos in ("VERB", "AUX"):
        found = ranked.child("dobj", "attr", "nsubjpass")
        return found is not None and found.i < prep.i and _is_ranked(found)
    return _is_ranked(ranked)


def _is_ranked(noun: Word) -> bool:
    return noun.lower in RANKS or noun.tag == "JJS" or any(c.tag == "JJS" or c.lower in RANKS for c in noun.children)


def _cost(time: Word, word: Word, is_coarse: bool) -> int | None:
    """How far the time is from dating the word; None where it dates another clause."""
    holder = _holder(time)
    if is_coarse:
        holder = _reason_before(time, holder)
    if _is_of_another_time(holder) and (time.i < holder.i or holder.i < word.i) and not holder.governs(word):
        return None
    if time.i < holder.i and time.head is holder and time.dep in _PREMODIFIERS and time.child("cc") is None:
        while holder.dep in _PREMODIFIERS and holder.i < holder.head.i:
            holder = holder.head
        if holder.dep not in ("nsubj", "nsubjpass"):  # "discussed the June summit", not "Friday's test failed"
            return 0 if holder is word else _steps(word, holder)
    return reach(holder, word, is_shared=time.dep != "pobj" or time.head.lower in _SHARED)


def _reason_before(time: Word, holder: Word) -> Word:
    """The verb of a reason that stands between a verb and a month or year: "sanctioned for shipping coal in 2021".

    Parsers hang the time on the first verb; who is punished for an act is seldom punished in a whole month.
    """
    objects = [child for child in holder.children if child.dep in ("dobj", "nsubjpass")]
    for prep in [child for word in (holder, *objects) for child in word.children]:
        if prep.dep == "prep" and prep.lower in ("for", "over") and holder.i < prep.i < time.i:
            act = prep.child("pcomp", "pobj")
            if act is not None and act.tag == "VBG" and act.i < time.i and act.last < time.i:
                return act
    return holder


def _is_of_another_time(noun: Word) -> bool:
    """Whether a noun with a time before it says after or before what its clause happens: "after the 2017 killing"."""
    while noun.dep == "compound":
        noun = noun.head
    return noun.dep == "pobj" and noun.head.lower in _OF_ANOTHER_TIME


def _holder(time: Word) -> Word:
    """The verb or noun that the time modifies, over prepositions and the noun of an attribute."""
    node = time
    while not node.is_root:
        below, node = node, node.head
        if node.pos in ("VERB", "AUX"):
            return node
        if node.pos in _NOMINAL:
            return node.head if _is_behind_name(below, node) else node
    return node


def _is_behind_name(phrase: Word, name: Word) -> bool:
    """Whether a phrase between a name and its verb hangs on the name: "the Council on 20 February voted"."""
    is_subject = name.pos == "PROPN" and name.dep in ("nsubj", "nsubjpass") and name.head.pos in ("VERB", "AUX")
    return is_subject and phrase.dep in ("prep", "npadvmod") and name.i < phrase.i and phrase.last == name.last


def _is_light(holder: Word, word: Word) -> bool:
    """Whether the time hangs on the auxiliary of the word."""
    return holder.pos == "AUX" and holder.head is word


def _steps(word: Word, holder: Word) -> int | None:
    """Steps from the word up to the holder of the time, not out of a clause of its own."""
    steps, node = 0, word
    while node is not holder:
        if node.is_root:
            return None
        if node.dep in _CLAUSES and node.pos in ("VERB", "AUX") and not _shares_time(node):
            return None
        if node.dep == "pobj" and node.head.lower in _OF_ANOTHER_TIME and node.head.head is not node.head:
            return None
        steps += _CROSSING if node.pos in ("VERB", "AUX") else 1
        node = node.head
    return steps + 1


def _shares_time(verb: Word) -> bool:
    """Whether a clause happens with the one above it: "visited …, meeting Putin", "agreed to send", "where he met"."""
    if verb.dep == "xcomp":
        return True
    if verb.dep == "relcl":
        return any(child.lower in ("where", "when") for child in verb.children)
    if verb.dep == "pcomp" and verb.head.lower not in _GERUNDS:
        return False
    return verb.dep in ("advcl", "acl", "pcomp") and verb.tag == "VBG" and verb.child("mark") is None


def _steps_up(holder: Word, word: Word, is_shared: bool) -> int | None:
    """Steps from the holder up to the word: a time on an object or an attribute dates the verb above it, weakly.

    "Held a summit in June" is often parsed with "in June" on "summit"; a date inside a clause below does not count.
    """
    steps, node = 0, holder
    while node is not word:
        if node.is_root or node.pos in ("VERB", "AUX"):
            return None
        is_apart = node.dep == "conj" and not (is_shared and node is holder and node.pos == "NOUN")
        if (is_apart or node.dep in ("appos", "relcl", "nsubj", "nsubjpass", "poss")) and node.head is not word:
            return None
        node = node.head
        steps += 1
    return 3 + steps
