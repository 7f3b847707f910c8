"""An event: something said to happen or to have happened."""

from typing import Literal

from pydantic import Field

from primafacie.record.row import Row
from primafacie.record.span import Span

EventType = Literal[
    "transfer", "weapon_test", "military_cooperation", "scientific_cooperation", "service", "labour", "venture",
    "cyber", "funds", "voyage",
    "seizure", "designation", "prosecution", "vote", "measure",
    "visit", "meeting", "message", "talks", "agreement", "attack", "deployment", "exercise", "incursion",
    "other",
]  # fmt: skip
Realis = Literal["occurred", "ongoing", "planned", "hypothetical", "generic"]
Polarity = Literal["positive", "negative"]
GoodsClass = Literal[
    "arms", "missile", "nuclear", "luxury", "vehicle", "vessel", "aircraft", "refined_petroleum", "aviation_fuel",
    "crude_oil", "condensate", "gas", "coal", "iron", "minerals", "metals", "gold", "textile", "seafood", "food",
    "machinery", "electronics", "statues", "wood", "technology", "cash", "virtual_assets", "fishing_rights",
    "medicine", "aid", "other",
]  # fmt: skip


class Goods(Row):
    """Goods that an event moves, tests or takes.

    Attributes:
        class_: Class of the goods taxonomy (`class` in the JSON). Words of two classes give two rows.
        item: Key of the entry of the taxonomy that the words matched, e.g. "ballistic_missile"; None where only
            the class is known.
    """

    class_: GoodsClass = Field(alias="class")
    span: Span
    item: str | None


class Quantity(Row):
    """A counted or measured amount.

    Attributes:
        value: The number; for a range, its lower end. None for "several", "dozens".
        high: Upper end of a range; None where it is no range.
        unit: Singular, lower case: "container", "tonne", "barrel", "USD", "person"; None where the words give none.
        qualifier: "approximately", "over", "up to", "at least", "exactly"; "unspecified" without such a word.
    """

    value: float | int | None
    high: float | int | None
    unit: str | None
    qualifier: Literal["approximately", "over", "under", "up to", "at least", "exactly", "unspecified"]
    span: Span


class Event(Row):
    """Something said to happen or to have happened.

    Attributes:
        span: The clause that tells it, at its first mention.
        trigger: The word or words that name it, at its first mention.
        mentions: All triggers that tell the same event, the first included, in the order of the text.
        roles: Role name to actor ids; a role that no words fill is absent.
        time: Id of the time that dates it; None where the report does not date it.
        begin: First day on which it can have happened; None where unknown.
        end: Last day on which it can have happened; None where unknown.
        dated_by: Id of the event that dates it ("two days after the summit", "at the talks"); None where its own words
            date it, or nothing does.
        place: Ids of the actors (states, places) where it happens.
        polarity: "negative" where the text itself says that it did not happen; a source's denial does not negate.
        plover: PLOVER category, or None where the event is none of them.
        rule: Which pattern produced it.
    """

    id: str
    type: EventType
    span: Span
    trigger: Span
    mentions: list[Span]
    roles: dict[str, list[str]]
    goods: list[Goods]
    quantities: list[Quantity]
    time: str | None
    begin: str | None
    end: str | None
    dated_by: str | None = None
    place: list[str]
    realis: Realis
    polarity: Polarity
    plover: str | None
    rule: str
