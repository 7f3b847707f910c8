"""What is kept of a report, so that it can be read again: its bytes, and what was known beside them."""

from dataclasses import dataclass
from typing import Literal

from primafacie.record import Report

Form = Literal["document", "text", "fragment"]


@dataclass(frozen=True)
class Hint:
    """What was known about the bytes of a report from outside them; with it they are read to the same report again.

    All values are strings or None, so that `Hint(**json.loads(json.dumps(asdict(hint))))` is the same hint.

    Attributes:
        origin: Path or URL, as the report has it.
        form: "document" is in one of the formats that are read; "text" is bare text in UTF-8, from a row of JSON
            Lines or from memory (lone surrogates encoded as if they were characters); "fragment" is a piece of HTML
            in UTF-8, from an entry of a feed.
        suffix: File name suffix in lower case with its dot, or an empty string.
        media_type: Media type that a server declared; None where none did.
        charset: Encoding that a server declared; None where none did.
        title: Title that came beside the bytes; None where only the document can tell.
        publisher: Publisher that came beside the bytes; None where only the document can tell.
        published: Day of publication that came beside the bytes, as written there; None where there was none.
        stated: Day of publication that the user stated, as YYYY-MM-DD; None where the metadata decides.
        crawled: When a crawler fetched the bytes, as its archive writes it; None where they are from no archive. It
            says nothing about the day of publication, and is used for none.
    """

    origin: str
    form: Form = "document"
    suffix: str = ""
    media_type: str | None = None
    charset: str | None = None
    title: str | None = None
    publisher: str | None = None
    published: str | None = None
    stated: str | None = None
    crawled: str | None = None


@dataclass(frozen=True)
class Kept:
    """A report, and what is to be kept so that it can be read again.

    Attributes:
        report: The report; its id is the hash of `data`.
        data: The bytes as received: a whole document, or in UTF-8 the text of a row or of an entry of a feed.
        hint: What `report_from_bytes` needs beside the bytes.
    """

    report: Report
    data: bytes
    hint: Hint
