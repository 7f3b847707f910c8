"""`primafacie explain`."""

from pathlib import Path

import pytest

from .conftest import Primafacie


def test_a_row_of_a_report(primafacie: Primafacie, reader: list[dict[str, object]]) -> None:
    ran = primafacie("explain", "story.txt", "f1", "-p", "2024-05-06")
    assert ran.code == 0
    assert "Finding f1: engaged 17/8(b)" in ran.out
    assert reader[0]["published"] == "2024-05-06"


def test_a_row_of_a_record_is_not_read_again(primafacie: Primafacie, record: Path) -> None:
    assert "Claim c2: Anna Holm denies" in primafacie("explain", record, "c2", "--report", "2").out


@pytest.mark.parametrize(
    ("args", "words"),
    [
        pytest.param(["f1"], "holds 2 reports; choose one with --report 1 to --report 2", id="which-report"),
        pytest.param(["f1", "--report", "3"], "there is no report 3", id="no-such-report"),
        pytest.param(["f9", "--report", "1"], "no row 'f9'; it has findings f1 to f3", id="no-such-row"),
        pytest.param(["f1", "--report", "1", "-r", "nix"], "no such rulebook", id="no-such-rulebook"),
    ],
)
def test_mistakes(primafacie: Primafacie, record: Path, args: list[str], words: str) -> None:
    ran = primafacie("explain", record, *args)
    assert ran.code == 2
    assert words in ran.err
    assert ran.err.count("\n") == 1


def test_a_report_that_cannot_be_read(primafacie: Primafacie, reader: list[dict[str, object]]) -> None:
    ran = primafacie("explain", "bad.txt", "f1")
    assert (ran.code, ran.err) == (2, "primafacie: bad.txt: no such file; check the name\n")


def test_a_damaged_record_says_where(primafacie: Primafacie, record: Path) -> None:
    lines = record.read_text(encoding="utf-8").splitlines()
    record.write_text(f"{lines[0]}\n{lines[1][:-40]}\n", encoding="utf-8")
    ran = primafacie("explain", record, "f1")
    assert ran.code == 2
    assert "record.jsonl:2: is no valid reading" in ran.err
    assert ran.err.count("\n") == 1
