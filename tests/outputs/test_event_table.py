"""Events as a table."""

import csv
import io

import pytest

from outputs.record import TableRules, make_record
from primafacie.outputs import Options
from primafacie.outputs.event_table import COLUMNS, render
from primafacie.record import Reading


def rows(*readings: Reading, explain: bool = False) -> list[dict[str, str]]:
    text = "".join(render(readings, TableRules(), Options(explain=explain)))
    return list(csv.DictReader(io.StringIO(text)))


def test_a_row_for_each_event_of_each_reading_under_one_head(reading: Reading) -> None:
    table = rows(reading, reading)
    assert [row["event"] for row in table] == [event.id for event in reading.events] * 2
    assert tuple(table[0]) == COLUMNS


def test_a_row_says_who_does_what_to_whom_and_when(reading: Reading) -> None:
    row = rows(reading)[0]
    assert (row["actor"], row["type"], row["recipient"]) == ("Norland", "transfer", "Sudria")
    assert (row["actor_states"], row["recipient_states"], row["plover"]) == ("XN", "XS", "AID")
    assert (row["begin"], row["end"], row["time_value"]) == ("2024-03-01", "2024-03-31", "2024-03")


def test_a_row_says_who_tells_it_and_what_it_engages(reading: Reading) -> None:
    row = rows(reading)[0]
    assert row["told_by"].startswith("says a ministry official in Seoul")
    assert row["verdicts"] == "engaged 17/8(b); engaged 18/9"


def test_a_group_stands_for_the_states_of_its_members() -> None:
    record = make_record()
    record["actors"][2] |= {"kind": "group", "acts_for": None, "country": None, "members": ["a1", "a2"]}
    record["events"][0]["roles"] = {"supplier": ["a3"]}
    assert rows(Reading.model_validate(record))[0]["actor_states"] == "XN; XS"


@pytest.mark.parametrize("sign", ["=", "+", "-", "@"])
def test_no_cell_is_a_formula(sign: str) -> None:
    record = make_record()
    record["actors"][0]["name"] = f"{sign}HYPERLINK(1)"
    assert rows(Reading.model_validate(record))[0]["actor"] == f"'{sign}HYPERLINK(1)"


def test_words_are_one_line_without_control_characters() -> None:
    record = make_record()
    record["actors"][0]["name"] = "Nor\x1b\nland"
    assert rows(Reading.model_validate(record))[0]["actor"] == "Nor land"


def test_explain_adds_the_rule(reading: Reading) -> None:
    assert rows(reading, explain=True)[0]["rule"] == "events.verb.transfer"
