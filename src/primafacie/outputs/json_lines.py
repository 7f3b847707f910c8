"""JSON Lines: one reading a line, as the published schema has it."""

from collections.abc import Iterable, Iterator

from primafacie.outputs import Options
from primafacie.outputs.rules import Rules
from primafacie.record import Reading


def render(readings: Iterable[Reading], rules: Rules, options: Options) -> Iterator[str]:  # noqa: ARG001 - one shape for all
    """One line for each reading."""
    for reading in readings:
        yield reading.to_json() + "\n"
