"""Where output goes: standard output, or a file that is replaced in one step."""

import contextlib
import os
import sys
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path

import typer

from primafacie.errors import UsageError

PIPE_CLOSED = 141
"""What a shell reports of a program that ended because nobody read its output any more."""


def write(pieces: Iterable[str | bytes], path: Path | None) -> None:
    """Write the pieces, text as UTF-8, to the file, or to standard output where there is none.

    Raises:
        UsageError: The file cannot be written.
    """
    try:
        if path is None:
            _write_stdout(pieces)
        elif path.exists() and not path.is_file():  # /dev/stdout, a named pipe
            with path.open("wb") as out:
                out.writelines(_encoded(piece) for piece in pieces)
        else:
            _replace(pieces, path)
    except OSError as error:
        where = "standard output" if path is None else str(path)
        raise UsageError(f"{where} cannot be written ({error.strerror}); choose another place") from error


def keep_file(data: bytes, path: Path) -> bool:
    """Write a file whose name says what it holds; True where it is new, False where it was there.

    The folder is made where there is none.

    Raises:
        UsageError: A file of that name holds something else, or it cannot be written.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        if path.exists():
            if path.read_bytes() != data:
                raise UsageError(f"{path} is there and holds something else; choose another folder")
            return False
        with _temporary(path) as temporary:
            temporary.write_bytes(data)
            temporary.replace(path)
    except OSError as error:
        raise UsageError(f"{path} cannot be written ({error.strerror}); choose another folder") from error
    return True


def _encoded(piece: str | bytes, encoding: str = "utf-8") -> bytes:
    return piece if isinstance(piece, bytes) else piece.encode(encoding, "backslashreplace")


def _write_stdout(pieces: Iterable[str | bytes]) -> None:
    out = sys.stdout.buffer
    encoding = sys.stdout.encoding if sys.stdout.isatty() else "utf-8"  # files and pipes get UTF-8 everywhere
    for piece in pieces:
        try:
            out.write(_encoded(piece, encoding))
            out.flush()
        except BrokenPipeError as error:
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            raise typer.Exit(PIPE_CLOSED) from error


def _replace(pieces: Iterable[str | bytes], path: Path) -> None:
    with _temporary(path) as temporary:
        with temporary.open("wb") as out:
            out.writelines(_encoded(piece) for piece in pieces)
        temporary.replace(path)


@contextlib.contextmanager
def _temporary(path: Path) -> Iterator[Path]:
    """A new empty file beside `path`, with the permissions a new file has; gone again where the work fails."""
    handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    os.close(handle)
    temporary = Path(name)
    mask = os.umask(0)
    os.umask(mask)
    temporary.chmod(path.stat().st_mode & 0o777 if path.exists() else 0o666 & ~mask)
    try:
        yield temporary
    finally:
        temporary.unlink(missing_ok=True)
