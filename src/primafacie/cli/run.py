"""One run of the command line: every way in which it can end, as one line and an exit code; never a traceback."""

import os
import sys
from collections.abc import Sequence

from primafacie.cli.messages import complain
from primafacie.errors import PrimafacieError

DONE, NOTHING_DONE, INTERRUPTED = 0, 2, 130


def run(args: Sequence[str] | None = None) -> int:
    """Run with `args`, or with those of the process, and return the exit code."""
    from primafacie.cli.app import app

    try:
        code = app(args, prog_name="primafacie", standalone_mode=False)
    except KeyboardInterrupt:
        return INTERRUPTED
    except PrimafacieError as error:
        return complain(str(error))
    except Exception as error:  # the last line of defence: whatever it is, the user gets a line and not a traceback
        return _unforeseen(error)
    return code if isinstance(code, int) else DONE


def _unforeseen(error: Exception) -> int:
    """Usage errors of the option parser, and errors that nobody foresaw."""
    format_message = getattr(error, "format_message", None)
    if format_message is not None:
        return _usage(error, format_message())
    if type(error).__name__ == "Abort":
        return INTERRUPTED
    if os.environ.get("PRIMAFACIE_DEBUG"):
        import traceback

        traceback.print_exception(error, file=sys.stderr)
    said = " ".join(str(error).split())
    return complain(
        f"this should not have happened: {type(error).__name__}: {said[:300]}; "
        "set PRIMAFACIE_DEBUG=1 for the traceback, and report both to the project"
    )


def _usage(error: Exception, message: str) -> int:
    context = getattr(error, "ctx", None)
    if message == "" and context is not None:  # no arguments at all: the help says what can be done
        sys.stderr.write(context.get_help() + "\n")
        return NOTHING_DONE
    path = context.command_path if context is not None else "primafacie"
    return complain(f"{message.rstrip('.')}; see '{path} --help'")
