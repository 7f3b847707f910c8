"""`primafacie times`."""

import json
from pathlib import Path
from xml.etree import ElementTree

import pytest

from .conftest import Primafacie

pytestmark = pytest.mark.model


@pytest.fixture
def note(tmp_path: Path) -> Path:
    path = tmp_path / "note.txt"
    path.write_text("The tanker left the port on Friday & came back in May 2023, it said.\n", encoding="utf-8")
    return path


def test_json_has_a_line_for_each_time(primafacie: Primafacie, note: Path) -> None:
    ran = primafacie("times", note, "--published", "2024-06-17")
    rows = [json.loads(line) for line in ran.out.splitlines()]
    assert [(row["span"]["text"], row["value"]) for row in rows] == [("Friday", "2024-06-14"), ("May 2023", "2023-05")]


def test_timeml_is_xml_with_tags_around_the_times(primafacie: Primafacie, note: Path, tmp_path: Path) -> None:
    out = tmp_path / "note.tml"
    ran = primafacie("times", note, "-p", "2024-06-17", "-f", "timeml", "-o", out)
    assert (ran.code, ran.out) == (0, "")
    tags = ElementTree.fromstring(out.read_text(encoding="utf-8")).findall("./TEXT/TIMEX3")  # noqa: S314 - our own
    assert [(tag.text, tag.get("value")) for tag in tags] == [("Friday", "2024-06-14"), ("May 2023", "2023-05")]


def test_a_report_that_cannot_be_read(primafacie: Primafacie) -> None:
    ran = primafacie("times", "nowhere.txt")
    assert ran.code == 2
    assert ran.err.startswith("primafacie: nowhere.txt: no such file")


def test_each_line_names_its_report(primafacie: Primafacie, note: Path, tmp_path: Path) -> None:
    rows = tmp_path / "rows.jsonl"
    rows.write_text('{"text": "It left in May 2023."}\n{"text": "It left in 2022."}\n', encoding="utf-8")
    ran = primafacie("times", rows, note)
    named = [json.loads(line)["report"] for line in ran.out.splitlines()]
    assert named == [f"{rows}#1", f"{rows}#2", str(note), str(note)]


def test_what_cannot_be_read_leaves_the_rest(primafacie: Primafacie, note: Path) -> None:
    ran = primafacie("times", "nowhere.txt", note)
    assert (ran.code, len(ran.out.splitlines())) == (1, 2)
    assert ran.err.startswith("primafacie: nowhere.txt: no such file")


def test_timeml_of_two_reports_is_refused(primafacie: Primafacie, note: Path) -> None:
    ran = primafacie("times", note, note, "-f", "timeml")
    assert (ran.code, ran.out) == (2, "")
    assert "holds one report" in ran.err
