"""How far a run of adding is, on standard error, and only for a person who looks at it."""

import contextlib
import sys
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from primafacie.desk.adding import Added


@contextlib.contextmanager
def watched(sources: list[str]) -> "Iterator[Callable[[Added], None] | None]":
    """A function to call after each batch; it draws a bar, with an estimate where the sources can be counted."""
    if not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import (
        BarColumn,
        MofNCompleteColumn,
        Progress,
        TextColumn,
        TimeElapsedColumn,
        TimeRemainingColumn,
    )

    from primafacie.intake import count_items

    columns = (
        TextColumn("adding"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn(), TimeRemainingColumn(),
        TextColumn("{task.fields[latest]}"),
    )  # fmt: skip
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("adding", total=count_items(sources), latest="")

        def advance(now: "Added") -> None:
            bar.update(task, completed=now.seen, latest=now.latest[-40:])

        yield advance
