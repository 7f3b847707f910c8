"""Values as JSON Lines."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from typing import Any

from primafacie.record.row import Row


def json_lines(values: Iterable[Any]) -> Iterator[str]:
    """One JSON object a line for each dataclass, keys in the order of its fields; rows of the record as in theirs."""
    for value in values:
        yield json.dumps(asdict(value), ensure_ascii=False, default=_row) + "\n"


def _row(value: object) -> dict[str, Any]:
    if not isinstance(value, Row):
        raise TypeError(f"{type(value).__name__} has no JSON")
    return value.model_dump(by_alias=True)
