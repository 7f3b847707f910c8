"""All events of a report: each trigger is tried against its frames, the first that fits tells the event."""

from datetime import date

from primafacie.reading.actors.cast import ActorDraft, Cast
from primafacie.reading.events.arguments import Arguments, noun_arguments, particle_of, verb_arguments
from primafacie.reading.events.by_others import date_by_others
from primafacie.reading.events.candidate import Candidate
from primafacie.reading.events.conditions import holds
from primafacie.reading.events.dating import date_event
from primafacie.reading.events.draft import EventDraft
from primafacie.reading.events.ellipsis import read_ordinals
from primafacie.reading.events.exercises import KIND as NAMED_EXERCISE
from primafacie.reading.events.exercises import is_exercise_name, name_of
from primafacie.reading.events.frames import Lexicon, TypedFrame, load_lexicon
from primafacie.reading.events.goods import to_rows
from primafacie.reading.events.identity import merge_mentions, refers_back
from primafacie.reading.events.plover import deed_of
from primafacie.reading.events.realis import factuality
from primafacie.reading.events.realis_lexicon import RealisLexicon, load_realis_lexicon
from primafacie.reading.events.reciprocity import complete_exchanges, share_between_joined
from primafacie.reading.events.relations import Relations
from primafacie.reading.events.repeated import part_repeated
from primafacie.reading.events.roles import fill_noun, fill_verb, own_carrier
from primafacie.reading.language import Parse, Word
from primafacie.record.time import Time

_BY_NOUN = frozenset({"object_noun", "subject_noun", "prep_noun", "complement", "struck_target"})
"""Conditions by which a verb has an argument that the frame lists."""
_TOLD_CLOSER = frozenset({"modifier", "by_hackers"})
"""Conditions that a noun meets by the words around it alone."""
_FINITE = frozenset({"VBD", "VBN", "VBP", "VBZ"})
_PREMODIFIERS = ("compound", "amod", "nmod", "nummod", "det", "poss", "quantmod")


def read_events(parse: Parse, times: list[Time], cast: Cast, published: date | None) -> list[EventDraft]:
    """The events of a report, one a happening, in the order of their first mentions.

    Args:
        parse: The parse.
        times: Its times.
        cast: Its actors; names that fill a role and are not in it yet are added.
        published: Day of publication; what is dated after it is planned. None where unknown.
    """
    mentions = find_mentions(parse, cast)
    relations = Relations(parse)
    dates = [time for time in times if not time.value.endswith("_REF")]
    for draft in mentions:
        date_event(parse, dates, relations, draft, published)
    mentions = part_repeated(parse, dates, mentions)
    complete_exchanges(parse, mentions)
    share_between_joined(mentions)
    events = merge_mentions(mentions, relations)
    date_by_others(parse, dates, relations, events, published)
    return events


def find_mentions(parse: Parse, cast: Cast) -> list[EventDraft]:
    """Every telling of an event, undated and unmerged, in the order of the text."""
    frames, realis = load_lexicon(), load_realis_lexicon()
    found: list[EventDraft] = []
    by_trigger: dict[int, EventDraft] = {}
    for word in parse.words:
        draft = _read_trigger(parse, cast, word, frames, realis)
        if draft is None:
            _name_by(word, by_trigger, frames)
            continue
        if _is_part_of_another(draft, word, by_trigger):
            continue
        _join_subject(draft, word, by_trigger, frames, realis)
        by_trigger[word.i] = draft
        found.append(draft)
    return read_ordinals(parse, found)


def _read_trigger(parse: Parse, cast: Cast, word: Word, frames: Lexicon, realis: RealisLexicon) -> EventDraft | None:
    if word.pos == "VERB":
        typed = frames.of_verb(word.lemma, particle_of(word))
        if not typed or _is_adjective(word):
            return None
        slots = verb_arguments(word, realis)
    elif word.pos in ("NOUN", "PROPN"):
        is_named = is_exercise_name(parse, word)
        typed = list(frames.nouns.get(NAMED_EXERCISE if is_named else _noun_lemma(parse, word), ()))
        if typed and typed[0].type == "exercise" and name_of(parse, word) != "":
            typed.extend(frames.nouns[NAMED_EXERCISE])  # "the Cobra Gold drills"
        if not typed or word.dep in ("compound", "nmod", "amod") or (_is_name_part(word) and not is_named):
            return None
        slots = noun_arguments(word, realis)
    else:
        return None
    roles: dict[str, list[ActorDraft]] = {}
    for frame in typed:
        candidate = Candidate(parse, cast, word, frame, slots)
        if word.pos == "VERB":
            fill_verb(candidate)
        else:
            fill_noun(candidate, realis)
        if holds(candidate):
            draft = _to_draft(candidate, frame, slots, realis)
            if _tells_something(draft) or _says_what(candidate, draft):
                return draft
            break
        roles = roles or candidate.roles
    return _reference(word, _plainest(typed), roles) if _is_bare_reference(word) else None


