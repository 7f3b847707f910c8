"""E-mail messages and saved web archives (MHTML): subject, sender, day, and the body."""

import email
import email.policy
from email.message import EmailMessage
from email.utils import parseaddr

from primafacie.errors import InputError
from primafacie.intake.characters import REPLACEMENT
from primafacie.intake.days import parse_mail_day
from primafacie.intake.encoding import decode
from primafacie.intake.extract import Extract, Received
from primafacie.intake.guard import guard
from primafacie.intake.html import extract_page

_ADVICE = "save its text as a .txt file"
_STUB = 0.2
"""A plain part shorter than this share of the HTML part says only "view this in your browser"."""


def read_mail(received: Received) -> Extract:
    """The body of a message: its plain part, or its HTML part where the plain one is missing or a stub.

    The subject is the title, the sender's name the publisher, the day of the `Date` header the publication day.

    Raises:
        InputError: Damaged, or without a body that is text.
    """
    origin = received.origin
    with guard(origin, "an e-mail", _ADVICE):
        message = email.message_from_bytes(received.data, policy=email.policy.default)
        if not isinstance(message, EmailMessage):
            raise InputError(origin, "an e-mail that cannot be read", _ADVICE)
        text = _read_body(message, origin)
        if text is None:
            raise _explain_empty(message, origin)
        name, address = parseaddr(_header(message, "from") or "")
        return Extract(
            text=text,
            title=_header(message, "subject"),
            publisher=name or address or None,
            published=parse_mail_day(_header(message, "date")),
        )


def _header(message: EmailMessage, name: str) -> str | None:
    value = message.get(name)
    return str(value) if value is not None else None


def _read_body(message: EmailMessage, origin: str) -> str | None:
    plain = _part(message, "plain", origin)
    page = _part(message, "html", origin)
    from_page = None
    if page is not None:
        try:
            from_page = extract_page(page, origin).text
        except InputError:
            from_page = None
    if plain is None or plain.strip() == "":
        return from_page
    if from_page is not None and len(plain) < _STUB * len(from_page):
        return from_page
    return plain


def _part(message: EmailMessage, kind: str, origin: str) -> str | None:
    part = message.get_body(preferencelist=(kind,))
    if part is None or part.get_content_maintype() != "text":
        return None
    payload = part.get_payload(decode=True)
    if not isinstance(payload, bytes):
        return None
    text = decode(payload, origin, part.get_content_charset())
    return text.replace(REPLACEMENT + REPLACEMENT, REPLACEMENT)


def _explain_empty(message: EmailMessage, origin: str) -> InputError:
    names = [name for part in message.walk() if (name := part.get_filename()) is not None]
    if len(names) > 0:
        return InputError(origin, f"an e-mail with nothing but attachments ({', '.join(names[:3])})", "save them first")
    return InputError(origin, "an e-mail without text", _ADVICE)
