"""Nouns that attribute: "allegations of …", "its denial that …", "voiced concern about …"."""

from primafacie.reading.claims.answer_words import load_answers
from primafacie.reading.claims.complement import Complement
from primafacie.reading.claims.draft import ClaimDraft, Range
from primafacie.reading.claims.lexicon import Cue, Lexicon
from primafacie.reading.claims.modality import is_refuting
from primafacie.reading.claims.naming import set_source
from primafacie.reading.claims.phrases import ranges_of, read_on
from primafacie.reading.claims.sources import is_passive, subject_of
from primafacie.reading.language import Parse, Word

_BY = frozenset({"by", "from", "among", "within"})
_WHERE = frozenset({"on", "in"})
_PEOPLES = frozenset({"NORP", "GPE", "ORG", "PERSON"})
_ANSWERING = frozenset({"deny", "reject", "doubt"})
_FRAMING = frozenset({"in", "with", "under"})
_SAYS_NOTHING = frozenset({"comment", "interview", "kind", "sort", "type", "nature"})
"""Objects that put nothing forward: "a request for comment", "findings of this kind"."""
_FILLED = ("dobj", "attr", "acomp", "xcomp", "ccomp")
"""Complements that show a clause to be whole, and not to speak of the noun before it."""
_SAID_TO = frozenset({"rejection", "praise"})
"""Classes of nouns whose "to" opens what is put forward: "opposition to the deal", "congratulations to the crew"."""
_TOPICS = frozenset({"of", "about", "over", "against"})
"""Prepositions behind any noun that is answered: "dismissed the charges about …"."""
_UNSOURCED = frozenset({"allegation", "denial", "criticism", "warning", "threat", "rejection", "acknowledgement"})
"""Classes of nouns that make a claim even where nobody is named: somebody has made it."""


def find_nominal(parse: Parse, lexicon: Lexicon) -> list[ClaimDraft]:
    """The claims that nouns of the lexicon make."""
    found: list[ClaimDraft] = []
    for word in parse.words:
        if word.pos != "NOUN" or word.dep in ("compound", "nmod", "amod"):
            continue
        cue = lexicon.nouns.get(word.lemma)
        if cue is None:
            continue
        draft = _from_noun(parse, word, cue, lexicon)
        if draft is not None:
            found.append(draft)
    return found


def _from_noun(parse: Parse, noun: Word, cue: Cue, lexicon: Lexicon) -> ClaimDraft | None:
    is_answered = _is_answered(noun, lexicon)
    complement = _complement(parse, noun, cue, is_answered=is_answered)
    if complement is None:
        return None
    source, carrier = _source(noun, lexicon)
    is_anybodys = is_answered or cue.class_ in _UNSOURCED or complement.frame == "that"
    if source is None and not is_anybodys:
        return None
    content = ranges_of(parse, complement.words)
    if not content:
        return None
    draft = ClaimDraft(
        rule=cue.rule, class_=cue.class_, content=content, stance=cue.stance, medium=cue.medium,
        certainty=cue.certainty,
        cue_word=noun, head=complement.head, cue=_cue_range(parse, noun, carrier, complement.frame),
    )  # fmt: skip
    if source is not None:
        set_source(parse, draft, source, noun)
    return draft


def _cue_range(parse: Parse, noun: Word, carrier: Word | None, frame: str) -> Range:
    """The noun, with the preposition of its content right behind it ("opposition to"), and with the light verb before
    it where nothing but its own modifiers stands between."""
    behind = next((c for c in noun.children if c.i == noun.i + 1 and c.dep == "prep" and c.lower == frame), noun)
    if carrier is not None and carrier.i < noun.i and noun.i - carrier.i <= 4:
        between = parse.words[carrier.i + 1 : noun.i]
        if all(w.head is noun or w.head is carrier for w in between):
            return (carrier.start, behind.end)
    return (noun.start, behind.end)


def _is_answered(noun: Word, lexicon: Lexicon) -> bool:
    """Whether somebody denies, rejects or doubts what the noun names, so that it names what somebody put forward."""
    verb = noun.head
    if noun.dep in ("dobj", "nsubjpass"):
        above = lexicon.verb_cue(verb)
        is_passive = noun.dep == "nsubjpass"
        if above is not None and above.class_ in _ANSWERING and is_passive == (verb.child("auxpass") is not None):
            return True
    return noun.dep in ("nsubj", "nsubjpass") and is_refuting(verb, lexicon)


