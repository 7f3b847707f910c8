"""The conducts of events, how alike they are, and what people decided of them, remembered while reports are added."""

from collections import OrderedDict
from collections.abc import Iterable, Mapping

from sqlalchemy import Connection, bindparam, select

from primafacie.desk.matters import Comparison, Conduct, compare
from primafacie.desk.reviews.pins import read_pins
from primafacie.desk.store.reviews import newest_review
from primafacie.desk.store.tables import events

_MOST_CONDUCTS = 20_000
"""About 3 KB each, with what is worked out of them."""
_MOST_PAIRS = 200_000
"""About 250 bytes each."""

_STORED = select(events.c.id, events.c.conduct).where(events.c.id.in_(bindparam("ids", expanding=True)))


class Conducts:
    """Conducts by the number of their event. A new report ties to the same few events as the one before it did, and
    these are held against one another again and again."""

    def __init__(self) -> None:
        self._known: OrderedDict[int, Conduct] = OrderedDict()
        self._alike: OrderedDict[tuple[str, str], float | None] = OrderedDict()
        self._pins: tuple[int, Mapping[str, str]] | None = None

    def forget(self) -> None:
        """Forget all, after a transaction that was not stored."""
        self._known.clear()
        self._alike.clear()
        self._pins = None

    def add(self, event: int, conduct: Conduct) -> None:
        """Remember the conduct of a new event."""
        self._known[event] = conduct

    def of(self, connection: Connection, wanted: Iterable[int]) -> dict[int, Conduct]:
        """The conducts of events by their numbers, in ascending order; all of them have one."""
        ids = sorted(set(wanted))
        missing = [event for event in ids if event not in self._known]
        if missing:
            for row in connection.execute(_STORED, {"ids": missing}):
                self._known[row.id] = Conduct.from_json(row.conduct)
        found = {event: self._known[event] for event in ids}
        for event in ids:
            self._known.move_to_end(event)
        while len(self._known) > _MOST_CONDUCTS:
            self._known.popitem(last=False)
        return found

    def compare(self, a: Conduct, b: Conduct) -> Comparison:
        """See `matters.compare`; the score is remembered."""
        comparison = compare(a, b)
        self._alike[a.key, b.key] = self._alike[b.key, a.key] = comparison.likeness
        while len(self._alike) > _MOST_PAIRS:
            self._alike.popitem(last=False)
        return comparison

    def likeness(self, a: Conduct, b: Conduct) -> float | None:
        """See `Comparison.likeness`."""
        pair = a.key, b.key
        return self._alike[pair] if pair in self._alike else self.compare(a, b).likeness

    def pins(self, connection: Connection) -> Mapping[str, str]:
        """See `read_pins`; the reviews are read anew where there is a new one."""
        newest = newest_review(connection)
        if self._pins is None or self._pins[0] != newest:
            self._pins = newest, read_pins(connection)
        return self._pins[1]
