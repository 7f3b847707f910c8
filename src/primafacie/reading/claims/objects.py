"""What a verb puts forward by its object: "announced a ban", "accused Lima of …", "called it a lie", "was rejected"."""

from primafacie.reading.actors.lexicon import load_nouns
from primafacie.reading.claims.answer_words import kind_of
from primafacie.reading.claims.complement import Complement
from primafacie.reading.claims.lexicon import Cue, load_lexicon
from primafacie.reading.claims.phrases import without
from primafacie.reading.claims.references import taken_up
from primafacie.reading.claims.sources import GOING_ON, goes_on_from, is_passive
from primafacie.reading.language import Parse, Word

_OF_THE_SAYING = frozenset({"in", "on", "at", "during", "after", "before", "since", "by", "while"})
"""Prepositions that tell when, where and how it is said rather than what."""
_LETS_IN = frozenset({"admit"})
_WHEN_SAID = frozenset({"when", "while", "because", "after", "before", "since"})
"""Conjunctions behind an object that tell when and why it is said rather than what."""
_PERSON_PREPS = frozenset({"of", "for", "on", "with", "as", "over", "to", "in"})


def object_of(parse: Parse, verb: Word, cue: Cue) -> Complement | None:
    """The content of a verb cue whose object is what is put forward, or is told something of; None elsewhere."""
    frames = cue.frames
    if is_passive(verb):
        return _passive_object(parse, verb, cue)
    thing = verb.child("dobj")
    is_relative = thing is None or thing.lower in ("that", "which")
    noun = taken_up(verb, load_lexicon()) if is_relative and frames & {"object", "small", "as"} else None
    if noun is not None:
        said = [w for child in verb.children if child.i > verb.i and _says_of(child) for w in parse.subtree(child)]
        if said or "object" in frames:
            return Complement([*(w for w in parse.subtree(noun) if w.i <= noun.i), *said], noun, "object")
    if thing is None:
        return _small_clause(parse, verb, cue) or _after_as(parse, verb, frames)
    last = _reach(verb, thing, frames)
    if last is None:
        named = _called_untrue(thing) if "small" in frames else None
        return Complement(parse.words[thing.first : thing.last + 1], named, "object") if named is not None else None
    aside = [w for child in verb.children if _is_date(child) for w in parse.subtree(child) if child.i > thing.last]
    words = without_participle(parse, thing, without(parse.words[thing.first : last + 1], aside))
    words = without(until_joined(parse, words, verb), _medium(parse, thing))
    if thing.lower in ("who", "which", "that", "what", "whom"):
        said = [w for child in verb.children if child.i > verb.i and _says_of(child) for w in parse.subtree(child)]
        words = [thing, *said] if "object" in frames else [w for w in words if w.i > verb.i]
    return Complement([w for w in words if w is not verb], thing, "object")


def lets_in(verb: Word) -> bool:
    """Whether a verb lets persons in somewhere: "admitted the workers to its factories", but "admitted a mistake"."""
    thing = verb.child("dobj")
    noun = load_nouns().get(thing.lower) if thing is not None and verb.lemma in _LETS_IN else None
    return noun is not None and noun.kind == "person"


def until_joined(parse: Parse, words: list[Word], verb: Word) -> list[Word]:
    """The words up to a verb that goes on from the cue or from one above it ("… and called for peace")."""
    for word in words:
        saying = goes_on_from(word) if word.i > verb.i and word.dep == "conj" else None
        if saying is not None and saying.i <= verb.i:
            start = word.first
            while start > 0 and (parse.words[start - 1].dep == "cc" or parse.words[start - 1].pos == "PUNCT"):
                start -= 1
            return [w for w in words if w.i < start]
    return words


def without_participle(parse: Parse, head: Word, words: list[Word]) -> list[Word]:
    """The words up to a participle of saying behind a comma ("…, adding that …")."""
    for child in head.children:
        if (
            child.i > head.i
            and child.tag == "VBG"
            and child.dep in ("advcl", "conj", "xcomp", "dep", "acl")
            and child.lemma in GOING_ON
            and child.first > 0
            and parse.words[child.first - 1].text in (",", "—", "–", "-")
        ):
            return [w for w in words if w.i < child.first]
    return words


def _medium(parse: Parse, thing: Word) -> list[Word]:
    """The words behind an object that tell in what it is said: "denied the report | in a letter to the Council"."""
    for prep in thing.children:
        texts = [child for child in prep.children if child.dep == "pobj"] if prep.lower in ("in", "via", "on") else []
        is_text = any(text.lemma in load_lexicon().speech_nouns for text in texts)
        if is_text and prep.last == thing.last and any(w.lower in ("a", "an") for text in texts for w in text.children):
            return parse.subtree(prep)
    return []


def _called_untrue(thing: Word) -> Word | None:
    """The noun before "nonsense" in "called the report nonsense", which the parser takes for one noun; else None."""
    if thing.lemma not in load_lexicon().refuting:
        return None
    return next((child for child in thing.children if child.dep == "compound" and kind_of(child.lemma)), None)


def _says_of(child: Word) -> bool:
    """Whether it is what an object is called: "a charge that Lima called groundless", "… dismissed as a lie"."""
    return child.dep in ("oprd", "acomp") or (child.dep == "prep" and child.lower == "as")


