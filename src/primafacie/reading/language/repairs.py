"""Classes of parses that the model gets wrong in a way that its own tags give away; mended before any layer reads.

Each repair names its class; a repair changes labels and heads only, never words.
"""

from primafacie.reading.language.headline_verbs import headline_forms
from primafacie.reading.language.hyphened import hyphened_lemmas
from primafacie.reading.language.parse import Word

_NUMBERED_TEXTS = frozenset(
    {"resolution", "article", "annex", "decree", "order", "law", "act", "paragraph", "document", "regulation", "rule",
     "case", "bulletin", "table", "appendix", "note", "imo", "number", "page", "flight", "highway", "route"}
)  # fmt: skip
"""What is counted and does nothing."""
_SPELLS = frozenset({"year", "month", "week", "day", "decade"})
_OF_A_DEED = frozenset({"accuse", "suspect", "convict", "acquit", "clear", "exonerate", "warn"})
"""Verbs whose object has done, or may do, what "of" brings in."""
_CLAUSAL = {"nsubj": "csubj", "nsubjpass": "csubjpass"}
_WAYS = frozenset({"to", "from", "into"})
_MODIFIERS = frozenset({"compound", "amod", "nmod", "nummod", "npadvmod", "appos"})


def repair_gerunds(words: list[Word]) -> None:
    """A gerund after a preposition, or at the head of a sentence, governs the noun behind it: "from shipping oil".

    The model tags such a word as a verb and yet calls it a compound of the noun, which would be a kind of oil. At the
    head of a sentence it is one where the oil goes somewhere: "Shipping oil to X is banned".
    """
    for word in words:
        noun = word.head
        if word.dep != "compound" or word.tag != "VBG" or word.pos != "VERB" or noun.i <= word.i:
            continue
        above = noun.head
        if noun.dep == "pobj" and above.i == word.i - 1:
            word.head, word.dep = above, "pcomp"
        elif noun.dep in _CLAUSAL and word is words[0] and any(w.head is noun and w.lower in _WAYS for w in words):
            word.head, word.dep = above, _CLAUSAL[noun.dep]
        else:
            continue
        noun.head, noun.dep = word, "dobj"


def repair_home(words: list[Word]) -> None:
    """Who is sent home is no kind of home: "sent home nationals of X"."""
    for word in words:
        verb = word.head.head
        if word.lower == "home" and word.dep == "compound" and word.head.dep == "dobj" and verb.i == word.i - 1:
            word.head, word.dep, word.pos = verb, "advmod", "ADV"


def repair_judged_gerunds(words: list[Word]) -> None:
    """What somebody is accused of or blamed for is no attribute of the day between: "accused X on Friday of selling".

    The model hangs the preposition of the deed on the noun of a time that stands between.
    """
    for word in words:
        noun = word.head
        if word.dep != "prep" or word.lower not in ("of", "for") or noun.dep != "pobj":
            continue
        if noun.entity != "DATE" and noun.lemma not in _SPELLS:
            continue
        verb = noun.head.head
        takes = verb.pos == "VERB" and (word.lower == "for" or verb.lemma in _OF_A_DEED)
        is_deed = takes and any(each.head is word and each.dep == "pcomp" for each in words)
        if is_deed and any(each.head is verb and each.dep in ("dobj", "nsubjpass") for each in words):
            word.head = verb


def repair_joined_nouns(words: list[Word]) -> None:
    """A noun behind "and" is joined to the noun before it, not to a verb: "supplied X with missiles and many shells".

    Where phrases other than "of" follow, the noun may stand for a clause of its own: "and Y from buying it".
    """
    at = words[0].i
    for word in words:
        verb, cc = (
            word.head,
            next((w for w in words if w.dep == "cc" and w.i < word.i and _opens(w, word, words)), None),
        )
        if word.dep != "conj" or word.pos != "NOUN" or verb.pos != "VERB" or cc is None or cc.i == at:
            continue
        before = words[cc.i - at - 1]
        goes_on = any(w.head is word and w.i > word.i and w.lower != "of" and w.dep != "punct" for w in words)
        if before.tag in ("NN", "NNS") and before.i > verb.i and before.head is not verb and not goes_on:
            word.head = cc.head = before


