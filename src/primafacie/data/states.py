"""Names of states by their codes, as the reference data have them."""

import functools

from pydantic import BaseModel

from primafacie.data.loader import load_packaged


class _State(BaseModel):
    name: str


class _States(BaseModel):
    """The part of the file that is asked for here; its other keys are checked where actors are read."""

    states: dict[str, _State]


@functools.cache
def _names() -> dict[str, str]:
    return {code: state.name for code, state in load_packaged("actors/states.yaml", _States).states.items()}


def name_with_code(code: str) -> str:
    """A state by its ISO 3166-1 alpha-2 code, as "Norway (NO)"; the code alone where the reference data lack it."""
    name = _names().get(code)
    return code if name is None else f"{name} ({code})"
