"""A decision of a person, checked, written to the chain, and carried out."""

import re
from collections.abc import Callable
from typing import Any

from sqlalchemy import Connection, select, update

from primafacie.desk.conducts import Conducts
from primafacie.desk.listing import matter_number
from primafacie.desk.regrouping import regroup
from primafacie.desk.reviews.effects import undone_by
from primafacie.desk.store.chunks import chunks
from primafacie.desk.store.clock import now
from primafacie.desk.store.reports import reading_of, report_by_key
from primafacie.desk.store.reviews import add_review, read_reviews
from primafacie.desk.store.tables import denials, events, matters, reports
from primafacie.errors import UsageError
from primafacie.record.review import Review, ReviewAction

SOURCE = "source/"
"""Begins the row of a review that is about a source, not about anything that it said."""
RELIABILITY = {
    "A": "completely reliable", "B": "usually reliable", "C": "fairly reliable", "D": "not usually reliable",
    "E": "unreliable", "F": "reliability cannot be judged",
}  # fmt: skip
"""The Admiralty grades of a source (NATO STANAG 2511)."""
CREDIBILITY = {
    1: "confirmed by other sources", 2: "probably true", 3: "possibly true", 4: "doubtful", 5: "improbable",
    6: "truth cannot be judged",
}  # fmt: skip
"""The Admiralty grades of an item, independent of its source."""

_Body = dict[str, Any]
_NO_TEXT = re.compile("[\x00\ud800-\udfff]")
_LONGEST = 10_000
"""Characters of a name or note."""


def decide(connection: Connection, row: str, action: ReviewAction, who: str, given: _Body) -> Review:
    """Write down a decision and carry it out, in one transaction.

    Args:
        connection: Of a transaction that writes.
        row: What it is about; see `Review`.
        action: What was decided.
        who: Name of the person.
        given: The values that the action needs; see `Desk.review`.

    Raises:
        UsageError: There is no such row, or a value is missing or of no use.
    """
    if who.strip() == "":
        raise UsageError("a review needs a name; say who you are with --who, or set PRIMAFACIE_REVIEWER")
    _check_texts(given, who)
    address = find_address(connection, row)
    body = _CHECKS[action](connection, address, dict(given))
    review = add_review(connection, who.strip(), action, address, body)
    _carry_out(connection, review)
    return review


def _check_texts(given: _Body, who: str) -> None:
    for name, value in [*given.items(), ("who", who)]:
        if isinstance(value, str) and (len(value) > _LONGEST or _NO_TEXT.search(value)):
            raise UsageError(f"{name}: longer than {_LONGEST:,} characters, or with signs that are no text; shorten it")


def find_address(connection: Connection, row: str) -> str:
    """The full address of a row.

    Raises:
        UsageError: There is no such row.
    """
    if row.startswith(SOURCE) and row != SOURCE:
        return row
    if row.startswith("m-"):
        id_ = matter_number(connection, row)
        key: str = connection.execute(select(matters.c.key).where(matters.c.id == id_)).scalar_one()
        return key
    given, _, local = row.partition("/")
    report = report_by_key(connection, given)
    if report is None:
        raise UsageError(f"the desk has no row {row!r}; give a matter (m-…), a report, or <report>/<row>")
    if local == "":
        return report.key
    reading = reading_of(connection, report.id)
    kinds = (reading.times, reading.actors, reading.events, reading.claims, reading.findings)
    if not any(each.id == local for kind in kinds for each in kind):
        raise UsageError(f"report {report.key} has no row {local!r}; primafacie desk show {report.key} lists its rows")
    return f"{report.key}/{local}"


def _plain(_: Connection, __: str, given: _Body) -> _Body:
    return _only(given, "note")


def _noted(_: Connection, __: str, given: _Body) -> _Body:
    return _only(given, "note", needed=("note",))


def _reasoned(_: Connection, __: str, given: _Body) -> _Body:
    return _only(given, "reason", "note", needed=("reason",))


def _corrected(_: Connection, row: str, given: _Body) -> _Body:
    if row.startswith(("m-", SOURCE)):
        raise UsageError(f"{row}: only rows of reports are corrected; give <report>/<row>")
    return _only(given, "field", "value", "note", needed=("field", "value"))


def _merged(connection: Connection, row: str, given: _Body) -> _Body:
    body = _only(given, "others", "note", needed=("others",))
    keys = [_matter(row, "merge"), *(_matter(find_address(connection, other), "merge") for other in body.pop("others"))]
    if len(set(keys)) < len(keys) or len(keys) < 2:
        raise UsageError(f"{row}: give other matters to merge it with")
    return body | {"matters": keys, "groups": [[key for each in keys for key in _events_of(connection, each)]]}