def _opens(cc: Word, noun: Word, words: list[Word]) -> bool:
    """Whether nothing but words before a noun stands between "and" and it."""
    between = words[cc.i - words[0].i + 1 : noun.i - words[0].i]
    return all(word.head is noun or word.head.head is noun for word in between)


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


def repair_verbless_clauses(words: list[Word]) -> None:
    """A participle behind a noun is the verb of a clause that else has none: "The ship loaded coal" is no coal.

    The model hangs it, like the noun before it, on the noun behind it, and makes that one a clause, an apposition to
    the kind of ship, or the subject of a verb that a comma or "and" joins to it: "The ship loaded coal and sailed".
    """
    for word in words:
        noun = word.head
        if word.tag not in ("VBN", "VBD") or word.dep != "amod" or noun.i <= word.i or noun.pos != "NOUN":
            continue
        above = noun.head
        is_kind = (
            noun.dep == "appos" and above.pos == "NOUN" and (above.head is above or is_second_object(above, words))
        )
        kind = above if is_kind else None
        joined = above if _is_first_of_row(noun, above, words) else None
        if kind is None and joined is None and noun.head is not noun and noun.dep != "ccomp":
            continue
        if any(each.dep in ("cop", "aux", "nsubj", "det") for each in _between_below(word, noun, words)):
            continue
        subject = _noun_before(word, words)
        if subject is not None and subject.head in (noun, word):
            _take_over(subject, word, noun, words)
            _make_clause(subject, word, noun)
            word.pos, word.tag = "VERB", "VBD"
            if joined is not None:
                word.head, word.dep = (word, "ROOT") if joined.head is joined else (joined.head, joined.dep)
                joined.head, joined.dep = word, "conj"
            if kind is not None:
                _put_before(kind, subject, word, words)


def _is_first_of_row(noun: Word, above: Word, words: list[Word]) -> bool:
    """Whether a noun is called the subject of a verb right behind a comma or "and", which no subject has behind it."""
    if noun.dep != "nsubj" or above.pos != "VERB" or above.tag not in ("VBD", "VBN") or above.i < noun.i:
        return False
    before = words[next(n for n, each in enumerate(words) if each is above) - 1]
    commas = [each for each in words if noun.i < each.i < above.i and each.text == ","]
    return (before.text == "," and len(commas) == 1) or before.dep == "cc"


def _put_before(kind: Word, subject: Word, verb: Word, words: list[Word]) -> None:
    """Let "vessel" stand before the name of one, as part of it, and what stood before it belong to the clause."""
    for each in words:
        if each.head is kind and each.dep in ("prep", "advmod", "punct") and each is not verb:
            each.head = verb
    prep = kind.head
    kind.head, kind.dep = subject, "compound"
    verb.head, verb.dep = verb, "ROOT"
    if prep is not kind:
        put_behind_day(prep, verb, words)


def is_second_object(noun: Word, words: list[Word]) -> bool:
    """Whether a noun is the second object of a preposition, which has but one: "on 14 June the vessel loaded …"."""
    return noun.dep == "pobj" and any(
        each.head is noun.head and each.dep == "pobj" and each.i < noun.i for each in words
    )


def put_behind_day(prep: Word, verb: Word, words: list[Word]) -> None:
    """Let a verb take the place of the one that a day before its subject hangs on, and join that one to it."""
    above = prep.head
    if above.i > verb.i:
        verb.head, verb.dep = (verb, "ROOT") if above.head is above else (above.head, above.dep)
        above.head, above.dep = verb, "conj"
    else:
        verb.head, verb.dep = above, "ccomp"
    for each in words:
        if (each.head is above and each.i < verb.i and each.dep in ("mark", "prep")) or (
            each.head is prep and each.dep == "cc"
        ):
            each.head = verb


def _between_below(word: Word, noun: Word, words: list[Word]) -> list[Word]:
    return [each for each in words if each.head is noun and word.i < each.i < noun.i]


def _noun_before(word: Word, words: list[Word]) -> Word | None:
    """The noun right before a word, where need be before the number of its name: "the vessel Yu Jong 2 loaded"."""
    at = next(n for n, each in enumerate(words) if each is word)
    if at > 1 and words[at - 1].tag == "CD":
        at -= 1
    return words[at - 1] if at > 0 and words[at - 1].pos in ("NOUN", "PROPN") else None


