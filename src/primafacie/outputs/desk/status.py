"""How much a desk holds."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from typing import TYPE_CHECKING

from rich.console import RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from primafacie.outputs import Options
from primafacie.outputs.clean import one_line
from primafacie.outputs.desk.failures import by_reason
from primafacie.outputs.terminal import heading, to_text

if TYPE_CHECKING:
    from primafacie.desk.status import Status
    from primafacie.desk.store.failures import Failure


def status_json(status: "Status", failures: "Sequence[Failure]") -> str:
    """One line of JSON: the counts, and the reports that could not be read."""
    values = asdict(status) | {"failures": [asdict(failure) for failure in failures]}
    return json.dumps(values, ensure_ascii=False) + "\n"


def status_text(place: str, status: "Status", failures: "Sequence[Failure]", options: Options) -> str:
    """The counts, then what asks for attention."""
    return to_text(_parts(place, status, failures), options)


def _parts(place: str, status: "Status", failures: "Sequence[Failure]") -> Iterator[RenderableType]:
    yield Text(one_line(place), style="bold")
    yield Text(one_line(f"made {status.made[:10]} · held against {', '.join(status.regimes)}"), style="dim")
    yield from heading("Holds", "")
    yield _table(
        [
            ("reports", f"{status.reports:,}", _copied(status)),
            ("events", f"{status.events:,}", ""),
            ("claims", f"{status.claims:,}", ""),
            ("findings", f"{status.findings:,}", ""),
            (
                "matters",
                f"{status.matters:,}",
                ", ".join(f"{count:,} {name}" for name, count in status.standing.items()),
            ),
            ("", "", f"{status.engaged:,} with a provision that would be engaged"),
            ("reviews", f"{status.reviews:,}", ""),
            ("size", _size(status.document_bytes), f"kept with their readings in {_size(status.kept_bytes)}"),
        ]
    )
    yield from heading("Asks for attention", "" if _calls(status) else "nothing")
    if _calls(status):
        yield _table(_calls(status))
    if failures:
        yield from (Padding(Text(one_line(line), style="dim"), (0, 0, 0, 4)) for line in by_reason(failures))


def _copied(status: "Status") -> str:
    return f"in {status.families:,} families; {status.copied:,} share text with an earlier one" if status.copied else ""


def _calls(status: "Status") -> list[tuple[str, str, str]]:
    found = []
    if status.flagged:
        found.append(("flagged", f"{status.flagged:,}", "matters lean on what was corrected: desk matters --flagged"))
    if status.failures:
        found.append(("failed", f"{status.failures:,}", "reports could not be read: desk add --retry-failed"))
    if status.unfinished:
        found.append(("cut off", f"{status.unfinished:,}", "runs of desk add; run the same command again"))
    return found


def _table(rows: list[tuple[str, str, str]]) -> RenderableType:
    grid = Table.grid(padding=(0, 2, 0, 0), expand=True)
    grid.add_column()
    grid.add_column(justify="right")
    grid.add_column(ratio=1, style="dim")
    for row in rows:
        grid.add_row(*row)
    return Padding(grid, (0, 0, 0, 2))


def _size(count: int) -> str:
    return f"{count / 1e6:,.1f} MB" if count >= 1e5 else f"{count / 1e3:,.1f} kB"
