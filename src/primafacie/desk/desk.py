"""The desk: many reports, one record."""

import contextlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, Self

from primafacie.assessment import DEFAULT_REGIMES, Regime, load_regimes
from primafacie.desk.adding.run import Added, Adding
from primafacie.desk.listing import MatterQuery, MatterRow, list_matters, matter_by_key
from primafacie.desk.matters import Conduct
from primafacie.desk.matters_kept import has_stale, refresh
from primafacie.desk.reading_out import Document, all_conducts, all_documents, all_matters
from primafacie.desk.reviews.writing import SOURCE, decide, find_address
from primafacie.desk.search import Hits, Query, search
from primafacie.desk.status import Status, read_status
from primafacie.desk.store.clock import now
from primafacie.desk.store.connect import Database, open_database
from primafacie.desk.store.desk_notes import read_note, read_regimes, write_note, write_regimes
from primafacie.desk.store.failures import Failure, open_failures, sources_of
from primafacie.desk.store.reports import Stored, all_readings, reading_of, regimes_of, report_by_key
from primafacie.desk.store.reviews import read_reviews
from primafacie.desk.store.schema import check_tables
from primafacie.desk.store.upgrade import upgrade
from primafacie.desk.verifying import Fault, verify
from primafacie.engine import ReadReport
from primafacie.errors import DeskError, UsageError
from primafacie.record import Reading
from primafacie.record.matter import Matter
from primafacie.record.review import Review, ReviewAction


