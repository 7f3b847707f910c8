"""One key for one outlet, however reports write its name."""

import functools
import re

from primafacie.desk.actor_key import letters_of
from primafacie.reading.actors.reference import load_reference

_ARTICLE = re.compile(r"^\s*the\s", re.IGNORECASE)


def outlet_key(name: str) -> str:
    """The key of an outlet in data/actors/media.yaml; the letters of its name where it is not there ("dailyplanet")."""
    plain = _plain(name)
    return _by_name().get(plain, plain)


def outlet_name(key: str) -> str:
    """The name of an outlet by its key; the key itself where the reference data has none."""
    media = load_reference().media
    return media[key].name if key in media else key


def outlet_names(key: str) -> tuple[str, ...]:
    """All names of an outlet of the reference data.

    Raises:
        KeyError: There is none of this key.
    """
    entry = load_reference().media[key]
    return (entry.name, *entry.names)


@functools.cache
def _by_name() -> dict[str, str]:
    return {_plain(name): key for key in load_reference().media for name in outlet_names(key)}


def _plain(name: str) -> str:
    return letters_of(_ARTICLE.sub("", name))
