"""How a run over many reports went: what could not be read is said and counted, and the rest goes on."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TypeVar

from primafacie.cli.messages import say
from primafacie.errors import InputError

T = TypeVar("T")


@dataclass
class Tally:
    """How many reports were read, and how many could not be."""

    done: int = 0
    failed: int = 0

    def sieve(self, outcomes: Iterable[T | InputError]) -> Iterator[T]:
        """The outcomes that are no errors; each error is said in a line and counted."""
        for outcome in outcomes:
            if isinstance(outcome, InputError):
                self.failed += 1
                say(f"primafacie: {outcome}")
            else:
                self.done += 1
                yield outcome

    def exit_code(self) -> int:
        """0 where all were read, 2 where none was, 1 between."""
        if self.done == 0:
            return 2
        return 1 if self.failed > 0 else 0