def _tells_something(draft: EventDraft) -> bool:
    """Whether somebody is in it, or goods, a place or a loot are in what is told as fact; else it is too thin."""
    is_fact = draft.realis in ("occurred", "ongoing", "planned") and draft.polarity == "positive"
    if draft.roles or draft.name != "":
        return True
    loot = draft.type == "cyber" and any((quantity.unit or "").isupper() for quantity in draft.quantities)
    return is_fact and (bool(draft.goods) or bool(draft.place) or loot)


def _plainest(typed: list[TypedFrame]) -> TypedFrame:
    """The frame of a noun that nothing tells closer: "the attack" is none on computers."""
    return next((each for each in typed if not _TOLD_CLOSER & set(each.frame.needs)), typed[0])


def _says_what(candidate: Candidate, draft: EventDraft) -> bool:
    """Whether words that the frame lists say what was done, though nobody is named: "the export ban was lifted"."""
    if draft.polarity == "negative" and draft.type != "vote":
        return False
    if draft.realis not in ("occurred", "ongoing", "planned"):
        return False
    needs = candidate.typed.frame.needs
    if candidate.trigger.pos != "VERB":
        return "struck_target" in needs or (candidate.arguments.carrier is not None and "modifier" in needs)
    return candidate.trigger.tag in _FINITE and any(need.partition(":")[0] in _BY_NOUN for need in needs)


def _is_bare_reference(noun: Word) -> bool:
    """Whether a noun only takes up what was told: it has a determiner, and no phrase with details of its own."""
    if noun.pos != "NOUN" or not refers_back(noun):
        return False
    details = [child for child in noun.children if child.dep in ("prep", "acl", "relcl", "amod", "compound")]
    return all(_is_hyphened(child, noun) or _says_presence(child) for child in details)


def _is_hyphened(child: Word, noun: Word) -> bool:
    """Whether it is the first part of the noun's own word ("test-fire", which the parse cuts at its hyphen)."""
    return child.dep == "compound" and noun.start - child.end == 1


def _says_presence(prep: Word) -> bool:
    """ "On the spot", "on site": that somebody was there, and nothing of what happened."""
    place = prep.child("pobj") if prep.dep == "prep" else None
    return place is not None and prep.lower in ("on", "at") and place.lemma in ("spot", "site", "scene")


def _reference(word: Word, typed: TypedFrame, roles: dict[str, list[ActorDraft]]) -> EventDraft:
    """A noun that tells no event by itself but can take one up, and add who is told beside it ("guided the test")."""
    return EventDraft(
        type=typed.type,
        trigger=word,
        clause=(word.i, word.i),
        rule=f"{typed.rule}.reference",
        triggers=[word],
        roles=roles,
        is_settled=False,
        is_reference=True,
    )


def _noun_lemma(parse: Parse, word: Word) -> str:
    if word.i >= 2 and parse.words[word.i - 1].text == "-" and parse.words[word.i - 2].end == word.start - 1:
        return f"{parse.words[word.i - 2].lower}-{word.lemma}"
    if word.tag in ("NNPS", "NNS") and word.lemma == word.lower and word.lower.endswith("s") and word.lower != "talks":
        return word.lower[:-1]
    if word.tag == "NNPS" and word.lower.endswith("s"):
        return word.lower[:-1]
    return word.lemma


def _is_adjective(verb: Word) -> bool:
    """Whether a participle only modifies a noun ("banned tests")."""
    return verb.dep in ("amod", "compound", "nmod")


def _is_name_part(noun: Word) -> bool:
    """Whether a capitalised noun is part of a name ("Joint Exercise Command"), not a headline's word."""
    return noun.pos == "PROPN" and noun.entity in ("ORG", "PERSON", "FAC", "WORK_OF_ART", "LAW", "GPE", "PRODUCT")


def _is_part_of_another(draft: EventDraft, word: Word, by_trigger: dict[int, EventDraft]) -> bool:
    """Whether a noun only names what its verb already tells ("deliver shipments of oil"); goods and word go there."""
    if word.pos == "VERB" or word.dep not in ("dobj", "nsubjpass", "pobj"):
        return False
    verb = word.head if word.dep != "pobj" else word.head.head
    known = by_trigger.get(verb.i)
    if draft.is_reference or known is None or known.type != draft.type:
        return False
    known.triggers.append(word)
    known.goods = known.goods or draft.goods
    known.quantities = known.quantities or draft.quantities
    known.place = known.place or draft.place
    told = [actor for actors in known.roles.values() for actor in actors]
    for role, actors in draft.roles.items():
        if not any(actor is each for actor in actors for each in told):
            known.roles.setdefault(role, actors)
    return True


