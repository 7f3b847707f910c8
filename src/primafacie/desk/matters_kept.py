"""The matters of a desk weighed anew where something that they lean on changed."""

import json
from collections.abc import Iterable
from datetime import date, timedelta
from functools import lru_cache

from sqlalchemy import Connection, bindparam, func, or_, select, update

from primafacie.desk.matters.settings import load_linking
from primafacie.desk.reviews.effects import Effects, read_effects
from primafacie.desk.store.chunks import chunks
from primafacie.desk.store.connect import Database
from primafacie.desk.store.tables import blocks, denials, events, former_keys, links, matters, reports
from primafacie.desk.weighing.denials import Alleged, Denial, alleged_in, lookup_key
from primafacie.desk.weighing.summary import Docket, Entry, summarise
from primafacie.desk.weighing.support_words import load_support
from primafacie.desk.weighing.testimony import Testimony
from primafacie.record.matter import Matter, MatterReport

_BATCH = 200
"""Matters that are weighed in one transaction."""
_VERDICTS = ("engaged", "possible", "exempt")


_CARRIER = reports.alias("carrier")
_REPORTS = (
    select(
        reports.c.id, reports.c.key, reports.c.origin, reports.c.title, reports.c.publisher, reports.c.published,
        reports.c.wire, _CARRIER.c.key.label("family_key"),
    )
    .join(_CARRIER, _CARRIER.c.id == reports.c.family)
    .where(reports.c.id.in_(bindparam("ids", expanding=True)))
)  # fmt: skip
_MEMBER, _OTHER = events.alias("member"), events.alias("other")
_RANKED = (
    select(
        links.c.event_id,
        links.c.other_id,
        func.row_number()
        .over(partition_by=links.c.other_id, order_by=(links.c.score.desc(), links.c.event_id))
        .label("rank"),
    )
    .join(_MEMBER, _MEMBER.c.id == links.c.event_id)
    .join(_OTHER, _OTHER.c.id == links.c.other_id)
    .where(_MEMBER.c.matter_id == bindparam("matter"), _OTHER.c.matter_id == bindparam("matter"))
    .subquery()
)
_STRONGEST = select(links).join(
    _RANKED,
    (links.c.event_id == _RANKED.c.event_id) & (links.c.other_id == _RANKED.c.other_id) & (_RANKED.c.rank == 1),
)
"""Of each event of a matter the strongest link to one that was there before it."""


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
    """Mark the matters as stale that new denials in general words answer."""
    fresh = denials.c.is_weighed.is_(False)
    found = connection.execute(select(denials.c.key, denials.c.day, denials.c.denial).where(fresh)).all()
    answered: set[int] = set()
    for row in found:
        type_, _, state = row.key.partition("|")
        block = f"{load_linking().families[type_]}|{state}"
        about = select(events.c.matter_id).join(blocks, blocks.c.event_id == events.c.id).where(blocks.c.key == block)
        told = [matters.c.first_told.between(_days_before(row.day), row.day)] if row.day is not None else []
        query = select(matters.c.id, matters.c.alleged).where(matters.c.is_stale.is_(False), matters.c.id.in_(about))
        for matter in connection.execute(query.where(matters.c.type == type_, *told)):
            if matter.id not in answered and _is_answered(_alleged(matter.alleged), _denial(row.denial)):
                answered.add(int(matter.id))
    for piece in chunks(sorted(answered)):
        connection.execute(update(matters).where(matters.c.id.in_(piece)).values(is_stale=True))
    connection.execute(update(denials).where(fresh).values(is_weighed=True))


def _is_answered(told: Iterable[Alleged], denial: Denial) -> bool:
    return any(denial.answers(each, None) is not None for each in told)


@lru_cache(maxsize=4096)
def _denial(stored: str) -> Denial:
    """A denial that was stored; many matters are held against the same ones."""
    return Denial.model_validate_json(stored)


def _alleged(stored: str) -> list[Alleged]:
    """What `_columns` noted of the events of a matter."""
    return [Alleged(type_, frozenset(states), frozenset(goods)) for type_, states, goods in json.loads(stored)]


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
            connection.execute(update(matters).where(matters.c.id == id_).values(**_columns(summarise(docket), docket)))


def _columns(matter: Matter, docket: Docket) -> dict[str, object]:
    alleged = {alleged_in(entry.testimony) for entry in docket.entries}
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
        "alleged": json.dumps(sorted([each.type, sorted(each.states), sorted(each.goods)] for each in alleged)),
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
    return {
        row.id: MatterReport(
            key=row.key, origin=row.origin, title=row.title, publisher=row.publisher, published=row.published,
            family=row.family_key, wire=row.wire,
        )
        for piece in chunks(sorted(ids))
        for row in connection.execute(_REPORTS, {"ids": piece})
    }  # fmt: skip


def _because(connection: Connection, matter: int, keys: dict[int, str]) -> dict[int, list[str]]:
    """Why each event but the first is in the matter: its strongest link to one that was there before it."""
    return {
        row.other_id: [f"like {keys[row.event_id]} (score {row.score:.2f})", *json.loads(row.reasons)]
        for row in connection.execute(_STRONGEST, {"matter": matter})
    }


def _denials(connection: Connection, entries: list[Entry]) -> list[tuple[MatterReport, Denial]]:
    """The denials in general words that can answer the events, as far as parties, goods and days go."""
    keys = sorted({lookup_key(entry.testimony.type, state) for entry in entries for state in entry.testimony.states})
    query = select(denials.c.report_id, denials.c.denial).where(denials.c.key.in_(keys)).order_by(denials.c.id)
    first = min((entry.report.published for entry in entries if entry.report.published is not None), default=None)
    if first is not None:
        query = query.where(or_(denials.c.day.is_(None), denials.c.day.between(first, _days_after(first))))
    told = {alleged_in(entry.testimony) for entry in entries}
    stored = [(row.report_id, _denial(row.denial)) for row in connection.execute(query)]
    found = [(report, denial) for report, denial in stored if _is_answered(told, denial)]
    about = _reports(connection, {report for report, _ in found})
    return [(about[report], denial) for report, denial in found]
