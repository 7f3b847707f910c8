"""Messages to the user on standard error, each one line."""

import difflib
import sys
from collections.abc import Iterable

from primafacie.errors import UsageError


def complain(message: str) -> int:
    """Say what went wrong in one line and return the exit code for it."""
    say(f"primafacie: {message}")
    return 2


def say(message: str) -> None:
    """One line on standard error; control characters from file names and reports are taken out."""
    from primafacie.outputs.clean import one_line

    encoding = sys.stderr.encoding or "utf-8"
    line = one_line(message).encode(encoding, "backslashreplace").decode(encoding)
    try:
        sys.stderr.write(line + "\n")
        sys.stderr.flush()
    except BrokenPipeError:  # nobody listens
        pass


def choose(given: str, choices: Iterable[str], what: str) -> str:
    """`given` where it is one of the choices, any case.

    Raises:
        UsageError: It is none; the message lists the choices and the nearest one.
    """
    known = list(choices)
    lowered = given.lower()
    if lowered in known:
        return lowered
    near = difflib.get_close_matches(lowered, known, n=1)
    hint = f"did you mean {near[0]}? " if near else ""
    raise UsageError(f"there is no {what} {given!r}; {hint}choose one of {', '.join(known)}")
