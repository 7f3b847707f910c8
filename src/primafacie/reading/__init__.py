"""From a report to its reading: language, times, actors, events, claims, and the findings held against regimes."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from primafacie.reading.pipeline import DEFAULT_REGIMES, read, read_report

__all__ = ["DEFAULT_REGIMES", "read", "read_report"]


def __getattr__(name: str) -> object:
    """Import the pipeline when it is first used, so that one layer can be used without the others."""
    if name in __all__:
        from primafacie.reading import pipeline  # noqa: PLC0415  see above

        return getattr(pipeline, name)
    raise AttributeError(f"module 'primafacie.reading' has no attribute {name!r}")
