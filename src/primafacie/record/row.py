"""What all values of the record share: frozen, strict about unknown keys, aliases in the JSON."""

from typing import Annotated

from pydantic import BaseModel, ConfigDict, StringConstraints

IsoDay = Annotated[str, StringConstraints(pattern=r"^\d{4}-\d{2}-\d{2}$")]
"""A calendar day as YYYY-MM-DD."""


class Row(BaseModel):
    """Base of every value of the record."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)

    def to_json(self) -> str:
        """The value as one line of JSON, keys in the order of the schema, no escapes for non-ASCII."""
        return self.model_dump_json(by_alias=True)
