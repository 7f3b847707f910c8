"""Attributions of a text by its words alone: source, cue and content, before actors, times and events are known."""

from collections.abc import Iterator

from primafacie.reading.claims.announced import find_announced, issued
from primafacie.reading.claims.attitudes import find_attitudes
from primafacie.reading.claims.candidates import choose, propose
from primafacie.reading.claims.chains import find_cited, find_passed_on, share_quotations
from primafacie.reading.claims.direct import assign_quotations
from primafacie.reading.claims.draft import ClaimDraft
from primafacie.reading.claims.edges import cut_edge
from primafacie.reading.claims.from_verbs import draft_of_verb, is_verb
from primafacie.reading.claims.letters import find_writers
from primafacie.reading.claims.lexicon import Cue, load_lexicon
from primafacie.reading.claims.marks import find_labels, find_marks
from primafacie.reading.claims.nominal import find_nominal
from primafacie.reading.claims.phrases import merge
from primafacie.reading.claims.pruning import prune
from primafacie.reading.claims.quotations import align, find_quotations
from primafacie.reading.claims.standing import settle
from primafacie.reading.claims.tails import cut_phrases, cut_tails
from primafacie.reading.claims.weights import Weights, configured_weights
from primafacie.reading.language import Parse, Word

_ISSUING = Cue("issue a statement", "verb", "say", "asserts", "writing", "unspecified", frames=frozenset({"quote"}))


def find_attributions(parse: Parse, weights: Weights | None = None) -> list[ClaimDraft]:
    """All attributions in the order of their cues.

    Args:
        parse: The parse.
        weights: Of a trained model; None for those of the setting, or where that is unset for the rules alone.
    """
    weights = weights if weights is not None else configured_weights()
    taken, left = find_by_rules(parse)
    return taken if weights is None else choose(parse, taken, propose(parse, taken, left), weights)


def find_by_rules(parse: Parse) -> tuple[list[ClaimDraft], list[ClaimDraft]]:
    """The attributions that the rules take, in the order of the text, and those that they found and left."""
    lexicon = load_lexicon()
    cues = {w.i: cue for w in parse.words if is_verb(w) and (cue := lexicon.verb_cue(w)) is not None}
    issuing = {w.i: _ISSUING for w in parse.words if is_verb(w) and issued(w, lexicon) is not None}
    cues = issuing | cues
    quotations = find_quotations(parse.text, parse.paragraphs)
    assigned = assign_quotations(parse, quotations, cues)
    drafts: list[ClaimDraft] = []
    for i, cue in cues.items():
        draft = draft_of_verb(parse, parse.words[i], cue, assigned)
        if draft is not None:
            drafts.append(draft)
    announced = find_announced(parse, lexicon, quotations, issuing)
    announcing = {draft.cue_word.i for draft in announced if draft.cue_word is not None}
    drafts = [d for d in drafts if d.cue_word is None or d.cue_word.i not in announcing] + announced
    drafts.extend(find_cited(parse, drafts, lexicon))
    nominal = find_nominal(parse, lexicon)
    carried = {
        d.cue_word.head.i
        for d in nominal
        if d.cue_word is not None and d.cue is not None and d.cue[0] < d.cue_word.start
    }
    drafts = [d for d in drafts if d.cue_word is None or d.cue_word.i not in carried]
    drafts.extend(nominal)
    attitudes = find_attitudes(parse, lexicon)
    carrying = {d.cue_word.i for d in attitudes if d.cue_word is not None}
    drafts = [d for d in drafts if d.cue_word is None or d.cue_word.i not in carrying] + attitudes
    marks = find_marks(parse, lexicon)
    inside = {word.i for mark in marks for word in _words_before_last(parse, mark)}  # "reported" of "as reported by"
    drafts = [d for d in drafts if d.cue_word is None or d.cue_word.i not in inside] + marks
    drafts.extend(find_passed_on(parse, drafts))
    drafts.extend(find_labels(parse, lexicon))
    share_quotations(drafts)
    cut_tails(parse, drafts, cues, lexicon)
    cut_phrases(parse, drafts)
    find_writers(parse, drafts, lexicon)
    starts = [word.start for word in parse.words]
    for draft in drafts:
        cut_edge(parse, draft, starts)
        draft.content = merge(align(parse.text, draft.content, quotations, draft.cue))
        settle(parse, draft, lexicon, starts)
    drafts.sort(key=lambda d: (d.start, d.end))
    taken = prune(drafts, assigned, lexicon)
    kept = {id(draft) for draft in taken}
    return taken, [draft for draft in drafts if id(draft) not in kept]


def _words_before_last(parse: Parse, mark: ClaimDraft) -> Iterator[Word]:
    """The words of a cue of several words, the last left out."""
    word = mark.cue_word
    while word is not None and mark.cue is not None and word.start > mark.cue[0]:
        word = parse.words[word.i - 1]
        yield word
