"""The command line: thin commands over the library; data on standard output, messages on standard error."""

__all__ = ["main"]


def main() -> None:
    """Run the command line of this process and exit: 0 done, 1 some reports failed, 2 nothing could be done."""
    from primafacie.cli.run import run

    raise SystemExit(run())
