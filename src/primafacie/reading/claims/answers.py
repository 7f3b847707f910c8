"""What a denial, a rejection or an acknowledgement answers inside the report.

In this order: the allegation that stands in its own content ("denying allegations of …"), else what its words refer
back to ("the accusation", "it", "did no such thing"); claims that tell an event of the same kind between the same
parties; where there are none of these, claims whose content shares its words.
"""

from primafacie.reading.actors.cast import Cast
from primafacie.reading.claims.answer_words import kind_of, load_answers
from primafacie.reading.claims.answered import Narrated
from primafacie.reading.claims.contradicting import find_contradicted
from primafacie.reading.claims.draft import ClaimDraft
from primafacie.reading.claims.lexicon import load_lexicon
from primafacie.reading.claims.likeness import Likeness
from primafacie.reading.claims.nesting import Nest
from primafacie.reading.claims.occasions import occasions_of
from primafacie.reading.claims.places import Places
from primafacie.reading.claims.references import find_reference, has_complement
from primafacie.reading.claims.referents import Referents, charges, is_around
from primafacie.reading.language import Parse, Word

_DOUBTING = frozenset({"doubt", "deny"})
_PROPOSITIONS = (".clause", ".quote", ".gerund", ".rest")
"""Ends of the rules by which a content is a proposition, not a thing."""
_REJECTED = frozenset({"demands", "undertakes", "threatens", "condemns", "alleges"})
_PLAIN = frozenset({"asserts", "assesses"})
"""What is granted only where it concerns whoever grants it."""


def link_answers(parse: Parse, drafts: list[ClaimDraft], cast: Cast) -> None:
    """Give every denial, rejection and acknowledgement the claims that it answers.

    Args:
        parse: The parse.
        drafts: All claims in the order of the text, with sources, `via` and events; claims of the reporter that an
            answer takes up are put among them.
        cast: The actors, by whose words "Seoul's claim" is known.
    """
    answered = load_answers().answered
    contradicted = find_contradicted(drafts)
    answers = [(n, draft) for n, draft in enumerate(drafts) if draft.stance in answered and _can_answer(draft)]
    if len(answers) == 0:
        return
    linker = _Linker(parse, drafts, [draft for _, draft in answers], cast)
    for k, (n, draft) in enumerate(answers):
        unique = {id(other): other for other in linker.answered_by(n)}
        if not unique and k > 0 and linker.goes_on(draft, answers[k - 1][1]):
            unique = {id(other): other for other in answers[k - 1][1].answers}
        if not unique and draft in contradicted:
            unique = {id(contradicted[draft]): contradicted[draft]}
        draft.answers = sorted(unique.values(), key=lambda other: (other.start, other.end))
    drafts.extend(linker.narrated.made.values())
    drafts.sort(key=lambda draft: (draft.start, draft.content[0][0], draft.end))


def _can_answer(draft: ClaimDraft) -> bool:
    """Whether a claim is about another one: "did not mention" leaves nothing open that somebody put forward."""
    if draft.stance != "doubts" or draft.class_ in _DOUBTING or draft.cue_word is None:
        return True
    withheld = load_answers().withholding | load_answers().commenting
    is_act = draft.head is not None and draft.head.pos == "VERB" and draft.head.lemma in withheld
    return draft.cue_word.lemma in withheld or is_act


