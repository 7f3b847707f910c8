"""Loading of regimes: packaged ones by name, a user's by the path of the file."""

import functools
import os
import stat
from collections.abc import Sequence
from importlib import resources
from pathlib import Path

from primafacie.assessment.checks import find_faults
from primafacie.assessment.regime import Regime
from primafacie.assessment.salvage import find_faults_beside
from primafacie.data.loader import first_of, read_packaged, try_fit
from primafacie.data.tree import MAX_CHARACTERS, read_document
from primafacie.errors import RulebookError

DEFAULT_REGIMES = ("un-dprk",)
"""Regimes that a reading is held against unless others are asked for."""

_AT_ONCE = os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NONBLOCK", 0)
"""How a file is opened: without waiting for whoever writes into a pipe."""


def packaged_names() -> list[str]:
    """Names of the regimes that come with the package, in order of the alphabet."""
    folder = resources.files("primafacie.data").joinpath("regimes")
    return sorted(entry.name.removesuffix(".yaml") for entry in folder.iterdir() if entry.name.endswith(".yaml"))


def load_regimes(names_or_paths: Sequence[str | Path] = DEFAULT_REGIMES) -> list[Regime]:
    """Regimes by name ("un-dprk") or by the path of a YAML file, in the order given; one given twice counts once.

    Raises:
        RulebookError: One is not there or is not valid; the message names file, line and mend. Nothing is half-loaded.
    """
    regimes: dict[str, Regime] = {}
    origins: dict[str, str] = {}
    for given in dict.fromkeys(str(name) for name in names_or_paths):
        regime = load_regime(given)
        if regime.id in regimes and regimes[regime.id].hash != regime.hash:
            raise RulebookError(
                f"{given}: its id {regime.id!r} is that of {origins[regime.id]} too; give one of them another id"
            )
        regimes[regime.id] = regime
        origins[regime.id] = given
    return list(regimes.values())


def load_regime(name_or_path: str | Path) -> Regime:
    """One regime; see `load_regimes`."""
    given = str(name_or_path)
    return _load_packaged(given) if given in packaged_names() else _load_file(Path(given))


@functools.cache
def _load_packaged(name: str) -> Regime:
    return _build(read_packaged(f"regimes/{name}.yaml"), f"regimes/{name}.yaml")


def load_source(source: str, origin: str) -> Regime:
    """A regime from the text of its file; `origin` is what errors call it.

    Raises:
        RulebookError: It is not valid.
    """
    return _build(source, origin)


def _load_file(path: Path) -> Regime:
    return _build(_read_file(path), str(path))


def _read_file(path: Path) -> str:
    """The text of a file; what is no regular file is refused unread, so that no device or pipe can hang or flood."""
    known = ", ".join(packaged_names())
    mend = f"give the path of a YAML file or one of {known}"
    try:
        if path.is_dir():
            raise RulebookError(f"{path}: a folder, not a file; {mend}")
        with os.fdopen(os.open(path, _AT_ONCE), "rb") as file:
            if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
                raise RulebookError(f"{path}: a device or pipe, not a file; {mend}")
            content = file.read(4 * MAX_CHARACTERS + 1)
    except (FileNotFoundError, NotADirectoryError, ValueError) as error:
        raise RulebookError(f"{path}: no such rulebook; {mend}") from error
    except OSError as error:
        raise RulebookError(f"{path}: cannot be read ({error.strerror}); {mend}") from error
    return _decode(content, path)


def _decode(content: bytes, path: Path) -> str:
    if len(content) > 4 * MAX_CHARACTERS:
        raise RulebookError(f"{path}:1: larger than {MAX_CHARACTERS:,} characters; split the file")
    try:
        return content.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        raise RulebookError(f"{path}:{line}: not UTF-8 at byte {error.start}; save it as UTF-8") from error


def _build(source: str, origin: str) -> Regime:
    regime, faults = _try_build(source, origin)
    if regime is None:
        raise RulebookError(first_of(faults))
    return regime


def _try_build(source: str, origin: str) -> tuple[Regime | None, list[str]]:
    document = read_document(source, origin)
    regime, misfits = try_fit(document, Regime)
    found = set(document.faults) | {(misfit.line, misfit.text) for misfit in misfits}
    if document.is_whole:
        paths = [misfit.path for misfit in misfits]
        across = find_faults(regime) if regime is not None else find_faults_beside(document.content, paths)
        found |= {(document.line(path), text) for path, text in across}
    if found or regime is None:
        return None, document.told(sorted(found))
    return regime.with_source(source), []


def check_regime(path: str | Path) -> list[str]:
    """Every fault of a rulebook as "file:line: what is wrong; mend"; empty if it is valid.

    Args:
        path: A YAML file, or the name of a packaged regime.
    """
    given = str(path)
    try:
        packaged = given in packaged_names()
        source = read_packaged(f"regimes/{given}.yaml") if packaged else _read_file(Path(given))
    except RulebookError as error:
        return [str(error)]
    return _try_build(source, f"regimes/{given}.yaml" if packaged else given)[1]