def _take_over(subject: Word, verb: Word, noun: Word, words: list[Word]) -> None:
    """Hang what stands before a subject on it, or on the verb, and no longer on the noun behind the verb."""
    for each in words:
        if each.head is noun and each is not verb and each is not subject and each.i < verb.i:
            each.head = subject if each.dep in ("det", "amod", "compound", "nmod", "poss", "nummod") else verb
        elif each.head is noun and each.i > noun.i and each.dep in ("cc", "conj") and each.pos in ("VERB", "CCONJ"):
            each.head = verb


def repair_joined_infinitives(words: list[Word]) -> None:
    """A bare verb in a row of infinitives is one of them: "a campaign to oppose war, withdraw forces and free X".

    The model joins it to the verb in the past tense above them, which no bare verb can be joined to.
    """
    for at, word in enumerate(words):
        above = word.head
        if word.tag not in ("VB", "VBP") or word.dep not in ("conj", "dep") or above.tag != "VBD" or above.i > word.i:
            continue
        if any(each.head is word and each.dep in ("nsubj", "aux", "mark", "expl") for each in words):
            continue
        if words[at - 1].text != "," and words[at - 1].lower != "and":
            continue
        first = next((each for each in reversed(words[:at]) if each.i > above.i and _is_infinitive(each, words)), None)
        if first is not None and not hangs_on(first, word):
            word.head, word.dep, word.tag = first, "conj", "VB"


def hangs_on(word: Word, above: Word) -> bool:
    """Whether a word is below another, so that the other cannot be hung on it."""
    return any(each is above for each in word.ancestors())


def _is_infinitive(word: Word, words: list[Word]) -> bool:
    return word.tag == "VB" and any(each.head is word and each.lower == "to" and each.dep == "aux" for each in words)


def repair_joined_persons(words: list[Word]) -> None:
    """Of two persons that "and" joins, the first is no part of the other's title: "Trump and leader Kim Jong Un met".

    The model joins the first to the title of the second, and hangs both on the second.
    """
    for word in words:
        other = word.head
        if word.dep != "nmod" or other.i <= word.i or word.entity != "PERSON" or other.entity != "PERSON":
            continue
        joined = [each for each in words if each.head is word and word.i < each.i < other.i]
        title = next((each for each in joined if each.dep == "conj" and each.pos in ("NOUN", "PROPN")), None)
        if title is None or not any(each.dep == "cc" for each in joined):
            continue
        title.head, title.dep = other, "compound"
        word.head, word.dep = (word, "ROOT") if other.head is other else (other.head, other.dep)
        other.head, other.dep = word, "conj"


def repair_numbered(words: list[Word]) -> None:
    """The number that ends a name is its head, but "vessel" of "the vessel No. 7": "Factory No. 7 shipped shells".

    The model spreads the name, the sign and the number over several phrases, or takes all of them for a kind of shells.
    """
    for at, sign in enumerate(words[:-1]):
        number = words[at + 1]
        name = words[at - 1] if at > 0 and words[at - 1].pos in ("PROPN", "NOUN") else sign
        is_sign = sign.text == "No." or (sign.text == "No" and name is not sign)
        if not is_sign or not number.text.isdigit() or name.lower in _NUMBERED_TEXTS:
            continue
        whole = [name, sign, number]
        outside = [word for word in whole if word.head is word or word.head not in whole]
        outer = next((word for word in outside if word.dep not in _MODIFIERS), outside[0])
        core = name if name.pos == "NOUN" and name.text.islower() else number
        head, dep = (core, "ROOT") if outer.head is outer else (outer.head, outer.dep)
        for word in words:
            if word.head in whole or word in whole:
                word.head, word.dep = core, "compound" if word in whole else word.dep
        core.head, core.dep = head, dep
        sign.pos, number.pos, sign.tag, number.tag = "PROPN", "PROPN", "NNP", "NNP"
        number.entity, number.entity_starts = name.entity, False
        _repair_past(core, words[at + 2 : at + 3])


def _repair_past(subject: Word, after: list[Word]) -> None:
    for verb in after:
        noun = verb.head
        if verb.tag not in ("VBD", "VBN") or verb.dep != "amod" or noun.i < verb.i:
            continue
        if noun.head is subject and noun.dep == "appos":
            noun.head, noun.dep = (noun if subject.head is subject else subject.head), subject.dep
            subject.head = noun
        if subject.head is noun:
            _make_clause(subject, verb, noun)
            verb.tag = "VBD"