class _Linker:
    """The claims of a report, to be searched for what an answer is about."""

    def __init__(self, parse: Parse, drafts: list[ClaimDraft], answers: list[ClaimDraft], cast: Cast) -> None:
        places = Places(parse)
        self._places = places
        self._parse = parse
        self._drafts = drafts
        self._cast = cast
        self._lexicon = load_lexicon()
        self._inside = _Inside(drafts, answers)
        self._likeness = Likeness(parse, drafts, places)
        self._referents = Referents(parse, drafts, places, cast)
        self.narrated = Narrated(parse, drafts, places)

    def answered_by(self, n: int) -> list[ClaimDraft]:
        """What the n-th claim answers."""
        draft = self._drafts[n]
        named = [*self._inside.named_in(draft), *self._inside.spoken_of(draft)]
        if draft.cue_word is not None and draft.cue_word.lemma in load_answers().attitudes:
            return named
        found = named or self._referred_to(n)
        for event in [*draft.events, *(event for inner in named for event in inner.events)]:
            about = self._likeness.about(draft, event)
            found = [*found, *(o for o in about if o not in named and _may_answer(draft, o))]
        if not found and draft.stance != "doubts":
            found = self._alike(n)
        return found or self._before_it(draft) or self._just_said(n)

    def _before_it(self, draft: ClaimDraft) -> list[ClaimDraft]:
        """The claims that an answer is said to have been given after."""
        if draft.cue_word is None:
            return []
        named = (self._inside.by_cue(word) for word in occasions_of(self._parse, draft.cue_word))
        return [other for other in named if other is not None and _may_answer(draft, other)]

    def _just_said(self, n: int) -> list[ClaimDraft]:
        """The last charge before the n-th claim: one that concerns its source, unless it says itself that it denies."""
        draft = self._drafts[n]
        if draft.stance not in ("denies", "acknowledges"):
            return []
        said = [o for o in self._referents.just_said(n) if _may_answer(draft, o)]
        if not draft.rule.startswith("claims.verb.deny"):
            is_proposition = draft.rule.endswith(_PROPOSITIONS)
            said = [o for o in said if is_proposition and charges(o) and self._referents.concerns(o, draft)]
        if not said and draft.rule.startswith(("claims.verb.deny", "claims.verb.acknowledge", "claims.verb.admit")):
            told = self.narrated.right_before(draft)
            if told is not None and draft.class_ != "deny" and not _tells_the_same(draft, told):
                return []
            return [told] if told is not None and self._referents.concerns(told, draft) else []
        return said[:1]

    def goes_on(self, draft: ClaimDraft, before: ClaimDraft) -> bool:
        """Whether a denial in other words goes on from another one of the same side right before it."""
        if draft.stance != "denies" or before.stance != "denies" or draft.events:
            return False
        if draft.rule.startswith("claims.verb.deny") and find_reference(draft, self._cast, self._lexicon) is None:
            return False  # it says itself what else is denied
        is_same = self._referents.are_of_one_side(draft, before) or any(
            word.lemma in load_answers().utterances for word in draft.source_words
        )
        return is_same and -1 <= self._places.between(draft, before) <= 0

    def _referred_to(self, n: int) -> list[ClaimDraft]:
        """What the words of the n-th claim refer back to."""
        draft = self._drafts[n]
        reference = find_reference(draft, self._cast, self._lexicon)
        if reference is None:
            return []
        found = self._referents.meant(n, reference)
        told = self.narrated.meant(draft, reference) if not found else None
        return found if told is None else [told]

    def _alike(self, n: int) -> list[ClaimDraft]:
        """Claims that share the words of the n-th; what grants something is about a charge, or about who grants it."""
        draft = self._drafts[n]
        alike = self._likeness.alike(n)
        found = [o for o in alike if _may_answer(draft, o) and not self._inside.holds(draft, o)]
        if draft.stance == "rejects":  # what is only said is no demand
            return [o for o in found if o.stance in _REJECTED]
        if draft.stance != "acknowledges":
            return found
        return [o for o in found if o.stance not in _PLAIN or self._referents.concerns(o, draft)]


def _may_answer(draft: ClaimDraft, other: ClaimDraft) -> bool:
    """Whether `other` can be what `draft` answers: another source's claim of a fitting stance, not one around it."""
    if other is draft or other.stance not in load_answers().answered[draft.stance] or is_around(draft, other):
        return False
    return not (draft.sources and any(actor in draft.sources for actor in other.sources))


def _tells_the_same(draft: ClaimDraft, told: ClaimDraft) -> bool:
    """Whether what is granted is what the reporter told: "shipped graphite … It has acknowledged the shipment"."""
    head = draft.head
    if (
        head is None
        or has_complement(head)
        or not any(child.lower in ("the", "this", "that") for child in head.children)
    ):
        return False
    return bool({event.type for event in draft.events} & {event.type for event in told.events})


class _Inside:
    """The claims that an answer's own words make: "denied allegations of …", "said of the charge that …"."""

    def __init__(self, drafts: list[ClaimDraft], answers: list[ClaimDraft]) -> None:
        nest = Nest(answers)
        self._by_cue = {draft.cue_word.i: draft for draft in drafts if draft.cue_word is not None}
        self._inner: dict[int, list[ClaimDraft]] = {}
        for draft in drafts:
            if draft.cue is not None:
                for outer in nest.around(*draft.cue):
                    self._inner.setdefault(id(outer), []).append(draft)

    def by_cue(self, word: Word) -> ClaimDraft | None:
        """The claim whose cue a word is; None for others."""
        return self._by_cue.get(word.i)

    def holds(self, draft: ClaimDraft, other: ClaimDraft) -> bool:
        """Whether the cue of a claim stands in the content of an answer."""
        return other in self._inner.get(id(draft), [])

    def named_in(self, draft: ClaimDraft) -> list[ClaimDraft]:
        """Claims that a noun makes inside the content, or that are told behind the noun that is answered."""
        return [
            other for other in self._inner.get(id(draft), [])
            if _is_answered_noun(draft, other)
            or ((other.rule.startswith("claims.noun") or _is_told_by(draft.head, other)) and _may_answer(draft, other))
        ]  # fmt: skip

    def spoken_of(self, draft: ClaimDraft) -> list[ClaimDraft]:
        """The claim that the cue's own words name: "said of the charge that …"."""
        if draft.cue_word is None:
            return []
        nouns = (prep.child("pobj") for prep in draft.cue_word.children if prep.dep == "prep")
        named = (self.by_cue(noun) for noun in nouns if noun is not None)
        return [other for other in named if other is not None and _may_answer(draft, other)]


def _is_answered_noun(draft: ClaimDraft, other: ClaimDraft) -> bool:
    """Whether the noun that makes the claim is itself what is answered: "rejected the argument that …"."""
    head = draft.head
    if head is None or other is draft or other.cue_word is not head:
        return False
    return draft.stance != "doubts" and kind_of(head.lemma) is not None


def _is_told_by(head: Word | None, other: ClaimDraft) -> bool:
    """Whether the noun that is answered tells the claim: "rejected a report that said …"."""
    cue = other.cue_word
    if head is None or cue is None or kind_of(head.lemma) is None:
        return False
    return cue.dep in ("relcl", "acl") and head.i <= cue.head.i < cue.i <= head.last
