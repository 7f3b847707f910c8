"""`primafacie desk verify`: every hash, every span, every review."""

import contextlib
import sys
from collections.abc import Callable, Iterator

import typer

from primafacie.cli.desk import options


def verify(desk: options.Place = options.DEFAULT_PLACE) -> None:
    """Check that everything is as it was stored: bytes by their hashes, spans by the bytes, reviews by their chain.

    [bold]Example[/bold]

        primafacie desk verify

    [bold]Exit code[/bold]  0 all is well; 1 something is not, each a line.
    """
    from primafacie.cli.messages import say
    from primafacie.cli.writing import write
    from primafacie.desk import Desk
    from primafacie.outputs.clean import one_line

    faults = 0
    with Desk(desk) as opened, _watched() as advance:
        for fault in opened.verify(advance):
            faults += 1
            write([one_line(f"{fault.where}: {fault.what}") + "\n"], None)
        reports, reviews = opened.status().reports, len(opened.reviews())
    say(f"{reports:,} reports and {reviews:,} reviews checked; " + (f"{faults:,} faults" if faults else "all is well"))
    raise typer.Exit(1 if faults else 0)


@contextlib.contextmanager
def _watched() -> Iterator[Callable[[int, int], None] | None]:
    if not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("verifying", total=None)
        yield lambda done, total: bar.update(task, completed=done, total=total)