def repair_worth(words: list[Word]) -> None:
    """What stands right before "worth" is worth it: "seized goods worth $4 million" has an object.

    The model takes the goods for a measure of a clause of its own.
    """
    for at, worth in enumerate(words):
        if worth.lower != "worth" or worth.dep != "advcl" or at == 0:
            continue
        goods = words[at - 1]
        if goods.head is worth and goods.dep == "npadvmod" and goods.pos in ("NOUN", "PROPN"):
            goods.head, goods.dep = worth.head, "dobj"
            worth.head, worth.dep = goods, "amod"


def repair_headline_verbs(words: list[Word]) -> None:
    """The verb of a headline that the model takes for a noun in the plural, or for a quality of the noun behind it.

    It is one where it has a subject and an object all the same ("Washington sanctions bankers"), where it is hyphened
    ("N.K. test-fires missiles"), where an adjective stands behind it ("U.S. sanctions Russian banks"; a noun that tells
    the kind would stand behind the adjective), and where headlines use it so ("Pyongyang lobs salvo of missiles").
    """
    for at, word in enumerate(words[:-1]):
        if not word.lower.endswith("s") or (word.tag not in ("NNS", "NN", "JJ") and word.dep != "nsubj"):
            continue
        if word.head is word and _has_sides(word, words):
            word.pos, word.tag = "VERB", "VBZ"
        elif at > 0 and (words[at - 1].pos == "PROPN" or words[at - 1].entity == "GPE"):
            _repair_headline_verb(words[at - 1], word, words[at + 1], words)


def _has_sides(word: Word, words: list[Word]) -> bool:
    below = {other.dep: other for other in words if other.head is word and other is not word}
    subject = below.get("nsubj")
    return subject is not None and subject.i < word.i and ("dobj" in below or "ccomp" in below)


def _repair_headline_verb(subject: Word, word: Word, after: Word, words: list[Word]) -> None:
    is_hyphened = word.lower in hyphened_lemmas()
    is_usual = is_hyphened or word.lower in headline_forms()
    noun = word.head
    if word.dep in ("amod", "compound", "nmod") and noun.head is noun and noun.i > word.i:
        is_plural = word.tag == "NNS" and after.pos == "ADJ" and after.head.i > after.i
        if subject.head in (word, noun) and (is_usual or is_plural):
            _make_clause(subject, word, noun)
            _make_verb(word)
    elif is_usual and subject.head is word and subject.dep == "compound":
        behind = next((other for other in words if other.head is word and other.dep == "appos"), None)
        if behind is not None and all(other.pos in ("ADJ", "VERB") for other in _between(word, behind, words)):
            behind.dep, subject.dep = "dobj", "nsubj"
            _make_verb(word)
    if is_usual and subject.head is word and _is_meant_as_noun(after, word):
        _make_clause(subject, word, after)
        _make_verb(word)
        after.pos, after.tag = "NOUN", "NNS" if after.tag == "VBZ" else "NN"
        after.lemma = after.lower.removesuffix("s")


def _is_meant_as_noun(after: Word, verb: Word) -> bool:
    """Whether the model takes what is done for a verb whose subject the verb is: "Seoul hosts talks with Tokyo".

    Several hosts would not agree with "talks".
    """
    is_clause = verb.dep == "nsubj" and verb.head is after and after.tag == "VBZ"
    return is_clause or (after.lower == "meeting" and after.head is verb and after.dep == "acl")


def _between(word: Word, other: Word, words: list[Word]) -> list[Word]:
    return [each for each in words if word.i < each.i < other.i]


def _make_verb(word: Word) -> None:
    word.pos, word.tag, word.lemma = "VERB", "VBZ", hyphened_lemmas().get(word.lower, word.lemma)


def _make_clause(subject: Word, verb: Word, noun: Word) -> None:
    """Let a verb take over a noun as its object, and the place in the sentence of the noun that it hangs on."""
    if noun.head is verb:
        pass
    elif noun.head is noun:
        verb.head, verb.dep = verb, "ROOT"
    else:
        verb.head, verb.dep = noun.head, noun.dep
    noun.head, noun.dep = verb, "dobj"
    subject.head, subject.dep = verb, "nsubj"
