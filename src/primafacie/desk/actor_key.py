"""The key of an actor across reports: the same person, state or vessel has the same key in each."""

import re
import unicodedata

from primafacie.record import Actor

_SIGNS = re.compile(r"[^\w ]+")


def actor_key(actor: Actor) -> str | None:
    """The key by which an actor is known in every report.

    Returns:
        "KP" for a state; "imo:…" or "wikidata:…" where the record has such an identifier; else the name without
        accents, hyphens and capitals, with the state it belongs to ("kim jong il/KP"). None where the words only
        describe somebody ("a senior official"), who may be somebody else in the next report.
    """
    if actor.kind == "state" and actor.country is not None:
        return actor.country
    for scheme in ("imo", "wikidata"):
        if scheme in actor.refs:
            return f"{scheme}:{actor.refs[scheme]}"
    if not is_named(actor):
        return None
    name = plain_name(actor.name)
    return f"{name}/{actor.country}" if actor.country is not None else name


def is_named(actor: Actor) -> bool:
    """Whether the report calls an actor by a name, a title with a name, or the demonym or capital of a state."""
    return any(mention.how in {"name", "title", "demonym", "metonym"} for mention in actor.mentions)


def plain_name(name: str) -> str:
    """A name for comparison: no accents, signs, capitals or double blanks; hyphenated syllables as one word."""
    folded = unicodedata.normalize("NFKD", name.casefold())
    bare = "".join(sign for sign in folded if not unicodedata.combining(sign)).replace("-", "")
    return " ".join(_SIGNS.sub(" ", bare).split())
