"""One run of adding: reports in, a batch at a time; whatever is stored stays stored, and nothing is stored twice."""

import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path

from sqlalchemy import Connection, insert, update
from sqlalchemy.exc import DataError, DBAPIError, IntegrityError

from primafacie.assessment import Regime
from primafacie.desk.adding.keep import Keeper
from primafacie.desk.matters_kept import refresh
from primafacie.desk.store.clock import now
from primafacie.desk.store.connect import Database
from primafacie.desk.store.failures import add_failure, settle
from primafacie.desk.store.reports import add_appearance, add_rulebook, find_report
from primafacie.desk.store.tables import additions
from primafacie.engine import KeptReading, ReadReport, read_kept_many
from primafacie.errors import DeskError, InputError
from primafacie.intake import Hint, Item, identify
from primafacie.version import __version__

_BATCH = 32
"""Outcomes that are stored in one transaction. A process that is killed has to read at most these again."""
_SECONDS = 2.0
"""A batch is stored after this time, however small."""


@dataclass
class Added:
    """How a run went.

    Attributes:
        added: Reports that are new.
        known: Reports whose bytes the desk had already.
        failed: Why reports could not be read.
        latest: Origin of the last of them, for whoever watches.
    """

    added: int = 0
    known: int = 0
    failed: list[InputError] = field(default_factory=list)
    latest: str = ""

    @property
    def seen(self) -> int:
        """All of them."""
        return self.added + self.known + len(self.failed)


_Pending = KeptReading | InputError | tuple[str, Hint]


class Adding:
    """Adds reports to a database; see `Desk.add`."""

    def __init__(
        self, database: Database, regimes: "list[Regime]", on_progress: Callable[[Added], None] | None
    ) -> None:
        self._database = database
        self._regimes = regimes
        self._on_progress = on_progress
        self._keeper = Keeper()
        self._result = Added()
        self._pending: list[_Pending] = []
        self._stored_at = time.monotonic()
        self._addition = 0

    def run(
        self, sources: Iterable[str | Path], published: str | None, jobs: int, read: "ReadReport | None" = None
    ) -> Added:
        """Add the reports of the sources; what was stored before an error or an interrupt stays."""
        outcomes = read_kept_many(
            sources, regimes=self._regimes, published=published, jobs=jobs, read=read, is_wanted=self._is_wanted
        )
        with self._database.write() as connection:
            self._addition = self._begin(connection)
        try:
            for outcome in outcomes:
                self._take(outcome)
        finally:
            self._store()
        refresh(self._database)
        with self._database.write() as connection:
            self._note(connection, finished=now())
        return self._result

    def _begin(self, connection: Connection) -> int:
        for regime in self._regimes:
            add_rulebook(connection, regime.id, regime.hash, regime.source)
        made = connection.execute(insert(additions).values(started=now(), version=__version__)).inserted_primary_key
        return int(made[0]) if made is not None else 0

    def _is_wanted(self, item: Item) -> bool:
        found = identify(item)
        if found is None:
            return True
        with self._database.read() as connection:
            is_new = find_report(connection, found[0].removeprefix("sha256:")) is None
        if not is_new:
            self._take(found)
        return is_new

    def _take(self, outcome: _Pending) -> None:
        self._pending.append(_storable(outcome))
        if len(self._pending) >= _BATCH or time.monotonic() - self._stored_at > _SECONDS:
            self._store()

    def _store(self) -> None:
        """Store what is pending, and how the run stands, in one transaction."""
        pending, self._pending = self._pending, []
        if pending:
            try:
                with self._database.write() as connection:
                    self._count([self._store_one(connection, outcome) for outcome in pending], pending[-1])
                    self._note(connection, finished=None)
            except BaseException:
                self._keeper.forget()
                raise
        self._stored_at = time.monotonic()
        if self._on_progress is not None and pending:
            self._on_progress(self._result)

    def _store_one(self, connection: Connection, outcome: _Pending) -> str | InputError:
        at = now()
        if isinstance(outcome, InputError):
            add_failure(connection, self._addition, outcome, at)
            return outcome
        id_, hint = (outcome.reading.report.id, outcome.hint) if isinstance(outcome, KeptReading) else outcome
        settle(connection, hint.origin, at)
        stored = find_report(connection, id_.removeprefix("sha256:"))
        if stored is not None:
            add_appearance(connection, stored.id, hint, at)
            return "known"
        if isinstance(outcome, KeptReading):
            return self._keep(connection, outcome, at)
        return "added"

    def _keep(self, connection: Connection, kept: KeptReading, at: str) -> str | InputError:
        """Keep a new report; one that cannot be kept is a failure of its own, and leaves nothing behind."""
        savepoint = connection.begin_nested()
        try:
            self._keeper.keep(connection, kept, self._addition, at)
        except Exception as error:
            if isinstance(error, DeskError | DBAPIError) and not isinstance(error, DataError | IntegrityError):
                raise  # the desk itself is in trouble, whatever the report, and so is the savepoint
            savepoint.rollback()
            self._keeper.forget()
            detail = " ".join(f"{type(error).__name__}: {error}".split())[:200]
            failure = InputError(kept.hint.origin, f"it could not be kept ({detail})", "please report this as a fault")
            add_failure(connection, self._addition, failure, at)
            return failure
        savepoint.commit()
        return "added"

    def _count(self, stored: list[str | InputError], last: _Pending) -> None:
        self._result.added += stored.count("added")
        self._result.known += stored.count("known")
        self._result.failed += [outcome for outcome in stored if isinstance(outcome, InputError)]
        self._result.latest = _origin(last)

    def _note(self, connection: Connection, finished: str | None) -> None:
        result = self._result
        counts = {"added": result.added, "known": result.known, "failed": len(result.failed)}
        connection.execute(
            update(additions).where(additions.c.id == self._addition).values(finished=finished, **counts)
        )


def _storable(outcome: _Pending) -> _Pending:
    """The outcome; an error in its place where the name of the file has bytes that are no text, which none can keep."""
    origin = _origin(outcome)
    shown = origin.encode("utf-8", "backslashreplace").decode("utf-8")
    return outcome if shown == origin else InputError(shown, "its name is not in UTF-8", "rename it, and add it again")


def _origin(outcome: _Pending) -> str:
    if isinstance(outcome, InputError):
        return outcome.origin
    return outcome.reading.report.origin if isinstance(outcome, KeptReading) else outcome[1].origin
