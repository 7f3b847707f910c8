"""The reasons of a comparison as sentences for a person."""

from collections.abc import Iterable

from primafacie.desk.matters.conduct import Conduct
from primafacie.desk.matters.features import Veto
from primafacie.desk.matters.sides import PLACE, Side

_FIXED = {
    ("type", "comparable"): "{a.type} and {b.type} can name one conduct",
    ("type", "same"): "both are of the type {a.type}",
    ("days", "unknown"): "when it happened or was told is not known of both",
    ("recurring", "apart"): "such acts recur, and the days leave room for another",
    ("recurring", "near"): "such acts recur, but the days leave little room for another",
    ("goods", "unlike"): "the goods differ: {a_goods} and {b_goods}",
    ("goods", "unknown"): "the goods are not known of both",
    ("quantities", "unlike"): "the figures differ",
    ("quantities", "unknown"): "no figures can be held against one another",
    ("quantities", "same"): "a figure is the same",
    ("place", "unknown"): "the place is not known of both",
    ("states", "same"): "the sentences name the same states: {states}",
    ("states", "part"): "one sentence names more states than the other",
    ("states", "unlike"): "each sentence names states that the other does not",
    ("realis", "same"): "both are told as {a_done}",
    ("realis", "planned_and_done"): "what the one tells as planned the other tells as done",
    ("realis", "done_before_planned"): "the one tells it as planned after the other told it as done",
    ("polarity", "same"): "neither text says that it did not happen, or both do",
    ("polarity", "unlike"): "one text says that it did not happen",
    ("kind", "unknown"): "no kind can be held against one another",
    ("ordinal", "unknown"): "no number in a row can be held against one another",
    ("plural", "none"): "both tell of one",
    ("plural", "one"): "the one tells of several, the other of one",
    ("plural", "both"): "both tell of several",
    ("clause", "unknown"): "the clauses cannot be held against one another",
    ("clause", "none"): "the clauses share no word",
    ("bodies", "unlike"): "the bodies differ: {a_bodies} and {b_bodies}",
    ("bodies", "unknown"): "no bodies can be held against one another",
    ("home", "one_state"): "both sentences name one state alone, inside which much is alike",
    ("home", "more"): "the sentences name several states",
    ("reports", "two"): "two reports tell them",
    ("reports", "one"): "one report tells them as two events",
}
_DAYS = {
    "same_day": "both are of {a_days}",
    "next_day": "the days follow one another: {a_days} and {b_days}",
    "narrow": "days {a_days} and {b_days} overlap",
    "wide": "days {a_days} and {b_days} overlap, but leave room for another",
    "told_soon": "the one is of {dated_days}, the other was told within days of it ({told})",
    "told_weeks": "the one is of {dated_days}, the other was told within weeks of it ({told})",
    "told_later": "the one is of {dated_days}, the other was told long after or before ({told})",
    "together": "both were told on {a.published} or the day after, without a day of their own",
    "close": "told without a day within days of one another ({a.published}, {b.published})",
    "weeks": "told without a day within weeks of one another ({a.published}, {b.published})",
    "month": "told without a day within a month of one another ({a.published}, {b.published})",
    "announced": "the one announces it within a month of the other ({a.published}, {b.published})",
    "announced_early": "the one announces it more than a month from the other ({a.published}, {b.published})",
    "far": "told without a day more than a month apart ({a.published}, {b.published})",
}
_VETOES = {
    "types": "{a.type} and {b.type} never name one conduct",
    "days": "the days exclude one another: {a_days} and {b_days}",
    "goods": "the goods are never the same: {a_goods} and {b_goods}",
    "aspects": "the one is to {a.aspect}, the other to {b.aspect}",
    "first": "different parties did it: {a_first} and {b_first}",
    "second": "it was done to or with different parties: {a_second} and {b_second}",
    "strangers": "no party takes part in both",
    "undirected": "the one says from whom to whom, the other only between whom",
    "unnamed": "such an act is by one person to another, and the words of one report do not say who they are",
}
_MOST_WORDS = 8