def _split(connection: Connection, row: str, given: _Body) -> _Body:
    body = _only(given, "rows", "note", needed=("rows",))
    apart = [find_address(connection, each) for each in body.pop("rows")]
    here = _events_of(connection, _matter(row, "split"))
    for each in apart:
        if each not in here:
            raise UsageError(f"{each} is no event of {row}; primafacie desk show {row} lists its events")
    if set(apart) == set(here):
        raise UsageError(f"{row}: all its events would leave it; leave at least one")
    return body | {"groups": [[key for key in here if key not in apart], sorted(set(apart))]}


def _rated(_: Connection, row: str, given: _Body) -> _Body:
    body = _only(given, "reliability", "credibility", "note")
    is_source = row.startswith(SOURCE)
    name, grades = ("reliability", RELIABILITY) if is_source else ("credibility", CREDIBILITY)
    if body.get(name) not in grades or len({"reliability", "credibility"} & body.keys()) != 1:
        shown = f"{min(grades)} to {max(grades)}"
        what = "a source (source/<name>) has a reliability" if is_source else "an item has a credibility"
        raise UsageError(f"{row}: {what}, {shown}; the two are rated apart")
    return body


def _undone(connection: Connection, row: str, given: _Body) -> _Body:
    body = _only(given, "review", "note", needed=("review",))
    chain = read_reviews(connection)
    review = next((each for each in chain if each.number == body["review"]), None)
    if review is None or not _is_of(connection, review, row):
        raise UsageError(f"there is no review {body['review']} of {row}; primafacie desk review {row} lists them")
    if review.number in undone_by(chain):
        raise UsageError(f"review {review.number} was taken back already")
    return body


def _is_of(connection: Connection, review: Review, row: str) -> bool:
    """Whether a review is of a row, or of a matter that has become part of it since."""
    if review.row == row:
        return True
    both_matters = review.row.startswith("m-") and row.startswith("m-")
    return both_matters and find_address(connection, review.row) == row


_CHECKS: dict[ReviewAction, Callable[[Connection, str, _Body], _Body]] = {
    "accept": _plain,
    "reject": _reasoned,
    "correct": _corrected,
    "merge": _merged,
    "split": _split,
    "rate": _rated,
    "note": _noted,
    "undo": _undone,
}


def _only(given: _Body, *known: str, needed: tuple[str, ...] = ()) -> _Body:
    body = {name: value for name, value in given.items() if value is not None}
    for name in body:
        if name not in known:
            raise UsageError(f"{name} is not of use here; give {', '.join(known)}")
    for name in needed:
        if body.get(name) in (None, "", [], ()):
            raise UsageError(f"{name} is missing; give it with --{name}")
    return body


def _matter(row: str, action: str) -> str:
    if not row.startswith("m-"):
        raise UsageError(f"{row}: {action} is for matters; give a key that begins with m-")
    return row


def _events_of(connection: Connection, matter: str) -> list[str]:
    """Addresses of the events of a matter, in the order in which they came in."""
    query = select(reports.c.key, events.c.row).join(events, events.c.report_id == reports.c.id)
    of_matter = query.join(matters, matters.c.id == events.c.matter_id).where(matters.c.key == matter)
    return [f"{row.key}/{row.row}" for row in connection.execute(of_matter.order_by(events.c.id))]


def _carry_out(connection: Connection, review: Review) -> None:
    chain = {each.number: each for each in read_reviews(connection)}
    decided = review
    while decided.action == "undo":  # who takes back an "undo" brings back what that one took back
        decided = chain[decided.body["review"]]
    if decided.action in {"merge", "split"}:
        regroup(connection, _numbers(connection, decided), now(), Conducts())
    _have_weighed(connection, review.row)


def _numbers(connection: Connection, review: Review) -> set[int]:
    """Numbers of the events that a merge or split is about."""
    keys = {key for group in review.body["groups"] for key in group}
    query = select(events.c.id, events.c.row, reports.c.key).join(reports, reports.c.id == events.c.report_id)
    return {
        int(row.id)
        for piece in chunks(sorted({key.partition("/")[0] for key in keys}))
        for row in connection.execute(query.where(reports.c.key.in_(piece)))
        if f"{row.key}/{row.row}" in keys
    }


def _have_weighed(connection: Connection, row: str) -> None:
    """Have the matters weighed anew that lean on a row, or can be answered by a denial of its report."""
    if row.startswith("m-"):
        connection.execute(update(matters).where(matters.c.key == row).values(is_stale=True))
    elif not row.startswith(SOURCE):
        report = select(reports.c.id).where(reports.c.key == row.partition("/")[0]).scalar_subquery()
        told = select(events.c.matter_id).where(events.c.report_id == report)
        connection.execute(update(matters).where(matters.c.id.in_(told)).values(is_stale=True))
        connection.execute(update(denials).where(denials.c.report_id == report).values(is_weighed=False))
