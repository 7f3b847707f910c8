"""Plain text and Markdown: read as they stand."""

from primafacie.intake.encoding import decode
from primafacie.intake.extract import Extract, Received


def read_text(received: Received) -> Extract:
    """The text, decoded; Markdown keeps its marks, so that the words stand where they stood.

    Raises:
        InputError: No known encoding fits.
    """
    return Extract(decode(received.data, received.origin, received.charset))
