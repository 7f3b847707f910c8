"""Attributions that the rules leave, for a trained model to choose from beside those that they take."""

import functools

from primafacie.reading.claims.direct import Assignment
from primafacie.reading.claims.draft import ClaimDraft
from primafacie.reading.claims.edges import cut_edge
from primafacie.reading.claims.features import features_of
from primafacie.reading.claims.from_verbs import draft_of_verb, is_verb
from primafacie.reading.claims.lexicon import FRAMES, Cue, load_lexicon
from primafacie.reading.claims.nesting import Nest, set_via
from primafacie.reading.claims.phrases import merge
from primafacie.reading.claims.quotations import align, find_quotations
from primafacie.reading.claims.standing import settle
from primafacie.reading.claims.weights import Weights
from primafacie.reading.language import Parse

_NEVER = frozenset({"do", "accord"})
_FIXED = frozenset({"alleges", "denies", "rejects", "acknowledges", "doubts"})
"""Stances of allegations and of answers to them: a record that lost them would mislead."""
_PREPOSITIONS = frozenset(
    {"about", "of", "for", "on", "with", "to", "at", "against", "from", "into", "toward", "towards", "behind"}
)


@functools.cache
def _any_cue(lemma: str) -> Cue:
    """An entry with all complements, for a verb that no list foresees."""
    return Cue(
        lemma, "verb", "any", "asserts", "unspecified", "unspecified", frames=FRAMES - {"raised"},
        prepositions=_PREPOSITIONS,
    )  # fmt: skip


def propose(parse: Parse, taken: list[ClaimDraft], left: list[ClaimDraft]) -> list[ClaimDraft]:
    """One attribution for each verb or noun outside of what is taken: what the rules left, else what any verb holds.

    Args:
        parse: The parse.
        taken: What the rules take.
        left: What they found and left.
    """
    nest = Nest(taken)
    seen = {draft.cue_word.i for draft in taken if draft.cue_word is not None}
    found: list[ClaimDraft] = []
    for draft in [*left, *_of_any_verb(parse, seen)]:
        word = draft.cue_word
        if word is None or draft.cue is None or word.i in seen or nest.around(*draft.cue):
            continue
        seen.add(word.i)
        found.append(draft)
    return found


def _of_any_verb(parse: Parse, seen: set[int]) -> list[ClaimDraft]:
    lexicon = load_lexicon()
    quotations = find_quotations(parse.text, parse.paragraphs)
    starts = [word.start for word in parse.words]
    nothing = Assignment()
    found: list[ClaimDraft] = []
    for word in parse.words:
        if word.i in seen or not is_verb(word) or word.lemma in _NEVER:
            continue
        draft = draft_of_verb(parse, word, _any_cue(word.lemma), nothing)
        if draft is not None:
            cut_edge(parse, draft, starts)
            draft.content = merge(align(parse.text, draft.content, quotations, draft.cue))
            settle(parse, draft, lexicon, starts)
            found.append(draft)
    return found


def fixed(taken: list[ClaimDraft]) -> set[int]:
    """Ids of those that no weights decide on: charges and answers, what holds another and what stands in one."""
    holding = {id(draft.via) for draft in taken}
    return {id(d) for d in taken if d.stance in _FIXED or d.via is not None or id(d) in holding}


def choose(parse: Parse, taken: list[ClaimDraft], proposed: list[ClaimDraft], weights: Weights) -> list[ClaimDraft]:
    """What is likely enough of both, in the order of the text, each with its `via`.

    Args:
        parse: The parse.
        taken: What the rules take.
        proposed: What `propose` returned for it.
        weights: The weights.
    """
    certain = fixed(taken)
    kept = [
        draft for draft in taken
        if id(draft) in certain
        or weights.probability(features_of(parse, draft, is_taken=True)) >= weights.keep
    ]  # fmt: skip
    added = [d for d in proposed if weights.probability(features_of(parse, d, is_taken=False)) >= weights.add]
    for draft in added:
        draft.via = None
    chosen = sorted([*kept, *added], key=lambda draft: (draft.start, draft.end))
    set_via([draft for draft in chosen if draft.via is None])
    return chosen