def veto_sentence(veto: Veto, a: Conduct, b: Conduct) -> str:
    """Why two conducts cannot be one."""
    return _fill(_VETOES[veto], a, b)


def outcome_sentence(feature: str, outcome: str, a: Conduct, b: Conduct) -> str:
    """What an outcome of a feature says of two conducts."""
    fixed = _FIXED.get((feature, outcome)) or (_DAYS.get(outcome) if feature == "days" else None)
    if fixed is not None:
        return _fill(fixed, a, b)
    match feature:
        case "goods":
            shared = a.items & b.items if outcome == "same_item" else a.goods | b.goods
            return f"the goods agree: {_listed(shared)}"
        case "kind" if outcome == "same":
            return f"the kind is the same: {_listed(a.marks & b.marks - a.ordinals)}"
        case "kind":
            ours, theirs = (one.marks - other.marks - one.ordinals for one, other in ((a, b), (b, a)))
            return f"the kinds differ: {_listed(ours)} and {_listed(theirs)}"
        case "ordinal" if outcome == "same":
            return f"the number in a row is the same: {_listed(a.ordinals & b.ordinals)}"
        case "ordinal":
            return f"the numbers in a row differ: {_listed(a.ordinals)} and {_listed(b.ordinals)}"
        case "bodies":
            return f"the same body takes part: {_listed(a.bodies & b.bodies)}"
        case "clause":
            return f"the clauses share words: {_listed(a.clause_stems & b.clause_stems)}"
        case "place":
            both = a.place & b.place
            return f"the place is the same: {_listed(both)}" if both else "the places differ"
        case _:
            return _party_sentence(feature, outcome, a, b)


def wording_sentence(words: list[str]) -> str:
    """Which words two sentences share; rare ones come first."""
    return "the wording shares: " + ", ".join(words[:_MOST_WORDS])


def _party_sentence(feature: str, outcome: str, a: Conduct, b: Conduct) -> str:
    is_mutual = a.sides.is_mutual or b.sides.is_mutual
    ours, theirs = (a.sides.all, b.sides.all) if is_mutual else (getattr(a.sides, feature), getattr(b.sides, feature))
    who = "taking part" if is_mutual else "doing it" if feature == "first" else "on the other side"
    match outcome:
        case "same_rare":
            return f"the same actor, whom few reports name, is {who}: {_listed(ours.rare & theirs.rare)}"
        case "same_actor":
            return f"the same actor is {who}: {_listed(ours.actors & theirs.actors)}"
        case "same_state":
            return f"the same state is {who}: {_listed(ours.states & theirs.states)}"
        case "other_actor":
            return f"others of the same state are {who}: {_listed(ours.singles)} and {_listed(theirs.singles)}"
        case "unlike":
            return f"it is not the same who is {who}: {_everybody(ours)} and {_everybody(theirs)}"
        case "beside":
            return f"who is {who} in one report is named beside it in the other"
        case _:
            return f"who is {who} is not known of both"


def _fill(template: str, a: Conduct, b: Conduct) -> str:
    dated, told = (a, b) if a.is_dated else (b, a)
    return template.format(
        a=a,
        b=b,
        a_days=_days(a),
        b_days=_days(b),
        dated_days=_days(dated),
        told=told.published,
        a_bodies=_listed(a.bodies),
        b_bodies=_listed(b.bodies),
        a_goods=_listed(a.items or a.goods),
        b_goods=_listed(b.items or b.goods),
        a_done="planned" if a.realis == "planned" else "done",
        states=_listed(a.states) or "none",
        a_first=_everybody(a.sides.first),
        b_first=_everybody(b.sides.first),
        a_second=_everybody(a.sides.second),
        b_second=_everybody(b.sides.second),
    )


def _days(conduct: Conduct) -> str:
    if conduct.begin == conduct.end:
        return conduct.begin or "an unknown day"
    return f"{conduct.begin or '…'}/{conduct.end or '…'}"


def _everybody(side: Side) -> str:
    return _listed(side.states | side.actors)


def _listed(names: Iterable[str]) -> str:
    plain = (name.removeprefix("body:").removeprefix("name:").removeprefix(PLACE) for name in names)
    return ", ".join(sorted(plain))
