"""Which claims tell the same as an answer: the same kind of event between the same parties, or the same words."""

import bisect
from typing import TYPE_CHECKING

from primafacie.reading.claims.draft import ClaimDraft
from primafacie.reading.claims.places import Places
from primafacie.reading.language import Parse

if TYPE_CHECKING:
    from primafacie.reading.events.draft import EventDraft

_WORD_POS = frozenset({"NOUN", "VERB", "PROPN", "ADJ", "NUM"})
_LIGHT = frozenset(
    {"be", "have", "do", "say", "make", "take", "get", "go", "country", "government", "official", "year", "day"}
)
CHARGEABLE = frozenset({
    "transfer", "military_cooperation", "scientific_cooperation", "service", "labour", "venture", "cyber", "funds",
    "voyage",
    "weapon_test", "attack", "deployment", "incursion",
})  # fmt: skip
"""Acts that a plain assertion of somebody else charges one with."""
_MOST = 200
"""Claims of one type of event that an answer is held against."""
_LOOK_BACK = 20
"""Claims with one word, before and behind an answer, that it is held against."""
_ANSWERING = frozenset({"deny", "denial", "reject", "rejection", "acknowledge", "acknowledgement", "doubt"})
_FAR = 10
"""Sentences beyond which what has no cue of answering answers nothing by its words."""
_LIKE = 0.5
"""Share of the content words of an answer that a claim must have to be what it is about."""
_LIKE_WORDS = 3
_LEAST_BESIDE = {"deny": 1, "denial": 1, "acknowledge": 2}
"""Words that a claim right beside an answer must share with it, by the class of the answer's cue."""


class Likeness:
    """The claims of a report by the events they tell and by the words of their contents."""

    def __init__(self, parse: Parse, drafts: list[ClaimDraft], places: Places) -> None:
        self._parse = parse
        self._places = places
        self._drafts = drafts
        self._by_type: dict[str, list[tuple[EventDraft, ClaimDraft]]] = {}
        for draft in drafts:
            for event in draft.events:
                self._by_type.setdefault(event.type, []).append((event, draft))
        self._words: dict[int, set[str]] = {}
        self._by_word: dict[str, list[int]] = {}

    def about(self, draft: ClaimDraft, event: "EventDraft") -> list[ClaimDraft]:
        """Claims that tell an event of the same kind, with parties and goods that agree.

        Args:
            draft: The answer; its sources are parties of what it answers where its words name none.
            event: What it answers.
        """
        states = frozenset(code for actor in draft.sources for code in actor.states())
        found: dict[int, ClaimDraft] = {}
        for other_event, other in self._by_type.get(event.type, [])[:_MOST]:
            if id(other) in found or other.quotation == "narrator":
                continue
            is_plain = other.stance not in ("alleges", "condemns", "denies") and event.type not in CHARGEABLE
            if draft.stance == "acknowledges" and not _is_told(other_event, other):
                continue
            if event is other_event or (not is_plain and _agree(event, states, other_event)):
                found[id(other)] = other
        return list(found.values())

    def alike(self, n: int) -> list[ClaimDraft]:
        """Claims whose contents share most of the words of the n-th, or the next best one right beside it."""
        draft = self._drafts[n]
        words = self._content_words(draft)
        shared: dict[int, int] = {}
        for word in sorted(words):
            for k in self._near(n, word):
                shared[k] = shared.get(k, 0) + 1
        enough = max(_LIKE_WORDS, _LIKE * len(words))
        told = {k: count for k, count in shared.items() if self._drafts[k].quotation != "narrator"}
        found = [self._drafts[k] for k, count in sorted(told.items()) if count >= enough]
        least = _LEAST_BESIDE.get(draft.class_)
        if found or least is None:
            return found
        enough = max(least, _LIKE * len(words))
        beside = [k for k, count in told.items() if k < n and count >= enough and self._is_beside(n, k)]
        return [self._drafts[k] for k in sorted(beside)[-1:]]

    def _is_beside(self, n: int, k: int) -> bool:
        return abs(self._places.between(self._drafts[n], self._drafts[k])) <= 1

    def _is_far(self, n: int, k: int) -> bool:
        return abs(self._places.between(self._drafts[n], self._drafts[k])) > _FAR

    def _near(self, n: int, word: str) -> list[int]:
        """Indices of the claims with a word that stand nearest to the n-th."""
        if not self._by_word:
            for k, other in enumerate(self._drafts):
                for each in sorted(self._content_words(other)):
                    self._by_word.setdefault(each, []).append(k)
        known = self._by_word.get(word, [])
        middle = bisect.bisect_left(known, n)
        nearest = known[max(0, middle - _LOOK_BACK) : middle + _LOOK_BACK]
        is_plain = self._drafts[n].class_ not in _ANSWERING  # it answers by what it says, not by its cue
        return [k for k in nearest if k != n and not (is_plain and self._is_far(n, k))]

    def _content_words(self, draft: ClaimDraft) -> set[str]:
        known = self._words.get(id(draft))
        if known is None:
            known = set()
            if draft.head is not None:
                for word in self._parse.subtree(draft.head)[:60]:
                    if word.pos in _WORD_POS and word.lemma not in _LIGHT and draft.covers(word.start, word.end):
                        known.add(word.lemma)
            self._words[id(draft)] = known
        return known


def _is_told(event: "EventDraft", draft: ClaimDraft) -> bool:
    """Whether the claim puts forward the event itself, rather than something about it ("the strike killed ten")."""
    head = draft.head
    return head is None or any(word is head or (word.head is head and word.dep == "conj") for word in event.triggers)


def _agree(event: "EventDraft", states: frozenset[str], other: "EventDraft") -> bool:
    """Whether two events can be the same conduct.

    Args:
        event: What is denied.
        states: Of whoever denies; they are its parties where the denial names none.
        other: What is alleged.
    """
    own = {goods.class_ for goods in event.goods}
    others = {goods.class_ for goods in other.goods}
    if own and others and not own & others:
        return False
    parties = {code for actors in event.roles.values() for actor in actors for code in actor.states()}
    other_parties = {code for actors in other.roles.values() for actor in actors for code in actor.states()}
    if not other_parties:
        return not parties or bool(parties & states)
    if parties:
        return parties <= other_parties or other_parties <= parties
    return bool(states & other_parties)
