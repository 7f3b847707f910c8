"""Claims of adjectives: "is confident that …", "remains opposed to …", "was willing to …"."""

from primafacie.reading.claims.complement import Complement
from primafacie.reading.claims.draft import ClaimDraft
from primafacie.reading.claims.lexicon import Cue, Lexicon
from primafacie.reading.claims.naming import set_source
from primafacie.reading.claims.phrases import cue_words, ranges_of
from primafacie.reading.claims.sources import subject_of
from primafacie.reading.claims.verbal import complement_of
from primafacie.reading.language import Parse, Word

_LINKING = frozenset({"be", "feel", "seem", "remain", "become", "get", "grow", "stay", "sound", "appear", "look"})
_NOBODY = frozenset({"it", "this", "that", "there", "which", "what"})


def find_attitudes(parse: Parse, lexicon: Lexicon) -> list[ClaimDraft]:
    """The claims that adjectives of the lexicon make of whoever they are said of."""
    found: list[ClaimDraft] = []
    for word in parse.words:
        cue = lexicon.attitudes.get(word.lower)
        verb = _carrier(word) if cue is not None else None
        if cue is None or verb is None:
            continue
        complement = complement_of(parse, word, cue)
        if complement is not None and complement.head.i > word.i:
            found.extend(_draft(parse, word, verb, cue, complement))
    return found


def _carrier(word: Word) -> Word | None:
    """The verb that says the adjective of somebody: the one before it, or the participle itself."""
    if word.tag == "VBN":
        return word if word.child("nsubjpass") is not None else None
    above = word.head
    return above if word.dep == "acomp" and above.lemma in _LINKING and above.i < word.i else None


def _draft(parse: Parse, word: Word, verb: Word, cue: Cue, complement: Complement) -> list[ClaimDraft]:
    somebody = word.child("nsubjpass") if verb is word else subject_of(verb).word
    content = ranges_of(parse, complement.words)
    if somebody is None or somebody.lower in _NOBODY or not content:
        return []
    last = next((w for w in complement.cue_extra if w.i - word.i <= 2), word)
    draft = ClaimDraft(
        rule=f"{cue.rule}.{complement.frame}", class_=cue.class_, content=content, stance=cue.stance,
        medium=cue.medium, certainty=cue.certainty, cue_word=verb, head=complement.head,
        cue=(cue_words(verb)[0].start, last.end),
    )  # fmt: skip
    set_source(parse, draft, somebody, verb)
    return [draft] if draft.source is not None else []
