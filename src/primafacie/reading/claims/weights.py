"""The weights of a trained model of claims: a file named by a setting, which is not part of the project."""

import functools
import hashlib
import math
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from primafacie.errors import SettingError
from primafacie.settings import load_settings

LARGEST = 10_000_000
"""Bytes of a file of weights at most."""


class Weights(BaseModel):
    """What was fitted; `make train-claims` writes it.

    Attributes:
        format: Name and version of the features that the weights are of.
        keep: Probability, 0 to 1, below which an attribution that the rules take is left.
        add: Probability from which one that the rules leave is taken.
        weights: Feature to weight, of a logistic regression.
    """

    model_config = ConfigDict(extra="forbid", frozen=True, allow_inf_nan=False)

    format: Literal["primafacie/claims-weights/1"] = "primafacie/claims-weights/1"
    keep: float = Field(ge=0, le=1)
    add: float = Field(ge=0, le=1)
    weights: dict[str, float]

    def probability(self, features: list[str]) -> float:
        """How likely an attribution with these features is one, 0 to 1."""
        total = sum(self.weights.get(feature, 0.0) for feature in features)
        return 1 / (1 + math.exp(-max(-30.0, min(30.0, total))))


def configured_weights() -> Weights | None:
    """The weights of the setting `PRIMAFACIE_CLAIMS_MODEL`; None where it is unset.

    Raises:
        SettingError: The file cannot be read, or holds no weights.
    """
    path = load_settings().claims_model
    return _load(path)[0] if path is not None else None


def weights_label() -> str | None:
    """What the record says of the weights that are used: "claims 1a2b3c4d", by their SHA-256; None without any."""
    path = load_settings().claims_model
    return f"claims {_load(path)[1][:8]}" if path is not None else None


@functools.lru_cache(maxsize=2)
def _load(path: str) -> tuple[Weights, str]:
    try:
        with Path(path).open("rb") as file:
            data = file.read(LARGEST + 1)
    except OSError as error:
        reason = error.strerror or "it cannot be read"
        raise SettingError(f"PRIMAFACIE_CLAIMS_MODEL={path!r}: {reason}; unset it or name a file") from error
    if len(data) > LARGEST:
        raise SettingError(f"PRIMAFACIE_CLAIMS_MODEL={path!r}: over {LARGEST:,} bytes; write it by make train-claims")
    try:
        return Weights.model_validate_json(data), hashlib.sha256(data).hexdigest()
    except ValidationError as error:
        raise SettingError(
            f"PRIMAFACIE_CLAIMS_MODEL={path!r}: no weights of claims; write it by make train-claims"
        ) from error
