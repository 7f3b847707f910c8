"""A report that has not been read yet."""

from dataclasses import dataclass
from typing import Literal

from primafacie.intake.kept import Hint


@dataclass(frozen=True)
class Item:
    """One report that has not been read yet; small and picklable, so that another process can read it.

    Attributes:
        origin: Path or URL, or the file and line of a row.
        kind: "path" and "url" are opened by whoever reads the item; "bytes" and "row" carry their `data`.
        data: The bytes of a whole document ("bytes") or of one line of JSON Lines ("row").
        published: Day of publication that the user states; None where the metadata decides.
        hint: What is known about the bytes of a document beside them; None where nothing but the origin is.
    """

    origin: str
    kind: Literal["path", "url", "bytes", "row"]
    data: bytes = b""
    published: str | None = None
    hint: Hint | None = None