def _join_subject(
    draft: EventDraft, verb: Word, by_trigger: dict[int, EventDraft], frames: Lexicon, realis: RealisLexicon
) -> None:
    """Let a subject that tells nothing by itself be a telling of its verb's: "the shooting left ten people dead"."""
    slots = verb_arguments(verb, realis) if verb.pos == "VERB" else Arguments()
    for noun in (*slots.subject, *slots.object):
        if noun.pos != "NOUN" or noun.i > verb.i or noun.i in by_trigger:
            continue
        if any(typed.type == draft.type for typed in frames.nouns.get(noun.lemma, ())):
            draft.triggers.append(noun)


def _name_by(noun: Word, by_trigger: dict[int, EventDraft], frames: Lexicon) -> None:
    """Let a noun that tells no event by itself be a telling of its verb's: "signed a treaty", "shot in the raid"."""
    is_within = noun.dep == "pobj" and noun.head.lower == "in"
    if noun.pos != "NOUN" or not (is_within or noun.dep in ("dobj", "nsubjpass")):
        return
    known = by_trigger.get(noun.head.head.i if is_within else noun.head.i)
    types = {typed.type for typed in frames.nouns.get(noun.lemma, ())}
    if known is not None and (known.type in types or (known.type == "designation" and "measure" in types)):
        known.triggers.append(noun)  # the sanctions that put somebody on a list are its telling too


def _to_draft(candidate: Candidate, typed: TypedFrame, slots: Arguments, realis: RealisLexicon) -> EventDraft:
    carrier = own_carrier(candidate) if slots.carrier is None else None
    standing, polarity = factuality(candidate.trigger, slots.carrier or carrier, realis)
    if typed.frame.attempts and _is_attempt(candidate.trigger, realis):
        standing, polarity = "occurred", "positive"
    plover = (deed_of(candidate.trigger) if typed.plover_by_word else None) or typed.plover
    goods = to_rows(candidate.parse, candidate.goods)
    if typed.type == "transfer" and goods and all(row.class_ in ("aid", "medicine", "food") for row in goods):
        plover = "AID"
    return EventDraft(
        type=typed.type,
        trigger=candidate.trigger,
        clause=_clause(candidate),
        rule=typed.rule,
        triggers=[candidate.trigger],
        roles=candidate.roles,
        goods=goods,
        quantities=candidate.quantities,
        place=candidate.place,
        realis=standing or "occurred",
        is_settled=standing is not None,
        polarity=polarity,
        plover=plover,
        carrier=carrier,
        name=name_of(candidate.parse, candidate.trigger) if typed.type == "exercise" else "",
    )


def _is_attempt(verb: Word, realis: RealisLexicon) -> bool:
    """Whether it is told as something that was tried ("tried to launch", "its attempt to launch failed")."""
    above = verb.head
    if verb.dep == "acl" and above.pos == "NOUN" and above.lemma in realis.attempts:
        verb, above = above, above.head
        return verb.dep in ("nsubj", "dobj") and above.tag in ("VBD", "VBN")
    return verb.dep == "xcomp" and above.lemma in realis.attempts and above.tag in ("VBD", "VBN")


def _clause(candidate: Candidate) -> tuple[int, int]:
    """The words from the first to the last that tell the event: trigger, carrier, roles and goods, in one sentence."""
    slots = candidate.arguments
    words = [candidate.trigger, *slots.subject, *slots.object, *slots.dative, *slots.possessors]
    words.extend(word for _, word in slots.preps)
    if slots.carrier is not None:
        words.append(slots.carrier)
    same = [word for word in words if word.sentence == candidate.trigger.sentence]
    first = min(_phrase_first(word) for word in same)
    last = max([*(_phrase_last(word) for word in same), *(match.last for match in candidate.goods)])
    sentence = candidate.parse.sentences[candidate.trigger.sentence]
    return max(first, sentence.first), min(last, sentence.last)


def _phrase_last(word: Word) -> int:
    """Index of the last word of a phrase that counts or dates its head ("September 2023"), else of the head."""
    return max((child.last for child in word.children if child.dep == "nummod" and child.i > word.i), default=word.i)


def _phrase_first(word: Word) -> int:
    return min(
        (child.first for child in word.children if child.dep in _PREMODIFIERS and child.i < word.i), default=word.i
    )
