"""How far the work is, on standard error, and only for a person who looks at it."""

import contextlib
import sys
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from primafacie.engine import Progress


@contextlib.contextmanager
def progress(total: int, shown: bool = True) -> "Iterator[Callable[[Progress], None] | None]":
    """A function to call with how far the run is; it draws a bar on a terminal where there is more than one source.

    Args:
        total: How many sources there are.
        shown: False where the output itself goes to the same terminal and would be torn by a bar.
    """
    if not shown or total < 2 or not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn("reading"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("reading", total=total)
        yield lambda now: bar.update(task, completed=now.sources)
