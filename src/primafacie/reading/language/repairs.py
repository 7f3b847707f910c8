"""Classes of parses that the model gets wrong in a way that its own tags give away; mended before any layer reads.

Each repair names its class; a repair changes labels and heads only, never words.
"""

from primafacie.reading.language.hyphened import hyphened_lemmas
from primafacie.reading.language.parse import Word


def repair_gerunds(words: list[Word]) -> None:
    """A gerund after a preposition governs the noun behind it: "from shipping oil", not a kind of oil.

    The model tags such a word as a verb and yet calls it a compound of the noun.
    """
    for word in words:
        noun = word.head
        if word.dep != "compound" or word.tag != "VBG" or word.pos != "VERB" or noun.dep != "pobj" or noun.i <= word.i:
            continue
        prep = noun.head
        if prep.i == word.i - 1:
            word.head, word.dep = prep, "pcomp"
            noun.head, noun.dep = word, "dobj"


def repair_perfects(words: list[Word]) -> None:
    """A participle right behind "having" is the verb, not a quality of the object: "denied having shipped arms"."""
    for word in words:
        noun = word.head
        if word.tag != "VBN" or word.dep not in ("amod", "compound") or noun.dep not in ("dobj", "attr"):
            continue
        have = noun.head
        if have.lemma != "have" or have.i != word.i - 1 or have.head is have:
            continue
        word.head, word.dep = have.head, have.dep
        noun.head, noun.dep = word, "dobj"
        for other in words:
            if other.head is have and other is not word:
                other.head = word
        have.head, have.dep = word, "aux"


def repair_finite_modifiers(words: list[Word]) -> None:
    """A verb in the past tense does not modify a noun: "North Korea procured parts" is a clause, not a kind of parts.

    The model tags the verb as finite and yet hangs it, like the name before it, on the noun behind it.
    """
    for word in words:
        noun = word.head
        if word.tag not in ("VBD", "VBZ") or word.dep != "amod" or noun.i <= word.i or noun.pos != "NOUN":
            continue
        subject = next((w for w in words if w.head is noun and w.i < word.i and w.pos == "PROPN"), None)
        if subject is not None and subject.i == word.i - 1:
            _make_clause(subject, word, noun)


def repair_headline_modifiers(words: list[Word]) -> None:
    """The verb of a headline that the model takes for a noun in the plural or a quality of the noun behind it.

    A hyphened verb is one ("N.K. test-fires missiles"); so is a plural before an adjective ("U.S. sanctions Russian
    banks"), where a noun that only names the kind would stand behind the adjective.
    """
    for word in words:
        noun, before = word.head, words[word.i - words[0].i - 1] if word is not words[0] else word
        if word.dep not in ("amod", "compound", "nmod") or noun.head is not noun or noun.i <= word.i + 1:
            continue
        after = words[word.i - words[0].i + 1]
        is_hyphened = word.lower in hyphened_lemmas() and word.lower.endswith("s")
        is_plural = word.tag == "NNS" and after.pos == "ADJ" and after.head.i > after.i
        if before.pos == "PROPN" and before.head in (word, noun) and (is_hyphened or is_plural):
            word.pos, word.tag, word.lemma = "VERB", "VBZ", hyphened_lemmas().get(word.lower, word.lemma)
            _make_clause(before, word, noun)


def _make_clause(subject: Word, verb: Word, noun: Word) -> None:
    """Let a verb take over a noun that it hangs on as its object, and the place of the noun in the sentence."""
    if noun.head is noun:
        verb.head, verb.dep = verb, "ROOT"
    else:
        verb.head, verb.dep = noun.head, noun.dep
    noun.head, noun.dep = verb, "dobj"
    subject.head, subject.dep = verb, "nsubj"


def repair_headline_verbs(words: list[Word]) -> None:
    """The root of a line that has a subject and an object is its verb: "Washington sanctions North Korean bankers".

    The model tags such a word as a noun in the plural and yet gives it both.
    """
    for word in words:
        if word.head is not word or word.tag not in ("NNS", "NN"):
            continue
        below = {other.dep: other for other in words if other.head is word and other is not word}
        subject, complement = below.get("nsubj"), below.get("dobj") or below.get("ccomp")
        if subject is not None and complement is not None and subject.i < word.i and word.lower.endswith("s"):
            word.pos, word.tag = "VERB", "VBZ"
