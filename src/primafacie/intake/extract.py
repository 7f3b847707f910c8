"""What comes in, and what a format gets out of it."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Received:
    """The bytes of one document, before anything is known about them.

    Attributes:
        origin: Path or URL as given; "-" for standard input.
        data: The bytes, never more than the settings allow.
        suffix: File name suffix in lower case with its dot, or an empty string.
        media_type: Media type that a server declared, without its parameters; None for a file.
        charset: Encoding that a server declared; None where there is none.
    """

    origin: str
    data: bytes
    suffix: str = ""
    media_type: str | None = None
    charset: str | None = None


@dataclass(frozen=True)
class Extract:
    """What a format yields.

    Attributes:
        text: The text, paragraphs apart by blank lines where the format marks them; not yet normalised.
        title: Title from metadata; None where there is none.
        publisher: Publisher from metadata; None where there is none.
        published: Publication day from metadata as printed there; None where there is none.
    """

    text: str
    title: str | None = None
    publisher: str | None = None
    published: str | None = None