class Desk:
    """Many reports, kept with their bytes, tied to matters, reviewed by people.

    Use it as a context manager, or call `close`. Everything is stored when a method returns; several processes can use
    one desk, of which one writes at a time.

    Args:
        place: Path of a file (SQLite), or a URL "postgresql://user@host/name".

    Raises:
        DeskError: There is no desk, or it is of another version, damaged or out of reach.

    >>> import tempfile
    >>> folder = tempfile.TemporaryDirectory()
    >>> with Desk.init(f"{folder.name}/desk.sqlite") as desk:
    ...     desk.status().reports
    0
    >>> folder.cleanup()
    """

    def __init__(self, place: str | Path) -> None:
        self._database = open_database(place)
        try:
            check_tables(self._database)
        except BaseException:
            self.close()
            raise

    @classmethod
    def init(cls, place: str | Path, regimes: Sequence[str | Path] = DEFAULT_REGIMES) -> Self:
        """Make a desk, or bring one of an older version up to date; an up-to-date one is left as it is.

        Args:
            place: Path of a file that need not be there, or the URL of an empty database.
            regimes: Rulebooks that reports will be held against: names of packaged ones, or paths of YAML files. Those
                of a desk that is there already stay.

        Raises:
            DeskError: Something else is there, or it cannot be written.
            RulebookError: A rulebook is not valid.
        """
        load_regimes(regimes)
        database = open_database(place, is_new=True)
        try:
            with database.write() as connection:
                upgrade(connection, database.place)
                if read_note(connection, "made") is None:
                    write_note(connection, "made", now())
                    write_regimes(connection, [_lasting(name) for name in regimes])
        finally:
            database.close()
        return cls(place)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the database."""
        self._database.close()

    @property
    def database(self) -> Database:
        """Where it is kept; for those who query the tables themselves."""
        return self._database

    def regimes(self) -> list[Regime]:
        """The rulebooks that new reports are held against, as they are now.

        Raises:
            RulebookError: One is not there any more, or not valid.
        """
        with self._database.read() as connection:
            names = read_regimes(connection)
        return load_regimes(names)

    def rulebooks_of(self, readings: Iterable[Reading]) -> list[Regime]:
        """The rulebooks that readings were held against, as they were then."""
        with self._database.read() as connection:
            return regimes_of(
                connection, {hash_ for reading in readings for hash_ in reading.producer.rulebooks.values()}
            )

    def add(
        self,
        sources: Iterable[str | Path],
        *,
        published: str | None = None,
        jobs: int = 1,
        on_progress: Callable[[Added], None] | None = None,
        read: "ReadReport | None" = None,
    ) -> Added:
        """Read reports and keep them; those that the desk has already are passed over.

        Can be cut off at any moment, and run again: what was stored stays, the rest is read then.

        Args:
            sources: Files, folders, patterns, feeds, archives, URLs, "-"; see docs/reference/intake.md.
            published: Day of publication of all of them as YYYY-MM-DD; None where metadata or the texts decide.
            jobs: Processes that read; one stores.
            on_progress: Called after each batch that was stored.
            read: What reads a report; None for `primafacie.reading.read_report`.

        Raises:
            DeskError: The desk cannot be written; what was stored before is safe.
            UsageError: `published` is no day.
        """
        return Adding(self._database, self.regimes(), on_progress).run(sources, published, jobs, read)

    def failures(self) -> list[Failure]:
        """The reports that could not be read to this day."""
        with self._database.read() as connection:
            return open_failures(connection)

    def failed_sources(self) -> list[str]:
        """What to give to `add` to try again what failed."""
        return sources_of(self.failures())

    def status(self) -> Status:
        """How much there is of everything, and what asks for attention."""
        with self._database.read() as connection:
            return read_status(connection)

    def matters(self, query: MatterQuery | None = None) -> list[MatterRow]:
        """Matters, those told last first; with a query those that it asks for."""
        self._weigh()
        with self._database.read() as connection:
            return list_matters(connection, query or MatterQuery())

    def matter(self, key: str) -> Matter:
        """A matter by its key, a former key, or the beginning of one.

        Raises:
            UsageError: There is none, or several begin so.
        """
        self._weigh()
        with self._database.read() as connection:
            return matter_by_key(connection, key)

    def all_matters(self) -> Iterator[Matter]:
        """Every matter in the order in which they were made, whole; a page of them is in memory at a time."""
        self._weigh()
        return all_matters(self._database)

    def all_conducts(self) -> Iterator[tuple[Matter, list[Conduct]]]:
        """Every matter, with the conducts of those of its events that nobody rejected; streamed like `all_matters`."""
        self._weigh()
        return all_conducts(self._database)

    def documents(self) -> Iterator[Document]:
        """The bytes of every report as they came in, in that order; one is in memory at a time.

        Raises:
            DeskError: Those of one are damaged.
        """
        return all_documents(self._database)

    def report(self, key: str) -> Stored:
        """A report by its key, or by the beginning of its hash.

        Raises:
            UsageError: There is none, or several begin so.
        """
        with self._database.read() as connection:
            found = report_by_key(connection, key)
        if found is None:
            raise UsageError(f"the desk has no report {key!r}; primafacie desk search finds reports by their words")
        return found

    def reading(self, key: str) -> Reading:
        """The current reading of a report; see `report`."""
        found = self.report(key)
        with self._database.read() as connection:
            return reading_of(connection, found.id)

    def readings(self) -> Iterator[Reading]:
        """All current readings, in the order in which the reports came in; one is in memory at a time."""
        return all_readings(self._database)

    def search(self, query: Query) -> Hits:
        """Reports with the words, or the rows, that a query asks for, the newest first."""
        with self._database.read() as connection:
            return search(connection, query)

    def review(self, row: str, action: ReviewAction, *, who: str, **body: Any) -> Review:
        """Note what a person decided; nothing is overwritten.

        Args:
            row: A matter's key, a report's key, "<report>/<row>", or "source/<name>".
            action: See `Review`.
            who: Name of the person.
            body: What the action needs: `note` for any; `reason` for "reject"; `field` and `value` for "correct";
                `others` (keys of matters) for "merge"; `rows` (events) for "split"; `reliability` ("A" to "F") or
                `credibility` (1 to 6) for "rate"; `review` (its number) for "undo".

        Raises:
            UsageError: There is no such row, or a value is missing or of no use.
        """
        with self._database.write() as connection:
            review = decide(connection, row, action, who, body)
        self._weigh()
        return review

    def reviews(self, row: str | None = None) -> list[Review]:
        """The reviews in their order; only those of one row where it is given."""
        with self._database.read() as connection:
            return read_reviews(connection, row)

    def reviews_of(self, matter: Matter) -> list[Review]:
        """The reviews that bear on a matter: of itself, its reports and their rows, and its sources."""
        keys = {matter.key, *matter.former_keys}
        known = {report.key for report in matter.reports}
        names = {f"{SOURCE}{name}".lower() for claim in matter.claims for name in claim.sources}
        names |= {f"{SOURCE}{report.publisher}".lower() for report in matter.reports}
        return [
            review
            for review in self.reviews()
            if review.row in keys or review.row.partition("/")[0] in known or review.row.lower() in names
        ]

    def address(self, row: str) -> str:
        """The full address of a matter, report, row or source from the beginning of one.

        Raises:
            UsageError: There is no such row.
        """
        with self._database.read() as connection:
            return find_address(connection, row)

    def verify(self, on_progress: Callable[[int, int], None] | None = None) -> Iterator[Fault]:
        """Check every hash, every span against the stored bytes, and the chain of reviews; see `Fault`."""
        return verify(self._database, on_progress)

    def _weigh(self) -> None:
        """Weigh what is stale, unless another process has the desk or it may only be read."""
        with self._database.read() as connection:
            is_needed = has_stale(connection)
        if is_needed:
            with contextlib.suppress(DeskError):  # what is really wrong with the desk shows when it is read
                refresh(self._database)


def _lasting(name: str | Path) -> str:
    """A rulebook's name, or its path such that it is found from any folder."""
    return str(Path(name).resolve()) if Path(name).is_file() else str(name)
