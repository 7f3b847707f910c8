"""What all files of reference data share: strict entries, and the sources that they name."""

from pydantic import BaseModel, ConfigDict, Field


class Entry(BaseModel):
    """Base of what a file of reference data holds: frozen, unknown keys refused."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Source(Entry):
    """Where a statement of the file can be checked."""

    title: str
    url: str


class SourcedFile(Entry):
    """A file that says where its content comes from."""

    sources: list[Source] = Field(min_length=1)
