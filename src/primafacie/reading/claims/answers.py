"""What a denial, a rejection or an acknowledgement answers inside the report.

In this order: the allegation that stands in its own content ("denying allegations of …"), else what its words refer
back to ("the accusation", "it", "did no such thing"); claims that tell an event of the same kind between the same
parties; where there are none of these, claims whose content shares its words.
"""

from primafacie.reading.actors.cast import Cast
from primafacie.reading.claims.answer_words import kind_of, load_answers
from primafacie.reading.claims.draft import ClaimDraft
from primafacie.reading.claims.lexicon import load_lexicon
from primafacie.reading.claims.likeness import Likeness
from primafacie.reading.claims.nesting import Nest
from primafacie.reading.claims.places import Places
from primafacie.reading.claims.references import find_reference
from primafacie.reading.claims.referents import Referents, is_around
from primafacie.reading.language import Parse, Word

_PLAIN = frozenset({"asserts", "assesses"})
"""What is granted only where it concerns whoever grants it."""


def link_answers(parse: Parse, drafts: list[ClaimDraft], cast: Cast) -> None:
    """Give every denial, rejection and acknowledgement the claims that it answers.

    Args:
        parse: The parse.
        drafts: All claims in the order of the text, with sources, `via` and events.
        cast: The actors, by whose words "Seoul's claim" is known.
    """
    answered = load_answers().answered
    answers = [(n, draft) for n, draft in enumerate(drafts) if draft.stance in answered]
    if len(answers) == 0:
        return
    lexicon = load_lexicon()
    inside = _Inside(drafts, [draft for _, draft in answers])
    places = Places(parse)
    likeness, referents = Likeness(parse, drafts, places), Referents(drafts, places, cast)
    for n, draft in answers:
        named = [*inside.named_in(draft), *inside.spoken_of(draft)]
        found = list(named)
        if not named and (reference := find_reference(draft, cast, lexicon)) is not None:
            found = referents.meant(n, reference)
        for event in [*draft.events, *(event for inner in named for event in inner.events)]:
            found += [o for o in likeness.about(draft, event) if o not in named and _may_answer(draft, o)]
        if draft.stance != "doubts" and not found:
            found = [o for o in likeness.alike(n) if _may_answer(draft, o) and not inside.holds(draft, o)]
            if draft.stance == "acknowledges":
                found = [o for o in found if o.stance not in _PLAIN or referents.concerns(o, draft)]
        if draft.rule.startswith("claims.verb.deny") and not found:
            found = [o for o in referents.just_said(n) if _may_answer(draft, o)][:1]
        unique = {id(other): other for other in found}
        draft.answers = sorted(unique.values(), key=lambda other: (other.start, other.end))


def _may_answer(draft: ClaimDraft, other: ClaimDraft) -> bool:
    """Whether `other` can be what `draft` answers: another source's claim of a fitting stance, not one around it."""
    if other is draft or other.stance not in load_answers().answered[draft.stance] or is_around(draft, other):
        return False
    return not (draft.sources and any(actor in draft.sources for actor in other.sources))


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
        named = (self._by_cue.get(noun.i) for noun in nouns if noun is not None)
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
