"""The reporter's own sentences that an answer takes up: "The owner is a front for the bank. He denies this."

Where nobody else put forward what is answered, the reporter did: in the sentence right before, or in the clause that a
", which" behind it takes up. A sentence that tells an event has a claim of the reporter already; another one gets it
because it is answered.
"""

from primafacie.reading.claims.answer_words import kind_of, load_answers
from primafacie.reading.claims.draft import ClaimDraft, Range
from primafacie.reading.claims.nesting import Nest
from primafacie.reading.claims.phrases import trim
from primafacie.reading.claims.places import Places
from primafacie.reading.claims.references import APPOSED, Reference
from primafacie.reading.claims.referents import charges
from primafacie.reading.language import Parse, Word
from primafacie.reading.language.parse import Sentence

RULE = "claims.narrator.answered"
_ANSWERS = frozenset({"denies", "acknowledges", "doubts"})
"""Stances that are about what is so; what is rejected is a thing as often as a proposition."""
_FINITE = frozenset({"VBD", "VBZ", "VBP"})


class Narrated:
    """The reporter's claims of a report, those that events made and those that answers make."""

    def __init__(self, parse: Parse, drafts: list[ClaimDraft], places: Places) -> None:
        self._parse = parse
        self._nest = Nest(drafts)
        self._by_cue = {draft.cue_word.i: draft for draft in drafts if draft.cue_word is not None}
        self._places = places
        self.made: dict[Range, ClaimDraft] = {}

    def meant(self, draft: ClaimDraft, reference: Reference) -> ClaimDraft | None:
        """The reporter's claim that an answer refers to, made where there is none yet; None where none can be meant."""
        if draft.stance not in _ANSWERS:
            return None
        clause = _clause_before(reference.word)
        if clause is not None:
            words = self._parse.words
            return self._claim(clause, (words[clause.first].start, words[reference.word.first - 1].end))
        index = self._places.sentence(draft)
        if index == 0 or not self._can_be_meant(reference, self._parse.sentences[index - 1]):
            return None
        before = self._parse.sentences[index - 1]
        whole = (self._parse.words[before.first].start, self._parse.words[before.last].end)
        return self._claim(before.root, whole)

    def right_before(self, draft: ClaimDraft) -> ClaimDraft | None:
        """The reporter's claim of an event in the sentence before an answer; None where there is none."""
        index = self._places.sentence(draft)
        if index == 0:
            return None
        root = self._parse.sentences[index - 1].root
        return next((told for told in self._nest.around(root.start, root.end) if told.rule == "claims.narrator"), None)

    def _can_be_meant(self, reference: Reference, sentence: Sentence) -> bool:
        """Whether the words can name what a sentence tells: a charge one that speaks of it, a part in it a deed."""
        if reference.name == "charge":
            nouns = (kind_of(word.lemma) for word in self._parse.words_of(sentence) if word.pos == "NOUN")
            return any(kind is not None and kind[0] == "charge" for kind in nouns)
        if reference.name == "wrong":
            is_part = reference.word.lemma in load_answers().parts or reference.word.pos != "NOUN"
            return is_part and (_is_past(sentence.root) or self._is_charged(sentence.root))
        return reference.name in ("", "report")

    def _is_charged(self, root: Word) -> bool:
        return any(charges(draft) for draft in self._nest.around(root.start, root.end))

    def _claim(self, root: Word, piece: Range) -> ClaimDraft | None:
        """The reporter's claim that holds the verb of a sentence; None where it is somebody's, or no statement."""
        around = self._nest.around(root.start, root.end)
        if around or root.i in self._by_cue:
            return next((draft for draft in around if draft.quotation == "narrator"), None)
        content = trim(self._parse, *piece)
        if content is None or not _is_statement(root):
            return None
        return self.made.setdefault(
            content,
            ClaimDraft(rule=RULE, content=[content], stance="asserts", quotation="narrator", head=root),
        )


def _clause_before(word: Word) -> Word | None:
    """The verb of the clause that ", which …" or ", a point that …" behind it takes up; None for other words."""
    if word.dep in APPOSED:
        return _finite_above(word)
    relative = next((above for above in word.ancestors() if above.dep == "relcl"), None)
    if word.tag != "WDT" or relative is None:
        return None
    above = relative.head
    if above.pos == "NOUN" and (kind_of(above.lemma) is not None or above.lemma in load_answers().shells):
        return None
    return above if above.tag in _FINITE else _finite_above(above)


def _finite_above(word: Word) -> Word | None:
    return next((above for above in word.ancestors() if above.tag in _FINITE), None)


def _is_past(verb: Word) -> bool:
    return verb.tag == "VBD" or any(child.dep in ("aux", "auxpass") and child.tag == "VBD" for child in verb.children)


def _is_statement(root: Word) -> bool:
    """Whether a verb heads a clause that puts something forward: finite, with a subject, no question."""
    has_finite = root.tag in _FINITE or any(child.dep in ("aux", "auxpass") for child in root.children)
    marks = [child.text for child in root.children if child.dep == "punct"]
    return has_finite and root.child("nsubj", "nsubjpass", "csubj", "expl") is not None and "?" not in marks
