"""The scorer of undated reports: what a right, a near and a wrong day count, and bounds."""

from datetime import date

from benchmarks.score_publication import measure, part_of

from primafacie.record import Report

DAY = date(2024, 6, 17)


def _report(published: str | None, because: str | None = None) -> Report:
    return Report(
        id="sha256:0",
        origin="-",
        title=None,
        publisher=None,
        language="en",
        published=published,
        published_basis="unknown" if published is None else "inferred",
        published_because=because,
        text="",
    )


def test_a_wrong_day_costs_precision_and_a_missing_one_does_not() -> None:
    pairs = [
        (DAY, _report("2024-06-17")),
        (DAY, _report("2024-06-20")),
        (DAY, _report("2023-06-17")),
        (DAY, _report(None)),
    ]
    figures = measure(pairs)
    assert (figures["day"], figures["day_precision"], figures["near_precision"]) == (25.0, 33.3, 66.7)


def test_bounds_within_a_year_count_as_its_year() -> None:
    bounded = _report(None, "not known to the day, but from 2024-06-01 to 2024-06-30: the month in its address")
    figures = measure([(DAY, bounded), (DAY, _report(None))])
    assert (figures["year"], figures["bounds_precision"]) == (50.0, 100.0)


def test_no_day_given_is_no_wrong_day() -> None:
    assert measure([(DAY, _report(None))])["day_precision"] == 100.0


def test_a_text_is_always_in_the_same_half() -> None:
    assert {part_of("A ship left."), part_of("A ship left.")} < {"score", "tune"}
