"""Many reports: order, failures, progress, the same for any number of processes."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from primafacie.engine import Outcome, Progress, read_many
from primafacie.errors import InputError, SettingError, UsageError
from primafacie.record import Reading, Report

from . import readers

ROWS = ["North Korea said no.", "slow", "raise", "one", "die", "two", "die", "three", "four"]


@pytest.fixture
def rows(tmp_path: Path) -> Path:
    path = tmp_path / "rows.jsonl"
    path.write_text("".join(json.dumps({"text": text}) + "\n" for text in ROWS))
    return path


def describe(outcomes: Iterator[Outcome]) -> list[str]:
    return [
        f"{outcome.origin}: {outcome.reason}" if isinstance(outcome, InputError) else outcome.to_json()
        for outcome in outcomes
    ]


@pytest.mark.parametrize("jobs", [1, 3])
def test_outcomes_stand_in_the_order_of_the_sources(tmp_path: Path, rows: Path, jobs: int) -> None:
    last = tmp_path / "last.txt"
    last.write_text("North Korea said yes.")
    sources = [rows, tmp_path / "missing.txt", last]
    outcomes = list(read_many(sources, regimes=[], jobs=jobs, read=readers.read_slowly))
    assert [o.report.text if isinstance(o, Reading) else o.reason for o in outcomes] == [
        *ROWS, "no such file", "North Korea said yes.",
    ]  # fmt: skip


def test_the_same_bytes_for_any_number_of_processes(rows: Path) -> None:
    alone = describe(read_many([rows], regimes=[], jobs=1, read=readers.read_or_fail))
    assert describe(read_many([rows], regimes=[], jobs=2, read=readers.read_or_fail)) == alone


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_reading_that_raises_is_an_error_and_the_others_go_on(rows: Path, jobs: int) -> None:
    outcomes = list(read_many([rows], regimes=[], jobs=jobs, read=readers.read_or_fail))
    failed = [outcome for outcome in outcomes if isinstance(outcome, InputError)]
    assert [error.origin for error in failed] == [f"{rows}#3"]
    assert failed[0].reason == "the reading failed (KeyError: 'a fault in a rule')"
    assert len(outcomes) == len(ROWS)


def test_a_process_that_dies_costs_its_report_alone(rows: Path) -> None:
    outcomes = list(read_many([rows], regimes=[], jobs=2, read=readers.read_or_die))
    dead = [outcome.origin for outcome in outcomes if isinstance(outcome, InputError)]
    assert dead == [f"{rows}#5", f"{rows}#7"]
    assert len(outcomes) == len(ROWS)


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_wrong_setting_stops_the_run(rows: Path, jobs: int) -> None:
    with pytest.raises(SettingError, match="no such model"):
        list(read_many([rows], regimes=[], jobs=jobs, read=readers.read_without_model))


def test_progress_counts_reports_failures_and_sources(tmp_path: Path, rows: Path) -> None:
    seen: list[Progress] = []
    sources = [tmp_path / "missing.txt", rows]
    list(read_many(sources, regimes=[], read=readers.read_nothing, on_progress=seen.append))
    assert seen[0] == Progress(reports=1, failed=1, sources=0, total=2, origin=str(sources[0]))
    assert seen[-1] == Progress(reports=10, failed=1, sources=1, total=2, origin=f"{rows}#9")


def test_the_stated_day_reaches_every_report(rows: Path) -> None:
    outcomes = read_many([rows], regimes=[], published="2024-06-17", read=readers.read_nothing)
    assert {o.report.published for o in outcomes if isinstance(o, Reading)} == {"2024-06-17"}


@pytest.mark.parametrize(
    ("published", "jobs"), [pytest.param("17 June", 1, id="no-day"), pytest.param(None, 0, id="no-process")]
)
def test_unusable_options_are_refused_at_once(published: str | None, jobs: int) -> None:
    with pytest.raises(UsageError):
        read_many([], regimes=[], published=published, jobs=jobs)


def test_few_items_are_taken_before_the_first_outcome_is_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    from primafacie.engine import many
    from primafacie.intake import Item

    taken = []

    def split(source: str, published: str | None) -> Iterator[Item]:
        for number in range(1000):
            taken.append(number)
            yield Item(f"{source}#{number}", "row", b'{"text": "North Korea said no."}', published)

    monkeypatch.setattr(many, "split_source", split)
    outcomes = read_many(["rows"], regimes=[], jobs=2, read=readers.read_nothing)
    next(outcomes)
    assert len(taken) <= 8
    outcomes.close()  # type: ignore[attr-defined]


@pytest.mark.parametrize("jobs", [1, 2])
def test_an_interrupt_comes_through(rows: Path, jobs: int) -> None:
    def interrupt(progress: Progress) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        list(read_many([rows], regimes=[], jobs=jobs, read=readers.read_nothing, on_progress=interrupt))


def test_a_reader_sees_the_regimes() -> None:
    reports: list[Report] = []

    def read(report: Report, regimes: object) -> Reading:
        reports.append(report)
        assert regimes == ["a regime"]
        return readers.read_nothing(report, [])

    source = Path(__file__)
    (outcome,) = read_many([source], regimes=["a regime"], read=read)  # type: ignore[list-item]
    assert isinstance(outcome, Reading)
    assert outcome.report is reports[0]
