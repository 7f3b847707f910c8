"""What `--version` shows: everything that decides what a reading says."""

from primafacie.errors import PrimafacieError
from primafacie.version import __version__


def version_lines() -> list[str]:
    """Version, language model and rulebooks; what cannot be loaded is named with its reason."""
    return [f"primafacie {__version__}", f"model {_model()}", *_rulebooks()]


def _model() -> str:
    from primafacie.reading.language import model_label

    try:
        return model_label()
    except PrimafacieError as error:
        return f"not usable: {error}"


def _rulebooks() -> list[str]:
    from primafacie.cli.rulebooks import all_regimes

    try:
        return [f"rulebook {regime.id} {regime.hash}" for regime in all_regimes()]
    except PrimafacieError as error:
        return [f"rulebooks not usable: {error}"]
