"""The wall around parsers of other people's formats: hostile bytes give one clear line, never a traceback or noise."""

import logging
import warnings
from collections.abc import Iterator
from contextlib import contextmanager

from primafacie.errors import InputError

_NOISY = ("trafilatura", "htmldate", "justext", "readability", "pypdf", "charset_normalizer", "docx", "lxml")
"""Loggers whose messages are about the insides of a document, which is no news to the user."""


@contextmanager
def guard(origin: str, what: str, advice: str) -> Iterator[None]:
    """Turn whatever goes wrong inside into an `InputError`, and keep log messages and warnings off the terminal.

    Args:
        origin: Path or URL.
        what: The format, as in "a PDF".
        advice: What the user can do.

    Raises:
        InputError: Anything at all was raised inside. Parsers of damaged files raise what happens to break first:
            KeyError, AttributeError, RecursionError, zlib.error and more, so that no shorter list would hold.
    """
    loggers = [logging.getLogger(name) for name in _NOISY]
    levels = [logger.level for logger in loggers]
    for logger in loggers:
        logger.setLevel(logging.CRITICAL + 1)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    except InputError:
        raise
    except MemoryError as error:
        raise InputError(origin, f"{what} that needs too much memory", advice) from error
    except RecursionError as error:
        raise InputError(origin, f"{what} nested too deeply", advice) from error
    except Exception as error:
        raise InputError(origin, f"{what} that is damaged ({_brief(error)})", advice) from error
    finally:
        for logger, level in zip(loggers, levels, strict=True):
            logger.setLevel(level)


def _brief(error: Exception) -> str:
    words = " ".join(str(error).split())
    return words[:80] if words != "" else type(error).__name__
