"""`primafacie show`."""

import json
from pathlib import Path

import pytest

from .conftest import Primafacie


@pytest.mark.parametrize("name", ["text", "json", "html", "markdown"])
def test_a_record_is_shown_as_reading_would_have_shown_it(
    primafacie: Primafacie, reader: list[dict[str, object]], tmp_path: Path, name: str
) -> None:
    path = tmp_path / "record.jsonl"
    primafacie("read", "a.txt", "b.txt", "-o", path)
    assert primafacie("show", path, "-f", name).out == primafacie("read", "a.txt", "b.txt", "-f", name).out


def test_a_report_is_no_record(primafacie: Primafacie, story: Path) -> None:
    ran = primafacie("show", story)
    assert (ran.code, "story.txt: is no record; make a record with primafacie read" in ran.err) == (2, True)


def test_a_record_that_is_not_there(primafacie: Primafacie) -> None:
    ran = primafacie("show", "nowhere.jsonl")
    assert ran.code == 2
    assert "nowhere.jsonl: no such file" in ran.err


def test_a_record_laid_out_over_lines_is_read(primafacie: Primafacie, record: Path, tmp_path: Path) -> None:
    laid_out = tmp_path / "one.json"
    laid_out.write_text(
        json.dumps(json.loads(record.read_text(encoding="utf-8").splitlines()[0]), indent=2), encoding="utf-8"
    )
    assert "ENGAGED" in primafacie("show", laid_out).out