def _complement(parse: Parse, noun: Word, cue: Cue, *, is_answered: bool) -> Complement | None:
    for child in noun.children:
        if child.i < noun.i:
            continue
        if child.dep in ("acl", "ccomp", "relcl", "advcl", "xcomp"):
            mark = child.child("mark")
            if "that" in cue.frames and mark is not None and mark.lower in ("that", "whether"):
                return Complement(
                    [w for w in parse.subtree(child) if w is not mark or mark.lower != "that"], child, "that"
                )
            if "that" in cue.frames and _is_bare_clause(child):
                return Complement(parse.subtree(child), child, "that")
            if "to" in cue.prepositions and child.tag == "VB" and _has_to(child):
                return Complement(parse.subtree(child), child, "to")
    is_spread = noun.dep == "nsubj" and noun.head.lemma in load_answers().spreading  # "reports emerged that"
    if "that" in cue.frames and (
        noun.dep in ("dobj", "nsubjpass") or is_spread
    ):  # "expressed concern that": the verb's
        for child in noun.head.children:
            mark = child.child("mark")
            if (
                child.i > noun.i
                and child.dep in ("ccomp", "advcl")
                and mark is not None
                and mark.lower == "that"
                and (is_spread or mark.i <= noun.last + 2)
            ):
                return Complement([w for w in parse.subtree(child) if w is not mark], child, "that")
    if "that" in cue.frames and (said := _said_of(parse, noun)) is not None:
        return said
    return _after_preposition(parse, noun, cue.prepositions | _TOPICS if is_answered else cue.prepositions, cue)


def _is_bare_clause(child: Word) -> bool:
    """Whether a clause behind a noun says what the noun names, without "that": "concerns the wreck could sink"."""
    has_modal = any(aux.tag == "MD" for aux in child.children)
    if child.dep == "ccomp":
        return child.tag != "VB" or has_modal
    subject = child.child("nsubj", "nsubjpass")
    if child.dep not in ("acl", "relcl") or subject is None or child.first != child.head.i + 1:
        return False
    if subject.first != child.first or child.child("mark") is not None or subject.tag in ("WDT", "WP"):
        return False
    return has_modal or subject.dep == "nsubjpass" or child.child(*_FILLED) is not None  # not "claims it makes"


def _said_of(parse: Parse, noun: Word) -> Complement | None:
    """The clause in "the fear is that the port closes", which says what the noun names."""
    verb = noun.head
    clause = verb.child("ccomp") if noun.dep == "nsubj" and verb.lemma == "be" else None
    if clause is None or clause.i < verb.i:
        return None
    mark = clause.child("mark")
    return Complement([w for w in parse.subtree(clause) if w is not mark or mark.lower != "that"], clause, "that")


def _has_to(verb: Word) -> bool:
    return any(child.dep == "aux" and child.lower == "to" for child in verb.children)


def _after_preposition(parse: Parse, noun: Word, taken: frozenset[str], cue: Cue) -> Complement | None:
    preps = [c for c in noun.children if c.dep == "prep" and c.i > noun.i]
    if noun.dep == "dobj" and cue.class_ == "praise":  # "extended congratulations to", which hangs on the verb
        preps += [c for c in noun.head.children if c.dep in ("prep", "dative") and c.i == noun.last + 1]
    for prep in list(preps):
        is_between = prep.lower in _BY or (prep.lower in _WHERE and prep.lower not in taken)
        if is_between and (named := prep.child("pobj")) is not None:  # "criticism from the West of Moscow"
            preps.extend(c for c in named.children if c.dep == "prep" and c.lower in taken and c.lower != "to")
    for prep in preps:
        if prep.lower in taken and (prep.lower != "to" or cue.class_ in _SAID_TO):  # not "threat to peace"
            inner = prep.child("pobj", "pcomp")
            if inner is not None and inner.lemma not in _SAYS_NOTHING:
                return Complement(read_on(parse, parse.subtree(inner)), inner, prep.lower)
    return None


def _framed_by(noun: Word) -> Word | None:
    """The verb of "said in a statement that", "left in the belief that", whose subject puts the content forward."""
    prep = noun.head
    if noun.dep != "pobj" or prep.lower not in _FRAMING or prep.head.pos != "VERB" or is_passive(prep.head):
        return None
    return prep.head


def _source(noun: Word, lexicon: Lexicon) -> tuple[Word | None, Word | None]:
    """The noun that names the source, and the light verb that carries the cue, where there is one."""
    carrier = noun.head if noun.dep in ("dobj", "nsubjpass") and noun.head.lemma in lexicon.light_verbs else None
    owner = noun.child("poss")
    doing = (carrier or _framed_by(noun)) if owner is not None and owner.pos == "PRON" else None
    if doing is not None and (subject := subject_of(doing).word):
        return subject, carrier  # "China repeated its denial", "China was firm in its denial"
    if owner is not None:
        return owner, None
    for prep in noun.children:
        if (
            prep.dep == "prep"
            and prep.i > noun.i
            and (prep.lower in _BY or (prep.lower == "in" and prep.i == noun.i + 1))
        ):
            named = prep.child("pobj")
            if named is not None and (prep.lower != "in" or named.entity in _PEOPLES or named.pos == "PROPN"):
                return named, carrier
    carrier = carrier or _framed_by(noun)
    if carrier is not None:
        return subject_of(carrier).word, carrier
    for child in noun.children:
        if child.dep in ("amod", "compound", "nmod") and child.entity in _PEOPLES and child.i < noun.i:
            return child, None
    return None, None
