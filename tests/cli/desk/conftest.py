"""Fixtures of `primafacie desk`: a desk of three reports, read without the language model."""

import shutil
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from outputs.record import TEXT, make_record
from primafacie.assessment import Regime
from primafacie.desk import Desk
from primafacie.record import Reading, Report

TEXTS = {
    "one.txt": TEXT,
    "two.txt": f"{TEXT}\nThe port was quiet on the day after, said nobody in particular.",
    "=three.md": f"{TEXT}\nIt rained \x1b[31mred\x1b[0m letters on the quay for the better part of a week.",
}


def read_by_hand(report: Report, regimes: Sequence[Regime]) -> Reading:
    """The record of TEXT, as that of any report that begins with it."""
    record: dict[str, Any] = make_record()
    record["report"] = report.model_dump()
    record["producer"]["rulebooks"] = {regime.id: regime.hash for regime in regimes}
    provisions = {"17/8(b)": "1718/8(b)", "18/9": "1874/9"}
    for finding in record["findings"]:
        finding |= {"regime": "un-dprk", "provision": provisions.get(finding["provision"], finding["provision"])}
    return Reading.model_validate(record)


@pytest.fixture
def fake_reader(monkeypatch: pytest.MonkeyPatch) -> None:
    """In place of the reading of reports, wherever a desk reads one."""
    monkeypatch.setattr("primafacie.reading.read_report", read_by_hand)


@pytest.fixture(scope="session")
def _made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("desk")
    for name, text in TEXTS.items():
        (folder / name).write_text(text, encoding="utf-8")
    with Desk.init(folder / "desk.sqlite") as desk:
        added = desk.add([folder / name for name in TEXTS], published="2024-05-06", read=read_by_hand)
        assert (added.added, added.failed) == (3, [])
    return folder


@pytest.fixture
def desk(_made: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of its own with the desk, in which the run stands."""
    for path in _made.iterdir():
        shutil.copy(path, tmp_path / path.name)
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("PRIMAFACIE_DESK", raising=False)
    monkeypatch.delenv("PRIMAFACIE_REVIEWER", raising=False)
    return tmp_path


@pytest.fixture
def key(desk: Path) -> str:
    """Key of the matter of the shipment of shells."""
    with Desk(desk / "desk.sqlite") as opened:
        return next(row.key for row in opened.matters() if "40 crates" in opened.matter(row.key).to_json())


@pytest.fixture
def report(desk: Path) -> str:
    """Key of one of the reports."""
    with Desk(desk / "desk.sqlite") as opened:
        return next(iter(opened.readings())).report.id.removeprefix("sha256:")[:12]
