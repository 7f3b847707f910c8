"""The tutorial's story from the file to every format, with the real reading."""

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from primafacie.record.schema import schema_of

from .conftest import Primafacie

pytestmark = pytest.mark.model

STORY = Path(__file__).resolve().parents[2] / "docs" / "tutorial" / "story.txt"
ARGS = ("read", STORY, "--published", "2024-10-31")


def test_the_story_engages_what_the_tutorial_says(primafacie: Primafacie) -> None:
    record = json.loads(primafacie(*ARGS, "-f", "json").out)
    engaged = {finding["provision"] for finding in record["findings"] if finding["verdict"] == "engaged"}
    assert {"1718/8(b)", "1874/9"} <= engaged
    assert all(finding["denied_by"] for finding in record["findings"] if finding["verdict"] == "engaged")
    assert {finding["provision"] for finding in record["findings"] if finding["verdict"] == "possible"} == {"2397/5"}


def test_its_record_validates_and_its_spans_hold(primafacie: Primafacie) -> None:
    record = json.loads(primafacie(*ARGS, "-f", "json").out)
    assert list(Draft202012Validator(schema_of("reading")).iter_errors(record)) == []
    text, spans = record["report"]["text"], [event["span"] for event in record["events"]]
    assert all(text[span["start"] : span["end"]] == span["text"] for span in spans)


@pytest.mark.parametrize("name", ["text", "json", "html", "markdown", "csv"])
def test_the_same_bytes_come_out_twice(primafacie: Primafacie, name: str) -> None:
    assert primafacie(*ARGS, "-f", name).out == primafacie(*ARGS, "-f", name).out


def test_a_report_among_others_is_read_as_alone(primafacie: Primafacie, tmp_path: Path) -> None:
    other = tmp_path / "other.txt"
    other.write_text("The two ministers met in Seoul on Friday.\n", encoding="utf-8")
    alone = primafacie(*ARGS, "-f", "json").out
    among = primafacie("read", other, STORY, "--published", "2024-10-31", "-f", "json").out
    assert among.splitlines()[1] == alone.rstrip("\n")


def test_every_row_of_the_story_is_explained(primafacie: Primafacie, tmp_path: Path) -> None:
    path = tmp_path / "record.json"
    primafacie(*ARGS, "-o", path)
    record = json.loads(path.read_text(encoding="utf-8"))
    rows = [row["id"] for key in ("findings", "events", "claims", "times", "actors") for row in record[key]]
    assert [row for row in rows if primafacie("explain", path, row).code != 0] == []
