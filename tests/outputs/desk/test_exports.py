"""Matters and claims as tables."""

from typing import Any

from outputs.desk_record import claim, make_matter
from primafacie.desk.store.reports import Stored
from primafacie.outputs.desk.exports import claims_table, matters_table
from primafacie.outputs.table import Table


def rows(table: Table) -> list[dict[str, Any]]:
    names = [column.name for column in table.columns]
    return [dict(zip(names, row, strict=True)) for row in table.rows]


def stored(key: str) -> Stored:
    return Stored(1, key, key, f"{key}.html", "A title", "Another Wire", "2024-01-02", 1)


def test_a_matter_is_one_row() -> None:
    (row,) = rows(matters_table([make_matter()]))
    assert (row["reports"], row["sources"], row["denials"]) == (2, 2, 1)
    assert row["verdicts"] == ["engaged 1718/8(b)", "possible 2397/5"]


def test_a_claim_is_one_row_with_its_words_and_their_place() -> None:
    row = rows(claims_table([make_matter()], stored))[1]
    assert (row["row"], row["manner"], row["sources"]) == ("1f3a90c2b7de/c2", "denied", ["Anna Holm"])
    assert (row["start"], row["stop"], row["words"]) == (20, 29, "no shells")
    assert (row["publisher"], row["published"]) == ("Test Wire", "2024-05-06")


def test_a_claim_of_a_report_that_tells_of_no_event_has_its_report_looked_up() -> None:
    matter = make_matter(claims=[claim("999999999999/c1", "no shells", manner="denied")])
    (row,) = rows(claims_table([matter], stored))
    assert (row["origin"], row["publisher"]) == ("999999999999.html", "Another Wire")
