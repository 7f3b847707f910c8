"""Exchanges: "shipped arms to Russia and received fuel in return" names each party once."""

from itertools import pairwise

from primafacie.reading.events.draft import EventDraft
from primafacie.reading.events.prepositions import loose_preps
from primafacie.reading.language import Parse, Word

SIDES = {
    "transfer": ("supplier", "recipient"),
    "funds": ("payer", "payee"),
    "military_cooperation": ("provider", "recipient"),
    "deployment": ("sender", "host"),
}
"""Who gives and who takes, by type."""
_RETURNS = frozenset({"return", "exchange", "turn", "payment"})


def complete_exchanges(parse: Parse, drafts: list[EventDraft]) -> None:
    """Fill the missing side of an event that answers another one of the same sentence ("in return", "in exchange")."""
    for one, other in pairwise(drafts):
        near = other.trigger.sentence - one.trigger.sentence
        within = near == 0 and (_answers(parse, other) or _answers(parse, one))
        if within or (near == 1 and _opens_with_return(parse, other)):
            _swap(one, other)
            _swap(other, one)


def is_return(prep: str, word: Word) -> bool:
    """Whether a phrase says that something is given for something: "in return", "in exchange for oil"."""
    return prep == "in" and word.lower in _RETURNS and word.child("det") is None


def givers_in_return(word: Word) -> list[Word]:
    """Who may have given what something is given in exchange for: "in exchange for oil from X", "for X's help"."""
    things = [prep.child("pobj") for prep in word.children if prep.lower == "for"]
    found: list[Word] = []
    for thing in (each for each in things if each is not None):
        found.extend(child for child in thing.children if child.dep in ("poss", "amod", "compound", "nmod"))
        found.extend(below for prep, below in loose_preps(thing) if prep in ("from", "by"))
    return found


def _answers(parse: Parse, draft: EventDraft) -> bool:
    last = draft.clause[1]
    words = parse.words[draft.clause[0] : last + 4]
    return any(word.lower in _RETURNS and _is_after_in(parse, word) for word in words)


def share_between_joined(drafts: list[EventDraft]) -> None:
    """Let joined transfers of the same goods share their parties: "coal was loaded at A and delivered to B"."""
    by_trigger = {draft.trigger.i: draft for draft in drafts if draft.type == "transfer"}
    for draft in list(by_trigger.values()):
        other = by_trigger.get(draft.trigger.head.i) if draft.trigger.dep == "conj" else None
        if other is None or other is draft or parties_clash(other, draft) or not _same_goods(other, draft):
            continue
        for role in ("supplier", "recipient", "carrier", "origin", "destination"):
            if role in other.roles:
                draft.roles.setdefault(role, list(other.roles[role]))
            elif role in draft.roles:
                other.roles[role] = list(draft.roles[role])


def parties_clash(one: EventDraft, other: EventDraft) -> bool:
    """Whether who takes in the one gives in the other: "bought jets from X and sold them to Y"."""
    taking, giving = one.roles.get("recipient", []), other.roles.get("supplier", [])
    return any(actor is each for actor in taking for each in giving)


def _same_goods(one: EventDraft, other: EventDraft) -> bool:
    if len(other.goods) == 0:
        other.goods = list(one.goods)
    return [goods.span for goods in one.goods] == [goods.span for goods in other.goods]


def _opens_with_return(parse: Parse, draft: EventDraft) -> bool:
    """Whether a sentence answers the one before: "In return, Russia supplied …"."""
    first = parse.sentences[draft.trigger.sentence].first
    return any(word.lower in _RETURNS and _is_after_in(parse, word) for word in parse.words[first : first + 3])


def _is_after_in(parse: Parse, word: Word) -> bool:
    return word.i > 0 and parse.words[word.i - 1].lower in ("in", "as")


def _swap(known: EventDraft, lacking: EventDraft) -> None:
    """Give `lacking` the giver or taker that the other event shows from the other side."""
    if known.type not in SIDES or lacking.type not in SIDES:
        return
    (giver, taker), (own_giver, own_taker) = SIDES[known.type], SIDES[lacking.type]
    for missing, present, source, mirror in (
        (own_giver, own_taker, known.roles.get(taker), known.roles.get(giver)),
        (own_taker, own_giver, known.roles.get(giver), known.roles.get(taker)),
    ):
        if missing not in lacking.roles and source and present in lacking.roles:
            own = lacking.roles[present]
            if mirror is None or any(actor is match for actor in own for match in mirror):
                lacking.roles[missing] = [actor for actor in source if not any(actor is o for o in own)]
