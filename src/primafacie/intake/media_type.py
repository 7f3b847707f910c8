"""The `Content-Type` that a server declares."""

from email.message import Message


def parse_media_type(header: str | None) -> tuple[str | None, str | None]:
    """The media type in lower case without its parameters, and the charset; None for what is not declared."""
    if header is None or header.strip() == "":
        return None, None
    message = Message()
    message["Content-Type"] = " ".join(header.split())
    media_type = header.split(";")[0].strip().lower()
    try:
        return media_type or None, message.get_content_charset()
    except (LookupError, ValueError):
        return media_type or None, None
