"""What a user sees when the place of a desk fails: one line, exit code 2; and what was stored is still there."""

import contextlib
import os
import shutil
import socket
import sqlite3
import tempfile
import threading
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import event, update

from desk.conftest import Fill
from desk.readings import FILLER, Told, read_plain, write_rows
from primafacie.cli.run import run
from primafacie.desk import Desk
from primafacie.desk.store import connect
from primafacie.desk.store.faults import explain
from primafacie.desk.store.tables import documents, matters, readings
from primafacie.errors import DeskError
from primafacie.record import Reading, Report

COAL = f"North Korea shipped coal to China on 2024-06-10. {FILLER}"
MANY = [f"North Korea shipped coal to China on 2024-06-{day:02}. {FILLER * 5} Day {day}." for day in range(1, 29)]

Complains = Callable[..., str]


@pytest.fixture
def complains(capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Complains:
    """Runs the command line; it has to end with exit code 2 and one line, which is given back."""
    monkeypatch.setattr("primafacie.engine.worker._read_report", read_plain)

    def call(*args: object) -> str:
        assert run(["desk", *map(str, args)]) == 2
        lines = capfd.readouterr().err.splitlines()
        assert len(lines) == 1, lines
        assert "should not have happened" not in lines[0]
        return lines[0]

    return call


@pytest.fixture
def kept(sqlite: str, tmp_path: Path) -> str:
    """The path of a desk with one report, which nobody has open."""
    with Desk.init(sqlite) as desk:
        desk.add([write_rows(tmp_path / "one.jsonl", [COAL])], read=read_plain)
    return sqlite


def test_a_full_disk(kept: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, complains: Complains) -> None:
    prepare = connect._prepare

    def limited(connection: Any, record: object) -> None:
        prepare(connection, record)
        pages = connection.execute("PRAGMA page_count").fetchone()[0]
        connection.execute(f"PRAGMA max_page_count = {pages + 5}")

    rows = write_rows(tmp_path / "many.jsonl", MANY)
    with monkeypatch.context() as patch:
        patch.setattr(connect, "_prepare", limited)
        said = complains("add", rows, "--desk", kept)
    assert "the disk is full; all that was stored before is safe" in said
    with Desk(kept) as desk:
        assert desk.status().reports >= 1
        desk.add([rows], read=read_plain)
        assert (desk.status().reports, list(desk.verify())) == (1 + len(MANY), [])


@pytest.mark.parametrize(
    ("table", "column", "value"),
    [(readings, "packed", b"garbage"), (documents, "packed", b"garbage"), (readings, "sha256", "0" * 64)],
    ids=["reading", "document", "hash of the reading"],
)
def test_a_row_that_was_damaged(desk: Desk, fill: Fill, table: Any, column: str, value: object) -> None:
    fill(COAL, *MANY[:2])
    with desk.database.write() as connection:
        first = table.c.report_id == 1 if "report_id" in table.c else table.c.size == len(COAL)
        connection.execute(update(table).where(first).values({column: value}))
    (fault,) = desk.verify()
    keys = [desk.report(fault.where).id]
    assert keys == [1]
    assert len(desk.matters()) == 2  # days that follow one another are one


def test_a_reading_that_was_damaged_is_one_line(kept: str, complains: Complains) -> None:
    with Desk(kept) as desk, desk.database.write() as connection:
        connection.execute(update(readings).values(packed=b"garbage"))
    with Desk(kept) as desk, desk.database.read() as connection:
        key = connection.execute(documents.select()).first()
    assert key is not None
    assert "is damaged in the desk" in complains("show", key.sha256[:12], "--desk", kept)


def test_a_matter_that_was_damaged_is_one_line(kept: str, complains: Complains) -> None:
    with Desk(kept) as desk:
        (row,) = desk.matters()
        with desk.database.write() as connection:
            connection.execute(update(matters).values(summary="{broken"))
        assert any("matter" in fault.what for fault in desk.verify())
    assert "damaged" in complains("show", row.key, "--desk", kept)


@pytest.mark.parametrize("left", [0.9, 0.5, 0.1], ids=["tail gone", "half", "head alone"])
def test_a_file_that_was_cut_off(kept: str, left: float, complains: Complains) -> None:
    file = Path(kept)
    os.truncate(file, int(file.stat().st_size * left))
    assert "damaged" in complains("status", "--desk", kept)


def test_a_file_of_nothing(kept: str, complains: Complains) -> None:
    os.truncate(kept, 0)
    assert "no desk in it" in complains("status", "--desk", kept)


def test_a_file_overwritten_in_the_middle(kept: str, complains: Complains) -> None:
    with Path(kept).open("r+b") as file:
        file.seek(4096)
        file.write(b"\xff" * 40_960)
    assert "damaged" in complains("matters", "--desk", kept)


def test_a_log_that_was_damaged_loses_no_more_than_its_end(sqlite: str, tmp_path: Path) -> None:
    copy = tmp_path / "copy.sqlite"
    with Desk.init(sqlite) as desk:
        for number, text in enumerate(MANY[:3]):
            desk.add([write_rows(tmp_path / f"{number}.jsonl", [text])], read=read_plain)
        shutil.copy(sqlite, copy)
        log = Path(f"{sqlite}-wal").read_bytes()
    middle = len(log) * 2 // 3
    Path(f"{copy}-wal").write_bytes(log[:middle] + b"\x00" * (len(log) - middle))
    with Desk(copy) as desk:
        assert list(desk.verify()) == []
        desk.add([tmp_path / f"{number}.jsonl" for number in range(3)], read=read_plain)
        assert (desk.status().reports, list(desk.verify())) == (3, [])


@pytest.fixture
def readonly() -> Iterator[Path]:
    """A folder in which only its owner writes, while the test is somebody else."""
    folder = Path(tempfile.mkdtemp())
    folder.chmod(0o755)
    is_root = os.geteuid() == 0
    yield folder
    if is_root:
        os.seteuid(0)
    folder.chmod(0o755)
    shutil.rmtree(folder)


def test_a_file_that_may_not_be_written(readonly: Path, tmp_path: Path, complains: Complains) -> None:
    place = readonly / "desk.sqlite"
    rows = write_rows(readonly / "rows.jsonl", [COAL, *MANY[:1]])
    with Desk.init(place) as desk:
        desk.add([write_rows(tmp_path / "one.jsonl", [COAL])], read=read_plain)
    place.chmod(0o444)
    readonly.chmod(0o555)
    if os.geteuid() == 0:
        os.seteuid(65534)
    said = complains("add", rows, "--desk", place)
    assert "may not be written" in said or "cannot be opened; check the folder and its permissions" in said


def test_a_folder_that_is_gone(kept: str, complains: Complains) -> None:
    shutil.rmtree(Path(kept).parent)
    assert "no folder" in complains("status", "--desk", kept)


def test_a_writer_that_does_not_let_go(kept: str, complains: Complains, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connect, "_WAIT_SECONDS", 0.1)
    other = sqlite3.connect(kept, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    try:
        said = complains("review", "source/Yonhap", "note", "--note", "x", "--who", "A", "--desk", kept)
    finally:
        other.close()
    assert "another process has been writing" in said


def test_a_reader_goes_on_while_another_writes(desk: Desk, place: str, fill: Fill) -> None:
    fill(COAL)
    with Desk(place) as reader, desk.database.write() as connection:
        connection.execute(update(matters).values(title="in the making"))
        assert [row.reports for row in reader.matters()] == [1]
        assert reader.status().reports == 1
        assert "coal" in reader.matters()[0].title


@pytest.mark.parametrize(
    ("complaint", "said"),
    [
        ("database or disk is full", "disk is full"),
        ("could not extend file: No space left on device", "disk is full"),
        ("server closed the connection unexpectedly", "connection was lost"),
        ("consuming input failed: EOF detected", "connection was lost"),
        ("terminating connection due to administrator command", "connection was lost"),
        ("the database system is shutting down", "server is starting or stopping"),
        ("sorry, too many clients already", "too many connections"),
        ("something new", "the database refused (something new)"),
    ],
)
def test_complaints_in_words(complaint: str, said: str) -> None:
    assert said in explain(Exception(complaint))


class _Wire:
    """Hands bytes on to a server, until it is cut."""

    def __init__(self, port: int) -> None:
        self._ends: list[socket.socket] = []
        self._server = socket.create_server(("127.0.0.1", 0))
        self._target = port
        self.port: int = self._server.getsockname()[1]
        threading.Thread(target=self._accept, daemon=True).start()

    def cut(self) -> None:
        for end in (self._server, *self._ends):
            with contextlib.suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)  # wakes whoever waits on it
            end.close()

    def _accept(self) -> None:
        while True:
            try:
                here = self._server.accept()[0]
            except OSError:
                return
            there = socket.create_connection(("127.0.0.1", self._target))
            self._ends += [here, there]
            for source, sink in ((here, there), (there, here)):
                threading.Thread(target=self._pump, args=(source, sink), daemon=True).start()

    @staticmethod
    def _pump(source: socket.socket, sink: socket.socket) -> None:
        try:
            while data := source.recv(65_536):
                sink.sendall(data)
        except OSError:
            return


def _failing(at: int, fail: Callable[[], None]) -> Callable[[Report, Sequence[Any]], Reading]:
    """A reader that lets something fail before it reads a report."""
    count = 0

    def read(report: Report, regimes: Sequence[Any]) -> Reading:
        nonlocal count
        count += 1
        if count == at:
            fail()
        return read_plain(report, regimes)

    return read


def test_a_connection_that_is_lost(postgresql: str, tmp_path: Path) -> None:
    from sqlalchemy.engine import make_url

    url = make_url(postgresql)
    wire = _Wire(url.port or 5432)
    place = url.set(port=wire.port).render_as_string(hide_password=False)
    rows = write_rows(tmp_path / "many.jsonl", MANY)
    Desk.init(postgresql).close()
    with Desk(place) as desk:
        desk.add([write_rows(tmp_path / "one.jsonl", [COAL])], read=read_plain)
        with pytest.raises(DeskError, match=r"connection was lost|no server answers"):
            desk.add([rows], read=_failing(3, wire.cut))
    _check_whole(postgresql, rows)


def test_a_connection_that_the_server_ends(postgresql: str, tmp_path: Path) -> None:
    rows = write_rows(tmp_path / "many.jsonl", MANY)
    with Desk.init(postgresql) as desk:
        desk.add([write_rows(tmp_path / "one.jsonl", [COAL])], read=read_plain)
        ended = threading.Event()

        @event.listens_for(desk.database._engine, "before_cursor_execute")
        def end(connection: Any, cursor: Any, statement: str, *_: object) -> None:
            if "INSERT INTO documents" in statement and not ended.is_set():
                ended.set()
                _terminate_all(postgresql)

        with pytest.raises(DeskError, match="connection was lost"):
            desk.add([rows], read=read_plain)
    _check_whole(postgresql, rows)


def _terminate_all(place: str) -> None:
    import psycopg

    with psycopg.connect(place, autocommit=True) as connection:
        connection.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
            " WHERE datname = current_database() AND pid <> pg_backend_pid()"
        )


def _check_whole(place: str, rows: Path) -> None:
    """What was stored is there, and the rest can be added."""
    with Desk(place) as desk:
        assert desk.status().reports >= 1
        desk.add([rows], read=read_plain)
        assert (desk.status().reports, list(desk.verify())) == (1 + len(MANY), [])


def test_nothing_but_the_newest_batch_is_read_again(desk: Desk, fill: Fill, tmp_path: Path) -> None:
    def stop() -> None:
        raise KeyboardInterrupt

    rows = write_rows(tmp_path / "rows.jsonl", [Told(text) for text in MANY])
    with pytest.raises(KeyboardInterrupt):
        desk.add([rows], read=_failing(10, stop))
    assert desk.status().reports == 9
    assert desk.status().unfinished == 1
