"""Which claims the words of an answer mean, where they only refer back to them."""

import bisect

from primafacie.reading.actors.cast import ActorDraft, Cast
from primafacie.reading.claims.answer_words import load_answers
from primafacie.reading.claims.draft import ClaimDraft
from primafacie.reading.claims.likeness import CHARGEABLE
from primafacie.reading.claims.places import Places
from primafacie.reading.claims.references import Reference
from primafacie.reading.language import Parse
from primafacie.record.claim import Stance

_LOOK_BACK = 40
"""Claims before an answer among which its referent is sought."""
_LOOK_AHEAD = 3
"""Sentences behind an answer in which an allegation that it answers beforehand may come."""
_BESIDE = 3
"""Characters at most between a content and the relative pronoun that takes it up."""
_GAP = 600
"""Characters between claims at most that one plural names together."""
_ENOUGH = 1.0
"""What a claim must weigh at least. All weights are judgements, set on the tuned half of the project's own answers."""
_FAR = 0.3
"""What each sentence between takes off."""
_NAMED = 3.0
_RANK = 0.3
"""What each place in the list of its kind takes off."""
_UNCHARGED = 1.0
"""What a claim that charges nobody loses where the noun names a charge."""
_CHARGED = 2.0
_PLAIN = 1.5
_OWNED = 2.0
_CONCERNED = 1.0
_SAME_WORD = 1.5
_OWN_SIDE = 1.5
_NARRATED = 0.5
_NEAR = 1.0
"""How much less than the best another claim of a plural may weigh."""
_ANY_DEED = frozenset({"incident", "episode"})
"""Nouns for whatever happened, also what no type of event is known for."""
_SOURCE_WORDS = 12
"""Words of a source's phrase at most among which it is sought for whom it speaks."""
_TELLING = frozenset({"alleges", "asserts", "condemns"})
_WEAK = frozenset({"asserts", "assesses", "predicts"})
_STRONG = frozenset({"alleges", "condemns", "demands", "threatens"})


class Referents:
    """The claims of a report, to be chosen from by what an answer refers back to."""

    def __init__(self, parse: Parse, drafts: list[ClaimDraft], places: Places, cast: Cast) -> None:
        self._parse = parse
        self._drafts = drafts
        self._cast = cast
        self._mentioned: dict[int, list[int]] = {}
        self._places = places

    def meant(self, n: int, reference: Reference) -> list[ClaimDraft]:
        """What the n-th claim answers by its reference; empty where nothing fits well enough."""
        draft = self._drafts[n]
        before = [(self._weight(draft, reference, other), other) for other in self._before(n, draft)]
        fitting = sorted(
            ((w, other) for w, other in before if w >= _ENOUGH), key=lambda pair: (-pair[0], -pair[1].start)
        )
        if not fitting and reference.names:
            behind = [(self._weight(draft, reference, other), other) for other in self._behind(n, draft)]
            fitting = [pair for pair in behind if pair[0] >= _ENOUGH and self._is_plainly_meant(draft, pair[1])][:1]
        if not reference.is_plural:
            return [other for _, other in fitting[:1]]
        return _same_matter([other for weight, other in fitting if weight >= fitting[0][0] - _NEAR])

    def just_said(self, n: int) -> list[ClaimDraft]:
        """The claims of the sentence before the n-th or of its own that charge somebody or speak of whoever makes it.

        Of those that do both, also one of the sentence before that. The nearest come first.
        """
        draft = self._drafts[n]
        return [
            other for other in reversed(self._before(n, draft))
            if self._places.between(draft, other) >= -2 and other.stance in _TELLING and other.cue is not None
            and (charges(other) + self.concerns(other, draft) >= -self._places.between(draft, other))
            and (charges(other) or self.concerns(other, draft))
        ]  # fmt: skip

    def are_of_one_side(self, draft: ClaimDraft, other: ClaimDraft) -> bool:
        """Whether two claims are of one source or of sources of one state."""
        return _shares_source(draft, other) or bool(_states(draft) & _states(other))

    def concerns(self, other: ClaimDraft, draft: ClaimDraft) -> bool:
        """Whether the content of a claim tells of the source of an answer, of those it speaks for or of its state."""
        states = [actor for code in sorted(_states(draft)) if (actor := self._cast.state(code)) is not None]
        if any(self._is_named_in(actor, other) for actor in (*draft.sources, *self._spoken_for(draft), *states)):
            return True
        roles = (actor for event in other.events for actors in event.roles.values() for actor in actors)
        return any(_states(draft) & actor.states() for actor in roles)

    def _spoken_for(self, draft: ClaimDraft) -> list[ActorDraft]:
        """Whom the words of the source name beside the source: "its lawyer", "a spokesman for the bank"."""
        words = (word for noun in draft.source_words for word in self._parse.subtree(noun)[:_SOURCE_WORDS])
        actors = (
            self._cast.actor_at(word) for word in words if draft.source is not None and word.end <= draft.source[1]
        )
        return [actor for actor in actors if actor is not None and actor not in draft.sources]

    def _is_named_in(self, actor: ActorDraft, other: ClaimDraft) -> bool:
        starts = self._mentioned.get(id(actor))
        if starts is None:
            starts = sorted(mention.head.start for mention in actor.mentions)
            self._mentioned[id(actor)] = starts
        return any(bisect.bisect_left(starts, start) < bisect.bisect_left(starts, end) for start, end in other.content)

    def _is_plainly_meant(self, draft: ClaimDraft, other: ClaimDraft) -> bool:
        """Whether a claim behind the answer is in its sentence or speaks of whoever answers."""
        return self._places.between(draft, other) == 0 or self.concerns(other, draft)

    def _before(self, n: int, draft: ClaimDraft) -> list[ClaimDraft]:
        earlier = self._drafts[max(0, n - _LOOK_BACK) : n]
        return [other for other in earlier if not _holds(draft, other) and not is_around(draft, other)]

    def _behind(self, n: int, draft: ClaimDraft) -> list[ClaimDraft]:
        later = self._drafts[n + 1 : n + 1 + _LOOK_BACK]
        near = (other for other in later if self._places.between(draft, other) <= _LOOK_AHEAD)
        return [other for other in near if not _holds(draft, other)]

    def _weight(self, draft: ClaimDraft, reference: Reference, other: ClaimDraft) -> float:
        """How well a claim fits; below zero where it cannot be meant."""
        kind = _kind_weight(draft, reference, other.stance)
        own = _shares_source(draft, other)
        if kind is None or own != _withdraws(draft):
            return -1.0
        between = abs(self._places.between(draft, other))
        if reference.name == "wrong" and not (self.concerns(other, draft) or (between <= 1 and charges(other))):
            return -1.0
        weight = kind - _FAR * between
        if reference.name == "deed" and not other.events and reference.word.lemma not in _ANY_DEED:
            return -1.0
        if other.quotation == "narrator":
            if reference.name not in ("", "report", "deed") or between > 1 or other.start > draft.start:
                return -1.0
            weight -= _NARRATED
        if other.cue_word is not None and other.cue_word.lemma == reference.word.lemma:
            weight += _SAME_WORD
        if reference.word.tag == "WDT" and 0 <= reference.word.start - other.content[-1][1] <= _BESIDE:
            weight += _SAME_WORD  # "said that the ship had left, which Lima denies"
        if reference.owner is not None and reference.owner not in draft.sources:
            weight += _owner_weight(reference.owner, other)
        if self.concerns(other, draft):
            weight += _CONCERNED
        if not own and _states(draft) & _states(other):
            weight -= _OWN_SIDE
        return weight


