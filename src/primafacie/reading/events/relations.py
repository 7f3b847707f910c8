"""Words that set what a clause or a noun tells before, after or into another happening: "two days after the summit"."""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from primafacie.reading.events.relation_lexicon import Order, RelationLexicon, load_relation_lexicon
from primafacie.reading.language import Parse, Sentence, Word
from primafacie.reading.times.governing import RANKS, head_of, reach
from primafacie.record.time import Time

_BEHIND = len(" on ")
"""How far behind the phrase of an anchor its time can begin."""
NEAR = 100
"""How many words of its sentence on either side of a trigger can date it; flattened lists and tables make sentences of
thousands of words, which would cost their square.
"""
_RANK_WORDS = 3
"""How many words before "since" a rank is looked for."""
_VERBAL = frozenset({"VERB", "AUX"})
_WHILE = frozenset({"when", "while"})
_STANDING = frozenset({"FAC", "GPE", "LOC", "ORG", "PERSON"})
"""Named entities before which one stands: "laid a wreath before the Liberation Tower on Thursday"."""
_RELATIVE = frozenset({"which", "that", "who", "whom"})


@dataclass(frozen=True, slots=True)
class Relation:
    """A phrase or a verb that orders two happenings.

    Attributes:
        holder: The verb or noun that is said to be within, before or after.
        anchor: The noun or verb that it is measured by.
        amount: So many units (D, W, M, Y) between the two; None where the words give none.
        is_loose: Whether the preposition orders only where its noun is an event.
        is_count: Whether it tells what a rank goes back to, and so not when: "the first since the war".
    """

    order: Order
    holder: Word
    anchor: Word
    amount: tuple[int, str] | None = None
    is_loose: bool = False
    is_count: bool = False


class Relations:
    """The relations of a report, found sentence by sentence when they are asked for."""

    def __init__(self, parse: Parse) -> None:
        self.parse = parse
        self._known: dict[int, list[tuple[int, Relation]]] = {}
        self._anchors: dict[str, list[Word]] = {}

    def around(self, word: Word) -> list[Relation]:
        """The relations of the sentence of a word that are told near it, in the order of the text."""
        if word.sentence not in self._known:
            self._known[word.sentence] = find_relations(self.parse, self.parse.sentences[word.sentence])
        known = self._known[word.sentence]
        low = bisect_left(known, word.i - NEAR, key=lambda pair: pair[0])
        high = bisect_right(known, word.i + NEAR, key=lambda pair: pair[0])
        return [relation for _, relation in known[low:high]]

    def orders(self, one: Word, other: Word) -> bool:
        """Whether the words tell when one of two triggers of a sentence is by the other."""
        return any(
            not relation.is_loose
            and (
                (_governs(relation.anchor, other) and reach(relation.holder, one) is not None)
                or (_governs(relation.anchor, one) and reach(relation.holder, other) is not None)
            )
            for relation in self.around(one)
        )

    def is_anchored(self, time: Time, word: Word) -> bool:
        """Whether a time is that of what a word is before or after: "two days after the summit on 18 June"."""
        if time.id not in self._anchors:
            around = self.around(head_of(self.parse, time) or word)
            beside = [each for each in around if each.order != "within" and self._is_beside(time, each)]
            self._anchors[time.id] = [relation.anchor for relation in beside]
        return any(not _governs(anchor, word) for anchor in self._anchors[time.id])

    def of_anchor(self, times: list[Time], relation: Relation) -> list[Time]:
        """The times in the phrase of an anchor, or right behind it where something is before or after it."""
        return [time for time in times if self._is_beside(time, relation)]

    def _is_beside(self, time: Time, relation: Relation) -> bool:
        start, end = self._range(relation.anchor)
        behind = 0 if relation.order == "within" else _BEHIND
        is_itself = time.span.start <= relation.anchor.start < time.span.end
        return not is_itself and start <= time.span.start <= end + behind

    def _range(self, word: Word) -> tuple[int, int]:
        return self.parse.words[word.first].start, self.parse.words[word.last].end


def _governs(anchor: Word, word: Word) -> bool:
    """Whether a word is in the subtree of an anchor; most are not even between its first and last word."""
    return anchor.first <= word.i <= anchor.last and anchor.governs(word)


def find_relations(parse: Parse, sentence: Sentence) -> list[tuple[int, Relation]]:
    """The relations that a sentence tells, each with the index of its word, in the order of the text."""
    lexicon = load_relation_lexicon()
    found: list[tuple[int, Relation]] = []
    for word in parse.words_of(sentence):
        verb_order = lexicon.verbs.get(word.lemma)
        relation = _of_phrase(parse, sentence, word, lexicon) or _of_clause(word) or _of_verb(word, verb_order)
        if relation is not None:
            found.append((word.i, relation))
    return found


