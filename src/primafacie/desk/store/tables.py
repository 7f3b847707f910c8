"""The tables of a desk, the same on SQLite and PostgreSQL.

What came in (documents, reports, appearances, readings, rulebooks, reviews) is only ever added to. What is derived from
it (events, claims, findings, parts, links, matters, families) can be made again from it at any time.

Days are ISO strings ("2024-06-17"), instants UTC as "2024-06-17T15:00:00Z", local ids those of a reading ("e1").
"""

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
)

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)

Number = BigInteger().with_variant(Integer, "sqlite")  # SQLite numbers rows by itself only where the type is INTEGER

notes = Table(
    "notes",
    metadata,
    Column("key", String(40), primary_key=True),
    Column("value", Text, nullable=False),
)
"""What the desk is: when it was made, the rulebooks that its reports are held against."""

documents = Table(
    "documents",
    metadata,
    Column("sha256", String(64), primary_key=True),
    Column("size", Integer, nullable=False),
    Column("packed", LargeBinary, nullable=False),
)
"""The bytes of every report as received, packed; addressed by their hash."""

rulebooks = Table(
    "rulebooks",
    metadata,
    Column("hash", String(64), primary_key=True),
    Column("regime", String(80), nullable=False),
    Column("source", Text, nullable=False),
)
"""The text of every rulebook that a reading was held against, so that a finding can be explained for ever."""

additions = Table(
    "additions",
    metadata,
    Column("id", Number, primary_key=True),
    Column("started", String(20), nullable=False),
    Column("finished", String(20)),
    Column("version", String(20), nullable=False),
    Column("added", Integer, nullable=False, default=0),
    Column("known", Integer, nullable=False, default=0),
    Column("failed", Integer, nullable=False, default=0),
)
"""Runs of `add`; `finished` is empty where a run was cut off."""

reports = Table(
    "reports",
    metadata,
    Column("id", Number, primary_key=True),
    Column("key", String(64), nullable=False, unique=True),
    Column("sha256", ForeignKey("documents.sha256"), nullable=False, unique=True),
    Column("intake", Text, nullable=False),
    Column("origin", Text, nullable=False),
    Column("title", Text),
    Column("publisher", Text),
    Column("published", String(10), index=True),
    Column("added", String(20), nullable=False),
    Column("addition_id", ForeignKey("additions.id"), nullable=False),
    Column("fingerprint", LargeBinary, nullable=False),
    Column("wire", String(80)),
    Column("family", Number, nullable=False, index=True),
    Index(None, "publisher", "published"),
)
"""One row a report. `key` is the shortest beginning of its hash, of 12 characters or more, that was free when it came
in; `intake` says how its bytes become its text (JSON); `family` is the id of the first report of its family."""

appearances = Table(
    "appearances",
    metadata,
    Column("id", Number, primary_key=True),
    Column("report_id", ForeignKey("reports.id"), nullable=False, index=True),
    Column("origin", Text, nullable=False),
    Column("title", Text),
    Column("publisher", Text),
    Column("published", String(10)),
    Column("seen", String(20), nullable=False),
)
"""Other places where the same bytes came from, and what was said of them there."""

readings = Table(
    "readings",
    metadata,
    Column("id", Number, primary_key=True),
    Column("report_id", ForeignKey("reports.id"), nullable=False, index=True),
    Column("made", String(20), nullable=False),
    Column("sha256", String(64), nullable=False),
    Column("is_current", Boolean, nullable=False),
    Column("packed", LargeBinary, nullable=False),
)
"""Every reading that was ever made of a report, as JSON, packed; `sha256` is of the JSON. One is current."""

