"""Plain text and Markdown: read as they stand."""

from primafacie.errors import InputError
from primafacie.intake.encoding import decode
from primafacie.intake.extract import Extract, Received


def read_text(received: Received) -> Extract:
    """The text, decoded; Markdown keeps its marks, so that the words stand where they stood.

    Raises:
        InputError: No known encoding fits.
    """
    return Extract(decode(received.data, received.origin, received.charset))


def encode_text(text: str) -> bytes:
    """The bytes that a text is kept as: UTF-8, lone surrogates as if they were characters."""
    return text.encode("utf-8", errors="surrogatepass")


def decode_text(received: Received) -> str:
    """The text that `encode_text` has encoded, whatever other encoding its bytes may look like.

    Raises:
        InputError: The bytes are not such an encoding.
    """
    try:
        return received.data.decode("utf-8", errors="surrogatepass")
    except UnicodeDecodeError as error:
        raise InputError(received.origin, "kept text that is not in UTF-8", "restore it from a copy") from error


def read_bare(received: Received) -> Extract:
    """The text that `encode_text` has encoded, as it stands.

    Raises:
        InputError: The bytes are not such an encoding.
    """
    return Extract(decode_text(received))
