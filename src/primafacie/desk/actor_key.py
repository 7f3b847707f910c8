"""The key of an actor across reports: the same person, state or vessel has the same key in each."""

import re
import unicodedata

from primafacie.record import Actor

_STABLE_REFS = ("imo", "wikidata")
_NAMED = frozenset({"name", "title"})
_SIGNS = re.compile(r"[\W_]+")
_LONGEST = 100
"""Letters of a name that are kept."""


def actor_key(actor: Actor) -> str | None:
    """The key by which an actor is known in every report.

    Returns:
        "KP" for a state; "imo:…" or "wikidata:…" where the record has such an identifier; else "name:" and the letters
        of the name; with "body:" before it for an organ of a state. None where the words only describe somebody ("a
        senior official"), who may be somebody else in the next report.
    """
    if actor.kind == "state" and actor.country is not None:
        return actor.country
    key = next((f"{name}:{actor.refs[name]}" for name in _STABLE_REFS if name in actor.refs), None)
    if key is None and any(mention.how in _NAMED for mention in actor.mentions):
        key = f"name:{letters_of(actor.name)}"
    return f"body:{key}" if key is not None and actor.kind == "body" else key


def letters_of(name: str) -> str:
    """The letters and digits of a name without accents and capitals: outlets write Won-sik, Won Sik and Wonsik."""
    folded = unicodedata.normalize("NFKD", name.casefold())
    bare = "".join(sign for sign in folded if not unicodedata.combining(sign))
    return _SIGNS.sub("", bare)[:_LONGEST]
