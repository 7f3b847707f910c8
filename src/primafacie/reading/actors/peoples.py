"""Whether "the Russians" are the state that acts, or people of that country."""

from primafacie.reading.actors.lexicon import Entry, Nouns
from primafacie.reading.actors.pieces import Name
from primafacie.reading.language import Parse, Word

_PARTNERS = frozenset({"with", "to", "from", "by", "between"})


def acts_as_state(parse: Parse, name: Name, nouns: Nouns) -> bool:
    """Whether "the" and nothing else stands with the name, and it does, gets or is told what states are.

    "The Russians vetoed the draft", "talks with the Iranians", "sold by the North Koreans"; but "three Russians
    drowned", "the Russians who fled".
    """
    words = parse.words
    head = next(
        (word for word in words[name.first : name.last + 1] if not name.first <= word.head.i <= name.last), None
    )
    if head is None or not _is_bare(parse, name, head):
        return False
    above = head
    while above.dep == "conj" and above.head is not above:
        above = above.head
    if above.dep in ("nsubj", "nsubjpass", "dobj", "dative"):
        return above.head.lemma in nouns.state_acts
    if above.dep != "pobj" or above.head.lower not in _PARTNERS:
        return False
    governor = above.head.head
    return governor.lemma in nouns.state_acts or governor.lower in nouns.between_two


def counts_people(parse: Parse, name: Name, head: Word, entry: Entry) -> bool:
    """Whether an adjective stands for so many people of a country: "two Chinese were arrested"."""
    before = parse.words[name.first - 1] if name.first > 0 else None
    if entry.role != "demonym" or before is None or before.sentence != head.sentence:
        return False
    is_noun = head.dep in ("nsubj", "nsubjpass", "dobj", "pobj", "conj") and head.pos in ("NOUN", "PROPN")
    return is_noun and (before.pos == "NUM" or before.lower in ("many", "some", "several", "few"))


def _is_bare(parse: Parse, name: Name, head: Word) -> bool:
    before = parse.words[name.first - 1] if name.first > 0 else None
    if before is None or before.lower != "the" or before.sentence != head.sentence:
        return False
    return not any(child.i > name.last and child.dep in ("relcl", "acl", "prep", "appos") for child in head.children)