def _of_phrase(parse: Parse, sentence: Sentence, last: Word, lexicon: RelationLexicon) -> Relation | None:
    order, first = _phrase_before(parse, sentence, last, lexicon)
    is_loose = order is None and last.lower in lexicon.loose
    if order is None and not is_loose:
        return None
    below = last.child("pobj", "pcomp")
    is_mark = below is None and last.dep == "mark" and last.head.dep == "advcl"
    anchor = last.head if is_mark else below
    if anchor is None:
        return None
    if last.lower == "before" and anchor.entity in _STANDING:
        return None
    amount, outer = _amount_before(parse, sentence, first, lexicon)
    holder = anchor.head if is_mark else _above(outer, last, lexicon)
    if holder is None and outer.i == sentence.first:
        holder = _misplaced_clause(anchor)
    if holder is None or (anchor.governs(holder) and holder.dep != "relcl"):
        return None
    is_count = _is_count(parse, sentence, last)
    return Relation(order or "within", holder, anchor, amount, is_loose=is_loose, is_count=is_count)


def _is_count(parse: Parse, sentence: Sentence, last: Word) -> bool:
    """Whether "since" tells what a rank goes back to: "for the first time since the war", "its largest since"."""
    before = parse.words[max(sentence.first, last.i - _RANK_WORDS) : last.i]
    return last.lower == "since" and any(word.lower in RANKS or word.tag == "JJS" for word in before)


def _phrase_before(parse: Parse, sentence: Sentence, last: Word, lexicon: RelationLexicon) -> tuple[Order | None, Word]:
    """What the longest phrase that ends with a word means, and the first word of the phrase."""
    for words, order in lexicon.phrases.get(last.lower, ()):
        first = last.i - len(words) + 1
        if first >= sentence.first and all(parse.words[first + n].lower == word for n, word in enumerate(words)):
            return order, parse.words[first]
    return None, last


def _amount_before(
    parse: Parse, sentence: Sentence, first: Word, lexicon: RelationLexicon
) -> tuple[tuple[int, str] | None, Word]:
    """The amount right before a phrase ("two days"), None where it is rough; and the first word of both."""
    i = first.i - 1
    while i >= sentence.first and parse.words[i].lower in lexicon.nearness:
        i -= 1
    if i < sentence.first:
        return None, first
    unit, before = parse.words[i], parse.words[i - 1] if i > sentence.first else None
    if unit.lemma not in lexicon.units:
        return None, first
    if before is None:
        return None, unit
    count = int(before.text) if before.text.isdecimal() and len(before.text) < 4 else lexicon.numbers.get(before.lower)
    if count is None:
        return None, unit
    is_rough = before.i > sentence.first and parse.words[before.i - 1].lower in lexicon.rough
    return (None if is_rough else (count, lexicon.units[unit.lemma])), before


def _above(outer: Word, last: Word, lexicon: RelationLexicon) -> Word | None:
    """The verb or noun that a phrase hangs on, over its own words and its amount."""
    node = last
    while not node.is_root:
        node = node.head
        own = outer.i <= node.i <= last.i or node.lemma in lexicon.units
        if not own and (node.pos in _VERBAL or node.pos in ("NOUN", "PROPN", "PRON")):
            return node
    return None


def _misplaced_clause(anchor: Word) -> Word | None:
    """The main verb that a parser hung on the noun of an opening phrase: "On the eve of the summit they met"."""
    for child in anchor.children:
        subject = child.child("nsubj", "nsubjpass")
        relative = any(word.lower in _RELATIVE for word in child.children)
        if child.dep == "relcl" and subject is not None and not relative:
            return child
    return None


def _of_clause(word: Word) -> Relation | None:
    """A clause with "when" or "while": what its main verb tells lies in it."""
    verb = word.head
    opens = word.lower in _WHILE and word.i < verb.i and verb.dep == "advcl" and verb.head.pos in _VERBAL
    return Relation("within", verb.head, verb) if opens else None


def _of_verb(verb: Word, order: Order | None) -> Relation | None:
    """A verb that orders its subject and its object: "the summit followed the vote"."""
    if order is None or verb.pos != "VERB":
        return None
    subject, agent = verb.child("nsubj", "nsubjpass"), verb.child("agent")
    below = verb.child("dobj") or (agent.child("pobj") if agent is not None else None)
    if subject is None or below is None or subject.lower in _RELATIVE:
        return None
    return Relation(order, below, subject) if subject.dep == "nsubjpass" else Relation(order, subject, below)
