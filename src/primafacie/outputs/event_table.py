"""Events as a table, one row an event, to be laid beside POLECAT, GDELT or ICEWS data in a spreadsheet."""

from collections.abc import Iterable, Iterator

from primafacie.outputs import Options
from primafacie.outputs.rules import Rules
from primafacie.outputs.table import csv_line
from primafacie.outputs.view import View, things
from primafacie.record import Event, Reading
from primafacie.record.sides import agents_of, patients_of

COLUMNS = (
    "report",
    "published",
    "event",
    "type",
    "plover",
    "begin",
    "end",
    "time_value",
    "realis",
    "polarity",
    "actor",
    "actor_states",
    "recipient",
    "recipient_states",
    "place",
    "goods_classes",
    "things",
    "told_by",
    "verdicts",
    "start",
    "stop",
    "words",
)
"""Columns; several values of a cell are parted by "; ". States are ISO 3166-1 alpha-2 codes."""


def render(readings: Iterable[Reading], rules: Rules, options: Options) -> Iterator[str]:
    """The head, and a row for each event of each reading, in the order of their ids."""
    columns = (*COLUMNS, "rule") if options.explain else COLUMNS
    yield csv_line(columns)
    for reading in readings:
        view = View(reading, rules)
        for event in reading.events:
            row = _row(view, event)
            yield csv_line([*row, event.rule] if options.explain else row)


def _row(view: View, event: Event) -> list[str]:
    time = view.times.get(event.time or "")
    actors, recipients = agents_of(event), patients_of(event)
    verdicts = [f"{each.verdict} {each.provision}" for each in view.reading.findings if each.event == event.id]
    return [
        view.reading.report.origin,
        view.reading.report.published or "",
        event.id,
        event.type,
        event.plover or "",
        event.begin or "",
        event.end or "",
        time.value if time is not None else "",
        event.realis,
        event.polarity,
        _join(view.name(id_) for id_ in actors),
        _join(_states(view, actors)),
        _join(view.name(id_) for id_ in recipients),
        _join(_states(view, recipients)),
        _join(view.name(id_) for id_ in event.place),
        _join(goods.class_ for goods in event.goods),
        things(event),
        _join(view.told(event)),
        _join(verdicts),
        str(event.span.start),
        str(event.span.end),
        event.span.text,
    ]


def _states(view: View, actor_ids: Iterable[str]) -> Iterator[str]:
    """Codes of the states that the actors act for, those of a group by its members."""
    for id_ in actor_ids:
        actor = view.actors.get(id_)
        if actor is None:
            continue
        code = actor.acts_for or (actor.country if actor.kind == "state" else None)
        if code is not None:
            yield code
        else:
            members = (view.actors[member] for member in actor.members if member in view.actors)
            yield from (member.acts_for or member.country or "" for member in members)


def _join(values: Iterable[str]) -> str:
    return "; ".join(dict.fromkeys(value for value in values if value))
