"""What each layer costs given the parse, as a share of the bare language pipeline on the same texts in the same run."""

import statistics
import time
from collections.abc import Callable
from datetime import date
from typing import TypeVar

from rich.table import Table

from benchmarks.bench_times import tiled
from benchmarks.sample import count
from primafacie.reading.actors import read_actors
from primafacie.reading.claims import attribute, find_claims
from primafacie.reading.events import read_events
from primafacie.reading.language import Parse, parse_text
from primafacie.reading.times import read_times

DAY = date(2024, 6, 17)
GOALS = {"claims": 12, "actors and events": 20}
"""Percent of the bare pipeline at most."""
ROUNDS = 3
SIZES = (1_000, 10_000, 100_000)
"""Words of the texts whose cost a word is to be the same."""

T = TypeVar("T")


class Clock:
    """Processor time by layer."""

    def __init__(self) -> None:
        self.spent = {"claims": 0.0, "actors and events": 0.0}

    def time(self, layer: str, work: Callable[[], T]) -> T:
        """Do some work of a layer."""
        before = time.process_time()
        found = work()
        self.spent[layer] += time.process_time() - before
        return found


def add_rows(table: Table, sample: list[str], bare: float) -> None:
    """Add the cost of claims, and of actors and events, to a table.

    Args:
        table: Of two columns: measure and figure.
        sample: Texts.
        bare: Seconds that the bare language pipeline took for them in this run.
    """
    parses = [parse_text(text) for text in sample]
    rounds = [_read(parses) for _ in range(ROUNDS)]
    for layer, goal in GOALS.items():
        share = 100 * statistics.median(spent[layer] for spent in rounds) / bare
        table.add_row(f"{layer} (goal: at most {goal})", f"{share:.1f}")


def add_pace(table: Table, sample: list[str]) -> None:
    """Add what actors and events cost a word, given the parse, in short and in long texts.

    Args:
        table: Of two columns: measure and figure.
        sample: Texts.
    """
    parses = [parse_text(text) for text in sample]
    _read(parses)
    for size in SIZES:
        parse = tiled(parses, size)
        rounds = [_read([parse])["actors and events"] for _ in range(ROUNDS)]
        each = 1e6 * statistics.median(rounds) / count([parse.text])
        table.add_row(f"one text of {size:,} words, microseconds a word (goal: flat)", f"{each:.1f}")


def _read(parses: list[Parse]) -> dict[str, float]:
    clock = Clock()
    for parse in parses:
        times = read_times(parse, DAY)
        cast = clock.time("actors and events", lambda parse=parse: read_actors(parse, DAY))  # type: ignore[misc]
        drafts = clock.time("claims", lambda parse=parse, cast=cast, times=times: attribute(parse, times, cast))  # type: ignore[misc]
        events = clock.time(
            "actors and events",
            lambda parse=parse, cast=cast, times=times: read_events(parse, times, cast, DAY),  # type: ignore[misc]
        )
        clock.time(
            "claims",
            lambda parse=parse, drafts=drafts, events=events, cast=cast: find_claims(parse, drafts, events, cast),
        )  # type: ignore[misc]
    return clock.spent
