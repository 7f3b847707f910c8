"""Classes of parses that the model gets wrong in a way that its own tags give away; mended before any layer reads.

Each repair names its class; a repair changes labels and heads only, never words.
"""

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
        if subject is None or subject.i != word.i - 1:
            continue
        if noun.head is noun:
            word.head, word.dep = word, "ROOT"
        else:
            word.head, word.dep = noun.head, noun.dep
        noun.head, noun.dep = word, "dobj"
        subject.head, subject.dep = word, "nsubj"