def _kind_weight(draft: ClaimDraft, reference: Reference, stance: Stance) -> float | None:
    """What the stance of a claim weighs; None where the words of the answer cannot name such a claim."""
    if reference.names:
        if stance not in reference.names:
            return None
        is_charge = reference.name == "charge" and stance in _WEAK
        return _NAMED - _RANK * reference.names.index(stance) - (_UNCHARGED if is_charge else 0.0)
    if stance not in load_answers().answered[draft.stance]:
        return None
    return _CHARGED if stance in _STRONG else _PLAIN


def _owner_weight(owner: ActorDraft, other: ClaimDraft) -> float:
    """What it weighs whether a claim is by the one whose saying the words name ("Seoul's claim")."""
    states = owner.states()
    if any(source is owner or source.states() & states for source in other.sources):
        return _OWNED
    return -_OWNED if states and any(source.states() for source in other.sources) else 0.0


def charges(claim: ClaimDraft) -> bool:
    """Whether a claim charges somebody with something, be it that it only tells the deed."""
    return claim.stance == "alleges" or any(event.type in CHARGEABLE for event in claim.events)


def _states(draft: ClaimDraft) -> frozenset[str]:
    return frozenset(code for actor in draft.sources for code in actor.states())


def _shares_source(draft: ClaimDraft, other: ClaimDraft) -> bool:
    return any(actor in draft.sources for actor in other.sources)


def _withdraws(draft: ClaimDraft) -> bool:
    """Whether the source takes back what it said itself."""
    return draft.cue_word is not None and draft.cue_word.lemma in load_answers().withdrawing


def _holds(draft: ClaimDraft, other: ClaimDraft) -> bool:
    return other.cue is not None and draft.covers(*other.cue)


def is_around(draft: ClaimDraft, other: ClaimDraft) -> bool:
    """Whether an answer stands in the content of the other claim."""
    if draft.cue is not None and other.covers(*draft.cue):
        return True
    above = draft.via
    while above is not None:
        if above is other:
            return True
        above = above.via
    return False


def _same_matter(fitting: list[ClaimDraft]) -> list[ClaimDraft]:
    """The best claim and those that stand beside it in the text without a gap of other matter."""
    kept = fitting[:1]
    for other in fitting[1:]:
        if any(other.start - one.end <= _GAP and one.start - other.end <= _GAP for one in kept):
            kept.append(other)
    return kept
