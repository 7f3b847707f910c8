"""A rulebook as JSON."""

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from primafacie.assessment.regime import Regime


def regime_json(regime: "Regime") -> str:
    """The content of a rulebook as one JSON object with the keys of its YAML; itself a valid rulebook."""
    content = regime.model_dump(mode="json", by_alias=True, exclude_unset=True)
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"