failures = Table(
    "failures",
    metadata,
    Column("id", Number, primary_key=True),
    Column("addition_id", ForeignKey("additions.id"), nullable=False),
    Column("origin", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Column("advice", Text, nullable=False),
    Column("published", String(10)),
    Column("failed", String(20), nullable=False),
    Column("settled", String(20)),
)
"""What could not be read, and why; `settled` once a later run read it."""

actors = Table(
    "actors",
    metadata,
    Column("id", Number, primary_key=True),
    Column("key", String(200), nullable=False, unique=True),
    Column("name", Text, nullable=False),
    Column("kind", String(20), nullable=False),
    Column("state", String(2)),
)
"""Actors across reports, by a key that is the same in each; `state` is the code of the state they act for."""

events = Table(
    "events",
    metadata,
    Column("id", Number, primary_key=True),
    Column("report_id", ForeignKey("reports.id"), nullable=False),
    Column("row", String(12), nullable=False),
    Column("type", String(30), nullable=False),
    Column("realis", String(12), nullable=False),
    Column("begin", String(10)),
    Column("end", String(10)),
    Column("conduct", Text),
    Column("testimony", Text),
    Column("matter_id", Number),
    Index(None, "report_id", "row", "matter_id"),
    Index(None, "type", "report_id"),
    Index(None, "matter_id", "report_id"),
    Index(None, "begin", "end", "report_id"),
)
"""Events of current readings. `conduct` (JSON) is what linking looks at, `testimony` (JSON) what a matter weighs; both
are empty where the event forms no matter."""

claims = Table(
    "claims",
    metadata,
    Column("id", Number, primary_key=True),
    Column("report_id", ForeignKey("reports.id"), nullable=False, index=True),
    Column("row", String(12), nullable=False),
    Column("stance", String(12), nullable=False),
    Index(None, "stance", "report_id", "row"),
)
"""Claims of current readings."""

findings = Table(
    "findings",
    metadata,
    Column("id", Number, primary_key=True),
    Column("report_id", ForeignKey("reports.id"), nullable=False, index=True),
    Column("event_id", ForeignKey("events.id"), nullable=False),
    Column("row", String(12), nullable=False),
    Column("regime", String(80), nullable=False),
    Column("provision", String(80), nullable=False),
    Column("verdict", String(10), nullable=False),
    Index(None, "event_id", "provision", "verdict"),
    Index(None, "provision", "verdict", "event_id"),
    Index(None, "verdict", "event_id"),
)
"""Findings of current readings."""

parts = Table(
    "parts",
    metadata,
    Column("actor_id", ForeignKey("actors.id"), primary_key=True),
    Column("report_id", ForeignKey("reports.id"), primary_key=True),
    Column("row", String(12), primary_key=True),
    Column("role", String(20), primary_key=True),
    Index(None, "report_id"),
    sqlite_with_rowid=False,
)
"""The part that an actor takes in an event (its role) or a claim ("source") of a current reading."""

kin_keys = Table(
    "kin_keys",
    metadata,
    Column("key", String(40), primary_key=True),
    Column("day", String(10), primary_key=True),
    Column("report_id", ForeignKey("reports.id"), primary_key=True),
    sqlite_with_rowid=False,
)
"""Under which keys the fingerprint of a report is looked up; `day` is that of publication, "" where it is not known."""

kinships = Table(
    "kinships",
    metadata,
    Column("id", Number, primary_key=True),
    Column("report_id", ForeignKey("reports.id"), nullable=False, index=True),
    Column("other_id", ForeignKey("reports.id"), nullable=False, index=True),
    Column("kind", String(30), nullable=False),
    Column("share", Float, nullable=False),
    Column("because", Text, nullable=False),
)
"""Why two reports are of one family; `other_id` came in before `report_id`."""

blocks = Table(
    "blocks",
    metadata,
    Column("key", String(120), primary_key=True),
    Column("day", String(10), primary_key=True),
    Column("event_id", ForeignKey("events.id"), primary_key=True),
    Index(None, "event_id"),
    sqlite_with_rowid=False,
)
"""Under which keys the conduct of an event is looked up; `day` orders them, and is "" where it is not known."""

links = Table(
    "links",
    metadata,
    Column("event_id", ForeignKey("events.id"), primary_key=True),
    Column("other_id", ForeignKey("events.id"), primary_key=True),
    Column("score", Float, nullable=False),
    Column("reasons", Text, nullable=False),
    Index(None, "other_id"),
    sqlite_with_rowid=False,
)
"""Pairs of events held to be the same conduct, and why (JSON); `event_id` < `other_id`."""

matters = Table(
    "matters",
    metadata,
    Column("id", Number, primary_key=True),
    Column("key", String(20), nullable=False, unique=True),
    Column("made", String(20), nullable=False),
    Column("is_stale", Boolean, nullable=False, index=True),
    Column("is_flagged", Boolean, nullable=False),
    Column("title", Text, nullable=False),
    Column("type", String(30), nullable=False),
    Column("standing", String(20), nullable=False, index=True),
    Column("verdict", String(10)),
    Column("begin", String(10)),
    Column("end", String(10)),
    Column("first_told", String(10)),
    Column("last_told", String(10), index=True),
    Column("reports", Integer, nullable=False),
    Column("sources", Integer, nullable=False),
    Column("denials", Integer, nullable=False),
    Column("size", Integer, nullable=False, index=True),
    Column("latest_begin", Integer),
    Column("earliest_end", Integer),
    Column("is_pinned", Boolean, nullable=False),
    Column("alleged", Text, nullable=False),
    Column("denied_until", Text, nullable=False, server_default="{}"),
    Column("summary", Text, nullable=False),
    Index(None, "type", "first_told"),
)
"""Matters, with what a list of them shows and the whole as JSON; made anew where `is_stale`. `is_flagged` where a
person corrected a row that it leans on. `size` to `is_pinned` are its outline; `size` is that of its events, 0 where it
became part of another. `alleged` (JSON) is what a denial in general words is held against, and `denied_until` (JSON)
under which keys there are enough of these, with the day of the last."""

former_keys = Table(
    "former_keys",
    metadata,
    Column("key", String(20), primary_key=True),
    Column("matter_id", ForeignKey("matters.id"), nullable=False, index=True),
)
"""Keys of matters that became part of another: whoever noted one still finds it."""

denials = Table(
    "denials",
    metadata,
    Column("id", Number, primary_key=True),
    Column("report_id", ForeignKey("reports.id"), nullable=False, index=True),
    Column("row", String(12), nullable=False),
    Column("key", String(120), nullable=False, index=True),
    Column("day", String(10)),
    Column("is_weighed", Boolean, nullable=False, index=True),
    Column("denial", Text, nullable=False),
)
"""Denials in general words, which answer what is alleged of the same parties and goods elsewhere (JSON), by lookup
key; `is_weighed` once the matters that it can answer were marked as stale."""

reviews = Table(
    "reviews",
    metadata,
    Column("number", Number, primary_key=True),
    Column("at", String(20), nullable=False),
    Column("who", Text, nullable=False),
    Column("action", String(12), nullable=False),
    Column("row", String(100), nullable=False, index=True),
    Column("body", Text, nullable=False),
    Column("before", String(64), nullable=False),
    Column("hash", String(64), nullable=False),
    UniqueConstraint("before"),
)
"""What people decided, in order; each carries the hash of the one before, so that none can be changed or taken out."""
