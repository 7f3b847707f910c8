"""A conduct: what linking looks at of one event of one report."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import date
from functools import cached_property
from typing import Any

from primafacie.desk.matters.settings import load_linking
from primafacie.desk.matters.sides import Sides, sides_of
from primafacie.desk.matters.wording import stem, weigh
from primafacie.record.event import EventType, Polarity, Realis

Amount = tuple[float | None, float | None, str | None]
"""Value, upper end of a range, and unit of a quantity, as in the record."""

_SETS = ("states", "goods", "items", "place", "words", "clause", "marks")


@dataclass(frozen=True)
class Conduct:
    """One event of one report, as far as it tells whether another report tells the same conduct.

    A party key means the same actor in all reports: the code of a state ("KP") for a state and for whoever acts for
    it, and beside it the actor's own key, which holds a colon: "imo:9187629", "wikidata:Q7747", else "name:" and the
    letters of the name, of a place "place:"; that of an organ of a state has "body:" before it. A state has its code
    alone; an actor who is only described ("two officials") has no key of its own.

    Attributes:
        key: Identifier of the event across reports, given by the caller: hash of the report, "/", id of the event.
        report: Id of the report.
        aspect: What a measure, a vote or a designation does: "impose", "ease", "veto" …; None for other types.
        parties: Role to party keys; a role without any is absent.
        states: Codes of all states that are party, are the place, or are named in the sentence.
        goods: Classes of the goods, without those that they are part of.
        items: Keys of the goods taxonomy, where the words are that specific.
        begin: First day on which it can have happened; None where the report leaves it open.
        end: Last day on which it can have happened; of what occurred, at most the day of publication.
        is_dated: Whether words of the report date it, and not its publication alone.
        published: Day of publication; None where unknown.
        place: Party keys of where it happened.
        acts_for: Own key of an actor who takes part to the code of the state that it acts for.
        words: Content words of the sentence that tells it first, lower case, without names of parties and stop words.
        clause: Those of `words` that stand in the clause that tells it.
        marks: What it differs by from others of its type: "reach:short", "ordinal:22", "plural"; see `find_marks`.
    """

    key: str
    report: str
    type: EventType
    aspect: str | None
    parties: Mapping[str, frozenset[str]]
    states: frozenset[str]
    goods: frozenset[str]
    items: frozenset[str]
    quantities: tuple[Amount, ...]
    begin: str | None
    end: str | None
    is_dated: bool
    published: str | None
    realis: Realis
    polarity: Polarity
    place: frozenset[str]
    acts_for: Mapping[str, str]
    words: frozenset[str]
    clause: frozenset[str]
    marks: frozenset[str]

    @cached_property
    def sides(self) -> Sides:
        """The parties by the side that they are on."""
        return sides_of(self.parties, load_linking().types[self.type])

    @cached_property
    def everybody(self) -> frozenset[str]:
        """Party keys of all who take part, and the states that the sentence names."""
        return self.states | self.sides.all.states | self.sides.all.actors

    @cached_property
    def first_day(self) -> int | None:
        """Proleptic ordinal of `begin`."""
        return _ordinal(self.begin)

    @cached_property
    def last_day(self) -> int | None:
        """Proleptic ordinal of `end`."""
        return _ordinal(self.end)

    @cached_property
    def window(self) -> tuple[int, int] | None:
        """First and last day as ordinals; None where the report does not give both."""
        if not self.is_dated or self.first_day is None or self.last_day is None:
            return None
        return self.first_day, self.last_day

    @cached_property
    def told_day(self) -> int | None:
        """Proleptic ordinal of `published`."""
        return _ordinal(self.published)

    @cached_property
    def stems(self) -> Mapping[str, str]:
        """Stem to the first word, by the alphabet, that has it."""
        return {stem(word): word for word in sorted(self.words, reverse=True)}

    @cached_property
    def clause_stems(self) -> frozenset[str]:
        """Stems of the words of the clause."""
        return frozenset(stem(word) for word in self.clause)

    @cached_property
    def singles_of(self) -> Mapping[str, frozenset[str]]:
        """State to the persons, ships and others, but for its organs, that take part for it."""
        taking_part = self.sides.all.singles
        found: dict[str, set[str]] = {}
        for key, state in self.acts_for.items():
            if key in taking_part:
                found.setdefault(state, set()).add(key)
        return {state: frozenset(keys) for state, keys in found.items()}

    @cached_property
    def bodies(self) -> frozenset[str]:
        """Organs of states that take part."""
        return self.sides.all.actors - self.sides.all.singles

    @cached_property
    def kinds(self) -> Mapping[str, frozenset[str]]:
        """Name of a contrast to the marks of it."""
        found: dict[str, set[str]] = {}
        for mark in self.marks - self.ordinals:
            found.setdefault(mark.partition(":")[0], set()).add(mark)
        return {name: frozenset(marks) for name, marks in found.items() if name != "plural"}

    @cached_property
    def ordinals(self) -> frozenset[str]:
        """The marks that are numbers in a row."""
        return frozenset(mark for mark in self.marks if mark.startswith("ordinal:"))

    @cached_property
    def is_plural(self) -> bool:
        """Whether a noun in the plural tells it ("recent tests")."""
        return "plural" in self.marks

    @cached_property
    def wording_weight(self) -> float:
        """What all stems count together; see `wording.weigh`."""
        return weigh(self.stems.keys(), load_linking().common_stems)

    def to_json(self) -> str:
        """One line of JSON with sorted lists; `from_json` gives the same conduct back."""
        values: dict[str, Any] = {field.name: getattr(self, field.name) for field in fields(self)}
        values["parties"] = {role: sorted(keys) for role, keys in sorted(self.parties.items())}
        values["acts_for"] = dict(sorted(self.acts_for.items()))
        values |= {name: sorted(values[name]) for name in _SETS}
        return json.dumps(values, ensure_ascii=False, separators=(",", ":"))

    @classmethod
    def from_json(cls, line: str) -> "Conduct":
        """The conduct that `to_json` wrote.

        Raises:
            TypeError: The JSON is not that of a conduct.
            ValueError: It is no JSON.
        """
        values = json.loads(line)
        values["parties"] = {role: frozenset(keys) for role, keys in values["parties"].items()}
        values["quantities"] = tuple(tuple(amount) for amount in values["quantities"])
        return cls(**values | {name: frozenset(values[name]) for name in _SETS})


def _ordinal(day: str | None) -> int | None:
    return date.fromisoformat(day).toordinal() if day is not None else None
