"""Whether an event that contradicts nothing is one that a careful reader would want to see."""

from collections.abc import Sequence

from primafacie.assessment.case import Case, Tested
from primafacie.record.event import EventType

_DONE_AT_HOME: frozenset[EventType] = frozenset({"military_cooperation", "scientific_cooperation"})
"""Types that a state is told to do with its own people too: armies train, and universities teach."""


def is_worth_telling(case: Case, tested: Sequence[Tested]) -> bool:
    """Whether the elements that are met make a finding of an event that is tied to the target.

    It must not leave both the goods and a party open: otherwise every cargo that is not described, between parties that
    are not named, would be a finding. And what leaves a party open must not be what a state does at home.
    """
    unmet = [element for element in tested if element.state == "unmet"]
    partners = [element for element in unmet if element.is_party]
    if not partners:
        return True
    named = {key for element in partners for key in element.actors}
    known = {key for element in tested if element.state == "met" for key in element.actors}
    return not any(element.name == "goods" for element in unmet) and not _is_at_home(case, named - known)


def _is_at_home(case: Case, partners: set[str]) -> bool:
    """Whether nothing leads abroad: training without a named partner, or a state's own voice on its own people."""
    if case.event.type in _DONE_AT_HOME and not partners:
        return True
    voice = case.reading.voice.acts_for if case.reading.voice is not None else None
    return voice is not None and _states_told(case) == {voice}


def _states_told(case: Case) -> set[str]:
    """The states of all who have a part in the event, its place included."""
    ids = [*(key for filling in case.event.roles.values() for key in filling), *case.event.place]
    return {code for key in ids if key in case.actors for code in case.states_of(case.actors[key])}
