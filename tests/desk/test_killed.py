"""A run of adding that is cut off, again and again; and two at once."""

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from desk.conftest import partition
from desk.readings import Told, read_plain, write_rows
from primafacie.desk import Desk

TESTS = Path(__file__).resolve().parents[1]


def _start(place: str, rows: Path, jobs: int) -> "subprocess.Popen[str]":
    paths = [str(TESTS), *(path for path in sys.path if path)]
    return subprocess.Popen(
        [sys.executable, "-m", "desk.adder", place, str(rows), str(jobs)], stdout=subprocess.PIPE, text=True,
        start_new_session=True, env=os.environ | {"PYTHONPATH": os.pathsep.join(paths)},
    )  # fmt: skip


def _kill_after(process: "subprocess.Popen[str]", batches: int, delay: float) -> bool:
    """Kill a run, with all its processes, some time after so many batches. False where it had ended before."""
    assert process.stdout is not None
    lines = [process.stdout.readline() for _ in range(batches)]
    time.sleep(delay)
    is_running = process.poll() is None and "" not in lines
    os.killpg(process.pid, signal.SIGKILL)
    process.wait()
    process.stdout.close()
    return is_running


def _told(count: int) -> list[Told]:
    acts = ["North Korea shipped arms to Russia on 2024-06-10.", "Kim Jong Un met Sergei Lavrov on 2024-06-11."]
    return [Told(f"{acts[number % 2]} It was report {number} of the day.") for number in range(count)]


@pytest.mark.parametrize("jobs", [1, 2], ids=["one process", "two processes"])
def test_a_run_that_is_killed_again_and_again(place: str, tmp_path: Path, jobs: int) -> None:
    rows = write_rows(tmp_path / "rows.jsonl", _told(40))
    Desk.init(place).close()
    chance = random.Random(jobs)
    killed = [_kill_after(_start(place, rows, jobs), chance.randrange(1, 3), chance.random() / 50) for _ in range(3)]
    assert any(killed)
    with Desk(place) as desk, Desk.init(tmp_path / "whole.sqlite") as whole:
        cut_off = desk.status()
        assert cut_off.unfinished >= 1
        desk.add([rows], read=read_plain)
        whole.add([rows], read=read_plain)
        status = desk.status()
        assert (status.reports, status.events, status.claims, status.unfinished) == (40, 40, 40, 0)
        assert partition(desk) == partition(whole)
        assert list(desk.verify()) == []


def test_two_writers_at_once_both_finish(place: str, tmp_path: Path) -> None:
    told = _told(30)
    first, second = write_rows(tmp_path / "one.jsonl", told[:20]), write_rows(tmp_path / "two.jsonl", told[10:])
    Desk.init(place).close()
    running = [_start(place, rows, 1) for rows in (first, second)]
    for process in running:
        process.communicate(timeout=120)
    assert [process.returncode for process in running] == [0, 0]
    with Desk(place) as desk:
        status = desk.status()
        assert (status.reports, status.events, status.unfinished) == (30, 30, 0)
        assert sorted(row.reports for row in desk.matters()) == [15, 15]
        assert list(desk.verify()) == []
