"""Values as JSON Lines."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from typing import Any


def json_lines(values: Iterable[Any]) -> Iterator[str]:
    """One JSON object a line for each dataclass, keys in the order of its fields."""
    for value in values:
        yield json.dumps(asdict(value), ensure_ascii=False) + "\n"
