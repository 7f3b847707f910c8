"""What actors and events add to a claim: whose wrongdoing it tells, whether the source speaks of itself, the medium."""

from primafacie.reading.actors.cast import Cast
from primafacie.reading.claims.disowning import denies_deed, disclaims, is_never
from primafacie.reading.claims.draft import ClaimDraft
from primafacie.reading.claims.lexicon import load_lexicon
from primafacie.reading.claims.modality import charges, is_negated, is_willed, is_wronging, stance_of_will
from primafacie.reading.language import Word
from primafacie.record.claim import Medium

_WRONGS = frozenset({"transfer", "military_cooperation", "labour", "cyber", "funds", "voyage", "service"})
_ARMS = frozenset({"arms", "missile", "nuclear", "technology"})
_PLAIN = frozenset({"say", "write", "statement", "report", "according to", "confirm", "label"})
_OWN = frozenset({"i", "we", "it", "they", "he", "she", "its", "their", "our"})
_CONCERNS = frozenset({"concern", "alarm"})
_OFFICIALS = frozenset({"spokesman", "spokeswoman", "spokesperson", "minister", "ministry", "ambassador"})
"""Who speaks for a state that the words before may have named."""
_ONE_PERSON = frozenset({"he", "she", "i"})
_PLURAL_TAGS = frozenset({"NNS", "NNPS"})
_WRITING = frozenset({
    "statement", "report", "letter", "email", "tweet", "article", "editorial", "commentary", "dispatch", "memo", "post",
    "communique", "communiqué", "readout", "release", "document", "paper", "study", "note", "filing", "transcript",
    "message",
    "agency", "newspaper", "magazine", "website", "resolution", "bulletin", "poll", "survey",
})  # fmt: skip
_THROUGH = frozenset({"in", "on", "at", "during", "through", "via", "to", "by"})
_SPEAKING = frozenset(
    {"interview", "briefing", "conference", "speech", "address", "remark", "testimony", "call", "meeting"}
)


def refine(draft: ClaimDraft, cast: Cast) -> None:
    """Mend stance and medium by the sources and events of the claim, once they are known.

    Args:
        draft: The claim.
        cast: The actors, by whom a source's state is known where it is named.
    """
    draft.medium = _medium(draft) or draft.medium
    if draft.class_ in _PLAIN and draft.stance == "predicts" and draft.head is not None and _is_own_will(draft, cast):
        draft.stance = stance_of_will(draft.head)
    if draft.class_ == "belief" and _takes_ill(draft):
        draft.stance = "condemns"
    is_protest = draft.class_ == "reject" and draft.rule.endswith(".clause")
    if (draft.cue_word is None and draft.class_ != "label") or not (
        is_protest or (draft.class_ in _PLAIN and draft.stance == "asserts")
    ):
        return
    if _denies_own(draft, cast):
        draft.stance = "denies"
    elif draft.class_ not in ("confirm", "reject") and _tells_wrong_of_others(draft):
        draft.stance = "alleges"


def _takes_ill(draft: ClaimDraft) -> bool:
    """Whether a concern is over what somebody did, and so speaks ill of it: "voiced concern over the launch"."""
    head, cue = draft.head, draft.cue_word
    if head is None or cue is None or cue.lemma not in _CONCERNS:
        return False
    done = (event for event in draft.events if event.realis in ("occurred", "ongoing"))
    return head.pos == "NOUN" and any(word is head for event in done for word in event.triggers)


def _medium(draft: ClaimDraft) -> Medium | None:
    if draft.medium not in ("speech", "unspecified") or draft.cue_word is None:
        return None
    nouns = [word.lemma for word in draft.source_words]
    if draft.cue_word.dep == "acl":  # "issued a statement saying"
        nouns.append(draft.cue_word.head.lemma)
    nouns += [
        noun.lemma
        for prep in draft.cue_word.children if prep.dep == "prep" and prep.lower in _THROUGH
        for noun in prep.children if noun.dep == "pobj"
    ]  # fmt: skip
    if any(noun in _SPEAKING for noun in nouns):
        return "speech"
    if any(noun in _WRITING for noun in nouns) or any(actor.kind == "media" for actor in draft.sources):
        return "writing"
    return None


