"""Denials in general words: they answer what others allege of the same parties and goods, in whichever report."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from primafacie.data.goods import load_goods
from primafacie.desk.weighing.support_words import load_support
from primafacie.desk.weighing.testimony import Telling, Testimony, Witness
from primafacie.record import Claim, Event, Reading
from primafacie.record.event import EventType, GoodsClass
from primafacie.record.row import Row


class Denial(Row):
    """A denial that names a kind of conduct, and no single act.

    Attributes:
        states: Codes of the states that deny; never empty.
        parties: Codes of the states that the words name as taking part; empty where they name none.
        goods: Classes of goods that are denied to have been moved; empty where none are named.
        day: Day on which it was told: when it was said, else the day of publication; None where neither is known.
    """

    type: EventType
    states: list[str]
    parties: list[str]
    goods: list[GoodsClass]
    day: str | None
    telling: Telling

    @property
    def keys(self) -> list[str]:
        """Under which it is looked up: its type with each state that denies."""
        return [lookup_key(self.type, state) for state in self.states]

    def answers(self, alleged: "Alleged", told: str | None) -> str | None:
        """Why it answers what other reports tell; None where it does not.

        Args:
            alleged: What they tell.
            told: Day on which it was first told; None where unknown.
        """
        speakers = sorted(alleged.states.intersection(self.states))
        if alleged.type != self.type or not speakers or not self._fits(alleged):
            return None
        if not _follows(self.day, told):
            return None
        goods = f" of {', '.join(self.goods)}" if self.goods else ""
        return f"{' and '.join(speakers)} denied every {self.type.replace('_', ' ')}{goods} such as this one"

    def _fits(self, alleged: "Alleged") -> bool:
        if not alleged.states.union(self.states).issuperset(self.parties):
            return False
        if not self.goods:
            return True
        taxonomy = load_goods()
        return any(taxonomy.is_a(told, kind) for told in alleged.goods for kind in self.goods)


class Alleged(NamedTuple):
    """What of an event decides whether a denial in general words answers it: of a hundred tellings mostly one thing."""

    type: EventType
    states: frozenset[str]
    goods: frozenset[GoodsClass]


def alleged_in(testimony: Testimony) -> Alleged:
    """What a report tells, as far as a denial in general words can answer it."""
    return Alleged(testimony.type, frozenset(testimony.states), frozenset(class_ for class_, _ in testimony.goods))


def _follows(day: str | None, told: str | None) -> bool:
    """Whether a denial came after an allegation, and soon enough to be meant for it, as far as the days are known."""
    if day is None or told is None:
        return True
    later = (date.fromisoformat(day) - date.fromisoformat(told)).days
    return 0 <= later <= load_support().general_denials.days


def lookup_key(type_: EventType, state: str) -> str:
    """Under which denials of conduct of a type by a state are looked up."""
    return f"{type_}|{state}"


def general_denials(reading: Reading, witness: Witness, in_matters: set[str]) -> Iterator[Denial]:
    """The denials of a reading that are about no event of a matter.

    Args:
        reading: The reading.
        witness: The same, asked about its claims.
        in_matters: Ids of its events that form matters; a denial of one of them is found with its matter.
    """
    for claim in reading.claims:
        if claim.stance != "denies":
            continue
        for event in reading.events:
            if event.id not in in_matters and any(content.contains(event.trigger) for content in claim.content):
                denial = _denial(reading, witness, claim, event)
                if denial is not None:
                    yield denial


def _denial(reading: Reading, witness: Witness, claim: Claim, event: Event) -> Denial | None:
    if event.type not in load_support().general_denials.types or event.polarity == "negative":
        return None
    telling = witness.telling(claim, "denied", witness.parties_of(event))
    states = telling.chain[-1].states if telling.chain else []
    if not states:
        return None
    goods: list[GoodsClass] = sorted({row.class_ for row in event.goods})
    return Denial(
        type=event.type,
        states=states,
        parties=sorted(witness.parties_of(event)),
        goods=goods,
        day=telling.said or reading.report.published,
        telling=telling,
    )
