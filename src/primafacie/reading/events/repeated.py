"""One telling of several happenings: "nuclear tests in 2006 and 2009" are two events, each with its own time."""

import copy
from collections.abc import Sequence
from datetime import date
from itertools import pairwise

from primafacie.reading.events.dating import is_joined, of_sentence
from primafacie.reading.events.draft import EventDraft
from primafacie.reading.language import Parse
from primafacie.record.time import Time

_RANGES = ("between", "from")


def part_repeated(parse: Parse, times: list[Time], drafts: list[EventDraft]) -> list[EventDraft]:
    """The tellings, one a time where an event in the plural, or a verb, has a list of times that are apart.

    What is counted then ("three tests in 2006 and 2009") is the sum, and belongs to none of them.
    """
    parted: list[EventDraft] = []
    for draft in drafts:
        listed = _times_of(parse, times, draft)
        if len(listed) < 2 or not _is_several(draft, listed):
            parted.append(draft)
            continue
        for time in listed:
            one = copy.copy(draft)
            one.roles = {role: list(actors) for role, actors in draft.roles.items()}
            one.triggers, one.goods, one.place, one.quantities = [draft.trigger], [*draft.goods], [*draft.place], []
            one.time, one.begin, one.end = time, time.begin, time.end
            parted.append(one)
    return parted


def _times_of(parse: Parse, times: list[Time], draft: EventDraft) -> list[Time]:
    """The list that the time of a telling is in; the time alone where it is in none, or in a range."""
    if draft.time is None:
        return []
    near = of_sentence(parse, times, draft.trigger)
    if draft.time not in near:
        return [draft.time]
    first = last = near.index(draft.time)
    while last + 1 < len(near) and is_joined(parse, near[last], near[last + 1]):
        last += 1
    while first > 0 and is_joined(parse, near[first - 1], near[first]):
        first -= 1
    before = parse.text[: near[first].span.start].rstrip().lower()
    return [draft.time] if before.endswith(_RANGES) else near[first : last + 1]


def _is_several(draft: EventDraft, listed: Sequence[Time]) -> bool:
    """Whether the words tell more than one: a noun in the plural, or times with days between them."""
    if draft.trigger.tag in ("NNS", "NNPS"):
        return True
    return draft.trigger.pos == "VERB" and all(_are_apart(one, other) for one, other in pairwise(listed))


def _are_apart(one: Time, other: Time) -> bool:
    if one.end is None or other.begin is None:
        return False
    return (date.fromisoformat(other.begin) - date.fromisoformat(one.end)).days > 1
