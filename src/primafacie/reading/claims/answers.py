"""What a denial, a rejection or an acknowledgement answers inside the report.

In this order: the allegation that stands in its own content ("denying allegations of …"); what a noun or pronoun of it
refers to ("the accusation", "it"); claims that tell an event of the same kind between the same parties; claims whose
content shares its words.
"""

from typing import TYPE_CHECKING

from primafacie.reading.claims.draft import ClaimDraft
from primafacie.reading.claims.lexicon import Lexicon, load_lexicon
from primafacie.reading.claims.nesting import Nest
from primafacie.reading.language import Parse, Word

if TYPE_CHECKING:
    from primafacie.reading.events.draft import EventDraft

_ANSWERED: dict[str, frozenset[str]] = {
    "denies": frozenset({"alleges", "asserts", "assesses", "condemns", "predicts"}),
    "acknowledges": frozenset({"alleges", "asserts", "assesses", "condemns", "denies"}),
    "rejects": frozenset({"demands", "condemns", "alleges", "undertakes", "threatens", "assesses", "asserts"}),
    "doubts": frozenset({"alleges", "asserts", "assesses", "predicts"}),
}
_POINTERS = frozenset({"it", "this", "that", "these", "those", "them", "so"})
_POINTING = frozenset(
    {"the", "this", "that", "these", "those", "such", "its", "their", "his", "her", "any", "all", "both"}
)
_GENERAL = frozenset({"wrongdoing", "involvement", "responsibility", "charge", "any", "role", "guilt", "everything"})
_WORD_POS = frozenset({"NOUN", "VERB", "PROPN", "ADJ", "NUM"})
_LIGHT = frozenset(
    {"be", "have", "do", "say", "make", "take", "get", "go", "country", "government", "official", "year", "day"}
)
_CHARGEABLE = frozenset({
    "transfer", "military_cooperation", "scientific_cooperation", "service", "labour", "venture", "cyber", "funds",
    "voyage",
    "weapon_test", "attack", "deployment", "incursion",
})  # fmt: skip
"""Acts that a plain assertion of somebody else charges one with."""
_LOOK_BACK = 40
"""Claims before an answer among which its referent is sought."""
_MOST = 200
"""Claims of one type of event that an answer is held against."""
_LIKE = 0.5
"""Share of the content words of an answer that a claim must have to be what it is about."""
_LIKE_WORDS = 3


def link_answers(parse: Parse, drafts: list[ClaimDraft]) -> None:
    """Give every denial, rejection and acknowledgement the claims that it answers.

    Args:
        parse: The parse.
        drafts: All claims in the order of the text, with sources, `via` and events.
    """
    answers = [(n, draft) for n, draft in enumerate(drafts) if draft.stance in _ANSWERED]
    if len(answers) == 0:
        return
    index = _Index(parse, drafts)
    lexicon = load_lexicon()
    for n, draft in answers:
        named = [*index.named_in(draft), *index.spoken_of(draft)]
        found = [*(named or _referred(drafts, n, lexicon)), *index.about(draft)]
        if draft.stance != "doubts" and not found:
            found = index.alike(draft)
        for other in found:
            if other not in draft.answers:
                draft.answers.append(other)
        draft.answers.sort(key=lambda other: (other.start, other.end))


def _is_told_by(head: Word | None, other: ClaimDraft) -> bool:
    """Whether the noun that is answered tells the claim: "rejected a report that said …"."""
    cue = other.cue_word
    return head is not None and cue is not None and cue.dep in ("relcl", "acl") and cue.head is head


def _may_answer(draft: ClaimDraft, other: ClaimDraft) -> bool:
    """Whether `other` can be what `draft` answers: another source's claim of a fitting stance, not one around it."""
    if other is draft or other.stance not in _ANSWERED[draft.stance]:
        return False
    above = draft.via
    while above is not None:
        if above is other:
            return False
        above = above.via
    return not (draft.sources and any(actor in draft.sources for actor in other.sources))


