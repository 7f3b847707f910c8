"""How a look-up goes about what it asks for, so that it stays quick on a desk of any size.

What few rows have is gathered first, and the rest is asked of those. What many have is not gathered: the newest
reports or matters are walked through until a page is full, which is soon, since many have it.
"""

from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, func, or_, select

from primafacie.desk.actor_key import letters_of
from primafacie.desk.store.fulltext import holding
from primafacie.desk.store.tables import actors, parts, reports

_FEW = 10_000
"""Rows. To gather as many takes some tens of milliseconds on a desk of any size; of more, among 100,000, a page is full
within some thousands, unless two that many have seldom go together."""

_MOST_NAMES = 200
"""Names of publishers that are put into a query one by one."""


def are_few(connection: Connection, wanted: "Select[Any]") -> bool:
    """Whether so few rows are wanted that they can be gathered first; no more are counted than it takes to tell."""
    counted = select(func.count()).select_from(wanted.limit(_FEW).subquery())
    return int(connection.execute(counted).scalar_one()) < _FEW


def holds(connection: Connection, words: str) -> ColumnElement[bool]:
    """The condition that a row of `reports` holds all words and phrases of a query.

    Raises:
        UsageError: There is no word in it.
    """
    gathered = holding(connection, words)
    if are_few(connection, gathered):
        return reports.c.id.in_(gathered)
    return (reports.c.id + 0).in_(gathered)  # no index has the sum: SQLite then walks by day, and only tests the number


def published_by(connection: Connection, name: str) -> ColumnElement[bool]:
    """The condition that the name of a report's publisher holds a name, any case."""
    is_called = reports.c.publisher.icontains(name, autoescape=True)
    called = select(reports.c.publisher).where(is_called).distinct().limit(_MOST_NAMES + 1)
    names = list(connection.execute(called).scalars())
    if len(names) > _MOST_NAMES:
        return is_called
    of_them = reports.c.publisher.in_(names)
    if are_few(connection, select(reports.c.id).where(of_them)):
        return of_them
    return (reports.c.publisher + "").in_(names)  # as in `holds`


def takes_part(
    name: str, report: ColumnElement[int], row: ColumnElement[str] | None = None, role: str | None = None
) -> ColumnElement[bool]:
    """The condition that an actor takes part in a report, in one row of it and in a role where these are given.

    Args:
        name: Code of a state, for it and all that act for it; or a name, any case, with or without hyphens.
        report: Column with the number of the report.
        row: Column with the id of the row.
        role: A role of events, or "source".
    """
    found = select(parts.c.row).join(actors, actors.c.id == parts.c.actor_id)
    found = found.where(parts.c.report_id == report, _is_called(name))
    found = found.where(parts.c.row == row) if row is not None else found
    return (found.where(parts.c.role == role) if role is not None else found).exists()


def parts_of(name: str, *columns: ColumnElement[Any]) -> "Select[Any]":
    """Columns of the parts that the actors take whom a name, or a code of a state, means."""
    return select(*columns).where(parts.c.actor_id.in_(select(actors.c.id).where(_is_called(name))))


def _is_called(name: str) -> ColumnElement[bool]:
    if len(name) == len("KP") and name.isupper():
        return or_(actors.c.key == name, actors.c.state == name)
    begin = f"name:{letters_of(name)}"
    return or_(
        actors.c.key == name,
        actors.c.key.startswith(begin, autoescape=True),
        actors.c.name.icontains(name, autoescape=True),
    )


def overlapping(
    begin: ColumnElement[str | None], end: ColumnElement[str | None], first: str | None, last: str | None
) -> list[ColumnElement[bool]]:
    """The conditions that days from `begin` to `end` can meet those from `first` to `last`; the undated never do."""
    found = []
    if first is not None:
        found.append(end >= first)
    if last is not None:
        found.append(begin <= last)
    return found