def _after_as(parse: Parse, verb: Word, frames: frozenset[str]) -> Complement | None:
    """ "rejected as a fabrication the report that …": the object comes last, and the parser hangs it on "as"."""
    prep = next((c for c in verb.children if c.dep == "prep" and c.lower == "as" and c.i > verb.i), None)
    inner = prep.child("pobj") if prep is not None else _behind_adjective(verb)
    if inner is None or not {"as", "object"} <= frames:
        return None
    return Complement(parse.subtree(inner), inner, "object")


def _behind_adjective(verb: Word) -> Word | None:
    """The object in "rejected as baseless the claim that …", which the parser gives to the adjective."""
    likened = next(
        (c for c in verb.children if c.pos == "ADJ" and c.i > verb.i and c.child("advmod") is not None), None
    )
    if likened is None or not any(child.lower == "as" for child in likened.children):
        return None
    return likened.child("dobj")


def _is_date(phrase: Word) -> bool:
    """Whether the phrase says when ("accused Seoul on Tuesday of …")."""
    inner = phrase.child("pobj") if phrase.dep == "prep" else phrase if phrase.dep == "npadvmod" else None
    return inner is not None and inner.entity in ("DATE", "TIME")


def _reach(verb: Word, thing: Word, frames: frozenset[str]) -> int | None:
    """Index of the last word of the object and what belongs to it; None where the frames want more than there is."""
    last = thing.last
    more = False
    for child in verb.children:
        if child.i <= thing.i or child is thing:
            continue
        fits = (
            (child.dep == "xcomp" and bool(frames & {"person_infinitive", "small"}))
            or (_is_told_to(child) and "person_infinitive" in frames)
            or (child.dep in ("oprd", "acomp", "attr") and "small" in frames)
            or (child.dep == "prep" and child.lower == "as" and "as" in frames)
            or (child.dep == "prep" and child.lower in _PERSON_PREPS and "person_of" in frames)
        )
        if fits:
            more = True
            last = max(last, child.last)
    if more or "object" in frames or "person_of" in frames:
        return _with_adjuncts(verb, thing, last)
    inner = any(child.dep in ("acl", "prep", "relcl", "appos") for child in thing.children)
    return last if inner and frames & {"as", "person_infinitive", "small"} else None


def _is_told_to(child: Word) -> bool:
    """Whether an infinitive that the parser takes for a purpose can be what somebody is told to do."""
    opening = child.children[0] if child.children else child
    return child.dep == "advcl" and child.tag == "VB" and opening.lower == "to"


def _with_adjuncts(verb: Word, thing: Word, last: int) -> int:
    """The last word with what the parser hangs on the verb but the object reads on with ("its interest amid …")."""
    for child in verb.children:
        if child.i > thing.i and child.first == last + 1 and child.dep in ("prep", "advcl", "xcomp", "ccomp"):
            if child.dep == "prep" and child.lower in _OF_THE_SAYING:
                break
            if child.dep == "advcl" and (mark := child.child("mark", "advmod")) and mark.lower in _WHEN_SAID:
                break
            if child.dep == "advcl" and child.tag == "VBG" and child.lemma in GOING_ON:
                break
            last = max(last, child.last)
    return last


def _small_clause(parse: Parse, verb: Word, cue: Cue) -> Complement | None:
    """ "called it a lie", "urged Seoul to stop" read as a clause with a subject of its own."""
    for child in verb.children:
        if child.i < verb.i:
            continue
        has_subject = child.dep in ("ccomp", "xcomp") and child.child("nsubj", "nsubjpass") is not None
        if (has_subject and cue.frames & {"small", "person_infinitive", "object", "as"}) or (
            child.dep in ("oprd", "attr", "acomp") and cue.frames & {"small", "object"}
        ):
            return Complement(parse.subtree(child), child, "object")
    return None


def _is_aside(parse: Parse, clause: Word) -> bool:
    """Whether a relative clause behind a comma only adds to its noun: "Lima, which denies it, was accused of …"."""
    return clause.dep == "relcl" and parse.words[clause.first - 1].text == ","


def _passive_object(parse: Parse, verb: Word, cue: Cue) -> Complement | None:
    patient = verb.child("nsubjpass")
    if patient is None:
        patient = verb.head if verb.dep == "acl" else verb.head.child("nsubj") if verb.head.lemma == "stand" else None
    if patient is None:
        return None
    asides = [w for child in patient.children if _is_aside(parse, child) for w in parse.subtree(child)]
    words = [patient] if verb.dep == "acl" else without(parse.subtree(patient), asides)
    preps: tuple[str, ...] = ("as", "of", "for") if cue.frames & {"as", "person_of"} else ()
    if cue.key == "charge":
        preps = ("with",)
    if cue.key in ("quote", "cite"):  # "was quoted by Interfax as saying"
        preps = ("as",)
    rest = [
        child for child in verb.children
        if child.i > verb.i and (child.dep in ("xcomp", "oprd") or (child.dep == "prep" and child.lower in preps))
    ]  # fmt: skip
    if "object" not in cue.frames and not rest:
        return None
    return Complement(
        [*words, *(w for child in rest for w in parse.subtree(child))], rest[0] if rest else patient, "object"
    )
