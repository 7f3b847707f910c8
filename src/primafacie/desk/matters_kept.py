"""The matters of a desk weighed anew where something that they lean on changed."""

import json
from collections.abc import Iterable

from sqlalchemy import Connection, bindparam, select, update

from primafacie.desk.dockets import dockets_of
from primafacie.desk.general_denials import mark_answered, write_alleged
from primafacie.desk.reviews.effects import read_effects
from primafacie.desk.store.chunks import chunks
from primafacie.desk.store.connect import Database
from primafacie.desk.store.tables import denials, matters
from primafacie.desk.weighing.summary import Docket, summarise
from primafacie.record.matter import Matter

_BATCH = 200
"""Matters that are weighed in one transaction."""
_VERDICTS = ("engaged", "possible", "exempt")

_WEIGHED = (
    "is_stale", "is_flagged", "title", "type", "standing", "verdict", "begin", "end", "first_told", "last_told",
    "reports", "sources", "denials", "alleged", "denied_until", "summary",
)  # fmt: skip
_NOTE = (
    update(matters)
    .where(matters.c.id == bindparam("matter"))
    .values({name: bindparam(f"new_{name}") for name in _WEIGHED})
)
_NOTE_EMPTY = (
    update(matters).where(matters.c.id.in_(bindparam("ids", expanding=True))).values(is_stale=False, reports=0)
)


def refresh(database: Database) -> int:
    """Weigh every stale matter, a batch in a transaction. Returns how many there were."""
    done = 0
    while True:
        with database.write() as connection:
            mark_answered(connection)
            query = select(matters.c.id).where(matters.c.is_stale).order_by(matters.c.id).limit(_BATCH)
            stale = [int(row.id) for row in connection.execute(query)]
            weigh(connection, stale)
        done += len(stale)
        if len(stale) < _BATCH:
            return done


def has_stale(connection: Connection) -> bool:
    """Whether a matter is stale, or a denial is new."""
    stale = select(matters.c.id).where(matters.c.is_stale).limit(1)
    fresh = select(denials.c.id).where(denials.c.is_weighed.is_(False)).limit(1)
    return any(connection.execute(query).first() is not None for query in (stale, fresh))


def weigh(connection: Connection, ids: Iterable[int]) -> None:
    """Make the summaries of matters, and note what a list of them shows."""
    effects = read_effects(connection)
    for piece in chunks(ids):
        dockets = dockets_of(connection, piece, effects)
        weighed = [(matter, _columns(summarise(docket), docket)) for matter, docket in dockets.items()]
        if weighed:
            rows = [
                {"matter": matter, **{f"new_{name}": value for name, value in columns.items()}}
                for matter, columns in weighed
            ]
            connection.execute(_NOTE, rows)
        empty = sorted(set(piece) - dockets.keys())
        if empty:
            connection.execute(_NOTE_EMPTY, {"ids": empty})


def _columns(matter: Matter, docket: Docket) -> dict[str, object]:
    verdicts = {finding.verdict for finding in matter.findings}
    return {
        "is_stale": False,
        "is_flagged": len(matter.flags) > 0,
        "title": matter.title,
        "type": matter.type,
        "standing": matter.standing,
        "verdict": next((verdict for verdict in _VERDICTS if verdict in verdicts), None),
        "begin": matter.begin,
        "end": matter.end,
        "first_told": matter.first_told,
        "last_told": matter.last_told,
        "reports": len({told.report for told in matter.told}),
        "sources": len(matter.sources),
        "denials": sum(claim.manner == "denied" and not claim.is_rejected for claim in matter.claims),
        "alleged": write_alleged(docket.entries),
        "denied_until": json.dumps(dict(sorted(docket.denied_until.items()))),
        "summary": matter.to_json(),
    }
