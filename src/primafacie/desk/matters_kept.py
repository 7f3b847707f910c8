"""The matters of a desk weighed anew where something that they lean on changed."""

import json
from collections.abc import Iterable
from datetime import date, timedelta

from sqlalchemy import Connection, func, or_, select, update

from primafacie.desk.matters.settings import load_linking
from primafacie.desk.reviews.effects import Effects, read_effects
from primafacie.desk.store.chunks import chunks
from primafacie.desk.store.connect import Database
from primafacie.desk.store.tables import blocks, denials, events, former_keys, links, matters, reports
from primafacie.desk.weighing.denials import Denial, lookup_key
from primafacie.desk.weighing.summary import Docket, Entry, summarise
from primafacie.desk.weighing.support_words import load_support
from primafacie.desk.weighing.testimony import Testimony
from primafacie.record.matter import Matter, MatterReport

_BATCH = 200
"""Matters that are weighed in one transaction."""
_VERDICTS = ("engaged", "possible", "exempt")


def refresh(database: Database) -> int:
    """Weigh every stale matter, a batch in a transaction. Returns how many there were."""
    done = 0
    while True:
        with database.write() as connection:
            _spread_denials(connection)
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


def _spread_denials(connection: Connection) -> None:
    """Mark the matters as stale that new denials in general words can answer."""
    fresh = denials.c.is_weighed.is_(False)
    for row in connection.execute(select(denials.c.key, denials.c.day).where(fresh).distinct()).all():
        type_, _, state = row.key.partition("|")
        block = f"{load_linking().families[type_]}|{state}"
        about = select(events.c.matter_id).join(blocks, blocks.c.event_id == events.c.id).where(blocks.c.key == block)
        told = [matters.c.first_told.between(_days_before(row.day), row.day)] if row.day is not None else []
        answered = matters.c.id.in_(about) & (matters.c.type == type_)
        connection.execute(update(matters).where(answered, *told).values(is_stale=True))
    connection.execute(update(denials).where(fresh).values(is_weighed=True))


def _days_before(day: str) -> str:
    """The first day of which a denial of `day` can answer what was told first then."""
    return (date.fromisoformat(day) - timedelta(days=load_support().general_denials.days)).isoformat()


def _days_after(day: str) -> str:
    """The last day of which a denial can answer what was told first on `day`."""
    return (date.fromisoformat(day) + timedelta(days=load_support().general_denials.days)).isoformat()


def weigh(connection: Connection, ids: Iterable[int]) -> None:
    """Make the summaries of matters, and note what a list of them shows."""
    effects = read_effects(connection)
    for id_ in ids:
        docket = docket_of(connection, id_, effects)
        if docket is None:
            connection.execute(update(matters).where(matters.c.id == id_).values(is_stale=False, reports=0))
        else:
            connection.execute(update(matters).where(matters.c.id == id_).values(**_columns(summarise(docket))))


def _columns(matter: Matter) -> dict[str, object]:
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
        "summary": matter.to_json(),
    }


def docket_of(connection: Connection, matter: int, effects: Effects) -> Docket | None:
    """All that a matter is made of; None where it has no events any more."""
    key = connection.execute(select(matters.c.key).where(matters.c.id == matter)).scalar_one()
    former = select(former_keys.c.key).where(former_keys.c.matter_id == matter)
    query = select(events.c.id, events.c.report_id, events.c.row, events.c.testimony).order_by(events.c.id)
    rows = connection.execute(query.where(events.c.matter_id == matter)).all()
    if not rows:
        return None
    about = _reports(connection, {row.report_id for row in rows})
    because = _because(connection, matter, {row.id: f"{about[row.report_id].key}/{row.row}" for row in rows})
    entries = [
        Entry(about[row.report_id], Testimony.model_validate_json(row.testimony), because.get(row.id, ()))
        for row in rows
    ]
    names = {entry.row for entry in entries} | {entry.report.key for entry in entries}
    names |= {f"{entry.report.key}/{telling.claim}" for entry in entries for telling in entry.testimony.tellings}
    return Docket(
        key=key,
        former_keys=[row.key for row in connection.execute(former)],
        entries=entries,
        denials=_denials(connection, entries),
        rejected=effects.rejected,
        flags=effects.flags_on(names | {key}),
    )


def _reports(connection: Connection, ids: set[int]) -> dict[int, MatterReport]:
    family = reports.alias("family")
    columns = (
        reports.c.id, reports.c.key, reports.c.origin, reports.c.title, reports.c.publisher, reports.c.published,
        reports.c.wire,
    )  # fmt: skip
    query = select(*columns, family.c.key.label("family_key")).join(family, family.c.id == reports.c.family)
    return {
        row.id: MatterReport(
            key=row.key, origin=row.origin, title=row.title, publisher=row.publisher, published=row.published,
            family=row.family_key, wire=row.wire,
        )
        for piece in chunks(sorted(ids))
        for row in connection.execute(query.where(reports.c.id.in_(piece)))
    }  # fmt: skip


def _because(connection: Connection, matter: int, keys: dict[int, str]) -> dict[int, list[str]]:
    """Why each event but the first is in the matter: its strongest link to one that was there before it."""
    member, other = events.alias("member"), events.alias("other")
    rank = func.row_number().over(partition_by=links.c.other_id, order_by=(links.c.score.desc(), links.c.event_id))
    ranked = (
        select(links.c.event_id, links.c.other_id, rank.label("rank"))
        .join(member, member.c.id == links.c.event_id)
        .join(other, other.c.id == links.c.other_id)
        .where(member.c.matter_id == matter, other.c.matter_id == matter)
        .subquery()
    )
    is_strongest = (links.c.event_id == ranked.c.event_id) & (links.c.other_id == ranked.c.other_id)
    query = select(links).join(ranked, is_strongest & (ranked.c.rank == 1))
    return {
        row.other_id: [f"like {keys[row.event_id]} (score {row.score:.2f})", *json.loads(row.reasons)]
        for row in connection.execute(query)
    }


def _denials(connection: Connection, entries: list[Entry]) -> list[tuple[MatterReport, Denial]]:
    keys = sorted({lookup_key(entry.testimony.type, state) for entry in entries for state in entry.testimony.states})
    query = select(denials.c.report_id, denials.c.denial).where(denials.c.key.in_(keys)).order_by(denials.c.id)
    first = min((entry.report.published for entry in entries if entry.report.published is not None), default=None)
    if first is not None:
        query = query.where(or_(denials.c.day.is_(None), denials.c.day.between(first, _days_after(first))))
    rows = connection.execute(query).all()
    about = _reports(connection, {row.report_id for row in rows})
    return [(about[row.report_id], Denial.model_validate_json(row.denial)) for row in rows]
