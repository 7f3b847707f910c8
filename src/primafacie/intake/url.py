"""Fetching a URL: the only thing in primafacie that uses the network."""

import time
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from primafacie.errors import InputError
from primafacie.intake.extract import Received
from primafacie.intake.media_type import parse_media_type
from primafacie.settings import Settings

if TYPE_CHECKING:
    import httpx

MAX_REDIRECTS = 5
_SCHEMES = ("http", "https")
_AGENT = "primafacie (+https://pypi.org/project/primafacie/)"
_ADVICE = "open it in a browser and save the page"


def is_url(source: str) -> bool:
    """Whether a source names a scheme, as http://… or ftp://… do; paths do not."""
    scheme, mark, _ = source.partition("://")
    return mark != "" and scheme.isalpha()


def fetch(url: str, settings: Settings, transport: "httpx.BaseTransport | None" = None) -> Received:
    """The body that a URL gives.

    Args:
        url: An http or https URL.
        settings: Size limit and seconds for the whole fetch, redirects included.
        transport: What to send requests through; None for the network. Tests give one that answers itself.

    Raises:
        InputError: Not http or https, no answer in time, an error status, or too large.
    """
    import httpx  # noqa: PLC0415 - slow to import

    _check_scheme(url, url)
    deadline = time.monotonic() + settings.url_timeout
    try:
        with httpx.Client(
            transport=transport,
            timeout=settings.url_timeout,
            max_redirects=MAX_REDIRECTS,
            headers={"User-Agent": _AGENT, "Accept": "text/html,application/pdf,text/plain;q=0.9,*/*;q=0.5"},
        ) as client:
            return _follow(client, url, settings, deadline)
    except httpx.InvalidURL as error:
        raise InputError(url, "not a valid URL", "check it") from error
    except httpx.TimeoutException as error:
        raise _too_slow(url, settings) from error
    except httpx.HTTPError as error:
        raise InputError(url, f"cannot be fetched ({str(error)[:80] or type(error).__name__})", _ADVICE) from error


def _follow(client: "httpx.Client", url: str, settings: Settings, deadline: float) -> Received:
    target = url
    for _ in range(MAX_REDIRECTS + 1):
        with client.stream("GET", target) as response:
            if response.next_request is None:
                return _receive(response, url, settings, deadline)
            target = str(response.next_request.url)
        _check_scheme(target, url)
    raise InputError(url, f"redirects more than {MAX_REDIRECTS} times", _ADVICE)


def _receive(response: "httpx.Response", url: str, settings: Settings, deadline: float) -> Received:
    if response.status_code != 200:
        raise InputError(url, f"the server answers {response.status_code} {response.reason_phrase}".rstrip(), _ADVICE)
    chunks = []
    size = 0
    for chunk in response.iter_bytes():
        size += len(chunk)
        if size > settings.max_bytes:
            limit = settings.max_bytes / 1e6
            raise InputError(url, f"larger than the limit of {limit:g} MB", "raise PRIMAFACIE_MAX_MEGABYTES")
        if time.monotonic() > deadline:
            raise _too_slow(url, settings)
        chunks.append(chunk)
    media_type, charset = parse_media_type(response.headers.get("content-type"))
    return Received(
        origin=url,
        data=b"".join(chunks),
        suffix=find_suffix(str(response.url)),
        media_type=media_type,
        charset=charset,
    )


def _check_scheme(target: str, url: str) -> None:
    parts = urlsplit(target)
    if parts.scheme.lower() not in _SCHEMES or not parts.hostname:
        raise InputError(url, f"{target} is not an http or https URL", "save the document and give its path")


def find_suffix(url: str) -> str:
    """The suffix of the file that a URL names, in lower case with its dot; empty where it names none."""
    try:
        name = urlsplit(url).path.rsplit("/", 1)[-1]
    except ValueError:
        return ""
    return "." + name.rsplit(".", 1)[-1].lower() if "." in name else ""


def _too_slow(url: str, settings: Settings) -> InputError:
    return InputError(url, f"not fetched within {settings.url_timeout:g} s", "raise PRIMAFACIE_URL_TIMEOUT")