class _Index:
    """The claims of a report by the events they tell and by the words of their contents."""

    def __init__(self, parse: Parse, drafts: list[ClaimDraft]) -> None:
        self._parse = parse
        self._drafts = drafts
        self._nest = Nest([draft for draft in drafts if draft.stance in _ANSWERED])
        self._by_cue = {draft.cue_word.i: draft for draft in drafts if draft.cue_word is not None}
        self._inner: dict[int, list[ClaimDraft]] = {}
        self._by_type: dict[str, list[tuple[EventDraft, ClaimDraft]]] = {}
        for draft in drafts:
            if draft.cue is not None:
                for outer in self._nest.around(*draft.cue):
                    self._inner.setdefault(id(outer), []).append(draft)
            for event in draft.events:
                self._by_type.setdefault(event.type, []).append((event, draft))
        self._words: dict[int, set[str]] = {}
        self._by_word: dict[str, list[ClaimDraft]] = {}

    def named_in(self, draft: ClaimDraft) -> list[ClaimDraft]:
        """Claims that a noun makes inside the content: "denying allegations of …"."""
        return [
            other for other in self._inner.get(id(draft), [])
            if (other.rule.startswith("claims.noun") or _is_told_by(draft.head, other)) and _may_answer(draft, other)
        ]  # fmt: skip

    def spoken_of(self, draft: ClaimDraft) -> list[ClaimDraft]:
        """The claim that the cue's own words name: "said of the charge that …"."""
        if draft.cue_word is None:
            return []
        nouns = (prep.child("pobj") for prep in draft.cue_word.children if prep.dep == "prep")
        named = (self._by_cue.get(noun.i) for noun in nouns if noun is not None)
        return [other for other in named if other is not None and _may_answer(draft, other)]

    def about(self, draft: ClaimDraft) -> list[ClaimDraft]:
        """Claims that tell an event of the same kind, with parties and goods that agree."""
        told = [(event, draft) for event in draft.events]
        told += [(event, inner) for inner in self.named_in(draft) for event in inner.events]
        states = frozenset(code for actor in draft.sources for code in actor.states())
        found: list[ClaimDraft] = []
        for event, teller in told:
            for other_event, other in self._by_type.get(event.type, [])[:_MOST]:
                if other is teller or other in found or other.quotation == "narrator" or not _may_answer(draft, other):
                    continue
                is_plain = other.stance not in ("alleges", "condemns", "denies") and event.type not in _CHARGEABLE
                if event is other_event or (not is_plain and _agree(event, states, other_event)):
                    found.append(other)
        return found

    def alike(self, draft: ClaimDraft) -> list[ClaimDraft]:
        """Claims whose contents share most of the words of the answer."""
        if not self._by_word:
            for other in self._drafts:
                for word in sorted(self._content_words(other)):
                    self._by_word.setdefault(word, []).append(other)
        words = self._content_words(draft)
        if len(words) < _LIKE_WORDS:
            return []
        shared: dict[int, int] = {}
        sharing: dict[int, ClaimDraft] = {}
        for word in sorted(words):
            for other in self._by_word.get(word, [])[:_LOOK_BACK]:
                shared[id(other)] = shared.get(id(other), 0) + 1
                sharing[id(other)] = other
        enough = max(_LIKE_WORDS, _LIKE * len(words))
        return [
            other for other in sharing.values()
            if shared[id(other)] >= enough and other.quotation != "narrator" and _may_answer(draft, other)
        ]  # fmt: skip

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


def _referred(drafts: list[ClaimDraft], n: int, lexicon: Lexicon) -> list[ClaimDraft]:
    """What a pronoun or a noun of saying in the answer refers to."""
    draft = drafts[n]
    head = draft.head
    if head is None or not (_points_back(head, lexicon) or _refutes(draft)):
        return []
    before = [
        other
        for other in reversed(drafts[max(0, n - _LOOK_BACK) : n])
        if _may_answer(draft, other) and not _stands_in(other, draft)
    ]
    if head.dep in ("appos", "dep"):  # "…, an allegation Tehran denies"
        return before[:1]
    charged = [other for other in before if other.stance in ("alleges", "condemns", "demands")]
    if charged and head.tag not in ("NNS", "NNPS") and _is_just_before(charged[0], draft):
        return charged[:1]
    fitting = [other for other in charged if _concerns(other, draft)] or charged
    if not fitting:  # "The paper reported that …. Seoul denied the report."
        if head.lower in _POINTERS:
            return before[:1]
        is_named = head.lemma in lexicon.nouns and head.lemma not in _GENERAL
        said = [other for other in before if other.quotation != "narrator"] if is_named else []
        return [other for other in said[:1] if _is_just_before(other, draft)]
    if head.tag in ("NNS", "NNPS") or head.lower in ("these", "those", "them"):
        return _same_matter(fitting)
    return fitting[:1]


def _is_just_before(other: ClaimDraft, draft: ClaimDraft) -> bool:
    """Whether a claim stands in the sentence of the answer or in the one before."""
    if other.cue_word is None or draft.cue_word is None:
        return False
    return draft.cue_word.sentence - 1 <= other.cue_word.sentence <= draft.cue_word.sentence


def _refutes(draft: ClaimDraft) -> bool:
    """Whether it became a denial by its words ("there is no proof of that"), so that it answers what stands before."""
    return draft.stance == "denies" and draft.class_ not in ("deny", "denial", "reject") and not draft.events


def _stands_in(other: ClaimDraft, draft: ClaimDraft) -> bool:
    return other.cue is not None and draft.covers(*other.cue)


def _points_back(head: Word, lexicon: Lexicon) -> bool:
    if head.lower in _POINTERS or (head.dep in ("appos", "dep") and head.lemma in lexicon.nouns):
        return True
    if head.lemma in _GENERAL:
        return True
    named = lexicon.nouns.get(head.lemma)
    if named is None or named.class_ in ("belief", "desire", "praise", "acknowledgement"):
        return False
    if any(
        child.dep in ("acl", "ccomp") or (child.dep == "prep" and child.lower in ("of", "for", "about"))
        for child in head.children
        if child.i > head.i
    ):
        return False
    return head.tag in ("NNS", "NNPS") or any(
        child.lower in _POINTING or child.dep == "poss" for child in head.children
    )


def _concerns(other: ClaimDraft, draft: ClaimDraft) -> bool:
    """Whether the content of a claim tells of the source of the answer."""
    states = frozenset(code for actor in draft.sources for code in actor.states())
    spoken_of = [(m.first, m.last) for actor in draft.sources for m in actor.mentions]
    if other.head is not None and any(other.head.first <= first <= other.head.last for first, _ in spoken_of):
        return True
    parties = {
        code for event in other.events for actors in event.roles.values() for actor in actors for code in actor.states()
    }
    return bool(states & parties)


def _same_matter(fitting: list[ClaimDraft]) -> list[ClaimDraft]:
    """The nearest claim and, before it, those that stand beside it in the text without a gap of other matter."""
    kept = fitting[:1]
    for other in fitting[1:]:
        if kept[-1].start - other.end > 600:
            break
        kept.append(other)
    return kept
