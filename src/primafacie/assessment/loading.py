"""Loading of regimes: packaged ones by name, a user's by the path of the file."""

import functools
from collections.abc import Sequence
from importlib import resources
from pathlib import Path

from primafacie.assessment.checks import find_faults
from primafacie.assessment.regime import Regime
from primafacie.data.loader import first_of, read_packaged, try_fit
from primafacie.data.tree import MAX_CHARACTERS, read_document
from primafacie.errors import RulebookError

DEFAULT_REGIMES = ("un-dprk",)
"""Regimes that a reading is held against unless others are asked for."""


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
    if not path.is_file():
        known = ", ".join(packaged_names())
        raise RulebookError(f"{path}: no such rulebook; give the path of a YAML file or one of {known}")
    try:
        if path.stat().st_size > 4 * MAX_CHARACTERS:
            raise RulebookError(f"{path}:1: larger than {MAX_CHARACTERS:,} characters; split the file")
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise RulebookError(f"{path}: not UTF-8 at byte {error.start}; save it as UTF-8") from error
    except OSError as error:
        raise RulebookError(f"{path}: cannot be read ({error.strerror}); check its permissions") from error


def _build(source: str, origin: str) -> Regime:
    regime, faults = _try_build(source, origin)
    if regime is None:
        raise RulebookError(first_of(faults))
    return regime


def _try_build(source: str, origin: str) -> tuple[Regime | None, list[str]]:
    document = read_document(source, origin)
    regime, misfits = try_fit(document, Regime)
    faults = document.faults + misfits
    if regime is not None:
        found = sorted((document.line(path), text) for path, text in find_faults(regime))
        faults += [f"{origin}:{line}: {text}" for line, text in found]
    if faults or regime is None:
        return None, faults
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
