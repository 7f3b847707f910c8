"""One row, explained."""

import pytest

from outputs.record import TableRules
from primafacie.errors import UsageError
from primafacie.outputs import Options
from primafacie.outputs.explain import explain
from primafacie.record import Reading


def show(reading: Reading, row: str) -> str:
    return " ".join(explain(reading, row, TableRules(), Options(width=200)).split())


@pytest.mark.parametrize(
    ("row", "words"),
    [
        pytest.param("f1", "Finding f1: engaged 17/8(b) of un-norland", id="finding"),
        pytest.param("f3", "✗ recipient The report does not say that the port of Easton", id="unmet-element"),
        pytest.param("f1", "https://example.org/17", id="source-of-the-provision"),
        pytest.param("e1", "rule events.verb.transfer", id="rule-of-an-event"),
        pytest.param("e1", "supplier Norland (a1) recipient Sudria (a2)", id="roles"),
        pytest.param("e1", "findings f1 engaged 17/8(b) f2 engaged 18/9", id="what-an-event-leads-to"),
        pytest.param("c2", "rule claims.verb.denies", id="rule-of-a-claim"),
        pytest.param("c2", "answers c1 a ministry official in Seoul alleges", id="what-a-claim-answers"),
        pytest.param("t5", "value 2024-06-18/2024-06-19", id="time"),
        pytest.param("t5", "dates e3 visit", id="what-a-time-dates"),
        pytest.param("a4", "“We” (pronoun), “Anna Holm” (name)", id="mentions-of-an-actor"),
    ],
)
def test_a_row_is_explained(reading: Reading, row: str, words: str) -> None:
    assert words in show(reading, row)


def test_the_event_that_dates_another_is_named(reading: Reading) -> None:
    events = [*reading.events[:3], reading.events[3].model_copy(update={"dated_by": "e3"}), *reading.events[4:]]
    assert "dated by e3 visit" in show(reading.model_copy(update={"events": events}), "e4")


def test_words_are_shown_where_they_stand(reading: Reading) -> None:
    start = reading.times[1].span.start
    shown = show(reading, "t2")
    assert "crates of artillery shells to Sudria in March, a ministry official in Seoul told reporters" in shown
    assert f"“We sold no shells to anybody,”… [{start}, {start + 5})" in shown


def test_an_unknown_row_says_which_rows_there_are(reading: Reading) -> None:
    with pytest.raises(UsageError, match=r"seoul.txt has no row 'x9'; it has findings f1 to f3, events e1 to e5"):
        show(reading, "x9")