def _denies_own(draft: ClaimDraft, cast: Cast) -> bool:
    """Whether the source says of its own conduct that it is not so: "said it has never sold arms"."""
    head = draft.head
    if (
        head is None
        or head.pos not in ("VERB", "AUX")
        or not (is_negated(head) or is_never(head) or denies_deed(head) or disclaims(head))
    ):
        return False
    subject = head.child("nsubj") or (head.child("nsubjpass") if disclaims(head) else None)
    if subject is not None and subject.lower in ("none", "neither"):  # "that none of its planes had carried arms"
        subject = _whose(subject) or subject
    if subject is None or not (_is_source(subject, draft) or _is_own_state(subject, draft, cast)):
        return False
    auxiliaries = {child.lower for child in head.children if child.dep == "aux"}
    if auxiliaries & {"will", "would", "wo", "can", "could", "ca", "should", "must", "may", "might"}:
        return False
    if denies_deed(head) or disclaims(head) or is_never(head) or is_wronging(head):
        return True
    return any(event.type in _WRONGS for event in draft.events)


def _whose(part: Word) -> Word | None:
    """The pronoun in "none of its planes"."""
    of = next((child for child in part.children if child.lower == "of"), None)
    whole = of.child("pobj") if of is not None else None
    return whole.child("poss") if whole is not None else None


def _is_own_will(draft: ClaimDraft, cast: Cast) -> bool:
    """Whether a source tells what its own state or a body of it will do: "Moscow said the Russian army will leave"."""
    subject = draft.head.child("nsubj") if draft.head is not None else None
    actor = cast.actor_at(subject) if subject is not None else None
    if draft.head is None or actor is None or actor.kind not in ("state", "body") or not is_willed(draft.head):
        return False
    own = {code for source in draft.sources for code in source.states()}
    return bool(actor.states()) and actor.states() <= own


def _is_source(subject: Word, draft: ClaimDraft) -> bool:
    if subject.lower in _OWN:
        return not (subject.lower in _ONE_PERSON and any(word.tag in _PLURAL_TAGS for word in draft.source_words))
    return any(m.first <= subject.i <= m.last for actor in draft.sources for m in actor.mentions)


def _is_own_state(subject: Word, draft: ClaimDraft, cast: Cast) -> bool:
    """Whether the words name the state that the source speaks for: "the envoy said that Lima had never sold arms"."""
    actor = cast.actor_at(subject)
    if actor is None or actor.kind != "state":
        return False
    is_unplaced = any(word.lemma in _OFFICIALS for word in draft.source_words)
    is_unplaced = is_unplaced and not any(source.states() for source in draft.sources)
    return is_unplaced or any(actor.country in source.states() for source in draft.sources)


def _tells_wrong_of_others(draft: ClaimDraft) -> bool:
    """Whether the content charges somebody else with what sanctions or laws forbid."""
    own = {code for actor in draft.sources for code in actor.states()}
    head = draft.head
    if head is not None and is_negated(head):
        return False
    accusers = load_lexicon().accusers
    if any(word.lemma in accusers or word.lower.removesuffix("s") in accusers for word in draft.source_words):
        return True
    for event in draft.events:
        if event.polarity == "negative" or event.type not in _WRONGS or event.realis not in ("occurred", "ongoing"):
            continue
        if event.type == "transfer" and not {goods.class_ for goods in event.goods} & _ARMS:
            continue
        parties = {code for actors in event.roles.values() for actor in actors for code in actor.states()}
        if parties and not parties & own:
            return True
    return head is not None and charges(head) and not _is_source_head(head, draft)


def _is_source_head(head: Word, draft: ClaimDraft) -> bool:
    subject = head.child("nsubj")
    return subject is not None and _is_source(subject, draft)
