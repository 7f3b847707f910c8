"""An event while it is being read: words and actors not yet turned into spans and ids."""

from dataclasses import dataclass, field

from primafacie.reading.actors.cast import ActorDraft
from primafacie.reading.language import Word
from primafacie.record.event import EventType, Goods, Polarity, Quantity, Realis
from primafacie.record.time import Time


@dataclass(slots=True, eq=False)
class EventDraft:
    """An event; the fields are those of `record.Event`.

    Attributes:
        trigger: Head word of the trigger at the first mention.
        triggers: Trigger words of all mentions, the first included, in the order of the text.
        clause: First and last word index of the clause that tells it, inclusive.
        is_settled: Whether words tell its realis; a bare noun ("the trip") leaves it open.
        carrier: The verb that carries the noun as its frame alone says ("laid a wreath"), or None.
        name: The proper name of an exercise ("Freedom Edge"), or "".
        is_reference: Whether it is a bare noun that can only take up an event told before ("the visit").
        id: "" until the events are numbered.
    """

    type: EventType
    trigger: Word
    clause: tuple[int, int]
    rule: str
    triggers: list[Word] = field(default_factory=list)
    roles: dict[str, list[ActorDraft]] = field(default_factory=dict)
    goods: list[Goods] = field(default_factory=list)
    quantities: list[Quantity] = field(default_factory=list)
    time: Time | None = None
    begin: str | None = None
    end: str | None = None
    place: list[ActorDraft] = field(default_factory=list)
    realis: Realis = "occurred"
    is_settled: bool = True
    is_reference: bool = False
    polarity: Polarity = "positive"
    plover: str | None = None
    dated_by: "EventDraft | None" = None
    carrier: Word | None = None
    name: str = ""
    id: str = ""
